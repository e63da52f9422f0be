//! The command killed at random moments; `AFORO_KILLS` raises the number.

use std::process::Command;

use crate::support::{aforo, root};

#[test]
fn a_killed_command_loses_nothing_and_leaves_nothing_half_done() {
    let output = Command::new("python3")
        .arg(root().join("tests/peers/kills.py"))
        .arg(aforo().get_program())
        .output()
        .expect("python3 is missing: run `make deps-test`");
    assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
}
