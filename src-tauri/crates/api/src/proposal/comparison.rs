//! What changed between two quotes, as a document for the client.

use std::collections::BTreeSet;

use aforo_core::plan::Plan;
use aforo_proposal as out;
use rust_decimal::Decimal;

use super::{client, language, locale, paper};
use crate::engine::{Computed, Document, Engine, Options};
use crate::present::decimal;
use crate::quotes::change;
use crate::quotes::views::{AmountsView, ChangeOrderView, ExplanationView};
use crate::views::{Audience, ErrorView, QuoteView};

/// What two quotes are called, and why they differ.
pub(crate) struct Compared<'a> {
    pub(crate) before_label: &'a str,
    pub(crate) before: &'a QuoteView,
    pub(crate) after_label: &'a str,
    pub(crate) after: &'a QuoteView,
    /// The newer plan: its title, its client.
    pub(crate) plan: &'a Plan,
    pub(crate) explanation: &'a ExplanationView,
    /// The change order that the newer one is, with the hash of what is approved.
    pub(crate) order: Option<(&'a ChangeOrderView, &'a str)>,
    /// In whose name.
    pub(crate) organisation: &'a out::Organisation,
    /// Whether it is marked as a draft.
    pub(crate) draft: bool,
}

/// The comparison of two plans: two alternatives, or what a plan was and is.
///
/// # Errors
/// If the document cannot be set.
pub fn compare_plans(engine: &Engine, old: &Computed, new: &Computed, options: Options) -> Result<Document, ErrorView> {
    let client = Options { audience: Audience::Client, ..options };
    let (before, after) = (engine.quote(old, client, false), engine.quote(new, client, false));
    let explanation = change::explain(engine, old, new, options.date, options.language);
    let compared = Compared {
        before_label: &old.number,
        before: &before,
        after_label: &new.number,
        after: &after,
        plan: &new.plan,
        explanation: &explanation,
        order: None,
        organisation: &engine.organisation(),
        draft: false,
    };
    document(engine, &compared, options)
}

/// The document of a comparison.
pub(crate) fn document(engine: &Engine, compared: &Compared<'_>, options: Options) -> Result<Document, ErrorView> {
    let failed = |reason: String| ErrorView::new("document", options.language, &[("reason", &reason)]);
    let bytes = out::comparison_pdf(&comparison(engine, compared, options)).map_err(|error| failed(error.to_string()))?;
    Ok(Document { file_name: format!("{}-{}.pdf", compared.before_label, compared.after_label), bytes })
}

fn amounts(view: &AmountsView) -> out::MonthlyAmounts {
    out::MonthlyAmounts { mrus: decimal(&view.mrus), net: decimal(&view.net), total: decimal(&view.total) }
}

fn comparison(engine: &Engine, compared: &Compared<'_>, options: Options) -> out::Comparison {
    let (before, after, plan) = (compared.before, compared.after, compared.plan);
    let rules = engine.data().catalog.country(plan.client.country);
    let environments = distinct(before.environments.iter().chain(&after.environments).map(|environment| environment.id.as_str()));
    let mrus = |quote: &QuoteView, id: &str| {
        quote.environments.iter().find(|environment| environment.id == id).map(|environment| decimal(&environment.mrus)).unwrap_or_default()
    };
    let name = |id: &str| {
        let all = after.environments.iter().chain(&before.environments);
        all.filter(|environment| environment.id == id).map(|environment| environment.name.clone()).next().unwrap_or_default()
    };
    out::Comparison {
        language: language(options.language),
        locale: locale(rules),
        paper: paper(rules),
        organisation: compared.organisation.clone(),
        draft: compared.draft,
        client: client(plan, rules),
        title: plan.display_title().to_owned(),
        before_label: compared.before_label.to_owned(),
        after_label: compared.after_label.to_owned(),
        date: after.date.clone(),
        order: compared.order.map(|(order, hash)| self::order(order, hash)),
        before: amounts(&compared.explanation.before),
        after: amounts(&compared.explanation.after),
        effects: compared.explanation.effects.iter().map(|effect| (effect.name.clone(), amounts(&effect.change))).collect(),
        sums: sums(compared),
        environments: environments
            .into_iter()
            .map(|id| (name(id), mrus(before, id), mrus(after, id)))
            .filter(|(_, before, after)| !(before.is_zero() && after.is_zero()))
            .collect(),
        lines: lines(before, after, name),
    }
}

fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(*id)).collect()
}

/// What is paid in the end. An order that amends an agreement tells its own one-time items, and the whole contract is no longer what
/// the newer quote alone comes to.
fn sums(compared: &Compared<'_>) -> Vec<(&'static str, Decimal, Decimal)> {
    let (before, after) = (compared.before, compared.after);
    let mut sums = vec![("total", decimal(&before.total), decimal(&after.total))];
    if compared.order.is_none() {
        let once = |quote: &QuoteView| quote.one_time.as_ref().map(|one_time| decimal(&one_time.net)).unwrap_or_default();
        if !(once(before).is_zero() && once(after).is_zero()) {
            sums.push(("one-time-total", once(before), once(after)));
        }
        sums.push(("sheet-term", decimal(&before.term_net), decimal(&after.term_net)));
    }
    sums
}

/// The lines that differ in quantity or amount, in the order of the newer quote, then those that are gone.
fn lines(before: &QuoteView, after: &QuoteView, name: impl Fn(&str) -> String) -> Vec<out::ChangedLine> {
    let ids = distinct(after.lines.iter().chain(&before.lines).map(|line| line.id.as_str()));
    ids.into_iter()
        .filter_map(|id| {
            let of = |quote: &QuoteView| quote.lines.iter().find(|line| line.id == id).cloned();
            let (old, new) = (of(before), of(after));
            let line = new.as_ref().or(old.as_ref())?;
            let figure = |of: fn(&crate::views::QuoteLineView) -> &String| {
                new.as_ref().map(|line| decimal(of(line))).unwrap_or_default()
                    - old.as_ref().map(|line| decimal(of(line))).unwrap_or_default()
            };
            let (mrus, net) = (figure(|line| &line.mrus), figure(|line| &line.net));
            let quantity = |line: &Option<crate::views::QuoteLineView>| line.as_ref().map(|line| decimal(&line.quantity));
            let same = quantity(&old) == quantity(&new) && mrus.is_zero() && net.is_zero();
            (!same).then(|| out::ChangedLine {
                id: id.to_owned(),
                name: if line.detail.is_empty() { line.name.clone() } else { format!("{}, {}", line.name, line.detail) },
                environment: name(&line.environment),
                before: quantity(&old),
                after: quantity(&new),
                mrus,
                net,
            })
        })
        .collect()
}

fn order(view: &ChangeOrderView, hash: &str) -> out::Order {
    out::Order {
        number: view.number.clone(),
        reason: view.reason.clone(),
        unchanged: view.unchanged.clone(),
        needs_approval: view.needs_client_approval,
        proration: view.proration.as_ref().map(|part| (part.effective.clone(), part.days, part.days_in_month, decimal(&part.net))),
        hash: hash.to_owned(),
        one_time: view.one_time.iter().map(|item| (item.name.clone(), decimal(&item.net))).collect(),
        one_time_net: decimal(&view.one_time_net),
        one_time_total: decimal(&view.one_time_total),
    }
}
