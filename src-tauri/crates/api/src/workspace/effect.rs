//! What a step does to the figures. The window shows it beside each of them; it computes nothing itself.

use std::collections::BTreeMap;

use aforo_core::money;
use rust_decimal::Decimal;

use super::views::{ChangeView, StepEffectView};
use crate::engine::{Computed, usd};
use crate::present::plain;
use crate::views::Audience;

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FigureUnit {
    Mru,
    Usd,
    Percent,
    Tasks,
    /// Anything else: a rate, a time, a number of machines.
    Number,
}

impl FigureUnit {
    /// That of an explained figure, by the code of its unit.
    pub(crate) fn of(unit: &str) -> Self {
        match unit {
            "mru" => Self::Mru,
            "usd" => Self::Usd,
            "percent" => Self::Percent,
            "task" => Self::Tasks,
            _ => Self::Number,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Mru => "mru",
            Self::Usd => "usd",
            Self::Percent => "percent",
            Self::Tasks => "tasks",
            Self::Number => "number",
        }
    }
}

/// One figure of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) id: &'static str,
    pub(crate) unit: FigureUnit,
    pub(crate) value: Decimal,
    /// Whether only the house may see it.
    pub(crate) internal: bool,
}

/// The figures of a plan that every view shows.
pub(crate) fn figures(computed: &Computed) -> Vec<Figure> {
    let calculation = &computed.calculation;
    let quote = &calculation.quote;
    let contract = aforo_core::terms::contract_net(&computed.plan, quote);
    let tasks = |count: fn(&aforo_core::capacity::Tasks) -> u32| -> Decimal {
        calculation.capacity.workloads.iter().map(|workload| Decimal::from(count(&workload.tasks))).sum()
    };
    let open = |id, unit, value| Figure { id, unit, value, internal: false };
    let house = |id, unit, value| Figure { id, unit, value, internal: true };
    vec![
        open("mrus", FigureUnit::Mru, quote.mrus),
        open("net", FigureUnit::Usd, quote.net),
        open("total", FigureUnit::Usd, quote.total),
        open("term", FigureUnit::Usd, contract),
        open("base-tasks", FigureUnit::Tasks, tasks(|tasks| tasks.base)),
        open("maximum-tasks", FigureUnit::Tasks, tasks(|tasks| tasks.maximum)),
        house("cost", FigureUnit::Usd, calculation.margin.cost),
        house("margin", FigureUnit::Usd, calculation.margin.amount),
        house("margin-percent", FigureUnit::Percent, calculation.margin.percent.unwrap_or_default()),
    ]
}

/// Figures after something against what they were before it; those of the house only for the house.
pub(crate) fn changes(before: Option<&[Figure]>, after: &[Figure], audience: Audience) -> Vec<ChangeView> {
    let seen = after.iter().filter(|figure| audience == Audience::Internal || !figure.internal);
    seen.map(|figure| {
        let was = before.and_then(|before| before.iter().find(|was| was.id == figure.id)).map(|was| was.value);
        change(figure.id, figure.unit, was, figure.value)
    })
    .collect()
}

/// One figure after something against what it was before it.
pub(crate) fn change(id: &str, unit: FigureUnit, before: Option<Decimal>, after: Decimal) -> ChangeView {
    let write = |value: Decimal| if unit == FigureUnit::Usd { usd(value) } else { plain(value) };
    let delta = before.map_or(Decimal::ZERO, |before| after - before);
    let of_before = before.filter(|before| !before.is_zero() && unit != FigureUnit::Percent);
    ChangeView {
        id: id.to_owned(),
        unit: unit.as_str().to_owned(),
        before: before.map(write).unwrap_or_default(),
        after: write(after),
        delta: if delta.is_zero() { "0".to_owned() } else { write(delta) },
        percent: of_before.map(|before| plain(money::round(delta / before.abs() * Decimal::ONE_HUNDRED, 1))).unwrap_or_default(),
    }
}

/// What is on the screen of each plan: the figures now, and those before the step that is under way.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    plans: BTreeMap<String, Pair>,
}

#[derive(Debug, Default)]
struct Pair {
    version: u32,
    before: Option<Vec<Figure>>,
    now: Option<Vec<Figure>>,
    /// Whether the version that is shown has figures; `now` is that of the last one which had.
    sound: bool,
    /// How many steps lie between the two.
    steps: u32,
}

/// What is new on the screen against what stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    before: Vec<Figure>,
    now: Vec<Figure>,
    steps: u32,
}

