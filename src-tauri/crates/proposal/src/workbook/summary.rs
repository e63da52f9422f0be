//! What it costs, and the figures that everything follows.

use rust_decimal::Decimal;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Worksheet};

use super::detail::here;
use super::sheet::{Sheet, Shown, Weight};
use super::{Layout, capacity, detail, fraction, place, ramp, row, untaxed};
use crate::value::Local;
use crate::{ProposalError, texts};

/// Inputs begin here: value of an MRU, discount, months, billed capacity, then the taxes and the exchange rate.
const INPUTS: u32 = 7;
const VALUE: u16 = 1;
const FIXED_INPUTS: u32 = 4;
const USD: u16 = 2;
const COLUMNS: u16 = 4;

/// Rows of the table by environment, one after the other.
struct Rows {
    header: u32,
    first: u32,
    subtotal: u32,
    line_discount: u32,
    discount: u32,
    net: u32,
    /// What is taxed of the net; only if there are taxes, whose first follows it.
    taxable: u32,
    tax: u32,
    total: u32,
    /// The same in local currency; only if the proposal has a rate.
    local: u32,
    term: u32,
    elasticity: u32,
    once: u32,
    optional: u32,
    end: u32,
}

fn rows(layout: &Layout<'_>) -> Rows {
    let proposal = layout.proposal;
    let taxes = row(0, proposal.amounts.taxes.len());
    let local = u32::from(proposal.local.is_some());
    let header = INPUTS + FIXED_INPUTS + taxes + local + 2;
    let first = header + 1;
    let subtotal = row(first, proposal.environments.len());
    let tax = subtotal + 4 + u32::from(taxes > 0);
    let total = tax + taxes;
    let term = total + local + 1;
    let elasticity = term + 3;
    let once = elasticity + 5;
    // A heading, the header, the items, their sum; what is taxed of it, the taxes and the whole; a row between.
    let once_taxes = if taxes > 0 { taxes + 2 } else { 0 };
    let optional = if proposal.one_time.is_empty() { once } else { row(once, proposal.one_time.len()) + 4 + once_taxes };
    let end = if proposal.optional.is_empty() { optional } else { row(optional, proposal.optional.len() + 3) };
    Rows {
        header,
        first,
        subtotal,
        line_discount: subtotal + 1,
        discount: subtotal + 2,
        net: subtotal + 3,
        taxable: subtotal + 4,
        tax,
        total,
        local: total + 1,
        term,
        elasticity,
        once,
        optional,
        end,
    }
}

/// The row of the net over the contract.
pub(super) fn term_row(layout: &Layout<'_>) -> u32 {
    rows(layout).term
}

/// The cells with the MRUs and the subtotal of an environment.
pub(super) fn environment_cells(layout: &Layout<'_>, position: usize) -> Result<[String; 2], ProposalError> {
    let sheet = layout.text("sheet-summary")?;
    let at = row(rows(layout).first, position);
    Ok([place(sheet, at, VALUE), place(sheet, at, USD)])
}

/// The names of inputs and results, with their places.
pub(super) fn names(layout: &Layout<'_>) -> Vec<(String, String)> {
    let Ok(sheet) = layout.text("sheet-summary") else { return Vec::new() };
    let rows = rows(layout);
    let mut names: Vec<(String, String)> = ["MRU_USD", "DISCOUNT_PERCENT", "TERM_MONTHS", "BILLING_POLICY"]
        .iter()
        .zip(INPUTS..)
        .map(|(name, at)| ((*name).to_owned(), place(sheet, at, VALUE)))
        .collect();
    for index in 0..layout.proposal.amounts.taxes.len() {
        names.push((tax_name(index), place(sheet, row(INPUTS + FIXED_INPUTS, index), VALUE)));
    }
    if let Some(local) = &layout.proposal.local {
        names.push((rate_name(local), place(sheet, rate_row(layout), VALUE)));
        names.push((format!("TOTAL_{}", local.currency), place(sheet, rows.local, USD)));
    }
    let taxed = !layout.proposal.amounts.taxes.is_empty();
    if taxed {
        names.push(("TAXABLE_USD".to_owned(), place(sheet, rows.taxable, USD)));
    }
    if !layout.proposal.one_time.is_empty() {
        let sum = row(rows.once + 2, layout.proposal.one_time.len());
        names.push(("ONE_TIME_USD".to_owned(), place(sheet, sum, USD)));
        if taxed {
            names.push(("ONE_TIME_TAXABLE_USD".to_owned(), place(sheet, sum + 1, USD)));
            names.push(("ONE_TIME_TOTAL_USD".to_owned(), place(sheet, row(sum + 2, layout.proposal.amounts.taxes.len()), USD)));
        }
    }
    for (name, at, column) in [
        ("TOTAL_MRU", rows.subtotal, VALUE),
        ("SUBTOTAL_USD", rows.subtotal, USD),
        ("LINE_DISCOUNT_USD", rows.line_discount, USD),
        ("DISCOUNT_USD", rows.discount, USD),
        ("NET_USD", rows.net, USD),
        ("TOTAL_USD", rows.total, USD),
        ("TERM_NET_USD", rows.term, USD),
    ] {
        names.push((name.to_owned(), place(sheet, at, column)));
    }
    names
}

