//! The documents that this project comes from: what each states is somewhere in the outputs of its template.
//!
//! `tests/seeds/*.tsv` quotes a document and names the output and the place. With `AFORO_SEEDS` naming a folder with the documents
//! (`000_….txt`) the quotations are held to them, too.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{DATE, root, run_in, text};

/// Every output of a template in which something may appear.
struct Outputs {
    plan: Value,
    quote: BTreeSet<String>,
    estimate: BTreeSet<String>,
    capacity: BTreeSet<String>,
    diagram: BTreeSet<String>,
    check: BTreeSet<String>,
    free: BTreeSet<String>,
    layers: BTreeSet<String>,
    deployments: BTreeSet<String>,
    /// What the plan's notes say: each assumption, and what the document itself states.
    notes: String,
    /// The phases, scenarios and risks of the move, as a table; empty without one.
    migration: String,
    /// Words in the picture ...
    picture: String,
    /// ... and in that of what the move ends in.
    future: String,
    document: String,
}

/// Words one after another, however lines were broken.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words that an SVG shows.
fn said(svg: &str) -> String {
    words(&svg.replace('<', " <").split('<').filter_map(|part| part.split('>').nth(1)).collect::<String>())
}

fn strings(list: &Value, field: &str) -> BTreeSet<String> {
    list.as_array().into_iter().flatten().filter_map(|entry| entry[field].as_str().map(str::to_owned)).collect()
}

fn ids(value: &Value, lists: &[&str]) -> BTreeSet<String> {
    let entries = lists.iter().filter_map(|list| value[*list].as_array()).flatten();
    entries.filter_map(|entry| entry["id"].as_str().map(str::to_owned)).collect()
}

impl Outputs {
    /// Everything that the command makes of a template.
    fn of(template: &str) -> Self {
        let folder = tempfile::tempdir().expect("folder");
        let run = |arguments: &[&str]| {
            let output = run_in(folder.path(), arguments);
            assert!(output.status.success(), "{template}: {arguments:?}: {}", text(&output.stderr));
            output.stdout
        };
        let dated = |arguments: &[&str]| run(&[arguments, &["--date", DATE]].concat());
        let json = |arguments: &[&str]| -> Value { serde_json::from_slice(&dated(arguments)).expect("JSON") };
        run(&["new", template, "-o", "plan.aforo"]);
        dated(&["quote", "plan.aforo", "--format", "pdf", "-o", "plan.pdf"]);
        dated(&["quote", "plan.aforo", "--format", "xlsx", "-o", "plan.xlsx"]);
        assert!(std::fs::metadata(folder.path().join("plan.xlsx")).expect("a workbook").len() > 1_000);
        let pages = std::process::Command::new("pdftotext").current_dir(folder.path()).args(["plan.pdf", "-"]).output();
        let pages = text(&pages.unwrap_or_else(|error| panic!("pdftotext is missing ({error}): `make deps-test` installs it")).stdout);
        let problems: Value = json(&["check", "plan.aforo", "--format", "json"]);
        let codes = problems.as_array().or_else(|| problems["problems"].as_array()).expect("problems");
        let svg = text(&dated(&["diagram", "plan.aforo"]));
        let plan: Value = serde_json::from_slice(&std::fs::read(folder.path().join("plan.aforo")).expect("plan")).expect("JSON");
        let estimate = json(&["estimate", "plan.aforo", "--format", "json"]);
        let deployments = json(&["deployments", "plan.aforo", "--format", "json"]);
        let ways = deployments.as_array().or_else(|| deployments["deployments"].as_array()).expect("ways to deploy");
        let way = |way: &Value| Some(format!("{}/{}", way["environment"].as_str()?, way["strategy"].as_str()?));
        let moves = plan["migration"]["enabled"] == Value::Bool(true);
        Self {
            free: strings(&estimate["free"], "resource"),
            layers: strings(&estimate["layers"], "id"),
            deployments: ways.iter().filter_map(way).collect(),
            notes: strings(&plan["notes"], "text").into_iter().collect::<Vec<_>>().join(" "),
            migration: if moves { words(&text(&dated(&["migration", "plan.aforo"]))) } else { String::new() },
            picture: said(&svg),
            future: if moves { said(&text(&dated(&["diagram", "plan.aforo", "--after-move"]))) } else { String::new() },
            plan,
            quote: ids(&json(&["quote", "plan.aforo", "--format", "json"]), &["lines"]),
            estimate: ids(&estimate, &["lines"]),
            capacity: ids(&json(&["capacity", "plan.aforo", "--format", "json"]), &["workloads", "limits"]),
            diagram: svg.split(" data-id=\"").skip(1).filter_map(|part| part.split('"').next()).map(str::to_owned).collect(),
            check: codes.iter().filter_map(|problem| problem["code"].as_str().map(str::to_owned)).collect(),
            document: words(&pages),
        }
    }