/// What happened to a plan that is shown anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Happened {
    /// It was opened, or is shown to somebody else.
    Opened,
    /// A step was done.
    Step,
    /// The step before goes on: typing into the same field.
    Continued,
}

impl Shown {
    /// Notes the figures of a version (none while it has errors) and tells what was done to them: by the whole thought, not by its
    /// last letter, and by all steps since the last sound version if there were errors in between. While there are errors, nothing
    /// is known.
    pub(crate) fn note(&mut self, plan: &str, version: u32, happened: Happened, figures: Option<Vec<Figure>>) -> Option<Effect> {
        let pair = self.plans.entry(plan.to_owned()).or_default();
        match happened {
            Happened::Opened if pair.version == version => {}
            Happened::Opened => *pair = Pair::default(),
            Happened::Step if pair.sound => (pair.before, pair.steps) = (pair.now.clone(), 1),
            Happened::Step => pair.steps += 1,
            Happened::Continued => {}
        }
        pair.version = version;
        pair.sound = figures.is_some();
        pair.now = Some(figures?);
        let (before, now) = pair.before.clone().zip(pair.now.clone())?;
        Some(Effect { before, now, steps: pair.steps })
    }
}

pub(crate) fn view(step: String, effect: Option<Effect>, audience: Audience) -> Option<StepEffectView> {
    effect.map(|Effect { before, now, steps }| StepEffectView { step, steps, changes: changes(Some(&before), &now, audience) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: i64) -> Vec<Figure> {
        vec![Figure { id: "mrus", unit: FigureUnit::Mru, value: Decimal::from(value), internal: false }]
    }

    /// A person types 20 over 14: first 2, then 20. The effect is that of 20 against 14.
    #[test]
    fn an_effect_is_that_of_the_whole_thought() {
        let mut shown = Shown::default();
        let mut told = |plan: &str, version, happened, value: Option<i64>| {
            let effect = shown.note(plan, version, happened, value.map(figure))?;
            Some((effect.now[0].value - effect.before[0].value, effect.steps))
        };
        let effect = |delta: i64, steps| Some((Decimal::from(delta), steps));
        assert_eq!(told("p", 1, Happened::Opened, Some(14)), None, "nothing was done yet");
        assert_eq!(told("p", 2, Happened::Step, Some(2)), effect(-12, 1));
        assert_eq!(told("p", 3, Happened::Continued, Some(20)), effect(6, 1));
        assert_eq!(told("p", 3, Happened::Opened, Some(20)), effect(6, 1), "in another language");
        assert_eq!(told("p", 4, Happened::Step, None), None, "with an error nothing is known");
        assert_eq!(told("p", 5, Happened::Continued, Some(25)), effect(5, 1), "the same thought, sound again");
        assert_eq!(told("q", 1, Happened::Opened, Some(1)), None, "another plan");
    }

    /// A row that does not fit, two more, and then the remedy: what comes of it is not the remedy's alone.
    #[test]
    fn an_effect_after_errors_is_that_of_all_steps_since_the_last_sound_figures() {
        let mut shown = Shown::default();
        shown.note("p", 1, Happened::Opened, Some(figure(250)));
        for version in 2..5 {
            assert_eq!(shown.note("p", version, Happened::Step, None), None);
        }
        let effect = shown.note("p", 5, Happened::Step, Some(figure(300)));
        assert_eq!(effect, Some(Effect { before: figure(250), now: figure(300), steps: 4 }));
        let next = shown.note("p", 6, Happened::Step, Some(figure(310)));
        assert_eq!(next, Some(Effect { before: figure(300), now: figure(310), steps: 1 }));
    }

    #[test]
    fn a_change_is_told_in_units_and_in_percent() {
        let seen = |unit, before: Option<i64>, after: i64| {
            let view = change("x", unit, before.map(Decimal::from), Decimal::from(after));
            (view.before, view.after, view.delta, view.percent)
        };
        let text = |parts: [&str; 4]| parts.map(str::to_owned).into();
        assert_eq!(seen(FigureUnit::Mru, Some(40), 50), text(["40", "50", "10", "25"]));
        assert_eq!(seen(FigureUnit::Usd, Some(300), 200), text(["300.00", "200.00", "-100.00", "-33.3"]));
        assert_eq!(seen(FigureUnit::Usd, Some(0), 200), text(["0.00", "200.00", "200.00", ""]));
        assert_eq!(seen(FigureUnit::Tasks, None, 7), text(["", "7", "0", ""]));
        assert_eq!(seen(FigureUnit::Percent, Some(40), 35), text(["40", "35", "-5", ""]), "points, not percent of percent");
    }
}
