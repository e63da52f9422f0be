//! The acceptance list of the documents (quoting reference, section 8, D-01 to D-17); each id is a test. The expectations are the list's own;
//! files are read back with other programs than those that wrote them: poppler, qpdf, calamine, the csv and JSON Schema crates.
//!
//! veraPDF is not in the registries that these tests may use. Typst refuses to export what breaks PDF/A-3a or PDF/UA-1 in the ways that it
//! checks; D-01 to D-05 look at the rest: claims, syntax, structure, attachments, fonts.

use std::collections::BTreeSet;
use std::io::Read;
use std::process::Command;

use aforo_api::proposal::{Standing, compare_plans, import};
use aforo_api::views::{Audience, DocumentFormat, Language};
use aforo_api::{Engine, Occasion, Options};
use aforo_core::plan::Country;
use calamine::{Data, Reader, SheetVisible, Xlsx};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::documents::tool;
use crate::pdf::{Pdf, words};
use crate::support::{engine, options, root, sample};

fn in_language(language: Language) -> Options {
    Options { language, ..options(Audience::Client) }
}

fn made(engine: &Engine, plan: &[u8], format: DocumentFormat, options: Options) -> Vec<u8> {
    let computed = engine.compute(plan, options).unwrap_or_else(|error| panic!("{:?}", error.problems));
    engine.document(&computed, format, options).unwrap_or_else(|error| panic!("{}", error.message)).bytes
}

pub(crate) fn sample_with(engine: &Engine, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut plan: Value = serde_json::from_slice(&sample(engine)).expect("JSON");
    change(&mut plan);
    serde_json::to_vec(&plan).expect("JSON")
}

fn sample_pdf() -> Pdf {
    let engine = engine();
    Pdf::new(made(&engine, &sample(&engine), DocumentFormat::Pdf, options(Audience::Client)))
}

const LANGUAGES: [Language; 3] = [Language::Es, Language::En, Language::Pt];

#[test]
fn d_01_claims_both_standards_and_is_sound() {
    let engine = engine();
    let changed = sample_with(&engine, |plan| plan["developers"] = json!(20));
    let every = LANGUAGES.into_iter().flat_map(|language| {
        let document = |audience| made(&engine, &sample(&engine), DocumentFormat::Pdf, Options { audience, ..in_language(language) });
        let computed = |plan: &[u8]| engine.compute(plan, in_language(language)).expect("computes");
        let (old, new) = (computed(&sample(&engine)), computed(&changed));
        let comparison = compare_plans(&engine, &old, &new, in_language(language)).expect("a document").bytes;
        [Audience::Client, Audience::Annex, Audience::Internal]
            .map(document)
            .into_iter()
            .chain([comparison])
            .map(move |bytes| (language, bytes))
    });
    for (language, bytes) in every {
        let pdf = Pdf::new(bytes);
        let meta = pdf.info(&["-meta"]);
        for claim in ["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"] {
            assert!(meta.contains(claim), "{language:?}: {claim}");
        }
        tool("qpdf", &["--check", &pdf.path()]);
        let plain = pdf.plain();
        assert!(plain.contains("/OutputIntents") && plain.contains("/Metadata"), "an output intent and metadata");
    }
}

#[test]
fn d_02_language_title_outline_and_labels() {
    let pdf = sample_pdf();
    let plain = pdf.plain();
    for expected in ["/Lang (es-CL)", "/DisplayDocTitle true", "/Outlines", "/PageLabels"] {
        assert!(plain.contains(expected), "{expected}");
    }
    assert!(pdf.info(&[]).lines().any(|line| line.starts_with("Title:") && line.contains("COT-20261120-")), "number in the title");
    let outlines: Value = serde_json::from_str(&tool("qpdf", &["--json", "--json-key=outlines", &pdf.path()])).expect("JSON");
    let titles: Vec<&str> = outlines["outlines"].as_array().expect("a list").iter().filter_map(|entry| entry["title"].as_str()).collect();
    assert_eq!(titles, HEADINGS.map(|names| names[0]), "the bookmarks are the sections");
}

