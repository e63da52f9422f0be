//! The window's use cases without a window.

use aforo_api::views::{Audience, Language};
use aforo_api::{Application, Context};

use crate::support::DATE;

fn context(audience: Audience) -> Context {
    Context { language: Language::Es, audience, now: "2026-11-20T12:00:00Z".to_owned(), date: DATE.parse().expect("date") }
}

/// What the client may not see is not sent to the client's screen, where a curious person could look for it.
#[test]
fn the_clients_screen_receives_no_internal_figure() {
    let folder = tempfile::tempdir().expect("folder");
    let application = Application::open(&folder.path().join("library.db"), Language::Es).expect("library");
    let text = |audience: Audience| {
        let view = application.open_last(&context(audience)).expect("plan");
        serde_json::to_string(&view.results.expect("figures")).expect("JSON")
    };
    let internal: serde_json::Value = serde_json::from_str(&text(Audience::Internal)).expect("JSON");
    let client = text(Audience::Client);
    let figures: serde_json::Value = serde_json::from_str(&client).expect("JSON");
    assert!(figures["estimate"].is_null() && figures["quote"]["margin"].is_null());
    for figure in [&internal["estimate"]["total"], &internal["quote"]["margin"]["cost"], &internal["quote"]["margin"]["amount"]] {
        let figure = figure.as_str().expect("a figure");
        assert!(!client.contains(figure), "{figure}");
    }
}

/// A new plan names the book that it was made with, and the library keeps that book.
#[test]
fn a_new_plan_names_its_price_book() {
    let folder = tempfile::tempdir().expect("folder");
    let application = Application::open(&folder.path().join("library.db"), Language::Es).expect("library");
    let view = application.open_last(&context(Audience::Internal)).expect("plan");
    let book = view.document.pointer("/commercial/price_book").and_then(serde_json::Value::as_str).expect("book");
    assert_eq!(book, application.engine().active_price_book().id);
    let library = aforo_library::Library::open(&folder.path().join("library.db")).expect("library");
    assert_eq!(library.prices(book).expect("the book").len(), application.engine().active_price_book().rows().len());
}
