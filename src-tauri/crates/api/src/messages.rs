//! Sentences in the reader's language (Fluent), for problems, resources, origins and errors.

use std::sync::OnceLock;

use aforo_core::problem::{Problem, Severity};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::language::DecimalMark;
use crate::views::{Language, ProblemView, SeverityView};

const ES: &str = concat!(
    include_str!("../locales/es.ftl"),
    "\n",
    include_str!("../locales/agreement.es.ftl"),
    "\n",
    include_str!("../locales/architecture.es.ftl"),
    "\n",
    include_str!("../locales/documents.es.ftl"),
    "\n",
    include_str!("../locales/explain.es.ftl"),
    "\n",
    include_str!("../locales/platforms.es.ftl"),
    "\n",
    include_str!("../locales/quotes.es.ftl"),
    "\n",
    include_str!("../locales/workspace.es.ftl"),
    "\n",
);
const EN: &str = concat!(
    include_str!("../locales/en.ftl"),
    "\n",
    include_str!("../locales/agreement.en.ftl"),
    "\n",
    include_str!("../locales/architecture.en.ftl"),
    "\n",
    include_str!("../locales/documents.en.ftl"),
    "\n",
    include_str!("../locales/explain.en.ftl"),
    "\n",
    include_str!("../locales/platforms.en.ftl"),
    "\n",
    include_str!("../locales/quotes.en.ftl"),
    "\n",
    include_str!("../locales/workspace.en.ftl"),
    "\n",
);
const PT: &str = concat!(
    include_str!("../locales/pt.ftl"),
    "\n",
    include_str!("../locales/agreement.pt.ftl"),
    "\n",
    include_str!("../locales/architecture.pt.ftl"),
    "\n",
    include_str!("../locales/documents.pt.ftl"),
    "\n",
    include_str!("../locales/explain.pt.ftl"),
    "\n",
    include_str!("../locales/platforms.pt.ftl"),
    "\n",
    include_str!("../locales/quotes.pt.ftl"),
    "\n",
    include_str!("../locales/workspace.pt.ftl"),
    "\n",
);

