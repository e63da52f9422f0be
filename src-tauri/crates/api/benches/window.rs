//! What the window asks while a hand moves, without the window: a step of an edit, the client's screen under a slider, the ranges
//! and the regions of the estimate. Run with `cargo bench -p aforo-api --bench window`.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a bench stops where its expectation fails")]

use aforo_api::views::{Audience, EditRequest, Language};
use aforo_api::{Application, Context};
use divan::Bencher;
use serde_json::json;

fn main() {
    divan::main();
}

struct Desk {
    _folder: tempfile::TempDir,
    application: Application,
    id: String,
    context: Context,
}

/// The sample plan, opened from a library on disk.
fn desk() -> Desk {
    let folder = tempfile::tempdir().expect("folder");
    let application = Application::open(&folder.path().join("library.db"), Language::Es).expect("library");
    let date = "2026-11-20".parse().expect("date");
    let context = Context { language: Language::Es, audience: Audience::Internal, now: "2026-11-20T12:00:00Z".to_owned(), date };
    let id = application.open_last(&context).expect("the sample plan").plan_id;
    Desk { _folder: folder, application, id, context }
}

fn developers(count: u32) -> Vec<EditRequest> {
    vec![EditRequest::Set { path: "developers".to_owned(), value: json!(count) }]
}

#[divan::bench]
fn a_slider_of_the_clients_screen(bencher: Bencher<'_, '_>) {
    let desk = desk();
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        desk.application.meeting(&desk.id, &developers(count), &desk.context).expect("meeting")
    });
}

#[divan::bench]
fn a_keystroke(bencher: Bencher<'_, '_>) {
    let desk = desk();
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        desk.application.edit(&desk.id, &developers(count), &desk.context).expect("edit")
    });
}

#[divan::bench]
fn the_ranges_of_an_estimate(bencher: Bencher<'_, '_>) {
    let desk = desk();
    bencher.bench_local(|| desk.application.ranges(&desk.id, &desk.context).expect("ranges"));
}

#[divan::bench]
fn the_regions_of_a_plan(bencher: Bencher<'_, '_>) {
    let desk = desk();
    bencher.bench_local(|| desk.application.compare_regions(&desk.id, &desk.context).expect("regions"));
}
