//! Edits of the open document: set, insert, remove, by path.

use aforo_core::plan::{
    ArtefactKind, Environment, Exclusion, Holiday, InputRange, LineTerms, Microservice, MigrationPhase, MigrationRisk, Note, OneTime,
    OptionalLine, PriceOverride, ScheduledRange, SectionSwitch, Server, SharedRepository, Tax, TrafficEvent, VpnLink, WorkloadOverride,
};
use serde_json::Value;

use crate::messages::Messages;
use crate::views::{EditRequest, Language};

/// Why an edit cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{path}`: {}", fault.as_str())]
pub struct EditError {
    /// The path that the edit names.
    pub path: String,
    /// What is wrong with it.
    pub fault: EditFault,
}

/// What is wrong with the path of an edit. Only a fault of the window leads here: people choose fields, they write no paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditFault {
    /// It is not field names joined by dots, with positions.
    NoPath,
    /// A position is not digits in square brackets.
    NoPosition,
    /// A part of it has no fields.
    NoSection,
    /// A part of it is no list.
    NoList,
    /// The list is shorter.
    PositionAbsent,
    /// The list's elements have no default, so that one must be given.
    NoDefault,
    /// Only elements of lists can be removed.
    NoElement,
    /// Lists are not made that long at once.
    TooLong,
    /// The value is not there.
    Absent,
}

impl EditFault {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::NoPath,
        Self::NoPosition,
        Self::NoSection,
        Self::NoList,
        Self::PositionAbsent,
        Self::NoDefault,
        Self::NoElement,
        Self::TooLong,
        Self::Absent,
    ];

    /// Stable code: the end of its sentence's key.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoPath => "no-path",
            Self::NoPosition => "no-position",
            Self::NoSection => "no-section",
            Self::NoList => "no-list",
            Self::PositionAbsent => "position-absent",
            Self::NoDefault => "no-default",
            Self::NoElement => "no-element",
            Self::TooLong => "too-long",
            Self::Absent => "absent",
        }
    }
}

enum Step<'a> {
    Field(&'a str),
    Index(usize),
}

/// Applies edits in order; on an error the document is left as it was by the edits before. New elements of lists are named in the
/// reader's language, for a proposal prints their names.
///
/// # Errors
/// If a path does not lead anywhere.
pub fn apply(document: &mut Value, edits: &[EditRequest], language: Language) -> Result<(), EditError> {
    for edit in edits {
        match edit {
            EditRequest::Set { path, value } => set(document, path, value.clone())?,
            EditRequest::Insert { path, index, value } => insert(document, path, *index, value.clone(), language)?,
            EditRequest::Remove { path } => remove(document, path)?,
            EditRequest::Resize { path, count } => resize(document, path, *count as usize, language)?,
        }
    }
    Ok(())
}

fn error(path: &str, fault: EditFault) -> EditError {
    EditError { path: path.to_owned(), fault }
}

fn steps(path: &str) -> Result<Vec<Step<'_>>, EditError> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let mut pieces = part.split('[');
        let name = pieces.next().unwrap_or_default();
        if name.is_empty() {
            return Err(error(path, EditFault::NoPath));
        }
        steps.push(Step::Field(name));
        for piece in pieces {
            let index = piece.strip_suffix(']').and_then(|digits| digits.parse().ok());
            steps.push(Step::Index(index.ok_or_else(|| error(path, EditFault::NoPosition))?));
        }
    }
    Ok(steps)
}

