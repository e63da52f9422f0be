//! From a computed plan to what a revision offers: its hash, what the policies ask for, and the files that are frozen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aforo_core::lifecycle::{Content, Day, Facts, FrozenFile, Need, PROPOSAL, Policy, Proration, needs};
use aforo_core::money;
use aforo_core::plan::{Commercial, Plan, TaxTreatment};
use aforo_core::quote::{SHARED, Scope};
use aforo_library::file_hash;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::change::FORM;
use super::views::ChangeOrderView;
use crate::calculation::{Calculation, age_days};
use crate::engine::{Computed, Engine, Options};
use crate::house::Occasion;
use crate::present::plain;
use crate::proposal::Standing;
use crate::views::{Audience, DocumentFormat, ErrorView};

/// A revision's content with the files that its events name.
pub(super) struct Prepared {
    pub(super) content: Content,
    pub(super) plan: Vec<u8>,
    pub(super) quote: Vec<u8>,
}

/// Frozen file with what the quote had been through.
pub(super) const STANDING: &str = "standing.json";
/// Frozen file with the house.
pub(super) const ORGANISATION: &str = "organisation.toml";

/// A frozen file with its bytes.
pub type Frozen = (FrozenFile, Vec<u8>);

/// What a computed plan offers. `computed.number` is the revision's label.
pub(super) fn prepare(engine: &Engine, computed: &Computed, effective: (Option<Day>, Proration), options: Options) -> Prepared {
    let quote = &computed.calculation.quote;
    let id = |scope: Scope| match scope {
        Scope::Shared => SHARED.to_owned(),
        Scope::Environment(position) => computed.plan.environments[position].id.clone(),
    };
    let environments: BTreeMap<String, Decimal> =
        quote.scopes.iter().filter(|scope| !scope.mrus.is_zero()).map(|scope| (id(scope.scope), scope.mrus.normalize())).collect();
    let plan = pretty(&serde_json::to_value(&computed.plan).unwrap_or_default());
    let client = Options { audience: Audience::Client, ..options };
    let view = pretty(&serde_json::to_value(engine.quote(computed, client, false)).unwrap_or_default());
    let content = Content {
        client: computed.plan.client.name.trim().to_owned(),
        title: computed.plan.display_title().to_owned(),
        hash: price_hash(&computed.plan, &computed.calculation, effective),
        plan: file_hash(&plan),
        quote: file_hash(&view),
        mrus: quote.mrus.normalize(),
        net: quote.net,
        total: quote.total,
        environments,
        effective: effective.0,
        proration: effective.1,
        needs: needs_of(&engine.policies(), &computed.plan, &computed.calculation, options.date),
    };
    Prepared { content, plan, quote: view }
}

/// The hash of everything that bears a price and of the terms, and of nothing that the client may not know: whoever has the
/// hash and the quote could otherwise try costs until one fits.
fn price_hash(plan: &Plan, calculation: &Calculation, (from, proration): (Option<Day>, Proration)) -> String {
    let quote = &calculation.quote;
    let terms = &plan.commercial;
    let lines: Vec<Value> = quote
        .lines
        .iter()
        .map(|line| json!([line.id, plain(line.quantity), plain(line.unit_mrus), plain(line.mrus), plain(line.subtotal), plain(line.net)]))
        .collect();
    let taxes: Vec<Value> = quote.taxes.iter().map(|tax| json!([tax.name, plain(tax.rate_percent), plain(tax.amount)])).collect();
    // Only what departs from the rule is added, so that the hash of a quote without such terms is what it always was.
    let terms_of_lines: Vec<Value> = quote
        .lines
        .iter()
        .filter(|line| !line.discount_percent.is_zero() || line.tax != TaxTreatment::Taxed)
        .map(|line| json!([line.id, plain(line.discount_percent), line.tax.as_str(), line.tax_reason]))
        .collect();
    let optional: Vec<Value> =
        quote.optional.iter().map(|line| json!([line.id, plain(line.quantity), plain(line.unit_mrus), plain(line.net)])).collect();
    let starts: Vec<u32> = plan.environments.iter().map(|environment| environment.start_month).collect();
    let mut all = json!([
        plan.client.name,
        plan.client.tax_id,
        terms.currency.as_str(),
        quote.rate_card,
        plain(quote.usd_per_mru),
        terms.billing_policy.as_str(),
        plain(terms.discount_percent),
        terms.term_months,
        terms.validity_days,
        lines,
        plain(quote.mrus),
        plain(quote.net),
        taxes,
        plain(quote.total),
        terms.exchange,
        terms.withholding,
        one_time(terms),
        starts,
        from,
        proration,
    ]);
    let adjustment = terms.adjustment.enabled.then(|| json!(terms.adjustment));
    let more: Vec<Value> = [("lines", terms_of_lines), ("optional", optional), ("adjustment", adjustment.into_iter().collect())]
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(name, list)| json!({ name: list }))
        .collect();
    all.as_array_mut().into_iter().for_each(|all| all.extend(more.iter().cloned()));
    file_hash(all.to_string().as_bytes())
}

/// What is paid once, for the hash.
fn one_time(terms: &Commercial) -> Value {
    let item = |item: &aforo_core::plan::OneTime| match item.tax {
        TaxTreatment::Taxed => json!({ "name": item.name, "usd": item.usd }),
        _ => json!(item),
    };
    terms.one_time.iter().map(item).collect()
}