/// The structure tree in its order, as poppler prints it.
#[test]
fn d_03_structure_of_tables_figures_and_headings() {
    let pdf = sample_pdf();
    assert!(pdf.plain().contains("/Marked true"));
    let tree = pdf.info(&["-struct"]);
    let kinds: Vec<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).map(|kind| kind.trim_end_matches(':')).collect();
    for kind in ["Table", "TR", "TH", "TD", "Figure", "H1", "H2"] {
        assert!(kinds.contains(&kind), "{kind} is in the tree");
    }
    let mut level = 0;
    for kind in &kinds {
        if let Some(next) = kind.strip_prefix('H').and_then(|digit| digit.parse::<u32>().ok()) {
            assert!(next <= level + 1, "a heading skips from {level} to {next}");
            level = next;
        }
    }
    // With the text of each element below it, further in.
    let spoken = pdf.info(&["-struct-text"]);
    let lines: Vec<&str> = spoken.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let is_heading = |line: &str| line.trim_start().strip_prefix('H').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let mut headings = 0;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| is_heading(line)) {
        let inside = lines[index + 1..].iter().take_while(|next| depth(next) > depth(line));
        let text: String = inside.filter(|next| next.trim_start().starts_with('"')).copied().collect();
        assert!(text.chars().any(char::is_alphabetic), "an empty heading: {line}");
        headings += 1;
    }
    assert!(headings > 20, "{headings} headings");
    let scopes = tree.lines().filter(|line| line.contains("Scope")).count();
    let headers = kinds.iter().filter(|kind| **kind == "TH").count();
    assert!(headers > 20 && scopes >= headers, "{scopes} scopes for {headers} header cells");
    let plain = pdf.plain();
    let figures = plain.matches("/S /Figure").count();
    let described = plain.matches("/Alt ").count();
    assert!(figures >= 2 && described >= figures, "{described} descriptions of {figures} figures");
    assert!(!plain.contains("/Alt ()"), "no empty description");
}