    fn has(&self, surface: &str, target: &str) -> bool {
        match surface {
            "quote" => self.quote.contains(target),
            "estimate" => self.estimate.contains(target),
            "capacity" => self.capacity.contains(target),
            "diagram" => self.diagram.contains(target),
            "check" => self.check.contains(target),
            "free" => self.free.contains(target),
            "layers" => self.layers.contains(target),
            "deployments" => self.deployments.contains(target),
            "notes" => self.notes.contains(target),
            "migration" => self.migration.contains(target),
            "picture" => self.picture.contains(target),
            "future" => self.future.contains(target),
            "document" => self.document.contains(target),
            "plan" => {
                let (path, value) = target.split_once(" = ").expect("path = value");
                let found = self.plan.pointer(&format!("/{}", path.replace('.', "/")));
                found.is_some_and(|found| found.as_str().map_or_else(|| found.to_string(), str::to_owned).trim_end_matches(".0") == value)
            }
            other => panic!("there is no output `{other}`"),
        }
    }
}

fn maps() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(root().join("tests/seeds")).expect("folder");
    let mut maps: Vec<PathBuf> =
        folder.map(|entry| entry.expect("entry").path()).filter(|path| path.extension().is_some_and(|is| is == "tsv")).collect();
    maps.sort();
    maps
}

#[test]
fn what_the_documents_state_is_in_the_outputs() {
    let maps = maps();
    assert!(!maps.is_empty());
    for path in maps {
        let name = path.file_stem().and_then(|name| name.to_str()).expect("name").to_owned();
        let map = std::fs::read_to_string(&path).expect("map");
        let template = map.lines().find_map(|line| line.strip_prefix("# template: ")).expect("a template");
        let outputs = Outputs::of(template);
        let rows: Vec<&str> = map.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        assert!(rows.len() >= 20, "{name} has {} rows", rows.len());
        let mut missing = Vec::new();
        for row in rows {
            let [quoted, surface, target] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{name}: {row:?} is not three columns") };
            if !outputs.has(surface, target) {
                missing.push(format!("{quoted:?} should be in {surface} at {target}"));
            }
        }
        assert!(missing.is_empty(), "{name}:\n{}", missing.join("\n"));
    }
}

/// Only where the documents are at hand: they are not ours to publish.
#[test]
fn quotations_are_verbatim() {
    let Some(folder) = std::env::var_os("AFORO_SEEDS").map(PathBuf::from) else { return };
    let documents: Vec<PathBuf> = std::fs::read_dir(&folder).expect("folder").map(|entry| entry.expect("entry").path()).collect();
    for path in maps() {
        let name = path.file_name().and_then(|name| name.to_str()).expect("name").to_owned();
        let own =
            |document: &&PathBuf| document.file_name().and_then(|other| other.to_str()).is_some_and(|other| other.starts_with(&name[..3]));
        let document =
            std::fs::read_to_string(documents.iter().find(own).unwrap_or_else(|| panic!("no document for {name}"))).expect("text");
        let map = std::fs::read_to_string(&path).expect("map");
        for row in map.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let quoted = row.split('\t').next().unwrap_or_default();
            assert!(document.contains(quoted), "{name}: the document does not say {quoted:?}");
        }
    }
}
