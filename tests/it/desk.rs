//! The window's use cases without a window.

use aforo_api::offer_desk::AdjustmentQuestion;
use aforo_api::views::{Audience, EditRequest, Language};
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

/// What the window asks for beside the total: optional lines with what the card has to offer, the schedule, the search, a client's file.
#[test]
fn the_window_reads_offers_schedules_and_clients() {
    let folder = tempfile::tempdir().expect("folder");
    let application = Application::open(&folder.path().join("library.db"), Language::Es).expect("library");
    let context = context(Audience::Internal);
    let view = application.open_last(&context).expect("plan");
    let line = serde_json::json!({"id": "enlace", "component": "vpn-link", "name": "Enlace de respaldo", "quantity": 2});
    let insert = EditRequest::Insert { path: "commercial.optional".to_owned(), index: None, value: Some(line) };
    application.edit(&view.plan_id, &[insert], &context).expect("kept");
    let offer = application.optional_lines(&view.plan_id, &context).expect("lines");
    // Two of 3.55 MRUs at 50 dollars.
    let [line] = &offer.lines[..] else { panic!("{:?}", offer.lines) };
    assert_eq!((line.id.as_str(), line.mrus.as_str(), line.subtotal.as_str()), ("optional/enlace", "7.1", "355.00"));
    let choice = offer.choices.iter().find(|choice| choice.component == "vpn-link").expect("a component");
    assert_eq!((choice.mrus.as_str(), choice.usd.as_str()), ("3.55", "177.50"));
    let schedule = application.enablement_schedule(&view.plan_id, &context).expect("schedule");
    assert!(schedule.steps.iter().any(|step| step.critical) && schedule.environments.len() == 3);
    let clause = application.price_adjustment(&view.plan_id, &AdjustmentQuestion::default(), &context).expect("clause");
    assert!(!clause.enabled && clause.today.is_none() && !clause.basket.is_empty());
    // With the very book of the base day nothing has moved, whatever labour does: 50.00 stays.
    let question = AdjustmentQuestion { book: clause.base_book, labour: " 1.5 ".to_owned(), licences: String::new() };
    let today = application.price_adjustment(&view.plan_id, &question, &context).expect("clause").today.expect("today");
    assert_eq!((today.labour.as_str(), today.cloud.as_str(), today.after.as_str()), ("1.5", "1", "50.00"));
    let wrong = AdjustmentQuestion { labour: "-1".to_owned(), ..question };
    assert!(application.price_adjustment(&view.plan_id, &wrong, &context).expect_err("refused").message.contains("-1"));
    let client = application.clients(&context).expect("clients").remove(0);
    assert_eq!(application.search_plans(&client.to_uppercase(), 5, Language::Es).expect("found").len(), 1);
    let (told, file) = application.export_client(&client, "eva@casa", &context).expect("exported");
    assert_eq!((told.plans.len(), file.file_name.ends_with(".zip")), (1, true));
    let other = Application::open(&folder.path().join("other.db"), Language::Es).expect("library");
    assert_eq!(other.import_client(&file.bytes, "eva@casa", &context).expect("imported").client, client);
    assert_eq!(other.plans(Language::Es).expect("plans").len(), 1);
}
