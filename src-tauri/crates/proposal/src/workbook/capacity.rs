//! The range of every container and what it costs at its base, at the expected tasks and at its maximum.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::detail::here;
use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, cents, detail, fraction, less, place, row};
use crate::ProposalError;
use crate::value::CapacityRow;

const FIRST: u32 = 4;
/// Base, expected, maximum: three columns each of tasks, MRUs and US dollars after the line's own discount.
const TASKS: u16 = 5;
const UNIT: u16 = 8;
const MRUS: u16 = 9;
const OWN: u16 = 12;
const USD: u16 = 13;
const COLUMNS: u16 = 16;
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
    let mut sheet = Sheet::new(layout, name, &[26, 28, 8, 8, 20, 8, 10, 9, 12, 12, 14, 13, 11, 23, 23, 23], true)?;
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
        "sheet-own-discount",
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
        let (unit, own) = match layout.charge(workload) {
            Some((position, line)) => {
                sheet.formula((at, UNIT), &layout.rate_cell(line)?, line.unit_mrus, (Shown::Number, Weight::Plain))?;
                let discount = detail::own_discount(layout, position)?;
                sheet.formula((at, OWN), &discount, fraction(line.discount_percent), (Shown::PercentIfAny, Weight::Plain))?;
                (line.unit_mrus, line.discount_percent)
            }
            None => {
                sheet.figure(at, UNIT, Decimal::ZERO, Shown::Number)?;
                sheet.figure(at, OWN, Decimal::ZERO, Shown::PercentIfAny)?;
                (Decimal::ZERO, Decimal::ZERO)
            }
        };
        for ((policy, tasks), (shown_tasks, shown_mrus)) in (0u16..).zip(tasks(workload)).zip(SHOWN) {
            sheet.input(at, TASKS + policy, tasks, shown_tasks)?;
            let (cell, total) = (here(at, MRUS + policy), tasks * unit);
            let formula = format!("{}*{}", here(at, TASKS + policy), here(at, UNIT));
            sheet.formula((at, MRUS + policy), &formula, total, (shown_mrus, Weight::Plain))?;
            let amount = less(cents(total * layout.proposal.amounts.usd_per_mru), own);
            let before = format!("ROUND({cell}*MRU_USD,2)");
            let formula = format!("ROUND({before}-ROUND({before}*{},2),2)", here(at, OWN));
            sheet.formula((at, USD + policy), &formula, amount, (Shown::Money, Weight::Plain))?;
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
            [(MRUS, &all_mrus, (mrus, amounts.mrus), SHOWN[policy].1), (USD, &all_usd, (usd, layout.after_own()), Shown::Money)]
        {
            let column = first + column;
            let sum = if any { format!("SUM({}:{})", here(FIRST, column), here(at - 1, column)) } else { "0".to_owned() };
            sheet.formula((at, column), &sum, sums[policy], (shown, Weight::Sum))?;
            let invoiced = format!("CHOOSE(BILLING_POLICY,{},{},{})", here(at, first), here(at, first + 1), here(at, first + 2));
            // MRUs have four decimals at most; a sum of doubles may not be rounded the other way for its noise.
            let digits = if first == USD { 2 } else { 6 };
            let formula = format!("ROUND({whole}-{invoiced}+{},{digits})", here(at, column));
            sheet.formula((at + 1, column), &formula, total - sums[chosen] + sums[policy], (shown, Weight::Sum))?;
        }
        let subtotal = here(at + 1, USD + column);
        let formula = format!("{subtotal}-ROUND({subtotal}*DISCOUNT_PERCENT,2)");
        sheet.formula((at + 2, USD + column), &formula, layout.proposal.elasticity[policy].net, (Shown::Money, Weight::Paid))?;
    }
    Ok(())
}
