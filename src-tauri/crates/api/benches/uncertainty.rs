//! Ten thousand draws of a whole plan, the search for sizes included.
//! Run with `cargo bench -p aforo-api --bench uncertainty`.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

use aforo_api::risk::{run, unwatched};
use aforo_api::views::Language;
use aforo_api::views::risk::{RiskMeasure, RiskRequest};
use aforo_api::{Computed, Engine};
use aforo_core::uncertainty::{Books, Study};
use divan::Bencher;
use divan::counter::ItemsCount;
use jiff::civil::Date;

#[path = "support/plan.rs"]
mod plan;

const DRAWS: u32 = 10_000;
/// Users of a small channel, where redundancy decides most workloads, and of one where traffic decides them all.
const USERS: [u32; 2] = [400_000, 20_000_000];

fn main() {
    divan::main();
}

fn computed(users: u32) -> (Engine, Computed) {
    let engine = Engine::new(Language::En).unwrap_or_else(|error| panic!("{}", error.message));
    let computed =
        engine.compute_plan(plan::of_40_by_3(users), Date::constant(2026, 11, 20)).unwrap_or_else(|problems| panic!("{problems:?}"));
    (engine, computed)
}

/// What `aforo risk` computes: preparation with its comparison, draws, percentiles' figures, tornado, shares of the variance.
#[divan::bench(args = USERS)]
fn study_of_40_by_3(bencher: Bencher<'_, '_>, users: u32) {
    let (engine, computed) = computed(users);
    let request = RiskRequest { draws: DRAWS, seed: 1, measure: RiskMeasure::AwsUsd };
    bencher.counter(ItemsCount::new(DRAWS)).bench(|| run(&engine, divan::black_box(&computed), &request, &unwatched).expect("not stopped"));
}

/// One draw on one processor, with the number of sizes that it computes.
#[divan::bench(args = USERS)]
fn one_draw_of_40_by_3(bencher: Bencher<'_, '_>, users: u32) {
    let (engine, computed) = computed(users);
    let card = &computed.calculation.card;
    let books = Books { catalog: &engine.data().catalog, prices: &computed.calculation.prices, card };
    let study = Study::new(&computed.plan, books, 1);
    assert!(study.is_compiled(), "the compiled model is measured");
    let mut room = study.room();
    let valid = (0..1_000).filter(|&n| study.draw(&mut room, n).is_some()).count();
    println!(
        "{valid} of 1,000 draws valid; {} inputs; {:.1} sizes computed in a draw",
        study.inputs().len(),
        room.sizes_computed() as f64 / 1e3
    );
    let mut n = 0;
    bencher.counter(ItemsCount::new(room.sizes_computed() / 1_000)).bench_local(|| {
        n += 1;
        study.draw(&mut room, n)
    });
}

/// What is prepared before the first draw, the comparison with the exact engine included.
#[divan::bench(args = USERS)]
fn preparation_of_40_by_3(bencher: Bencher<'_, '_>, users: u32) {
    let (engine, computed) = computed(users);
    let card = &computed.calculation.card;
    let books = Books { catalog: &engine.data().catalog, prices: &computed.calculation.prices, card };
    bencher.bench(|| Study::new(divan::black_box(&computed.plan), books, 1).is_compiled());
}