fn tax_name(index: usize) -> String {
    format!("TAX_{}_PERCENT", index + 1)
}

/// `FX_CLP`: units of the local currency for one US dollar.
fn rate_name(local: &Local) -> String {
    format!("FX_{}", local.currency)
}

fn rate_row(layout: &Layout<'_>) -> u32 {
    row(INPUTS + FIXED_INPUTS, layout.proposal.amounts.taxes.len())
}

pub(super) fn sheet(layout: &Layout<'_>) -> Result<Worksheet, ProposalError> {
    let proposal = layout.proposal;
    let mut sheet = Sheet::new(layout, layout.text("sheet-summary")?, &[46, 18, 20, 14], false)?;
    sheet.title(&proposal.title, &proposal.client.name)?;
    let date = |iso: &str| texts::long_date(iso, &layout.texts);
    let facts = [
        format!("{}: {}", layout.text("number")?, proposal.number),
        format!("{}: {}", layout.text("date")?, date(&proposal.date)?),
        format!("{}: {}", layout.text("valid-until")?, date(&proposal.valid_until)?),
    ];
    sheet.note(2, 0, &facts.join("   ·   "))?;
    if proposal.sources.rate_card_example {
        sheet.wide_note(3, COLUMNS, layout.text("example-text")?)?;
    }
    sheet.heading(INPUTS - 2, layout.text("sheet-inputs-title")?)?;
    sheet.note(INPUTS - 1, 0, layout.text("sheet-inputs")?)?;
    inputs(layout, &mut sheet)?;
    by_environment(layout, &mut sheet)?;
    elasticity(layout, &mut sheet)?;
    once(layout, &mut sheet)?;
    optional(layout, &mut sheet)?;
    let end = rows(layout).end;
    sheet.on_one_page(end);
    sheet.finish(end, COLUMNS)
}

fn inputs(layout: &Layout<'_>, sheet: &mut Sheet<'_>) -> Result<(), ProposalError> {
    let amounts = &layout.proposal.amounts;
    let policy = Decimal::from(layout.policy());
    for (at, (key, value, shown)) in (INPUTS..).zip([
        ("sheet-mru-value", amounts.usd_per_mru, Shown::UnitPrice),
        ("discount", fraction(amounts.discount_percent), Shown::Percent),
        ("sheet-months", Decimal::from(amounts.term_months), Shown::Whole),
        ("sheet-policy", policy, Shown::Whole),
    ]) {
        sheet.text(at, 0, layout.text(key)?, Weight::Plain)?;
        sheet.input(at, VALUE, value, shown)?;
    }
    sheet.note(INPUTS + FIXED_INPUTS - 1, USD, layout.text("sheet-policy-note")?)?;
    let one_to_three = DataValidation::new().allow_whole_number(DataValidationRule::Between(1, 3));
    let policy = INPUTS + FIXED_INPUTS - 1;
    sheet.inner().add_data_validation(policy, VALUE, policy, VALUE, &one_to_three)?;
    for (at, tax) in (INPUTS + FIXED_INPUTS..).zip(&amounts.taxes) {
        sheet.text(at, 0, &tax.name, Weight::Plain)?;
        sheet.input(at, VALUE, fraction(tax.rate_percent), Shown::Percent)?;
    }
    if let Some(local) = &layout.proposal.local {
        let at = rate_row(layout);
        sheet.text(at, 0, &layout.text("sheet-rate")?.replace("{currency}", &local.currency), Weight::Plain)?;
        sheet.input(at, VALUE, local.per_usd, Shown::UnitPrice)?;
        sheet.note_over(at, USD..COLUMNS, &format!("{}, {}", local.source, texts::long_date(&local.date, &layout.texts)?))?;
    }
    Ok(())
}

