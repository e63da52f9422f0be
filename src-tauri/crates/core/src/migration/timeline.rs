//! The phases of a move, month by month: what runs where it was, what runs at the target, what runs twice (formulas `move-month`,
//! `break-even`, `contingency`).

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::moved::{Moved, arrived, remaining, without_workloads, workloads_of};
use super::{Books, computed, unique};
use crate::capacity::platforms;
use crate::catalog::Catalog;
use crate::estimate::{EstimateLine, Layer, layer_of};
use crate::money;
use crate::plan::{MigrationPhase, Plan};
use crate::problem::Problem;
use crate::units;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioKind {
    /// Nothing moves.
    Stay,
    /// Some of the phases, and then no further.
    Halfway,
    /// All of them.
    Move,
}

impl ScenarioKind {
    /// The three, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Stay, Self::Halfway, Self::Move];

    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stay => "stay",
            Self::Halfway => "halfway",
            Self::Move => "move",
        }
    }
}

/// One way over all months.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Which.
    pub kind: ScenarioKind,
    /// Phases that it takes.
    pub phases: usize,
    /// US dollars in the last month.
    pub last_month: Decimal,
    /// What the months cost.
    pub running: Decimal,
    /// Of that, what runs in vain because the same runs elsewhere too: the months against what they would cost without doubles.
    pub double: Decimal,
    /// Work.
    pub effort: Decimal,
    /// Probability times cost of the risks; zero for staying.
    pub contingency: Decimal,
    /// Months and work.
    pub total: Decimal,
    /// The first month from which on it has cost less than staying, work included; `None` if there is none within the months.
    pub break_even: Option<u32>,
    /// The same with the contingency.
    pub break_even_with_contingency: Option<u32>,
}

/// One month of all three.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthCost {
    /// 1 is the first.
    pub month: u32,
    /// US dollars of the month, without work, in the order of [`ScenarioKind::ALL`].
    pub running: [Decimal; 3],
    /// Work that begins in it.
    pub effort: [Decimal; 3],
    /// All months so far, work included.
    pub cumulated: [Decimal; 3],
    /// Whether something runs twice with all of the move.
    pub double: bool,
}

/// One phase of the whole move.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseCost {
    /// Its position in the plan.
    pub phase: usize,
    /// First month.
    pub first_month: u32,
    /// Last month in which both run; the one before the first if there is none.
    pub last_double_month: u32,
    /// Work.
    pub effort: Decimal,
    /// US dollars of the month before it begins, of its first month, and of the one after both ran.
    pub before: Decimal,
    /// While both run.
    pub during: Decimal,
    /// Afterwards.
    pub after: Decimal,
}

/// A risk with its price.
#[derive(Clone, Debug, PartialEq)]
pub struct Contingency {
    /// Its position in the plan.
    pub risk: usize,
    /// What it costs if it happens.
    pub cost: Decimal,
    /// Probability times cost.
    pub expected: Decimal,
}

/// The whole move.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// Staying, halfway, all of it.
    pub scenarios: Vec<Scenario>,
    /// Month by month.
    pub months: Vec<MonthCost>,
    /// Phases.
    pub phases: Vec<PhaseCost>,
    /// Risks.
    pub contingencies: Vec<Contingency>,
    /// Assumptions and warnings of all states.
    pub problems: Vec<Problem>,
}

/// How a phase stands in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Ahead,
    Double,
    Done,
}

struct Mover<'a> {
    plan: &'a Plan,
    books: Books<'a>,
    /// Workloads of each phase.
    moves: Vec<Moved>,
    known: BTreeMap<Vec<Stage>, Decimal>,
    problems: Vec<Problem>,
}

