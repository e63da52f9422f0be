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
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

mod fixture;

use std::path::PathBuf;

use aforo_proposal::{Language, Pages};

/// Dots an inch: enough to see where everything stands, too few to tie the test to the smoothing of letters.
const DOTS: u16 = 30;

/// Mean difference of a channel that is forgiven, of 255: another version of the renderer may smooth otherwise.
const TOLERANCE: f64 = 1.5;

fn pixels(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    (info.width, info.height, pixels)
}

#[test]
fn pages_look_as_they_did() {
    let client = |language| Pages::client(&fixture::complete(language)).expect("laid out");
    let spanish = client(Language::Es);
    let internal = Pages::internal(&fixture::internal(Language::Es)).expect("laid out");
    let portuguese = client(Language::Pt);
    let mut wrong = Vec::new();
    for (name, pages, page) in [
        ("cover", &spanish, 0),
        ("summary", &spanish, 2),
        ("investment", &spanish, 4),
        ("internal", &internal, 2),
        ("summary-pt", &portuguese, 2),
    ] {
        let drawn = pages.png(page, DOTS).expect("a page");
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pages/{name}.png"));
        if std::env::var_os("AFORO_BLESS").is_some() {
            std::fs::write(&path, &drawn).expect("writes");
            continue;
        }
        let known = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let ((width, height, one), (known_width, known_height, other)) = (pixels(&drawn), pixels(&known));
        assert_eq!((width, height, one.len()), (known_width, known_height, other.len()), "{name}");
        let difference: f64 = one.iter().zip(&other).map(|(one, other)| f64::from(one.abs_diff(*other))).sum::<f64>() / one.len() as f64;
        if difference > TOLERANCE {
            wrong.push(format!("{name} differs by {difference:.2}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
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
