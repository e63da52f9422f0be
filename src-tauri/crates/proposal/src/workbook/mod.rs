//! The workbook: the quote as live formulas, for whoever wants to recalculate it.
//!
//! What may be changed is a blue cell: value of an MRU, discount, tax rates, months, billed capacity, quantities, tasks, MRUs of
//! each component, each line's own discount and whether it is taxed. Everything else is a formula over these, with the figure that
//! Aforo computed as its cached value, so that programs that do not recalculate show the same as the PDF. Only the alternatives are
//! stated figures: their plans are not in it. Cells hold texts as texts: nothing that a user wrote is a formula.
//!
//! Formulas are written as Excel stores them, in English with commas, and number formats in the American form: each reader's
//! program shows both in the reader's own way (ECMA-376, part 1, sections 18.17 and 18.8.30).

mod alternatives;
mod capacity;
mod detail;
mod ramp;
mod rates;
mod sheet;
mod sources;
mod summary;

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError, utility};

use crate::statements::fill_in;
use crate::value::{CapacityRow, Environment, Line, Proposal, Untaxed};
use crate::{ProposalError, texts};

/// The policies in the order in which `BILLING_POLICY` counts them from 1.
const POLICIES: [&str; 3] = ["base", "expected", "maximum"];

/// Writes the workbook. The same proposal gives the same bytes.
///
/// # Errors
/// If a date is malformed, a text is missing or the workbook cannot be written.
pub fn xlsx(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    let (year, month, day) = texts::parts(&proposal.date)?;
    let plan = Layout::new(proposal)?;
    let mut book = Workbook::new();
    let year = u16::try_from(year).map_err(|_| ProposalError::Date(proposal.date.clone()))?;
    let created = ExcelDateTime::from_ymd(year, month, day).map_err(|_| ProposalError::Date(proposal.date.clone()))?;
    // Nothing of the machine or of whoever works on it.
    let properties = DocProperties::new()
        .set_title(sheet::plain(&proposal.title))
        .set_subject(sheet::plain(&proposal.number))
        .set_author(if proposal.organisation.name.is_empty() { "Aforo" } else { &proposal.organisation.name })
        .set_creation_datetime(&created);
    book.set_properties(&properties);
    let mut sheets = vec![summary::sheet(&plan)?, detail::sheet(&plan)?];
    if !proposal.alternatives.is_empty() {
        sheets.push(alternatives::sheet(&plan)?);
    }
    sheets.extend([
        ramp::sheet(&plan)?,
        capacity::sheet(&plan)?,
        rates::sheet(&plan)?,
        sources::assumptions(&plan)?,
        sources::prices(&plan)?,
    ]);
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    for (name, place) in summary::names(&plan) {
        book.define_name(name, &format!("={place}"))?;
    }
    Ok(book.save_to_buffer()?)
}

impl From<XlsxError> for ProposalError {
    fn from(error: XlsxError) -> Self {
        Self::Workbook(error.to_string())
    }
}

/// A component of the rate card as the quote uses it.
struct Rate<'a> {
    id: &'a str,
    name: &'a str,
    mrus: Decimal,
    included: bool,
}

/// Where everything stands, known before the first cell is written, because sheets point at one another.
struct Layout<'a> {
    proposal: &'a Proposal,
    texts: BTreeMap<String, String>,
    rates: Vec<Rate<'a>>,
}

impl<'a> Layout<'a> {
    fn new(proposal: &'a Proposal) -> Result<Self, ProposalError> {
        let mut rates: Vec<Rate<'a>> = Vec::new();
        for line in proposal.environments.iter().flat_map(|environment| &environment.lines) {
            if !rates.iter().any(|rate| rate.id == line.component && rate.mrus == line.unit_mrus) {
                rates.push(Rate { id: &line.component, name: &line.name, mrus: line.unit_mrus, included: line.included });
            }
        }
        Ok(Self { proposal, texts: proposal.organisation.words(proposal.language)?, rates })
    }

    fn text(&self, key: &str) -> Result<&str, ProposalError> {
        texts::text(&self.texts, key)
    }

    /// The lines in the order of the detail sheet, with their environments.
    fn lines(&self) -> impl Iterator<Item = (&'a Environment, &'a Line)> {
        self.proposal.environments.iter().flat_map(|environment| environment.lines.iter().map(move |line| (environment, line)))
    }

    /// The workload that decides the quantity of a line, by its position on the capacity sheet.
    fn workload(&self, line: &Line) -> Option<(usize, &'a CapacityRow)> {
        self.proposal.capacity.iter().enumerate().find(|(_, row)| row.line == line.id)
    }

    /// The line that charges a workload, by its position on the detail sheet.
    fn charge(&self, row: &CapacityRow) -> Option<(usize, &'a Line)> {
        self.lines().map(|(_, line)| line).enumerate().find(|(_, line)| line.id == row.line)
    }

    /// The subtotal after the discounts of single lines: what the discount on the whole is taken of.
    fn after_own(&self) -> Decimal {
        self.proposal.amounts.subtotal - self.proposal.amounts.line_discount
    }

    /// The cell with the MRUs of a line's component.
    fn rate_cell(&self, line: &Line) -> Result<String, ProposalError> {
        let position = self.rates.iter().position(|rate| rate.id == line.component && rate.mrus == line.unit_mrus).unwrap_or_default();
        Ok(rates::cell(self.text("sheet-rates")?, position))
    }

    /// The rank of the invoiced policy, from 1.
    fn policy(&self) -> usize {
        1 + POLICIES.iter().position(|policy| *policy == self.proposal.amounts.billing_policy).unwrap_or_default()
    }
}

/// `'Detalle'!$G$5`.
fn place(sheet: &str, row: u32, column: u16) -> String {
    format!("{}!{}", utility::quote_sheet_name(sheet), utility::row_col_to_cell_absolute(row, column))
}

/// `'Detalle'!$G$5:$G$9`.
fn range(sheet: &str, column: u16, first: u32, last: u32) -> String {
    format!("{}!{}", utility::quote_sheet_name(sheet), utility::cell_range_absolute(first, column, last, column))
}

/// A row or a column by its position in a list; a sheet has a million rows and a plan is far below that.
fn row(first: u32, position: usize) -> u32 {
    first.saturating_add(u32::try_from(position).unwrap_or(u32::MAX))
}

/// What a percentage leaves of an amount.
fn less(amount: Decimal, percent: Decimal) -> Decimal {
    amount - cents(amount * percent / Decimal::ONE_HUNDRED)
}

/// A percentage as a fraction of one, which is how spreadsheets have it.
fn fraction(percent: Decimal) -> Decimal {
    percent / Decimal::ONE_HUNDRED
}

/// Why something is not taxed, in the words of the proposal.
fn untaxed(layout: &Layout<'_>, why: &Untaxed) -> Result<String, ProposalError> {
    let pattern = layout.text(&format!("untaxed-{}", why.treatment))?;
    Ok(fill_in(pattern, &[("reason", why.reason.clone())]))
}

/// Cents, half away from zero: the house rule, which is also that of a spreadsheet's `ROUND`.
fn cents(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}
