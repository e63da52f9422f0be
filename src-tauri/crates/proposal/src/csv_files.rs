//! CSV: one file for people, one for machines.

use crate::numbers::NumberFormat;
use crate::value::{Line, Proposal};
use crate::{ProposalError, texts};

/// The lines for people: the country's separator and decimal sign, UTF-8 with a byte-order mark (which Excel needs), CRLF.
///
/// # Errors
/// If the locale is malformed or the file cannot be written.
pub fn people_csv(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    let texts = proposal.organisation.words(proposal.language)?;
    let numbers = NumberFormat::new(&proposal.locale)?;
    let separator = if numbers.decimal_comma() { b';' } else { b',' };
    let mut writer = writer(separator, b"\xef\xbb\xbf".to_vec());
    let header = ["csv-environment", "csv-component", "csv-detail", "csv-quantity", "csv-unit-mrus", "csv-mrus", "csv-subtotal", "csv-net"];
    let title = |key: &str| texts::text(&texts, key).map(str::to_owned);
    write(&mut writer, header.iter().map(|key| title(key)).collect::<Result<Vec<_>, _>>()?)?;
    for (environment, line) in lines(proposal) {
        let row = [
            spreadsheet_safe(environment),
            spreadsheet_safe(&line.name),
            spreadsheet_safe(&line.detail),
            numbers.cell(line.quantity.normalize()),
            numbers.cell(line.unit_mrus.normalize()),
            numbers.cell(line.mrus.normalize()),
            numbers.cell(line.subtotal),
            numbers.cell(line.net),
        ];
        write(&mut writer, row)?;
    }
    let amounts = &proposal.amounts;
    let mut total = |label: String, mrus: String, subtotal: String, net: String| {
        write(&mut writer, [label, String::new(), String::new(), String::new(), String::new(), mrus, subtotal, net])
    };
    total(title("csv-net-total")?, numbers.cell(amounts.mrus.normalize()), numbers.cell(amounts.subtotal), numbers.cell(amounts.net))?;
    for tax in &amounts.taxes {
        total(
            spreadsheet_safe(&format!("{} {} %", tax.name, numbers.cell(tax.rate_percent.normalize()))),
            String::new(),
            String::new(),
            numbers.cell(tax.amount),
        )?;
    }
    total(title("csv-total")?, String::new(), String::new(), numbers.cell(amounts.total))?;
    // What is paid once stands apart from the month.
    let once = title("one-time")?;
    for item in &proposal.one_time {
        total(spreadsheet_safe(&format!("{once}: {}", item.name)), String::new(), String::new(), numbers.cell(item.net))?;
    }
    // What a reader must know stands in the file itself, as it does in the proposal.
    let exclusions = title("exclusions")?;
    for exclusion in &proposal.exclusions {
        total(spreadsheet_safe(&format!("{exclusions}: {exclusion}")), String::new(), String::new(), String::new())?;
    }
    for remark in &proposal.remarks {
        total(spreadsheet_safe(remark), String::new(), String::new(), String::new())?;
    }
    finish(writer)
}

