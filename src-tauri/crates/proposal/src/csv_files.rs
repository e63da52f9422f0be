//! CSV: one file for people, one for machines.

use crate::numbers::NumberFormat;
use crate::value::{Line, Proposal};
use crate::{ProposalError, texts};

/// The lines for people: the country's separator and decimal sign, UTF-8 with a byte-order mark (which Excel needs), CRLF.
///
/// # Errors
/// If the locale is malformed or the file cannot be written.
pub fn people_csv(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    let texts = texts::texts(proposal.language)?;
    let numbers = NumberFormat::new(&proposal.locale)?;
    let separator = if numbers.decimal_comma() { b';' } else { b',' };
    let mut writer = writer(separator, b"\xef\xbb\xbf".to_vec());
    let header = ["csv-environment", "csv-component", "csv-detail", "csv-quantity", "csv-unit-mrus", "csv-mrus", "csv-subtotal", "csv-net"];
    let title = |key: &str| texts.get(key).cloned().unwrap_or_else(|| key.to_owned());
    write(&mut writer, header.iter().map(|key| title(key)))?;
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
    total(title("csv-net-total"), numbers.cell(amounts.mrus.normalize()), numbers.cell(amounts.subtotal), numbers.cell(amounts.net))?;
    for tax in &amounts.taxes {
        total(
            spreadsheet_safe(&format!("{} {} %", tax.name, numbers.cell(tax.rate_percent.normalize()))),
            String::new(),
            String::new(),
            numbers.cell(tax.amount),
        )?;
    }
    total(title("csv-total"), String::new(), String::new(), numbers.cell(amounts.total))?;
    finish(writer)
}

/// The lines for machines: FOCUS column names with the MRU as pricing currency, decimal points, no grouping, no mark.
/// It describes a plan, so it is shaped like FOCUS rather than conformant.
///
/// # Errors
/// If the file cannot be written.
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
        "x_LineId",
        "x_NetCost",
        "x_Quantity",
        "x_QuoteNumber",
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
            line.id.clone(),
            line.net.to_string(),
            line.quantity.normalize().to_string(),
            proposal.number.clone(),
        ];
        write(&mut writer, row)?;
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
/// ASVS 1.2.10 adds NUL; full-width signs are known to be folded by some programs).
#[must_use]
pub fn spreadsheet_safe(text: &str) -> String {
    const TRIGGERS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    let first = text.trim_start_matches(' ').chars().next();
    if first.is_some_and(|first| TRIGGERS.contains(&first)) || text.starts_with(TRIGGERS) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::spreadsheet_safe;

    #[test]
    fn nothing_begins_like_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "  =1", "＝1", "＋1", "－1", "＠x"] {
            assert!(spreadsheet_safe(text).starts_with('\''), "{text:?}");
        }
        for text in ["Cuentas", "a-b", "", "ñandú = 1"] {
            assert_eq!(spreadsheet_safe(text), text);
        }
    }
}
