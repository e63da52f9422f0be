//! `aforo traffic`: the rate of every minute of a typical and of a peak week, from the plan or from a recording.

use aforo_core::capacity::{MINUTES, RateSeries, peak_week_and_events, recorded_weeks, typical_week};
use jiff::civil::{DateTime, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::engine::{Computed, Engine, Options};
use crate::messages::Messages;
use crate::present::rate;
use crate::recording::{Recording, RecordingView};
use crate::views::Language;

/// The weeks of a plan's traffic; the JSON of `aforo traffic`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TrafficWeeksView {
    /// The weeks of each environment.
    pub environments: Vec<EnvironmentWeeksView>,
    /// What was read of a recording, if there is one.
    pub recording: Option<RecordingView>,
    /// What the plan would state to have the recording's traffic; nothing without one, or if it lasts less than a week.
    pub suggestion: Option<SuggestionView>,
}

/// A typical and a peak week of an environment, Monday's midnight first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EnvironmentWeeksView {
    /// Identifier of the environment.
    pub environment: String,
    /// Its name.
    pub name: String,
    /// Where the weeks come from: `plan` or `recording`.
    pub source: String,
    /// Mean requests a second of the typical week, hours in which the environment does not run included.
    pub mean: String,
    /// Requests a second in the busiest minute of the typical week.
    pub typical_peak: String,
    /// That minute: weekday and time.
    pub typical_peak_at: String,
    /// Requests a second in the busiest minute of the peak week: the plan's at its horizon, the recording's as it was.
    pub peak: String,
    /// That minute.
    pub peak_at: String,
    /// What makes the plan's peak week busy, in order; empty if its busiest day carries the peak.
    pub events: Vec<String>,
    /// First day of the peak week, `YYYY-MM-DD`; empty if it is no particular week.
    pub from: String,
    /// By how much the events' excess was stretched to reach the plan's peak; 1 as stated.
    pub stretch: String,
    /// Requests a second in each of the 10,080 minutes of the typical week.
    pub typical: Vec<String>,
    /// The same of the peak week.
    pub busiest: Vec<String>,
}

/// Fields of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SuggestionView {
    /// `traffic.monthly_requests`, with the source `requests`.
    pub monthly_requests: String,
    /// `traffic.peak_factor`: the busiest minute over the mean.
    pub peak_factor: String,
}

/// The weeks of every environment. A recording of at least a week is production's; the others have their share of it.
#[must_use]
pub fn traffic_weeks(engine: &Engine, computed: &Computed, recording: Option<&Recording>, options: Options) -> TrafficWeeksView {
    let language = options.language;
    let (plan, catalog) = (&computed.plan, &engine.data().catalog);
    let recorded = recording.and_then(|recording| {
        let start = recording.trace.start.map_or(0, second_of_week);
        recorded_weeks(&recording.by_step(computed), start).map(|weeks| (weeks, recording.trace.start))
    });
    let of = |position: usize| {
        let environment = &plan.environments[position];
        let mut view = match &recorded {
            Some((weeks, start)) => {
                let share = environment.traffic_percent / 100.0;
                let mut view = week_view(&weeks.typical.scaled(share), &weeks.busiest.scaled(share), "recording", language);
                let seconds = jiff::Span::new().try_seconds(weeks.busiest_from_seconds as i64).ok();
                let from = start.zip(seconds).and_then(|(start, seconds)| start.checked_add(seconds).ok());
                view.from = from.map(|from| from.date().to_string()).unwrap_or_default();
                view
            }
            None => {
                let peak = peak_week_and_events(plan, catalog, position);
                let mut view = week_view(&typical_week(plan, catalog, position), &peak.series, "plan", language);
                view.events = peak.events.iter().map(|event| event_name(event, language)).collect();
                view.from = peak.monday.unwrap_or_default();
                view.stretch = rate(peak.stretch, 3);
                view
            }
        };
        view.environment.clone_from(&environment.id);
        view.name.clone_from(&environment.name);
        view
    };
    let suggestion = recorded.as_ref().filter(|(weeks, _)| weeks.typical.mean() > 0.0).map(|(weeks, _)| SuggestionView {
        monthly_requests: rate(weeks.typical.mean() * f64::from(plan.capacity_policy.hours_per_month) * 3_600.0, 0),
        peak_factor: rate(weeks.busiest.peak() / weeks.typical.mean(), 2),
    });
    TrafficWeeksView {
        environments: (0..plan.environments.len()).map(of).collect(),
        recording: recording.map(|recording| recording.view.clone()),
        suggestion,
    }
}

/// Weekday and time of a minute of the week, for people.
#[must_use]
pub fn minute_name(minute: usize, language: Language) -> String {
    const DAYS: [&str; 7] = ["day-monday", "day-tuesday", "day-wednesday", "day-thursday", "day-friday", "day-saturday", "day-sunday"];
    let day = Messages::of(language).text(DAYS[minute / 1_440 % 7], &[]);
    format!("{day} {:02}:{:02}", minute / 60 % 24, minute % 60)
}

fn week_view(typical: &RateSeries, busiest: &RateSeries, source: &str, language: Language) -> EnvironmentWeeksView {
    let at = |week: &RateSeries| {
        let peak = week.peak();
        week.rates.iter().position(|rate| *rate == peak).map(|minute| minute_name(minute, language)).unwrap_or_default()
    };
    let texts = |week: &RateSeries| week.rates.iter().take(MINUTES).map(|value| rate(*value, 6)).collect();
    EnvironmentWeeksView {
        environment: String::new(),
        name: String::new(),
        source: source.to_owned(),
        mean: rate(typical.mean(), 4),
        typical_peak: rate(typical.peak(), 4),
        typical_peak_at: at(typical),
        peak: rate(busiest.peak(), 4),
        peak_at: at(busiest),
        events: Vec::new(),
        from: String::new(),
        stretch: "1".to_owned(),
        typical: texts(typical),
        busiest: texts(busiest),
    }
}

/// The name of an event of the calendar; what the plan states has its own.
fn event_name(id: &str, language: Language) -> String {
    let messages = Messages::of(language);
    let key = format!("event-{id}");
    if messages.has(&key) { messages.text(&key, &[]) } else { id.to_owned() }
}

fn second_of_week(start: DateTime) -> u32 {
    let day = start.date().weekday().since(Weekday::Monday);
    let time = i64::from(start.hour()) * 3_600 + i64::from(start.minute()) * 60 + i64::from(start.second());
    u32::try_from(i64::from(day) * 86_400 + time).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_since_monday() {
        for (start, expected) in [
            (jiff::civil::date(2024, 3, 4).at(0, 0, 0, 0), 0),
            (jiff::civil::date(2024, 3, 8).at(12, 0, 5, 0), 4 * 86_400 + 43_205),
            (jiff::civil::date(2024, 3, 10).at(23, 59, 59, 0), 604_799),
        ] {
            assert_eq!(second_of_week(start), expected, "{start}");
        }
        assert_eq!(minute_name(4 * 1_440 + 725, Language::En), "Fri 12:05");
    }

    /// Every event of the shipped calendar has a name in each language.
    #[test]
    fn events_have_names() {
        let engine = Engine::new(Language::En).expect("shipped data");
        let events = &engine.data().catalog.events;
        assert!(events.len() > 50);
        for language in Language::ALL {
            let missing: Vec<&str> =
                events.iter().map(|event| event.id.as_str()).filter(|id| !Messages::of(language).has(&format!("event-{id}"))).collect();
            assert_eq!(missing, Vec::<&str>::new());
        }
    }
}
