//! The documents of a proposal whose figures are derived by hand (see the fixture).
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

mod fixture;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use aforo_proposal::{Language, Paper, Proposal, ProposalError, data_csv, pdf, people_csv};
use fixture::{complete, d, proposal, with_lines, with_terms};
use rust_decimal::Decimal;
use tempfile::TempDir;

/// A rendered PDF in a folder of its own.
struct Rendered {
    folder: TempDir,
}

impl Rendered {
    fn new(proposal: &Proposal) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("document.pdf"), pdf(proposal).unwrap_or_else(|error| panic!("{error}"))).expect("writes");
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("document.pdf")
    }

    fn run(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let output = Command::new(program).args(before).arg(self.path()).args(after).output();
        let output = output.unwrap_or_else(|error| panic!("{program} is missing ({error}): `make deps-test` installs it"));
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The text as one line, without the break opportunities of endless words.
    fn text(&self) -> String {
        let text = self.run("pdftotext", &["-layout"], &["-"]).replace('\u{200b}', "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words of each page with their boxes.
    fn words(&self) -> Vec<Vec<Word>> {
        let boxes = self.run("pdftotext", &["-bbox"], &["-"]);
        let word = |line: &str| {
            let mut parts = line.trim().strip_prefix("<word ")?.split('"').skip(1).step_by(2).map(|number| number.parse().ok());
            let mut next = || parts.next().flatten();
            Some(Word { left: next()?, top: next()?, right: next()?, bottom: next()?, text: line.trim().to_owned() })
        };
        boxes.split("<page ").skip(1).map(|page| page.lines().filter_map(word).collect()).collect()
    }

    fn pages(&self) -> Vec<String> {
        let text = self.run("pdftotext", &["-layout"], &["-"]);
        text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
    }
}

/// The margin at the sides, 2.2 cm in points.
const MARGIN: f64 = 2.2 * 72.0 / 2.54;

/// A word on a page, in points.
struct Word {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
}

impl Word {
    /// Whether one is printed over the other. The boxes of lines that follow closely touch a little.
    fn crosses(&self, other: &Self) -> bool {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width > 1.0 && height > 0.5 * (self.bottom - self.top).min(other.bottom - other.top)
    }
}

#[test]
fn the_same_proposal_gives_the_same_bytes() {
    assert!(pdf(&proposal(Language::Es)).expect("a PDF") == pdf(&proposal(Language::Es)).expect("a PDF"));
}

/// Every figure of the fixture's table in Chilean notation, and every accent.
#[test]
fn the_pdf_says_every_figure() {
    let text = Rendered::new(&proposal(Language::Es)).text();
    for figure in [
        "Compañía Ñuble & Hijos <Güiñez> S.A.",
        "RUT 76.086.428-5",
        "COT-2026-0042",
        "Fecha de emisión 20 de noviembre de 2026",
        "Válida hasta 20 de diciembre de 2026",
        "Acceso de desarrollador 10 1,00 10,00 500,00",
        "Widget con CLI 3 2,00 6,00 300,00",
        "Widget con Widget Builder 5 incluido 0,00 0,00",
        "Subtotal 16,00 800,00",
        "Ambiente de producción 1 13,45 13,45 672,50",
        "Cuentas y saldos 2 2,15 4,30 215,00",
        "Conciliación ñandú 3 1,05 3,15 157,50",
        "Subtotal 20,90 1.045,00",
        "Ambiente de preproducción 1 5,75 5,75 287,50",
        "Compartido 16,00 800,00 37,5",
        "Producción 20,90 1.045,00 49,0",
        "Certificación 5,75 287,50 13,5",
        "Subtotal 42,65 2.132,50 100,0",
        "Descuento (10 %) -213,25",
        "Neto 1.919,25",
        "IVA 19 % 364,66",
        "Total mensual 2.283,91",
        "23.031,00",
        "(se factura) 42,650 1.919,25",
        "típica 43,725 1.967,63",
        "rango 52,300 2.353,50",
        "Solicitudes al mes en producción 194.400.000",
        "Cuentas y saldos 0,5 vCPU · 2 GB 2 2,5 6 pérdida de zona",
        "Conciliación ñandú 0,5 vCPU · 2 GB 3 3,0 4 CPU",
        "S-04 1 de los 2 precios del anexo C",
        "provienen de un tarifario de EJEMPLO",
        "E-01 No incluye",
        "O-01 El tráfico supera el de la última medición.",
        "capacidad base, durante 12 meses",
        "Modyo Resource Unit",
        "0,04048 2025-10-27",
        "sin verificar",
        "730 horas",
        "Se aceptan 42,65 MRU al mes: USD 1.919,25 netos al mes, USD 2.283,91 al mes con impuestos, durante 12 meses.",
    ] {
        assert!(text.contains(figure), "`{figure}` is not in the PDF:\n{text}");
    }
}

/// The language decides the words, the country the numbers.
#[test]
fn words_and_numbers_are_independent() {
    let mut mexican = proposal(Language::En);
    mexican.locale = "es-MX".to_owned();
    mexican.client.country = "MX".to_owned();
    let text = Rendered::new(&mexican).text();
    for expected in ["Issue date 20 November 2026", "Monthly total 2,283.91", "Subtotal 42.65 2,132.50 100.0", "Page 1 of"] {
        assert!(text.contains(expected), "`{expected}` is not in the PDF:\n{text}");
    }
    for spanish in ["Neto", "Supuestos", "incluido"] {
        assert!(!text.contains(spanish), "`{spanish}` is Spanish");
    }
}

/// A Brazilian reads the whole proposal in his language, with his country's numbers and paper (quoting reference, 3.3 and 3.7).
#[test]
fn a_brazilian_reads_portuguese() {
    let mut brazilian = proposal(Language::Pt);
    brazilian.locale = "pt-BR".to_owned();
    brazilian.paper = Paper::A4;
    brazilian.client.country = "BR".to_owned();
    let rendered = Rendered::new(&brazilian);
    let text = rendered.text();
    for expected in ["Data de emissão 20 de novembro de 2026", "Total mensal 2.283,91", "Subtotal 42,65 2.132,50 100,0", "Página 1 de"] {
        assert!(text.contains(expected), "`{expected}` is not in the PDF:\n{text}");
    }
    for foreign in ["Neto", "Supuestos", "incluido", "Resumen", "Net ", "Assumptions", "Valid until"] {
        assert!(!text.contains(foreign), "`{foreign}` is not Portuguese");
    }
    assert!(rendered.run("qpdf", &["--qdf", "--object-streams=disable"], &["-"]).contains("/Lang (pt-BR)"));
}

/// D-08 of the quoting reference: a document has the words of its language and of no other, and shows no key and no open place.
#[test]
fn a_document_speaks_one_language() {
    let texts = |language: Language| -> BTreeMap<String, String> {
        let file = format!("{}/locales/{}.toml", env!("CARGO_MANIFEST_DIR"), language.code());
        toml::from_str(&std::fs::read_to_string(file).expect("texts")).expect("TOML")
    };
    for language in Language::ALL {
        let text = Rendered::new(&proposal(language)).text();
        let own = texts(language);
        assert!(!text.contains(['{', '}']), "{language:?} has an open place:\n{text}");
        // A key that is also a word of the language (`one-time`) cannot be told from it.
        let is_word = |key: &str| own.values().any(|text| text.to_lowercase().split(' ').any(|word| word == key));
        for key in own.keys().filter(|key| key.contains('-') && !is_word(key)) {
            assert!(!text.split(' ').any(|word| word == key), "{language:?} shows the key `{key}`");
        }
        for other in Language::ALL.into_iter().filter(|other| *other != language) {
            for (key, foreign) in texts(other) {
                // A short word, or one that both languages share, proves nothing.
                if foreign.chars().count() < 12 || foreign.contains('{') || own.values().any(|own| own.contains(&foreign)) {
                    continue;
                }
                assert!(!text.contains(&foreign), "{language:?} says `{foreign}`, which is `{key}` in {other:?}");
            }
        }
    }
}

/// The clause with its limit, who publishes the indices and what the client may do; its example applies what the clause applies. Of 50 with a
/// factor of 1.048: beyond the threshold 52.40; with a cap of 3 % 51.50; below the threshold still 50.
#[test]
fn the_adjustment_says_its_limit_and_its_example_holds() {
    for (cap, applied, after, expected) in [
        ("8", "1.048", "52.40", ["no excede ±8 %", "USD 50,00 × 1,0480 = USD 52,40 por MRU"]),
        ("3", "1.03", "51.50", ["se aplica el tope", "USD 50,00 × 1,0300 = USD 51,50 por MRU"]),
        ("0", "1", "50", ["no tiene tope", "el MRU sigue en USD 50,00"]),
    ] {
        let mut proposal = complete(Language::Es);
        let clause = proposal.adjustment.as_mut().expect("the clause");
        (clause.cap_percent, clause.applied, clause.after) = (d(cap), d(applied), d(after));
        let text = Rendered::new(&proposal).text();
        for said in expected.into_iter().chain(["los que publica INE", "reducir el alcance o terminar el contrato"]) {
            assert!(text.contains(said), "{cap}: `{said}` is not in the PDF:\n{text}");
        }
    }
}

/// What is paid once has its own taxes: 1750.50 + 332.60 = 2083.10. Files for spreadsheets and machines have it too, apart from the months.
#[test]
fn what_is_paid_once_is_taxed_and_stands_apart() {
    let proposal = complete(Language::Es);
    let text = Rendered::new(&proposal).text();
    for said in ["Total por única vez, neto 1.750,50", "IVA 19 % 332,60", "Total por única vez, con impuestos 2.083,10"] {
        assert!(text.contains(said), "`{said}` is not in the PDF:\n{text}");
    }
    let people = people_csv(&proposal).expect("a CSV");
    let people = cells(people.strip_prefix(b"\xef\xbb\xbf").expect("a mark"), b';');
    let once: Vec<[&str; 2]> =
        people.iter().filter(|row| row[0].starts_with("Por única vez")).map(|row| [row[0].as_str(), row[7].as_str()]).collect();
    let total = people.iter().find(|row| row[0] == "Total por única vez, con impuestos").map(|row| row[7].as_str());
    assert_eq!(
        (once, total),
        (
            vec![
                ["Por única vez: Puesta en marcha", "1500,00"],
                ["Por única vez: Migración", "250,50"],
                ["Por única vez: IVA 19 %", "332,60"]
            ],
            Some("2083,10")
        )
    );
    let data = cells(&data_csv(&proposal).expect("a CSV"), b',');
    let column = |name: &str| data[0].iter().position(|header| header == name).unwrap_or_else(|| panic!("no column {name}"));
    let (frequency, cost) = (column("ChargeFrequency"), column("ContractedCost"));
    let sum = |wanted: &str| data.iter().filter(|row| row[frequency] == wanted).map(|row| d(&row[cost])).sum::<Decimal>();
    assert_eq!([sum("Recurring"), sum("One-Time")], [d("2283.91"), d("2083.10")]);
    for row in data.iter().skip(1).filter(|row| row[column("ChargeCategory")] == "Purchase") {
        assert_eq!(d(&row[column("PricingQuantity")]) * d(&row[column("ContractedUnitPrice")]), d(&row[cost]), "{row:?}");
    }
}

/// Discounts of single lines and on the whole stand apart; what is not all taxed says on what the tax is computed, and why the rest is not.
#[test]
fn terms_of_lines_are_told_where_they_matter() {
    for (language, said) in [
        (
            Language::Es,
            [
                "Descuentos de líneas -67,25 Descuento (10 %) -206,53 Neto 1.858,72 IVA 19 % sobre 1.408,72 267,66 Total mensual 2.126,38",
                "No gravado: USD 450,00 del neto. Excluido de impuestos: ET art. 476 num. 21.",
                "Con descuentos por USD 273,78.",
                "IVA 19 % sobre 1.408,72: 267,66",
                "(1) Excluido de impuestos: ET art. 476 num. 21.",
                "Acceso de desarrollador (1) 10",
                "(2) Descuento propio de 10 %.",
                "Ambiente de producción (2) 1",
                "Exento de impuestos: Ley 123, art. 3",
                "IVA 19 % sobre 1.500,00 285,00 Total por única vez, con impuestos 2.035,50",
                "El impuesto se calcula sobre el neto gravado, redondeado.",
                "cada impuesto se calcula sobre el neto gravado, redondeado.",
            ],
        ),
        (
            Language::En,
            [
                "Line discounts -67,25 Discount (10 %) -206,53 Net 1.858,72 IVA 19 % on 1.408,72 267,66 Monthly total 2.126,38",
                "Not taxed: USD 450,00 of the net. Excluded from tax: ET art. 476 num. 21.",
                "After discounts of USD 273,78.",
                "IVA 19 % on 1.408,72: 267,66",
                "(1) Excluded from tax: ET art. 476 num. 21.",
                "Acceso de desarrollador (1) 10",
                "(2) Own discount of 10 %.",
                "Ambiente de producción (2) 1",
                "Exempt from tax: Ley 123, art. 3",
                "IVA 19 % on 1.500,00 285,00 One-time total, with taxes 2.035,50",
                "Tax is computed on the net amount that is taxed, rounded.",
                "each tax is computed on the net amount that is taxed, rounded.",
            ],
        ),
        (
            Language::Pt,
            [
                "Descontos de linhas -67,25 Desconto (10 %) -206,53 Líquido 1.858,72 IVA 19 % sobre 1.408,72 267,66 Total mensal 2.126,38",
                "Não tributado: USD 450,00 do líquido. Excluído de tributos: ET art. 476 num. 21.",
                "Com descontos de USD 273,78.",
                "IVA 19 % sobre 1.408,72: 267,66",
                "(1) Excluído de tributos: ET art. 476 num. 21.",
                "Acceso de desarrollador (1) 10",
                "(2) Desconto próprio de 10 %.",
                "Ambiente de producción (2) 1",
                "Isento de tributos: Ley 123, art. 3",
                "IVA 19 % sobre 1.500,00 285,00 Total de pagamento único, com tributos 2.035,50",
                "O tributo é calculado sobre o líquido tributado, arredondado.",
                "cada tributo é calculado sobre o líquido tributado, arredondado.",
            ],
        ),
    ] {
        let text = Rendered::new(&with_terms(language)).text();
        for words in said {
            assert!(text.contains(words), "`{words}` is not in the PDF:\n{text}");
        }
    }
    let plain = Rendered::new(&proposal(Language::Es)).text();
    for absent in ["Descuentos de líneas", "sobre 1.919,25", "No gravado", "(1)"] {
        assert!(!plain.contains(absent), "`{absent}` is in the PDF:\n{plain}");
    }
}

/// Both CSV files say of each line its own discount, how it is taxed and why; what is credited is told apart; the sums stay.
#[test]
fn csv_files_have_the_terms_of_lines() {
    let proposal = with_terms(Language::Es);
    let people = people_csv(&proposal).expect("a CSV");
    let people = cells(people.strip_prefix(b"\xef\xbb\xbf").expect("a mark"), b';');
    let row = |rows: &[Vec<String>], at: usize, name: &str| rows.iter().find(|row| row[at] == name).expect("a row").clone();
    assert_eq!(people[0][8..], ["Descuento propio (%)", "Tratamiento tributario", "Motivo"]);
    assert_eq!(row(&people, 1, "Acceso de desarrollador")[7..], ["450,00", "0", "Excluido", "ET art. 476 num. 21"]);
    assert_eq!(row(&people, 1, "Ambiente de producción")[7..], ["544,72", "10", "Gravado", ""]);
    assert_eq!(row(&people, 0, "Por única vez: Taller")[7..], ["250,50", "", "Exento", "Ley 123, art. 3"]);
    for (label, amount) in [
        ("IVA 19 % sobre 1408,72", "267,66"),
        ("Total mensual", "2126,38"),
        ("Por única vez: IVA 19 % sobre 1500,00", "285,00"),
        ("Total por única vez, con impuestos", "2035,50"),
    ] {
        assert_eq!(row(&people, 0, label)[7], amount, "{label}");
    }
    let data = cells(&data_csv(&proposal).expect("a CSV"), b',');
    let column = |name: &str| data[0].iter().position(|header| header == name).unwrap_or_else(|| panic!("no column {name}"));
    let of = |line: &str, name: &str| row(&data, column("x_LineId"), line)[column(name)].clone();
    assert_eq!(of("shared/developers", "x_TaxTreatment"), "excluded");
    assert_eq!(of("shared/developers", "x_TaxReason"), "ET art. 476 num. 21");
    assert_eq!(
        (of("production/environment", "x_LineDiscountPercent"), of("production/environment", "x_TaxTreatment")),
        ("10".into(), "".into())
    );
    assert_eq!(row(&data, column("ChargeDescription"), "Taller")[column("x_TaxTreatment")], "exempt");
    let sum = |wanted: &str, named: &str, by: &str| {
        data.iter()
            .filter(|row| row[column(by)] == named && row[column("ChargeFrequency")] == wanted)
            .map(|row| d(&row[column("ContractedCost")]))
            .sum::<Decimal>()
    };
    assert_eq!(sum("Recurring", "Credit", "ChargeCategory"), d("-273.78"));
    assert_eq!(sum("Recurring", "Descuentos de líneas", "ChargeDescription"), d("-67.25"));
    assert_eq!([sum("Recurring", "USD", "BillingCurrency"), sum("One-Time", "USD", "BillingCurrency")], [d("2126.38"), d("2035.50")]);
}

#[test]
fn no_tax_no_discount_and_a_published_card_are_said_as_such() {
    let mut plain = with_lines(2, "Servicio ");
    plain.amounts.discount = Decimal::ZERO;
    plain.sources.rate_card_example = false;
    plain.prices.retain(|price| price.verified);
    plain.remarks.clear();
    let text = Rendered::new(&plain).text();
    for expected in ["Esta propuesta no aplica impuestos.", "Total al mes (USD)", "al mes en total"] {
        assert!(text.contains(expected), "`{expected}` is not in the PDF:\n{text}");
    }
    for absent in ["Descuento", "EJEMPLO", "S-08", "O-01", "con impuestos", "sin verificar"] {
        assert!(!text.contains(absent), "`{absent}` is in the PDF:\n{text}");
    }
}

#[test]
fn the_file_is_archival_and_accessible() {
    let rendered = Rendered::new(&proposal(Language::Es));
    let info = rendered.run("pdfinfo", &[], &[]);
    for expected in [
        "Title:           COT-2026-0042 · Canal digital: banca en línea y móvil",
        "Author:          Aforo",
        "Creator:         Aforo",
        "Tagged:          yes",
        "JavaScript:      no",
        "Page size:       612 x 792 pts (letter)",
        "CreationDate:    Fri Nov 20 00:00:00 2026",
    ] {
        assert!(info.contains(expected), "`{expected}` is not in:\n{info}");
    }
    let meta = rendered.run("pdfinfo", &["-meta"], &[]);
    for expected in ["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"] {
        assert!(meta.contains(expected), "`{expected}` is not in:\n{meta}");
    }
    let plain = rendered.run("qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
    for expected in ["/Lang (es-CL)", "/DisplayDocTitle true", "/S /Table", "/S /TH", "/Outlines"] {
        assert!(plain.contains(expected), "`{expected}` is not in the file");
    }
    rendered.run("qpdf", &["--check"], &[]);
    let fonts = rendered.run("pdffonts", &[], &[]);
    assert_eq!(
        fonts.lines().skip(2).count(),
        fonts.lines().filter(|line| line.contains("yes yes yes")).count(),
        "embedded, subset:\n{fonts}"
    );
}

#[test]
fn paper_follows_the_country() {
    for (paper, expected) in [(Paper::UsLetter, "612 x 792"), (Paper::A4, "595.276 x 841.89")] {
        let mut proposal = proposal(Language::Es);
        proposal.paper = paper;
        let info = Rendered::new(&proposal).run("pdfinfo", &[], &[]);
        assert!(info.contains(expected), "{info}");
    }
}

/// Every line is there, the header is on every page of the table, and no total stands alone at the top of a page.
#[test]
fn tables_hold_from_one_line_to_five_hundred() {
    for count in (1..45).chain([500]) {
        let rendered = Rendered::new(&with_lines(count, "Servicio "));
        let pages = rendered.pages();
        let last = format!("Servicio {}", count - 1);
        let lines = pages.iter().flat_map(|page| page.lines()).filter(|line| line.contains("107,50") && line.contains("vCPU")).count();
        assert_eq!(lines, count, "lines of the detail");
        assert!(pages.iter().any(|page| page.contains(&last)), "{count}: `{last}` is missing");
        for (number, page) in pages.iter().enumerate() {
            let rows: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            if page.contains("107,50") && page.contains("Contenedor") {
                assert!(rows.iter().any(|row| row.starts_with("Componente")), "{count}: page {number} has no header");
            }
            assert!(!rows.get(1).is_some_and(|row| row.starts_with("Subtotal")), "{count}: a total alone on page {number}:\n{page}");
            let end = rows.len().checked_sub(2).and_then(|row| rows.get(row));
            let headings = ["Detalle por ambiente", "Producción", "Capacidad", "Condiciones comerciales", "Componente"];
            assert!(!end.is_some_and(|row| headings.contains(row)), "{count}: a heading ends page {number}:\n{page}");
        }
    }
}

#[test]
fn long_names_wrap() {
    let words = "Servicio de conciliación internacionalizado ".repeat(5);
    for name in [words[..195].to_owned(), "x".repeat(195), "W".repeat(195)] {
        let mut proposal = with_lines(3, &name);
        (proposal.title, proposal.client.name) = (name.clone(), name.clone());
        let rendered = Rendered::new(&proposal);
        let squeeze = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let text = squeeze(&rendered.run("pdftotext", &["-nopgbrk"], &["-"]));
        assert!(text.matches(&squeeze(&name)).count() >= 3, "{name} is not whole");
        for page in rendered.words() {
            for (index, word) in page.iter().enumerate() {
                assert!(word.right <= 612.0 - MARGIN + 0.5, "`{}` leaves the page", word.text);
                let crossed = page[..index].iter().find(|other| word.crosses(other));
                assert!(crossed.is_none(), "`{}` is printed over `{}`", word.text, crossed.map_or("", |other| &other.text));
            }
        }
    }
}

/// A character without a glyph would be refused by PDF/A: it is substituted, and the document says so.
#[test]
fn what_the_fonts_lack_is_told() {
    let mut proposal = proposal(Language::Es);
    proposal.client.name = "Banco 🙂 株".to_owned();
    let text = Rendered::new(&proposal).text();
    assert!(text.contains("O-02 El texto «Banco □ □» tiene caracteres que este documento no puede escribir"), "{text}");
}

/// User text is data: nothing in it is markup, code or a placeholder.
#[test]
fn user_text_is_never_markup() {
    let hostile = "#panic() *x* _y_ $z$ `q` <l> @ref {value} // \\ [ ] \"'";
    let mut proposal = proposal(Language::Es);
    (proposal.title, proposal.mru_long_name) = (hostile.to_owned(), hostile.to_owned());
    proposal.remarks = vec![hostile.to_owned()];
    let text = Rendered::new(&proposal).text();
    assert!(text.matches(hostile).count() >= 3, "{text}");
}

#[test]
fn wrong_dates_locales_and_keys_are_errors() {
    let with = |change: fn(&mut Proposal)| {
        let mut proposal = proposal(Language::Es);
        change(&mut proposal);
        pdf(&proposal)
    };
    assert!(matches!(with(|p| p.valid_until = "2026-02-30".to_owned()), Err(ProposalError::Date(date)) if date == "2026-02-30"));
    assert!(matches!(with(|p| p.locale = "??".to_owned()), Err(ProposalError::Locale(locale)) if locale == "??"));
    assert!(
        matches!(with(|p| p.capacity[0].constraint = "luck".to_owned()), Err(ProposalError::Texts(text)) if text.contains("constraint-luck"))
    );
}

/// The cells of a CSV file, and that it can be read back.
fn cells(bytes: &[u8], separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(bytes);
    reader.records().map(|record| record.expect("a row of the same width").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_csv_for_people_is_of_their_country_and_adds_up() {
    for (locale, separator, decimal) in [("es-CL", b';', ','), ("es-MX", b',', '.')] {
        let mut proposal = proposal(Language::Es);
        proposal.locale = locale.to_owned();
        let bytes = people_csv(&proposal).expect("a CSV");
        let body = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte-order mark");
        assert_eq!(body.iter().filter(|byte| **byte == b'\n').count(), body.windows(2).filter(|pair| pair == b"\r\n").count(), "CRLF");
        let rows = cells(body, separator);
        let number = |text: &str| d(&text.replace(decimal, "."));
        // Exclusions and remarks stand after the figures and have none.
        let (rows, sentences): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| !row[7].is_empty());
        assert_eq!(sentences.len(), proposal.exclusions.len() + proposal.remarks.len(), "{locale}");
        let sum = |column: usize| rows.iter().skip(1).filter(|row| !row[1].is_empty()).map(|row| number(&row[column])).sum::<Decimal>();
        assert_eq!([sum(5), sum(6), sum(7)], [d("42.65"), d("2132.50"), d("1919.25")], "{locale}");
        let whole: Vec<(&str, Decimal)> =
            rows.iter().filter(|row| row[1].is_empty()).map(|row| (row[0].as_str(), number(&row[7]))).collect();
        assert_eq!(whole, [("Neto", d("1919.25")), ("IVA 19 %", d("364.66")), ("Total mensual", d("2283.91"))]);
    }
}

#[test]
fn the_csv_for_machines_adds_up() {
    let bytes = data_csv(&proposal(Language::Es)).expect("a CSV");
    let rows = cells(&bytes, b',');
    let column = |name: &str| rows[0].iter().position(|header| header == name).unwrap_or_else(|| panic!("no column {name}"));
    let (cost, category) = (column("ContractedCost"), column("ChargeCategory"));
    let sum = |wanted: &str| rows.iter().skip(1).filter(|row| row[category] == wanted).map(|row| d(&row[cost])).sum::<Decimal>();
    assert_eq!([sum("Purchase"), sum("Credit"), sum("Tax")], [d("2132.50"), d("-213.25"), d("364.66")]);
    for row in rows.iter().skip(1).filter(|row| row[category] == "Purchase") {
        let product = d(&row[column("PricingQuantity")]) * d(&row[column("ContractedUnitPrice")]);
        assert_eq!(product, d(&row[cost]), "quantity x unit price: {row:?}");
    }
    let names = &rows[0];
    let own = names.iter().position(|name| name.starts_with("x_")).expect("own columns");
    assert!(names[own..].iter().all(|name| name.starts_with("x_")), "own columns come last: {names:?}");
}

/// OWASP's corpus and full-width variants, in every text that a user writes.
#[test]
fn no_cell_of_a_csv_begins_like_a_formula() {
    let corpus =
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "  =1", "＝1", "＋1", "－1", "＠x", "\"';=1", "\u{feff}=1"];
    for text in corpus {
        let mut proposal = proposal(Language::Es);
        proposal.number = text.to_owned();
        proposal.amounts.taxes[0].name = text.to_owned();
        for environment in &mut proposal.environments {
            environment.name = text.to_owned();
            for line in &mut environment.lines {
                (line.name, line.detail, line.id) = (text.to_owned(), text.to_owned(), text.to_owned());
            }
        }
        let people = people_csv(&proposal).expect("a CSV");
        let people = cells(people.strip_prefix(b"\xef\xbb\xbf").expect("a mark"), b';');
        let data = cells(&data_csv(&proposal).expect("a CSV"), b',');
        for cell in people.iter().chain(&data).flatten() {
            let is_number =
                cell.replace(',', ".").parse::<Decimal>().is_ok() && cell.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
            let first = cell.trim_start_matches([' ', '\u{feff}']).chars().next();
            assert!(is_number || !first.is_some_and(|first| "=+-@\t\r\n\0＝＋－＠".contains(first)), "{text:?} gives {cell:?}");
        }
    }
}
