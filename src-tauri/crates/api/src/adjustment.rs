//! The price-adjustment clause of a plan: its basket, as the client may verify it, and what it does to the value of an MRU.
//!
//! The basket tells shares in whole percent and list prices, never amounts. Whoever knows a quantity and its exact share knows the cost of the
//! whole; from whole percents it follows roughly, as it does from the public prices of what the proposal names anyway.

use std::collections::BTreeMap;
use std::sync::Arc;

use aforo_core::adjustment::{Adjusted, Indices, adjust, fixed_percent, may_hold_from};
use aforo_core::lifecycle::Day;
use aforo_core::money;
use aforo_core::plan::PriceAdjustment;
use aforo_core::price_book::PriceBook;
use jiff::civil::Date;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::engine::{Computed, Engine};
use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::present::plain;
use crate::views::{ErrorView, Language};

/// The clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AdjustmentView {
    /// Whether the plan has the clause.
    pub enabled: bool,
    /// Weight of the basket in percent.
    pub cloud_percent: String,
    /// Weight of labour in percent.
    pub labour_percent: String,
    /// Weight of licences in percent.
    pub licence_percent: String,
    /// What never changes, in percent.
    pub fixed_percent: String,
    /// How far the basket must move, in percent.
    pub threshold_percent: String,
    /// The largest adjustment in percent; 0 for none.
    pub cap_percent: String,
    /// Months between two adjustments.
    pub interval_months: u32,
    /// Days of notice.
    pub notice_days: u32,
    /// Day from which the basket counts.
    pub base_date: String,
    /// Price book of the base day.
    pub base_book: String,
    /// Who publishes the other indices.
    pub index_source: String,
    /// The clause in words, with its figures.
    pub text: String,
    /// The basket, the largest share first; shares sum to 100.
    pub basket: Vec<BasketRowView>,
    /// A worked example with made-up indices, on this quote's value of an MRU.
    pub example: AdjustedView,
    /// What it does today, if another price book was given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub today: Option<AdjustedView>,
}

/// A resource of the basket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BasketRowView {
    /// The service as its provider names it.
    pub service: String,
    /// The price key.
    pub key: String,
    /// Region.
    pub region: String,
    /// SKU; empty if it is not known.
    pub sku: String,
    /// Unit of the price.
    pub unit: String,
    /// Share of the basket in percent on the base day.
    pub share_percent: String,
    /// List price on the base day.
    pub price: String,
    /// List price in the other book; absent without one, and where the book lacks it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub price_now: Option<String>,
}

/// A value of an MRU under the clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AdjustedView {
    /// Index of the basket: 1 on the base day.
    pub cloud: String,
    /// Index of labour.
    pub labour: String,
    /// Index of licences.
    pub licences: String,
    /// What the weights give.
    pub factor: String,
    /// What is applied.
    pub applied: String,
    /// Value of an MRU before.
    pub before: String,
    /// Value of an MRU after.
    pub after: String,
    /// `applied`, `capped` or `below-threshold`.
    pub outcome: String,
    /// The same in words.
    pub told: String,
    /// First day on which it may hold; empty in the example.
    pub holds_from: String,
}

/// What is asked beside the clause.
#[derive(Clone, Debug, Default)]
pub struct Today {
    /// The book with today's prices.
    pub book: Option<Arc<PriceBook>>,
    /// Index of labour.
    pub labour: Option<Decimal>,
    /// Index of licences.
    pub licences: Option<Decimal>,
}

impl Today {
    /// Reads what somebody typed.
    ///
    /// # Errors
    /// If an index is not a positive decimal.
    pub fn read(book: Option<Arc<PriceBook>>, labour: Option<&str>, licences: Option<&str>, language: Language) -> Result<Self, ErrorView> {
        let index = |text: &str| {
            let read = crate::goal::number(text).filter(|index| *index > Decimal::ZERO);
            read.ok_or_else(|| ErrorView::new("index-invalid", language, &[("value", text)]))
        };
        Ok(Self { book, labour: labour.map(index).transpose()?, licences: licences.map(index).transpose()? })
    }
}

/// Indices of the worked example: those of the quoting reference.
pub(crate) const EXAMPLE: [(i64, u32); 3] = [(106, 2), (103, 2), (1, 0)];

