//! Templates in every language: all of their texts, and the same figures.

use std::collections::BTreeSet;

use aforo_api::Engine;
use aforo_api::views::{Audience, Language};
use serde_json::Value;

use crate::support::{engine, options, run_in, text};

/// Fields of a plan whose words a person wrote.
const WRITTEN: [&str; 6] = ["title", "name", "contact", "text", "reason", "tools"];
/// The same in every language: products, ranks of environments, names that a seed gives.
const SAME: [&str; 8] = [
    "Kubernetes",
    "Local",
    "MMRV Back-end",
    "MMRV Front-end (Next.js)",
    "Night Watch Team Infraestructure",
    "QA",
    "Staging",
    "Wallenomic LTD",
];

/// The words of a document that somebody wrote for people.
fn written(value: &Value, field: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if WRITTEN.contains(&field) && !text.is_empty() => {
            found.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| written(item, field, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| written(value, name, found)),
        _ => {}
    }
}

fn words_of(engine: &Engine, template: &str, language: Language) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    written(&engine.template(template, language).expect("template"), "", &mut found);
    found
}

#[test]
fn every_text_of_every_template_has_its_translations() {
    let engine = engine();
    let translated = &engine.data().template_words;
    let mut used = BTreeSet::new();
    for template in &engine.data().templates {
        for word in words_of(&engine, template.id, Language::Es) {
            assert!(translated.contains_key(&word) || SAME.contains(&word.as_str()), "{}: no translation of {word:?}", template.id);
            used.insert(word);
        }
    }
    let unused: Vec<&String> = translated.keys().filter(|word| !used.contains(*word)).collect();
    assert_eq!(unused, Vec::<&String>::new(), "translations of what no template says");
}

/// A translation changes words only: every figure of the quote stays, and no Spanish is left.
#[test]
fn a_template_comes_to_the_same_in_every_language() {
    let engine = engine();
    let options = options(Audience::Client);
    for template in engine.data().templates.iter().filter(|template| template.id != "empty") {
        let total = |language: Language| {
            let document = engine.template(template.id, language).expect("template");
            let computed = engine.compute(aforo_api::document::write(&document).as_bytes(), options).expect("sound");
            let quote = &computed.calculation.quote;
            (quote.mrus, quote.net, quote.total, quote.lines.len())
        };
        let spanish = total(Language::Es);
        let own: BTreeSet<String> =
            engine.data().template_words.values().filter(|names| names.es != names.en).map(|names| names.es.clone()).collect();
        assert_eq!((spanish, spanish), (total(Language::En), total(Language::Pt)), "{}", template.id);
        let left: Vec<String> = words_of(&engine, template.id, Language::En).into_iter().filter(|word| own.contains(word)).collect();
        assert_eq!(left, Vec::<String>::new(), "{}: Spanish in English", template.id);
    }
}

#[test]
fn the_command_writes_a_plan_in_the_language_that_it_speaks() {
    let folder = tempfile::tempdir().expect("folder");
    for (language, production) in [("es", "Producción"), ("en", "Production"), ("pt", "Produção")] {
        let output = run_in(folder.path(), &["--lang", language, "new", "connect-bank"]);
        let plan: Value = serde_json::from_str(&text(&output.stdout)).expect("plan");
        assert_eq!(plan["environments"][0]["name"], production);
    }
}
