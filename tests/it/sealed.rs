//! What the window is allowed to do: no content but its own, no command but those that it uses.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::root;

fn json(path: &str) -> Value {
    serde_json::from_slice(&std::fs::read(root().join(path)).expect("reads")).expect("JSON")
}

/// Every source that the policy of the window's content names is the application itself or its own bridge.
#[test]
fn the_window_loads_nothing_but_its_own() {
    let configuration = json("src-tauri/tauri.conf.json");
    let policy = configuration["app"]["security"]["csp"].as_str().expect("a policy");
    let own = ["'self'", "'none'", "data:", "blob:", "ipc:", "http://ipc.localhost"];
    let mut directives = BTreeSet::new();
    for directive in policy.split(';').map(str::trim) {
        let mut words = directive.split(' ');
        let name = words.next().expect("a name");
        for source in words {
            assert!(own.contains(&source), "{name} allows {source}");
            // Pictures are drawn in memory; nothing else may be.
            assert!(!["data:", "blob:"].contains(&source) || name == "img-src", "{name} allows {source}");
        }
        directives.insert(name);
    }
    for wanted in ["default-src", "script-src", "connect-src", "object-src", "frame-src", "base-uri", "form-action"] {
        assert!(directives.contains(wanted), "{wanted} is not said");
    }
    assert_eq!(configuration["app"]["security"]["capabilities"], serde_json::json!(["main"]));
}

/// The one window may call each command that its code calls, and no other.
#[test]
fn the_window_may_do_what_it_does_and_no_more() {
    let capability = json("src-tauri/capabilities/main.json");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    let permissions: BTreeSet<&str> =
        capability["permissions"].as_array().expect("permissions").iter().map(|one| one.as_str().expect("a name")).collect();
    let (of_tauri, own): (BTreeSet<&str>, BTreeSet<&str>) = permissions.iter().partition(|name| name.starts_with("core:"));
    let known = ["core:event:allow-listen", "core:event:allow-unlisten", "core:webview:allow-set-webview-zoom"];
    assert_eq!(of_tauri, BTreeSet::from(known));
    let bridge = std::fs::read_to_string(root().join("ui/src/platform/tauri.ts")).expect("the bridge");
    let called: BTreeSet<String> = bridge
        .split("invoke(\"")
        .skip(1)
        .filter_map(|call| call.split('"').next())
        .map(|command| format!("allow-{}", command.replace('_', "-")))
        .collect();
    assert!(called.len() > 50, "the search found {} calls", called.len());
    assert_eq!(own, called.iter().map(String::as_str).collect());
}
