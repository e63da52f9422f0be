//! CSV: one file for people, one for machines.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::numbers::NumberFormat;
use crate::statements::fill_in;
use crate::value::{Line, Proposal, TaxRow, Untaxed};
use crate::{ProposalError, texts};

/// Columns of the file for people, as keys of the texts.
const COLUMNS: [&str; 11] = [
    "csv-environment",
    "csv-component",
    "csv-detail",
    "csv-quantity",
    "csv-unit-mrus",
    "csv-mrus",
    "csv-subtotal",
    "csv-net",
    "csv-line-discount",
    "csv-treatment",
    "csv-reason",
];
/// Those of them that rows of the whole fill.
const MRUS: usize = 5;
const SUBTOTAL: usize = 6;
const NET: usize = 7;
const TREATMENT: usize = 9;
const REASON: usize = 10;

/// The lines for people: the country's separator and decimal sign, UTF-8 with a byte-order mark (which Excel needs), CRLF.
///
/// # Errors
/// If the locale is malformed or the file cannot be written.
pub fn people_csv(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    let numbers = NumberFormat::new(&proposal.locale)?;
    let separator = if numbers.decimal_comma() { b';' } else { b',' };
    let texts = proposal.organisation.words(proposal.language)?;
    let mut file = People { proposal, texts, numbers, writer: writer(separator, b"\xef\xbb\xbf".to_vec()) };
    file.lines()?;
    file.month()?;
    file.once()?;
    file.remarks()?;
    finish(file.writer)
}

/// The file for people being written.
struct People<'a> {
    proposal: &'a Proposal,
    texts: BTreeMap<String, String>,
    numbers: NumberFormat,
    writer: Writer,
}

impl People<'_> {
    fn title(&self, key: &str) -> Result<String, ProposalError> {
        texts::text(&self.texts, key).map(str::to_owned)
    }

    /// How the taxes treat something, and why. Where the proposal applies no tax, nothing is called taxed.
    fn treatment(&self, untaxed: Option<&Untaxed>) -> Result<[String; 2], ProposalError> {
        Ok(match untaxed {
            Some(why) => [self.title(&format!("treatment-{}", why.treatment))?, spreadsheet_safe(&why.reason)],
            None if self.proposal.amounts.taxes.is_empty() => Default::default(),
            None => [self.title("treatment-taxed")?, String::new()],
        })
    }

    /// `IVA 19 %`, with what it is computed on where that is not all of the net.
    fn tax(&self, tax: &TaxRow, net: Decimal) -> Result<String, ProposalError> {
        let name = format!("{} {} %", tax.name, self.numbers.cell(tax.rate_percent.normalize()));
        let on = texts::text(&self.texts, "tax-on")?;
        Ok(if tax.base == net { name } else { fill_in(on, &[("tax", name), ("base", self.numbers.cell(tax.base))]) })
    }

    /// A row of the whole: its label, and cells by their columns.
    fn whole(&mut self, label: &str, cells: &[(usize, String)]) -> Result<(), ProposalError> {
        let mut row: [String; COLUMNS.len()] = Default::default();
        row[0] = spreadsheet_safe(label);
        for (column, cell) in cells {
            row[*column].clone_from(cell);
        }
        write(&mut self.writer, row)
    }

    fn net(&self, amount: Decimal) -> (usize, String) {
        (NET, self.numbers.cell(amount))
    }

    fn lines(&mut self) -> Result<(), ProposalError> {
        let header = COLUMNS.iter().map(|key| self.title(key)).collect::<Result<Vec<_>, _>>()?;
        write(&mut self.writer, header)?;
        for (environment, line) in lines(self.proposal) {
            let [treatment, reason] = self.treatment(line.untaxed.as_ref())?;
            let row = [
                spreadsheet_safe(environment),
                spreadsheet_safe(&line.name),
                spreadsheet_safe(&line.detail),
                self.numbers.cell(line.quantity.normalize()),
                self.numbers.cell(line.unit_mrus.normalize()),
                self.numbers.cell(line.mrus.normalize()),
                self.numbers.cell(line.subtotal),
                self.numbers.cell(line.net),
                self.numbers.cell(line.discount_percent.normalize()),
                treatment,
                reason,
            ];
            write(&mut self.writer, row)?;
        }
        Ok(())
    }

    fn month(&mut self) -> Result<(), ProposalError> {
        let amounts = &self.proposal.amounts;
        let (mrus, subtotal) = (self.numbers.cell(amounts.mrus.normalize()), self.numbers.cell(amounts.subtotal));
        self.whole(&self.title("csv-net-total")?, &[(MRUS, mrus), (SUBTOTAL, subtotal), self.net(amounts.net)])?;
        for tax in &amounts.taxes {
            self.whole(&self.tax(tax, amounts.net)?, &[self.net(tax.amount)])?;
        }
        self.whole(&self.title("csv-total")?, &[self.net(amounts.total)])
    }

    /// What is paid once stands apart from the month, with its own taxes and total.
    fn once(&mut self) -> Result<(), ProposalError> {
        let (items, taxes) = (&self.proposal.one_time, &self.proposal.one_time_taxes);
        if items.is_empty() {
            return Ok(());
        }
        let once = self.title("one-time")?;
        for item in items {
            let [treatment, reason] = self.treatment(item.untaxed.as_ref())?;
            self.whole(&format!("{once}: {}", item.name), &[self.net(item.net), (TREATMENT, treatment), (REASON, reason)])?;
        }
        let net: Decimal = items.iter().map(|item| item.net).sum();
        for tax in taxes {
            self.whole(&format!("{once}: {}", self.tax(tax, net)?), &[self.net(tax.amount)])?;
        }
        let total = net + taxes.iter().map(|tax| tax.amount).sum::<Decimal>();
        self.whole(&self.title(if taxes.is_empty() { "one-time-total" } else { "one-time-taxed" })?, &[self.net(total)])
    }

    /// What a reader must know stands in the file itself, as it does in the proposal.
    fn remarks(&mut self) -> Result<(), ProposalError> {
        let exclusions = self.title("exclusions")?;
        for exclusion in &self.proposal.exclusions {
            self.whole(&format!("{exclusions}: {exclusion}"), &[])?;
        }
        self.proposal.remarks.iter().try_for_each(|remark| self.whole(remark, &[]))
    }
}

