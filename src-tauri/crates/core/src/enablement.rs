//! The enablement schedule: which activities a plan needs, in which order, on which business days, and from when each environment is
//! charged. A forward pass gives the earliest days, a backward pass what may slip without moving the end (formula `schedule`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::lifecycle::Day;
use crate::plan::{EnvironmentKind, Plan};
use crate::problem::Problem;

/// For what an activity is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Once, for the account.
    Account,
    /// Once in each environment.
    Environment,
}

/// Which plans need an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "named after the section of the plan that asks for it")]
pub enum Wanted {
    Always,
    Developers,
    CodeRepositories,
    SharedRepositories,
    Vpn,
    Sso,
    DataServices,
    Containers,
    Recovery,
}

/// An activity of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Stable id; `activity-<id>` is its name for people.
    pub id: String,
    /// For what it is done.
    pub place: Place,
    /// Which plans need it.
    pub wanted: Wanted,
    /// Business days, at most.
    pub days: u32,
    /// What must be done before: in the same environment, or for the account.
    pub after: Vec<String>,
    /// In production: what must be done before in every other environment.
    pub after_preproduction: Vec<String>,
    /// Whether the provider of the service publishes the days; otherwise they are an assumption.
    pub published: bool,
    /// Where the days were read, or why they are assumed.
    pub source: String,
}

/// A step of the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The activity, by its position in the catalog.
    pub activity: usize,
    /// The environment, by its position in the plan; none for the account.
    pub environment: Option<usize>,
    /// First business day.
    pub start: Day,
    /// Last business day.
    pub end: Day,
    /// The same, as business days from the first day of work, which is 1.
    pub business_days: (u32, u32),
    /// Business days by which it may be late without moving the end.
    pub slack: u32,
    /// Steps that must be done before, by their position.
    pub after: Vec<usize>,
}

impl Step {
    /// Whether every day of delay moves the end.
    #[must_use]
    pub const fn critical(&self) -> bool {
        self.slack == 0
    }
}

/// The schedule of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// First day of work.
    pub start: Day,
    /// Last day of the last step.
    pub end: Day,
    /// Steps, those of the account first, then environment by environment.
    pub steps: Vec<Step>,
    /// From which day each environment of the plan is charged: the day after its last step.
    pub billing: Vec<Day>,
}

/// Business days from a first one: no Saturdays, no Sundays, no holidays.
struct Calendar<'a> {
    first: Day,
    holidays: &'a BTreeSet<Day>,
}

/// Beyond this many business days no plan goes (a term of ten years has fewer).
const DAYS_LIMIT: u32 = 3_000;

impl Calendar<'_> {
    fn works(&self, day: Day) -> bool {
        day.weekday() < 5 && !self.holidays.contains(&day)
    }

    /// The business day of a position, from 0.
    fn day(&self, position: u32) -> Day {
        let mut day = self.first;
        let mut left = position.min(DAYS_LIMIT);
        let mut looked = 0;
        while looked < DAYS_LIMIT * 3 && (left > 0 || !self.works(day)) {
            left -= u32::from(self.works(day) && left > 0);
            day = day.next();
            looked += 1;
        }
        day
    }

    /// The position of the first business day on or after a day.
    fn position(&self, goal: Day) -> u32 {
        let (mut day, mut position) = (self.first, 0);
        while day < goal && position < DAYS_LIMIT {
            position += u32::from(self.works(day));
            day = day.next();
        }
        position
    }
}

fn wanted(wanted: Wanted, plan: &Plan, environment: Option<usize>) -> bool {
    let environment = environment.and_then(|position| plan.environments.get(position));
    match wanted {
        Wanted::Always => true,
        Wanted::Developers => plan.developers > 0,
        Wanted::CodeRepositories => plan.widgets.cli > 0 || !plan.microservices.is_empty() || !plan.shared_repositories.is_empty(),
        Wanted::SharedRepositories => !plan.shared_repositories.is_empty(),
        Wanted::Vpn => environment.is_some_and(|environment| plan.vpn_links.iter().any(|link| link.serves(&environment.id))),
        Wanted::Sso => plan.sso.enabled,
        Wanted::DataServices => {
            let data = &plan.data;
            data.aurora.enabled || data.redis.enabled || data.opensearch.enabled || data.s3.enabled || data.sqs.enabled
        }
        Wanted::Containers => !plan.microservices.is_empty() || plan.sso.enabled,
        Wanted::Recovery => {
            let production = environment.is_some_and(|environment| environment.kind.is_production());
            production && plan.disaster_recovery.enabled && (plan.data.aurora.enabled || plan.data.s3.enabled)
        }
    }
}

/// Holidays of a plan that are days of the calendar.
fn holidays(plan: &Plan) -> BTreeSet<Day> {
    plan.commercial.enablement.holidays.iter().filter_map(|holiday| Day::parse(&holiday.date)).collect()
}

