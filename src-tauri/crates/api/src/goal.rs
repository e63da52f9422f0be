//! Goal seek: the discount that keeps a margin, the traffic that fits a budget, the sizes that need the fewest MRUs. Each answer is a
//! plan, computed as any other: whoever does not believe it can quote it.

use aforo_core::plan::{Plan, SizeChoice, TrafficSource};
use aforo_core::rate_card::RateCard;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::engine::{Computed, Engine, usd};
use crate::present::plain;
use crate::views::{EditRequest, ErrorView, Language};

/// What is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The largest discount, in hundredths of a percent, that leaves this margin in percent.
    Discount {
        /// Least margin in percent of the net.
        margin: Decimal,
    },
    /// The largest traffic, in percent of today's, whose quote stays within this.
    Traffic {
        /// Most MRUs a month, if MRUs limit it.
        mrus: Option<Decimal>,
        /// Most US dollars a month, net, if money limits it.
        net: Option<Decimal>,
    },
    /// The container sizes that need the fewest MRUs.
    Sizes,
}

/// A goal as the window asks for it; numbers as decimal strings, empty for no limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "see Goal")]
pub enum GoalRequest {
    Discount { margin: String },
    Traffic { mrus: String, net: String },
    Sizes,
}

impl Goal {
    /// The goal that somebody asks for.
    ///
    /// # Errors
    /// If a limit is no number, or traffic has none at all.
    pub fn asked(request: &GoalRequest, language: Language) -> Result<Self, ErrorView> {
        let wrong = |text: &str| ErrorView::new("limit-invalid", language, &[("value", text)]);
        let limit = |text: &str| number(text).ok_or_else(|| wrong(text));
        let optional = |text: &str| if text.trim().is_empty() { Ok(None) } else { limit(text).map(Some) };
        Ok(match request {
            GoalRequest::Discount { margin } => Self::Discount { margin: limit(margin)? },
            GoalRequest::Traffic { mrus, net } if mrus.trim().is_empty() && net.trim().is_empty() => return Err(wrong("")),
            GoalRequest::Traffic { mrus, net } => Self::Traffic { mrus: optional(mrus)?, net: optional(net)? },
            GoalRequest::Sizes => Self::Sizes,
        })
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct GoalView {
    /// `discount`, `traffic` or `sizes`.
    pub goal: String,
    /// Path of what was changed, before and after.
    pub changes: Vec<GoalChangeView>,
    /// MRUs a month before and after.
    pub mrus: (String, String),
    /// US dollars a month, net, before and after.
    pub net: (String, String),
    /// Margin in percent before and after; empty if nothing is charged. Internal.
    pub margin_percent: (String, String),
    /// Plans that were computed on the way.
    pub tried: u32,
    /// The plan that reaches the goal.
    #[ts(type = "unknown")]
    pub plan: Value,
}

/// A field that was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct GoalChangeView {
    /// Where.
    pub path: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// The most that traffic is multiplied by, in percent of today's.
const TRAFFIC_LIMIT_PERCENT: u32 = 10_000;
/// Hundredths of a percent in a whole discount.
const WHOLE_DISCOUNT: u32 = 10_000;

/// A number as somebody writes it on the command line, with a decimal point.
#[must_use]
pub fn number(text: &str) -> Option<Decimal> {
    text.trim().parse().ok()
}

/// The edits that turn the plan in which a goal was sought into the one that reaches it.
#[must_use]
pub fn edits(found: &GoalView) -> Vec<EditRequest> {
    let edit = |change: &GoalChangeView| {
        let mut value = &found.plan;
        let mut path = String::new();
        for part in change.path.split('.') {
            let (name, element) = part.split_once('[').map_or((part, None), |(name, rest)| (name, rest.strip_suffix(']')));
            value = value.get(name)?;
            path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if let Some(element) = element {
                let position = value.as_array()?.iter().position(|one| one.get("id").and_then(Value::as_str) == Some(element))?;
                value = value.get(position)?;
                path = format!("{path}[{position}]");
            }
        }
        Some(EditRequest::Set { path, value: value.clone() })
    };
    found.changes.iter().filter_map(edit).collect()
}

struct Search<'a> {
    engine: &'a Engine,
    date: jiff::civil::Date,
    tried: u32,
}

impl Search<'_> {
    fn compute(&mut self, plan: &Plan) -> Option<Computed> {
        self.tried += 1;
        self.engine.compute_plan(plan.clone(), self.date).ok()
    }

    /// The largest number from 0 to `most` that is good; `good` must not become true again once it is false. None if 0 is not good.
    fn largest(&mut self, most: u32, mut good: impl FnMut(&mut Self, u32) -> bool) -> Option<u32> {
        if !good(self, 0) {
            return None;
        }
        let (mut known, mut beyond) = (0, most.saturating_add(1));
        while beyond - known > 1 {
            let middle = known + (beyond - known) / 2;
            if good(self, middle) { known = middle } else { beyond = middle }
        }
        Some(known)
    }
}