/// The hashes are computed here anew, by qpdf's neighbour `sha256sum`.
#[test]
fn d_04_attachments_are_described_hashed_and_valid() {
    let pdf = sample_pdf();
    let attached = pdf.attachments();
    assert_eq!(attached.keys().map(String::as_str).collect::<Vec<_>>(), ["quote.csv", "quote.data.csv", "quote.json"]);
    // In the order of reading, a cell's lines follow one another.
    let text = tool("pdftotext", &[&pdf.path(), "-"]).replace('\u{200b}', "").split_whitespace().collect::<String>();
    for name in attached.keys() {
        let path = pdf.folder.path().join("attached").join(name);
        let sum = tool("sha256sum", &[&path.to_string_lossy()]);
        let sum = sum.split_whitespace().next().expect("a hash");
        assert!(text.contains(sum), "{name}: {sum} is not printed");
    }
    let plain = pdf.plain();
    for expected in [
        "/AF ",
        "/AFRelationship /Source",
        "/AFRelationship /Data",
        "/AFRelationship /Alternative",
        "/Desc ",
        "/Subtype /application#2fjson",
        "/Subtype /text#2fcsv",
    ] {
        assert!(plain.contains(expected), "{expected}");
    }
    let read = |path: &str| -> Value { serde_json::from_slice(&std::fs::read(root().join(path)).expect("schema")).expect("JSON") };
    let validator = jsonschema::validator_for(&read("src-tauri/docs/quote-file.schema.json")).expect("a sound schema");
    let value: Value = serde_json::from_slice(&attached["quote.json"]).expect("JSON");
    let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn d_05_fonts_are_inside_text_is_whole_and_nothing_runs() {
    let engine = engine();
    let letters = "Ñandú façanha não põe pingüino ¿qué? ¡sí! Éxito";
    let plan = sample_with(&engine, |plan| plan["title"] = json!(letters));
    let pdf = Pdf::new(made(&engine, &plan, DocumentFormat::Pdf, options(Audience::Client)));
    assert!(pdf.flat().contains(letters));
    let fonts = tool("pdffonts", &[&pdf.path()]);
    assert!(fonts.lines().skip(2).all(|line| line.contains("yes yes yes")), "embedded, subset, with a map to Unicode:\n{fonts}");
    let plain = pdf.plain();
    for banned in ["/JavaScript", "/Launch", "/URI ", "/RichMedia", "/SubmitForm"] {
        assert!(!plain.contains(banned), "{banned}");
    }
    assert_eq!(plain.matches("/Type /EmbeddedFile").count(), 3);
}

/// Paper by Unicode CLDR, as the reference lists it.
#[test]
fn d_06_paper_is_that_of_the_country() {
    let engine = engine();
    let letters = ["CL", "CO", "CR", "GT", "MX", "NI", "PA", "SV", "VE", "US"];
    for country in Country::ALL.iter().map(|country| country.as_str()) {
        let plan = sample_with(&engine, |plan| {
            plan["client"]["country"] = json!(country);
            // The sample's identifier is Chilean, and some countries have no single rate.
            plan["client"]["tax_id"] = json!("");
            plan["commercial"]["tax_mode"] = json!("none");
        });
        let pdf = Pdf::new(made(&engine, &plan, DocumentFormat::Pdf, options(Audience::Client)));
        let (width, height, name) = if letters.contains(&country) { (612.0, 792.0, "letter") } else { (595.28, 841.89, "A4") };
        assert!(pdf.info(&[]).contains(name), "{country}");
        // 15 mm are 42.5 points.
        for (line, [left, top, right, bottom]) in words(&pdf) {
            assert!(left >= 42.5 && right <= width - 42.5 && top >= 42.5 && bottom <= height - 42.5, "{country}: {line}");
        }
    }
}

#[test]
fn d_07_footer_on_every_page_and_the_mark_of_a_draft() {
    let engine = engine();
    let computed = engine.compute(&sample(&engine), options(Audience::Client)).expect("computes");
    let issued = Occasion { standing: Standing { issued: true, ..Standing::default() }, ..Occasion::default() };
    let mut marks = Vec::new();
    for (occasion, draft) in [(Occasion::default(), true), (issued, false)] {
        let document = engine.document_of(&computed, DocumentFormat::Pdf, options(Audience::Client), &occasion).expect("a document");
        let pdf = Pdf::new(document.bytes);
        let pages = pdf.pages();
        for (index, page) in pages.iter().enumerate() {
            let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in [computed.number.as_str(), "Confidencial", &format!("Página {} de {}", index + 1, pages.len())] {
                assert!(flat.contains(part), "page {}: {part}", index + 1);
            }
        }
        assert!(pages[0].contains("20 de noviembre de 2026") && pages[0].contains("20 de diciembre de 2026"));
        assert_eq!(pdf.text().contains("Este documento no ha sido emitido"), draft, "what the cover says");
        let picture = pdf.folder.path().join("page");
        tool("pdftoppm", &["-r", "20", "-f", "2", "-l", "2", "-gray", "-singlefile", &pdf.path(), &picture.to_string_lossy()]);
        marks.push((pages, std::fs::read(picture.with_extension("pgm")).expect("a page")));
    }
    // The mark is drawn, and none of its letters stands in the text.
    let [(drafted, drawn), (issued, plain)] = &marks[..] else { panic!("a draft and an issued document") };
    assert_eq!(drafted[1..], issued[1..], "the text of a draft is that of the issued document");
    assert!(drawn != plain, "the mark");
}

/// The sections of the reference (section 1.1), in order, in the three languages; those of the annexes with their letters.
const HEADINGS: [[&str; 3]; 17] = [
    ["Control de versiones", "Version control", "Controle de versões"],
    ["Resumen ejecutivo", "Executive summary", "Resumo executivo"],
    ["Lo que entendimos", "Our understanding", "Nosso entendimento"],
    ["Solución", "Solution", "Solução"],
    ["Inversión mensual", "Monthly investment", "Investimento mensal"],
    ["Plan de habilitación", "Enablement plan", "Plano de ativação"],
    ["Niveles de servicio y responsabilidades", "Service levels and responsibilities", "Níveis de serviço e responsabilidades"],
    ["Capacidad", "Capacity", "Capacidade"],
    ["Supuestos, exclusiones y dependencias", "Assumptions, exclusions and dependencies", "Premissas, exclusões e dependências"],
    ["Condiciones comerciales", "Commercial terms", "Condições comerciais"],
    ["Confidencialidad", "Confidentiality", "Confidencialidade"],
    ["Aceptación", "Acceptance", "Aceite"],
    ["Anexo A. Dimensionamiento", "Annex A. Sizing", "Anexo A. Dimensionamento"],
    ["Anexo B. Tarifario", "Annex B. Rate card", "Anexo B. Tabela de MRU"],
    ["Anexo C. Fuentes de precios", "Annex C. Price sources", "Anexo C. Fontes de preços"],
    ["Anexo D. Glosario", "Annex D. Glossary", "Anexo D. Glossário"],
    ["Anexo E. Anexos electrónicos", "Annex E. Electronic attachments", "Anexo E. Anexos eletrônicos"],
];

#[test]
fn d_08_sections_are_there_in_order_and_in_one_language() {
    let engine = engine();
    for (position, language) in LANGUAGES.into_iter().enumerate() {
        let pdf = Pdf::new(made(&engine, &sample(&engine), DocumentFormat::Pdf, in_language(language)));
        // Headings stand alone on their line; the contents give each dots and a page.
        let text = pdf.text();
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let mut from = 0;
        for heading in HEADINGS.map(|names| names[position]) {
            let found = lines[from..].iter().position(|line| *line == heading);
            from += found.unwrap_or_else(|| panic!("{language:?}: `{heading}` is missing, or out of order")) + 1;
        }
        for names in HEADINGS {
            let foreign = names.iter().filter(|name| **name != names[position]).find(|name| lines.contains(*name));
            assert_eq!(foreign, None, "{language:?}: a heading of another language");
        }
        let flat = pdf.flat();
        let place = flat.split('{').skip(1).find(|rest| rest.split('}').next().is_some_and(|key| !key.is_empty() && key.len() < 20));
        assert_eq!(place, None, "an unfilled place");
        // Before the annexes, which name components and prices by their keys, nothing looks like the key of a text.
        let body = flat.split(HEADINGS[12][position]).take(2).collect::<String>();
        let lower = |part: &str| part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let key = body.split(' ').map(|word| word.trim_end_matches(['.', ',', ';', ':', ')'])).find(|word| {
            word.split_once('.')
                .is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty() && lower(first) && rest.split('.').all(lower))
        });
        assert_eq!(key, None, "{language:?}: a key instead of its text");
    }
}