/// Computes the move of a plan.
///
/// # Errors
/// What keeps one of its states from being computed.
pub fn timeline(plan: &Plan, books: Books<'_>) -> Result<Timeline, Vec<Problem>> {
    let migration = &plan.migration;
    let phases = &migration.phases;
    let half = if migration.halfway_phases > 0 { migration.halfway_phases as usize } else { phases.len() / 2 };
    let taken = [0, half.min(phases.len()), phases.len()];
    let mut mover = Mover { plan, books, moves: moves(plan), known: BTreeMap::new(), problems: Vec::new() };
    let rate = migration.usd_per_hour;
    let effort = |phase: &MigrationPhase| money::usd(units::quantity(phase.effort_hours) * rate);
    let mut months = Vec::new();
    let mut cumulated = [Decimal::ZERO; 3];
    let mut doubles = [Decimal::ZERO; 3];
    for month in 1..=migration.months {
        let mut entry = MonthCost { month, running: [Decimal::ZERO; 3], effort: [Decimal::ZERO; 3], cumulated, double: false };
        for (way, &phases_taken) in taken.iter().enumerate() {
            let stages = stages(phases, phases_taken, month);
            entry.running[way] = mover.cost(&stages)?;
            if stages.contains(&Stage::Double) {
                let settled: Vec<Stage> = stages.iter().map(|stage| if *stage == Stage::Double { Stage::Done } else { *stage }).collect();
                doubles[way] += entry.running[way] - mover.cost(&settled)?;
                entry.double |= way == 2;
            }
            let begins = phases.iter().take(phases_taken).filter(|phase| phase.start_month == month);
            entry.effort[way] = begins.map(effort).sum();
            cumulated[way] += entry.running[way] + entry.effort[way];
        }
        entry.cumulated = cumulated;
        months.push(entry);
    }
    let contingencies = contingencies(plan);
    let contingency: Decimal = contingencies.iter().map(|risk| risk.expected).sum();
    let phase_costs = phases.iter().enumerate().map(|(index, phase)| {
        let at = |month: u32| mover.cost(&stages(phases, phases.len(), month));
        let last = phase.start_month + phase.double_running_months;
        Ok(PhaseCost {
            phase: index,
            first_month: phase.start_month,
            last_double_month: last - 1,
            effort: effort(phase),
            before: at_or_first(phase.start_month, at)?,
            during: mover.cost(&stages(phases, phases.len(), phase.start_month))?,
            after: mover.cost(&stages(phases, phases.len(), last))?,
        })
    });
    let phase_costs = phase_costs.collect::<Result<Vec<_>, Vec<Problem>>>()?;
    let scenarios = ScenarioKind::ALL
        .into_iter()
        .enumerate()
        .map(|(way, kind)| {
            let running = months.iter().map(|month| month.running[way]).sum();
            let effort = months.iter().map(|month| month.effort[way]).sum();
            // A part of the move has its part of the risks, by its part of the work.
            let contingency = match kind {
                ScenarioKind::Stay => Decimal::ZERO,
                ScenarioKind::Move => contingency,
                ScenarioKind::Halfway => share_of_effort(phases, taken[1], contingency),
            };
            Scenario {
                kind,
                phases: taken[way],
                last_month: months.last().map_or(Decimal::ZERO, |month| month.running[way]),
                running,
                double: doubles[way],
                effort,
                contingency,
                total: running + effort,
                break_even: break_even(&months, way, Decimal::ZERO),
                break_even_with_contingency: break_even(&months, way, contingency),
            }
        })
        .collect();
    let mut problems = mover.problems;
    unique(&mut problems);
    Ok(Timeline { scenarios, months, phases: phase_costs, contingencies, problems })
}

/// The month before a phase begins; the first state for one that begins at once.
fn at_or_first(month: u32, mut at: impl FnMut(u32) -> Result<Decimal, Vec<Problem>>) -> Result<Decimal, Vec<Problem>> {
    at(month.saturating_sub(1))
}

fn share_of_effort(phases: &[MigrationPhase], taken: usize, contingency: Decimal) -> Decimal {
    let hours = |phases: &[MigrationPhase]| units::quantity(phases.iter().map(|phase| phase.effort_hours).sum());
    let all = hours(phases);
    if all.is_zero() { Decimal::ZERO } else { money::usd(contingency * hours(&phases[..taken]) / all) }
}

fn contingencies(plan: &Plan) -> Vec<Contingency> {
    let rate = plan.migration.usd_per_hour;
    let of = |(index, risk): (usize, &crate::plan::MigrationRisk)| {
        let cost = money::usd(units::quantity(risk.hours) * rate + risk.usd);
        let expected = money::usd(cost * units::quantity(risk.probability_percent) / Decimal::ONE_HUNDRED);
        Contingency { risk: index, cost, expected }
    };
    plan.migration.risks.iter().enumerate().map(of).collect()
}

/// The plan as it stands after all phases: what has arrived, at the target. What stays elsewhere is not in it.
#[must_use]
pub fn destination(plan: &Plan, catalog: &Catalog) -> Plan {
    let migration = &plan.migration;
    let zones = catalog.region(&migration.region).map_or(1, |region| region.zones);
    let there = moves(plan).into_iter().flatten().collect();
    let mut arrived = arrived(plan, &there, migration.target, &migration.region, zones);
    arrived.migration.enabled = false;
    arrived
}

