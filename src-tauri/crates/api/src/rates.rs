//! The rate-card workbench: what each component costs and earns, what if a parameter changes, publishing, comparing, exchange.

mod parameters;

use std::collections::BTreeSet;
use std::sync::Arc;

use aforo_core::money;
use aforo_core::rate_card::{Component, CostBreakdown, RateCard};
use aforo_library::{Library, StoredCard};
use jiff::civil::Date;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::engine::{Engine, usd};
use crate::language::DecimalMark;
use crate::present::plain;
use crate::prices::PlanToCompare;
use crate::views::{ErrorView, Language};

pub use parameters::set;

pub use aforo_pricing::{CARD_COLUMNS, CARD_TERMS, CardTable, card_table, write_card_csv};

/// A rate card in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CardView {
    /// `id@version`.
    pub reference: String,
    /// Day of publication.
    pub published: String,
    /// First day on which it may be quoted.
    pub valid_from: String,
    /// Last day on which it may be quoted.
    pub valid_until: String,
    /// Whether it may be quoted on the day that was asked for.
    pub in_force: bool,
    /// Whether it is an example to replace.
    pub example: bool,
    /// Value of one MRU.
    pub usd_per_mru: String,
    /// How many components it has.
    pub components: u32,
}

/// The cost analysis of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CostView {
    /// The card.
    pub card: CardView,
    /// Price book of the cloud costs.
    pub price_book: String,
    /// Parameters, those of the question included.
    pub parameters: Vec<(String, String)>,
    /// Components.
    pub components: Vec<ComponentCostView>,
    /// How many publish MRUs under their cost.
    pub under_cost: u32,
    /// What the derived MRUs would do to plans.
    pub plans: Vec<PlanEffectView>,
}

/// What a component costs and earns, in US dollars a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::rate_card::CostBreakdown")]
pub struct ComponentCostView {
    pub id: String,
    pub name: String,
    pub origin: String,
    pub mrus: String,
    pub charged: String,
    pub cloud: String,
    pub cloud_tax: String,
    pub labour: String,
    pub licences: String,
    pub overhead: String,
    pub loaded: String,
    pub price: String,
    pub derived_mrus: String,
    /// By how much a change of parameters moves the MRUs that follow from the analysis.
    pub derived_change: String,
    pub margin_percent: String,
    pub under_cost: bool,
    pub under_target: bool,
    /// Why there is no analysis: none in the card, or a price that the book lacks; empty if there is one.
    pub problem: String,
    /// What of it can be tried with another value: names and values, to be set as `<id>/<name>`.
    pub parameters: Vec<(String, String)>,
}

/// What other MRUs do to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "a month, before and after")]
pub struct PlanEffectView {
    pub plan: String,
    pub mrus_before: String,
    pub mrus_after: String,
    pub net_before: String,
    pub net_after: String,
    pub net_change: String,
    pub margin_before_percent: String,
    pub margin_after_percent: String,
    pub problem: String,
}

/// What differs between two cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CardDiffView {
    /// Older card.
    pub older: CardView,
    /// Newer card.
    pub newer: CardView,
    /// Parameters and terms that differ.
    pub terms: Vec<CardChangeView>,
    /// Components and recipes that differ, in MRUs.
    pub components: Vec<CardChangeView>,
}

/// A value of a card before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CardChangeView {
    /// Parameter, component or recipe.
    pub id: String,
    /// Before; absent if it was added.
    pub before: Option<String>,
    /// After; absent if it was removed.
    pub after: Option<String>,
    /// US dollars before.
    pub usd_before: Option<String>,
    /// US dollars after.
    pub usd_after: Option<String>,
}

/// Puts the library's rate cards where plans find them.
///
/// # Errors
/// If the library cannot be read, or holds a card that this program cannot read.
pub fn shelve(engine: &Engine, library: &Library, language: Language) -> Result<(), ErrorView> {
    let known: BTreeSet<String> = engine.rate_cards().iter().map(|card| card.reference()).collect();
    for stored in library.rate_cards().map_err(|error| ErrorView::library(&error, language))? {
        if !known.contains(&stored.reference) {
            engine.add_rate_card(read(&stored.reference, stored.text.as_bytes(), language)?);
        }
    }
    Ok(())
}

/// Reads a card's file.
///
/// # Errors
/// All of its problems.
pub fn read(file: &str, bytes: &[u8], language: Language) -> Result<RateCard, ErrorView> {
    aforo_pricing::read_rate_card(file, bytes).map_err(|error| ErrorView::new("card-invalid", language, &[("reason", &error.to_string())]))
}