/// No unit of a price is shown by its code.
#[test]
fn d_08_every_unit_of_a_price_has_its_word() {
    let units: BTreeSet<String> = engine().active_price_book().rows().iter().map(|row| row.unit.to_string()).collect();
    assert!(units.len() > 15, "{units:?}");
    for language in ["es", "en", "pt"] {
        let path = root().join(format!("src-tauri/crates/proposal/locales/{language}.toml"));
        let texts = std::fs::read_to_string(path).expect("texts");
        let lacking = units.iter().find(|unit| !texts.contains(&format!("\npriced-{unit} = \"")));
        assert_eq!(lacking, None, "{language}");
    }
}

#[test]
fn d_09_price_sources_say_where_when_and_for_how_many_hours() {
    let engine = engine();
    let plan = sample_with(&engine, |plan| {
        plan["commercial"]["exchange"] =
            json!({"currency": "CLP", "per_usd": "943.27", "source": "Banco Central de Chile", "date": "2026-11-19"});
    });
    let flat = Pdf::new(made(&engine, &plan, DocumentFormat::Pdf, options(Audience::Client))).flat();
    for expected in [
        "730 horas al mes",
        "us-east-1",
        "943,27",
        "CLP por USD",
        "Banco Central de Chile",
        "19 de noviembre de 2026",
        "Dónde se consultaron",
        "Vigente desde",
    ] {
        assert!(flat.contains(expected), "`{expected}`");
    }
    // Every price on which the estimate rests, with its region and a place where it can be read.
    let computed = engine.compute(&plan, options(Audience::Internal)).expect("computes");
    let annex = flat.rsplit("Anexo C. Fuentes de precios").next().expect("the annex").to_owned();
    let listed: BTreeSet<String> = annex.split(' ').map(str::to_owned).collect();
    let calculation = &computed.calculation;
    let rows: BTreeSet<usize> = calculation.estimate.lines.iter().map(|line| line.price).collect();
    assert!(rows.len() > 20, "{rows:?}");
    let prices = || rows.iter().filter_map(|position| calculation.prices.row(*position));
    for row in prices() {
        for said in [&row.key, &row.region, &row.effective] {
            assert!(said.is_empty() || listed.contains(said), "{said} of {} is not in the annex", row.key);
        }
    }
    // Where each was read: the client is told the publication and its version, the engineers its file as well.
    let engineers = Pdf::new(made(&engine, &plan, DocumentFormat::Pdf, options(Audience::Annex))).flat();
    let engineers = engineers.rsplit("Fuentes de precios").next().expect("the annex").to_owned();
    let lacks =
        |text: &str, source: &str| source.split(|sign: char| !sign.is_alphanumeric()).find(|part| !text.contains(part)).map(str::to_owned);
    for row in prices() {
        assert!(!row.source.is_empty(), "{} has no source", row.key);
        assert!(row.verified, "{}: no price of the sample is unverified", row.key);
        for source in row.source.split(" | ") {
            let file = source.split_once(':').filter(|(head, _)| head.contains('@') && !head.contains(' '));
            let address = source.split(' ').next().filter(|address| address.starts_with("https://"));
            let told = file.map(|(publication, _)| publication).or(address).unwrap_or("Otras publicaciones de la lista de precios");
            assert_eq!(lacks(&annex, told), None, "{source} for the client");
            let shown = file.and_then(|(_, file)| file.rsplit('/').next()).filter(|file| file.ends_with(".json"));
            assert!(shown.is_none_or(|file| !annex.contains(file)), "the client is told the file of {source}");
        }
        assert_eq!(lacks(&engineers, &row.source), None, "{} for the engineers", row.source);
    }
}

