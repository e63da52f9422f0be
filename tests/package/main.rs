//! The package as people meet it: what is in it, how it is installed, started by a double click, brought up to date and removed;
//! and that the packages of all three systems are told the same.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

mod configuration;
mod contents;
mod installed;
mod machine;
