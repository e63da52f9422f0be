//! Monthly usage of one resource, before it is priced, and what the resource files share.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::capacity::{CapacityPlan, WorkloadPlan};
use crate::plan::{Environment, Plan};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

/// KiB in a GB as AWS meters it (1,024³ bytes).
const KIB_PER_GB: f64 = 1_048_576.0;

/// What a resource file reads.
pub(crate) struct UsageContext<'a> {
    /// The plan.
    pub(crate) plan: &'a Plan,
    /// Its capacity plan.
    pub(crate) capacity: &'a CapacityPlan,
}

/// Usage of one resource in one environment.
pub(crate) struct Usage {
    pub(crate) environment: usize,
    /// Key of the message catalog and part of the line's id.
    pub(crate) resource: &'static str,
    /// Part of the line's id if there are several of the resource; empty otherwise.
    pub(crate) slug: String,
    /// Which one, for people.
    pub(crate) detail: String,
    /// Price-book key.
    pub(crate) key: Cow<'static, str>,
    /// Region whose price applies, if it is not the environment's.
    pub(crate) region: Option<Cow<'static, str>>,
    pub(crate) quantity: Decimal,
    pub(crate) formula: Formula,
    pub(crate) operands: Vec<Operand>,
}

impl Usage {
    pub(crate) fn new(
        environment: usize,
        resource: &'static str,
        key: impl Into<Cow<'static, str>>,
        quantity: Decimal,
        formula: Formula,
        operands: Vec<Operand>,
    ) -> Self {
        Self {
            environment,
            resource,
            slug: String::new(),
            detail: String::new(),
            key: key.into(),
            region: None,
            quantity,
            formula,
            operands,
        }
    }

    /// Names which one it is.
    pub(crate) fn of(mut self, slug: &str, detail: impl Into<String>) -> Self {
        slug.clone_into(&mut self.slug);
        self.detail = detail.into();
        self
    }

    /// Prices it in another region than the environment's.
    pub(crate) fn priced_in(mut self, region: impl Into<Cow<'static, str>>) -> Self {
        self.region = Some(region.into());
        self
    }
}

impl<'a> UsageContext<'a> {
    /// The environments with their positions.
    pub(crate) fn environments(&self) -> impl Iterator<Item = (usize, &'a Environment)> + use<'a> {
        self.plan.environments.iter().enumerate()
    }

    /// The workloads of an environment.
    pub(crate) fn workloads(&self, environment: usize) -> impl Iterator<Item = &'a WorkloadPlan> + use<'a> {
        self.capacity.workloads.iter().filter(move |workload| workload.environment == environment)
    }

    /// The environment to which account-wide things are attributed: production, else the first.
    pub(crate) fn home(&self) -> Option<(usize, &'a Environment)> {
        let production = self.environments().find(|(_, environment)| environment.kind.is_production());
        production.or_else(|| self.environments().next())
    }

    /// API requests of an environment in a month.
    pub(crate) fn requests(&self, environment: usize) -> f64 {
        self.capacity.traffic.get(environment).map_or(0.0, |traffic| traffic.requests_per_month)
    }

    /// Hours of the whole month: what cannot be switched off runs all of them.
    pub(crate) fn month_hours(&self) -> Decimal {
        Decimal::from(self.plan.capacity_policy.hours_per_month)
    }

    /// Hours in which an environment's containers and databases run.
    pub(crate) fn running_hours(&self, environment: &Environment) -> Decimal {
        units::quantity(f64::from(self.plan.capacity_policy.hours_per_month) * environment.schedule.share())
    }

    /// The operand "hours" of things that run all month.
    pub(crate) fn hours_operand(&self) -> Operand {
        Operand::new("hours", self.month_hours(), Unit::Hour, Origin::Input(InputPath::field("capacity_policy", "hours_per_month")))
    }

    /// The operand "hours" of things that follow the environment's schedule.
    pub(crate) fn running_hours_operand(&self, position: usize, environment: &Environment) -> Operand {
        Operand::new(
            "hours",
            self.running_hours(environment),
            Unit::Hour,
            Origin::Input(InputPath::item("environments", position, "schedule")),
        )
    }

    /// The operand "requests" of an environment.
    pub(crate) fn requests_operand(&self, environment: usize) -> Operand {
        Operand::new("requests", units::quantity(self.requests(environment)), Unit::Request, Origin::Formula("requests-per-month"))
    }

    /// GB in a month for a number of KiB per request.
    pub(crate) fn gb(&self, environment: usize, kib_per_request: f64) -> f64 {
        self.requests(environment) * kib_per_request / KIB_PER_GB
    }
}

/// An operand that is a field of the plan and a capacity number.
pub(crate) fn input(symbol: &'static str, value: f64, unit: Unit, path: InputPath) -> Operand {
    Operand::new(symbol, units::quantity(value), unit, Origin::Input(path))
}

/// An operand that is a rule of `docs/FORMULAS.md`.
pub(crate) fn rule(symbol: &'static str, value: f64, unit: Unit, id: &'static str) -> Operand {
    Operand::new(symbol, units::quantity(value), unit, Origin::Rule(id))
}
