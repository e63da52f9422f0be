//! The range of every container and what it costs at its base, at the expected tasks and at its maximum.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::detail::here;
use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, cents, detail, place, row};
use crate::ProposalError;
use crate::value::CapacityRow;

const FIRST: u32 = 4;
/// Base, expected, maximum: three columns each of tasks, MRUs and US dollars.
const TASKS: u16 = 5;
const UNIT: u16 = 8;
const MRUS: u16 = 9;
const USD: u16 = 12;
const COLUMNS: u16 = 15;
/// How tasks and MRUs of base, expected and maximum are shown: the expected ones are means.
const SHOWN: [(Shown, Shown); 3] = [(Shown::Count, Shown::Number), (Shown::Mean, Shown::Fine), (Shown::Count, Shown::Number)];

fn tasks(row: &CapacityRow) -> [Decimal; 3] {
    [Decimal::from(row.base), row.expected, Decimal::from(row.maximum)]
}

/// The formula of the invoiced tasks of a workload.
pub(super) fn invoiced(layout: &Layout<'_>, position: usize) -> Result<String, ProposalError> {
    let name = layout.text("sheet-capacity")?;
    let cell = |column| place(name, row(FIRST, position), column);
    Ok(format!("CHOOSE(BILLING_POLICY,{},{},{})", cell(TASKS), cell(TASKS + 1), cell(TASKS + 2)))
}

/// The cells with MRUs and net US dollars of the whole service, at base, expected and maximum.
pub(super) fn elasticity(layout: &Layout<'_>) -> Result<[[String; 2]; 3], ProposalError> {
    let name = layout.text("sheet-capacity")?;
    let sums = row(FIRST, layout.proposal.capacity.len());
    Ok([0, 1, 2].map(|policy| [place(name, sums + 1, MRUS + policy), place(name, sums + 2, USD + policy)]))
}

pub(super) fn sheet(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let name = layout.text("sheet-capacity")?;
    let mut sheet = Sheet::new(layout, name, &[26, 28, 8, 8, 20, 8, 10, 9, 12, 12, 14, 13, 14, 14, 14], true)?;
    sheet.title(layout.text("capacity")?, layout.text("capacity-lead")?)?;
    let keys = [
        "environment",
        "workload",
        "sheet-vcpu",
        "sheet-memory",
        "constraint",
        "base",
        "expected",
        "maximum",
        "csv-unit-mrus",
        "sheet-mrus-base",
        "sheet-mrus-expected",
        "sheet-mrus-maximum",
        "sheet-usd-base",
        "sheet-usd-expected",
        "sheet-usd-maximum",
    ];
    sheet.header(FIRST - 1, &keys, &[0, 1, 4])?;
    let mut at = FIRST;
    let mut mrus = [Decimal::ZERO; 3];
    let mut usd = [Decimal::ZERO; 3];
    for workload in &layout.proposal.capacity {
        sheet.text(at, 0, &workload.environment, Weight::Plain)?;
        sheet.text(at, 1, &workload.workload, Weight::Plain)?;
        sheet.figure(at, 2, workload.vcpu, Shown::Count)?;
        sheet.figure(at, 3, workload.memory_gib, Shown::Count)?;
        sheet.text(at, 4, layout.text(&format!("constraint-{}", workload.constraint))?, Weight::Plain)?;
        let unit = match layout.charge(workload) {
            Some((_, line)) => {
                sheet.formula((at, UNIT), &layout.rate_cell(line)?, line.unit_mrus, (Shown::Number, Weight::Plain))?;
                line.unit_mrus
            }
            None => {
                sheet.figure(at, UNIT, Decimal::ZERO, Shown::Number)?;
                Decimal::ZERO
            }
        };
        for ((policy, tasks), (shown_tasks, shown_mrus)) in (0u16..).zip(tasks(workload)).zip(SHOWN) {
            sheet.input(at, TASKS + policy, tasks, shown_tasks)?;
            let (cell, total) = (here(at, MRUS + policy), tasks * unit);
            let formula = format!("{}*{}", here(at, TASKS + policy), here(at, UNIT));
            sheet.formula((at, MRUS + policy), &formula, total, (shown_mrus, Weight::Plain))?;
            let amount = cents(total * layout.proposal.amounts.usd_per_mru);
            sheet.formula((at, USD + policy), &format!("ROUND({cell}*MRU_USD,2)"), amount, (Shown::Money, Weight::Plain))?;
            mrus[usize::from(policy)] += total;
            usd[usize::from(policy)] += amount;
        }
        at += 1;
    }
    totals(layout, &mut sheet, at, (mrus, usd))?;
    sheet.freeze(FIRST - 1, 2)?;
    sheet.finish(at + 3, COLUMNS)
}

/// Three rows: the containers; the whole service, in which only the containers differ; the same after discount.
fn totals(layout: &Layout<'_>, sheet: &mut Sheet<'_>, at: u32, (mrus, usd): ([Decimal; 3], [Decimal; 3])) -> Result<(), ProposalError> {
    let amounts = &layout.proposal.amounts;
    let labels = ["sheet-containers", "sheet-service", "net"];
    for (offset, key) in (0u32..).zip(labels) {
        let weight = if offset == 2 { Weight::Paid } else { Weight::Sum };
        sheet.text(at + offset, 0, layout.text(key)?, weight)?;
        sheet.blanks(at + offset, 1..COLUMNS, weight)?;
    }
    let [all_mrus, all_usd] = detail::totals(layout)?;
    let any = !layout.proposal.capacity.is_empty();
    let chosen = layout.policy() - 1;
    for (policy, column) in (0usize..).zip(0u16..3) {
        for (first, whole, (sums, total), shown) in
            [(MRUS, &all_mrus, (mrus, amounts.mrus), SHOWN[policy].1), (USD, &all_usd, (usd, amounts.subtotal), Shown::Money)]
        {
            let column = first + column;
            let sum = if any { format!("SUM({}:{})", here(FIRST, column), here(at - 1, column)) } else { "0".to_owned() };
            sheet.formula((at, column), &sum, sums[policy], (shown, Weight::Sum))?;
            let invoiced = format!("CHOOSE(BILLING_POLICY,{},{},{})", here(at, first), here(at, first + 1), here(at, first + 2));
            let formula = format!("{whole}-{invoiced}+{}", here(at, column));
            sheet.formula((at + 1, column), &formula, total - sums[chosen] + sums[policy], (shown, Weight::Sum))?;
        }
        let subtotal = here(at + 1, USD + column);
        let net = layout.proposal.elasticity[policy].net;
        let whole = amounts.subtotal - usd[chosen] + usd[policy];
        // Discounts of single lines are no formula of the whole: what they move is said, not hidden.
        let moved = net - (whole - super::cents(whole * amounts.discount_percent / Decimal::ONE_HUNDRED));
        let moved = if amounts.line_discount.is_zero() { String::new() } else { format!("+{moved}") };
        let formula = format!("{subtotal}-ROUND({subtotal}*DISCOUNT_PERCENT,2){moved}");
        sheet.formula((at + 2, USD + column), &formula, net, (Shown::Money, Weight::Paid))?;
    }
    Ok(())
}
