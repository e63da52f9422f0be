//! What may still change: ends that come near, ranges of lines, other regions.

use aforo_api::Application;
use aforo_api::quotes::window_views::QuoteStep;
use aforo_api::reminders::{ReminderKind, ReminderView};
use aforo_api::views::{Audience, EditRequest};
use serde_json::json;

use crate::quote_desk::{CLIENT, NUMBER, draft, grant, on, opened, step};
use crate::support::{DATE, run_in, text};

fn reminders(application: &Application, day: &str, audience: Audience) -> Vec<ReminderView> {
    application.home("", "", 10, &on(day, audience)).expect("home").reminders
}

/// By hand: issued on the 20th of November for 30 days, so that the 20th of December is the last one. It is told from fourteen days
/// before until fourteen days after; an answer ends it.
#[test]
fn a_quote_without_an_answer_is_told() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    step(&application, "ana@casa", draft(""));
    let file = step(&application, "ana@casa", QuoteStep::Submit);
    grant(&application, "", "jefa@casa", "sales-manager", "");
    let hash = file.family.revisions[0].hash.clone();
    step(&application, "jefa@casa", QuoteStep::Approve { hash });
    step(&application, "ana@casa", QuoteStep::Issue);
    let told = |day: &str| {
        let found = reminders(&application, day, Audience::Internal);
        found.into_iter().find(|reminder| reminder.kind == ReminderKind::Quote).map(|reminder| (reminder.day, reminder.days, reminder.text))
    };
    let quote = format!("{NUMBER}-R1 de {CLIENT}");
    for (day, expected) in [
        ("2026-12-05", None),
        ("2026-12-06", Some((14, format!("{quote} vence en 14 días sin respuesta")))),
        ("2026-12-19", Some((1, format!("{quote} vence en 1 día sin respuesta")))),
        ("2026-12-20", Some((0, format!("{quote} vence hoy sin respuesta")))),
        ("2026-12-21", Some((-1, format!("{quote} venció hace 1 día sin respuesta")))),
        ("2027-01-03", Some((-14, format!("{quote} venció hace 14 días sin respuesta")))),
        ("2027-01-04", None),
    ] {
        assert_eq!(told(day), expected.map(|(days, text)| ("2026-12-20".to_owned(), days, text)), "{day}");
    }
    assert_eq!(reminders(&application, "2026-12-19", Audience::Client), [], "what ends is the house's own business");
    step(&application, "ana@casa", QuoteStep::Withdraw { reason: "otra oferta".to_owned() });
    assert_eq!(told("2026-12-19"), None);
}

#[test]
fn the_command_tells_what_ends() {
    let folder = tempfile::tempdir().expect("folder");
    let run = |date: &str| {
        let output = run_in(folder.path(), &["--library", "library.db", "library", "reminders", "--date", date, "--format", "json"]);
        let found: Vec<ReminderView> = serde_json::from_str(&text(&output.stdout)).expect("JSON");
        found.into_iter().map(|reminder| (reminder.kind, reminder.days)).collect::<Vec<_>>()
    };
    assert_eq!(run(DATE), [], "a new book and a new card");
    assert!(run("2027-03-10").contains(&(ReminderKind::PriceBook, 10)), "120 days after the 20th of November is the 20th of March");
}

/// The plan that is moved is the plan of the column, and one undo brings it back.
#[test]
fn a_plan_moves_to_a_region_in_one_step() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let context = on(DATE, Audience::Internal);
    let plan = application.open_last(&context).expect("plan").plan_id;
    // The shipped book has prices of queues in one region only.
    let no_queues = EditRequest::Set { path: "data.sqs.enabled".to_owned(), value: json!(false) };
    application.edit(&plan, &[no_queues], &context).expect("edits");
    let view = application.compare_regions(&plan, &context).expect("regions");
    let there = view.regions.iter().find(|region| !region.current && region.problem.is_empty()).expect("another region");
    let moved = application.move_to_region(&plan, &there.code, &context).expect("moves");
    assert_eq!(moved.results.expect("figures").estimate.expect("internal").total, there.total);
    let again = application.compare_regions(&plan, &context).expect("regions");
    assert_eq!((&again.regions[0].code, again.regions[0].current), (&there.code, true));
    let back = application.undo(&plan, &context).expect("undoes");
    assert_eq!(back.results.expect("figures").estimate.expect("internal").total, view.regions[0].total);
    assert_eq!(application.move_to_region(&plan, "mars-1", &context).expect_err("no such region").code, "region-none");
}

#[test]
fn lines_have_their_ranges_in_the_table_and_in_csv() {
    let folder = tempfile::tempdir().expect("folder");
    assert!(run_in(folder.path(), &["new", "connect-bank", "-o", "plan.aforo"]).status.success());
    let run = |arguments: &[&str]| text(&run_in(folder.path(), &[&["estimate", "plan.aforo", "--date", DATE], arguments].concat()).stdout);
    let csv = run(&["--ranges", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let columns: Vec<String> = reader.headers().expect("header").iter().rev().take(3).map(str::to_owned).collect();
    assert_eq!(columns, ["high", "typical", "low"]);
    let ordered = |row: &csv::StringRecord| {
        let cell = |back: usize| row.get(row.len() - back).and_then(|cell| cell.parse::<f64>().ok()).expect("a figure");
        cell(3) <= cell(2) && cell(2) <= cell(1)
    };
    assert!(reader.records().all(|row| ordered(&row.expect("row"))));
    assert!(!run(&["--format", "csv"]).contains("typical"), "only where they were asked for");
    let table = run(&["--ranges"]);
    assert!(table.contains("bajo") && table.contains("P10 y P90 de 400"), "{table}");
}
