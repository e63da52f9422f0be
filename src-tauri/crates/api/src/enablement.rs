//! The enablement schedule of a plan, for the window, the documents and the command line.

use aforo_core::enablement::{Schedule, schedule};
use aforo_core::lifecycle::Day;
use aforo_core::plan::Plan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::engine::Engine;
use crate::messages::Messages;
use crate::views::{ErrorView, Language};

/// From the first day of work to the last, and from when each environment is charged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ScheduleView {
    /// First day of work.
    pub start: String,
    /// Whether the plan states it; otherwise it is the day of the quote.
    pub start_stated: bool,
    /// Last day of the last step.
    pub end: String,
    /// Steps, those of the account first, then environment by environment.
    pub steps: Vec<StepView>,
    /// Each environment, in the plan's order.
    pub environments: Vec<BillingStartView>,
    /// What a reader must know: what is assumed, whether holidays are considered.
    pub notes: Vec<String>,
}

/// A step of the schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StepView {
    /// Stable id: `account`, `production/containers`.
    pub id: String,
    /// Identifier of the environment; `shared` for the account.
    pub environment: String,
    /// Name of the activity in the reader's language.
    pub name: String,
    /// First business day.
    pub start: String,
    /// Last business day.
    pub end: String,
    /// Business days that it takes.
    pub days: u32,
    /// Business days by which it may be late without moving the end.
    pub slack: u32,
    /// Whether every day of delay moves the end.
    pub critical: bool,
    /// Whether the service publishes its duration; otherwise it is an assumption.
    pub published: bool,
    /// Ids of the steps that must be done before.
    pub after: Vec<String>,
}

/// From when an environment is charged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BillingStartView {
    /// Identifier in the plan.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// The day after its last step.
    pub billing_start: String,
}

/// The schedule of a plan.
///
/// # Errors
/// If the date has no year of four digits.
pub fn schedule_view(engine: &Engine, plan: &Plan, date: Date, language: Language) -> Result<ScheduleView, ErrorView> {
    let text = date.to_string();
    let today = Day::parse(&text).ok_or_else(|| ErrorView::new("day-invalid", language, &[("value", &text)]))?;
    Ok(view(engine, plan, &schedule(plan, &engine.data().activities, today), language))
}

fn view(engine: &Engine, plan: &Plan, found: &Schedule, language: Language) -> ScheduleView {
    let activities = &engine.data().activities;
    let messages = Messages::of(language);
    let id = |step: usize| {
        let step = &found.steps[step];
        let activity = &activities[step.activity].id;
        step.environment.map_or_else(|| activity.clone(), |place| format!("{}/{activity}", plan.environments[place].id))
    };
    let steps: Vec<StepView> = found
        .steps
        .iter()
        .enumerate()
        .map(|(position, step)| {
            let activity = &activities[step.activity];
            StepView {
                id: id(position),
                environment: step
                    .environment
                    .map_or_else(|| aforo_core::quote::SHARED.to_owned(), |place| plan.environments[place].id.clone()),
                name: messages.text(&format!("activity-{}", activity.id), &[]),
                start: step.start.to_string(),
                end: step.end.to_string(),
                days: activity.days,
                slack: step.slack,
                critical: step.critical(),
                published: activity.published,
                after: step.after.iter().map(|other| id(*other)).collect(),
            }
        })
        .collect();
    let environments = plan.environments.iter().zip(&found.billing).map(|(environment, day)| BillingStartView {
        id: environment.id.clone(),
        name: environment.display_name().to_owned(),
        billing_start: day.to_string(),
    });
    let enablement = &plan.commercial.enablement;
    let holidays = if enablement.holidays.is_empty() {
        messages.text("schedule-no-holidays", &[])
    } else {
        let days: Vec<String> = enablement.holidays.iter().map(|day| format!("{} {}", day.date, day.name).trim().to_owned()).collect();
        messages.text("schedule-holidays", &[("days", &days.join(", "))])
    };
    let mut notes = vec![messages.text("schedule-business-days", &[]), holidays];
    let mut assumed: Vec<&str> = steps.iter().filter(|step| !step.published).map(|step| step.name.as_str()).collect();
    assumed.sort_unstable();
    assumed.dedup();
    if !assumed.is_empty() {
        notes.push(messages.text("schedule-assumed", &[("activities", &assumed.join(", "))]));
    }
    notes.push(messages.text("schedule-billing", &[]));
    ScheduleView {
        start: found.start.to_string(),
        start_stated: !enablement.start_date.is_empty(),
        end: found.end.to_string(),
        steps,
        environments: environments.collect(),
        notes,
    }
}
