//! Whole-product tests: the real command, real files, hand-derived figures.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

mod acceptance_d;
mod acceptance_q;
mod agreement;
mod architecture;
mod beside;
mod canary;
mod clients;
mod components;
mod desk;
mod determinism;
mod documents;
mod errors;
mod explain;
mod golden;
mod interface;
mod kills;
mod limits;
mod outlook;
mod pdf;
mod platforms;
mod prices;
mod properties;
mod purchase;
mod quote_desk;
mod quotes;
mod rates;
mod sealed;
mod seeds;
mod support;
mod tables;
mod templates;
mod terms;
mod tidy;
mod traffic;
mod workspace;
