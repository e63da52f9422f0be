//! Providers' price files become prices of the planner: AWS offer files (CSV and JSON), AWS Query API output, AWS Savings Plan
//! files (CSV and JSON), Azure Retail Prices.
//!
//! Files are streamed: one record or JSON member is held at a time, so that memory does not grow with the file. What a file
//! calls a product becomes a price key by the lines of the [`Mapping`], which is data. Nothing is guessed: a key that finds
//! several different prices is reported and left out, and a file with a broken price is refused whole.

mod aws_csv;
mod aws_json;
mod azure_json;
mod collect;
mod json_stream;
mod mapping;
mod problem;
mod savings_json;
mod source;
#[cfg(test)]
mod tests;
mod tiers;

use std::path::Path;

use aforo_core::price_book::PriceRow;

pub use mapping::{Mapping, MappingFiles};
pub use problem::{ImportProblem, Place};

use collect::Collector;
use json_stream::JsonStream;
use source::Source;

/// How far an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportProgress {
    /// Bytes of the file on disk that were read.
    pub bytes: u64,
    /// Size of the file on disk.
    pub total_bytes: u64,
    /// Price rows that were read.
    pub rows: u64,
}

/// Whether to go on: asked at every chunk of some thousand rows.
pub type Watch<'a> = dyn FnMut(ImportProgress) -> std::ops::ControlFlow<()> + 'a;

/// The form of a provider's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// AWS offer file, CSV.
    AwsOfferCsv,
    /// AWS offer file, JSON.
    AwsOfferJson,
    /// Output of AWS's `get-products`.
    AwsQueryJson,
    /// AWS Savings Plan file, CSV.
    AwsSavingsCsv,
    /// AWS Savings Plan file, JSON.
    AwsSavingsJson,
    /// Azure Retail Prices, JSON.
    AzureRetailJson,
}

impl FileFormat {
    /// The name under which a manifest keeps it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AwsOfferCsv => "aws-offer-csv",
            Self::AwsOfferJson => "aws-offer-json",
            Self::AwsQueryJson => "aws-query-json",
            Self::AwsSavingsCsv => "aws-savings-csv",
            Self::AwsSavingsJson => "aws-savings-json",
            Self::AzureRetailJson => "azure-retail-json",
        }
    }
}

/// What a file says of itself, and its hash: an entry of a book's manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileStamp {
    /// Its name, without the folder.
    pub name: String,
    /// Its form.
    pub format: FileFormat,
    /// Size on disk.
    pub bytes: u64,
    /// SHA-256 of its bytes on disk, in hexadecimal.
    pub sha256: String,
    /// The offer's code, for example `AmazonECS`; empty if the file has none.
    pub offer: String,
    /// The offer's version, for example `20260720184950`.
    pub version: String,
    /// When the provider published it (ISO date and time).
    pub published: String,
}

/// How many price rows were read, kept, and left out, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Price rows read: one for each tier of each term.
    pub read: u64,
    /// Kept.
    pub kept: u64,
    /// Left out: reserved or another term that the planner does not use.
    pub other_term: u64,
    /// Left out: no line of the mapping asks for the product.
    pub unmapped: u64,
    /// Left out: the product is of an Outpost, a local zone or an edge, and the mapping asks for regions.
    pub other_location: u64,
    /// Left out: the product's region is not one of the planner's.
    pub other_region: u64,
    /// Left out: the key found several products whose prices differ.
    pub ambiguous: u64,
    /// Left out: another product had the same price under the same key.
    pub repeated: u64,
    /// Left out: the first quantity of a paid price, which the provider's file states as a tier that costs nothing.
    pub free: u64,
}

impl ImportCounts {
    /// Rows left out, with the reason's code, in a fixed order; reasons without rows are left out.
    #[must_use]
    pub fn skipped(&self) -> Vec<(&'static str, u64)> {
        let all = [
            ("other-term", self.other_term),
            ("unmapped", self.unmapped),
            ("other-location", self.other_location),
            ("other-region", self.other_region),
            ("ambiguous", self.ambiguous),
            ("repeated", self.repeated),
            ("free", self.free),
        ];
        all.into_iter().filter(|(_, count)| *count > 0).collect()
    }
}

/// A key that found several products whose prices differ: not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambiguity {
    /// The price key.
    pub key: String,
    /// The region.
    pub region: String,
    /// SKU and first price of each product.
    pub found: Vec<(String, String)>,
}

/// What a file yields.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The file.
    pub file: FileStamp,
    /// Its prices, in the order of keys, regions and tiers.
    pub rows: Vec<PriceRow>,
    /// What was read, kept and left out.
    pub counts: ImportCounts,
    /// Keys that found several different prices.
    pub ambiguous: Vec<Ambiguity>,
    /// Keys of the mapping for this offer that found no price in a region of the file: (key, region).
    pub missing: Vec<(String, String)>,
}

/// Why an import ended without a result.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The caller asked to stop.
    #[error("the import was cancelled")]
    Cancelled,
    /// The file cannot be used: its problems (the first hundred of them) and how many there are.
    #[error("{file}: {} problems", problems.len())]
    File {
        /// Its name.
        file: String,
        /// What is wrong with it.
        problems: Vec<ImportProblem>,
        /// How many problems there are in all.
        total: usize,
    },
}

/// Reads a price file: plain, gzip or a zip archive with one file.
///
/// # Errors
/// If it cannot be read, is not a price file, is damaged, or the watch says stop. Then there is no result at all.
pub fn import_file<'a>(path: &Path, mapping: &'a Mapping, watch: &'a mut Watch<'a>) -> Result<Imported, ImportError> {
    let name = path.file_name().map_or_else(|| path.to_string_lossy().into_owned(), |name| name.to_string_lossy().into_owned());
    let failed = |problem| ImportError::File { file: name.clone(), problems: vec![problem], total: 1 };
    let mut collector = Collector::new(mapping, watch);
    let mut source = Source::open(path).map_err(&failed)?;
    let outcome = source.is_json().and_then(|json| match json {
        true => aws_json::read(&mut JsonStream::new(&mut source), &mut collector),
        false => aws_csv::read(&mut source, &mut collector),
    });
    // What ended the stream early (a bad gzip, a cancelled read) says more than the reader that then found no more text.
    let ended = source.finish();
    if collector.cancelled() {
        return Err(ImportError::Cancelled);
    }
    let outcome = match (outcome, &ended) {
        (_, Err(problem)) => Err(problem.clone()),
        (outcome, Ok(_)) => outcome,
    };
    let sha256 = ended.unwrap_or_default();
    let (problems, total) = collector.problems(outcome.err());
    if total > 0 {
        return Err(ImportError::File { file: name, problems, total });
    }
    collector.finish(&name, source.disk_bytes(), sha256).map_err(|(problems, total)| ImportError::File { file: name, problems, total })
}