#[test]
fn d_10_two_exports_are_the_same_bytes() {
    let engine = engine();
    for format in [DocumentFormat::Pdf, DocumentFormat::Xlsx, DocumentFormat::Csv, DocumentFormat::CsvData, DocumentFormat::Json] {
        let make = || made(&engine, &sample(&engine), format, options(Audience::Client));
        assert!(make() == make(), "{format:?}");
    }
}

#[test]
fn d_11_metadata_names_no_person_and_no_machine() {
    let pdf = sample_pdf();
    let info = pdf.info(&[]);
    let said = |text: &str| text.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key.to_owned()).collect::<BTreeSet<_>>();
    // What the file says of itself, and what poppler finds out by looking at its pages.
    let own = ["Title", "Subject", "Keywords", "Author", "Creator", "Producer", "CreationDate", "ModDate"];
    let looked = "Custom Metadata|Metadata Stream|Tagged|UserProperties|Suspects|Form|JavaScript|Pages|Encrypted|Page size|Page rot|File size|\
                  Optimized|PDF version|PDF subtype|Title|Abbreviation|Subtitle|Standard|Conformance";
    let unknown: Vec<String> =
        said(&info).into_iter().filter(|key| !own.contains(&key.trim()) && !looked.split('|').any(|known| known == key.trim())).collect();
    assert_eq!(unknown, Vec::<String>::new(), "{info}");
    assert!(info.lines().any(|line| line.split_whitespace().eq(["Custom", "Metadata:", "no"])), "{info}");
    let xmp = pdf.info(&["-meta"]);
    let elements: BTreeSet<&str> =
        xmp.split('<').skip(1).filter_map(|tag| tag.split([' ', '>', '/']).find(|name| name.contains(':'))).collect();
    let spaces = "dc: xmp: xmpMM: xmpTPg: pdf: pdfaid: pdfuaid: rdf: x: pdfaExtension: pdfaSchema: pdfaProperty: stEvt:";
    let foreign: Vec<&&str> = elements.iter().filter(|name| !spaces.split(' ').any(|space| name.starts_with(space))).collect();
    assert_eq!(foreign, Vec::<&&str>::new());
    let author = info.lines().find(|line| line.starts_with("Author:")).expect("an author");
    assert_eq!(author.split_whitespace().last(), Some("Aforo"), "the organisation");
    let engine = engine();
    let bytes = made(&engine, &sample(&engine), DocumentFormat::Xlsx, options(Audience::Client));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a zip file");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    assert!(
        !names
            .iter()
            .any(|name| name.contains("custom") || name.contains("vba") || name.contains("comments") || name.contains("externalLink")),
        "{names:?}"
    );
    let mut core = String::new();
    archive.by_name("docProps/core.xml").expect("properties").read_to_string(&mut core).expect("text");
    assert!(core.contains("<dc:creator>Aforo</dc:creator>"), "{core}");
    let here = std::env::current_dir().expect("folder").to_string_lossy().into_owned();
    let user = std::env::var("USER").ok().filter(|user| user.len() > 3);
    let mut app = String::new();
    archive.by_name("docProps/app.xml").expect("properties").read_to_string(&mut app).expect("text");
    for text in [info, xmp, core, app, pdf.plain()] {
        assert!(!text.contains(&here) && !user.as_ref().is_some_and(|user| text.contains(user.as_str())));
    }
}

