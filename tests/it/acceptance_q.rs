//! The quoting reference's acceptance list, section 8, P0: each id is a test here, or calls the test that covers it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::process::Command;

use aforo_api::views::{Audience, DocumentFormat, Language, QuoteView};
use aforo_api::{Computed, Engine, Options};
use aforo_core::lifecycle::{Day, Proration};
use aforo_core::plan::{LocalCurrency, Plan, PriceAdjustment};
use aforo_core::{adjustment, change, money, tax_id};
use calamine::{Data, Reader, Xlsx};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::pdf::Pdf;
use crate::quotes::merge;
use crate::support::{engine, options, root};
use crate::{agreement, canary, documents, quotes, terms};

fn d(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|_| panic!("{text} is no decimal"))
}

fn computed(engine: &Engine, changes: &Value) -> Computed {
    let mut document = engine.template("connect-bank", aforo_api::views::Language::Es).expect("template");
    merge(&mut document, changes);
    let bytes = aforo_api::document::write(&document).into_bytes();
    engine.compute(&bytes, options(Audience::Client)).unwrap_or_else(|error| panic!("{:?}", error.problems))
}

fn quote(engine: &Engine, computed: &Computed) -> QuoteView {
    engine.quote(computed, options(Audience::Client), false)
}

fn document(engine: &Engine, computed: &Computed, format: DocumentFormat) -> Vec<u8> {
    engine.document(computed, format, options(Audience::Client)).unwrap_or_else(|error| panic!("{}", error.message)).bytes
}

/// Discount on the whole; the cached values under the workbook's names, both CSV files, the JSON of the command and that inside the PDF are
/// compared with the quote, whole and by environment.
#[test]
fn q01_every_surface_gives_the_same_figures() {
    let engine = engine();
    let computed = computed(&engine, &json!({ "commercial": { "discount_percent": "7.5" } }));
    let quote = quote(&engine, &computed);
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(document(&engine, &computed, DocumentFormat::Xlsx))).expect("workbook");
    let summary = workbook.worksheet_range("Resumen").expect("the summary");
    let named = |name: &str| -> Decimal {
        let (_, target) = workbook.defined_names().iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{name}"));
        let row: u32 = target.rsplit('$').next().and_then(|row| row.parse().ok()).expect("a row");
        let column = u32::from(target.rsplit('$').nth(1).and_then(|column| column.bytes().next()).expect("a column") - b'A');
        cents(summary.get_value((row - 1, column)).expect("a cell"))
    };
    for (name, figure) in [
        ("TOTAL_MRU", &quote.mrus),
        ("SUBTOTAL_USD", &quote.subtotal),
        ("NET_USD", &quote.net),
        ("TOTAL_USD", &quote.total),
        ("TERM_NET_USD", &quote.term_net),
    ] {
        assert_eq!(named(name), d(figure), "{name}");
    }
    // The rows below the inputs, by their labels: environments with MRUs and US dollars before discount, then the tax.
    let labelled = |label: &str| summary.rows().rev().find(|row| row[0] == *label).unwrap_or_else(|| panic!("{label}"));
    let before = |id: &str| quote.lines.iter().filter(|line| line.environment == id).map(|line| d(&line.subtotal)).sum::<Decimal>();
    for one in &quote.environments {
        let row = labelled(&one.name);
        assert_eq!((cents(&row[1]), cents(&row[2])), (d(&one.mrus), before(&one.id)), "{}", one.name);
    }
    assert_eq!(cents(&labelled(&quote.taxes[0].name)[2]), d(&quote.taxes[0].amount));

    let people = document(&engine, &computed, DocumentFormat::Csv);
    let people = people.strip_prefix(b"\xef\xbb\xbf").expect("a mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(people);
    let mut nets: BTreeMap<String, Decimal> = BTreeMap::new();
    for row in reader.records().map(|row| row.expect("a row")).filter(|row| !row[7].is_empty()) {
        *nets.entry(row[0].to_owned()).or_default() += d(&row[7].replace(',', "."));
    }
    for (label, figure) in
        quote.environments.iter().map(|one| (one.name.as_str(), &one.net)).chain([("Neto", &quote.net), ("Total mensual", &quote.total)])
    {
        assert_eq!(nets[label], d(figure), "{label}");
    }
    let data = String::from_utf8(document(&engine, &computed, DocumentFormat::CsvData)).expect("UTF-8");
    let mut reader = csv::Reader::from_reader(data.as_bytes());
    let header = reader.headers().expect("header").clone();
    let column = |name: &str| header.iter().position(|found| found == name).unwrap_or_else(|| panic!("{name}"));
    let (billed, category) = (column("ContractedCost"), column("ChargeCategory"));
    let mut sums: BTreeMap<String, Decimal> = BTreeMap::new();
    for row in reader.records().map(|row| row.expect("a row")) {
        *sums.entry(row[category].to_owned()).or_default() += d(&row[billed]);
    }
    assert_eq!(sums.values().sum::<Decimal>(), d(&quote.total));
    assert_eq!((sums["Tax"], sums["Purchase"] + sums["Credit"]), (d(&quote.taxes[0].amount), d(&quote.net)));
    let json: Value = serde_json::from_slice(&document(&engine, &computed, DocumentFormat::Json)).expect("JSON");
    let told = serde_json::to_value(&quote).expect("JSON");
    let imported = aforo_api::proposal::import(&engine, &document(&engine, &computed, DocumentFormat::Pdf), options(Audience::Client));
    let inside = serde_json::to_value(imported.expect("the quote inside the PDF").quote).expect("JSON");
    for key in ["mrus", "subtotal", "discount", "net", "taxes", "total", "term_net", "environments"] {
        assert!(!told[key].is_null(), "{key}");
        assert_eq!((&json[key], &inside[key]), (&told[key], &told[key]), "{key}");
    }
}