/// The clause of a plan.
///
/// # Errors
/// If the plan cannot be computed at list prices.
pub fn adjustment_view(
    engine: &Engine,
    computed: &Computed,
    today: &Today,
    date: Date,
    language: Language,
) -> Result<AdjustmentView, ErrorView> {
    let messages = Messages::of(language);
    let clause = &computed.plan.commercial.adjustment;
    let value = computed.calculation.quote.usd_per_mru;
    // At list price: what the provider grants by hand is not the client's to verify.
    let mut listed = computed.plan.clone();
    listed.purchase.price_overrides.clear();
    let listed = engine.compute_plan(listed, date).map_err(|problems| ErrorView::invalid_plan(&problems, language))?;
    let book = &listed.calculation.prices;
    let other = today.book.as_ref();
    let basket = basket(&listed, book, other.map(|other| &**other));
    let base_date = if clause.base_date.is_empty() { book.published.clone() } else { clause.base_date.clone() };
    let told = |indices: Indices, holds_from: String| view(&adjust(clause, value, indices), indices, holds_from, messages);
    let [cloud, labour, licences] = EXAMPLE.map(|(value, scale)| Decimal::new(value, scale));
    let example = told(Indices { cloud, labour, licences }, String::new());
    let now = other.map(|_| {
        let indices = Indices {
            cloud: index(&basket),
            labour: today.labour.unwrap_or(Decimal::ONE),
            licences: today.licences.unwrap_or(Decimal::ONE),
        };
        let days = Day::parse(&base_date).zip(Day::parse(&date.to_string()));
        told(indices, days.map(|(base, noticed)| may_hold_from(clause, base, noticed).to_string()).unwrap_or_default())
    });
    let (interval, notice) = (clause.interval_months.to_string(), clause.notice_days.to_string());
    let (threshold, cap) = (plain(clause.threshold_percent), plain(clause.cap_percent));
    let limit = if clause.cap_percent.is_zero() { "adjustment-uncapped" } else { "adjustment-limit" };
    let mark = engine.mark(&computed.plan, language);
    let limit = messages.text_with(limit, &[("cap", &cap)], mark);
    let parts = weights(clause, messages, mark);
    let indices = published(clause, messages);
    let day = aforo_proposal::date_in_words(&base_date, crate::proposal::language(language));
    let text = messages.text_with(
        "adjustment-clause",
        &[
            ("threshold", &threshold),
            ("date", &day),
            ("notice", &notice),
            ("interval", &interval),
            ("parts", &parts),
            ("indices", &indices),
            ("limit", &limit),
        ],
        mark,
    );
    Ok(AdjustmentView {
        enabled: clause.enabled,
        cloud_percent: plain(clause.cloud_percent),
        labour_percent: plain(clause.labour_percent),
        licence_percent: plain(clause.licence_percent),
        fixed_percent: plain(fixed_percent(clause)),
        threshold_percent: threshold,
        cap_percent: cap,
        interval_months: clause.interval_months,
        notice_days: clause.notice_days,
        base_date,
        base_book: book.id.clone(),
        index_source: clause.index_source.clone(),
        text,
        basket: basket.into_iter().map(|row| row.view).collect(),
        example,
        today: now,
    })
}

/// What the factor weighs, in words: the weights of the clause that are not nothing.
fn weights(clause: &PriceAdjustment, messages: &Messages, mark: DecimalMark) -> String {
    let parts = [
        ("cloud", clause.cloud_percent),
        ("labour", clause.labour_percent),
        ("licences", clause.licence_percent),
        ("fixed", fixed_percent(clause)),
    ];
    let told = parts.into_iter().filter(|(_, percent)| !percent.is_zero());
    let told: Vec<String> =
        told.map(|(part, percent)| messages.text_with(&format!("adjustment-part-{part}"), &[("percent", &plain(percent))], mark)).collect();
    messages.list(&told)
}

/// Who publishes the indices of what is weighed beside the cloud; nothing if nothing is.
fn published(clause: &PriceAdjustment, messages: &Messages) -> String {
    let source = clause.index_source.trim();
    let what = match (clause.labour_percent.is_zero(), clause.licence_percent.is_zero()) {
        (true, true) => return String::new(),
        (false, true) => "labour",
        (true, false) => "licences",
        (false, false) => "both",
    };
    if source.is_empty() {
        String::new()
    } else {
        format!("{} ", messages.text("adjustment-indices", &[("what", what), ("source", source)]))
    }
}

