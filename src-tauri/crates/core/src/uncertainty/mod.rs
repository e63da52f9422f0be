//! How far the figures of a plan may be off: a seeded Monte Carlo of the whole plan, what each uncertain input does alone, and
//! which answers would narrow the range most.
//!
//! A draw needs the search for sizes, the estimate and the quote of the whole plan. [`Study`] therefore compiles the plan once
//! into tables of binary floats, and holds them to the exact engine before it uses them.

mod bill;
mod check;
mod fit;
mod meters;
mod model;
mod mrus;
mod random;
mod statistics;
mod study;

pub use check::check;
pub use model::{Books, Measure, Outcome, exact};
pub use random::Stream;
pub use statistics::{Spread, shares_of_variance, spread};
pub use study::{DRAWS, Input, Room, Study, Sway};
