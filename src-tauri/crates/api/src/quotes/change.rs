//! Change orders, and why two quotes differ.

use std::collections::{BTreeMap, BTreeSet};

use aforo_core::change::{self, Amounts, Cause, Explanation, LocalRate, Priced, PricedLine};
use aforo_core::lifecycle::{Family, Proration, Revision, label};
use aforo_core::money;
use aforo_core::plan::TaxTreatment;
use aforo_core::quote::Charge;
use aforo_core::terms;
use aforo_library::Library;
use rust_decimal::Decimal;
use serde_json::Value;

use super::record::{Act, Record};
use super::views::*;
use super::{family, json_of, prices};
use crate::document;
use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::present::{decimal, plain};
use crate::proposal::comparison::Compared;
use crate::views::{ErrorView, Language, OneTimeItemView, OneTimeView};

/// The frozen form of a change order.
pub(super) const FORM: &str = "change-order.pdf";

/// A quote that was computed, as far as its amounts depend on it.
pub(crate) fn priced(engine: &Engine, computed: &Computed) -> Priced {
    let currencies = &engine.data().currencies;
    let quote = &computed.calculation.quote;
    let card = &computed.calculation.card;
    let component = |charge: Charge| match charge {
        Charge::Component(position) => card.components[position].id.clone(),
        Charge::Recipe(position) => card.recipes[position].id.clone(),
    };
    let lines = quote.lines.iter().map(|line| PricedLine {
        id: line.id.clone(),
        component: component(line.charge),
        quantity: line.quantity,
        unit_mrus: line.unit_mrus,
        discount_percent: line.discount_percent,
        taxed: line.tax == TaxTreatment::Taxed,
    });
    Priced {
        lines: lines.collect(),
        usd_per_mru: quote.usd_per_mru,
        discount_percent: computed.plan.commercial.discount_percent,
        taxes: quote.taxes.iter().map(|tax| (tax.name.clone(), tax.rate_percent)).collect(),
        local: terms::local(&computed.plan, quote, currencies).map(|local| LocalRate {
            currency: local.currency,
            digits: local.digits,
            per_usd: local.per_usd,
        }),
    }
}

/// A quote as it was frozen, as far as its amounts depend on it.
fn priced_of(frozen: &Value) -> Option<Priced> {
    let decimal = |value: &Value, name: &str| value.get(name)?.as_str()?.parse::<Decimal>().ok();
    let text = |value: &Value, name: &str| value.get(name)?.as_str().map(str::to_owned);
    let list = |name: &str| frozen.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let line = |line: &Value| {
        Some(PricedLine {
            id: text(line, "id")?,
            component: text(line, "component")?,
            quantity: decimal(line, "quantity")?,
            unit_mrus: decimal(line, "unit_mrus")?,
            discount_percent: match line.get("discount") {
                Some(discount) => decimal(discount, "percent")?,
                None => Decimal::ZERO,
            },
            taxed: line.get("untaxed").is_none(),
        })
    };
    Some(Priced {
        lines: list("lines").iter().map(line).collect::<Option<_>>()?,
        usd_per_mru: decimal(frozen, "usd_per_mru")?,
        discount_percent: decimal(frozen, "discount_percent")?,
        taxes: list("taxes").iter().map(|tax| Some((text(tax, "name")?, decimal(tax, "rate_percent")?))).collect::<Option<_>>()?,
        local: frozen.get("local").and_then(|local| {
            let digits = local.get("digits")?.as_u64().and_then(|digits| u32::try_from(digits).ok())?;
            Some(LocalRate { currency: text(local, "currency")?, digits, per_usd: decimal(local, "per_usd")? })
        }),
    })
}

/// Why two computed plans differ. What the new demand would need by the old rules is computed too, so that volume and sizing
/// can be told apart.
pub(crate) fn explain(engine: &Engine, old: &Computed, new: &Computed, date: jiff::civil::Date, language: Language) -> ExplanationView {
    let same_rules = by_old_rules(engine, old, new, date);
    view(&change::explain(&priced(engine, old), same_rules.as_ref(), &priced(engine, new)), language)
}

fn by_old_rules(engine: &Engine, old: &Computed, new: &Computed, date: jiff::civil::Date) -> Option<Priced> {
    let mut plan = new.plan.clone();
    plan.capacity_policy = old.plan.capacity_policy.clone();
    plan.scaling = old.plan.scaling.clone();
    engine.compute_plan(plan, date).ok().map(|computed| priced(engine, &computed))
}

