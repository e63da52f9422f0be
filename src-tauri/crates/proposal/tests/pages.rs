//! Pages as pictures, against those that were looked at and found right (`tests/pages/*.png`, thirty dots an inch).
//!
//! `AFORO_BLESS=1 cargo test -p aforo-proposal --test pages` writes them anew; then look at each before it is committed.
//!
//! | picture | right because |
//! |---|---|
//! | `cover` | client, number, dates, owner of the offer; the example card is told in a frame |
//! | `summary` | one page: need, solution, four figures, three assumptions, decision; figures are those of the fixture's table |
//! | `investment` | totals stand under their columns, what is paid in the accent; one-time items apart |
//! | `internal` | the mark INTERNO under everything, cost and margin side by side |
//! | `summary-pt` | the same page in Portuguese, numbers still Chilean |
//! | `terms` | discounts of lines and on the whole apart, what is not taxed with its reason, the tax with its base |
//! | `annex` | the engineers' document: where the assumptions end and the sizing begins, formulas, figures under their headings |
//! | `alternatives-en` | in English: three side by side, the recommended one named, what each has more and less |
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

mod fixture;

use std::path::PathBuf;

use aforo_proposal::{Language, Pages};

/// Dots an inch: enough to see where everything stands, too few to tie the test to the smoothing of letters.
const DOTS: u16 = 30;

/// Mean difference of a channel that is forgiven over a whole page, of 255: another version of the renderer may smooth otherwise.
const TOLERANCE: f64 = 1.5;

/// The same within a square of so many dots: a line of text that is lost or moved is a great deal of its own square.
const SQUARE: usize = 12;
const LOCAL_TOLERANCE: f64 = 24.0;

fn pixels(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    (info.width, info.height, pixels)
}

/// Why two pictures are not the same page; nothing if they are.
fn difference((width, height, one): &(u32, u32, Vec<u8>), (known_width, known_height, other): &(u32, u32, Vec<u8>)) -> Option<String> {
    if (width, height, one.len()) != (known_width, known_height, other.len()) {
        return Some(format!("is {width} x {height}, was {known_width} x {known_height}"));
    }
    let (width, height) = (*width as usize, *height as usize);
    let channels = one.len() / (width * height);
    let mean = |columns: std::ops::Range<usize>, rows: std::ops::Range<usize>| {
        let places = rows.clone().flat_map(|row| columns.clone().map(move |column| (row * width + column) * channels));
        let differences = places.flat_map(|at| (at..at + channels).map(|at| f64::from(one[at].abs_diff(other[at]))));
        differences.sum::<f64>() / (columns.len() * rows.len() * channels) as f64
    };
    let whole = mean(0..width, 0..height);
    if whole > TOLERANCE {
        return Some(format!("differs by {whole:.2}"));
    }
    let squares =
        (0..height.div_ceil(SQUARE)).flat_map(|row| (0..width.div_ceil(SQUARE)).map(move |column| (column * SQUARE, row * SQUARE)));
    squares
        .map(|(x, y)| (x, y, mean(x..(x + SQUARE).min(width), y..(y + SQUARE).min(height))))
        .find(|(.., local)| *local > LOCAL_TOLERANCE)
        .map(|(x, y, local)| format!("differs by {local:.2} at {x}, {y}"))
}

#[test]
fn pages_look_as_they_did() {
    let client = |language| Pages::client(&fixture::complete(language)).expect("laid out");
    let spanish = client(Language::Es);
    let internal = Pages::internal(&fixture::internal(Language::Es)).expect("laid out");
    let portuguese = client(Language::Pt);
    let english = client(Language::En);
    let terms = Pages::client(&fixture::with_terms(Language::Es)).expect("laid out");
    let annex = Pages::annex(&fixture::complete(Language::Es)).expect("laid out");
    let page_of = |pages: &Pages, words: &str| {
        pages
            .headings()
            .iter()
            .position(|found| found.iter().any(|heading| heading.starts_with(words)))
            .unwrap_or_else(|| panic!("no {words}"))
    };
    let mut wrong = Vec::new();
    for (name, pages, page) in [
        ("cover", &spanish, 0),
        ("summary", &spanish, 2),
        ("investment", &spanish, 4),
        ("internal", &internal, 2),
        ("summary-pt", &portuguese, 2),
        ("terms", &terms, page_of(&terms, "Inversión mensual")),
        ("annex", &annex, page_of(&annex, "Anexo A")),
        ("alternatives-en", &english, page_of(&english, "Alternatives")),
    ] {
        let drawn = pages.png(page, DOTS).expect("a page");
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pages/{name}.png"));
        if std::env::var_os("AFORO_BLESS").is_some() {
            std::fs::write(&path, &drawn).expect("writes");
            continue;
        }
        let known = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        if let Some(why) = difference(&pixels(&drawn), &pixels(&known)) {
            wrong.push(format!("{name} {why}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Half a line of text that is wiped out is found; a shade everywhere, as another smoothing makes it, is forgiven.
#[test]
fn what_is_lost_from_a_page_is_found() {
    let drawn = Pages::client(&fixture::complete(Language::Es)).expect("laid out").png(2, DOTS).expect("a page");
    let page = pixels(&drawn);
    assert_eq!(difference(&page, &page), None);
    let (width, height, bytes) = &page;
    let channels = bytes.len() / (*width as usize * *height as usize);
    // The first row of dots with text in it, and the five below.
    let dark = bytes.chunks(channels).position(|dot| dot[0] < 120).expect("text") / *width as usize;
    let mut wiped = bytes.clone();
    wiped[dark * *width as usize * channels..(dark + 6) * *width as usize * channels].fill(255);
    assert!(difference(&(*width, *height, wiped), &page).is_some());
    let shade = |value: &u8| value.saturating_sub(1);
    assert_eq!(difference(&(*width, *height, bytes.iter().map(shade).collect()), &page), None);
}

#[test]
fn a_page_that_is_not_there_is_an_error() {
    let pages = Pages::client(&fixture::proposal(Language::Es)).expect("laid out");
    assert!(pages.count() > 8, "{} pages", pages.count());
    let (width, height) = pages.size();
    assert!((width - 612.0).abs() < 0.01 && (height - 792.0).abs() < 0.01, "{width} x {height}");
    assert!(pages.png(pages.count(), DOTS).is_err());
}

/// A drawing as high as a page goes to the next one, and what follows it does not: the page before is not left empty.
#[test]
fn a_tall_drawing_leaves_no_page_half_empty() {
    let mut proposal = fixture::complete(Language::Es);
    let tall = r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1100"><rect width="900" height="1100" fill="none"/></svg>"#;
    let diagram = proposal.solution.diagram.as_mut().expect("a diagram");
    tall.clone_into(&mut diagram.svg);
    let headings = Pages::client(&proposal).expect("laid out").headings();
    let page = |words: &str| headings.iter().position(|found| found.iter().any(|heading| heading.starts_with(words))).expect("a heading");
    assert_eq!(page("Solución"), page("Incluido en el servicio"), "{headings:?}");
    assert!(page("Inversión mensual") <= page("Solución") + 2, "{headings:?}");
}

/// The annexes begin on a page of their own behind what is signed.
#[test]
fn what_is_signed_is_set_apart_from_the_annexes() {
    let headings = Pages::client(&fixture::complete(Language::Es)).expect("laid out").headings();
    let page = headings.iter().find(|found| found.iter().any(|heading| heading.starts_with("Anexo A"))).expect("an annex");
    assert!(page[0].starts_with("Anexo A"), "{page:?}");
}