/// `tests/peers/workbook.py` recalculates every formula, changes the inputs and compares the totals with Aforo's; with `soffice` at the end of
/// its command LibreOffice does.
#[test]
fn d_12_others_recalculate_the_workbook_to_the_same_cents() {
    let command = crate::support::aforo();
    let output = Command::new("python3").arg(root().join("tests/peers/workbook.py")).arg(command.get_program()).output();
    let output = output.expect("python3 is missing: run `make deps-test`");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    assert!(told.matches(" 0 differ").count() == 3 && told.matches(" ok").count() > 200, "{told}");
}

#[test]
fn d_12_the_workbook_is_live_and_whole() {
    let engine = engine();
    let bytes = made(&engine, &sample(&engine), DocumentFormat::Xlsx, options(Audience::Client));
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    assert!(book.sheets_metadata().iter().all(|sheet| sheet.visible == SheetVisible::Visible));
    let names: BTreeSet<String> = book.sheet_names().into_iter().collect();
    for (name, target) in book.defined_names() {
        let sheet = target.trim_start_matches('=').split('!').next().unwrap_or_default().trim_matches('\'');
        assert!(names.contains(sheet), "{name} points at {target}");
    }
    let (mut totals, mut live) = (0, 0);
    for name in names {
        let formulas = book.worksheet_formula(&name).expect("formulas");
        let range = book.worksheet_range(&name).expect("cells");
        for (row, cells) in range.rows().enumerate() {
            let label = cells.first().map(ToString::to_string).unwrap_or_default();
            let total = ["Subtotal", "Neto", "Total", "Descuento", "IVA"].iter().any(|word| label.starts_with(word));
            for (column, cell) in cells.iter().enumerate() {
                assert!(!matches!(cell, Data::Error(_)), "{name}: {cell:?}");
                // The rates among the inputs are fractions of one.
                let rate = matches!(cell, Data::Float(value) if value.abs() < 1.0);
                if total && !rate && column > 0 && matches!(cell, Data::Float(_) | Data::Int(_)) {
                    let (top, left) = range.start().expect("a corner");
                    let at = (top + u32::try_from(row).expect("row"), left + u32::try_from(column).expect("column"));
                    totals += 1;
                    live += usize::from(formulas.get_value(at).is_some_and(|formula| !formula.is_empty()));
                }
            }
        }
    }
    // The tax rate of the inputs stands beside its name.
    assert!(totals >= 10 && live * 10 >= totals * 9, "{live} of {totals} totals are formulas");
}

#[test]
fn d_13_both_csv_profiles_hold_to_their_rules() {
    let engine = engine();
    let rows = |bytes: &[u8], separator: u8| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(bytes);
        reader.records().map(|row| row.expect("a constant number of columns").iter().map(str::to_owned).collect()).collect()
    };
    for (country, separator) in [("CL", b';'), ("MX", b',')] {
        let plan = sample_with(&engine, |plan| plan["client"]["country"] = json!(country));
        let people = made(&engine, &plan, DocumentFormat::Csv, options(Audience::Client));
        let body = people.strip_prefix(b"\xef\xbb\xbf").expect("a byte-order mark");
        assert_eq!(body.iter().filter(|byte| **byte == b'\n').count(), body.windows(2).filter(|pair| pair == b"\r\n").count());
        assert!(rows(body, separator).len() > 50, "{country}");
    }
    let data = made(&engine, &sample(&engine), DocumentFormat::CsvData, options(Audience::Client));
    assert!(!data.starts_with(b"\xef\xbb\xbf"));
    let rows = rows(&data, b',');
    let own = rows[0].iter().position(|name| name.starts_with("x_")).expect("own columns");
    assert!(rows[0][own..].iter().all(|name| name.starts_with("x_")) && rows[0][..own].iter().all(|name| !name.starts_with("x_")));
    let column = |name: &str| rows[0].iter().position(|known| known == name).expect("a column");
    let number = |row: &[String], name: &str| -> Decimal { row[column(name)].parse().expect("a number") };
    for row in rows.iter().skip(1).filter(|row| row[column("ChargeCategory")] == "Purchase") {
        assert_eq!(number(row, "PricingQuantity") * number(row, "ContractedUnitPrice"), number(row, "ContractedCost"), "{row:?}");
    }
    assert!(rows.iter().flatten().all(|cell| cell != "N/A" && cell != "null"));
}

