//! The first document of a process (the command line) and the following ones (the window). Run with
//! `cargo bench -p aforo-proposal`. The first should take less than 200 ms, a small edit in the preview less than 50 ms.
#![allow(clippy::expect_used, reason = "a bench stops where its expectation fails")]

#[path = "../tests/fixture/mod.rs"]
mod fixture;

use std::sync::atomic::{AtomicU32, Ordering};

use aforo_proposal::{Language, Proposal};

fn main() {
    // Only the first render of a process reads the fonts and evaluates the templates, so it is timed before the rest.
    let started = std::time::Instant::now();
    let bytes = aforo_proposal::pdf(&fixture::complete(Language::Es)).expect("a PDF");
    println!("first document of the process, 13 pages: {:.1} ms, {} bytes", started.elapsed().as_secs_f64() * 1_000.0, bytes.len());
    divan::main();
}

/// Typst remembers what it computed, so each document has a number of its own, which every footer shows.
fn numbered(mut proposal: Proposal) -> Proposal {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    proposal.number = format!("COT-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    proposal
}

#[divan::bench]
fn next_document(bencher: divan::Bencher<'_, '_>) {
    bencher.with_inputs(|| numbered(fixture::proposal(Language::Es))).bench_values(|proposal| aforo_proposal::pdf(&proposal));
}

/// What the window's preview does after each edit: a name changes, the document is laid out again, one page is drawn.
#[divan::bench]
fn small_edit(bencher: divan::Bencher<'_, '_>) {
    static EDIT: AtomicU32 = AtomicU32::new(0);
    let edited = || {
        let mut proposal = fixture::complete(Language::Es);
        proposal.environments[1].lines[1].detail = format!("Cuentas {}", EDIT.fetch_add(1, Ordering::Relaxed));
        proposal
    };
    bencher.with_inputs(edited).bench_values(|proposal| {
        let pages = aforo_proposal::Pages::client(&proposal).expect("laid out");
        pages.png(4, 96).expect("a page")
    });
}

/// A proposal of so many lines, and as many workloads.
#[divan::bench(args = [1, 50, 500], sample_count = 20)]
fn lines(bencher: divan::Bencher<'_, '_>, count: usize) {
    bencher.with_inputs(|| numbered(fixture::with_lines(count, "Servicio "))).bench_values(|proposal| aforo_proposal::pdf(&proposal));
}
