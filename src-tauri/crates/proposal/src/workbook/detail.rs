//! Line by line: what is charged, how many, at how many MRUs, and what discounts and taxes make of it.
//!
//! The discount on the whole is spread over the lines as Aforo does it (formula `discount`), by largest remainder in whole cents: with
//! `p = cents of the line × cents of the discount` and `s = cents of all lines`, a line bears `(p - p mod s) / s` cents, and the cents that
//! are left, `Σ (p mod s) / s`, go to the lines whose `p mod s` is largest, the first of equals. All of these are whole numbers far below
//! 2^53, which cells hold exactly: the net of every line, environment and tax base is Aforo's own, whatever the inputs.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};

use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, capacity, fraction, less, place, range, row, untaxed};
use crate::ProposalError;
use crate::value::Line;

pub(super) const FIRST: u32 = 4;
const QUANTITY: u16 = 4;
const UNIT: u16 = 5;
const MRUS: u16 = 6;
const USD: u16 = 7;
const OWN: u16 = 8;
const AFTER_OWN: u16 = 9;
const NET: u16 = 10;
const TAXED: u16 = 11;
const NOTE: u16 = 12;
/// What is printed. The remainders stand beside it, for whoever follows the formulas.
const COLUMNS: u16 = 13;
const REMAINDER: u16 = 13;

/// The ranges of MRUs, of US dollars before discount and of net US dollars of an environment, by its position; none if it has no lines.
pub(super) fn environment(layout: &Layout<'_>, position: usize) -> Result<Option<[String; 3]>, ProposalError> {
    let before: usize = layout.proposal.environments.iter().take(position).map(|environment| environment.lines.len()).sum();
    let count = layout.proposal.environments.get(position).map_or(0, |environment| environment.lines.len());
    if count == 0 {
        return Ok(None);
    }
    let name = layout.text("sheet-detail")?;
    let (first, last) = (row(FIRST, before), row(FIRST, before + count - 1));
    Ok(Some([MRUS, USD, NET].map(|column| range(name, column, first, last))))
}

pub(super) fn sheet(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let name = layout.text("sheet-detail")?;
    let mut sheet = Sheet::new(layout, name, &[26, 42, 30, 38, 11, 12, 13, 16, 11, 16, 14, 12, 34, 16], true)?;
    sheet.title(layout.text("detail")?, layout.text("sheet-inputs")?)?;
    sheet.note(FIRST - 2, 0, layout.text("sheet-allocation")?)?;
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
        "sheet-own-discount",
        "sheet-after-own",
        "net-month",
        "sheet-taxed",
        "sheet-note",
        "sheet-remainder",
    ];
    sheet.header(header, &keys, &[0, 1, 2, 3, NOTE])?;
    let mut at = FIRST;
    for (environment, line) in layout.lines() {
        for (column, text) in (0u16..).zip([&environment.name, &line.name, &line.detail, &line.id]) {
            sheet.text(at, column, text, Weight::Plain)?;
        }
        charge(layout, &mut sheet, at, line)?;
        net(layout, &mut sheet, at, line)?;
        sheet.flag(at, TAXED, line.untaxed.is_none())?;
        sheet.text(at, NOTE, &note(layout, line)?, Weight::Plain)?;
        at += 1;
    }
    if at > FIRST {
        sheet.filter(header, at - 1, COLUMNS)?;
    }
    sums(layout, &mut sheet, at)?;
    sheet.freeze(header, 2)?;
    sheet.finish(at + 1, COLUMNS)
}

fn note(layout: &Layout<'_>, line: &Line) -> Result<String, ProposalError> {
    let included = line.included.then(|| layout.text("included").map(str::to_owned));
    let why = line.untaxed.as_ref().map(|why| untaxed(layout, why));
    Ok(included.into_iter().chain(why).collect::<Result<Vec<_>, _>>()?.join(". "))
}

/// How many, at how many MRUs, and what that is in US dollars before any discount.
fn charge(layout: &Layout<'_>, sheet: &mut Sheet<'_>, at: u32, line: &Line) -> Result<(), ProposalError> {
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
    sheet.formula((at, USD), &format!("ROUND({mrus}*MRU_USD,2)"), line.subtotal, (Shown::Money, Weight::Plain))
}

