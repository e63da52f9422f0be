//! On what the figures rest: assumptions, exclusions and remarks, and the public prices.

use rust_xlsxwriter::Worksheet;

use super::Layout;
use super::sheet::{Sheet, Shown, Weight};
use crate::sections::Audience;
use crate::template_data::Writer;
use crate::{ProposalError, statements, texts};

/// Characters of a line of the wide column, which is as wide as a hundred digits.
const WIDTH: usize = 105;

pub(super) fn assumptions(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let mut sheet = Sheet::new(layout, layout.text("sheet-assumptions")?, &[8, 100], false)?;
    sheet.title(layout.text("assumptions")?, layout.text("assumptions-lead")?)?;
    let writer = Writer::new(layout.proposal, &layout.texts, Audience::Client)?;
    let mut at = 3;
    for (heading, prefix, items) in [
        ("sheet-assumptions", "S", statements::assumptions(&writer)?),
        ("exclusions", "E", statements::exclusions(&writer)?),
        ("dependencies", "D", statements::dependencies(&writer)?),
        ("remarks", "O", layout.proposal.remarks.clone()),
        ("terms", "C", statements::terms(&writer)?),
    ] {
        if items.is_empty() {
            continue;
        }
        sheet.heading(at, layout.text(heading)?)?;
        at += 1;
        for (index, item) in items.iter().enumerate() {
            sheet.note(at, 0, &format!("{prefix}-{:02}", index + 1))?;
            sheet.paragraph(at, 1, item, WIDTH)?;
            at += 1;
        }
        at += 1;
    }
    sheet.finish(at, 2)
}

pub(super) fn prices(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    const HEADER: u32 = 4;
    const COLUMNS: u16 = 8;
    let mut sheet = Sheet::new(layout, layout.text("sheet-prices")?, &[26, 34, 14, 16, 16, 14, 48, 14], true)?;
    let sources = &layout.proposal.sources;
    sheet.title(layout.text("sheet-prices-title")?, layout.text("sheet-prices-lead")?)?;
    let published = texts::long_date(&sources.price_book_published, &layout.texts)?;
    let hours = layout.text("assumption-hours")?.replace("{hours}", &sources.hours_per_month.to_string());
    sheet.note(2, 0, &format!("{} · {published} · {hours}", sources.price_book))?;
    sheet.header(
        HEADER,
        &["service", "sheet-key", "region", "sheet-unit", "price", "effective", "code", "sheet-note"],
        &[0, 1, 2, 3, 5, 6, 7],
    )?;
    let mut at = HEADER + 1;
    for price in &layout.proposal.prices {
        for (column, text) in (0u16..).zip([&price.service, &price.key, &price.region, layout.text(&price.unit_key())?]) {
            sheet.text(at, column, text, Weight::Plain)?;
        }
        sheet.figure(at, 4, price.usd, Shown::UnitPrice)?;
        let unknown = layout.text("unknown")?;
        for (column, text) in (5u16..).zip([&price.effective, &price.sku]) {
            sheet.text(at, column, if text.is_empty() { unknown } else { text }, Weight::Plain)?;
        }
        sheet.text(at, 7, if price.verified { "" } else { layout.text("unverified")? }, Weight::Plain)?;
        at += 1;
    }
    sheet.freeze(HEADER, 2)?;
    sheet.finish(at, COLUMNS)
}
