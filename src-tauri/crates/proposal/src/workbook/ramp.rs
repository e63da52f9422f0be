//! Month by month: from when each environment is charged, and what the contract comes to.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::detail::{self, here};
use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, place, range, row, summary};
use crate::ProposalError;

/// The environments with their first months.
const FIRST: u32 = 5;
const START: u16 = 1;
const MRUS: u16 = 2;
const SUBTOTAL: u16 = 3;
const DISCOUNTS: u16 = 4;
const NET: u16 = 5;
const COLUMNS: u16 = 6;
/// The columns of the months.
const MONTH_MRUS: u16 = 1;
const MONTH_NET: u16 = 2;
const SUM: u16 = 3;

/// Row of the first month.
fn months(layout: &Layout<'_>) -> u32 {
    row(FIRST, layout.proposal.environments.len()) + 4
}

/// The formula of the net over the contract: the months of the sheet, and whole months beyond them.
pub(super) fn term(layout: &Layout<'_>) -> Result<String, ProposalError> {
    let first = months(layout);
    let count = layout.proposal.calendar.len();
    if count == 0 {
        return Ok("NET_USD*TERM_MONTHS".to_owned());
    }
    let nets = range(layout.text("sheet-ramp")?, MONTH_NET, first, row(first, count - 1));
    Ok(format!("SUM({nets})+MAX(0,TERM_MONTHS-{count})*NET_USD"))
}

pub(super) fn sheet(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let mut sheet = Sheet::new(layout, layout.text("sheet-ramp")?, &[34, 14, 18, 20, 20, 18], false)?;
    sheet.title(layout.text("calendar")?, layout.text("calendar-lead")?)?;
    sheet.note(2, 0, layout.text("sheet-ramp-note")?)?;
    let keys = ["environment", "sheet-start", "mrus-month", "csv-subtotal", "sheet-discounts", "net-month"];
    sheet.header(FIRST - 1, &keys, &[0])?;
    for (position, environment) in layout.proposal.environments.iter().enumerate() {
        let at = row(FIRST, position);
        sheet.text(at, 0, &environment.name, Weight::Plain)?;
        sheet.input(at, START, Decimal::from(environment.start_month), Shown::Whole)?;
        let [mrus, subtotal] = summary::environment_cells(layout, position)?;
        let net = detail::environment(layout, position)?.map_or_else(|| "0".to_owned(), |[.., nets]| format!("ROUND(SUM({nets}),2)"));
        sheet.formula((at, MRUS), &mrus, environment.mrus, (Shown::Number, Weight::Plain))?;
        sheet.formula((at, SUBTOTAL), &subtotal, environment.subtotal, (Shown::Money, Weight::Plain))?;
        let discounts = format!("{}-{}", here(at, NET), here(at, SUBTOTAL));
        sheet.formula((at, DISCOUNTS), &discounts, environment.net - environment.subtotal, (Shown::Money, Weight::Plain))?;
        sheet.formula((at, NET), &net, environment.net, (Shown::Money, Weight::Plain))?;
    }
    by_month(layout, &mut sheet)?;
    sheet.finish(row(months(layout), layout.proposal.calendar.len()) + 1, COLUMNS)
}

fn by_month(layout: &Layout<'_>, sheet: &mut Sheet<'_>) -> Result<(), ProposalError> {
    let first = months(layout);
    let last_environment = row(FIRST, layout.proposal.environments.len().saturating_sub(1));
    let name = layout.text("sheet-ramp")?;
    let column = |column| range(name, column, FIRST, last_environment);
    sheet.header(first - 1, &["sheet-month", "mrus-month", "net-month", "sheet-sum"], &[])?;
    let mut sum = Decimal::ZERO;
    for (position, month) in layout.proposal.calendar.iter().enumerate() {
        let at = row(first, position);
        let number = here(at, 0);
        sheet.figure(at, 0, Decimal::from(month.month), Shown::Whole)?;
        let started = |of: u16| format!("SUMIF({},\"<=\"&{number},{})", column(START), column(of));
        let within = |amount: &str| format!("IF({number}<=TERM_MONTHS,{amount},0)");
        sheet.formula((at, MONTH_MRUS), &within(&started(MRUS)), month.mrus, (Shown::Number, Weight::Plain))?;
        sheet.formula((at, MONTH_NET), &within(&started(NET)), month.net, (Shown::Money, Weight::Plain))?;
        sum += month.net;
        let formula = format!("SUM({}:{})", rust_xlsxwriter::utility::row_col_to_cell_absolute(first, MONTH_NET), here(at, MONTH_NET));
        sheet.formula((at, SUM), &formula, sum, (Shown::Money, Weight::Plain))?;
    }
    let at = row(first, layout.proposal.calendar.len());
    sheet.text(at, 0, layout.text("sheet-term")?, Weight::Paid)?;
    sheet.blanks(at, 1..SUM + 1, Weight::Paid)?;
    let total = place(layout.text("sheet-summary")?, summary::term_row(layout), 2);
    sheet.formula((at, SUM), &total, layout.proposal.amounts.term_net, (Shown::Money, Weight::Paid))
}