/// A figure of a workbook to the cent. Spreadsheets have doubles, which hold cents of such amounts exactly enough.
fn cents(cell: &Data) -> Decimal {
    let value: f64 = cell.to_string().parse().unwrap_or_else(|_| panic!("{cell} is no figure"));
    d(&format!("{value:.2}"))
}

/// With discounts of lines and on the whole, lines that are not taxed, options and one-time amounts.
#[test]
fn q02_what_is_printed_adds_up() {
    let engine = engine();
    let mut changes = agreement::terms();
    changes["commercial"]["discount_percent"] = json!("3.33");
    let quote = quote(&engine, &computed(&engine, &changes));
    let sum = |of: &dyn Fn(&aforo_api::views::QuoteLineView) -> Decimal| quote.lines.iter().map(of).sum::<Decimal>();
    assert_eq!(sum(&|line| d(&line.subtotal)), d(&quote.subtotal));
    assert_eq!(sum(&|line| d(&line.net)), d(&quote.net));
    assert_eq!(d(&quote.subtotal) - d(&quote.discount), d(&quote.net));
    let untaxed: Decimal = quote.untaxed.iter().map(|group| d(&group.net)).sum();
    for tax in &quote.taxes {
        assert_eq!(d(&tax.base), d(&quote.net) - untaxed);
        assert_eq!(d(&tax.amount), money::usd(d(&tax.base) * d(&tax.rate_percent) / d("100")));
    }
    assert_eq!(d(&quote.net) + quote.taxes.iter().map(|tax| d(&tax.amount)).sum::<Decimal>(), d(&quote.total));
    assert_eq!(quote.environments.iter().map(|one| d(&one.net)).sum::<Decimal>(), d(&quote.net));
    // Options and what is paid once are in none of it.
    let ids: BTreeSet<&str> = quote.lines.iter().map(|line| line.id.as_str()).collect();
    assert!(!quote.optional.is_empty() && quote.optional.iter().all(|line| !ids.contains(line.id.as_str())));
    assert!(quote.one_time.is_some());
}