fn by_environment(layout: &Layout<'_>, sheet: &mut Sheet<'_>) -> Result<(), ProposalError> {
    let amounts = &layout.proposal.amounts;
    let rows = rows(layout);
    sheet.header(rows.header, &["environment", "mrus-month", "usd", "sheet-share"], &[0])?;
    let share = |at: u32| format!("IF(SUBTOTAL_USD=0,0,{}/SUBTOTAL_USD)", here(at, USD));
    let part = |amount: Decimal| if amounts.subtotal.is_zero() { Decimal::ZERO } else { amount / amounts.subtotal };
    let plain = |shown| (shown, Weight::Plain);
    for (position, environment) in layout.proposal.environments.iter().enumerate() {
        let at = row(rows.first, position);
        sheet.text(at, 0, &environment.name, Weight::Plain)?;
        let [mrus, usd] = match detail::environment(layout, position)? {
            Some([mrus, usd, _]) => [mrus, usd].map(|range| format!("SUM({range})")),
            None => ["0", "0"].map(str::to_owned),
        };
        sheet.formula((at, VALUE), &mrus, environment.mrus, plain(Shown::Number))?;
        sheet.formula((at, USD), &usd, environment.subtotal, plain(Shown::Money))?;
        sheet.formula((at, USD + 1), &share(at), part(environment.subtotal), plain(Shown::Share))?;
    }
    let sum = |column: u16| format!("SUM({}:{})", here(rows.first, column), here(rows.subtotal.saturating_sub(1), column));
    let whole = if amounts.subtotal.is_zero() { Decimal::ZERO } else { Decimal::ONE };
    sheet.text(rows.subtotal, 0, layout.text("subtotal")?, Weight::Sum)?;
    sheet.formula((rows.subtotal, VALUE), &sum(VALUE), amounts.mrus, (Shown::Number, Weight::Sum))?;
    sheet.formula((rows.subtotal, USD), &sum(USD), amounts.subtotal, (Shown::Money, Weight::Sum))?;
    sheet.formula((rows.subtotal, USD + 1), &share(rows.subtotal), whole, (Shown::Share, Weight::Sum))?;
    let mut amount = |at: u32, label: &str, formula: &str, value: Decimal, weight: Weight| {
        self::amount(sheet, (at, COLUMNS), label, formula, (value, Shown::Money, weight))
    };
    let negative = |amount: Decimal| Decimal::ZERO - amount;
    let [_, after_own] = detail::totals(layout)?;
    let own = format!("ROUND({after_own}-SUBTOTAL_USD,2)");
    amount(rows.line_discount, layout.text("line-discounts")?, &own, negative(amounts.line_discount), Weight::Plain)?;
    let discount = format!("-ROUND({after_own}*DISCOUNT_PERCENT,2)");
    amount(rows.discount, layout.text("discount")?, &discount, negative(amounts.discount), Weight::Plain)?;
    amount(rows.net, layout.text("net")?, "ROUND(SUBTOTAL_USD+LINE_DISCOUNT_USD+DISCOUNT_USD,2)", amounts.net, Weight::Sum)?;
    // All taxes are charged on the same lines.
    if let Some(tax) = amounts.taxes.first() {
        amount(rows.taxable, layout.text("sheet-taxable")?, &detail::taxable(layout)?, tax.base, Weight::Plain)?;
    }
    for (index, tax) in amounts.taxes.iter().enumerate() {
        amount(row(rows.tax, index), &tax.name, &format!("ROUND(TAXABLE_USD*{},2)", tax_name(index)), tax.amount, Weight::Plain)?;
    }
    let taxes: Vec<String> = (0..amounts.taxes.len()).map(|index| format!("+{}", here(row(rows.tax, index), USD))).collect();
    amount(rows.total, layout.text("total")?, &format!("NET_USD{}", taxes.concat()), amounts.total, Weight::Paid)?;
    amount(rows.term, layout.text("sheet-term")?, &ramp::term(layout)?, amounts.term_net, Weight::Sum)?;
    if let Some(local) = &layout.proposal.local {
        let label = layout.text("sheet-local")?.replace("{currency}", &local.currency);
        let formula = local_total(layout, local);
        self::amount(sheet, (rows.local, COLUMNS), &label, &formula, (local.total, Shown::Local(local.digits), Weight::Plain))?;
    }
    Ok(())
}

/// A row whose amount stands in the column of US dollars.
fn amount(
    sheet: &mut Sheet<'_>,
    (at, columns): (u32, u16),
    label: &str,
    formula: &str,
    (value, shown, weight): (Decimal, Shown, Weight),
) -> Result<(), ProposalError> {
    sheet.text(at, 0, label, weight)?;
    sheet.blanks(at, 1..columns, weight)?;
    sheet.formula((at, USD), formula, value, (shown, weight))
}

/// The net is converted once, and each tax is computed on what is taxed of it in local currency, as the proposal does.
fn local_total(layout: &Layout<'_>, local: &Local) -> String {
    let (rate, digits) = (rate_name(local), local.digits);
    let taxes = (0..layout.proposal.amounts.taxes.len())
        .map(|index| format!("+ROUND(ROUND(TAXABLE_USD*{rate},{digits})*{},{digits})", tax_name(index)));
    format!("ROUND(NET_USD*{rate},{digits}){}", taxes.collect::<String>())
}