/// The lines for machines: FOCUS column names with the MRU as pricing currency, decimal points, no grouping, no mark.
/// It describes a plan, so it is shaped like FOCUS rather than conformant. `ContractedCost` over all rows (purchases before
/// discount, discounts as credits, taxes) that recur is the monthly total, over those that do not what is paid once;
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
        "x_LineDiscountPercent",
        "x_LineId",
        "x_NetCost",
        "x_Quantity",
        "x_QuoteNumber",
        "x_TaxReason",
        "x_TaxTreatment",
        "x_ValidUntil",
    ];
    write(&mut writer, header.map(str::to_owned))?;
    for (environment, line) in lines(proposal) {
        let [treatment, reason] = treated(line.untaxed.as_ref());
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
            line.discount_percent.normalize().to_string(),
            spreadsheet_safe(&line.id),
            line.net.to_string(),
            line.quantity.normalize().to_string(),
            spreadsheet_safe(&proposal.number),
            reason,
            treatment,
            proposal.valid_until.clone(),
        ];
        write(&mut writer, row)?;
    }
    // What belongs to the whole: no unit price, no environment. With these the cost column sums to the total.
    let mut whole = |frequency: &str, category: &str, description: &str, cost: Decimal, [treatment, reason]: [String; 2]| {
        let mut row = vec![String::new(); header.len()];
        // One of something, at its price: a purchase has a quantity and a unit price.
        let single = if category == "Purchase" { ["1".to_owned(), cost.to_string(), "USD".to_owned()] } else { Default::default() };
        let [quantity, price, pricing_currency] = single;
        for (column, value) in [
            ("BillingCurrency", "USD".to_owned()),
            ("ChargeCategory", category.to_owned()),
            ("ChargeFrequency", frequency.to_owned()),
            ("ChargeDescription", spreadsheet_safe(description)),
            ("ContractedCost", cost.to_string()),
            ("ContractedUnitPrice", price),
            ("PricingCurrency", pricing_currency),
            ("PricingQuantity", quantity),
            ("x_IssueDate", proposal.date.clone()),
            ("x_QuoteNumber", spreadsheet_safe(&proposal.number)),
            ("x_TaxReason", reason),
            ("x_TaxTreatment", treatment),
            ("x_ValidUntil", proposal.valid_until.clone()),
        ] {
            if let Some(position) = header.iter().position(|name| *name == column) {
                row[position] = value;
            }
        }
        write(&mut writer, row)
    };
    let amounts = &proposal.amounts;
    let texts = proposal.organisation.words(proposal.language)?;
    let none = || [String::new(), String::new()];
    if !amounts.line_discount.is_zero() {
        whole("Recurring", "Credit", texts::text(&texts, "line-discounts")?, -amounts.line_discount, none())?;
    }
    if !amounts.discount.is_zero() {
        let name = format!("{} {} %", texts::text(&texts, "discount")?, amounts.discount_percent.normalize());
        whole("Recurring", "Credit", &name, -amounts.discount, none())?;
    }
    for item in &proposal.one_time {
        whole("One-Time", "Purchase", &item.name, item.net, treated(item.untaxed.as_ref()))?;
    }
    for (frequency, taxes) in [("Recurring", &amounts.taxes), ("One-Time", &proposal.one_time_taxes)] {
        for tax in taxes {
            whole(frequency, "Tax", &format!("{} {} %", tax.name, tax.rate_percent.normalize()), tax.amount, none())?;
        }
    }
    finish(writer)
}

/// How the taxes treat something and why, as machines read it: empty if it is taxed, as in the JSON of the quote.
fn treated(untaxed: Option<&Untaxed>) -> [String; 2] {
    untaxed.map_or_else(Default::default, |why| [why.treatment.clone(), spreadsheet_safe(&why.reason)])
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