fn view(explanation: &Explanation, language: Language) -> ExplanationView {
    let messages = Messages::of(language);
    let local = explanation.currency.as_deref();
    let name = |cause: Cause| messages.text(&format!("cause-{}", cause.as_str()), &[]);
    let effect = |effect: &change::Effect| EffectView {
        cause: effect.cause.as_str().to_owned(),
        name: name(effect.cause),
        change: amounts(&effect.change, local.is_some()),
    };
    let line = |line: &change::LineEffect| LineEffectView {
        id: line.id.clone(),
        cause: line.cause.as_str().to_owned(),
        name: name(line.cause),
        mrus: plain(line.mrus),
        subtotal: usd(line.subtotal),
    };
    ExplanationView {
        currency: local.unwrap_or_default().to_owned(),
        before: amounts(&explanation.before, local.is_some()),
        after: amounts(&explanation.after, local.is_some()),
        change: amounts(&(explanation.after - explanation.before), local.is_some()),
        effects: explanation.effects.iter().map(effect).collect(),
        lines: explanation.lines.iter().map(line).collect(),
    }
}

fn amounts(amounts: &Amounts, local: bool) -> AmountsView {
    AmountsView {
        mrus: plain(amounts.mrus),
        subtotal: usd(amounts.subtotal),
        net: usd(amounts.net),
        total: usd(amounts.total),
        local_total: local.then(|| plain(amounts.local_total)),
    }
}

/// Why two revisions of a quote differ, from what was frozen of them.
///
/// # Errors
/// If there is no such revision, what was frozen of it is missing or altered, or the library refuses.
pub fn compare(
    engine: &Engine,
    library: &mut Library,
    number: &str,
    older: u32,
    newer: u32,
    act: &Act<'_>,
) -> Result<ExplanationView, ErrorView> {
    let record = Record::read(library, act.language)?;
    let family = family(&record.ledger, number, act.language)?;
    let find = |revision| family.revision(revision).map_err(|refusal| ErrorView::refused(&refusal, act.language));
    let told = explain_revisions(engine, library, Some(find(older)?), find(newer)?, act)?;
    Ok(view(&told, act.language))
}

/// The same as a document for the client.
///
/// # Errors
/// As [`compare`], or if the document cannot be set.
pub fn compare_document(
    engine: &Engine,
    library: &mut Library,
    number: &str,
    (older, newer): (u32, u32),
    act: &Act<'_>,
) -> Result<crate::Document, ErrorView> {
    let record = Record::read(library, act.language)?;
    let family = family(&record.ledger, number, act.language)?;
    let find = |revision| family.revision(revision).map_err(|refusal| ErrorView::refused(&refusal, act.language));
    let (older, newer) = (find(older)?, find(newer)?);
    let explanation = view(&explain_revisions(engine, library, Some(older), newer, act)?, act.language);
    let frozen = |sha256: &str| library.frozen_file(sha256).map_err(|error| ErrorView::library(&error, act.language));
    let damaged = || ErrorView::new("frozen-file", act.language, &[("sha256", &newer.content.plan)]);
    let plan = document::read(&frozen(&newer.content.plan)?).ok().and_then(|document| document.plan).ok_or_else(damaged)?;
    let labelled = |revision: &Revision| label(&family.number, revision.number, revision.change_order);
    let (before_label, after_label) = (labelled(older), labelled(newer));
    let compared = Compared {
        before_label: &before_label,
        before: &quote_of(&frozen(&older.content.quote)?, act.language)?,
        after_label: &after_label,
        after: &quote_of(&frozen(&newer.content.quote)?, act.language)?,
        plan: &plan,
        explanation: &explanation,
        order: None,
        organisation: &engine.organisation(),
        draft: newer.issue.is_none(),
    };
    crate::proposal::comparison::document(engine, &compared, super::internal(act))
}

/// A quote as it was kept.
fn quote_of(bytes: &[u8], language: Language) -> Result<crate::views::QuoteView, ErrorView> {
    serde_json::from_slice(bytes).map_err(|error| ErrorView::new("document", language, &[("reason", &error.to_string())]))
}

fn explain_revisions(
    engine: &Engine,
    library: &Library,
    older: Option<&Revision>,
    newer: &Revision,
    act: &Act<'_>,
) -> Result<Explanation, ErrorView> {
    let frozen = |revision: &Revision| -> Result<Priced, ErrorView> {
        let unreadable = || ErrorView::new("frozen-file", act.language, &[("sha256", &revision.content.quote)]);
        let bytes = library.frozen_file(&revision.content.quote).map_err(|error| ErrorView::library(&error, act.language))?;
        priced_of(&json_of(&bytes)).ok_or_else(unreadable)
    };
    let new = frozen(newer)?;
    let Some(older) = older else {
        let nothing = Priced { lines: Vec::new(), ..new.clone() };
        return Ok(change::explain(&nothing, None, &new));
    };
    let same_rules = (|| {
        let computed = |revision: &Revision| {
            let plan = library.frozen_file(&revision.content.plan).ok()?;
            prices::prepare(engine, library, document::price_book(&plan).as_deref(), act.language).ok()?;
            let options = super::internal(act);
            engine.compute(&plan, options).ok()
        };
        by_old_rules(engine, &computed(older)?, &computed(newer)?, act.date)
    })();
    Ok(change::explain(&frozen(older)?, same_rules.as_ref(), &new))
}

