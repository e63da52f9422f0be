//! Recorded traffic on the command line.

use serde_json::Value;

use crate::support::{engine, root, run_in, sample, text};

/// A folder with the sample plan and a file of traffic.
fn folder(traffic: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join("bank.aforo"), sample(&engine())).expect("plan");
    std::fs::write(folder.path().join("traffic.csv"), traffic).expect("traffic");
    folder
}

/// Two days of five-minute counts, one of them missing: 575 × 300 requests, and 300 on the line between the neighbours of the gap.
#[test]
fn what_was_read_is_told_and_simulated() {
    let row = |step: u32| format!("{:02}/11/2026 {:02}:{:02};300", 14 + step / 288, step % 288 / 12, step % 12 * 5);
    let rows: Vec<String> = (0..576).filter(|step| *step != 100).map(row).collect();
    let folder = folder(&format!("Fecha;Solicitudes\n{}\n", rows.join("\n")));
    let output = run_in(folder.path(), &["capacity", "bank.aforo", "--traffic", "traffic.csv", "--format", "json"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let recording = &found["recording"];
    let schema: Value =
        serde_json::from_slice(&std::fs::read(root().join("src-tauri/docs/recording.schema.json")).expect("schema")).expect("JSON");
    assert!(jsonschema::is_valid(&schema, recording), "{recording}");
    for (field, expected) in [
        ("start", "2026-11-14T00:00:00"),
        ("end", "2026-11-16T00:00:00"),
        ("mean", "1"),
        ("peak", "1"),
        ("requests", "172800"),
        ("zone", ""),
    ] {
        assert_eq!(recording[field], expected, "{field}");
    }
    for (field, expected) in [("rows", 575), ("step_seconds", 300), ("steps", 576), ("gap_count", 1), ("missing_steps", 1)] {
        assert_eq!(recording[field], expected, "{field}");
    }
    assert_eq!(
        (&recording["gaps"][0]["start"], &recording["gaps"][0]["fill"]),
        (&Value::from("2026-11-14T08:20:00"), &Value::from("line"))
    );
    assert_eq!((&found["operation"]["traffic"], &found["operation"]["hours"]), (&Value::from("trace"), &Value::from("48")));
    let table = run_in(folder.path(), &["capacity", "bank.aforo", "--traffic", "traffic.csv", "--traffic-zone", "America/Santiago"]);
    let table = text(&table.stdout);
    for expected in ["300 s × 576", "(America/Santiago)", "[day-first]: Las fechas van con el día primero.", "2026-11-14T08:20:00"] {
        assert!(table.contains(expected), "{expected} is not in\n{table}");
    }
}

#[test]
fn bad_traffic_gives_every_problem_and_status_2() {
    let folder = folder("time,count\n2026-11-14 00:00,-1\nlater,2\n2026-11-14 00:02,two\n2026-11-14 00:03,2\n2026-11-14 00:04,2\n");
    let output = run_in(folder.path(), &["--lang", "en", "capacity", "bank.aforo", "--traffic", "traffic.csv"]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    for expected in [
        "traffic.csv: line 2: error [value-negative]",
        "traffic.csv: line 3: error [time-unreadable]",
        "traffic.csv: line 4: error [value-invalid]",
    ] {
        assert!(told.contains(expected), "{expected} is not in\n{told}");
    }
    assert!(output.stdout.is_empty());
}