/// Seeks a goal.
///
/// # Errors
/// If the plan has errors or the goal cannot be reached.
pub fn seek(engine: &Engine, plan: &Plan, goal: Goal, date: jiff::civil::Date, language: Language) -> Result<GoalView, ErrorView> {
    let before = engine.compute_plan(plan.clone(), date).map_err(|problems| ErrorView::invalid_plan(&problems, language))?;
    let mut search = Search { engine, date, tried: 1 };
    let unreachable = || ErrorView::new("goal-unreachable", language, &[]);
    let (name, found) = match goal {
        Goal::Discount { margin } => ("discount", discount(&mut search, plan, margin)),
        Goal::Traffic { mrus, net } => ("traffic", traffic(&mut search, plan, mrus, net)),
        Goal::Sizes => ("sizes", Some(sizes(&mut search, plan, &before.calculation.card))),
    };
    let (found, changes) = found.ok_or_else(unreachable)?;
    let after = search.compute(&found).ok_or_else(unreachable)?;
    let margin = |computed: &Computed| computed.calculation.margin.percent.map(plain).unwrap_or_default();
    let (old, new) = (&before.calculation.quote, &after.calculation.quote);
    Ok(GoalView {
        goal: name.to_owned(),
        changes,
        mrus: (plain(old.mrus), plain(new.mrus)),
        net: (usd(old.net), usd(new.net)),
        margin_percent: (margin(&before), margin(&after)),
        tried: search.tried,
        plan: serde_json::to_value(&found).unwrap_or_default(),
    })
}

type Found = (Plan, Vec<GoalChangeView>);

/// A larger discount leaves less margin, so the search halves the rest. The margin is compared before it is rounded.
fn discount(search: &mut Search<'_>, plan: &Plan, margin: Decimal) -> Option<Found> {
    let with = |hundredths: u32| {
        let mut changed = plan.clone();
        changed.commercial.discount_percent = Decimal::new(i64::from(hundredths), 2).normalize();
        changed
    };
    let found = search.largest(WHOLE_DISCOUNT, |search, hundredths| {
        let Some(computed) = search.compute(&with(hundredths)) else { return false };
        let told = &computed.calculation.margin;
        let net = computed.calculation.quote.net;
        net > Decimal::ZERO && told.amount * Decimal::ONE_HUNDRED >= margin * net
    })?;
    let found = with(found);
    let change = GoalChangeView {
        path: "commercial.discount_percent".to_owned(),
        before: plan.commercial.discount_percent.normalize().to_string(),
        after: found.commercial.discount_percent.to_string(),
    };
    Some((found, vec![change]))
}

/// More traffic never costs less (a law of the product's tests), so the search halves the rest.
fn traffic(search: &mut Search<'_>, plan: &Plan, mrus: Option<Decimal>, net: Option<Decimal>) -> Option<Found> {
    let by_requests = plan.traffic.source == TrafficSource::Requests;
    let with = |percent: u32| {
        let mut changed = plan.clone();
        if by_requests {
            let factor = f64::from(percent) / 100.0;
            changed.traffic.monthly_requests = (plan.traffic.monthly_requests * factor).round();
        } else {
            let users = u64::from(plan.traffic.monthly_users) * u64::from(percent) / 100;
            changed.traffic.monthly_users = u32::try_from(users).unwrap_or(u32::MAX);
        }
        changed
    };
    let found = search.largest(TRAFFIC_LIMIT_PERCENT, |search, percent| {
        let Some(computed) = search.compute(&with(percent)) else { return false };
        let quote = &computed.calculation.quote;
        mrus.is_none_or(|most| quote.mrus <= most) && net.is_none_or(|most| quote.net <= most)
    })?;
    let found = with(found);
    let (path, old, new) = if by_requests {
        ("traffic.monthly_requests", plan.traffic.monthly_requests.to_string(), found.traffic.monthly_requests.to_string())
    } else {
        ("traffic.monthly_users", plan.traffic.monthly_users.to_string(), found.traffic.monthly_users.to_string())
    };
    let change = GoalChangeView { path: path.to_owned(), before: old, after: new };
    Some((found, vec![change]))
}

/// Containers do not share MRUs: each microservice takes the size with which the whole plan needs the fewest, one after another. A
/// size that the plan cannot have (memory, connections) is an error of the plan and out of question.
fn sizes(search: &mut Search<'_>, plan: &Plan, card: &RateCard) -> Found {
    let names: Vec<String> =
        card.components.iter().filter_map(|component| component.id.strip_prefix("container.").map(str::to_owned)).collect();
    let mut best = plan.clone();
    let mut changes = Vec::new();
    for index in 0..plan.microservices.len() {
        let before = best.microservices[index].size.clone();
        let mut fewest = search.compute(&best).map(|computed| computed.calculation.quote.mrus);
        for size in &names {
            let mut changed = best.clone();
            changed.microservices[index].size = SizeChoice(size.clone());
            let mrus = search.compute(&changed).map(|computed| computed.calculation.quote.mrus);
            if let Some(mrus) = mrus.filter(|mrus| fewest.is_none_or(|fewest| *mrus < fewest)) {
                fewest = Some(mrus);
                best = changed;
            }
        }
        let after = &best.microservices[index].size;
        if *after != before {
            let id = &plan.microservices[index].id;
            changes.push(GoalChangeView { path: format!("microservices[{id}].size"), before: before.0, after: after.0.clone() });
        }
    }
    (best, changes)
}
