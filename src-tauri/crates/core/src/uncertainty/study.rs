//! A study: the uncertain inputs, the draws, and what each input does alone.

use super::model::{Books, Measure, Model, Outcome, Scratch, exact, exact_estimate};
use super::random::{Stream, Triangle};
use super::statistics::shares_of_variance;
use crate::capacity::stated_peak;
use crate::estimate::Estimate;
use crate::plan::{Address, ExpectedTasks, InputRange, Plan};

/// Draws of a study unless another number is asked for: percentiles then stand within about one percent of the distribution.
pub const DRAWS: u32 = 10_000;
/// Draws that are computed by the exact engine too before the compiled model is trusted.
const REHEARSALS: u32 = 3;

/// An uncertain input.
#[derive(Clone, Debug)]
pub struct Input {
    /// Path of the number in the plan.
    pub path: String,
    /// The least value.
    pub low: f64,
    /// The plan's own value.
    pub likely: f64,
    /// The greatest value.
    pub high: f64,
    /// Whether the range is the catalog's assumption rather than the plan's own.
    pub assumed: bool,
    address: Address,
    triangle: Triangle,
    stream: Stream,
}

/// What an input does alone, the others being likely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sway {
    /// The figures with the input at its lowest; `None` if the plan cannot be computed so.
    pub low: Option<Outcome>,
    /// With the input at its highest.
    pub high: Option<Outcome>,
}

impl Sway {
    /// How far the input alone moves a figure.
    #[must_use]
    pub fn width(&self, measure: Measure) -> f64 {
        match (self.low, self.high) {
            (Some(low), Some(high)) => (high.of(measure) - low.of(measure)).abs(),
            _ => 0.0,
        }
    }
}

/// A plan made ready for thousands of draws. It may be shared by threads; each needs a [`Room`] of its own.
#[derive(Clone, Debug)]
pub struct Study<'a> {
    plan: &'a Plan,
    books: Books<'a>,
    /// `None` if the engine computes every draw: the plan's tasks are simulated, or the compiled model does not agree on this plan.
    model: Option<Model>,
    /// Peak factor of the events that the plan states, and whether draws change it.
    stated_peak: Option<f64>,
    events_vary: bool,
    inputs: Vec<Input>,
}

/// What a thread needs to compute one draw after the other.
#[derive(Clone, Debug)]
pub struct Room {
    plan: Plan,
    scratch: Option<Scratch>,
}

impl Room {
    /// The plan of the last draw.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How many sizes all draws so far have computed, for benches; the other sizes were ruled out by order.
    #[must_use]
    pub fn sizes_computed(&self) -> u64 {
        self.scratch.as_ref().map_or(0, |scratch| scratch.tried)
    }
}

impl<'a> Study<'a> {
    /// Prepares the study of a plan that has no errors. Without ranges of its own the plan is studied with the catalog's.
    #[must_use]
    pub fn new(plan: &'a Plan, books: Books<'a>, seed: u64) -> Self {
        let stated: Vec<Input> = plan.uncertainty.iter().filter_map(|range| Input::new(plan, range, false, seed)).collect();
        let inputs = if stated.is_empty() { assumed(plan, books, seed) } else { stated };
        let simulated = plan.scaling.expected == ExpectedTasks::Simulation;
        let model = (!simulated).then(|| Model::new(plan, books));
        let events_vary = inputs.iter().any(|input| input.path.starts_with("traffic.event"));
        let mut study = Self { plan, books, model, stated_peak: stated_peak(plan, books.catalog), events_vary, inputs };
        if !simulated && !study.rehearse() {
            study.model = None;
        }
        study
    }

    /// Whether the compiled model gives the exact engine's figures at the likely, the lowest and the highest values of all
    /// inputs, and at a few draws.
    fn rehearse(&self) -> bool {
        let mut room = self.room();
        let quantiles: [fn(&Input) -> f64; 3] = [|input| input.likely, |input| input.low, |input| input.high];
        let corners = quantiles.into_iter().all(|value| {
            self.inputs.iter().for_each(|input| room.plan.set_number_at(&input.address, value(input)));
            self.agrees(&mut room)
        });
        corners
            && (0..REHEARSALS).all(|n| {
                self.draw_values(&mut room, n);
                self.agrees(&mut room)
            })
    }

    fn agrees(&self, room: &mut Room) -> bool {
        match (self.outcome(room), exact(&room.plan, self.books)) {
            (Some(compiled), Some(exact)) => compiled.equals(&exact),
            (None, None) => true,
            _ => false,
        }
    }

