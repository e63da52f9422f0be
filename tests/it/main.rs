//! Whole-product tests: the real command, real files, hand-derived figures.

mod determinism;
mod documents;
mod errors;
mod golden;
mod interface;
mod properties;
mod support;
mod tables;
mod tidy;