/// All discounts in percent of the subtotal, and the largest of a line that has one of its own.
fn discounts(plan: &Plan, calculation: &Calculation) -> (Decimal, Decimal) {
    let quote = &calculation.quote;
    let whole = plan.commercial.discount_percent;
    let percent = |part: Decimal, of: Decimal| if of.is_zero() { Decimal::ZERO } else { money::round(part / of * Decimal::ONE_HUNDRED, 2) };
    let own = quote.lines.iter().filter(|line| !line.discount_percent.is_zero());
    let largest = own.map(|line| percent(line.subtotal - line.net, line.subtotal).max(line.discount_percent)).max();
    let all = if largest.is_some() { percent(quote.discount, quote.subtotal).max(whole) } else { whole };
    (all, largest.unwrap_or_default())
}

/// The hash of a quote that takes effect when it is accepted.
pub(crate) fn content_hash(plan: &Plan, calculation: &Calculation) -> String {
    price_hash(plan, calculation, (None, Proration::default()))
}

/// What the house's policies ask for.
pub(crate) fn needs_of(policies: &[Policy], plan: &Plan, calculation: &Calculation, date: Date) -> Vec<Need> {
    needs(policies, &facts(plan, calculation, date))
}

fn facts(plan: &Plan, calculation: &Calculation, date: Date) -> Facts {
    let used = used_prices(calculation);
    let count = |wanted: fn(&aforo_core::price_book::PriceRow) -> bool| {
        Decimal::from(used.iter().filter_map(|position| calculation.prices.row(*position)).filter(|row| wanted(row)).count())
    };
    let (discount_percent, line_discount_percent) = discounts(plan, calculation);
    Facts {
        discount_percent,
        line_discount_percent,
        margin_percent: calculation.margin.percent,
        manual_prices: count(|row| row.manual),
        price_book_age: Decimal::from(age_days(&calculation.prices.published, date)),
        validity_days: Decimal::from(plan.commercial.validity_days),
        example_rate_card: calculation.card.example,
        unverified_prices: count(|row| !row.verified),
    }
}

fn used_prices(calculation: &Calculation) -> BTreeSet<usize> {
    calculation.estimate.lines.iter().map(|line| line.price).collect()
}

/// The files of an issued revision with their bytes: what the client receives, and what it rests on. A change order comes with its form.
///
/// # Errors
/// If a document cannot be made.
pub(super) fn freeze(
    engine: &Engine,
    computed: &Computed,
    prepared: &Prepared,
    (change_order, standing): (Option<(&ChangeOrderView, Vec<u8>)>, &Standing),
    head: &str,
    options: Options,
) -> Result<Vec<Frozen>, ErrorView> {
    let client = Options { audience: Audience::Client, ..options };
    let organisation = engine.organisation();
    let occasion = Occasion { standing: standing.clone(), organisation: Some(Arc::clone(&organisation)), ..Occasion::default() };
    let document = |format| engine.document_of(computed, format, client, &occasion).map(|document| document.bytes);
    let internal = Options { audience: Audience::Internal, ..options };
    let card = serde_json::to_value(&*computed.calculation.card).unwrap_or_default();
    let mut files = vec![
        file(PROPOSAL, document(DocumentFormat::Pdf)?, true),
        file("quote.xlsx", document(DocumentFormat::Xlsx)?, true),
        file("quote.csv", document(DocumentFormat::Csv)?, true),
        file("quote.data.csv", document(DocumentFormat::CsvData)?, true),
        file("quote.json", prepared.quote.clone(), true),
        file("plan.json", prepared.plan.clone(), false),
        // What the documents told of their quote and in whose name, so that they can be made anew.
        file(STANDING, pretty(&serde_json::to_value(standing).unwrap_or_default()), false),
        file(ORGANISATION, organisation.source.clone().into_bytes(), false),
        file("rate-card.json", pretty(&card), false),
        file("prices.json", pretty(&prices(computed)), false),
        file("quote-internal.json", pretty(&serde_json::to_value(engine.quote(computed, internal, true)).unwrap_or_default()), false),
        file("estimate.json", pretty(&serde_json::to_value(engine.estimate(computed, internal, true)).unwrap_or_default()), false),
    ];
    if let Some(logo) = &organisation.logo {
        files.push(file(&logo.name, logo.bytes.clone(), false));
    }
    if let Some((change_order, form)) = change_order {
        files.push(file(FORM, form, true));
        files.push(file("change-order.json", pretty(&serde_json::to_value(change_order).unwrap_or_default()), true));
    }
    // What anchors the record outside of this machine: the client keeps the end of the chain and the hash of each file.
    let hashes: BTreeMap<&str, &str> =
        files.iter().filter(|(file, _)| file.client).map(|(file, _)| (file.name.as_str(), file.sha256.as_str())).collect();
    let record = json!({
        "number": computed.number,
        "date": options.date.to_string(),
        "language": options.language.code(),
        "program": env!("CARGO_PKG_VERSION"),
        "content": prepared.content.hash,
        "record_head": head,
        "files": hashes,
    });
    files.push(file("record.json", pretty(&record), true));
    Ok(files)
}

fn file(name: &str, bytes: Vec<u8>, client: bool) -> Frozen {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    (FrozenFile { name: name.to_owned(), sha256: file_hash(&bytes), bytes: length, client }, bytes)
}

/// The price rows that the estimate used.
fn prices(computed: &Computed) -> Value {
    let book = &computed.calculation.prices;
    let rows: Vec<Value> = used_prices(&computed.calculation)
        .into_iter()
        .filter_map(|position| book.row(position))
        .map(|row| {
            json!({
                "provider": row.provider, "service": row.service, "key": row.key, "region": row.region, "unit": row.unit.to_string(),
                "tier_from": row.tier_from.to_string(), "tier_to": row.tier_to.map(|to| to.to_string()), "usd": row.usd.to_string(),
                "effective": row.effective, "verified": row.verified, "manual": row.manual, "sku": row.sku, "source": row.source,
            })
        })
        .collect();
    json!({ "price_book": book.id, "published": book.published, "rows": rows })
}

pub(super) fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}