/// What is printed of a tax is the rate of what is printed as its base, for the month and for what is paid once; why the rest is not taxed
/// stands beside it and at each line, and the percentages are those that were agreed.
#[test]
fn q02_the_printed_tax_is_the_rate_of_the_printed_base() {
    let engine = engine();
    let mut changes = agreement::terms();
    changes["commercial"]["discount_percent"] = json!("7.5");
    let computed = computed(&engine, &changes);
    let quote = quote(&engine, &computed);
    let once = quote.one_time.as_ref().expect("one-time");
    let chilean = |amount: &str| {
        let (whole, cents) = amount.split_once('.').expect("cents");
        let groups: Vec<&str> = whole.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).expect("digits")).collect();
        format!("{},{cents}", groups.join("."))
    };
    for (language, on, own, excluded, exempt) in [
        (Language::Es, "sobre", "Descuento propio de 10 %", "Excluido de impuestos", "Exento de impuestos"),
        (Language::En, "on", "Own discount of 10 %", "Excluded from tax", "Exempt from tax"),
        (Language::Pt, "sobre", "Desconto próprio de 10 %", "Excluído de tributos", "Isento de tributos"),
    ] {
        let options = Options { language, ..options(Audience::Client) };
        let bytes = engine.document(&computed, DocumentFormat::Pdf, options).unwrap_or_else(|error| panic!("{}", error.message)).bytes;
        let text = Pdf::new(bytes).flat();
        let printed: BTreeSet<(Decimal, Decimal)> = text
            .match_indices(&format!("IVA 19 % {on} "))
            .map(|(at, found)| {
                let mut figures = text[at + found.len()..].split_whitespace();
                let mut figure = || d(&figures.next().expect("a figure").trim_end_matches([':', '.']).replace('.', "").replace(',', "."));
                (figure(), figure())
            })
            .collect();
        assert_eq!(printed.len(), 2, "the month and what is paid once: {printed:?}");
        for (base, tax) in &printed {
            assert_eq!(*tax, money::usd(base * d("0.19")), "{language:?}: 19 % of {base}");
        }
        assert!(printed.contains(&(d(&quote.taxes[0].base), d(&quote.taxes[0].amount))), "{printed:?}");
        assert!(printed.contains(&(d(&once.taxes[0].base), d(&once.taxes[0].amount))), "{printed:?}");
        let line_discount = quote.line_discount.as_deref().expect("a line discount");
        let whole = money::usd((d(&quote.subtotal) - d(line_discount)) * d("0.075")).to_string();
        for said in [
            format!("{excluded}: ET art. 476 num. 21"),
            format!("{exempt}: Ley X"),
            own.to_owned(),
            format!("-{}", chilean(line_discount)),
            format!("(7,5 %) -{}", chilean(&whole)),
        ] {
            assert!(text.contains(&said), "{language:?}: `{said}` is not in the PDF:\n{text}");
        }
    }
}

/// `tests/peers/quotes.py` recomputes generated quotes, their differences and change orders with Python's decimals.
#[test]
fn q03_another_language_finds_the_same_cents() {
    let command = crate::support::aforo();
    let output = Command::new("python3")
        .arg(root().join("tests/peers/quotes.py"))
        .arg(command.get_program())
        .arg("4")
        .output()
        .expect("python3 is missing: run `make deps-test`");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    let agreed: u32 = told.split_whitespace().next().and_then(|count| count.parse().ok()).expect("a count");
    assert!(agreed > 500, "{told}");
}

