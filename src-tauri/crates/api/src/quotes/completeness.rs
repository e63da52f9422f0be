//! Nothing forgotten: what is priced, what is excluded and why, and what is open.

use aforo_core::closed_list::{Standing, review};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::engine::{Computed, Engine};
use crate::messages::Messages;
use crate::views::Language;

/// An entry of the list that applies to a plan. Internal: it tells what the provider pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ListItemView {
    /// Stable id, as `exclusions` name it.
    pub id: String,
    /// Its name in the reader's language.
    pub name: String,
    /// `priced`, `excluded` or `open`.
    pub standing: String,
    /// US dollars a month if it is priced.
    pub usd: String,
    /// Why it is excluded.
    pub reason: String,
}

/// How each entry of the list that applies to a plan stands.
#[must_use]
pub fn list(engine: &Engine, computed: &Computed, language: Language) -> Vec<ListItemView> {
    let messages = Messages::of(language);
    review(&computed.plan, &computed.calculation.estimate, &engine.data().closed_list)
        .into_iter()
        .map(|reviewed| {
            let (standing, usd, reason) = match reviewed.standing {
                Standing::Priced(usd) => ("priced", aforo_core::money::usd(usd).to_string(), String::new()),
                Standing::Excluded(reason) => ("excluded", String::new(), reason),
                Standing::Open => ("open", String::new(), String::new()),
            };
            let name = messages.text(&format!("resource-closed-{}", reviewed.id), &[]);
            ListItemView { id: reviewed.id, name, standing: standing.to_owned(), usd, reason }
        })
        .collect()
}

/// Names of the entries that are neither priced nor excluded.
pub(super) fn open(engine: &Engine, computed: &Computed, language: Language) -> Vec<String> {
    let open = list(engine, computed, language).into_iter().filter(|item| item.standing == "open");
    open.map(|item| format!("{} ({})", item.name, item.id)).collect()
}
