//! Rules of the code that can be checked: dependencies follow the flow, formulas are described, files can be read in one sitting.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::support::root;

fn sources(folder: &Path, extensions: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !["target", "node_modules", "dist", "gen", ".git"].contains(&name) {
                sources(&path, extensions, found);
            }
        } else if path.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| extensions.contains(&extension)) {
            found.push(path);
        }
    }
}

fn all(folder: &str, extensions: &[&str]) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(&root().join(folder), extensions, &mut paths);
    assert!(!paths.is_empty(), "{folder} has files");
    paths.into_iter().map(|path| (path.clone(), String::from_utf8_lossy(&std::fs::read(&path).expect("readable")).into_owned())).collect()
}

#[test]
fn dependencies_follow_the_flow() {
    let metadata = cargo_metadata::MetadataCommand::new().manifest_path(root().join("Cargo.toml")).no_deps().exec().expect("metadata");
    let internal = |name: &str| -> BTreeSet<String> {
        let package = metadata.packages.iter().find(|package| package.name.as_str() == name).expect("package");
        let normal = package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind == cargo_metadata::DependencyKind::Normal && !dependency.optional);
        normal.map(|dependency| dependency.name.clone()).collect()
    };
    let ours = |name: &str| internal(name).into_iter().filter(|dependency| dependency.starts_with("aforo-")).collect::<Vec<_>>();
    assert_eq!(
        internal("aforo-core"),
        ["rust_decimal", "serde", "thiserror"].map(str::to_owned).into(),
        "the core knows no I/O, no JSON, no SQL"
    );
    assert_eq!(ours("aforo-pricing"), ["aforo-core"]);
    assert_eq!(ours("aforo-traces"), ["aforo-core"]);
    assert_eq!(ours("aforo-library"), Vec::<String>::new());
    assert_eq!(ours("aforo-proposal"), Vec::<String>::new());
    assert_eq!(ours("aforo-api"), ["aforo-core", "aforo-library", "aforo-pricing", "aforo-proposal", "aforo-traces"]);
    assert_eq!(ours("aforo-cli"), ["aforo-api"]);
    assert_eq!(ours("aforo-desktop"), ["aforo-api"]);
}

#[test]
fn tauri_stays_in_its_corner() {
    for (path, text) in all("ui/src", &["ts", "svelte"]) {
        let allowed = path.ends_with("platform/tauri.ts");
        assert_eq!(text.contains("from \"@tauri-apps"), allowed, "{}", path.display());
    }
    for (path, text) in all("src-tauri/crates", &["rs"]) {
        assert!(!text.contains("use tauri"), "{}", path.display());
    }
}

/// Money is never a float: outside of capacity (and of the one door) no code of the core computes with one.
#[test]
fn the_window_and_the_shells_compute_nothing() {
    for (path, text) in all("ui/src", &["ts", "svelte"]) {
        let is_parser = path.ends_with("i18n/format.ts");
        for banned in ["parseFloat(", " Number(", "(Number(", "parseInt("] {
            assert!(is_parser || !text.contains(banned), "{} uses {banned}", path.display());
        }
    }
    for folder in ["src-tauri/crates/cli/src", "src-tauri/src"] {
        for (path, text) in all(folder, &["rs"]) {
            assert!(!text.contains("f64"), "{} computes with floats", path.display());
        }
    }
}

/// The ids that the core's sources state after one of some markers.
fn ids_after(markers: &[&str]) -> BTreeSet<String> {
    let sources = all("src-tauri/crates/core/src", &["rs"]);
    let texts = sources.iter().filter(|(path, _)| !path.ends_with("trace.rs")).map(|(_, text)| text.as_str());
    let parts = texts.flat_map(|text| markers.iter().flat_map(|marker| text.split(marker).skip(1)));
    parts.map(|part| part.split('"').next().unwrap_or_default().to_owned()).collect()
}

