//! A rate card as a table that people edit: its components as rows of a CSV or of a workbook, whose second sheet holds its terms.
//!
//! What comes back is text, whatever a spreadsheet made of it; what it means is decided where a card is made of it.

use std::collections::BTreeMap;
use std::io::Cursor;

use aforo_core::rate_card::{Component, RateCard};
use calamine::{Data, Reader, Xlsx};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::error::{FileProblem, PricingError, text};

/// The columns of a component.
pub const CARD_COLUMNS: [&str; 6] = ["id", "name_es", "name_en", "name_pt", "mrus", "source"];

/// The sheets of a workbook: components first, terms second.
const SHEETS: [&str; 2] = ["components", "terms"];

/// The terms of a card that its workbook holds, by name.
pub const CARD_TERMS: [&str; 9] = [
    "valid_from",
    "valid_until",
    "usd_per_mru",
    "region",
    "cloud_tax_percent",
    "labour_usd_per_hour",
    "overhead_percent",
    "target_margin_percent",
    "mru_step",
];

/// A card as a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardTable {
    /// Rows under [`CARD_COLUMNS`].
    pub rows: Vec<Vec<String>>,
    /// Terms by their name; none in a CSV.
    pub terms: BTreeMap<String, String>,
}

/// A card as the table that people edit.
#[must_use]
pub fn card_table(card: &RateCard) -> CardTable {
    let plain = |value: Decimal| value.normalize().to_string();
    let row = |component: &Component| {
        let name = &component.name;
        vec![component.id.clone(), name.es.clone(), name.en.clone(), name.pt.clone(), plain(component.mrus), component.source.clone()]
    };
    let p = &card.parameters;
    let values = [
        card.valid_from.clone(),
        card.valid_until.clone(),
        plain(card.usd_per_mru),
        p.region.clone(),
        plain(p.cloud_tax_percent),
        plain(p.labour_usd_per_hour),
        plain(p.overhead_percent),
        plain(p.target_margin_percent),
        plain(p.mru_step),
    ];
    let terms = CARD_TERMS.into_iter().map(str::to_owned).zip(values).collect();
    CardTable { rows: card.components.iter().map(row).collect(), terms }
}

/// The components of a card as CSV. What a spreadsheet would take for a formula is guarded with `'`.
#[must_use]
pub fn write_card_csv(card: &RateCard) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let guarded = |cell: &String| if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.clone() };
    // Writing into memory does not fail.
    let _ = writer.write_record(CARD_COLUMNS);
    for row in card_table(card).rows {
        let _ = writer.write_record(row.iter().map(guarded));
    }
    writer.into_inner().unwrap_or_default()
}

/// A card as a workbook. The same card gives the same bytes; numbers are numbers, so that a spreadsheet can calculate with them.
///
/// # Errors
/// If the card's date is none, or a sheet cannot be written.
pub fn write_card_workbook(card: &RateCard) -> Result<Vec<u8>, PricingError> {
    let failed = |error: XlsxError| PricingError::one(&card.reference(), "workbook", error.to_string());
    let created = ExcelDateTime::parse_from_str(&card.published).map_err(failed)?;
    let table = card_table(card);
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(card.reference()).set_author("Aforo").set_creation_datetime(&created));
    let head = Format::new().set_bold().set_background_color(Color::RGB(0xee_f4_f4));
    let components = sheet(SHEETS[0], &CARD_COLUMNS, &table.rows, &[20, 34, 34, 34, 10, 60], 4, &head).map_err(failed)?;
    let terms: Vec<Vec<String>> = CARD_TERMS.iter().map(|name| vec![(*name).to_owned(), table.terms[*name].clone()]).collect();
    let terms = sheet(SHEETS[1], &["term", "value"], &terms, &[26, 20], 1, &head).map_err(failed)?;
    book.push_worksheet(components);
    book.push_worksheet(terms);
    book.save_to_buffer().map_err(failed)
}

/// A sheet with a header that stays in view. Cells of one column are numbers where they can be.
fn sheet(name: &str, header: &[&str], rows: &[Vec<String>], widths: &[u16], numbers: usize, head: &Format) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?.set_freeze_panes(1, 1)?;
    for ((column, title), width) in (0u16..).zip(header).zip(widths) {
        sheet.set_column_width(column, *width)?.write_string_with_format(0, column, *title, head)?;
    }
    for (row, cells) in (1u32..).zip(rows) {
        for (column, (position, cell)) in (0u16..).zip(cells.iter().enumerate()) {
            let number = cell.parse::<Decimal>().ok().and_then(|value| value.to_f64()).filter(|_| position == numbers);
            match number {
                Some(number) => sheet.write_number(row, column, number)?,
                None => sheet.write_string(row, column, cell)?,
            };
        }
    }
    Ok(sheet)
}

