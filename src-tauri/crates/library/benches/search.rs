//! Search over ten thousand plans: the budget is 50 ms.
#![allow(clippy::expect_used, reason = "a bench stops where its set-up fails")]

use aforo_library::{Head, Library, PlanHistory, Shipment, StoredVersion};
use divan::Bencher;

fn main() {
    divan::main();
}

fn library(folder: &std::path::Path) -> Library {
    let mut library = Library::open(&folder.join("library.db")).expect("library");
    let version = || StoredVersion { version: 1, document: "{}".to_owned(), step: "create".to_owned(), saved: "2026".to_owned() };
    let plan = |index: u32| PlanHistory {
        id: format!("plan-{index}"),
        title: format!("Canal digital número {index} de la operación"),
        client: format!("Banco {} de Crédito", index % 700),
        created: "2026".to_owned(),
        updated: format!("2026-11-20T10:{:02}:{:02}Z", index / 60 % 60, index % 60),
        version: 1,
        versions: vec![version()],
    };
    let shipment = Shipment { plans: (0..10_000).map(plan).collect(), ..Shipment::default() };
    library.receive(&Head::default(), &shipment).expect("taken in");
    library
}

#[divan::bench(args = ["numero 9999", "credito", "nada"])]
fn search(bencher: Bencher<'_, '_>, words: &str) {
    let folder = tempfile::tempdir().expect("folder");
    let library = library(folder.path());
    bencher.bench_local(|| library.search(words, 50).expect("found"));
}