/// Every priced line is in the file for machines under its id, and every word of its name in the proposal; every component is in the annex of
/// the rate card, what costs nothing stands among what is included, and whatever the text cites (S-01, annex B) is there; whatever such a
/// platform is billed for is priced, excluded with a printed reason, or stops the issue.
#[test]
fn q04_nothing_is_priced_without_being_told_nor_told_without_being_priced() {
    let engine = engine();
    let computed = computed(&engine, &json!({}));
    let data = String::from_utf8(document(&engine, &computed, DocumentFormat::CsvData)).expect("UTF-8");
    for line in quote(&engine, &computed).lines {
        assert!(data.contains(&line.id), "{}", line.id);
    }
    let folder = tempfile::tempdir().expect("folder");
    let path = documents::written(folder.path(), &document(&engine, &computed, DocumentFormat::Pdf));
    let text = documents::tool("pdftotext", &["-layout", &path, "-"]).replace('\u{a0}', " ").replace('\u{200b}', "");
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let rates = squeezed(text.rsplit("Anexo B. Tarifario").next().and_then(|rest| rest.split("Anexo C. ").next()).expect("annex B"));
    let included = text.split("Incluido en el servicio, sin MRU").nth(1).and_then(|rest| rest.split("Inversión mensual").next());
    let included = included.expect("what is included");
    for line in quote(&engine, &computed).lines {
        // An identifier may be broken over two lines of its column: its parts are there.
        let parts = line.component.split(['.', '-']).all(|part| rates.contains(part));
        assert!(parts, "{} is not in annex B", line.component);
        if line.included {
            assert!(line.name.split_whitespace().all(|word| included.contains(word)), "{} is not among what is included", line.name);
        }
    }
    let cited = |after: &str| -> BTreeSet<String> {
        let pieces = text.split(after).skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric()).collect::<String>());
        pieces.filter(|piece| !piece.is_empty()).collect()
    };
    for letter in cited("anexo ") {
        assert!(text.contains(&format!("Anexo {letter}. ")), "annex {letter} is cited");
    }
    for prefix in ["S-", "E-", "D-", "C-"] {
        let begins = |number: &str| text.lines().any(|line| line.trim_start().starts_with(&format!("{prefix}{number} ")));
        let numbers: BTreeSet<String> = cited(&format!(" {prefix}")).into_iter().filter(|found| found.parse::<u32>().is_ok()).collect();
        assert!(numbers.iter().all(|number| begins(number)), "{prefix}{numbers:?}");
    }
    documents::the_pdf_says_what_the_quote_says();
    terms::nothing_is_forgotten();
}

#[test]
fn q05_nothing_internal_reaches_the_client() {
    canary::nothing_internal_reaches_the_client();
}

#[test]
fn q06_the_workbook_hides_nothing() {
    let engine = engine();
    let bytes = document(&engine, &computed(&engine, &json!({})), DocumentFormat::Xlsx);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("workbook");
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("part");
        let name = part.name().expect("name").into_owned();
        for foreign in ["comments", "externalLinks", "vbaProject", "customProperty", "docProps/custom.xml"] {
            assert!(!name.contains(foreign), "{name}");
        }
        if name.ends_with(".xml") {
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            assert!(!text.contains("state=\"hidden\"") && !text.contains("state=\"veryHidden\""), "{name} hides a sheet");
            // A filter keeps its range under a name that spreadsheets hide themselves; rows and columns have no such excuse.
            assert!(!name.contains("worksheets/") || !text.contains(" hidden=\"1\""), "{name} hides rows or columns");
        }
    }
}

