//! Why a figure is what it is. Every amount carries a [`Trace`]; the window, the documents and `aforo explain` read it.
//!
//! A trace costs little to make: operands are plain values, paths are rendered only when somebody looks.

use std::fmt;

use rust_decimal::Decimal;

use crate::units::Unit;

/// A formula of `docs/FORMULAS.md`, by its id. A test proves that each id used here is described there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Formula {
    /// Stable id, for example `fargate-vcpu`.
    pub id: &'static str,
    /// The formula in symbols, for example `tasks × vCPU × hours × price`.
    pub expression: &'static str,
}

/// Where an input stands in the plan document; rendered as `microservices[3].cpu_ms_per_request`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InputPath {
    /// The list or section, for example `microservices`.
    pub section: &'static str,
    /// Position in the list, when the section is one.
    pub index: Option<u32>,
    /// The field, possibly nested with dots.
    pub field: &'static str,
}

impl InputPath {
    /// A field of a section that is not a list.
    #[must_use]
    pub const fn field(section: &'static str, field: &'static str) -> Self {
        Self { section, index: None, field }
    }

    /// A field of the `index`-th element of a list.
    #[must_use]
    pub fn item(section: &'static str, index: usize, field: &'static str) -> Self {
        Self { section, index: u32::try_from(index).ok(), field }
    }
}

impl fmt::Display for InputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.section)?;
        if let Some(index) = self.index {
            write!(f, "[{index}]")?;
        }
        if !self.field.is_empty() {
            if !self.section.is_empty() {
                f.write_str(".")?;
            }
            f.write_str(self.field)?;
        }
        Ok(())
    }
}

/// Where an operand comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A field of the plan.
    Input(InputPath),
    /// A row of the price book, by its position there.
    Price(usize),
    /// An item of the rate card, by its position there.
    RateCard(usize),
    /// The value of one MRU, stated by the rate card.
    MruValue,
    /// The result of another formula (the capacity plan, for example).
    Formula(&'static str),
    /// A rule or constant of the catalog, by its id in `docs/FORMULAS.md`.
    Rule(&'static str),
    /// The share of an account-wide, tiered amount that falls to this line (design rule 4).
    Share,
}

/// One value of a formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Operand {
    /// The symbol that the formula uses.
    pub symbol: &'static str,
    /// The value.
    pub value: Decimal,
    /// Its unit.
    pub unit: Unit,
    /// Where it comes from.
    pub origin: Origin,
}

impl Operand {
    /// An operand; the order reads like the formula's legend.
    #[must_use]
    pub fn new(symbol: &'static str, value: impl Into<Decimal>, unit: Unit, origin: Origin) -> Self {
        Self { symbol, value: value.into(), unit, origin }
    }
}

/// How one figure was computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The formula.
    pub formula: Formula,
    /// Its operands, in the order of the expression.
    pub operands: Vec<Operand>,
    /// The figure, after rounding.
    pub result: Decimal,
    /// The unit of the figure.
    pub unit: Unit,
}
