//! One [`Proposal`] value becomes the client's documents: PDF (Typst), workbook with live formulas,
//! CSV for people and CSV for machines.
//!
//! A proposal is safe for a client by construction: it has no cost, no margin and no estimate, only MRUs, amounts that
//! the client pays, and the public list prices that the sizing rests on. The house's own sheet is made from another type,
//! [`InternalProposal`], which no client's document accepts. Name, logo, colours, sections and texts are an [`Organisation`]'s.

mod charts;
mod colour;
mod comparison;
mod csv_files;
mod diagram;
mod embedded;
mod horizon_chart;
mod numbers;
mod organisation;
mod pages;
mod pdf_file;
mod printable;
mod sections;
mod statements;
mod template_data;
mod texts;
mod value;
mod watermark;
mod workbook;
mod world;

pub use charts::{WeekChart, WeekWords, weeks_svg};
pub use comparison::comparison_pdf;
pub use csv_files::{data_csv, people_csv, spreadsheet_safe};
pub use diagram::{
    Arrange, Arrow, ArrowStyle, Card, Diagram, Frame, FrameStyle, Member, Symbol, Theme, WIDTH as DIAGRAM_WIDTH, Width, diagram_svg,
};
pub use embedded::embedded_files;
pub use horizon_chart::{HorizonChart, HorizonWords, horizons_svg};
pub use numbers::NumberFormat;
pub use organisation::{Contact, EXAMPLE as ORGANISATION_EXAMPLE, Logo, Organisation, OrganisationProblem};
pub use pages::Pages;
pub use pdf_file::{annex_pdf, internal_pdf, pdf};
pub use sections::Section;
pub use texts::date_in_words;
pub use value::{
    Acceptance, Adjustment, AdjustmentPart, Alternative, Amounts, Attachment, Authorised, CapacityRow, ChangedLine, Client, Comparison,
    ConnectionRow, CostRow, ElasticRow, EnablementStep, Environment, EnvironmentFacts, Fact, Figure, Given, InternalProposal, Language,
    Line, Local, Month, MonthlyAmounts, Move, MovePhase, OneTime, Optional, Order, Paper, PriceByHand, PriceRow, Proposal, RateRow,
    Recovery, Relationship, RiskRow, SizingRow, Solution, Sources, TaxRow, Untaxed, Version, Withholding,
};
pub use workbook::xlsx;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProposalError {
    /// The date is not of the form `2026-11-20`.
    #[error("`{0}` is not a date: write year, month and day as 2026-11-20")]
    Date(String),
    /// The number format of a country is not known to the formatter.
    #[error("`{0}` is not a locale that numbers can be written in: correct `locale` in the catalog of countries")]
    Locale(String),
    /// The shipped texts cannot be read.
    #[error("the texts of the documents cannot be read: {0}")]
    Texts(String),
    /// Typst refused the template or the export.
    #[error("the document could not be set: {0}")]
    Typst(String),
    /// The document has no such page.
    #[error("there is no page {}: the document has {count}", .page + 1)]
    Page {
        /// Position of the page, from 0.
        page: usize,
        /// Pages of the document.
        count: usize,
    },
    /// A CSV file could not be written.
    #[error("the CSV could not be written: {0}")]
    Csv(String),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(String),
    /// A file inside a PDF cannot be read.
    #[error("the files inside the PDF cannot be read: {0}")]
    Embedded(String),
    /// A chart could not be drawn.
    #[error("the chart could not be drawn: {0}")]
    Chart(String),
}
