//! Options side by side: each is a plan of its own, and no two are ever summed.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::engine::{Computed, Engine, Options};
use crate::present::plain;
use crate::views::{Audience, ErrorView, QuoteLineView, QuoteView};

/// Options side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OptionsView {
    /// Options in the order in which they were given.
    pub options: Vec<OptionView>,
    /// MRUs of each line in each option; absent where an option does not have it.
    pub lines: Vec<OptionLineView>,
}

/// An option: a whole quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OptionView {
    /// Title of its plan.
    pub title: String,
    /// MRUs a month.
    pub mrus: String,
    /// US dollars a month, net.
    pub net: String,
    /// With taxes.
    pub total: String,
    /// What is paid once, net; no part of the month.
    pub one_time: String,
    /// Net of the whole contract, without what is paid once.
    pub term_net: String,
    /// Net a month more than the first option.
    pub net_change: String,
    /// Whether it is the one that is recommended; exactly one is.
    pub recommended: bool,
    /// Net a month more than the recommended option.
    pub recommended_change: String,
    /// What the recommended option has and this one has not, or has less of: MRUs there and here.
    pub lost: Vec<String>,
}

/// More options than these are no choice (quoting reference, table T3).
pub const LIMIT: usize = 3;

/// A line in every option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OptionLineView {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// MRUs by option.
    pub mrus: Vec<Option<String>>,
}

/// Sets options side by side; `recommended` is the position, from 1, of the one that is recommended: the second one if none is named,
/// as between a basic and an extended one.
///
/// # Errors
/// If there are more than three, or there is no such option.
pub fn offer(engine: &Engine, plans: &[Computed], recommended: Option<usize>, options: Options) -> Result<OptionsView, ErrorView> {
    let count = plans.len().to_string();
    if plans.len() > LIMIT {
        return Err(ErrorView::new("options-too-many", options.language, &[("count", &count), ("limit", &LIMIT.to_string())]));
    }
    let position = recommended.unwrap_or_else(|| plans.len().min(2));
    if position == 0 || position > plans.len() {
        return Err(ErrorView::new("option-unknown", options.language, &[("position", &position.to_string()), ("count", &count)]));
    }
    Ok(side_by_side(engine, plans, position - 1, options))
}

/// `recommended` is a position, from 0.
fn side_by_side(engine: &Engine, plans: &[Computed], recommended: usize, options: Options) -> OptionsView {
    let client = Options { audience: Audience::Client, ..options };
    let quotes: Vec<QuoteView> = plans.iter().map(|computed| engine.quote(computed, client, false)).collect();
    let first = plans.first().map(|computed| computed.calculation.quote.net).unwrap_or_default();
    let best = plans.get(recommended).map(|computed| computed.calculation.quote.net).unwrap_or_default();
    let view = |(position, (computed, quote)): (usize, (&Computed, &QuoteView))| OptionView {
        title: computed.plan.display_title().to_owned(),
        mrus: quote.mrus.clone(),
        net: quote.net.clone(),
        total: quote.total.clone(),
        one_time: quote.one_time.as_ref().map_or_else(|| "0.00".to_owned(), |one_time| one_time.net.clone()),
        term_net: quote.term_net.clone(),
        net_change: aforo_core::money::usd(computed.calculation.quote.net - first).to_string(),
        recommended: position == recommended,
        recommended_change: aforo_core::money::usd(computed.calculation.quote.net - best).to_string(),
        lost: plans.get(recommended).map(|best| lost(best, computed, &quotes[recommended])).unwrap_or_default(),
    };
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    for line in quotes.iter().flat_map(|quote| &quote.lines) {
        if seen.insert(line.id.clone()) {
            let of = |quote: &QuoteView| quote.lines.iter().find(|other| other.id == line.id).map(|other| other.mrus.clone());
            lines.push(OptionLineView { id: line.id.clone(), name: named(line), mrus: quotes.iter().map(of).collect() });
        }
    }
    OptionsView { options: plans.iter().zip(&quotes).enumerate().map(view).collect(), lines }
}

fn named(line: &QuoteLineView) -> String {
    if line.detail.is_empty() { line.name.clone() } else { format!("{} {}", line.name, line.detail) }
}

/// What an option lacks of the recommended one; `names` is the recommended one's quote.
fn lost(best: &Computed, option: &Computed, names: &QuoteView) -> Vec<String> {
    let has = |id: &str| option.calculation.quote.lines.iter().find(|line| line.id == id).map(|line| line.mrus);
    let less = best.calculation.quote.lines.iter().zip(&names.lines).filter_map(|(line, name)| match has(&line.id) {
        Some(mrus) if mrus >= line.mrus => None,
        Some(mrus) => Some((name, line.mrus, mrus)),
        None => Some((name, line.mrus, rust_decimal::Decimal::ZERO)),
    });
    less.map(|(name, there, here)| format!("{} [{}]: {} → {} MRU", named(name), name.environment, plain(there), plain(here))).collect()
}
