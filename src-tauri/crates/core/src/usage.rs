//! Monthly usage of a resource, before it is priced: what platforms and the estimate's files hand over.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::plan::{Environment, Plan};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

/// Usage of one resource in one environment.
#[derive(Clone, Debug)]
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

/// Hours of the whole month: what cannot be switched off runs all of them.
pub(crate) fn month_hours(plan: &Plan) -> Decimal {
    Decimal::from(plan.capacity_policy.hours_per_month)
}

/// Hours in which an environment's tasks and databases run.
pub(crate) fn running_hours(plan: &Plan, environment: &Environment) -> Decimal {
    units::quantity(f64::from(plan.capacity_policy.hours_per_month) * environment.schedule.share())
}

/// The operand "hours" of things that run all month.
pub(crate) fn hours_operand(plan: &Plan) -> Operand {
    Operand::new("hours", month_hours(plan), Unit::Hour, Origin::Input(InputPath::field("capacity_policy", "hours_per_month")))
}

/// The operand "hours" of things that follow the environment's schedule.
pub(crate) fn running_hours_operand(plan: &Plan, position: usize, environment: &Environment) -> Operand {
    let path = InputPath::item("environments", position, "schedule");
    Operand::new("hours", running_hours(plan, environment), Unit::Hour, Origin::Input(path))
}

/// An operand that is a field of the plan and a capacity number.
pub(crate) fn input(symbol: &'static str, value: f64, unit: Unit, path: InputPath) -> Operand {
    Operand::new(symbol, units::quantity(value), unit, Origin::Input(path))
}

/// An operand that is a rule of `docs/FORMULAS.md`.
pub(crate) fn rule(symbol: &'static str, value: f64, unit: Unit, id: &'static str) -> Operand {
    Operand::new(symbol, units::quantity(value), unit, Origin::Rule(id))
}
