//! The workbook read back: its cached values are the fixture's figures, which are derived by hand there; its totals are formulas over
//! named inputs; nothing is hidden, and no text becomes a formula. That programs recalculate it to the same figures is shown by
//! `tests/peers/workbook.py` with LibreOffice.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

mod fixture;

use std::io::{Cursor, Read};

use aforo_proposal::{Language, Proposal, xlsx};
use calamine::{Data, Reader, SheetVisible, Xlsx};

fn open(proposal: &Proposal) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = xlsx(proposal).expect("a workbook");
    Xlsx::new(Cursor::new(bytes)).expect("readable")
}

/// `'Resumen'!$C$20` of a defined name, as sheet, row and column from 0.
fn place(book: &Xlsx<Cursor<Vec<u8>>>, name: &str) -> (String, (u32, u32)) {
    let (_, target) = book.defined_names().iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no name {name}"));
    let (sheet, cell) = target.trim_start_matches('=').rsplit_once('!').expect("sheet and cell");
    let cell = cell.replace('$', "");
    let letters = cell.chars().take_while(char::is_ascii_alphabetic).count();
    let column = cell[..letters].bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A' + 1)) - 1;
    (sheet.trim_matches('\'').to_owned(), (cell[letters..].parse::<u32>().expect("row") - 1, column))
}