/// The sentences of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl Messages {
    /// The sentences of a language; read once.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static SPANISH: OnceLock<Messages> = OnceLock::new();
        static ENGLISH: OnceLock<Messages> = OnceLock::new();
        static PORTUGUESE: OnceLock<Messages> = OnceLock::new();
        match language {
            Language::Es => SPANISH.get_or_init(|| Self::read(Language::Es, "es", ES)),
            Language::En => ENGLISH.get_or_init(|| Self::read(Language::En, "en", EN)),
            Language::Pt => PORTUGUESE.get_or_init(|| Self::read(Language::Pt, "pt-BR", PT)),
        }
    }

    fn read(language: Language, code: &str, text: &str) -> Self {
        let identifier: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks would end up inside CSV cells, JSON and terminal output.
        bundle.set_use_isolating(false);
        // The files are compiled in; a test proves that they parse without an error and have the same keys.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle, language }
    }

    /// A sentence; its key if there is none, so that a gap is seen and nothing breaks.
    #[must_use]
    pub fn text(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.pattern(key, None, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A sentence whose numbers have the reader's decimal mark.
    #[must_use]
    pub fn text_with(&self, key: &str, arguments: &[(&str, &str)], mark: DecimalMark) -> String {
        let written = mark.arguments(arguments);
        self.text(key, &written.iter().map(|(name, value)| (*name, value.as_ref())).collect::<Vec<_>>())
    }

    /// Names one after another, the last one joined by a word.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.text("diagram-list", &[("first", &first.join(", ")), ("last", last)]),
        }
    }

    /// Where a figure of a rate card comes from: the words of the codes of the shipped one, or what a house wrote itself.
    #[must_use]
    pub fn source(&self, source: &str) -> String {
        self.pattern(&format!("source-{source}"), None, &[]).unwrap_or_else(|| source.to_owned())
    }

    /// A unit by its code, as a table or a price names it (`por vCPU-hora`); empty for plain counts and factors.
    #[must_use]
    pub fn unit(&self, code: &str) -> String {
        self.pattern(&format!("unit-{code}"), None, &[]).unwrap_or_default()
    }

    /// A role of the house by its code: its name, or the code of a role that only the house knows.
    #[must_use]
    pub fn role(&self, code: &str) -> String {
        self.pattern(&format!("role-{code}"), None, &[]).unwrap_or_else(|| code.to_owned())
    }

    /// Whether there is a sentence for a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A part of a sentence, such as its cure; empty if there is none.
    #[must_use]
    pub fn attribute(&self, key: &str, name: &str, arguments: &[(&str, &str)]) -> String {
        self.pattern(key, Some(name), arguments).unwrap_or_default()
    }

    fn pattern(&self, key: &str, attribute: Option<&str>, arguments: &[(&str, &str)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, value_of(value));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    /// A problem as shells show it.
    #[must_use]
    pub fn problem(&self, problem: &Problem, mark: DecimalMark) -> ProblemView {
        let key = format!("problem-{}", problem.code);
        let resource =
            problem.arguments.iter().find(|(name, _)| *name == "resource").map(|(_, value)| self.text(&format!("resource-{value}"), &[]));
        let mut arguments: Vec<(&str, &str)> = problem.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if let Some(resource) = &resource {
            arguments.retain(|(name, _)| *name != "resource");
            arguments.push(("resource", resource));
        }
        // The name of a limit is a sentence of its own, which says where.
        let limit = problem
            .arguments
            .iter()
            .find(|(name, _)| *name == "limit-name")
            .map(|(_, value)| self.text(&format!("limit-name-{value}"), &[("place", &problem.value)]));
        if let Some(limit) = &limit {
            arguments.push(("name", limit));
        }
        // What an error tells is typed again, where a sign between thousands would be read as that of the decimals.
        let mut written = match problem.severity {
            Severity::Error => arguments.iter().map(|(name, value)| (*name, mark.write(value))).collect(),
            Severity::Warning | Severity::Assumption => mark.arguments(&arguments),
        };
        // A size is read as people write it; where it is typed (`Use 1x2`) it stays as plans have it.
        for (_, value) in written.iter_mut().filter(|(name, _)| *name == "size") {
            *value = mark.size_text(value).into();
        }
        // An error cites what stands in the plan, where it is looked for.
        let cited = if problem.severity == Severity::Error { problem.value.as_str().into() } else { mark.write(&problem.value) };
        written.push(("value", cited));
        let arguments: Vec<(&str, &str)> = written.iter().map(|(name, value)| (*name, value.as_ref())).collect();
        let attribute = |name| self.pattern(&key, Some(name), &arguments).unwrap_or_default();
        ProblemView {
            severity: match problem.severity {
                Severity::Error => SeverityView::Error,
                Severity::Warning => SeverityView::Warning,
                Severity::Assumption => SeverityView::Assumption,
            },
            code: problem.code.to_owned(),
            path: problem.path.clone(),
            value: problem.value.clone(),
            message: self.text(&key, &arguments),
            allowed: attribute("allowed"),
            cure: attribute("cure"),
            remedy: remedy(problem),
        }
    }

    /// Problems as shells show them: errors first, then in the order of the document. For those of a plan that can be computed there is
    /// [`Self::problems_with`].
    #[must_use]
    pub fn problems<'a>(&self, problems: impl IntoIterator<Item = &'a Problem>) -> Vec<ProblemView> {
        self.problems_with(problems, DecimalMark::of_language(self.language))
    }

    /// The same, with the decimal mark of the reader of a plan.
    #[must_use]
    pub fn problems_with<'a>(&self, problems: impl IntoIterator<Item = &'a Problem>, mark: DecimalMark) -> Vec<ProblemView> {
        let mut sorted: Vec<&Problem> = problems.into_iter().collect();
        sorted.sort_by_key(|problem| problem.severity);
        sorted.into_iter().map(|problem| self.problem(problem, mark)).collect()
    }
}

/// Where a figure of a rate card comes from, in a language.
#[must_use]
pub fn source_in_words(source: &str, language: Language) -> String {
    Messages::of(language).source(source)
}

