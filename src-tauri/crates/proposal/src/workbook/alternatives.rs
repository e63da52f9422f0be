//! The alternatives side by side, as they were quoted. Only the recommended one is this workbook: the lines of the others are not in it, so
//! that no formula could follow an input to their cents. All of them are stated, so that the differences stay true.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::detail::here;
use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, row};
use crate::ProposalError;
use crate::value::Alternative;

const HEADER: u32 = 3;

pub(super) fn sheet(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let all = &layout.proposal.alternatives;
    let mut widths = vec![46];
    widths.extend(all.iter().map(|_| 30));
    let mut sheet = Sheet::new(layout, layout.text("sheet-alternatives")?, &widths, true)?;
    sheet.title(layout.text("alternatives")?, layout.text("alternatives-lead")?)?;
    sheet.note(HEADER - 1, 0, layout.text("sheet-frozen")?)?;
    let recommended = all.iter().position(|one| one.recommended).unwrap_or_default();
    let columns = (1u16..).zip(all).collect::<Vec<_>>();
    sheet.text(HEADER, 0, layout.text("alternative")?, Weight::Paid)?;
    for (column, one) in &columns {
        let title = if one.recommended { format!("{} ({})", one.title, layout.text("recommended")?) } else { one.title.clone() };
        sheet.text(HEADER, *column, &title, Weight::Paid)?;
    }
    type Of = fn(&Alternative) -> Decimal;
    let rows: [(&str, Of, Shown); 5] = [
        ("mrus-month", |one| one.mrus, Shown::Number),
        ("net-month", |one| one.net, Shown::Money),
        ("total", |one| one.total, Shown::Money),
        ("sheet-term", |one| one.term_net, Shown::Money),
        ("usd-once", |one| one.one_time, Shown::Money),
    ];
    let mut at = HEADER + 1;
    let net = at + 1;
    for (key, of, shown) in rows {
        sheet.text(at, 0, layout.text(key)?, Weight::Plain)?;
        for (column, one) in &columns {
            sheet.figure(at, *column, of(one), shown)?;
        }
        at += 1;
    }
    sheet.text(at, 0, layout.text("alternative-change")?, Weight::Sum)?;
    let own = u16::try_from(recommended).unwrap_or_default() + 1;
    for (column, one) in &columns {
        let formula = format!("{}-{}", here(net, *column), here(net, own));
        sheet.formula((at, *column), &formula, one.net_change, (Shown::Money, Weight::Sum))?;
    }
    at += 1;
    for (key, of) in
        [("alternative-gained", (|one| &one.gained) as fn(&Alternative) -> &Vec<String>), ("alternative-lost", |one| &one.lost)]
    {
        let most = all.iter().map(|one| of(one).len()).max().unwrap_or_default();
        for line in 0..most {
            sheet.text(row(at, line), 0, if line == 0 { layout.text(key)? } else { "" }, Weight::Plain)?;
            for (column, one) in &columns {
                sheet.text(row(at, line), *column, of(one).get(line).map_or("", String::as_str), Weight::Plain)?;
            }
        }
        at = row(at, most);
    }
    sheet.freeze(HEADER, 1)?;
    sheet.finish(at, u16::try_from(all.len()).unwrap_or(1) + 1)
}