/// The change order that a revision is: what it changes, from when, what the first month costs, and the new monthly total.
///
/// # Errors
/// If there is no such revision, it amends nothing, or what was frozen is missing or altered.
pub fn change_order(
    engine: &Engine,
    library: &mut Library,
    number: &str,
    revision: Option<u32>,
    act: &Act<'_>,
) -> Result<ChangeOrderView, ErrorView> {
    let record = Record::read(library, act.language)?;
    let found = family(&record.ledger, number, act.language)?;
    let revision = match revision {
        Some(revision) => found.revision(revision).map_err(|refusal| ErrorView::refused(&refusal, act.language))?,
        None => super::last(&record.ledger, number, act.language)?,
    };
    order(engine, library, found, revision, act)
}

/// The form of a change order, for the client to sign: the frozen one if it was issued, else a draft of it.
///
/// # Errors
/// As [`change_order`], or if the document cannot be set.
pub fn change_order_document(
    engine: &Engine,
    library: &mut Library,
    number: &str,
    revision: Option<u32>,
    act: &Act<'_>,
) -> Result<crate::Document, ErrorView> {
    let view = change_order(engine, library, number, revision, act)?;
    let record = Record::read(library, act.language)?;
    let found = family(&record.ledger, number, act.language)?;
    let missing = || ErrorView::new("no-change-order", act.language, &[("label", &view.label)]);
    let newer = found.revisions.iter().find(|one| label(&found.number, one.number, one.change_order) == view.label).ok_or_else(missing)?;
    let frozen = |sha256: &str| library.frozen_file(sha256).map_err(|error| ErrorView::library(&error, act.language));
    let form = newer.issue.iter().flat_map(|issue| &issue.files).find(|file| file.name == FORM);
    if let Some(form) = form {
        return Ok(crate::Document { file_name: super::file_name(&view.label, form), bytes: frozen(&form.sha256)? });
    }
    let house = engine.organisation();
    let made = Form { view: &view, plan: &frozen(&newer.content.plan)?, quote: &frozen(&newer.content.quote)?, hash: &newer.content.hash };
    form_of(engine, library, found, newer, &made, (&house, true), super::internal(act))
}

/// What the form of a change order is made from, as it is frozen.
pub(super) struct Form<'a> {
    pub(super) view: &'a ChangeOrderView,
    pub(super) plan: &'a [u8],
    pub(super) quote: &'a [u8],
    pub(super) hash: &'a str,
}

/// The form of a change order in a house's name; a draft says so.
pub(super) fn form_of(
    engine: &Engine,
    library: &Library,
    family: &Family,
    revision: &Revision,
    form: &Form<'_>,
    (organisation, draft): (&aforo_proposal::Organisation, bool),
    options: Options,
) -> Result<crate::Document, ErrorView> {
    let missing = || ErrorView::new("no-change-order", options.language, &[("label", &form.view.label)]);
    let base = family.base_of(revision).ok_or_else(missing)?;
    let before = library.frozen_file(&base.content.quote).map_err(|error| ErrorView::library(&error, options.language))?;
    let quote = |bytes: &[u8]| quote_of(bytes, options.language);
    let plan = document::read(form.plan).ok().and_then(|document| document.plan).ok_or_else(missing)?;
    let compared = Compared {
        before_label: &form.view.amends,
        before: &quote(&before)?,
        after_label: &form.view.label,
        after: &quote(form.quote)?,
        plan: &plan,
        explanation: &form.view.explanation,
        order: Some((form.view, form.hash)),
        organisation,
        draft,
    };
    crate::proposal::comparison::document(engine, &compared, options)
}

