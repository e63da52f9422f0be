//! A move as a drawing: what each way has cost so far, month by month, where two things run at once, and where moving pays. The
//! window draws these places in the colours of its theme and computes nothing.

use aforo_core::money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::views::platforms::{MigrationMonthView, MigrationView};

/// Width and height of the plane, in units of the drawing; the origin is above and at the left, as in SVG.
const WIDTH: u32 = 1_000;
const HEIGHT: u32 = 300;
/// The most labels that the axis of money has above zero, and that of months.
const AMOUNTS: u32 = 5;
const MONTHS: u32 = 13;

/// A move and its drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MigrationFileView {
    /// The figures.
    pub migration: MigrationView,
    /// Where they are drawn.
    pub chart: MigrationChartView,
}

/// What each way has cost so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MigrationChartView {
    /// Width of the plane.
    pub width: u32,
    /// Height of the plane.
    pub height: u32,
    /// A line for each way, as points of SVG: staying, halfway, moving.
    pub lines: Vec<String>,
    /// The months of double running.
    pub double: Vec<ChartSpanView>,
    /// The axis of months.
    pub months: Vec<ChartTickView>,
    /// The axis of US dollars.
    pub amounts: Vec<ChartTickView>,
    /// From which month on a way is the cheaper one: by position of the way.
    pub break_even: Vec<ChartMarkView>,
}

/// A stretch of the axis of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ChartSpanView {
    /// Where it begins.
    pub from: u32,
    /// How wide it is.
    pub width: u32,
}

/// A label of an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ChartTickView {
    /// Where it stands.
    pub at: u32,
    /// The month, or US dollars.
    pub value: String,
}

/// A point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ChartMarkView {
    /// Which line.
    pub line: usize,
    /// The month.
    pub month: u32,
    /// Where it stands.
    pub x: u32,
    /// Where it stands.
    pub y: u32,
}

/// The drawing of a move.
#[must_use]
pub fn chart(migration: &MigrationView) -> MigrationChartView {
    let plane = Plane::of(&migration.months);
    let ways = migration.scenarios.len();
    let line = |way: usize| {
        let start = std::iter::once((0, Decimal::ZERO));
        let months = migration.months.iter().map(|month| (month.month, cumulated(month, way)));
        let points: Vec<String> = start.chain(months).map(|(month, amount)| format!("{},{}", plane.x(month), plane.y(amount))).collect();
        points.join(" ")
    };
    let mark = |(line, month): (usize, u32)| {
        let amount = migration.months.iter().find(|entry| entry.month == month).map_or(Decimal::ZERO, |entry| cumulated(entry, line));
        ChartMarkView { line, month, x: plane.x(month), y: plane.y(amount) }
    };
    MigrationChartView {
        width: WIDTH,
        height: HEIGHT,
        lines: (0..ways).map(line).collect(),
        double: spans(&plane, &migration.months),
        months: (0..=plane.last)
            .step_by(every(plane.last) as usize)
            .map(|month| ChartTickView { at: plane.x(month), value: month.to_string() })
            .collect(),
        amounts: plane.amounts(),
        break_even: migration
            .scenarios
            .iter()
            .enumerate()
            .filter_map(|(way, scenario)| Some((way, scenario.break_even?)))
            .map(mark)
            .collect(),
    }
}