/// The line's own discount, then its share of the discount on the whole.
fn net(layout: &Layout<'_>, sheet: &mut Sheet<'_>, at: u32, line: &Line) -> Result<(), ProposalError> {
    let end = row(FIRST, layout.lines().count());
    let fixed = |column: u16, row: u32| row_col_to_cell_absolute(row, column);
    let (subtotal, own, after, rest) = (here(at, USD), here(at, OWN), here(at, AFTER_OWN), here(at, REMAINDER));
    sheet.input(at, OWN, fraction(line.discount_percent), Shown::PercentIfAny)?;
    let left = less(line.subtotal, line.discount_percent);
    sheet.formula((at, AFTER_OWN), &format!("ROUND({subtotal}-ROUND({subtotal}*{own},2),2)"), left, (Shown::Money, Weight::Plain))?;
    let whole = fixed(AFTER_OWN, end);
    let (product, sum) = (format!("ROUND({after}*100,0)*ROUND(-DISCOUNT_USD*100,0)"), format!("ROUND({whole}*100,0)"));
    let formula = format!("IF({whole}=0,0,MOD({product},{sum}))");
    sheet.formula((at, REMAINDER), &formula, remainder(layout, line), (Shown::Whole, Weight::Plain))?;
    let rests = format!("{}:{}", fixed(REMAINDER, FIRST), fixed(REMAINDER, end - 1));
    let before = format!("{}:{}", fixed(REMAINDER, FIRST - 1), here(at - 1, REMAINDER));
    let extra = format!("IF(RANK({rest},{rests})+COUNTIF({before},{rest})<={},1,0)", fixed(REMAINDER, end));
    let formula = format!("ROUND({after}-IF({whole}=0,0,ROUND(({product}-{rest})/{sum},0)+{extra})/100,2)");
    sheet.formula((at, NET), &formula, line.net, (Shown::Money, Weight::Plain))
}

/// What the division of the discount on the whole leaves of a line, in units of one `s`-th of a cent.
fn remainder(layout: &Layout<'_>, line: &Line) -> Decimal {
    let cents = |amount: Decimal| amount * Decimal::ONE_HUNDRED;
    let product = cents(less(line.subtotal, line.discount_percent)) * cents(layout.proposal.amounts.discount);
    product.checked_rem(cents(layout.after_own())).unwrap_or_default()
}

fn sums(layout: &Layout<'_>, sheet: &mut Sheet<'_>, at: u32) -> Result<(), ProposalError> {
    sheet.text(at, 0, layout.text("subtotal")?, Weight::Sum)?;
    sheet.blanks(at, 1..COLUMNS, Weight::Sum)?;
    let sum = |column: u16| if at > FIRST { format!("SUM({}:{})", here(FIRST, column), here(at - 1, column)) } else { "0".to_owned() };
    let total = |of: fn(&Line) -> Decimal| layout.lines().map(|(_, line)| of(line)).sum::<Decimal>();
    // What is rounded further on begins without the noise of a sum of doubles.
    let money = |column: u16| format!("ROUND({},2)", sum(column));
    let weighed = |shown| (shown, Weight::Sum);
    sheet.formula((at, MRUS), &sum(MRUS), total(|line| line.mrus), weighed(Shown::Number))?;
    sheet.formula((at, USD), &money(USD), total(|line| line.subtotal), weighed(Shown::Money))?;
    sheet.formula((at, AFTER_OWN), &money(AFTER_OWN), layout.after_own(), weighed(Shown::Money))?;
    sheet.formula((at, NET), &money(NET), total(|line| line.net), weighed(Shown::Money))?;
    let whole = here(at, AFTER_OWN);
    let left: Decimal = layout.lines().map(|(_, line)| remainder(layout, line)).sum();
    let left = left.checked_div(layout.after_own() * Decimal::ONE_HUNDRED).unwrap_or_default();
    let formula = format!("IF({whole}=0,0,ROUND({}/ROUND({whole}*100,0),0))", sum(REMAINDER));
    sheet.formula((at, REMAINDER), &formula, left, weighed(Shown::Whole))
}

/// The cell with the invoiced quantity of a line, for other sheets.
#[must_use]
pub(super) fn here(row: u32, column: u16) -> String {
    row_col_to_cell(row, column)
}

/// The cell with the own discount of a line, by its position.
pub(super) fn own_discount(layout: &Layout<'_>, position: usize) -> Result<String, ProposalError> {
    Ok(place(layout.text("sheet-detail")?, row(FIRST, position), OWN))
}

/// The formula of what is taxed of the net.
pub(super) fn taxable(layout: &Layout<'_>) -> Result<String, ProposalError> {
    let (name, count) = (layout.text("sheet-detail")?, layout.lines().count());
    let column = |column| range(name, column, FIRST, row(FIRST, count.saturating_sub(1)));
    Ok(if count == 0 { "0".to_owned() } else { format!("ROUND(SUMIF({},\"=1\",{}),2)", column(TAXED), column(NET)) })
}

/// The cell with the sum of the MRUs (0) or of the US dollars after the lines' own discounts (1).
pub(super) fn totals(layout: &Layout<'_>) -> Result<[String; 2], ProposalError> {
    let name = layout.text("sheet-detail")?;
    let at = row(FIRST, layout.lines().count());
    Ok([place(name, at, MRUS), place(name, at, AFTER_OWN)])
}
