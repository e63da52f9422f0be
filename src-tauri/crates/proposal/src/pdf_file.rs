//! The PDF: the proposal as JSON into the Typst template, out as PDF/A-3a and PDF/UA-1.

use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::organisation::Organisation;
use crate::sections::Audience;
use crate::template_data::{DIAGRAM, Document, chart_name, template_data};
use crate::value::{InternalProposal, Proposal};
use crate::world::ProposalWorld;
use crate::{ProposalError, texts, watermark};

/// For how many documents Typst remembers what was not used again.
const REMEMBERED_DOCUMENTS: usize = 5;

/// A document that is laid out, with its date.
pub(crate) struct Compiled {
    pub(crate) document: PagedDocument,
    today: Datetime,
}

/// A document to set: the template that begins it, its data, and what else the template reads.
pub(crate) struct Job<'a> {
    pub(crate) main: &'static str,
    pub(crate) data: String,
    pub(crate) organisation: &'a Organisation,
    pub(crate) files: Vec<(String, Bytes)>,
    /// ISO.
    pub(crate) date: &'a str,
    /// What the file's identifier is made from.
    pub(crate) ident: &'a str,
}

/// Lays out a proposal.
pub(crate) fn compile(wanted: &Document<'_>) -> Result<Compiled, ProposalError> {
    set(&job(wanted, "")?)
}

fn job<'a>(wanted: &Document<'a>, ident: &'a str) -> Result<Job<'a>, ProposalError> {
    let proposal = wanted.proposal;
    let data = template_data(wanted)?;
    let files = files(proposal, data["watermark"].as_str().unwrap_or_default());
    Ok(Job { main: "main.typ", data: data.to_string(), organisation: &proposal.organisation, files, date: &proposal.date, ident })
}

fn set(job: &Job<'_>) -> Result<Compiled, ProposalError> {
    let (year, month, day) = texts::parts(job.date)?;
    let today = Datetime::from_ymd(year, month, day).ok_or_else(|| ProposalError::Date(job.date.to_owned()))?;
    let theme = serde_json::json!(job.organisation.colours).to_string();
    let world = ProposalWorld::new(job.main, job.data.clone(), theme, job.files.clone(), Some(today))?;
    // Typst remembers what it laid out; a window that stays open for days must not keep it for ever.
    typst::comemo::evict(REMEMBERED_DOCUMENTS);
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| refuse(&errors))?;
    Ok(Compiled { document, today })
}

/// The mark, pictures and attachments.
fn files(proposal: &Proposal, watermark: &str) -> Vec<(String, Bytes)> {
    let text = |svg: &String| Bytes::from_string(svg.clone());
    let mark = watermark::file(&proposal.organisation, watermark);
    let logo = proposal.organisation.logo.iter().map(|logo| (logo.name.clone(), Bytes::new(logo.bytes.clone())));
    let diagram = proposal.solution.diagram.iter().map(|figure| (DIAGRAM.to_owned(), text(&figure.svg)));
    let charts = proposal.charts.iter().enumerate().map(|(position, figure)| (chart_name(position), text(&figure.svg)));
    let attachments = proposal.attachments.iter().map(|file| (file.name.clone(), Bytes::new(file.bytes.clone())));
    mark.into_iter().chain(logo).chain(diagram).chain(charts).chain(attachments).collect()
}

fn refuse(errors: &[typst::diag::SourceDiagnostic]) -> ProposalError {
    let messages: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    ProposalError::Typst(messages.join("; "))
}

/// Renders the client's proposal. The same proposal gives the same bytes.
///
/// # Errors
/// If the date or the locale is malformed, or Typst refuses.
pub fn pdf(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    export(&Document { proposal, audience: Audience::Client, internal: None })
}

/// Renders the technical annex: what the client's engineers want to see, without the offer.
///
/// # Errors
/// As [`pdf`].
pub fn annex_pdf(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    export(&Document { proposal, audience: Audience::Annex, internal: None })
}

/// Renders the house's own sheet, with costs and margin.
///
/// # Errors
/// As [`pdf`].
pub fn internal_pdf(internal: &InternalProposal) -> Result<Vec<u8>, ProposalError> {
    export(&Document { proposal: &internal.proposal, audience: Audience::Internal, internal: Some(internal) })
}

fn export(wanted: &Document<'_>) -> Result<Vec<u8>, ProposalError> {
    print(&job(wanted, &format!("{} {}", wanted.proposal.number, wanted.audience.id()))?)
}

/// Sets a document and exports it as PDF/A-3a and PDF/UA-1.
pub(crate) fn print(job: &Job<'_>) -> Result<Vec<u8>, ProposalError> {
    let Compiled { document, today } = set(job)?;
    let standards =
        PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| ProposalError::Typst(format!("{error:?}")))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Aforo".to_owned())),
        ident: Smart::Custom(job.ident.to_owned()),
        timestamp: Some(Timestamp::new_utc(today)),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| refuse(&errors))
}