/// A card by its reference; the newest one if the reference is empty.
///
/// # Errors
/// If there is none: the hint names those that there are.
pub fn find(engine: &Engine, reference: &str, language: Language) -> Result<Arc<RateCard>, ErrorView> {
    let cards = engine.rate_cards();
    let found = if reference.is_empty() { cards.last() } else { cards.iter().find(|card| card.reference() == reference) };
    found.cloned().ok_or_else(|| {
        let known: Vec<String> = cards.iter().map(|card| card.reference()).collect();
        ErrorView::new("card-unknown", language, &[("reference", reference), ("known", &known.join(", "))])
    })
}

/// A card as a list shows it on a day.
#[must_use]
pub fn card_view(card: &RateCard, date: Date) -> CardView {
    let day = |text: &str| text.parse::<Date>().ok();
    let begun = day(&card.valid_from).is_some_and(|from| from <= date);
    let over = day(&card.valid_until).is_none_or(|until| date > until);
    CardView {
        reference: card.reference(),
        published: card.published.clone(),
        valid_from: card.valid_from.clone(),
        valid_until: card.valid_until.clone(),
        in_force: begun && !over,
        example: card.example,
        usd_per_mru: plain(card.usd_per_mru),
        components: u32::try_from(card.components.len()).unwrap_or(u32::MAX),
    }
}

/// What each component costs and earns at the active price book's prices; with changed parameters, what if; and what the derived
/// MRUs, or those that were stated in their place, would do to plans.
#[must_use]
pub fn cost(engine: &Engine, card: &RateCard, base: &RateCard, plans: &[PlanToCompare], date: Date, language: Language) -> CostView {
    let book = engine.active_price_book();
    let tell = |card: &RateCard, component: &Component| match component.analysis.as_ref() {
        None => Err(String::new()),
        Some(analysis) => {
            let cloud = aforo_pricing::cloud_cost(analysis, &card.parameters.region, &book)?;
            card.break_down(component, cloud).ok_or_else(String::new)
        }
    };
    let view = |component: &Component| {
        let before = base.component(&component.id).and_then(|(_, component)| tell(base, component).ok());
        component_view(component, card, tell(card, component), before.as_ref(), language)
    };
    let components: Vec<ComponentCostView> = card.components.iter().map(view).collect();
    let tried = Arc::new(rederived(engine, card, base));
    let base = Arc::new(base.clone());
    CostView {
        card: card_view(card, date),
        price_book: book.id.clone(),
        parameters: parameters::of_card(card),
        under_cost: u32::try_from(components.iter().filter(|component| component.under_cost).count()).unwrap_or(u32::MAX),
        plans: plans.iter().map(|plan| plan_effect(engine, plan, &base, &tried, date)).collect(),
        components,
    }
}

/// The card with the MRUs that its own analysis yields at the active price book's prices, where it has one. MRUs that somebody stated,
/// so that they are not those of `base`, stay.
#[must_use]
pub fn rederived(engine: &Engine, card: &RateCard, base: &RateCard) -> RateCard {
    let book = engine.active_price_book();
    let cost = |component: &Component| {
        let stated = base.component(&component.id).is_some_and(|(_, before)| before.mrus != component.mrus);
        let analysis = component.analysis.as_ref().filter(|_| !stated)?;
        aforo_pricing::cloud_cost(analysis, &card.parameters.region, &book).ok()
    };
    card.rederived(&card.components.iter().map(cost).collect::<Vec<_>>())
}

fn component_view(
    component: &Component,
    card: &RateCard,
    told: Result<CostBreakdown, String>,
    before: Option<&CostBreakdown>,
    language: Language,
) -> ComponentCostView {
    let name = DecimalMark::of_language(language).name(&component.id, language.name(&component.name));
    let empty = ComponentCostView {
        id: component.id.clone(),
        name,
        origin: component.origin.as_str().to_owned(),
        mrus: plain(component.mrus),
        charged: usd(component.mrus * card.usd_per_mru),
        cloud: String::new(),
        cloud_tax: String::new(),
        labour: String::new(),
        licences: String::new(),
        overhead: String::new(),
        loaded: String::new(),
        price: String::new(),
        derived_mrus: String::new(),
        derived_change: String::new(),
        margin_percent: String::new(),
        under_cost: false,
        under_target: false,
        problem: String::new(),
        parameters: parameters::of(component),
    };
    match told {
        Ok(told) => ComponentCostView {
            cloud: usd(told.cloud),
            cloud_tax: usd(told.cloud_tax),
            labour: usd(told.labour),
            licences: usd(told.licences),
            overhead: usd(told.overhead),
            loaded: usd(told.loaded),
            price: usd(told.price),
            derived_mrus: plain(told.derived_mrus),
            derived_change: before.map(|before| plain(told.derived_mrus - before.derived_mrus)).unwrap_or_default(),
            margin_percent: told.margin_percent.map(plain).unwrap_or_default(),
            under_cost: told.under_cost,
            under_target: told.under_target,
            ..empty
        },
        Err(key) if key.is_empty() => ComponentCostView { problem: "no-analysis".to_owned(), ..empty },
        Err(key) => ComponentCostView { problem: format!("price-missing {key}"), ..empty },
    }
}

