//! Every bad plan gives its exact message and exit status 2. The folder's name begins with the code that must be reported,
//! so that the expectation does not rest on the program's own output alone.

use crate::support::{DATE, cases, run_in, text};

#[test]
fn bad_plans_give_their_message_and_status_2() {
    let cases = cases("errors");
    assert!(cases.len() >= 40, "the corpus has {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case.file_name().and_then(|name| name.to_str()).expect("name").to_owned();
        let output = run_in(case, &["check", "plan.aforo", "--lang", "es", "--date", DATE]);
        let expected = std::fs::read_to_string(case.join("expected.txt")).expect("expected.txt");
        let stderr = text(&output.stderr);
        if output.status.code() != Some(2) {
            wrong.push(format!("{name}: status {:?}", output.status.code()));
        }
        if stderr != expected {
            wrong.push(format!("{name}: expected\n{expected}\nbut got\n{stderr}"));
        }
        let codes: Vec<&str> = stderr.lines().filter_map(|line| line.split("error [").nth(1)?.split(']').next()).collect();
        let told = name.starts_with("several-at-once") || codes.iter().any(|code| name.starts_with(code));
        if !told {
            wrong.push(format!("{name}: the codes are {codes:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// All problems at once, each with its place.
#[test]
fn nothing_is_hidden_behind_the_first_problem() {
    let folder = crate::support::root().join("tests/errors");
    for (case, expected) in [
        (
            "several-at-once",
            ["id-malformed", "region-unknown", "size-not-offered", "sso-needs-database", "latency-below-cpu", "redundancy-too-low"]
                .as_slice(),
        ),
        ("several-at-once-structure", ["type-wrong", "field-unknown", "value-below", "choice-unknown"].as_slice()),
    ] {
        let output = run_in(&folder.join(case), &["check", "plan.aforo", "--date", DATE]);
        let stderr = text(&output.stderr);
        for code in expected {
            assert!(stderr.contains(&format!("[{code}]")), "{case} does not tell {code}:\n{stderr}");
        }
    }
}

/// A command that needs figures refuses a bad plan in the same words and writes no file.
#[test]
fn a_bad_plan_leaves_no_file() {
    let folder = tempfile::tempdir().expect("folder");
    let plan = crate::support::root().join("tests/errors/redundancy-too-low/plan.aforo");
    let target = folder.path().join("quote.pdf");
    let output = run_in(folder.path(), &["quote", plan.to_str().expect("path"), "--format", "pdf", "-o", target.to_str().expect("path")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("[redundancy-too-low]"));
    assert!(!target.exists());
}

#[test]
fn usage_errors_and_missing_files_say_so() {
    let folder = tempfile::tempdir().expect("folder");
    for (arguments, status, expected) in [
        (["quote", "absent.aforo", "--lang", "en"].as_slice(), 2, "`absent.aforo` cannot be read"),
        (["new", "no-such-template", "--lang", "en"].as_slice(), 2, "There is no template `no-such-template`"),
        (["frobnicate"].as_slice(), 2, "unrecognized subcommand"),
        (["quote", "x", "--date", "20-11-2026"].as_slice(), 2, "invalid value"),
        (["new", "empty", "-o", "no/such/folder/plan.aforo", "--lang", "en"].as_slice(), 1, "cannot be written"),
    ] {
        let output = run_in(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(text(&output.stderr).contains(expected), "{arguments:?}: {}", text(&output.stderr));
    }
}
