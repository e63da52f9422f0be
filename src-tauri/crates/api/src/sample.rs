//! The sample plan, for unit tests.

use aforo_core::plan::Plan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::engine::{Computed, Engine, Options};
use crate::views::{Audience, Language};

/// The bank's sample plan with a change, computed for the house in Spanish on the day of all tests.
pub(crate) fn sample(change: impl FnOnce(&mut Plan)) -> (Engine, Computed, Options) {
    let engine = Engine::new(Language::Es).expect("engine");
    let document = engine.template("connect-bank", Language::Es).expect("template");
    let options = Options { language: Language::Es, audience: Audience::Internal, date: Date::constant(2026, 11, 20) };
    let mut plan = crate::document::of_value(document).plan.expect("plan");
    change(&mut plan);
    let computed = engine.compute_plan(plan, options.date).expect("sound");
    (engine, computed, options)
}

/// A figure of a view.
pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().expect("decimal")
}