#[test]
fn q07_no_text_becomes_a_formula() {
    documents::the_csv_adds_up_and_cannot_run();
    // OWASP's corpus as far as a plan can hold it, in the names that a person writes.
    let engine = engine();
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\"';=1", "＝1", "＋1", "－1", "＠x", "  =1", "\u{feff}=1"] {
        let mut changes =
            json!({ "title": text, "client": { "name": text }, "commercial": { "one_time": [{ "name": text, "usd": "10" }] } });
        changes["microservices"] = json!([{ "id": "one", "name": text, "connection_pool": 0 }]);
        changes["environments"] = json!([{ "id": "production", "name": text, "kind": "production", "redundancy_factor": 2 }]);
        changes["vpn_links"] = json!([]);
        let computed = computed(&engine, &changes);
        for (format, separator) in [(DocumentFormat::Csv, b';'), (DocumentFormat::CsvData, b',')] {
            let bytes = document(&engine, &computed, format);
            let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(body);
            let cells: Vec<String> =
                reader.records().flat_map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>()).collect();
            let number = |cell: &str| cell.replace(',', ".").parse::<Decimal>().is_ok();
            let runs =
                |cell: &&String| cell.trim_start_matches(['\u{feff}', ' ']).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            assert_eq!(cells.iter().find(|cell| runs(cell) && !number(cell)), None, "{text:?} in {format:?}");
            assert!(
                cells.iter().any(|cell| cell.trim_start_matches('\'') == text.trim_start_matches('\'')),
                "{text:?} is kept in {format:?}"
            );
        }
        let mut workbook: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(document(&engine, &computed, DocumentFormat::Xlsx))).expect("workbook");
        let mut kept = 0;
        for sheet in workbook.sheet_names() {
            let formulas = workbook.worksheet_formula(&sheet).expect("formulas");
            for (row, column, cell) in workbook.worksheet_range(&sheet).expect("sheet").used_cells() {
                if matches!(cell, Data::String(found) if found == text) {
                    let at = (u32::try_from(row).expect("row"), u32::try_from(column).expect("column"));
                    assert!(formulas.get_value(at).is_none_or(String::is_empty), "{text:?} is a formula on {sheet}");
                    kept += 1;
                }
            }
        }
        assert!(kept >= 5, "{text:?} stands as a text in {kept} cells");
    }
}

/// Table of section 3.3, over every country of the catalog; a bare `es` would write `1234567,89` otherwise.
#[test]
fn q08_numbers_are_written_as_each_country_does() {
    let comma = ["CL", "CO", "AR", "UY", "BO", "PY", "EC", "VE", "BR"];
    for rules in &engine().data().catalog.countries {
        let (group, decimal) = match rules.code.as_str() {
            "CR" => ('\u{a0}', ','),
            code if comma.contains(&code) => ('.', ','),
            _ => (',', '.'),
        };
        let format = aforo_proposal::NumberFormat::new(&rules.locale).expect("locale");
        // Four digits are grouped like seven: a bare `es` would leave `1234,50`.
        for (value, expected) in [
            ("1234567.89", format!("1{group}234{group}567{decimal}89")),
            ("1234.5", format!("1{group}234{decimal}50")),
            ("-1234.5", format!("-1{group}234{decimal}50")),
            ("0", format!("0{decimal}00")),
        ] {
            assert_eq!(format.money(d(value)), expected, "{}", rules.locale);
        }
    }
}

/// ISO 4217: pesos of Chile and guaraníes have no decimals, a UF has four, everything else two.
#[test]
fn q09_currencies_have_their_digits() {
    let engine = engine();
    for currency in LocalCurrency::ALL.iter().filter(|currency| **currency != LocalCurrency::None) {
        let exchange = json!({ "currency": currency.as_str(), "per_usd": "12.3456", "source": "banco", "date": "2026-11-20" });
        let local = quote(&engine, &computed(&engine, &json!({ "commercial": { "exchange": exchange } }))).local.expect("local amounts");
        let digits = match currency.as_str() {
            "CLP" | "PYG" => 0,
            "CLF" => 4,
            _ => 2,
        };
        for amount in [&local.net, &local.total, &local.taxes[0]] {
            assert_eq!(amount.split_once('.').map_or(0, |(_, decimals)| decimals.len()), digits, "{currency}: {amount}");
        }
    }
}

