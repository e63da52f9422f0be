//! Line by line: what is charged, how many, at how many MRUs.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, capacity, place, range, row};
use crate::ProposalError;

pub(super) const FIRST: u32 = 4;
const QUANTITY: u16 = 4;
const UNIT: u16 = 5;
const MRUS: u16 = 6;
const USD: u16 = 7;
const COLUMNS: u16 = 9;

/// The ranges of MRUs and of US dollars of an environment, by its position; none if it has no lines.
pub(super) fn environment(layout: &Layout<'_>, position: usize) -> Result<Option<[String; 2]>, ProposalError> {
    let before: usize = layout.proposal.environments.iter().take(position).map(|environment| environment.lines.len()).sum();
    let count = layout.proposal.environments.get(position).map_or(0, |environment| environment.lines.len());
    if count == 0 {
        return Ok(None);
    }
    let name = layout.text("sheet-detail")?;
    let (first, last) = (row(FIRST, before), row(FIRST, before + count - 1));
    Ok(Some([range(name, MRUS, first, last), range(name, USD, first, last)]))
}

pub(super) fn sheet(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let name = layout.text("sheet-detail")?;
    let mut sheet = Sheet::new(layout, name, &[26, 42, 30, 38, 11, 12, 13, 16, 12], true)?;
    sheet.title(layout.text("detail")?, layout.text("sheet-inputs")?)?;
    let header = FIRST - 1;
    let keys = [
        "csv-environment",
        "csv-component",
        "csv-detail",
        "sheet-id",
        "csv-quantity",
        "csv-unit-mrus",
        "csv-mrus",
        "csv-subtotal",
        "sheet-note",
    ];
    sheet.header(header, &keys, &[0, 1, 2, 3, 8])?;
    let mut at = FIRST;
    for (environment, line) in layout.lines() {
        for (column, text) in (0u16..).zip([&environment.name, &line.name, &line.detail, &line.id]) {
            sheet.text(at, column, text, Weight::Plain)?;
        }
        match layout.workload(line) {
            Some((position, _)) => {
                let formula = capacity::invoiced(layout, position)?;
                sheet.formula((at, QUANTITY), &formula, line.quantity, (Shown::Count, Weight::Plain))?;
            }
            None => sheet.input(at, QUANTITY, line.quantity, Shown::Count)?,
        }
        let (quantity, unit, mrus) = (here(at, QUANTITY), here(at, UNIT), here(at, MRUS));
        sheet.formula((at, UNIT), &layout.rate_cell(line)?, line.unit_mrus, (Shown::Number, Weight::Plain))?;
        sheet.formula((at, MRUS), &format!("{quantity}*{unit}"), line.mrus, (Shown::Number, Weight::Plain))?;
        sheet.formula((at, USD), &format!("ROUND({mrus}*MRU_USD,2)"), line.subtotal, (Shown::Money, Weight::Plain))?;
        sheet.text(at, USD + 1, if line.included { layout.text("included")? } else { "" }, Weight::Plain)?;
        at += 1;
    }
    if at > FIRST {
        sheet.filter(header, at - 1, COLUMNS)?;
    }
    sheet.text(at, 0, layout.text("subtotal")?, Weight::Sum)?;
    sheet.blanks(at, 1..MRUS, Weight::Sum)?;
    let sum = |column: u16| if at > FIRST { format!("SUM({}:{})", here(FIRST, column), here(at - 1, column)) } else { "0".to_owned() };
    let total = |of: fn(&crate::value::Line) -> Decimal| layout.lines().map(|(_, line)| of(line)).sum::<Decimal>();
    sheet.formula((at, MRUS), &sum(MRUS), total(|line| line.mrus), (Shown::Number, Weight::Sum))?;
    sheet.formula((at, USD), &sum(USD), total(|line| line.subtotal), (Shown::Money, Weight::Sum))?;
    sheet.blanks(at, USD + 1..COLUMNS, Weight::Sum)?;
    sheet.freeze(header, 2)?;
    sheet.finish(at + 1, COLUMNS)
}

/// The cell with the invoiced quantity of a line, for other sheets.
#[must_use]
pub(super) fn here(row: u32, column: u16) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row, column)
}

/// The cell with the sum of the MRUs (0) or of the US dollars (1).
pub(super) fn totals(layout: &Layout<'_>) -> Result<[String; 2], ProposalError> {
    let name = layout.text("sheet-detail")?;
    let at = row(FIRST, layout.lines().count());
    Ok([place(name, at, MRUS), place(name, at, USD)])
}
