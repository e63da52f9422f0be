//! The components of the rate card that the quote uses.

use rust_xlsxwriter::Worksheet;

use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, place, row};
use crate::{ProposalError, texts};

const FIRST: u32 = 4;
const MRUS: u16 = 2;
const COLUMNS: u16 = 4;

/// The cell with the MRUs of a component.
pub(super) fn cell(sheet: &str, position: usize) -> String {
    place(sheet, row(FIRST, position), MRUS)
}

pub(super) fn sheet(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let name = layout.text("sheet-rates")?;
    let mut sheet = Sheet::new(layout, name, &[40, 34, 14, 14], false)?;
    let sources = &layout.proposal.sources;
    let lead = format!("{} · {}", sources.rate_card, texts::long_date(&sources.rate_card_published, &layout.texts)?);
    sheet.title(layout.text("sheet-rates-title")?, &lead)?;
    if sources.rate_card_example {
        sheet.wide_note(2, COLUMNS, layout.text("example-text")?)?;
    }
    sheet.header(FIRST - 1, &["component", "sheet-id", "csv-unit-mrus", "sheet-note"], &[0, 1, 3])?;
    let mut at = FIRST;
    for rate in &layout.rates {
        sheet.text(at, 0, rate.name, Weight::Plain)?;
        sheet.text(at, 1, rate.id, Weight::Plain)?;
        sheet.input(at, MRUS, rate.mrus, Shown::Number)?;
        sheet.text(at, MRUS + 1, if rate.included { layout.text("included")? } else { "" }, Weight::Plain)?;
        at += 1;
    }
    sheet.freeze(FIRST - 1, 1)?;
    sheet.finish(at, COLUMNS)
}