fn plan_effect(engine: &Engine, plan: &PlanToCompare, base: &Arc<RateCard>, card: &Arc<RateCard>, date: Date) -> PlanEffectView {
    let failed = |problem: String| PlanEffectView {
        plan: plan.id.clone(),
        mrus_before: String::new(),
        mrus_after: String::new(),
        net_before: String::new(),
        net_after: String::new(),
        net_change: String::new(),
        margin_before_percent: String::new(),
        margin_after_percent: String::new(),
        problem,
    };
    let document = match &plan.plan {
        Ok(document) => document,
        Err(problem) => return failed(problem.clone()),
    };
    let compute = |card: &Arc<RateCard>| {
        let first = |problems: Vec<aforo_core::problem::Problem>| {
            problems.iter().find(|problem| problem.severity == aforo_core::problem::Severity::Error).map(|problem| problem.code.to_owned())
        };
        engine.compute_with_card(document.clone(), card, date).map_err(|problems| first(problems).unwrap_or_default())
    };
    match (compute(base), compute(card)) {
        (Ok(before), Ok(after)) => {
            let (old, new) = (&before.calculation, &after.calculation);
            PlanEffectView {
                mrus_before: plain(old.quote.mrus),
                mrus_after: plain(new.quote.mrus),
                net_before: usd(old.quote.net),
                net_after: usd(new.quote.net),
                net_change: usd(new.quote.net - old.quote.net),
                margin_before_percent: old.margin.percent.map(plain).unwrap_or_default(),
                margin_after_percent: new.margin.percent.map(plain).unwrap_or_default(),
                ..failed(String::new())
            }
        }
        (Err(problem), _) | (_, Err(problem)) => failed(problem),
    }
}

