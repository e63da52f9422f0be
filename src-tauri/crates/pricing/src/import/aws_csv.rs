//! AWS's CSV files: service offers and Savings Plans. Five rows of metadata, then the header, then a row for each price.
//!
//! Read with `simd-csv`: two to three times the throughput of the `csv` crate on these files of 90 columns, of which a dozen
//! matter, because fields are unquoted only when asked for.

use std::borrow::Cow;
use std::collections::HashMap;

use simd_csv::{ZeroCopyByteRecord, ZeroCopyReaderBuilder};

use super::FileFormat;
use super::collect::{Collector, Dimension};
use super::mapping::{Product, Term, normal};
use super::problem::{ImportProblem, Place};
use super::source::Source;

/// Rows before the header, at most: five of metadata, and some room for files that people edited.
const METADATA_ROWS: usize = 12;
/// Rows between two questions whether to go on.
const ROWS_PER_WATCH: u64 = 4_096;
/// Size of the reader's buffer.
const BUFFER_BYTES: usize = 256 * 1024;

/// Columns that every price row of a service needs.
const OFFER_COLUMNS: [&str; 10] =
    ["sku", "ratecode", "termtype", "startingrange", "endingrange", "unit", "priceperunit", "currency", "effectivedate", "usagetype"];
/// Columns that every price row of a Savings Plan needs.
const SAVINGS_COLUMNS: [&str; 11] = [
    "sku",
    "ratecode",
    "unit",
    "discountedrate",
    "currency",
    "effectivedate",
    "discountedservicecode",
    "discountedusagetype",
    "discountedoperation",
    "purchaseoption",
    "leasecontractlength",
];

/// The columns of a file, by their normalised names.
struct Header {
    columns: HashMap<String, usize>,
    count: usize,
}

impl Header {
    fn read(record: &ZeroCopyByteRecord<'_>) -> Self {
        let mut columns = HashMap::new();
        for (index, name) in record.unescaped_iter().enumerate() {
            // AWS's old files repeat a name now and then: the first is the documented one.
            columns.entry(normal(&String::from_utf8_lossy(&name)).into_owned()).or_insert(index);
        }
        // Offer files before 2016 say `Begin Range`; the documentation says both.
        for (column, alias) in [("startingrange", "beginrange"), ("endingrange", "endrange")] {
            if let (false, Some(&index)) = (columns.contains_key(column), columns.get(alias)) {
                columns.insert(column.to_owned(), index);
            }
        }
        Self { columns, count: record.len() }
    }

    fn require<const N: usize>(&self, names: [&'static str; N], line: u64) -> Result<[usize; N], ImportProblem> {
        let missing: Vec<&str> = names.into_iter().filter(|name| !self.columns.contains_key(*name)).collect();
        if !missing.is_empty() {
            return Err(ImportProblem::new("column-missing", Place::Line(line)).with("columns", missing.join(", ")));
        }
        Ok(names.map(|name| self.columns.get(name).copied().unwrap_or_default()))
    }
}

/// A row of a service's offer, as a product.
struct Row<'a> {
    header: &'a Header,
    record: &'a ZeroCopyByteRecord<'a>,
}

impl Product for Row<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        let value = self.record.unquote(*self.header.columns.get(name)?)?;
        std::str::from_utf8(value).ok().filter(|value| !value.is_empty())
    }
}

/// A row of a Savings Plan, as the product whose price it lowers.
struct Discounted<'a> {
    row: Row<'a>,
    payment: String,
}

impl Product for Discounted<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        match name {
            "usagetype" => self.row.attribute("discountedusagetype"),
            "operation" => self.row.attribute("discountedoperation"),
            "regioncode" => self.row.attribute("discountedregioncode"),
            "instancetype" => self.row.attribute("discountedinstancetype"),
            "years" => self.row.attribute("leasecontractlength"),
            "payment" => Some(&self.payment),
            _ => self.row.attribute(name),
        }
    }
}

pub(crate) fn read(source: &mut Source, collector: &mut Collector<'_>) -> Result<(), ImportProblem> {
    let total = source.disk_bytes();
    let progress = source.progress();
    let mut builder = ZeroCopyReaderBuilder::with_capacity(BUFFER_BYTES);
    let mut reader = builder.has_headers(false).flexible(true).from_reader(source);
    let mut line = 0;
    let mut header: Option<(Header, Form)> = None;
    let mut rows: u64 = 0;
    loop {
        // The source never fails: what ended it early is told by the source itself.
        let record =
            reader.read_byte_record().map_err(|error| ImportProblem::new("file-read", Place::Line(line + 1)).with("reason", error))?;
        let Some(record) = record else { break };
        let own_line = line + 1;
        let raw = record.as_slice();
        line += 1 + memchr::memchr_iter(b'\n', raw.strip_suffix(b"\n").unwrap_or(raw)).count() as u64;
        match &header {
            None => {
                if let Some(found) = metadata(&record, own_line, collector)? {
                    header = Some(found);
                } else if own_line as usize >= METADATA_ROWS {
                    return Err(ImportProblem::new("header-missing", Place::Line(own_line)));
                }
            }
            Some((header, form)) => {
                if record.len() != header.count {
                    return Err(wrong_length(&record, header.count, own_line));
                }
                form.price(&Row { header, record: &record }, own_line, collector)?;
                rows += 1;
                if rows.is_multiple_of(ROWS_PER_WATCH) && !collector.go_on(progress.bytes(), total) {
                    return Ok(());
                }
            }
        }
    }
    match header {
        None => Err(ImportProblem::new("header-missing", Place::Line(line))),
        Some(_) => {
            collector.go_on(progress.bytes(), total);
            Ok(())
        }
    }
}