fn value(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> f64 {
    let (sheet, at) = place(book, name);
    let range = book.worksheet_range(&sheet).expect("sheet");
    match range.get_value(at) {
        Some(Data::Float(value)) => *value,
        Some(Data::Int(value)) => *value as f64,
        Some(Data::String(value)) => value.parse().expect("a number"),
        other => panic!("{name} is {other:?}"),
    }
}

/// Inputs as people type them: percents are fractions of one.
#[test]
fn inputs_and_totals_are_those_of_the_proposal() {
    let mut book = open(&fixture::proposal(Language::Es));
    for (name, expected) in [
        ("MRU_USD", 50.0),
        ("DISCOUNT_PERCENT", 0.10),
        ("TERM_MONTHS", 12.0),
        ("BILLING_POLICY", 1.0),
        ("TAX_1_PERCENT", 0.19),
        ("TOTAL_MRU", 42.65),
        ("SUBTOTAL_USD", 2_132.50),
        ("DISCOUNT_USD", -213.25),
        ("NET_USD", 1_919.25),
        ("TOTAL_USD", 2_283.91),
        ("TERM_NET_USD", 23_031.00),
    ] {
        let found = value(&mut book, name);
        assert!((found - expected).abs() < 1e-9, "{name} is {found}, not {expected}");
    }
}

/// Terms of single lines are inputs of their lines, and what follows from them are formulas: no amount of the quote is part of one.
#[test]
fn terms_of_lines_are_inputs_and_the_rest_follows() {
    let mut book = open(&fixture::with_terms(Language::Es));
    for (name, expected) in [
        ("SUBTOTAL_USD", 2_132.50),
        ("LINE_DISCOUNT_USD", -67.25),
        ("DISCOUNT_USD", -206.53),
        ("NET_USD", 1_858.72),
        ("TAXABLE_USD", 1_408.72),
        ("TOTAL_USD", 2_126.38),
        ("TERM_NET_USD", 22_304.64),
        ("ONE_TIME_USD", 1_750.50),
        ("ONE_TIME_TAXABLE_USD", 1_500.00),
        ("ONE_TIME_TOTAL_USD", 2_035.50),
    ] {
        let found = value(&mut book, name);
        assert!((found - expected).abs() < 1e-9, "{name} is {found}, not {expected}");
    }
    let detail = book.worksheet_range("Detalle").expect("detail");
    let formulas = book.worksheet_formula("Detalle").expect("formulas");
    let column = |title: &str| (0..14).find(|column| detail.get_value((3, *column)).is_some_and(|cell| *cell == *title)).expect("a column");
    let line = |id: &str| (4..20).find(|row| detail.get_value((*row, 3)).is_some_and(|cell| *cell == *id)).expect("a line");
    // Own discount, after it, net, whether it is taxed: the first and the last are inputs.
    for (id, figures) in [
        ("shared/developers", ["0", "500", "450", "0"]),
        ("production/environment", ["0.1", "605.25", "544.72", "1"]),
        ("certification/environment", ["0", "287.5", "258.75", "1"]),
    ] {
        let columns = ["Descuento propio", "Tras el descuento propio (USD)", "Neto al mes (USD)", "Gravado (1 sí, 0 no)"].map(column);
        for ((column, figure), live) in columns.into_iter().zip(figures).zip([false, true, true, false]) {
            let at = (line(id), column);
            assert_eq!(detail.get_value(at).expect("a cell").to_string(), figure, "{id}");
            assert_eq!(formulas.get_value(at).is_some_and(|formula| !formula.is_empty()), live, "{id} {at:?}");
        }
    }
    let note = detail.get_value((line("shared/developers"), column("Nota"))).expect("a note").to_string();
    assert_eq!(note, "Excluido de impuestos: ET art. 476 num. 21");
    for sheet in ["Resumen", "Detalle", "Calendario", "Capacidad"] {
        for (_, _, formula) in book.worksheet_formula(sheet).expect("formulas").used_cells() {
            assert!(!formula.contains('.'), "{sheet}: an amount of the quote stands in `{formula}`");
        }
    }
}

/// The exchange rate is an input, and what is paid once and what may be added stand on the first sheet, in no monthly total.
#[test]
fn local_currency_and_what_is_paid_once_are_there() {
    let mut book = open(&fixture::complete(Language::Es));
    for (name, expected, live) in
        [("FX_CLP", 943.27, false), ("TOTAL_CLP", 2_154_341.0, true), ("ONE_TIME_USD", 1_750.50, true), ("TOTAL_USD", 2_283.91, true)]
    {
        let found = value(&mut book, name);
        assert!((found - expected).abs() < 1e-9, "{name} is {found}, not {expected}");
        let (sheet, at) = place(&book, name);
        let formulas = book.worksheet_formula(&sheet).expect("formulas");
        assert_eq!(formulas.get_value(at).is_some_and(|formula| !formula.is_empty()), live, "{name}");
    }
    let summary = book.worksheet_range("Resumen").expect("summary");
    let row = |label: &str| summary.rows().find(|row| row[0] == *label).unwrap_or_else(|| panic!("no row `{label}`"));
    assert_eq!(row("Total por única vez, con impuestos")[2].to_string(), "2083.1");
    assert_eq!((row("Réplica de lectura")[1].to_string(), row("Total mensual")[2].to_string()), ("8.5".to_owned(), "2283.91".to_owned()));
}

#[test]
fn totals_are_formulas_and_inputs_are_not() {
    let mut book = open(&fixture::proposal(Language::Es));
    for (name, live) in [("MRU_USD", false), ("TAX_1_PERCENT", false), ("TOTAL_MRU", true), ("NET_USD", true), ("TOTAL_USD", true)] {
        let (sheet, at) = place(&book, name);
        let formulas = book.worksheet_formula(&sheet).expect("formulas");
        assert_eq!(formulas.get_value(at).is_some_and(|formula| !formula.is_empty()), live, "{name}");
    }
}

#[test]
fn every_sheet_is_visible_and_no_cell_is_an_error() {
    for language in Language::ALL {
        let mut book = open(&fixture::proposal(language));
        assert!(book.sheets_metadata().iter().all(|sheet| sheet.visible == SheetVisible::Visible));
        assert_eq!(book.sheet_names().len(), 7, "summary, detail, calendar, capacity, rates, assumptions, prices");
        for (name, range) in book.worksheets() {
            assert!(!range.is_empty(), "{name}");
            assert!(range.used_cells().all(|(_, _, cell)| !matches!(cell, Data::Error(_))), "{name}");
        }
    }
}

#[test]
fn what_a_user_wrote_is_no_formula_and_internal_words_are_absent() {
    let mut proposal = fixture::proposal(Language::Es);
    proposal.client.name = "=HYPERLINK(\"http://x\")".to_owned();
    proposal.environments[0].lines[0].detail = "+1+1".to_owned();
    let bytes = xlsx(&proposal).expect("a workbook");
    let mut archive = zip_texts(&bytes);
    let formulas: Vec<String> = archive
        .iter()
        .flat_map(|text| text.split("<f>").skip(1).map(|part| part.split("</f>").next().unwrap_or_default().to_owned()))
        .collect();
    assert!(formulas.len() > 20, "{}", formulas.len());
    assert!(formulas.iter().all(|formula| !formula.contains("HYPERLINK") && formula != "+1+1" && formula != "1+1"));
    archive.retain(|text| text.to_lowercase().contains("margin\"") || text.contains("costo interno"));
    assert!(archive.is_empty());
}

/// The texts of all parts of the file.
fn zip_texts(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    (0..archive.len())
        .map(|index| {
            let mut text = String::new();
            archive.by_index(index).expect("part").read_to_string(&mut text).expect("UTF-8");
            text
        })
        .collect()
}

#[test]
fn the_same_proposal_gives_the_same_workbook() {
    let proposal = fixture::proposal(Language::Es);
    assert!(xlsx(&proposal).expect("one") == xlsx(&proposal).expect("two"));
}

/// The fixture's ramp: production from the third month, 2 x 978.75 + 10 x 1919.25 = 21150.00. Alternatives stand on a sheet of their own.
#[test]
fn the_calendar_and_the_alternatives_are_sheets() {
    let mut book = open(&fixture::complete(Language::Es));
    assert_eq!(book.sheet_names().len(), 8);
    assert!((value(&mut book, "TERM_NET_USD") - 21_150.0).abs() < 1e-9);
    let calendar = book.worksheet_range("Calendario").expect("calendar");
    let number = |cell: Option<&Data>| cell.and_then(|cell| cell.to_string().parse::<f64>().ok());
    let nets: Vec<f64> = calendar.rows().filter(|row| number(row.first()).is_some()).filter_map(|row| number(row.get(2))).collect();
    assert_eq!(nets, [[978.75; 2].as_slice(), [1919.25; 10].as_slice()].concat());
    let alternatives = book.worksheet_range("Alternativas").expect("alternatives");
    let change = alternatives.rows().find(|row| row[0].to_string().starts_with("Diferencia")).expect("difference");
    assert_eq!([number(change.get(1)), number(change.get(2))], [Some(-258.75), Some(0.0)]);
    // None of them follows an input that the others cannot follow.
    let formulas = book.worksheet_formula("Alternativas").expect("formulas");
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty() || !formula.contains('_')));
    assert!(alternatives.rows().any(|row| row[0].to_string().starts_with("Cifras de cada alternativa, con sus propias condiciones")));
}
