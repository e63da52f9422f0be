//! What programs read: generated types and schemas are fresh, outputs obey their schemas, templates are sound.

use aforo_api::views::{Audience, Language, SeverityView};
use serde_json::Value;

use crate::support::{DATE, engine, options, root, run_in};

/// `cargo run -p aforo-api --example bindings` writes these files.
#[test]
fn generated_files_are_fresh() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert!(read("ui/src/platform/bindings.ts") == aforo_api::bindings::typescript(), "ui/src/platform/bindings.ts is stale");
    let pretty = |value: &Value| format!("{value:#}\n");
    assert!(read("src-tauri/docs/plan.schema.json") == pretty(&aforo_api::schema::plan_schema()), "plan.schema.json is stale");
    for (name, schema) in aforo_api::schema::output_schemas() {
        assert!(read(&format!("src-tauri/docs/{name}.schema.json")) == pretty(&schema), "{name}.schema.json is stale");
    }
}

#[test]
fn outputs_obey_their_published_schemas() {
    let folder = tempfile::tempdir().expect("folder");
    assert!(run_in(folder.path(), &["new", "connect-bank", "-o", "plan.aforo"]).status.success());
    let outputs: [(&str, &[&str]); 5] = [
        ("quote", &["quote"]),
        ("estimate", &["estimate"]),
        ("estimate", &["estimate", "--ranges"]),
        ("capacity", &["capacity"]),
        ("regions", &["compare-regions"]),
    ];
    for (schema, command) in outputs {
        let output = run_in(folder.path(), &[command, &["plan.aforo", "--format", "json", "--date", DATE]].concat());
        let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let schema: Value =
            serde_json::from_slice(&std::fs::read(root().join(format!("src-tauri/docs/{schema}.schema.json"))).expect("schema"))
                .expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a sound schema");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{command:?}");
    }
}

/// A template is a plan that a person can quote at once: no error, and every field spelled out.
#[test]
fn templates_are_sound_and_complete() {
    let engine = engine();
    for template in engine.templates(Language::Es) {
        let document = engine.template(&template.id, Language::Es).expect("template");
        let bytes = aforo_api::document::write(&document).into_bytes();
        let errors: Vec<_> =
            engine.check(&bytes, options(Audience::Client)).into_iter().filter(|problem| problem.severity == SeverityView::Error).collect();
        assert_eq!(errors, vec![], "{}", template.id);
        assert_ne!(template.title, format!("template-{}", template.id), "it has a title");
        let fields = document.as_object().expect("object");
        let sections = aforo_api::schema::fields().iter().filter(|field| !field.path.contains(['.', '['])).count();
        assert_eq!(fields.len(), sections, "{}: every section is written out", template.id);
    }
}

/// What is written can be read again, and is the same plan.
#[test]
fn a_plan_survives_writing_and_reading() {
    let engine = engine();
    let document = engine.template("connect-bank", Language::Es).expect("template");
    let read = aforo_api::document::read(aforo_api::document::write(&document).as_bytes()).expect("reads");
    assert_eq!(read.value, document);
    assert_eq!(serde_json::to_value(read.plan.expect("plan")).expect("JSON"), document);
}

#[test]
fn every_line_explains_itself_and_diff_tells_what_changed() {
    let folder = tempfile::tempdir().expect("folder");
    assert!(run_in(folder.path(), &["new", "connect-bank", "-o", "old.aforo"]).status.success());
    let engine = engine();
    let old = std::fs::read(folder.path().join("old.aforo")).expect("plan");
    let computed = engine.compute(&old, options(Audience::Internal)).expect("computes");
    let quote = engine.quote(&computed, options(Audience::Internal), false);
    let estimate = engine.estimate(&computed, options(Audience::Internal), false);
    let ids = quote.lines.iter().map(|line| &line.id).chain(estimate.lines.iter().map(|line| &line.id));
    let mut explained = 0;
    for id in ids {
        let trace = engine.explain(&computed, id, options(Audience::Internal)).unwrap_or_else(|error| panic!("{id}: {}", error.message));
        assert!(!trace.expression.contains("hours") && !trace.expression.contains("price"), "{id} is not in Spanish: {}", trace.expression);
        assert!(trace.operands.len() >= 2, "{id} has {} operands", trace.operands.len());
        let priced = trace.operands.iter().any(|operand| operand.origin == "price" || operand.origin == "rate-card");
        assert!(priced, "{id} rests on no price and no rate card");
        explained += 1;
    }
    assert!(explained > 150, "{explained} lines");

    let new = String::from_utf8(old).expect("text").replacen("\"developers\": 14", "\"developers\": 16", 1);
    std::fs::write(folder.path().join("new.aforo"), new).expect("writes");
    let output = run_in(folder.path(), &["diff", "old.aforo", "new.aforo", "--format", "json", "--date", DATE]);
    let diff: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(diff["inputs"], serde_json::json!([{"path": "developers", "before": "14", "after": "16"}]));
    assert_eq!(diff["lines"], serde_json::json!([{"id": "shared/developer-access", "before": "14", "after": "16", "delta": "2"}]));
}
