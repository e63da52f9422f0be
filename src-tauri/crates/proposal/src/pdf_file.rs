//! The PDF: the proposal as JSON into the Typst template, out as PDF/A-3a and PDF/UA-1.

use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::template_data::template_data;
use crate::value::Proposal;
use crate::world::ProposalWorld;
use crate::{ProposalError, texts};

/// For how many documents Typst remembers what was not used again.
const REMEMBERED_DOCUMENTS: usize = 5;

/// A document that is laid out, with its date.
pub(crate) struct Compiled {
    pub(crate) document: PagedDocument,
    today: Datetime,
}

/// Lays out the proposal.
pub(crate) fn compile(proposal: &Proposal) -> Result<Compiled, ProposalError> {
    let (year, month, day) = texts::parts(&proposal.date)?;
    let today = Datetime::from_ymd(year, month, day).ok_or_else(|| ProposalError::Date(proposal.date.clone()))?;
    let world = ProposalWorld::new(template_data(proposal)?.to_string(), Some(today))?;
    // Typst remembers what it laid out; a window that stays open for days must not keep it for ever.
    typst::comemo::evict(REMEMBERED_DOCUMENTS);
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| refuse(&errors))?;
    Ok(Compiled { document, today })
}

fn refuse(errors: &[typst::diag::SourceDiagnostic]) -> ProposalError {
    let messages: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    ProposalError::Typst(messages.join("; "))
}

/// Renders the proposal. The same proposal gives the same bytes.
///
/// # Errors
/// If the date or the locale is malformed, or Typst refuses.
pub fn pdf(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    let Compiled { document, today } = compile(proposal)?;
    let standards =
        PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| ProposalError::Typst(format!("{error:?}")))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Aforo".to_owned())),
        ident: Smart::Custom(proposal.number.clone()),
        timestamp: Some(Timestamp::new_utc(today)),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| refuse(&errors))
}
