//! The pure domain of Aforo: what a client wants to activate becomes capacity, resources, prices and a quote.
//!
//! Modules stand in the order of the flow and each uses only those above it. There is no clock, no disk, no network and
//! no chance here (draws have a seed): the same inputs give the same figures.
//!
//! ```text
//! plan ──► capacity ──► estimate ──► quote
//!             traffic      price book   rate card
//! ```

pub mod units;

pub mod money;

pub mod trace;

pub mod problem;

pub mod plan;

pub mod catalog;

pub mod price_book;

pub(crate) mod usage;

pub mod rate_card;

pub mod capacity;

pub mod estimate;

pub mod uncovered;

pub mod quote;

pub mod architecture;

pub mod deployments;
pub mod lifecycle;
pub mod migration;
pub mod uncertainty;

pub mod change;

pub mod terms;

pub mod enablement;

pub mod adjustment;

pub mod tax_id;

pub mod closed_list;

pub mod compare;

pub mod check;