#[test]
fn d_15_odd_and_large_plans_are_set_whole() {
    let engine = engine();
    let long = "Servicio de conciliación ñandú ".repeat(5).chars().take(118).collect::<String>().trim().to_owned();
    let services = |count: usize, name: &str| -> Vec<Value> {
        (0..count)
            .map(|index| json!({"id": format!("s{index}"), "name": format!("{name}{index}"), "connection_pool": 0, "traffic_percent": 0.2}))
            .collect()
    };
    for (why, plan) in [
        ("nothing", json!({"client": {"name": "X"}, "developers": 0, "widgets": {"cli": 0}})),
        ("five hundred lines", json!({"client": {"name": "Banco"}, "microservices": services(240, "Servicio ")})),
        (
            "long names",
            json!({"client": {"name": long, "country": "PE"}, "title": long, "microservices": services(3, &long.chars().take(100).collect::<String>())}),
        ),
        ("odd characters", json!({"client": {"name": "بنك 🙂 <#$*_@&\"'> \u{202e}abc"}, "microservices": services(2, "=1+1 ")})),
        ("forty environments, all that a plan may have, in the months of half a year", {
            let environments: Vec<Value> = (0..40)
                .map(|index| json!({"id": format!("e{index}"), "name": format!("Ambiente {index} de la filial del sur"), "kind": if index == 0 { "production" } else { "qa" }, "redundancy_factor": if index == 0 { 2 } else { 1 }, "start_month": 1 + index % 6}))
                .collect();
            json!({"client": {"name": "Banco", "country": "MX"}, "environments": environments, "microservices": services(12, "Servicio ")})
        }),
    ] {
        let bytes = serde_json::to_vec(&plan).expect("JSON");
        let started = std::time::Instant::now();
        let pdf = Pdf::new(made(&engine, &bytes, DocumentFormat::Pdf, options(Audience::Client)));
        assert!(started.elapsed().as_secs() < 60, "{why}: {:?}", started.elapsed());
        tool("qpdf", &["--check", &pdf.path()]);
        for (index, page) in pdf.pages().iter().enumerate() {
            assert!(page.split_whitespace().count() > 25, "{why}: page {} is nearly empty:\n{page}", index + 1);
        }
        // Nothing runs over the margins: 15 mm of paper all around.
        let (width, height) = if plan["client"]["country"] == "PE" { (595.28, 841.89) } else { (612.0, 792.0) };
        let over =
            words(&pdf).into_iter().find(|(_, [left, _, right, bottom])| *bottom > height - 42.5 || *left < 42.5 || *right > width - 42.5);
        assert_eq!(over, None, "{why}: cut off at the edge of a page");
    }
}

/// Contrast by the formula of WCAG 2.2, written here anew.
#[test]
fn d_16_contrast() {
    let luminance = |hex: &str| {
        let part = |at: usize| {
            let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let contrast = |one: &str, other: &str| {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    };
    let organisation = aforo_proposal::Organisation::default();
    for text in ["accent", "ink", "muted", "warm"] {
        for ground in ["#ffffff", &organisation.colours["tint"], &organisation.colours["cream"]] {
            let found = contrast(&organisation.colours[text], ground);
            assert!(found >= 4.5, "{text} on {ground}: {found:.2}");
        }
    }
}

#[test]
fn d_17_the_attached_quote_imports_to_the_same_quote() {
    let engine = engine();
    let pdf = sample_pdf();
    for bytes in [pdf.bytes.clone(), pdf.attachments().remove("quote.json").expect("a quote")] {
        let imported = import(&engine, &bytes, options(Audience::Client)).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(imported.differences, Vec::<String>::new());
        let again = engine.compute(imported.plan.as_bytes(), options(Audience::Client)).expect("computes");
        let quote = engine.quote(&again, options(Audience::Client), false);
        assert_eq!((&quote.net, &quote.total, &quote.lines), (&imported.quote.net, &imported.quote.total, &imported.quote.lines));
    }
    let altered = pdf.attachments().remove("quote.json").expect("a quote");
    let altered = String::from_utf8(altered).expect("text").replacen("\"net\": \"12640.00\"", "\"net\": \"1.00\"", 1);
    let imported = import(&engine, altered.as_bytes(), options(Audience::Client)).expect("reads");
    assert!(imported.differences.iter().any(|difference| difference.starts_with("net: ")), "{:?}", imported.differences);
    for (bytes, why) in [(&b"%PDF-1.7\nnothing"[..], "a broken PDF"), (b"{}", "no quote"), (b"", "nothing")] {
        assert_eq!(import(&engine, bytes, options(Audience::Client)).expect_err(why).code, "quote-file", "{why}");
    }
}