/// A row that is cut short at the end of the file leaves a quote open or lacks fields.
fn wrong_length(record: &ZeroCopyByteRecord<'_>, expected: usize, line: u64) -> ImportProblem {
    let last = record.iter().next_back().unwrap_or_default();
    let open = last.first() == Some(&b'"') && (last.len() == 1 || last.last() != Some(&b'"'));
    let code = if open { "quote-open" } else { "fields" };
    ImportProblem::new(code, Place::Line(line)).with("found", record.len()).with("expected", expected)
}

/// What a row before the header says; the header itself, if this is it.
fn metadata(record: &ZeroCopyByteRecord<'_>, line: u64, collector: &mut Collector<'_>) -> Result<Option<(Header, Form)>, ImportProblem> {
    let field = |index| record.unescape(index).map(|value| String::from_utf8_lossy(&value).into_owned()).unwrap_or_default();
    match field(0).as_str() {
        "Publication Date" => collector.published = field(1),
        "Version" => collector.version = field(1),
        "OfferCode" => collector.offer = field(1),
        _ => {
            let header = Header::read(record);
            if header.columns.contains_key("discountedrate") {
                collector.format = Some(FileFormat::AwsSavingsCsv);
                let columns = header.require(SAVINGS_COLUMNS, line)?;
                return Ok(Some((header, Form::Savings { columns })));
            }
            if header.columns.contains_key("priceperunit") {
                collector.format = Some(FileFormat::AwsOfferCsv);
                let columns = header.require(OFFER_COLUMNS, line)?;
                return Ok(Some((header, Form::Offer { columns })));
            }
        }
    }
    Ok(None)
}

/// The form of the price rows.
enum Form {
    Offer { columns: [usize; OFFER_COLUMNS.len()] },
    Savings { columns: [usize; SAVINGS_COLUMNS.len()] },
}

impl Form {
    fn price(&self, row: &Row<'_>, line: u64, collector: &mut Collector<'_>) -> Result<(), ImportProblem> {
        match self {
            Self::Offer { columns } => offer_price(row, columns, line, collector),
            Self::Savings { columns } => savings_price(row, columns, line, collector),
        }
        Ok(())
    }
}

fn text<'a>(row: &Row<'a>, index: usize) -> Cow<'a, str> {
    match row.record.unescape(index) {
        Some(Cow::Borrowed(value)) => String::from_utf8_lossy(value),
        Some(Cow::Owned(value)) => Cow::Owned(String::from_utf8_lossy(&value).into_owned()),
        None => Cow::Borrowed(""),
    }
}

fn offer_price(row: &Row<'_>, columns: &[usize; OFFER_COLUMNS.len()], line: u64, collector: &mut Collector<'_>) {
    let [sku, rate, term, begin, end, unit, price, currency, effective, _] = *columns;
    if row.record.unquote(term) != Some(b"OnDemand") {
        return collector.skip_term();
    }
    let offer = collector.offer.clone();
    match collector.classify(&offer, Term::OnDemand, row) {
        Err(reason) => collector.skip(reason),
        Ok(wanted) => {
            let [sku, rate, begin, end, unit, price, currency, effective] =
                [sku, rate, begin, end, unit, price, currency, effective].map(|index| text(row, index));
            let place = Place::Line(line);
            let (sku, rate_code, begin, unit, price) = (&*sku, &*rate, &*begin, &*unit, &*price);
            let end = Some(&*end);
            let (currency, effective) = (&*currency, &*effective);
            collector.keep(&wanted, &Dimension { place, sku, rate_code, begin, end, unit, price, currency, effective });
        }
    }
}

fn savings_price(row: &Row<'_>, columns: &[usize; SAVINGS_COLUMNS.len()], line: u64, collector: &mut Collector<'_>) {
    let [sku, rate, unit, price, currency, effective, service, _, _, purchase, _] = *columns;
    let service = text(row, service).into_owned();
    let payment = text(row, purchase).to_lowercase().replace(' ', "-");
    let discounted = Discounted { row: Row { header: row.header, record: row.record }, payment };
    match collector.classify(&service, Term::SavingsPlan, &discounted) {
        Err(reason) => collector.skip(reason),
        Ok(wanted) => {
            let [sku, rate, unit, price, currency, effective] = [sku, rate, unit, price, currency, effective].map(|index| text(row, index));
            let dimension = Dimension {
                place: Place::Line(line),
                sku: &sku,
                // A plan's SKU has a rate for each product; here the rate is the product.
                rate_code: &rate,
                begin: "0",
                end: Some("Inf"),
                unit: &unit,
                price: &price,
                currency: &currency,
                effective: &effective,
            };
            collector.keep(&wanted, &dimension);
        }
    }
}
