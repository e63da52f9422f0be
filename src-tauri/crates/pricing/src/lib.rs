//! Price files, rate-card files and catalog files become the core's types.
//!
//! Every reader reports all problems of a file at once, each with its line or key, what was wrong and what is allowed.

mod card_check;
mod card_table;
mod catalog;
mod closed_list;
mod currencies;
#[cfg(test)]
mod data_laws;
mod derive;
mod enablement;
mod error;
mod import;
mod policies;
mod price_book;
mod rate_card;
mod shipped;
mod template_words;
mod traffic_events;

pub use card_table::{CARD_COLUMNS, CARD_TERMS, CardTable, card_table, read_card_table, write_card_csv, write_card_workbook};
pub use catalog::{CatalogFiles, read_catalog};
pub use closed_list::read_closed_list;
pub use currencies::read_currencies;
pub use derive::{Comparison, cloud_cost, compare};
pub use enablement::read_enablement;
pub use error::{FileProblem, PricingError};
pub use import::{
    Ambiguity, FileFormat, FileStamp, ImportCounts, ImportError, ImportProblem, ImportProgress, Imported, Mapping, MappingFiles, Place,
    Watch, import_file,
};
pub use policies::read_policies;
pub use price_book::read_price_book;
pub use rate_card::{read_rate_card, write_rate_card};
pub use shipped::{POLICIES, Shipped, TemplateFile, manifest_problems, shipped, shipped_mapping, shipped_rate_card};
pub use template_words::{TemplateWords, read_template_words};

/// The largest file that is read into memory whole.
pub const FILE_LIMIT_BYTES: usize = 64 * 1024 * 1024;