/// The schedule of a plan whose work begins on its own start date, or on `today` if it names none. The catalog must have no circle;
/// its reader sees to that.
#[must_use]
pub fn schedule(plan: &Plan, activities: &[Activity], today: Day) -> Schedule {
    let holidays = holidays(plan);
    let first = Day::parse(&plan.commercial.enablement.start_date).unwrap_or(today);
    let calendar = Calendar { first, holidays: &holidays };
    let places = std::iter::once(None).chain((0..plan.environments.len()).map(Some));
    let mut keys: Vec<(usize, Option<usize>)> = Vec::new();
    for place in places {
        for (position, activity) in activities.iter().enumerate() {
            let here = (activity.place == Place::Account) == place.is_none();
            if here && wanted(activity.wanted, plan, place) {
                keys.push((position, place));
            }
        }
    }
    let at: BTreeMap<(&str, Option<usize>), usize> =
        keys.iter().enumerate().map(|(step, (activity, place))| ((activities[*activity].id.as_str(), *place), step)).collect();
    let before: Vec<Vec<usize>> = keys.iter().map(|(activity, place)| befores(plan, activities, &at, *activity, *place)).collect();
    let order = in_order(&before);
    let length = |step: usize| activities[keys[step].0].days.max(1);
    // Forward: a step starts when everything before it is done, and not before its environment does.
    let mut start = vec![0_u32; keys.len()];
    for &step in &order {
        let earliest = keys[step].1.and_then(|place| plan.environments.get(place)).map_or(0, |environment| {
            if environment.start_month > 1 { calendar.position(first.plus_months(environment.start_month - 1)) } else { 0 }
        });
        let done = before[step].iter().map(|other| start[*other] + length(*other)).max().unwrap_or(0);
        start[step] = earliest.max(done);
    }
    let finish = (0..keys.len()).map(|step| start[step] + length(step)).max().unwrap_or(0);
    // Backward: a step must be done when the first of those that wait for it must start.
    let mut latest = vec![finish; keys.len()];
    for &step in order.iter().rev() {
        for &other in &before[step] {
            latest[other] = latest[other].min(latest[step] - length(step));
        }
    }
    let end = |step: usize| start[step] + length(step);
    let steps: Vec<Step> = (0..keys.len())
        .map(|step| Step {
            activity: keys[step].0,
            environment: keys[step].1,
            start: calendar.day(start[step]),
            end: calendar.day(end(step) - 1),
            business_days: (start[step] + 1, end(step)),
            slack: latest[step] - end(step),
            after: before[step].clone(),
        })
        .collect();
    let billing = (0..plan.environments.len())
        .map(|place| {
            let last = steps.iter().filter(|step| step.environment == Some(place)).map(|step| step.end).max();
            last.map_or(first, Day::next)
        })
        .collect();
    let end = steps.iter().map(|step| step.end).max().unwrap_or(first);
    Schedule { start: steps.iter().map(|step| step.start).min().unwrap_or(first), end, steps, billing }
}

/// The steps that must be done before a step: what it names in its own environment, else of the account; an activity that the plan
/// does not need stands for what it would itself have waited for.
fn befores(
    plan: &Plan,
    activities: &[Activity],
    at: &BTreeMap<(&str, Option<usize>), usize>,
    activity: usize,
    place: Option<usize>,
) -> Vec<usize> {
    let mut found = BTreeSet::new();
    let mut open: Vec<(&str, Option<usize>)> = activities[activity].after.iter().map(|id| (id.as_str(), place)).collect();
    let production = place.and_then(|place| plan.environments.get(place)).is_some_and(|one| one.kind == EnvironmentKind::Production);
    if production {
        let others = plan.environments.iter().enumerate().filter(|(_, other)| other.kind != EnvironmentKind::Production);
        for (other, _) in others {
            // An environment that starts in a later month does not hold production up.
            if place
                .and_then(|place| plan.environments.get(place))
                .is_some_and(|own| plan.environments[other].start_month <= own.start_month)
            {
                open.extend(activities[activity].after_preproduction.iter().map(|id| (id.as_str(), Some(other))));
            }
        }
    }
    while let Some((id, place)) = open.pop() {
        if let Some(step) = at.get(&(id, place)).or_else(|| at.get(&(id, None))) {
            found.insert(*step);
        } else if let Some(absent) = activities.iter().find(|activity| activity.id == id) {
            open.extend(absent.after.iter().map(|id| (id.as_str(), place)));
        }
    }
    found.into_iter().collect()
}

