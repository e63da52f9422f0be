//! The pages of a document as pictures: the very layout that becomes the PDF, for the preview and for tests.

use typst::foundations::NativeElement;
use typst::introspection::Introspector;
use typst::model::HeadingElem;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::{RenderOptions, render};

use crate::ProposalError;
use crate::pdf_file::compile;
use crate::sections::Audience;
use crate::template_data::Document;
use crate::value::{InternalProposal, Proposal};

/// Points of an inch.
const POINTS: f64 = 72.0;

/// A document that is laid out. Pages are drawn when they are asked for.
#[derive(Clone, Debug)]
pub struct Pages {
    document: PagedDocument,
}

impl Pages {
    /// Lays out the client's proposal.
    ///
    /// # Errors
    /// If a date or the locale is malformed, a text is missing, or Typst refuses.
    pub fn client(proposal: &Proposal) -> Result<Self, ProposalError> {
        Ok(Self { document: compile(&Document { proposal, audience: Audience::Client, internal: None })?.document })
    }

    /// Lays out the technical annex.
    ///
    /// # Errors
    /// As [`Self::client`].
    pub fn annex(proposal: &Proposal) -> Result<Self, ProposalError> {
        Ok(Self { document: compile(&Document { proposal, audience: Audience::Annex, internal: None })?.document })
    }

    /// Lays out the house's own sheet.
    ///
    /// # Errors
    /// As [`Self::client`].
    pub fn internal(internal: &InternalProposal) -> Result<Self, ProposalError> {
        let wanted = Document { proposal: &internal.proposal, audience: Audience::Internal, internal: Some(internal) };
        Ok(Self { document: compile(&wanted)?.document })
    }

    /// How many pages there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height of a page in points, page 0 first; all pages of a document have one size.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        self.document.pages().first().map_or((0.0, 0.0), |page| (page.frame.width().to_pt(), page.frame.height().to_pt()))
    }

    /// The headings that begin on each page: what a page is about, for whoever cannot see it.
    #[must_use]
    pub fn headings(&self) -> Vec<Vec<String>> {
        let mut found = vec![Vec::new(); self.count()];
        let introspector = self.document.introspector();
        for heading in introspector.query(&HeadingElem::ELEM.select()) {
            let page = heading.location().and_then(|location| introspector.page(location));
            if let Some(headings) = page.and_then(|page| found.get_mut(page.get() - 1)) {
                // The heading's own words: its plain text would begin with what it is called ("Section").
                let words = heading.to_packed::<HeadingElem>().map_or_else(|| heading.plain_text(), |heading| heading.body.plain_text());
                headings.push(words.to_string());
            }
        }
        found
    }

    /// A page as PNG, at so many dots per inch (96 is a screen's usual, 192 that of a fine one). Page 0 is the first.
    ///
    /// # Errors
    /// If there is no such page.
    pub fn png(&self, page: usize, dots_per_inch: u16) -> Result<Vec<u8>, ProposalError> {
        let found = self.document.pages().get(page).ok_or(ProposalError::Page { page, count: self.count() })?;
        // Beyond these a picture says nothing more, or needs hundreds of megabytes.
        let dots = f64::from(dots_per_inch.clamp(12, 600));
        let options = RenderOptions { pixel_per_pt: Scalar::new(dots / POINTS), render_bleed: false };
        let drawn = render(found, &options);
        encode(drawn.width(), drawn.height(), drawn.data()).map_err(|error| ProposalError::Typst(error.to_string()))
    }
}

/// A picture of opaque pixels (four bytes each) as PNG. A preview waits for it and throws it away, so that it is written fast rather than
/// small: the encoder's usual search for filters executes three times as many instructions as the drawing (callgrind).
fn encode(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let colours: Vec<u8> = pixels.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_filter(png::Filter::Up);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(bytes)
}