/// What is paid once in one quote and not in the other: added, and taken away with a minus; net and total of the difference.
fn one_time(before: &Value, after: &Value) -> (Vec<OneTimeItemView>, Decimal, Decimal) {
    let of = |quote: &Value| quote.get("one_time").and_then(|value| serde_json::from_value::<OneTimeView>(value.clone()).ok());
    let (before, after) = (of(before), of(after));
    let items = |view: &Option<OneTimeView>| view.as_ref().map(|view| view.items.clone()).unwrap_or_default();
    let mut gone = items(&before);
    let mut changed = Vec::new();
    for item in items(&after) {
        match gone.iter().position(|known| *known == item) {
            Some(position) => drop(gone.remove(position)),
            None => changed.push(item),
        }
    }
    changed.extend(gone.into_iter().map(|item| OneTimeItemView { net: usd(-decimal(&item.net)), ..item }));
    let sum = |view: &Option<OneTimeView>, of: fn(&OneTimeView) -> &String| view.as_ref().map(|view| decimal(of(view))).unwrap_or_default();
    let change = |of: fn(&OneTimeView) -> &String| sum(&after, of) - sum(&before, of);
    (changed, change(|view| &view.net), change(|view| &view.total))
}

pub(super) fn order(
    engine: &Engine,
    library: &Library,
    family: &Family,
    revision: &Revision,
    act: &Act<'_>,
) -> Result<ChangeOrderView, ErrorView> {
    let content = &revision.content;
    let base = family.base_of(revision).filter(|_| revision.change_order > 0);
    let label_of = |revision: &Revision| label(&family.number, revision.number, revision.change_order);
    let Some(base) = base else {
        return Err(ErrorView::new("no-change-order", act.language, &[("label", &label_of(revision))]));
    };
    let told = explain_revisions(engine, library, Some(base), revision, act)?;
    let change = told.after - told.before;
    let prorated = content.effective.map(|day| {
        let net = change::prorate(change.net, day, content.proration);
        let frozen = |revision: &Revision| priced_of(&json_of(&library.frozen_file(&revision.content.quote).unwrap_or_default()));
        // Only the part of the change that is taxed bears the new taxes.
        let taxes = frozen(base).zip(frozen(revision)).map_or(Decimal::ZERO, |(old, new)| {
            let base = change::prorate(new.taxable() - old.taxable(), day, content.proration);
            new.taxes.iter().map(|(_, rate)| money::usd(base * rate / Decimal::ONE_HUNDRED)).sum()
        });
        ProrationView {
            effective: day.to_string(),
            convention: content.proration.as_str().to_owned(),
            days: day.days_left_in_month(),
            days_in_month: day.days_in_month(),
            net: usd(net),
            total: usd(net + taxes),
        }
    });
    let quote = |revision: &Revision| json_of(&library.frozen_file(&revision.content.quote).unwrap_or_default());
    let (one_time, one_time_net, one_time_total) = one_time(&quote(base), &quote(revision));
    let ids: BTreeSet<&String> = base.content.environments.keys().chain(content.environments.keys()).collect();
    let of = |mrus: &BTreeMap<String, Decimal>, id: &String| mrus.get(id).copied().unwrap_or_default();
    // A quote names its environments; what is shared has no name of its own.
    let quotes = [quote(revision), quote(base)];
    let named = |id: &str| {
        let all = quotes.iter().filter_map(|quote| quote.get("environments")?.as_array()).flatten();
        let own = all.into_iter().find(|one| one.get("id").and_then(Value::as_str) == Some(id));
        own.and_then(|one| one.get("name")?.as_str()).filter(|name| !name.is_empty()).unwrap_or(id).to_owned()
    };
    let shared = Messages::of(act.language).text("scope-shared", &[]);
    let environment = |id: &String| {
        let name = if id == aforo_core::quote::SHARED { shared.clone() } else { named(id) };
        let (before, after) = (of(&base.content.environments, id), of(&content.environments, id));
        EnvironmentChangeView { id: id.clone(), name, before: plain(before), after: plain(after), change: plain(after - before) }
    };
    let last = revision.client_approvals.last();
    Ok(ChangeOrderView {
        number: format!("OC-{:02}", revision.change_order),
        quote: family.number.clone(),
        label: label_of(revision),
        amends: label_of(base),
        client: family.client.clone(),
        reason: revision.reason.clone(),
        requested_on: revision.day.to_string(),
        environments: ids.into_iter().map(environment).collect(),
        needs_client_approval: family.alteration(revision).alters_mrus(),
        approver: last.map(|approval| approval.email.clone()).unwrap_or_default(),
        monthly_mrus: plain(content.mrus),
        monthly_net: usd(content.net),
        monthly_total: usd(content.total),
        proration: prorated,
        one_time,
        one_time_net: usd(one_time_net),
        one_time_total: usd(one_time_total),
        unchanged: Messages::of(act.language).text("change-order-unchanged", &[("label", &label_of(base))]),
        explanation: view(&told, act.language),
    })
}

/// When a change order takes effect, as somebody writes it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Effective {
    /// The first day; none for a quote.
    pub from: Option<jiff::civil::Date>,
    /// How its month is charged.
    pub proration: Proration,
}