/// What is paid once, apart from every month.
fn once(layout: &Layout<'_>, sheet: &mut Sheet<'_>) -> Result<(), ProposalError> {
    let (items, taxes) = (&layout.proposal.one_time, &layout.proposal.amounts.taxes);
    if items.is_empty() {
        return Ok(());
    }
    let at = rows(layout).once;
    sheet.heading(at, layout.text("one-time")?)?;
    let header = at + 1;
    sheet.header(header, &["component", "sheet-taxed", "usd-once"], &[0])?;
    let first = header + 1;
    for (position, item) in items.iter().enumerate() {
        let at = row(first, position);
        let why = item.untaxed.as_ref().map(|why| untaxed(layout, why)).transpose()?;
        let name = why.map_or_else(|| item.name.clone(), |why| format!("{} · {why}", item.name));
        sheet.text(at, 0, &name, Weight::Plain)?;
        sheet.flag(at, VALUE, item.untaxed.is_none())?;
        sheet.input(at, USD, item.net, Shown::Money)?;
    }
    let net: Decimal = items.iter().map(|item| item.net).sum();
    let sum = row(first, items.len());
    let mut amount = |at: u32, label: &str, formula: &str, value: Decimal, weight: Weight| {
        self::amount(sheet, (at, USD + 1), label, formula, (value, Shown::Money, weight))
    };
    let column = |column: u16| format!("{}:{}", here(first, column), here(sum - 1, column));
    let formula = format!("ROUND(SUM({}),2)", column(USD));
    amount(sum, layout.text("one-time-total")?, &formula, net, if taxes.is_empty() { Weight::Paid } else { Weight::Sum })?;
    if taxes.is_empty() {
        return Ok(());
    }
    let taxable = items.iter().filter(|item| item.untaxed.is_none()).map(|item| item.net).sum();
    let formula = format!("ROUND(SUMIF({},\"=1\",{}),2)", column(VALUE), column(USD));
    amount(sum + 1, layout.text("sheet-taxable")?, &formula, taxable, Weight::Plain)?;
    let (first_tax, last) = (sum + 2, row(sum + 2, taxes.len()));
    let mut total = net;
    for (index, tax) in taxes.iter().enumerate() {
        // What nothing is charged on is left out of the proposal, and nought here.
        let charged = layout.proposal.one_time_taxes.get(index).map_or(Decimal::ZERO, |tax| tax.amount);
        let formula = format!("ROUND(ONE_TIME_TAXABLE_USD*{},2)", tax_name(index));
        amount(row(first_tax, index), &tax.name, &formula, charged, Weight::Plain)?;
        total += charged;
    }
    let formula = format!("ONE_TIME_USD+SUM({}:{})", here(first_tax, USD), here(last - 1, USD));
    amount(last, layout.text("one-time-taxed")?, &formula, total, Weight::Paid)
}

/// What may be added. It is in no total.
fn optional(layout: &Layout<'_>, sheet: &mut Sheet<'_>) -> Result<(), ProposalError> {
    let items = &layout.proposal.optional;
    if items.is_empty() {
        return Ok(());
    }
    let at = rows(layout).optional;
    sheet.heading(at, layout.text("optional")?)?;
    sheet.header(at + 1, &["component", "mrus-month", "net-month"], &[0])?;
    for (at, item) in (at + 2..).zip(items) {
        sheet.text(at, 0, &item.name, Weight::Plain)?;
        sheet.input(at, VALUE, item.mrus, Shown::Number)?;
        let before = format!("ROUND({}*MRU_USD,2)", here(at, VALUE));
        let formula = format!("{before}-ROUND({before}*DISCOUNT_PERCENT,2)");
        sheet.formula((at, USD), &formula, item.net, (Shown::Money, Weight::Plain))?;
    }
    Ok(())
}

fn elasticity(layout: &Layout<'_>, sheet: &mut Sheet<'_>) -> Result<(), ProposalError> {
    let at = rows(layout).elasticity;
    sheet.heading(at - 1, layout.text("elasticity")?)?;
    sheet.header(at, &["capacity", "mrus-month", "net-month"], &[0])?;
    let cells = capacity::elasticity(layout)?;
    let fine = layout.proposal.elasticity.iter().any(|row| row.mrus.normalize().scale() > 2);
    let shown = if fine { Shown::Fine } else { Shown::Number };
    for ((at, key), ([mrus, net], amount)) in
        (at + 1..).zip(["elasticity-base", "elasticity-expected", "elasticity-maximum"]).zip(cells.iter().zip(&layout.proposal.elasticity))
    {
        sheet.text(at, 0, layout.text(key)?, Weight::Plain)?;
        sheet.formula((at, VALUE), mrus, amount.mrus, (shown, Weight::Plain))?;
        sheet.formula((at, USD), net, amount.net, (Shown::Money, Weight::Plain))?;
    }
    Ok(())
}
