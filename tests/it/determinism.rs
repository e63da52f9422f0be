//! The same plan, price book, rate card and date give the same bytes: twice, in another time zone and locale.

use std::path::Path;

use crate::support::{DATE, aforo, run_in};

fn outputs(folder: &Path, zone: &str, locale: &str) -> Vec<(String, Vec<u8>)> {
    ["table", "json", "csv", "csv-data", "xlsx", "pdf"]
        .into_iter()
        .map(|format| {
            let output = aforo()
                .current_dir(folder)
                .env("TZ", zone)
                .env("LANG", locale)
                .env("LC_ALL", locale)
                .args(["quote", "plan.aforo", "--format", format, "--date", DATE])
                .output()
                .expect("the command starts");
            assert!(output.status.success(), "{format}: {}", String::from_utf8_lossy(&output.stderr));
            assert!(output.stdout.len() > 1_000, "{format} has {} bytes", output.stdout.len());
            (format.to_owned(), output.stdout)
        })
        .collect()
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let folder = tempfile::tempdir().expect("folder");
    assert!(run_in(folder.path(), &["new", "connect-bank", "-o", "plan.aforo"]).status.success());
    let first = outputs(folder.path(), "UTC", "C.UTF-8");
    let second = outputs(folder.path(), "Pacific/Auckland", "es_CL.UTF-8");
    for ((format, a), (_, b)) in first.iter().zip(&second) {
        assert!(a == b, "{format} differs between two runs");
    }
}

/// `aforo new connect-bank | aforo quote` style use.
#[test]
fn plans_come_through_a_pipe() {
    let folder = tempfile::tempdir().expect("folder");
    let plan = run_in(folder.path(), &["new", "connect-bank"]).stdout;
    std::fs::write(folder.path().join("plan.aforo"), &plan).expect("writes");
    let from_file = run_in(folder.path(), &["quote", "plan.aforo", "--format", "json", "--date", DATE]).stdout;
    let mut child = aforo()
        .args(["quote", "--format", "json", "--date", DATE])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("starts");
    std::io::Write::write_all(&mut child.stdin.take().expect("input"), &plan).expect("writes");
    assert_eq!(child.wait_with_output().expect("ends").stdout, from_file);
}
