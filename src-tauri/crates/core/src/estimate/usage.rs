//! What the resource files read, and share.

use rust_decimal::Decimal;

use crate::capacity::{CapacityPlan, WorkloadPlan};
use crate::catalog::Catalog;
use crate::plan::{Environment, Plan, Provider};
use crate::price_book::PriceBook;
use crate::trace::{Operand, Origin};
use crate::units::{self, Unit};
use crate::usage;
pub(crate) use crate::usage::{Usage, input, rule};

/// KiB in a GB as AWS meters it (1,024³ bytes).
const KIB_PER_GB: f64 = 1_048_576.0;

/// What a resource file reads.
pub(crate) struct UsageContext<'a> {
    /// The plan.
    pub(crate) plan: &'a Plan,
    /// Its capacity plan.
    pub(crate) capacity: &'a CapacityPlan,
    /// Sizes, limits and guidance.
    pub(crate) catalog: &'a Catalog,
    /// The prices, for what depends on which of them exist.
    pub(crate) prices: &'a PriceBook,
}

impl<'a> UsageContext<'a> {
    /// The environments in AWS with their positions.
    pub(crate) fn environments(&self) -> impl Iterator<Item = (usize, &'a Environment)> + use<'a> {
        self.environments_of(Provider::Aws)
    }

    /// The environments in a cloud with their positions.
    pub(crate) fn environments_of(&self, provider: Provider) -> impl Iterator<Item = (usize, &'a Environment)> + use<'a> {
        self.plan.environments.iter().enumerate().filter(move |(_, environment)| environment.provider() == provider)
    }

    /// The workloads of an environment.
    pub(crate) fn workloads(&self, environment: usize) -> impl Iterator<Item = &'a WorkloadPlan> + use<'a> {
        self.capacity.workloads.iter().filter(move |workload| workload.environment == environment)
    }

    /// The environment to which things of the AWS account are attributed: production, else the first.
    pub(crate) fn home(&self) -> Option<(usize, &'a Environment)> {
        self.home_of(Provider::Aws)
    }

    /// The environment to which account-wide things of a cloud are attributed: production, else the first.
    pub(crate) fn home_of(&self, provider: Provider) -> Option<(usize, &'a Environment)> {
        let production = self.environments_of(provider).find(|(_, environment)| environment.kind.is_production());
        production.or_else(|| self.environments_of(provider).next())
    }

    /// API requests of an environment in a month.
    pub(crate) fn requests(&self, environment: usize) -> f64 {
        self.capacity.traffic.get(environment).map_or(0.0, |traffic| traffic.requests_per_month)
    }

    /// Hours of the whole month: what cannot be switched off runs all of them.
    pub(crate) fn month_hours(&self) -> Decimal {
        usage::month_hours(self.plan)
    }

    /// Hours in which an environment's containers and databases run.
    pub(crate) fn running_hours(&self, environment: &Environment) -> Decimal {
        usage::running_hours(self.plan, environment)
    }

    /// The operand "hours" of things that run all month.
    pub(crate) fn hours_operand(&self) -> Operand {
        usage::hours_operand(self.plan)
    }

    /// The operand "hours" of things that follow the environment's schedule.
    pub(crate) fn running_hours_operand(&self, position: usize, environment: &Environment) -> Operand {
        usage::running_hours_operand(self.plan, position, environment)
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
