//! What changed between two plans: inputs, MRU lines, resources, totals.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::present::Presenter;
use crate::quotes::views::ExplanationView;

/// The JSON of `aforo diff`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct DiffView {
    /// Inputs that differ; elements of lists are matched by their identifier, not by their position.
    pub inputs: Vec<InputChange>,
    /// MRU lines that differ, by their stable id.
    pub lines: Vec<LineChange>,
    /// Estimate lines that differ, by their stable id (US dollars a month).
    pub resources: Vec<LineChange>,
    /// MRUs, net, total and estimate before and after.
    pub totals: Vec<LineChange>,
    /// Why the quote changed, to the cent.
    pub explanation: ExplanationView,
}

/// An input that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct InputChange {
    /// Path: `microservices[accounts].size`.
    pub path: String,
    /// Value before; absent if it was added.
    pub before: Option<String>,
    /// Value after; absent if it was removed.
    pub after: Option<String>,
}

/// A figure that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LineChange {
    /// Stable id.
    pub id: String,
    /// Before; absent if it was added.
    pub before: Option<String>,
    /// After; absent if it was removed.
    pub after: Option<String>,
    /// After minus before.
    pub delta: String,
}

/// Compares two computed plans.
#[must_use]
pub fn diff(old: &Presenter<'_>, new: &Presenter<'_>, explanation: ExplanationView) -> DiffView {
    let mrus = |presenter: &Presenter<'_>| -> BTreeMap<String, Decimal> {
        presenter.calculation.quote.lines.iter().map(|line| (line.id.clone(), line.mrus)).collect()
    };
    let amounts = |presenter: &Presenter<'_>| -> BTreeMap<String, Decimal> {
        presenter.calculation.estimate.lines.iter().map(|line| (line.id.clone(), line.amount)).collect()
    };
    let totals = |presenter: &Presenter<'_>| -> BTreeMap<String, Decimal> {
        let quote = &presenter.calculation.quote;
        [("mrus", quote.mrus), ("net", quote.net), ("total", quote.total), ("estimate", presenter.calculation.estimate.total)]
            .into_iter()
            .map(|(id, value)| (id.to_owned(), value))
            .collect()
    };
    DiffView {
        inputs: inputs(old, new),
        lines: changes(&mrus(old), &mrus(new)),
        resources: changes(&amounts(old), &amounts(new)),
        totals: changes(&totals(old), &totals(new)),
        explanation,
    }
}

fn changes(old: &BTreeMap<String, Decimal>, new: &BTreeMap<String, Decimal>) -> Vec<LineChange> {
    let ids: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    ids.into_iter()
        .filter_map(|id| {
            let (before, after) = (old.get(id).copied(), new.get(id).copied());
            (before != after).then(|| LineChange {
                id: id.clone(),
                before: before.map(|value| value.normalize().to_string()),
                after: after.map(|value| value.normalize().to_string()),
                delta: (after.unwrap_or_default() - before.unwrap_or_default()).normalize().to_string(),
            })
        })
        .collect()
}

fn inputs(old: &Presenter<'_>, new: &Presenter<'_>) -> Vec<InputChange> {
    let leaves = |presenter: &Presenter<'_>| {
        let mut leaves = BTreeMap::new();
        if let Ok(value) = serde_json::to_value(presenter.plan) {
            flatten(&value, String::new(), &mut leaves);
        }
        leaves
    };
    let (old, new) = (leaves(old), leaves(new));
    let paths: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    paths
        .into_iter()
        .filter(|path| old.get(*path) != new.get(*path))
        .map(|path| InputChange { path: path.clone(), before: old.get(path).cloned(), after: new.get(path).cloned() })
        .collect()
}

/// Every leaf with its path; elements with an identifier are named by it, so that moving one changes nothing.
fn flatten(value: &Value, path: String, leaves: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(field, path, leaves);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                let id = element.get("id").or_else(|| element.get("environment")).and_then(Value::as_str);
                let name = id.map_or_else(|| index.to_string(), str::to_owned);
                flatten(element, format!("{path}[{name}]"), leaves);
            }
        }
        Value::String(text) => {
            leaves.insert(path, text.clone());
        }
        other => {
            leaves.insert(path, other.to_string());
        }
    }
}
