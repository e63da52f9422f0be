//! Use cases for every shell: requests, views, error codes, progress. The command line and the window call the same
//! functions; TypeScript types are generated here.

pub mod adjustment;
pub mod application;
pub mod architecture;
pub mod bindings;
pub mod calculation;
pub mod charts;
pub mod clients;
mod components;
pub mod diff;
pub mod document;
pub mod edit;
pub mod enablement;
pub mod engine;
pub mod error;
pub mod files;
pub mod goal;
pub mod house;
mod language;
mod latest;
pub mod library_desk;
pub mod messages;
pub mod migration_chart;
pub mod offer_desk;
pub mod operation;
pub mod platforms;
pub mod present;
pub mod preview;
pub mod price_desk;
pub mod prices;
pub mod proposal;
pub mod purchase;
pub mod quote_desk;
pub mod quotes;
pub mod ranges;
pub mod rate_desk;
pub mod rates;
pub mod recording;
pub mod regions;
pub mod reminders;
pub mod risk;
#[cfg(test)]
mod sample;
pub mod schema;
pub mod settings_desk;
pub mod stranded;
pub mod traffic_weeks;
pub mod views;
pub mod workspace;

pub use aforo_library::Library;
pub use aforo_traces::{DateOrder, Measure, Trace, TraceOptions};
pub use application::{Application, Context};
pub use engine::{Computed, Document, Engine, Options};
pub use error::Fault;
pub use house::Occasion;
pub use language::DecimalMark;
