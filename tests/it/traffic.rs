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

/// The weeks of the plan and of a recording, whose mean and busiest minute follow from the file: 600 requests in each five minutes of
/// two weeks are 2 a second; 6,000 on the second Friday at noon are 20.
#[test]
fn weeks_of_the_plan_and_of_a_recording() {
    let row = |step: u32| {
        let count = if step == (11 * 24 + 12) * 12 { 6_000 } else { 600 };
        format!("2026-11-{:02} {:02}:{:02},{count}", 2 + step / 288, step % 288 / 12, step % 12 * 5)
    };
    let folder = folder(&format!("time,requests\n{}\n", (0..14 * 288).map(row).collect::<Vec<_>>().join("\n")));
    let weeks = |arguments: &[&str]| -> Value {
        let output = run_in(folder.path(), &[&["--lang", "en", "traffic", "bank.aforo", "--format", "json"], arguments].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        let view: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let schema = std::fs::read(root().join("src-tauri/docs/traffic.schema.json")).expect("schema");
        assert!(jsonschema::is_valid(&serde_json::from_slice(&schema).expect("JSON"), &view));
        view
    };
    let recorded = weeks(&["--traffic", "traffic.csv"]);
    let production = &recorded["environments"][0];
    let friday_noon = (4 * 24 + 12) * 60;
    let found =
        [&production["typical"][0], &production["typical"][friday_noon], &production["busiest"][friday_noon], &production["peak_at"]];
    assert_eq!(found, ["2", "11", "20", "Fri 12:00"]);
    // 2/s and 5,400 requests more in 14 days; × 730 h × 3,600 s.
    let mean = 2.0 + 5_400.0 / (14.0 * 86_400.0);
    assert_eq!(recorded["suggestion"]["monthly_requests"], format!("{:.0}", mean * 730.0 * 3_600.0));
    assert_eq!(recorded["suggestion"]["peak_factor"], format!("{:.2}", 20.0 / mean));
    let planned = weeks(&[]);
    let (typical, busiest) = (&planned["environments"][0]["typical"], &planned["environments"][0]["busiest"]);
    assert_eq!((typical.as_array().map(Vec::len), planned["suggestion"].is_null()), (Some(10_080), true));
    let rates = |week: &Value| -> Vec<f64> {
        week.as_array().into_iter().flatten().map(|rate| rate.as_str().expect("text").parse().expect("a number")).collect()
    };
    let (typical, busiest) = (rates(typical), rates(busiest));
    assert!(typical.iter().zip(&busiest).all(|(typical, busiest)| busiest >= typical));
    let stated: f64 = planned["environments"][0]["mean"].as_str().expect("text").parse().expect("a number");
    assert!((typical.iter().sum::<f64>() / 10_080.0 - stated).abs() < 1e-3);
    let csv = run_in(folder.path(), &["traffic", "bank.aforo", "--format", "csv"]);
    let lines = text(&csv.stdout).lines().count();
    assert_eq!((lines - 1) % 10_080, 0, "{lines}");
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