/// Steps in an order in which each stands after those that it waits for.
fn in_order(before: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(before.len());
    let mut done = vec![false; before.len()];
    while order.len() < before.len() {
        let ready = (0..before.len()).filter(|step| !done[*step] && before[*step].iter().all(|other| done[*other])).collect::<Vec<_>>();
        if ready.is_empty() {
            // A circle: the reader of the catalog refuses it, so this is never reached with shipped data.
            order.extend((0..before.len()).filter(|step| !done[*step]));
            break;
        }
        for step in ready {
            done[step] = true;
            order.push(step);
        }
    }
    order
}

/// What is wrong with the dates of the enablement.
#[must_use]
pub fn check(plan: &Plan) -> Vec<Problem> {
    let enablement = &plan.commercial.enablement;
    let mut problems = Vec::new();
    if !enablement.start_date.is_empty() && Day::parse(&enablement.start_date).is_none() {
        problems.push(Problem::error("enablement-date", "commercial.enablement.start_date", &enablement.start_date));
    }
    for (index, holiday) in enablement.holidays.iter().enumerate() {
        if Day::parse(&holiday.date).is_none() {
            problems.push(Problem::error("enablement-date", format!("commercial.enablement.holidays[{index}].date"), &holiday.date));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Environment, Holiday};

    fn activity(id: &str, place: Place, days: u32, after: &[&str]) -> Activity {
        let after = after.iter().map(|id| (*id).to_owned()).collect();
        let source = String::new();
        Activity { id: id.to_owned(), place, wanted: Wanted::Always, days, after, after_preproduction: Vec::new(), published: true, source }
    }

    fn catalog() -> Vec<Activity> {
        vec![
            activity("account", Place::Account, 10, &[]),
            activity("access", Place::Account, 1, &["account"]),
            Activity { wanted: Wanted::Sso, ..activity("sso", Place::Account, 5, &["access"]) },
            activity("network", Place::Environment, 2, &["account"]),
            Activity {
                after_preproduction: vec!["containers".to_owned()],
                ..activity("containers", Place::Environment, 2, &["network", "sso"])
            },
        ]
    }

    fn day(text: &str) -> Day {
        Day::parse(text).expect("day")
    }

    /// By hand, from Monday the 30th of November 2026: the account takes to Friday the 11th of December (10 days), access the 14th,
    /// each network the 14th and 15th. Without SSO the containers of certification wait for access and network: 16th and 17th.
    /// Production's wait for those too: 18th and 21st. Access may be a day late, production's network two.
    #[test]
    fn forward_and_backward_by_hand() {
        let plan = Plan::default();
        let told = schedule(&plan, &catalog(), day("2026-11-30"));
        let of = |activity: usize, place: Option<usize>| {
            let step = told.steps.iter().find(|step| (step.activity, step.environment) == (activity, place)).expect("step");
            (step.start.to_string(), step.end.to_string(), step.slack)
        };
        let expected = |start: &str, end: &str, slack| (start.to_owned(), end.to_owned(), slack);
        assert_eq!(of(0, None), expected("2026-11-30", "2026-12-11", 0));
        assert_eq!(of(1, None), expected("2026-12-14", "2026-12-14", 1));
        assert_eq!(of(3, Some(1)), expected("2026-12-14", "2026-12-15", 0));
        assert_eq!(of(4, Some(1)), expected("2026-12-16", "2026-12-17", 0));
        assert_eq!(of(3, Some(0)), expected("2026-12-14", "2026-12-15", 2));
        assert_eq!(of(4, Some(0)), expected("2026-12-18", "2026-12-21", 0));
        assert_eq!((told.end, told.billing[1], told.billing[0]), (day("2026-12-21"), day("2026-12-18"), day("2026-12-22")));
    }

    /// A holiday and a start on a Saturday: work begins on Monday the 7th; with the 8th of December off, ten days end on the 21st.
    #[test]
    fn days_off_do_not_count() {
        let mut plan = Plan::default();
        plan.commercial.enablement.start_date = "2026-12-05".to_owned();
        plan.commercial.enablement.holidays = vec![Holiday { date: "2026-12-08".to_owned(), name: "Inmaculada".to_owned() }];
        let told = schedule(&plan, &catalog()[..1], day("2026-11-20"));
        assert_eq!((told.start, told.end), (day("2026-12-07"), day("2026-12-21")));
    }

    /// An environment of the third month starts no earlier: on the 1st of February 2027 if the contract begins on the 1st of December.
    #[test]
    fn an_environment_waits_for_its_month() {
        let plan = Plan { environments: vec![Environment { start_month: 3, ..Environment::certification() }], ..Plan::default() };
        let told = schedule(&plan, &catalog(), day("2026-12-01"));
        let network = told.steps.iter().find(|step| step.environment == Some(0)).expect("network");
        assert_eq!((network.start, told.billing[0]), (day("2027-02-01"), day("2027-02-05")));
    }
}