/// The lines for machines: FOCUS column names with the MRU as pricing currency, decimal points, no grouping, no mark.
/// It describes a plan, so it is shaped like FOCUS rather than conformant. `ContractedCost` over all rows (purchases before
/// discount, the discount as a credit, taxes) that recur is the monthly total, over those that do not what is paid once;
/// `x_NetCost` over the recurring purchases is the net amount.
///
/// # Errors
/// If a text is missing or the file cannot be written.
pub fn data_csv(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    let mut writer = writer(b',', Vec::new());
    let header = [
        "BillingCurrency",
        "ChargeCategory",
        "ChargeFrequency",
        "ChargeDescription",
        "ContractedCost",
        "ContractedUnitPrice",
        "PricingCurrency",
        "PricingCurrencyContractedUnitPrice",
        "PricingQuantity",
        "PricingUnit",
        "x_Detail",
        "x_Environment",
        "x_IssueDate",
        "x_LineId",
        "x_NetCost",
        "x_Quantity",
        "x_QuoteNumber",
        "x_ValidUntil",
    ];
    write(&mut writer, header.map(str::to_owned))?;
    for (environment, line) in lines(proposal) {
        let row = [
            "USD".to_owned(),
            "Purchase".to_owned(),
            "Recurring".to_owned(),
            spreadsheet_safe(&line.name),
            line.subtotal.to_string(),
            proposal.amounts.usd_per_mru.to_string(),
            "MRU".to_owned(),
            line.unit_mrus.normalize().to_string(),
            line.mrus.normalize().to_string(),
            "MRU".to_owned(),
            spreadsheet_safe(&line.detail),
            spreadsheet_safe(environment),
            proposal.date.clone(),
            spreadsheet_safe(&line.id),
            line.net.to_string(),
            line.quantity.normalize().to_string(),
            spreadsheet_safe(&proposal.number),
            proposal.valid_until.clone(),
        ];
        write(&mut writer, row)?;
    }
    // What belongs to the whole: no unit price, no environment. With these the cost column sums to the total.
    let mut whole = |frequency: &str, category: &str, description: String, cost: rust_decimal::Decimal| {
        let mut row = vec![String::new(); header.len()];
        // One of something, at its price: a purchase has a quantity and a unit price.
        let single = if category == "Purchase" { ["1".to_owned(), cost.to_string(), "USD".to_owned()] } else { Default::default() };
        let [quantity, price, pricing_currency] = single;
        for (column, value) in [
            ("BillingCurrency", "USD".to_owned()),
            ("ChargeCategory", category.to_owned()),
            ("ChargeFrequency", frequency.to_owned()),
            ("ChargeDescription", spreadsheet_safe(&description)),
            ("ContractedCost", cost.to_string()),
            ("ContractedUnitPrice", price),
            ("PricingCurrency", pricing_currency),
            ("PricingQuantity", quantity),
            ("x_IssueDate", proposal.date.clone()),
            ("x_QuoteNumber", spreadsheet_safe(&proposal.number)),
            ("x_ValidUntil", proposal.valid_until.clone()),
        ] {
            if let Some(position) = header.iter().position(|name| *name == column) {
                row[position] = value;
            }
        }
        write(&mut writer, row)
    };
    let amounts = &proposal.amounts;
    if !amounts.discount.is_zero() {
        let texts = proposal.organisation.words(proposal.language)?;
        whole(
            "Recurring",
            "Credit",
            format!("{} {} %", texts::text(&texts, "discount")?, amounts.whole_discount_percent().normalize()),
            -amounts.discount,
        )?;
    }
    for item in &proposal.one_time {
        whole("One-Time", "Purchase", item.name.clone(), item.net)?;
    }
    for (frequency, taxes) in [("Recurring", &amounts.taxes), ("One-Time", &proposal.one_time_taxes)] {
        for tax in taxes {
            whole(frequency, "Tax", format!("{} {} %", tax.name, tax.rate_percent.normalize()), tax.amount)?;
        }
    }
    finish(writer)
}

type Writer = csv::Writer<Vec<u8>>;

fn writer(separator: u8, start: Vec<u8>) -> Writer {
    csv::WriterBuilder::new().delimiter(separator).terminator(csv::Terminator::CRLF).from_writer(start)
}

fn write(writer: &mut Writer, row: impl IntoIterator<Item = String>) -> Result<(), ProposalError> {
    writer.write_record(row).map_err(|error| ProposalError::Csv(error.to_string()))
}

fn finish(writer: Writer) -> Result<Vec<u8>, ProposalError> {
    writer.into_inner().map_err(|error| ProposalError::Csv(error.to_string()))
}

fn lines(proposal: &Proposal) -> impl Iterator<Item = (&str, &Line)> {
    proposal.environments.iter().flat_map(|environment| environment.lines.iter().map(|line| (environment.name.as_str(), line)))
}

/// A text that a spreadsheet cannot take for a formula: what begins like one gets an apostrophe (OWASP, CSV injection;
/// ASVS 1.2.10 adds NUL; full-width signs are known to be folded by some programs). Blanks and marks that cannot be seen do
/// not hide the beginning: some programs strip them.
#[must_use]
pub fn spreadsheet_safe(text: &str) -> String {
    const TRIGGERS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    let unseen = |c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    let dangerous = text.starts_with(TRIGGERS) || text.trim_start_matches(unseen).starts_with(TRIGGERS);
    if dangerous { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::spreadsheet_safe;

    #[test]
    fn nothing_begins_like_a_formula() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\0=1",
            "  =1",
            "\u{a0}=1",
            "\u{feff}=1",
            " \u{200b}@x",
            "＝1",
            "＋1",
            "－1",
            "＠x",
        ] {
            assert!(spreadsheet_safe(text).starts_with('\''), "{text:?}");
        }
        for text in ["Cuentas", "a-b", "", "ñandú = 1"] {
            assert_eq!(spreadsheet_safe(text), text);
        }
    }
}
