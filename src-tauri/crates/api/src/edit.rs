//! Edits of the open document: set, insert, remove, by path.

use aforo_core::plan::{ArtefactKind, Environment, Microservice, Note, SharedRepository, Tax, VpnLink, WorkloadOverride};
use serde_json::Value;

use crate::views::EditRequest;

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

/// Applies edits in order; on an error the document is left as it was by the edits before.
///
/// # Errors
/// If a path does not lead anywhere.
pub fn apply(document: &mut Value, edits: &[EditRequest]) -> Result<(), EditError> {
    for edit in edits {
        match edit {
            EditRequest::Set { path, value } => set(document, path, value.clone())?,
            EditRequest::Insert { path, index, value } => insert(document, path, *index, value.clone())?,
            EditRequest::Remove { path } => remove(document, path)?,
            EditRequest::Resize { path, count } => resize(document, path, *count as usize)?,
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

fn insert(document: &mut Value, path: &str, index: Option<u32>, value: Option<Value>) -> Result<(), EditError> {
    let place = locate(document, path, &steps(path)?)?;
    if place.is_null() {
        *place = Value::Array(Vec::new());
    }
    let list = place.as_array_mut().ok_or_else(|| error(path, EditFault::NoList))?;
    let value = match value {
        Some(value) => value,
        None => default_element(path, list).ok_or_else(|| error(path, EditFault::NoDefault))?,
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

fn resize(document: &mut Value, path: &str, count: usize) -> Result<(), EditError> {
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
        let mut element = default_element(path, list).ok_or_else(|| error(path, EditFault::NoDefault))?;
        if let (Some(last), Some(id)) = (list.last(), element.get("id").cloned()) {
            let mut copy = last.clone();
            copy["id"] = id;
            if let Some(name) = copy.get_mut("name") {
                *name = Value::String(String::new());
            }
            element = copy;
        }
        list.push(element);
    }
    Ok(())
}

/// A new element of a list: its defaults, with an identifier that no other element has.
fn default_element(path: &str, list: &[Value]) -> Option<Value> {
    let id = |prefix: &str| -> String {
        let taken = |candidate: &str| list.iter().any(|element| element.get("id").and_then(Value::as_str) == Some(candidate));
        (list.len() + 1..).map(|number| format!("{prefix}-{number}")).find(|candidate| !taken(candidate)).unwrap_or_default()
    };
    let list_name = path.rsplit('.').next()?;
    let value = match list_name {
        "environments" if path == "environments" => {
            serde_json::to_value(Environment { id: id("environment"), name: String::new(), ..Environment::certification() })
        }
        "microservices" => serde_json::to_value(Microservice { id: id("microservice"), ..Microservice::default() }),
        "shared_repositories" => {
            serde_json::to_value(SharedRepository { id: id("repository"), kind: ArtefactKind::Npm, ..SharedRepository::default() })
        }
        "vpn_links" => serde_json::to_value(VpnLink { id: id("vpn"), ..VpnLink::default() }),
        "overrides" => serde_json::to_value(WorkloadOverride::default()),
        "notes" => serde_json::to_value(Note::default()),
        "taxes" => serde_json::to_value(Tax::default()),
        _ => return None,
    };
    value.ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn edit(document: Value, edit: EditRequest) -> Result<Value, EditError> {
        let mut document = document;
        apply(&mut document, &[edit]).map(|()| document)
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
        let copy = |id: &str| json!({"id": id, "name": "", "size": "1x2"});
        assert_eq!(
            longer["microservices"],
            json!([{"id": "a", "name": "A", "size": "1x2"}, copy("microservice-2"), copy("microservice-3")])
        );
        assert_eq!(edit(longer, resize(1)).expect("resizes")["microservices"], json!([{"id": "a", "name": "A", "size": "1x2"}]));
        assert_eq!(edit(json!({}), resize(2)).expect("resizes")["microservices"][1]["latency_ms"], json!(250.0), "from the defaults");
        assert!(edit(json!({}), resize(1_001)).is_err());
    }

    #[test]
    fn a_new_element_has_defaults_and_an_id_of_its_own() {
        let insert = EditRequest::Insert { path: "microservices".into(), index: None, value: None };
        let document = edit(json!({"microservices": [{"id": "microservice-2"}]}), insert).expect("inserts");
        assert_eq!(document["microservices"][1]["id"], json!("microservice-3"));
        assert_eq!(document["microservices"][1]["latency_ms"], json!(250.0));
    }
}