    /// The uncertain inputs, in the plan's order.
    #[must_use]
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// Whether draws are computed by the compiled model; otherwise by the exact engine, which takes about a hundred times as long.
    #[must_use]
    pub fn is_compiled(&self) -> bool {
        self.model.is_some()
    }

    /// Room for a thread.
    #[must_use]
    pub fn room(&self) -> Room {
        Room { plan: self.plan.clone(), scratch: self.model.as_ref().map(Model::scratch) }
    }

    /// The figures of the plan as it stands.
    #[must_use]
    pub fn likely(&self) -> Option<Outcome> {
        self.outcome(&mut self.room())
    }

    /// The `n`-th draw, which depends on seed and `n` alone. `None` if the plan cannot be computed so: a workload fits into no size,
    /// or something has no price.
    #[must_use]
    pub fn draw(&self, room: &mut Room, n: u32) -> Option<Outcome> {
        self.draw_values(room, n);
        self.outcome(room)
    }

    /// The estimate of the `n`-th draw by the engine itself, line by line: the same draw as [`Self::draw`], at about a hundred times
    /// its price.
    #[must_use]
    pub fn draw_estimate(&self, room: &mut Room, n: u32) -> Option<Estimate> {
        self.draw_values(room, n);
        exact_estimate(&room.plan, self.books)
    }

    fn draw_values(&self, room: &mut Room, n: u32) {
        for input in &self.inputs {
            room.plan.set_number_at(&input.address, input.triangle.quantile(input.stream.uniform(n)));
        }
    }

    fn outcome(&self, room: &mut Room) -> Option<Outcome> {
        match (&self.model, &mut room.scratch) {
            (Some(model), Some(scratch)) => {
                let peak = if self.events_vary { stated_peak(&room.plan, self.books.catalog) } else { self.stated_peak };
                model.outcome(&room.plan, peak, scratch)
            }
            _ => exact(&room.plan, self.books),
        }
    }

    /// What the input at a position of [`Self::inputs`] does alone.
    #[must_use]
    pub fn sway(&self, room: &mut Room, position: usize) -> Sway {
        for input in &self.inputs {
            room.plan.set_number_at(&input.address, input.likely);
        }
        let Some(input) = self.inputs.get(position) else { return Sway { low: None, high: None } };
        let mut at = |value: f64| {
            room.plan.set_number_at(&input.address, value);
            self.outcome(room)
        };
        Sway { low: at(input.low), high: at(input.high) }
    }

    /// The shares of the figures' variances that the input at a position causes by itself, in the order of [`Measure::ALL`].
    /// `outcomes` are the draws from the first on.
    #[must_use]
    pub fn shares(&self, outcomes: &[Option<Outcome>], position: usize) -> [f64; Measure::ALL.len()] {
        let Some(input) = self.inputs.get(position) else { return [0.0; Measure::ALL.len()] };
        let figures = |outcome: &Outcome| Measure::ALL.map(|measure| outcome.of(measure));
        shares_of_variance((0_u32..).zip(outcomes).filter_map(|(n, outcome)| Some((input.stream.uniform(n), figures(outcome.as_ref()?)))))
    }
}

impl Input {
    /// `None` if the path leads to no number, which the check of the plan reports, or the range has no width.
    fn new(plan: &Plan, range: &InputRange, assumed: bool, seed: u64) -> Option<Self> {
        let address = plan.number_address(&range.path)?;
        let likely = plan.number_at(&address)?.value;
        let (low, high) = (range.low.min(likely), range.high.max(likely));
        (low < high).then(|| Self {
            path: range.path.clone(),
            low,
            likely,
            high,
            assumed,
            address,
            triangle: Triangle::new(low, likely, high),
            stream: Stream::new(seed, &range.path),
        })
    }
}

/// Rounded to four significant digits: nobody assumes more precisely.
fn four_digits(value: f64) -> f64 {
    format!("{value:.3e}").parse().unwrap_or(value)
}

/// The catalog's ranges for the numbers that this plan has.
fn assumed(plan: &Plan, books: Books<'_>, seed: u64) -> Vec<Input> {
    let range = |path: String| {
        let assumption = books.catalog.assumed_range(&path)?;
        let number = plan.number_at(&plan.number_address(&path)?)?;
        let bounded = |factor: f64| {
            let value = four_digits(number.value * factor).clamp(number.minimum, number.maximum);
            if number.whole { value.round() } else { value }
        };
        let range = InputRange { low: bounded(assumption.low_factor), high: bounded(assumption.high_factor), path };
        Input::new(plan, &range, true, seed)
    };
    plan.number_paths().into_iter().filter_map(range).collect()
}