/// The workloads of each phase: those that it names, or all of its environment that no earlier phase has.
fn moves(plan: &Plan) -> Vec<Moved> {
    let mut gone: Moved = BTreeSet::new();
    let of = |phase: &MigrationPhase| {
        let id = &phase.environment;
        let named: Vec<String> = if phase.workloads.is_empty() { workloads_of(plan, id) } else { phase.workloads.clone() };
        let own: Moved = if id.is_empty() {
            Moved::new()
        } else {
            named.into_iter().map(|workload| (id.clone(), workload)).filter(|place| !gone.contains(place)).collect()
        };
        gone.extend(own.iter().cloned());
        own
    };
    plan.migration.phases.iter().map(of).collect()
}

fn stages(phases: &[MigrationPhase], taken: usize, month: u32) -> Vec<Stage> {
    let stage = |(index, phase): (usize, &MigrationPhase)| {
        if index >= taken || month < phase.start_month {
            Stage::Ahead
        } else if month < phase.start_month + phase.double_running_months {
            Stage::Double
        } else {
            Stage::Done
        }
    };
    phases.iter().enumerate().map(stage).collect()
}

/// The first month from which on all months' sum is at most staying's.
fn break_even(months: &[MonthCost], way: usize, contingency: Decimal) -> Option<u32> {
    if way == 0 {
        return None;
    }
    let cheaper = |month: &&MonthCost| month.cumulated[way] + contingency <= month.cumulated[0];
    let tail = months.iter().rev().take_while(cheaper).last()?;
    Some(tail.month)
}

impl Mover<'_> {
    /// US dollars of a month in which the phases stand so.
    fn cost(&mut self, stages: &[Stage]) -> Result<Decimal, Vec<Problem>> {
        if let Some(known) = self.known.get(stages) {
            return Ok(*known);
        }
        let migration = &self.plan.migration;
        let reached = |least: Stage| {
            let phases = stages.iter().zip(&self.moves).filter(move |(stage, _)| **stage >= least);
            phases.flat_map(|(_, places)| places.iter().cloned()).collect::<Moved>()
        };
        let (gone, there) = (reached(Stage::Done), reached(Stage::Double));
        let front_ends: BTreeSet<String> = stages
            .iter()
            .zip(&migration.phases)
            .filter(|(stage, phase)| **stage == Stage::Done && phase.front_end)
            .map(|(_, phase)| phase.environment.clone())
            .collect();
        let left = remaining(self.plan, &gone, &front_ends);
        let zones = self.books.catalog.region(&migration.region).map_or(1, |region| region.zones);
        let mut moved = arrived(self.plan, &there, migration.target, &migration.region, zones);
        for environment in &mut moved.environments {
            let stays = left.environments.iter().find(|own| own.id == environment.id);
            // While an environment runs in both clouds, its halves talk.
            if stays.is_some_and(|own| own.provider() != environment.provider()) {
                environment.cross_cloud_sent_kib += migration.cross_cloud_kib;
                environment.cross_cloud_received_kib += migration.cross_cloud_kib;
            }
        }
        let mut total = Decimal::ZERO;
        let bare = without_workloads(&left);
        let same_cloud = self.plan.environments.iter().all(|environment| environment.provider() == migration.target.provider());
        for (half, plan) in [&left, &moved].into_iter().enumerate() {
            if plan.environments.is_empty() {
                continue;
            }
            let computed = computed(plan, self.books);
            if !computed.errors.is_empty() {
                return Err(computed.errors);
            }
            // Within a cloud the target shares network, data and registry with what was there: only what runs the tasks comes on top.
            let counts = |line: &&EstimateLine| match half {
                0 => !bare.contains(&line.environment) || outlives_workloads(line.resource),
                _ => !same_cloud || platforms::runs_tasks(line.resource),
            };
            total += computed.estimate.lines.iter().filter(counts).map(|line| line.amount).sum::<Decimal>();
            self.problems.extend(computed.problems);
        }
        self.known.insert(stages.to_vec(), total);
        Ok(total)
    }
}

/// What an environment costs of which only the front end is left: its network and balancers are gone with the workloads.
fn outlives_workloads(resource: &str) -> bool {
    resource.starts_with("amplify-") || matches!(layer_of(resource), Layer::SharedBase | Layer::SharedService)
}