/// The value that the core itself found to suffice, if it is another than what stands there.
fn remedy(problem: &Problem) -> String {
    let found =
        problem.arguments.iter().find(|(name, _)| ["smallest", "next", "recommended"].contains(name)).map(|(_, value)| value.as_str());
    found.filter(|value| *value != "-" && *value != problem.value).unwrap_or_default().to_owned()
}

/// Counts come as text like every other value; a whole number goes in as one, so that it chooses the plural.
fn value_of(text: &str) -> FluentValue<'_> {
    match text.parse::<u32>() {
        Ok(number) if number.to_string() == text => FluentValue::from(number),
        _ => FluentValue::from(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn keys(text: &str) -> BTreeSet<String> {
        let key = |line: &str| line.split_once('=').map(|(key, _)| key.trim().to_owned());
        let mut current = String::new();
        let mut found = BTreeSet::new();
        for line in text.lines() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            if let Some(attribute) = line.strip_prefix("    .") {
                found.extend(key(attribute).map(|attribute| format!("{current}.{attribute}")));
            } else if !line.starts_with(' ') {
                current = key(line).unwrap_or_default();
                found.insert(current.clone());
            }
        }
        found
    }

    /// What a message and its parts name between braces, by key.
    fn places(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut current = String::new();
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if !line.starts_with([' ', '}']) {
                current = line.split('=').next().unwrap_or_default().trim().to_owned();
            }
            let names = line.split('$').skip(1).map(|rest| rest.split([' ', '}']).next().unwrap_or_default().to_owned());
            found.entry(current.clone()).or_default().extend(names);
        }
        found
    }

    #[test]
    fn every_language_parses_and_has_the_same_keys_and_values() {
        for (language, text) in [("es", ES), ("en", EN), ("pt", PT)] {
            let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors).unwrap_or_default();
            assert!(errors.is_empty(), "{language}: {errors:?}");
            assert_eq!(keys(ES).symmetric_difference(&keys(text)).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}");
            for (key, expected) in places(ES) {
                assert_eq!(places(text)[&key], expected, "{language}: {key}");
            }
        }
        assert!(keys(ES).len() > 80, "{}", keys(ES).len());
    }

    /// A role of the house is named in every language; one that only the house knows keeps its code.
    #[test]
    fn what_to_know_of_a_countrys_rate_is_told_in_every_language() {
        let catalog = aforo_pricing::shipped().expect("shipped data").catalog.clone();
        let told = catalog.countries.iter().filter(|rules| rules.tax_rate_percent.is_some() && !rules.note.is_empty());
        let mut found = 0;
        for rules in told {
            let key = format!("tax-note-{}", rules.code);
            assert_eq!(Messages::of(Language::Es).text(&key, &[]), rules.note, "{key}");
            assert!([Language::En, Language::Pt].iter().all(|language| Messages::of(*language).has(&key)), "{key}");
            found += 1;
        }
        assert!(found > 10, "{found}");
    }

    #[test]
    fn roles_of_the_policies_have_names() {
        for policy in &aforo_pricing::shipped().expect("shipped data").policies {
            for language in Language::ALL {
                assert_ne!(Messages::of(language).role(&policy.role), policy.role, "{language:?}");
            }
        }
        assert_eq!(Messages::of(Language::Pt).role("sales-manager"), "Gerência de vendas");
        assert_eq!(Messages::of(Language::Pt).role("risk-committee"), "risk-committee");
    }

    /// Numbers arrive with points; a sentence has them as its reader writes them.
    #[test]
    fn sentences_have_the_decimal_mark_of_their_reader() {
        let problem = Problem::warning("component-too-small", "data.aurora", "db.r6g.large")
            .with("component", "Aurora")
            .with("environment", "Producción")
            .with("aspect", "vcpu")
            .with("demand", "2.5")
            .with("offer", "2.0")
            .with("recommended", "db.r6g.xlarge");
        for (language, expected) in [
            (Language::Es, "hacen falta 2,5 vCPU y ofrece 2."),
            (Language::En, "2.5 vCPU are needed and it offers 2."),
            (Language::Pt, "são necessárias 2,5 vCPU e oferece 2."),
        ] {
            let told = Messages::of(language).problems([&problem]).remove(0).message;
            assert!(told.ends_with(expected), "{told}");
        }
    }

    /// One problem is one problem: counts come as text and choose the plural all the same.
    #[test]
    fn counts_choose_the_plural() {
        for (language, one, two) in [
            (Language::Es, "El plan tiene un error y no se puede calcular.", "El plan tiene 2 errores y no se puede calcular."),
            (Language::En, "The plan has one error and cannot be computed.", "The plan has 2 errors and cannot be computed."),
            (Language::Pt, "O plano tem um erro e não pode ser calculado.", "O plano tem 2 erros e não pode ser calculado."),
        ] {
            let told = |count| Messages::of(language).text("error-plan-invalid", &[("count", count)]);
            assert_eq!((told("1").as_str(), told("2").as_str()), (one, two));
        }
    }

    /// One task, one minute; thousands of requests apart.
    #[test]
    fn checks_choose_plurals_and_part_thousands() {
        let told = |language, minutes, base| {
            let arguments =
                [("rate", "1204.5"), ("at_risk", "3867"), ("minutes", minutes), ("base", base), ("zones", "1"), ("enough", "1")];
            let mark = DecimalMark::of_language(language);
            Messages::of(language).text_with("check-zone-loss-now-fail", &arguments, mark)
        };
        for (language, expected) in [
            (Language::Es, "A 1.204,5 solicitudes por segundo 3.867 solicitudes esperan durante 1 minuto (base 2, 1 zona)."),
            (Language::En, "At 1,204.5 requests a second 3,867 requests wait during 1 minute (base 2, 1 zone)."),
            (Language::Pt, "A 1.204,5 requisições por segundo 3.867 requisições esperam durante 1 minuto (base 2, 1 zona)."),
        ] {
            assert_eq!(told(language, "1", "2"), expected);
        }
        assert!(told(Language::Es, "2.5", "2").contains("durante 2,5 minutos"));
    }

    /// Every refusal and every event of the lifecycle has a sentence.
    #[test]
    fn every_refusal_has_a_sentence() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src/lifecycle");
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(folder).expect("folder") {
            let path = entry.expect("entry").path();
            let source = std::fs::read_to_string(&path).expect("source");
            let codes = source.split("Refusal::new(\"").skip(1).filter_map(|part| part.split('"').next());
            found.extend(codes.map(|code| format!("refusal-{code}")));
            if path.ends_with("event.rs") {
                let names = source.split_once("impl Event").map_or("", |(_, rest)| rest);
                let names = names.split("=> \"").skip(1).filter_map(|part| part.split('"').next());
                found.extend(names.map(|name| format!("event-{name}")));
            }
            if path.ends_with("policy.rs") {
                let names = source.split("=> \"").skip(1).filter_map(|part| part.split('"').next());
                found.extend(names.map(|name| format!("measure-{name}")));
            }
        }
        let missing: Vec<&String> = found.iter().filter(|key| !Messages::of(Language::Es).has(key)).collect();
        assert_eq!(missing, Vec::<&String>::new());
        assert!(found.len() > 35, "the search found {}", found.len());
    }

    /// Every code and resource that the core may report, found in its source, has a sentence.
    #[test]
    fn every_code_of_the_core_has_a_sentence() {
        let mut missing = Vec::new();
        let mut codes = 0;
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for folder in [
            "core/src",
            "core/src/capacity",
            "core/src/capacity/platforms",
            "core/src/check",
            "core/src/estimate",
            "core/src/uncertainty",
            "api/src",
        ] {
            for entry in std::fs::read_dir(root.join(folder)).expect("folder") {
                let path = entry.expect("entry").path();
                if path.extension().is_none_or(|extension| extension != "rs") || path.ends_with("messages.rs") {
                    continue;
                }
                let source = std::fs::read_to_string(&path).expect("source");
                for constructor in ["Problem::error(", "Problem::warning(", "Problem::assumption("] {
                    for part in source.split(constructor).skip(1) {
                        let Some(code) = part.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
                        codes += 1;
                        let key = format!("problem-{code}");
                        if !Messages::of(Language::Es).has(&key) {
                            missing.push(key);
                        }
                    }
                }
            }
        }
        assert_eq!(missing, Vec::<String>::new());
        assert!(codes > 40, "the search found {codes} codes");
    }
}