/// The value at a path, made on the way where fields are absent (they then hold their defaults).
fn locate<'a>(document: &'a mut Value, path: &str, steps: &[Step<'_>]) -> Result<&'a mut Value, EditError> {
    let mut current = document;
    for step in steps {
        current = match step {
            Step::Field(name) => {
                if current.is_null() {
                    *current = Value::Object(serde_json::Map::new());
                }
                let object = current.as_object_mut().ok_or_else(|| error(path, EditFault::NoSection))?;
                object.entry((*name).to_owned()).or_insert(Value::Null)
            }
            Step::Index(index) => {
                let list = current.as_array_mut().ok_or_else(|| error(path, EditFault::NoList))?;
                list.get_mut(*index).ok_or_else(|| error(path, EditFault::PositionAbsent))?
            }
        };
    }
    Ok(current)
}

fn set(document: &mut Value, path: &str, value: Value) -> Result<(), EditError> {
    *locate(document, path, &steps(path)?)? = value;
    Ok(())
}

fn insert(document: &mut Value, path: &str, index: Option<u32>, value: Option<Value>, language: Language) -> Result<(), EditError> {
    let place = locate(document, path, &steps(path)?)?;
    if place.is_null() {
        *place = Value::Array(Vec::new());
    }
    let list = place.as_array_mut().ok_or_else(|| error(path, EditFault::NoList))?;
    let value = match value {
        Some(value) => value,
        None => default_element(path, list, language).ok_or_else(|| error(path, EditFault::NoDefault))?,
    };
    let position = index.map_or(list.len(), |index| index as usize);
    if position > list.len() {
        return Err(error(path, EditFault::PositionAbsent));
    }
    list.insert(position, value);
    Ok(())
}

fn remove(document: &mut Value, path: &str) -> Result<(), EditError> {
    let steps = steps(path)?;
    let Some((Step::Index(index), parent)) = steps.split_last() else {
        return Err(error(path, EditFault::NoElement));
    };
    let list = locate(document, path, parent)?.as_array_mut().ok_or_else(|| error(path, EditFault::NoList))?;
    if *index >= list.len() {
        return Err(error(path, EditFault::PositionAbsent));
    }
    list.remove(*index);
    Ok(())
}

/// The most elements that a list is made to hold at once; the check says how many each list may have.
const RESIZE_LIMIT: usize = 1_000;

fn resize(document: &mut Value, path: &str, count: usize, language: Language) -> Result<(), EditError> {
    if count > RESIZE_LIMIT {
        return Err(error(path, EditFault::TooLong));
    }
    let place = locate(document, path, &steps(path)?)?;
    if place.is_null() {
        *place = Value::Array(Vec::new());
    }
    let list = place.as_array_mut().ok_or_else(|| error(path, EditFault::NoList))?;
    list.truncate(count);
    while list.len() < count {
        let element = default_element(path, list, language).ok_or_else(|| error(path, EditFault::NoDefault))?;
        list.push(list.last().map_or_else(|| element.clone(), |last| copy(last, &element)));
    }
    Ok(())
}

/// An element like another, but for what tells them apart.
fn copy(last: &Value, own: &Value) -> Value {
    let mut copy = last.clone();
    for field in ["id", "name"] {
        if let (Some(place), Some(value)) = (copy.get_mut(field), own.get(field)) {
            *place = value.clone();
        }
    }
    copy
}

/// A new element of a list: its defaults, where it has an identifier one that no other element has, and where it is known to people
/// by a name, one in the reader's language.
fn default_element(path: &str, list: &[Value], language: Language) -> Option<Value> {
    let (kind, element) = defaults(&patterned(path))?;
    let mut element = element.ok()?;
    if element.get("id").is_some() {
        let taken = |candidate: &str| list.iter().any(|element| element.get("id").and_then(Value::as_str) == Some(candidate));
        let mut numbers = (list.len() + 1..).map(|number| (format!("{kind}-{number}"), number));
        let (id, number) = numbers.find(|(id, _)| !taken(id)).unwrap_or_default();
        element["id"] = Value::String(id);
        let (messages, key) = (Messages::of(language), format!("element-{kind}"));
        if messages.has(&key) {
            element["name"] = Value::String(messages.text(&key, &[("number", &number.to_string())]));
        }
    }
    Some(element)
}

/// A path without its positions: `microservices[].overrides`.
fn patterned(path: &str) -> String {
    let mut parts = path.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |walked, part| walked + "[" + part.trim_start_matches(|letter: char| letter.is_ascii_digit()))
}

