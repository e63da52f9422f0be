//! One draw, computed: tasks, AWS cost and MRUs of a plan whose numbers change and whose texts and choices stay.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::bill::{Bill, Containers};
use super::fit::{self, Fit, Ladder, Load, Size};
use super::meters::{MeterBuilder, Meters, Reading};
use super::mrus::{MruSheet, Sum, container};
use crate::capacity::{self, CapacityPlan, WorkloadRef, sizing, traffic};
use crate::catalog::{Catalog, ContainerSize};
use crate::estimate::{self, Estimate};
use crate::plan::{Plan, SizeChoice};
use crate::price_book::PriceBook;
use crate::problem::{Problem, Severity};
use crate::quote::{self, Quote};
use crate::rate_card::RateCard;
use crate::uncovered;

/// What a plan is computed with.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    /// Sizes, limits, traffic profiles.
    pub catalog: &'a Catalog,
    /// Prices, those set by hand included.
    pub prices: &'a PriceBook,
    /// MRUs.
    pub card: &'a RateCard,
}

/// The figures of one draw.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Outcome {
    /// Tasks that autoscaling may start, over all workloads and environments.
    pub maximum_tasks: f64,
    /// Time-weighted mean of the tasks.
    pub expected_tasks: f64,
    /// US dollars a month to the provider.
    pub usd: f64,
    /// MRUs a month, by the plan's billing policy.
    pub mrus: f64,
}

impl Outcome {
    /// Whether another computation gives the same figures, money to the cent.
    #[must_use]
    pub fn equals(&self, other: &Self) -> bool {
        let near = |a: f64, b: f64, step: f64| (a - b).abs() < step / 2.0 + a.abs() * 1e-12;
        near(self.maximum_tasks, other.maximum_tasks, 1.0)
            && near(self.expected_tasks, other.expected_tasks, 0.01)
            && near(self.usd, other.usd, 0.01)
            && near(self.mrus, other.mrus, 1e-6)
    }

    /// The figure of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> f64 {
        match measure {
            Measure::MaximumTasks => self.maximum_tasks,
            Measure::ExpectedTasks => self.expected_tasks,
            Measure::Usd => self.usd,
            Measure::Mrus => self.mrus,
        }
    }
}

/// What is measured of a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "named after the fields of `Outcome`")]
pub enum Measure {
    MaximumTasks,
    ExpectedTasks,
    Usd,
    Mrus,
}

impl Measure {
    /// Every measure, in the order in which a person should see them.
    pub const ALL: [Self; 4] = [Self::Usd, Self::Mrus, Self::ExpectedTasks, Self::MaximumTasks];
}

/// A workload in an environment.
#[derive(Clone, Debug)]
struct Placement {
    environment: usize,
    workload: WorkloadRef,
    /// Which of the microservice's overrides holds here.
    entry: Option<usize>,
    /// The stated size; none if it is chosen.
    size: Option<Size>,
}

/// Everything about a plan that its numbers do not change.
#[derive(Clone, Debug)]
pub(super) struct Model {
    shape: Vec<(f64, f64)>,
    /// By environment.
    ladders: Vec<Ladder>,
    placements: Vec<Placement>,
    bill: Bill,
    meters: Meters,
    sheet: MruSheet,
}

/// Room for one draw after the other.
#[derive(Clone, Debug)]
pub(super) struct Scratch {
    reading: Reading,
    traffic: Vec<capacity::EnvironmentTraffic>,
    workloads: Vec<u32>,
    /// Sizes that were computed so far.
    pub(super) tried: u64,
}

impl Model {
    pub(super) fn new(plan: &Plan, books: Books<'_>) -> Self {
        let Books { catalog, prices, card } = books;
        let mut builder = MeterBuilder::new(prices, catalog, plan.purchase.free_tiers);
        let bill = Bill::new(plan, &mut builder);
        let mrus = |size: ContainerSize| container(card, size);
        let ladder = |region: &str| Ladder::new(&sizing::candidates(catalog, prices, region, plan.purchase.architecture), mrus);
        let stated = |choice: &SizeChoice| ContainerSize::parse(&choice.0).map(|size| Size::new(size, 0.0, mrus(size)));
        let mut placements = Vec::new();
        for (position, environment) in plan.environments.iter().enumerate() {
            for (index, service) in plan.microservices.iter().enumerate() {
                let entry = service.overrides.iter().position(|entry| entry.environment == environment.id);
                let held = entry.map(|entry| &service.overrides[entry]);
                if held.is_some_and(|entry| !entry.deployed) {
                    continue;
                }
                let size = stated(&sizing::size_of(service, held, environment));
                placements.push(Placement { environment: position, workload: WorkloadRef::Microservice(index), entry, size });
            }
            if plan.sso.enabled {
                let size = stated(&sizing::size_outside(&plan.sso.size, environment));
                placements.push(Placement { environment: position, workload: WorkloadRef::Sso, entry: None, size });
            }
        }
        Self {
            shape: traffic::distinct_rates(plan, catalog),
            ladders: plan.environments.iter().map(|environment| ladder(&environment.region)).collect(),
            placements,
            bill,
            meters: builder.finish(),
            sheet: MruSheet::new(plan, card),
        }
    }