/// Reads a card's table from a CSV or a workbook; the bytes tell which.
///
/// # Errors
/// If it is neither, or its header is not [`CARD_COLUMNS`].
pub fn read_card_table(file: &str, bytes: &[u8]) -> Result<CardTable, PricingError> {
    // Every workbook is a zip archive.
    if bytes.starts_with(b"PK") { from_workbook(file, bytes) } else { from_csv(file, bytes) }
}

/// A cell that was guarded against spreadsheets with `'` is taken without it.
fn from_csv(file: &str, bytes: &[u8]) -> Result<CardTable, PricingError> {
    let text = text(file, bytes)?;
    let separator = if text.lines().next().is_some_and(|header| header.contains(';')) { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let failed = |error: csv::Error| PricingError::one(file, "csv", error.to_string());
    let header: Vec<String> = reader.headers().map_err(failed)?.iter().map(str::to_owned).collect();
    check_header(file, &header)?;
    let bare = |cell: &str| cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell).to_owned();
    let rows = reader.records().map(|record| record.map(|record| record.iter().map(bare).collect()).map_err(failed));
    Ok(CardTable { rows: rows.collect::<Result<_, _>>()?, terms: BTreeMap::new() })
}

fn from_workbook(file: &str, bytes: &[u8]) -> Result<CardTable, PricingError> {
    if bytes.len() > crate::FILE_LIMIT_BYTES {
        return Err(PricingError::one(file, "file", "the workbook is too large"));
    }
    let failed = |place: &str, reason: String| PricingError::one(file, place, reason);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| failed("workbook", error.to_string()))?;
    let mut rows_of = |name: &str| -> Result<Vec<Vec<String>>, PricingError> {
        let range = book.worksheet_range(name).map_err(|error| failed(name, error.to_string()))?;
        Ok(range.rows().map(|row| row.iter().map(cell).collect()).collect())
    };
    let mut rows = rows_of(SHEETS[0])?;
    let header: Vec<String> = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    check_header(file, &header)?;
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let terms = rows_of(SHEETS[1])?.into_iter().skip(1);
    let terms = terms.filter_map(|row| Some((row.first()?.clone(), row.get(1)?.clone()))).filter(|(name, _)| !name.is_empty());
    Ok(CardTable { rows, terms: terms.collect() })
}

/// A cell as text; a number as it is written, without the noise of its binary form.
fn cell(data: &Data) -> String {
    match data {
        Data::String(text) => text.trim().to_owned(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::DateTimeIso(text) => text.clone(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Bool(value) => value.to_string(),
        Data::DurationIso(_) | Data::Error(_) | Data::Empty => String::new(),
    }
}

fn check_header(file: &str, header: &[String]) -> Result<(), PricingError> {
    if header.iter().map(String::as_str).eq(CARD_COLUMNS) {
        return Ok(());
    }
    let message = format!("columns are {}; they must be {}", header.join(","), CARD_COLUMNS.join(","));
    Err(PricingError { file: file.to_owned(), problems: vec![FileProblem { place: "header".to_owned(), message }] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> RateCard {
        crate::read_rate_card("card.toml", crate::shipped_rate_card()).expect("the shipped card")
    }

    #[test]
    fn a_workbook_holds_the_card_and_is_the_same_each_time() {
        let written = write_card_workbook(&card()).expect("written");
        assert_eq!(read_card_table("card.xlsx", &written).map_err(|error| error.to_string()), Ok(card_table(&card())));
        assert_eq!(write_card_workbook(&card()).expect("written"), written);
        let rows = read_card_table("card.csv", &write_card_csv(&card())).expect("read").rows;
        assert_eq!(rows, card_table(&card()).rows);
    }

    #[test]
    fn a_csv_of_either_separator_is_read_and_guards_are_taken_off() {
        let expected = vec!["a", "Uno", "One", "Um", "1.5", "=source"].into_iter().map(str::to_owned).collect::<Vec<_>>();
        for text in [
            "\u{feff}id,name_es,name_en,name_pt,mrus,source\r\na,Uno,One,Um,1.5,'=source\r\n",
            "id;name_es;name_en;name_pt;mrus;source\na;Uno;One;Um;1.5;'=source\n",
        ] {
            let table = read_card_table("card.csv", text.as_bytes()).expect("read");
            assert_eq!(table.rows, std::slice::from_ref(&expected));
        }
    }

    #[test]
    fn what_is_no_card_is_refused() {
        for bytes in [b"id,mrus\na,1\n".as_slice(), b"PK and nothing more", b""] {
            assert!(read_card_table("card", bytes).is_err(), "{}", String::from_utf8_lossy(bytes));
        }
    }
}