/// Vectors of section 4 and of sections 1.3 and 2.2: each was worked there.
#[test]
fn q10_rounding_allocation_and_proration_vectors() {
    let day = |text: &str| Day::parse(text).expect("day");
    // 3 × 3.335 is 10.02 by line and 10.01 at the total; 19 % of 3 × 10.03 is 5.73 by line and 5.72 by group.
    assert_eq!((money::usd(d("3.335")) * d("3"), money::usd(d("3.335") * d("3"))), (d("10.02"), d("10.01")));
    assert_eq!((money::usd(d("10.03") * d("0.19")) * d("3"), money::usd(d("30.09") * d("0.19"))), (d("5.73"), d("5.72")));
    assert_eq!((money::round(d("0.125"), 2), money::round(d("2.4449"), 2)), (d("0.13"), d("2.44")));
    assert_eq!(change::prorate(d("12") * d("185.00"), day("2026-11-20"), Proration::ActualDays), d("814.00"));
    let indices = adjustment::Indices { cloud: d("1.06"), labour: d("1.03"), licences: d("1.00") };
    assert_eq!(adjustment::adjust(&PriceAdjustment::default(), d("185.00"), indices).after, d("193.88"));
    assert_eq!(money::allocate(d("100.00"), &[d("1"); 3], 2), ["33.34", "33.33", "33.33"].map(d));
    assert_eq!(money::allocate(d("100.00"), &[d("5"), d("3"), d("1")], 2), ["55.56", "33.33", "11.11"].map(d));
    // 4 × USD 0.55 at 943.27: totals are converted once.
    assert_eq!(money::round(d("2.20") * d("943.27"), 0), d("2075"));
}

#[test]
fn q11_what_was_issued_does_not_change() {
    quotes::what_was_issued_cannot_be_altered_unseen();
}

/// The full matrix of stages and events, and what expires, stand in `core/src/lifecycle/tests.rs` (`the_matrix_of_stages_and_events`,
/// `no_path_reaches_acceptance_without_its_approvals` over random histories); here through the command: expired and superseded
/// quotes cannot be accepted, and a change of price voids an approval.
#[test]
fn q12_illegal_steps_are_refused() {
    quotes::a_quote_goes_from_draft_to_acceptance_and_can_be_proved();
    quotes::a_change_voids_approvals_and_a_new_revision_supersedes();
}

#[test]
fn q13_a_change_order_sums_and_needs_its_approver() {
    quotes::a_change_order_amends_what_is_agreed();
}

/// Altering, deleting and reordering any row stand in `library/src/events.rs` (`tampering_is_found_out`).
#[test]
fn q14_the_record_is_a_chain() {
    quotes::what_was_issued_cannot_be_altered_unseen();
}

/// Every vector of section 3.5 stands in `core/src/tax_id.rs`; here those that the list names, through a plan.
#[test]
fn q15_tax_identifiers() {
    let engine = engine();
    let codes = |country: &str, id: &str| -> Vec<String> {
        let mut plan = Plan::default();
        plan.client.country = *aforo_core::plan::Country::ALL.iter().find(|code| code.as_str() == country).expect("country");
        plan.client.tax_id = id.to_owned();
        let references = vec![plan.commercial.rate_card.clone()];
        let problems = aforo_core::check::check(&plan, &engine.data().catalog, &references);
        let told = problems.iter().filter(|problem| problem.code.starts_with("tax-id"));
        told.map(|problem| format!("{:?} {}", problem.severity, problem.code)).collect()
    };
    assert_eq!(codes("BR", "12.ABC.345/01DE-35"), Vec::<String>::new());
    assert_eq!(codes("BR", "16.727.230/0001-98"), ["Error tax-id-check-digit"]);
    assert_eq!(codes("MX", "VACE460910SX6"), ["Warning tax-id-doubtful"]);
    assert_eq!(codes("CL", "12.531.909-3"), ["Error tax-id-check-digit"]);
    assert_eq!(codes("CR", "3-534-123559"), ["Error tax-id-shape"]);
    assert_eq!(tax_id::verify(aforo_core::plan::Country::Co, "213.123.432-1"), tax_id::Verdict::Sound);
}
