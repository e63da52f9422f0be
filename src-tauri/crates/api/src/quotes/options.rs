//! Options side by side: each is a plan of its own, and no two are ever summed.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::engine::{Computed, Engine, Options};
use crate::views::{Audience, QuoteView};

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
}

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

/// Sets options side by side.
#[must_use]
pub fn side_by_side(engine: &Engine, plans: &[Computed], options: Options) -> OptionsView {
    let client = Options { audience: Audience::Client, ..options };
    let quotes: Vec<QuoteView> = plans.iter().map(|computed| engine.quote(computed, client, false)).collect();
    let first = plans.first().map(|computed| computed.calculation.quote.net).unwrap_or_default();
    let view = |(computed, quote): (&Computed, &QuoteView)| OptionView {
        title: computed.plan.display_title().to_owned(),
        mrus: quote.mrus.clone(),
        net: quote.net.clone(),
        total: quote.total.clone(),
        one_time: quote.one_time.as_ref().map_or_else(|| "0.00".to_owned(), |one_time| one_time.net.clone()),
        term_net: quote.term_net.clone(),
        net_change: aforo_core::money::usd(computed.calculation.quote.net - first).to_string(),
    };
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    for line in quotes.iter().flat_map(|quote| &quote.lines) {
        if seen.insert(line.id.clone()) {
            let of = |quote: &QuoteView| quote.lines.iter().find(|other| other.id == line.id).map(|other| other.mrus.clone());
            let name = if line.detail.is_empty() { line.name.clone() } else { format!("{} {}", line.name, line.detail) };
            lines.push(OptionLineView { id: line.id.clone(), name, mrus: quotes.iter().map(of).collect() });
        }
    }
    OptionsView { options: plans.iter().zip(&quotes).map(view).collect(), lines }
}