/// Every list of the plan whose elements have fields: what an element is called and what a new one holds.
fn defaults(list: &str) -> Option<(&'static str, serde_json::Result<Value>)> {
    fn of<T: Default + serde::Serialize>(kind: &'static str) -> (&'static str, serde_json::Result<Value>) {
        (kind, serde_json::to_value(T::default()))
    }
    Some(match list {
        "environments" => ("environment", serde_json::to_value(Environment::certification())),
        "microservices" => of::<Microservice>("microservice"),
        "microservices[].overrides" => of::<WorkloadOverride>("override"),
        "shared_repositories" => {
            ("repository", serde_json::to_value(SharedRepository { kind: ArtefactKind::Npm, ..SharedRepository::default() }))
        }
        "vpn_links" => of::<VpnLink>("vpn"),
        "servers" => of::<Server>("server"),
        "traffic.events" => of::<TrafficEvent>("event"),
        "scaling.schedule" => of::<ScheduledRange>("range"),
        "purchase.price_overrides" => of::<PriceOverride>("price"),
        "migration.phases" => of::<MigrationPhase>("phase"),
        "migration.risks" => of::<MigrationRisk>("risk"),
        "exclusions" => of::<Exclusion>("exclusion"),
        "commercial.lines" => of::<LineTerms>("line"),
        "commercial.optional" => of::<OptionalLine>("optional"),
        "commercial.taxes" => of::<Tax>("tax"),
        "commercial.one_time" => of::<OneTime>("payment"),
        "commercial.enablement.holidays" => of::<Holiday>("holiday"),
        "commercial.sections" => of::<SectionSwitch>("section"),
        "uncertainty" => of::<InputRange>("uncertainty"),
        "notes" => of::<Note>("note"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn edit(document: Value, edit: EditRequest) -> Result<Value, EditError> {
        let mut document = document;
        apply(&mut document, &[edit], Language::Es).map(|()| document)
    }

    #[test]
    fn edits_reach_any_field() {
        let set = |path: &str, value: Value| EditRequest::Set { path: path.into(), value };
        assert_eq!(edit(json!({"developers": 1}), set("developers", json!(5))), Ok(json!({"developers": 5})));
        assert_eq!(edit(json!({}), set("client.name", json!("X"))), Ok(json!({"client": {"name": "X"}})));
        assert_eq!(edit(json!({"a": [{"b": 1}]}), set("a[0].b", json!("raw"))), Ok(json!({"a": [{"b": "raw"}]})));
        assert_eq!(edit(json!({"a": [1, 2, 3]}), EditRequest::Remove { path: "a[1]".into() }), Ok(json!({"a": [1, 3]})));
        for (path, fault) in [
            ("a[7].b", EditFault::PositionAbsent),
            ("a.b", EditFault::NoSection),
            ("", EditFault::NoPath),
            ("a[x]", EditFault::NoPosition),
            ("a[0][0]", EditFault::NoList),
        ] {
            let expected = Err(EditError { path: path.to_owned(), fault });
            assert_eq!(edit(json!({"a": [{"b": 1}]}), set(path, json!(1))), expected, "{path}");
        }
    }

    #[test]
    fn every_fault_has_a_sentence() {
        for fault in EditFault::ALL {
            for language in crate::views::Language::ALL {
                let key = format!("edit-{}", fault.as_str());
                assert!(crate::messages::Messages::of(language).has(&key), "{key} in {language:?}");
            }
        }
    }

    #[test]
    fn a_list_is_made_longer_with_copies_and_shorter_from_its_end() {
        let resize = |count| EditRequest::Resize { path: "microservices".into(), count };
        let document = json!({"microservices": [{"id": "a", "name": "A", "size": "1x2"}]});
        let longer = edit(document, resize(3)).expect("resizes");
        let copy = |number: u32| json!({"id": format!("microservice-{number}"), "name": format!("Microservicio {number}"), "size": "1x2"});
        assert_eq!(longer["microservices"], json!([{"id": "a", "name": "A", "size": "1x2"}, copy(2), copy(3)]));
        assert_eq!(edit(longer, resize(1)).expect("resizes")["microservices"], json!([{"id": "a", "name": "A", "size": "1x2"}]));
        assert_eq!(edit(json!({}), resize(2)).expect("resizes")["microservices"][1]["latency_ms"], json!(250.0), "from the defaults");
        assert!(edit(json!({}), resize(1_001)).is_err());
    }

    /// A list that the plan gains must be known here, or nobody could add to it in the window.
    #[test]
    fn every_list_of_the_plan_takes_a_new_element() {
        let fields = crate::schema::fields();
        let lists: std::collections::BTreeSet<&str> =
            fields.iter().filter_map(|field| field.path.rsplit_once("[].")).map(|(list, _)| list).collect();
        assert!(lists.len() > 15 && lists.contains("microservices[].overrides"), "{lists:?}");
        for list in lists {
            // What is nested stands in the first element of the list above it.
            let mut document = json!({});
            for (above, _) in list.match_indices("[]") {
                apply(&mut document, &[EditRequest::Resize { path: list[..above].into(), count: 1 }], Language::Es).expect(list);
            }
            let path = list.replace("[]", "[0]");
            let insert = EditRequest::Insert { path: path.clone(), index: None, value: None };
            apply(&mut document, &[insert.clone(), insert], Language::Es).expect(list);
            let found =
                document.pointer(&format!("/{}", path.replace("[0]", "/0").replace('.', "/"))).and_then(Value::as_array).expect(list);
            assert_eq!(found.len(), 2, "{list}");
            assert!(found[0].get("id").is_none() || found[0]["id"] != found[1]["id"], "{list}: each has an identifier of its own");
        }
    }

    #[test]
    fn a_new_element_has_defaults_and_an_id_of_its_own() {
        let insert = EditRequest::Insert { path: "microservices".into(), index: None, value: None };
        let document = edit(json!({"microservices": [{"id": "microservice-2"}]}), insert).expect("inserts");
        assert_eq!(document["microservices"][1]["id"], json!("microservice-3"));
        assert_eq!(document["microservices"][1]["name"], json!("Microservicio 3"));
        assert_eq!(document["microservices"][1]["latency_ms"], json!(250.0));
    }
}