struct BasketRow {
    share: Decimal,
    price: Decimal,
    now: Option<Decimal>,
    view: BasketRowView,
}

/// Resources with a price, by key and region; shares of the amounts in whole percent that sum to 100 (formula `basket-index`). What has
/// less than its percent is no part of the basket.
fn basket(listed: &Computed, book: &PriceBook, other: Option<&PriceBook>) -> Vec<BasketRow> {
    let mut amounts: BTreeMap<(&str, &str), (usize, Decimal)> = BTreeMap::new();
    for line in &listed.calculation.estimate.lines {
        let Some(row) = book.row(line.price).filter(|row| row.usd > Decimal::ZERO && line.amount > Decimal::ZERO) else { continue };
        amounts.entry((&row.key, &row.region)).or_insert((line.price, Decimal::ZERO)).1 += line.amount;
    }
    let mut rows: Vec<(usize, Decimal)> = amounts.into_values().collect();
    rows.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    let weights: Vec<Decimal> = rows.iter().map(|(_, amount)| *amount).collect();
    let shares = money::allocate(Decimal::ONE_HUNDRED, &weights, 0);
    rows.into_iter()
        .zip(shares)
        .filter(|(_, share)| !share.is_zero())
        .filter_map(|((position, _), share)| {
            let row = book.row(position)?;
            let now = other.and_then(|other| other.price(&row.key, &row.region)).map(|price| price.first().usd);
            let view = BasketRowView {
                service: row.service.clone(),
                key: row.key.clone(),
                region: row.region.clone(),
                sku: row.sku.clone(),
                unit: row.told_unit().to_owned(),
                share_percent: plain(share),
                price: plain(row.usd),
                price_now: now.map(plain),
            };
            Some(BasketRow { share, price: row.usd, now, view })
        })
        .collect()
}

/// `Σ share × price now / price then`, four decimals, from the printed shares, so that the client finds the same; what the other book
/// lacks counts as unchanged, and its row shows no price.
fn index(basket: &[BasketRow]) -> Decimal {
    let sum: Decimal = basket.iter().map(|row| row.share * row.now.unwrap_or(row.price) / row.price).sum();
    money::round(sum / Decimal::ONE_HUNDRED, 4)
}

fn view(adjusted: &Adjusted, indices: Indices, holds_from: String, messages: &Messages) -> AdjustedView {
    AdjustedView {
        cloud: plain(indices.cloud),
        labour: plain(indices.labour),
        licences: plain(indices.licences),
        factor: adjusted.factor.to_string(),
        applied: plain(adjusted.applied),
        before: money::usd(adjusted.before).to_string(),
        after: money::usd(adjusted.after).to_string(),
        outcome: adjusted.outcome.as_str().to_owned(),
        told: messages.text(&format!("adjustment-{}", adjusted.outcome.as_str()), &[]),
        holds_from,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The clause says what its factor weighs, and its day in words.
    #[test]
    fn the_clause_tells_its_weights_and_its_day() {
        let (engine, computed, options) = crate::sample::sample(|plan| {
            let clause = &mut plan.commercial.adjustment;
            (clause.cloud_percent, clause.labour_percent, clause.licence_percent) = (70.into(), 20.into(), 10.into());
            "INE".clone_into(&mut clause.index_source);
            "2026-11-20".clone_into(&mut clause.base_date);
        });
        for (language, parts, day) in [
            (
                Language::Es,
                "pondera 70 % la canasta de nube, 20 % el trabajo y 10 % las licencias. Los índices de trabajo y licencias son los que publica INE. ",
                "20 de noviembre de 2026",
            ),
            (Language::En, "weighs the basket of cloud services 70 %, labour 20 % and licences 10 %. ", "20 November 2026"),
            (Language::Pt, "pondera 70 % a cesta de nuvem, 20 % o trabalho e 10 % as licenças. ", "20 de novembro de 2026"),
        ] {
            let text = adjustment_view(&engine, &computed, &Today::default(), options.date, language).expect("sound").text;
            assert!(text.contains(parts) && text.contains(day), "{text}");
            assert!(!text.contains("2026-11-20"), "{text}");
        }
    }
}