    pub(super) fn scratch(&self) -> Scratch {
        Scratch { reading: self.meters.reading(), traffic: Vec::new(), workloads: vec![0; self.ladders.len()], tried: 0 }
    }

    /// Computes a draw, the events of whose plan reach `stated_peak`. `None` if a workload does not fit, or something has no price
    /// or no MRUs.
    pub(super) fn outcome(&self, plan: &Plan, stated_peak: Option<f64>, scratch: &mut Scratch) -> Option<Outcome> {
        self.meters.reset(&mut scratch.reading);
        scratch.traffic.clear();
        let peak_factor = traffic::peak_factor(plan, stated_peak);
        scratch.traffic.extend(plan.environments.iter().map(|environment| traffic::of(plan, environment, &self.shape, peak_factor)));
        scratch.workloads.fill(0);
        let mut outcome = Outcome::default();
        let mut sum = Sum::default();
        for placement in &self.placements {
            let fit = self.fit(plan, placement, &scratch.traffic)?;
            scratch.workloads[placement.environment] += 1;
            scratch.tried += u64::from(fit.tried);
            outcome.expected_tasks += fit.expected;
            outcome.maximum_tasks += fit.maximum;
            self.sheet.containers(&fit, &mut sum);
            let tasks = Containers { vcpu: fit.size.vcpu, memory_gib: fit.size.memory_gib, base: fit.base, expected: fit.expected };
            self.bill.containers(plan, placement.environment, &tasks, &self.meters, &mut scratch.reading);
        }
        self.bill.rest(plan, &scratch.traffic, &scratch.workloads, &self.meters, &mut scratch.reading);
        self.sheet.rest(plan, &mut sum);
        if scratch.reading.missing || sum.missing {
            return None;
        }
        outcome.usd = self.meters.total(&mut scratch.reading);
        outcome.mrus = sum.mrus;
        Some(outcome)
    }

    fn fit(&self, plan: &Plan, placement: &Placement, traffic: &[capacity::EnvironmentTraffic]) -> Option<Fit> {
        let environment = &plan.environments[placement.environment];
        let channel = &traffic[placement.environment];
        let mut load = Load { mean: channel.mean_rate, peak: channel.peak_rate, week: &channel.week, scale: 1.0 };
        let need = match placement.workload {
            WorkloadRef::Microservice(index) => {
                let service = &plan.microservices[index];
                sizing::microservice_need(plan, environment, service, placement.entry.map(|entry| &service.overrides[entry]))
            }
            WorkloadRef::Sso => {
                let (mean, peak) = sizing::sso_rates(plan, environment);
                load.scale = if channel.mean_rate > 0.0 { mean / channel.mean_rate } else { 0.0 };
                (load.mean, load.peak) = (mean, peak);
                sizing::sso_need(plan, environment)
            }
        };
        match &placement.size {
            Some(size) => fit::stated(&need, size, &load, &plan.capacity_policy),
            None => fit::cheapest(&need, &self.ladders[placement.environment], &load, &plan.capacity_policy),
        }
    }
}

/// The figures of a plan by the engine itself, against which draws are held. `None` if the plan cannot be computed so.
#[must_use]
pub fn exact(plan: &Plan, books: Books<'_>) -> Option<Outcome> {
    let (capacity, estimate, quote) = computed(plan, books)?;
    let float = |value: Decimal| value.to_f64().unwrap_or_default();
    Some(Outcome {
        maximum_tasks: capacity.workloads.iter().map(|workload| f64::from(workload.tasks.maximum)).sum(),
        expected_tasks: capacity.workloads.iter().map(|workload| float(workload.tasks.expected)).sum(),
        usd: float(estimate.total),
        mrus: float(quote.mrus),
    })
}

/// The estimate of a plan by the engine itself. `None` for the plans for which [`exact`] has none either.
pub(super) fn exact_estimate(plan: &Plan, books: Books<'_>) -> Option<Estimate> {
    computed(plan, books).map(|(_, estimate, _)| estimate)
}

fn computed(plan: &Plan, books: Books<'_>) -> Option<(CapacityPlan, Estimate, Quote)> {
    let capacity = capacity::plan(plan, books.catalog, books.prices);
    let estimate = estimate::estimate(plan, &capacity, books.catalog, books.prices);
    let extended = uncovered::extended(books.card, plan, &estimate, books.catalog);
    let quote = quote::quote(plan, &capacity, extended.as_ref().unwrap_or(books.card), books.catalog);
    let void = |problem: &Problem| problem.severity == Severity::Error && problem.code != CONNECTIONS;
    let sound = !capacity.problems.iter().chain(&estimate.problems).chain(&quote.problems).any(void);
    sound.then_some((capacity, estimate, quote))
}

/// Too many connections are a finding about a draw, which has its cost all the same.
const CONNECTIONS: &str = "connections-exceeded";