/// The rules that figures cite.
fn rules() -> BTreeSet<String> {
    let mut rules = ids_after(&["Origin::Rule(\"", "Quantity::one(\""]);
    for (_, text) in all("src-tauri/crates/core/src/estimate", &["rs"]) {
        // `rule(symbol, value, unit, id)`: the id is the last text of the call.
        let calls = text.split("rule(\"").skip(1).filter_map(|call| call.split(')').next());
        rules.extend(calls.map(|call| call.rsplit('"').nth(1).unwrap_or_default().to_owned()));
    }
    rules
}

/// Every formula and rule that the code names is described in FORMULAS.md.
#[test]
fn formulas_and_rules_are_described() {
    let described = std::fs::read_to_string(root().join("src-tauri/docs/FORMULAS.md")).expect("FORMULAS.md");
    let mut named = ids_after(&["Formula { id: \"", "Origin::Formula(\""]);
    named.extend(rules());
    assert!(named.len() > 50, "the search found {} ids", named.len());
    assert_eq!(named.into_iter().filter(|id| !described.contains(&format!("`{id}`"))).collect::<Vec<_>>(), Vec::<String>::new());
}

/// Every rule that a figure cites, and every unit, has words in every language.
#[test]
fn rules_and_units_have_words() {
    let rules = rules();
    assert!(rules.len() > 20, "the search found {} rules", rules.len());
    // Counts and factors are plain numbers.
    let units = std::fs::read_to_string(root().join("src-tauri/crates/core/src/units.rs")).expect("units.rs");
    let units: BTreeSet<String> = units.split("=> \"").skip(1).filter_map(|part| part.split('"').next()).map(str::to_owned).collect();
    assert!(units.len() > 30, "the search found {} units", units.len());
    let plain = ["item", "factor"];
    let keys: Vec<String> = (rules.iter().map(|rule| format!("rule-name-{rule}")))
        .chain(units.iter().filter(|unit| !plain.contains(&unit.as_str())).map(|unit| format!("unit-{unit}")))
        .collect();
    for language in ["es", "en", "pt"] {
        let path = format!("src-tauri/crates/api/locales/{language}.ftl");
        let texts = std::fs::read_to_string(root().join(&path)).expect("texts");
        let lacking: Vec<&String> = keys.iter().filter(|key| !texts.contains(&format!("\n{key} = "))).collect();
        assert!(lacking.is_empty(), "{path} lacks {lacking:?}");
    }
}

/// A platform is its module: beside it only the plan's own choice and the defaults name one.
#[test]
fn no_platform_is_named_outside_its_module() {
    let allowed = |path: &Path| {
        let plan = ["platforms.rs", "environment.rs", "migration.rs"].map(|file| Path::new("core/src/plan").join(file));
        path.parent().is_some_and(|folder| folder.ends_with("core/src/capacity/platforms")) || plan.iter().any(|file| path.ends_with(file))
    };
    let names = ["EcsFargate", "Ec2", "EksNodes", "EksFargate", "Aks"].map(|name| format!("PlatformKind::{name}"));
    for (path, source) in all("src-tauri", &["rs"]) {
        for line in source.lines().filter(|_| !allowed(&path)) {
            assert!(!names.iter().any(|name| line.contains(name.as_str())), "{}: {}", path.display(), line.trim());
        }
    }
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let code = all("src-tauri", &["rs"]).into_iter().chain(all("ui/src", &["ts", "svelte"])).chain(all("tests", &["rs"]));
    for (path, text) in code {
        let generated = path.ends_with("platform/bindings.ts");
        assert!(generated || text.lines().count() <= 600, "{} has {} lines", path.display(), text.lines().count());
    }
}

/// Nothing of a developer's machine or of a registry is in what is committed.
#[test]
fn nothing_names_a_machine() {
    let machine = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("registry.", "npmjs"),
        concat!("index.", "crates.io"),
    ];
    for folder in ["src-tauri", "ui/src", "tests", "pricing-data"] {
        for (path, text) in all(folder, &["rs", "ts", "svelte", "md", "toml", "csv", "json", "ftl", "typ", "aforo"]) {
            for word in machine {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
        }
    }
}