fn cumulated(month: &MigrationMonthView, way: usize) -> Decimal {
    month.cumulated.get(way).and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// Months that run together as one stretch. A month reaches from the end of the one before it to its own.
fn spans(plane: &Plane, months: &[MigrationMonthView]) -> Vec<ChartSpanView> {
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for month in months.iter().filter(|month| month.double) {
        match spans.last_mut() {
            Some((_, end)) if *end == month.month.saturating_sub(1) => *end = month.month,
            _ => spans.push((month.month.saturating_sub(1), month.month)),
        }
    }
    spans.into_iter().map(|(from, to)| ChartSpanView { from: plane.x(from), width: plane.x(to) - plane.x(from) }).collect()
}

/// Months between two labels: 1, 2, 3, 6, 12, 24, ...
fn every(last: u32) -> u32 {
    [1, 2, 3, 6, 12, 24, 60].into_iter().find(|step| last / step < MONTHS).unwrap_or(120)
}

struct Plane {
    last: u32,
    step: Decimal,
    most: Decimal,
}

impl Plane {
    fn of(months: &[MigrationMonthView]) -> Self {
        let last = months.last().map_or(1, |month| month.month.max(1));
        let amounts = months.iter().flat_map(|month| (0..month.cumulated.len()).map(|way| cumulated(month, way)));
        let most = amounts.max().unwrap_or_default().max(Decimal::ONE);
        let step = round_step(most / Decimal::from(AMOUNTS));
        Self { last, step, most: (most / step).ceil() * step }
    }

    fn x(&self, month: u32) -> u32 {
        share(Decimal::from(month), Decimal::from(self.last), WIDTH)
    }

    fn y(&self, amount: Decimal) -> u32 {
        HEIGHT - share(amount, self.most, HEIGHT)
    }

    fn amounts(&self) -> Vec<ChartTickView> {
        let steps = (self.most / self.step).to_u32().unwrap_or(AMOUNTS);
        let tick = |step: u32| {
            let amount = self.step * Decimal::from(step);
            ChartTickView { at: self.y(amount), value: amount.normalize().to_string() }
        };
        (0..=steps).map(tick).collect()
    }
}

/// The smallest of 1, 2, 5, 10, 20, 50, ... that is not less than this.
fn round_step(least: Decimal) -> Decimal {
    let mut ten = Decimal::ONE;
    for _ in 0..24 {
        for factor in [1, 2, 5] {
            let step = ten * Decimal::from(factor);
            if step >= least {
                return step;
            }
        }
        ten *= Decimal::TEN;
    }
    ten
}

fn share(part: Decimal, whole: Decimal, of: u32) -> u32 {
    let scaled = part / whole.max(Decimal::new(1, 6)) * Decimal::from(of);
    money::round(scaled, 0).to_u32().unwrap_or_default().min(of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::platforms::MigrationCourseView;

    fn way(id: &str, break_even: Option<u32>) -> MigrationCourseView {
        let none = String::new;
        MigrationCourseView {
            id: id.to_owned(),
            name: none(),
            phases: 0,
            last_month: none(),
            running: none(),
            double: none(),
            effort: none(),
            contingency: none(),
            total: none(),
            total_with_contingency: none(),
            break_even,
            break_even_with_contingency: None,
        }
    }

    /// By hand: four months; staying costs 100 each month, moving 250 at once and 50 later. The axis ends at 400 in steps of 100,
    /// so 100 dollars are 75 units from below and a month is 250 wide. In the fourth month both have cost 400.
    #[test]
    fn ways_are_drawn_where_their_amounts_are() {
        let months = [("100", "250", true), ("200", "300", true), ("300", "350", false), ("400", "400", true)];
        let month = |(position, (stay, go, double)): (usize, &(&str, &str, bool))| MigrationMonthView {
            month: position as u32 + 1,
            running: Vec::new(),
            effort: Vec::new(),
            cumulated: vec![(*stay).to_owned(), (*go).to_owned()],
            double: *double,
        };
        let drawn = chart(&MigrationView {
            target: String::new(),
            region: String::new(),
            scenarios: vec![way("stay", None), way("move", Some(4))],
            phases: Vec::new(),
            months: months.iter().enumerate().map(month).collect(),
            contingencies: Vec::new(),
            warnings: Vec::new(),
        });
        assert_eq!(drawn.lines, ["0,300 250,225 500,150 750,75 1000,0", "0,300 250,112 500,75 750,37 1000,0"]);
        assert_eq!(drawn.double, [ChartSpanView { from: 0, width: 500 }, ChartSpanView { from: 750, width: 250 }]);
        let amounts: Vec<(u32, &str)> = drawn.amounts.iter().map(|tick| (tick.at, tick.value.as_str())).collect();
        assert_eq!(amounts, [(300, "0"), (225, "100"), (150, "200"), (75, "300"), (0, "400")]);
        assert_eq!(drawn.months.iter().map(|tick| tick.at).collect::<Vec<_>>(), [0, 250, 500, 750, 1000]);
        assert_eq!(drawn.break_even, [ChartMarkView { line: 1, month: 4, x: 1000, y: 0 }]);
    }

    #[test]
    fn labels_are_round_and_few() {
        for (most, step) in [(1, "1"), (12, "20"), (51, "100"), (12_640, "20000")] {
            assert_eq!(round_step(Decimal::from(most)).to_string(), step, "{most}");
        }
        for (last, step) in [(4, 1), (12, 1), (13, 2), (36, 3), (60, 6), (120, 12)] {
            assert_eq!(every(last), step, "{last}");
        }
    }
}