/// Publishes a rate-card file in the library, for good.
///
/// # Errors
/// If the file has problems (all are told), there is a card of that reference, or the library refuses.
pub fn publish(
    engine: &Engine,
    library: &Library,
    file: &str,
    bytes: &[u8],
    now: &str,
    language: Language,
) -> Result<Arc<RateCard>, ErrorView> {
    let card = read(file, bytes, language)?;
    let reference = card.reference();
    if engine.rate_cards().iter().any(|known| known.reference() == reference) {
        return Err(ErrorView::new("card-exists", language, &[("reference", &reference)]));
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let stored = StoredCard { reference, text, created: now.to_owned() };
    library.add_rate_card(&stored).map_err(|error| ErrorView::library(&error, language))?;
    Ok(engine.add_rate_card(card))
}

/// What differs between two cards.
#[must_use]
pub fn compare(older: &RateCard, newer: &RateCard, date: Date) -> CardDiffView {
    let terms = |card: &RateCard| {
        let p = &card.parameters;
        [
            ("valid_from", card.valid_from.clone()),
            ("valid_until", card.valid_until.clone()),
            ("usd_per_mru", plain(card.usd_per_mru)),
            ("region", p.region.clone()),
            ("cloud_tax_percent", plain(p.cloud_tax_percent)),
            ("labour_usd_per_hour", plain(p.labour_usd_per_hour)),
            ("overhead_percent", plain(p.overhead_percent)),
            ("target_margin_percent", plain(p.target_margin_percent)),
            ("mru_step", plain(p.mru_step)),
        ]
    };
    let changed_terms = terms(older).into_iter().zip(terms(newer)).filter(|(old, new)| old != new).map(|((id, before), (_, after))| {
        CardChangeView { id: id.to_owned(), before: Some(before), after: Some(after), usd_before: None, usd_after: None }
    });
    let mrus = |card: &RateCard| -> std::collections::BTreeMap<String, (Decimal, Decimal)> {
        let of = |id: &str| card.component(id).map(|(_, component)| component.mrus).unwrap_or_default();
        let components = card.components.iter().map(|component| (component.id.clone(), component.mrus));
        let recipes = card.recipes.iter().map(|recipe| (recipe.id.clone(), recipe.parts.iter().map(|(id, count)| of(id) * count).sum()));
        components.chain(recipes).map(|(id, mrus): (String, Decimal)| (id, (mrus, money::usd(mrus * card.usd_per_mru)))).collect()
    };
    let (old, new) = (mrus(older), mrus(newer));
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let changes = ids.into_iter().filter(|id| old.get(*id) != new.get(*id)).map(|id| {
        let (before, after) = (old.get(id), new.get(id));
        CardChangeView {
            id: id.clone(),
            before: before.map(|(mrus, _)| plain(*mrus)),
            after: after.map(|(mrus, _)| plain(*mrus)),
            usd_before: before.map(|(_, usd)| usd.to_string()),
            usd_after: after.map(|(_, usd)| usd.to_string()),
        }
    });
    CardDiffView {
        terms: changed_terms.collect(),
        components: changes.collect(),
        older: card_view(older, date),
        newer: card_view(newer, date),
    }
}

/// A card as the text of its file.
///
/// # Errors
/// If a text of it cannot be written.
pub fn text(card: &RateCard, language: Language) -> Result<String, ErrorView> {
    aforo_pricing::write_rate_card(card).map_err(|error| ErrorView::new("card-invalid", language, &[("reason", &error.to_string())]))
}

/// A new version of a card with the names, MRUs, sources and terms of a table; everything else stays. The new version is not
/// published yet: its text can be looked at first.
///
/// # Errors
/// Every row that is wrong: a component that the card does not have, or MRUs that are no number; and terms that are none.
pub fn with_table(base: &RateCard, version: &str, published: Date, table: &CardTable, language: Language) -> Result<RateCard, ErrorView> {
    let mut card = RateCard { version: version.to_owned(), published: published.to_string(), ..base.clone() };
    let mut problems = Vec::new();
    let amount = |text: &str| text.trim().replace(',', ".").parse::<Decimal>().ok().filter(|value| !value.is_sign_negative());
    for (index, row) in table.rows.iter().enumerate() {
        let line = index + 2;
        let [id, es, en, pt, mrus, source] = row.as_slice() else {
            problems.push(format!("{line}: {} / {}", row.len(), CARD_COLUMNS.len()));
            continue;
        };
        let component = card.components.iter_mut().find(|component| component.id == *id);
        match (component, amount(mrus)) {
            (Some(component), Some(value)) => {
                component.mrus = value;
                component.name.es.clone_from(es);
                component.name.en.clone_from(en);
                component.name.pt.clone_from(pt);
                component.source.clone_from(source);
            }
            (None, _) => problems.push(format!("{line}: {id}")),
            (_, None) => problems.push(format!("{line}: {id}: {mrus}")),
        }
    }
    for (name, value) in &table.terms {
        if !set_term(&mut card, name, value, amount(value)) {
            problems.push(format!("{name}: {value}"));
        }
    }
    if problems.is_empty() { Ok(card) } else { Err(ErrorView::new("card-csv", language, &[("problems", &problems.join("\n  "))])) }
}

/// Whether a card has such a term and it may have this value.
fn set_term(card: &mut RateCard, name: &str, text: &str, amount: Option<Decimal>) -> bool {
    let text = text.trim();
    let p = &mut card.parameters;
    let place = match name {
        "valid_from" | "valid_until" => {
            let place = if name == "valid_from" { &mut card.valid_from } else { &mut card.valid_until };
            text.clone_into(place);
            return text.parse::<Date>().is_ok();
        }
        "region" => {
            text.clone_into(&mut p.region);
            return !text.is_empty();
        }
        "usd_per_mru" => &mut card.usd_per_mru,
        "cloud_tax_percent" => &mut p.cloud_tax_percent,
        "labour_usd_per_hour" => &mut p.labour_usd_per_hour,
        "overhead_percent" => &mut p.overhead_percent,
        "target_margin_percent" => &mut p.target_margin_percent,
        "mru_step" => &mut p.mru_step,
        _ => return false,
    };
    if let Some(amount) = amount {
        *place = amount;
    }
    amount.is_some()
}

/// The table of a file that somebody edited.
///
/// # Errors
/// If it is no CSV or workbook with the columns of a card.
pub fn read_table(file: &str, bytes: &[u8], language: Language) -> Result<CardTable, ErrorView> {
    aforo_pricing::read_card_table(file, bytes).map_err(|error| ErrorView::new("card-csv", language, &[("problems", &error.to_string())]))
}

/// A card as a workbook.
///
/// # Errors
/// If it cannot be written.
pub fn workbook(card: &RateCard, language: Language) -> Result<Vec<u8>, ErrorView> {
    let failed = |error: aforo_pricing::PricingError| ErrorView::new("card-invalid", language, &[("reason", &error.to_string())]);
    aforo_pricing::write_card_workbook(card).map_err(failed)
}
