//! Scenarios of a plan side by side: what differs, what it comes to, and values taken from one to another.

use std::collections::BTreeSet;

use aforo_core::problem::Severity;
use serde_json::Value;

use super::effect::{Figure, Happened, changes, figures};
use super::views::{ScenarioInputView, ScenarioView, ScenariosView};
use crate::application::{Application, Context, entry, parse};
use crate::edit::{EditError, EditFault};
use crate::views::{ErrorView, WorkspaceView};

/// Rows of the comparison; two plans that differ in more have little in common.
const ROWS: usize = 300;

/// A step towards a value: a field, or an element of a list by its identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Field(String),
    Element(String),
}

impl Application {
    /// A plan and its scenarios.
    ///
    /// # Errors
    /// If there is no such plan or the library refuses.
    pub fn scenarios(&self, base: &str, context: &Context) -> Result<ScenariosView, ErrorView> {
        let failed = |error| ErrorView::library(&error, context.language);
        let (mut names, mut documents) = (vec![(base.to_owned(), String::new())], Vec::new());
        {
            let library = self.library();
            names.extend(library.scenarios(base).map_err(failed)?.into_iter().map(|scenario| (scenario.plan_id, scenario.name)));
            for (id, _) in &names {
                documents.push(parse(&library.plan(id).map_err(failed)?.document));
            }
        }
        let mut columns = Vec::new();
        let mut of_base: Option<Vec<Figure>> = None;
        for ((plan_id, name), value) in names.into_iter().zip(&documents) {
            let (seen, errors) = match self.compute(value.clone(), context).1 {
                Ok(computed) => (Some(figures(&computed)), 0),
                Err(problems) => (None, problems.iter().filter(|problem| problem.severity == Severity::Error).count()),
            };
            if name.is_empty() {
                of_base.clone_from(&seen);
            }
            columns.push(ScenarioView {
                plan_id,
                name,
                changes: seen.map(|seen| changes(of_base.as_deref(), &seen, context.audience)).unwrap_or_default(),
                errors: u32::try_from(errors).unwrap_or(u32::MAX),
            });
        }
        let mut inputs = Vec::new();
        let documents: Vec<Option<&Value>> = documents.iter().map(Some).collect();
        differences(&documents, &mut Vec::new(), &mut inputs);
        inputs.truncate(ROWS);
        Ok(ScenariosView { columns, inputs })
    }

    /// Makes a scenario of a plan as it is now.
    ///
    /// # Errors
    /// If there is no such plan, it is a scenario itself, or the library refuses.
    pub fn create_scenario(&self, base: &str, name: &str, context: &Context) -> Result<ScenariosView, ErrorView> {
        {
            let mut library = self.library();
            let failed = |error| ErrorView::library(&error, context.language);
            let text = library.plan(base).map_err(failed)?.document;
            library.create_scenario(base, name.trim(), &entry(&text, &parse(&text), "create", &context.now)).map_err(failed)?;
        }
        self.scenarios(base, context)
    }

    /// Gives a scenario another name.
    ///
    /// # Errors
    /// If there is none or the library refuses.
    pub fn rename_scenario(&self, id: &str, name: &str, context: &Context) -> Result<(), ErrorView> {
        self.library().rename_scenario(id, name.trim()).map_err(|error| ErrorView::library(&error, context.language))
    }

    /// Removes a scenario.
    ///
    /// # Errors
    /// If there is none or the library refuses.
    pub fn delete_scenario(&self, id: &str, context: &Context) -> Result<(), ErrorView> {
        let mut library = self.library();
        let failed = |error| ErrorView::library(&error, context.language);
        match library.scenario(id).map_err(failed)? {
            Some(_) => library.delete_plan(id).map_err(failed),
            None => Err(ErrorView::new("plan-unknown", context.language, &[("id", id)])),
        }
    }

    /// Takes a value (or an element that is missing or too much) from one plan to another, as one step of the other.
    ///
    /// # Errors
    /// If a plan is unknown, the path leads nowhere, or the library refuses.
    pub fn copy_value(&self, from: &str, to: &str, path: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let parts = parts(path);
        self.change(to, &format!("copy {path}"), context, |library, target| {
            let source = parse(&library.plan(from).map_err(|error| ErrorView::library(&error, context.language))?.document);
            put(target, &parts, value_at(&source, &parts).cloned())
                .ok_or_else(|| ErrorView::edit(&EditError { path: path.to_owned(), fault: EditFault::Absent }, context.language))
        })
    }

    /// Makes the plan what a scenario is, as one step.
    ///
    /// # Errors
    /// If it is no scenario or the library refuses.
    pub fn adopt_scenario(&self, id: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let failed = |error| ErrorView::library(&error, context.language);
        let scenario = self.library().scenario(id).map_err(failed)?;
        let scenario = scenario.ok_or_else(|| ErrorView::new("plan-unknown", context.language, &[("id", id)]))?;
        self.change(&scenario.base, &format!("adopt {}", scenario.name), context, |library, target| {
            *target = parse(&library.plan(id).map_err(failed)?.document);
            Ok(())
        })
    }

    /// Changes a document as one step and shows it.
    fn change(
        &self,
        id: &str,
        step: &str,
        context: &Context,
        work: impl FnOnce(&aforo_library::Library, &mut Value) -> Result<(), ErrorView>,
    ) -> Result<WorkspaceView, ErrorView> {
        let stored = {
            let mut library = self.library();
            let failed = |error| ErrorView::library(&error, context.language);
            let current = library.plan(id).map_err(failed)?;
            let mut target = parse(&current.document);
            work(&library, &mut target)?;
            let text = target.to_string();
            library.save_version(id, current.version, &entry(&text, &target, step, &context.now)).map_err(failed)?;
            library.plan(id).map_err(failed)?
        };
        Ok(self.workspace(&stored, Happened::Step, context))
    }
}

fn identifier(element: &Value) -> Option<&str> {
    element.get("id").or_else(|| element.get("environment")).and_then(Value::as_str)
}

/// The paths at which documents differ: fields of objects, elements by identifier, everything else as a whole.
fn differences(values: &[Option<&Value>], path: &mut Vec<Part>, rows: &mut Vec<ScenarioInputView>) {
    if values.windows(2).all(|pair| pair[0] == pair[1]) {
        return;
    }
    let present: Vec<&Value> = values.iter().flatten().copied().collect();
    let objects = present.iter().all(|value| value.is_object());
    let lists = present.iter().all(|value| value.as_array().is_some_and(|list| list.iter().all(|element| identifier(element).is_some())));
    if present.len() == values.len() && objects {
        let mut names: Vec<&String> = Vec::new();
        for name in present.iter().filter_map(|value| value.as_object()).flat_map(serde_json::Map::keys) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        for name in names {
            let inner: Vec<Option<&Value>> = values.iter().map(|value| value.and_then(|value| value.get(name.as_str()))).collect();
            path.push(Part::Field(name.clone()));
            differences(&inner, path, rows);
            path.pop();
        }
    } else if present.len() == values.len() && lists {
        let mut seen = BTreeSet::new();
        let ids: Vec<&str> =
            present.iter().filter_map(|value| value.as_array()).flatten().filter_map(identifier).filter(|id| seen.insert(*id)).collect();
        for id in ids {
            let find = |value: &Value| value.as_array().and_then(|list| list.iter().position(|element| identifier(element) == Some(id)));
            let inner: Vec<Option<&Value>> =
                values.iter().map(|value| value.and_then(|value| find(value).and_then(|position| value.get(position)))).collect();
            path.push(Part::Element(id.to_owned()));
            differences(&inner, path, rows);
            path.pop();
        }
    } else {
        rows.push(row(values, path));
    }
}

fn row(values: &[Option<&Value>], path: &[Part]) -> ScenarioInputView {
    let (mut text, mut pattern, mut elements) = (String::new(), String::new(), Vec::new());
    for part in path {
        match part {
            Part::Field(name) => {
                let dot = if text.is_empty() { "" } else { "." };
                text.push_str(&format!("{dot}{name}"));
                pattern.push_str(&format!("{dot}{name}"));
            }
            Part::Element(id) => {
                text.push_str(&format!("[{id}]"));
                pattern.push_str("[]");
                elements.push(id.as_str());
            }
        }
    }
    let show = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(list) if list.iter().all(|element| !element.is_object()) => {
            list.iter().map(|element| element.as_str().map_or_else(|| element.to_string(), str::to_owned)).collect::<Vec<_>>().join(", ")
        }
        Value::Array(list) => list.len().to_string(),
        Value::Object(_) => identifier(value).unwrap_or("…").to_owned(),
        other => other.to_string(),
    };
    ScenarioInputView { path: text, pattern, element: elements.join(" · "), values: values.iter().map(|value| value.map(show)).collect() }
}

fn parts(path: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for piece in path.split('.') {
        let mut steps = piece.split('[');
        if let Some(field) = steps.next().filter(|field| !field.is_empty()) {
            parts.push(Part::Field(field.to_owned()));
        }
        parts.extend(steps.map(|step| Part::Element(step.trim_end_matches(']').to_owned())));
    }
    parts
}

fn step<'a>(value: &'a Value, part: &Part) -> Option<&'a Value> {
    match part {
        Part::Field(name) => value.get(name.as_str()),
        Part::Element(id) => value.as_array()?.iter().find(|element| identifier(element) == Some(id)),
    }
}

fn value_at<'a>(document: &'a Value, path: &[Part]) -> Option<&'a Value> {
    path.iter().try_fold(document, step)
}

/// Puts a value at a path, or takes away what is there; nothing if the way to it is not there.
fn put(document: &mut Value, path: &[Part], value: Option<Value>) -> Option<()> {
    let (last, way) = path.split_last()?;
    let mut place = document;
    for part in way {
        place = match part {
            Part::Field(name) => place.get_mut(name.as_str())?,
            Part::Element(id) => place.as_array_mut()?.iter_mut().find(|element| identifier(element) == Some(id))?,
        };
    }
    match last {
        Part::Field(name) => {
            let fields = place.as_object_mut()?;
            match value {
                Some(value) => drop(fields.insert(name.clone(), value)),
                None => drop(fields.remove(name.as_str())),
            }
        }
        Part::Element(id) => {
            let list = place.as_array_mut()?;
            let found = list.iter().position(|element| identifier(element) == Some(id));
            match (found, value) {
                (Some(position), Some(value)) => list[position] = value,
                (Some(position), None) => drop(list.remove(position)),
                (None, Some(value)) => list.push(value),
                (None, None) => {}
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn differences_are_told_by_identifier() {
        let base = json!({"developers": 8, "list": [{"id": "a", "size": "1"}, {"id": "b", "size": "2"}], "texts": ["x"]});
        let moved =
            json!({"developers": 9, "list": [{"id": "b", "size": "2"}, {"id": "a", "size": "4"}, {"id": "c"}], "texts": ["x", "y"]});
        let mut rows = Vec::new();
        differences(&[Some(&base), Some(&moved)], &mut Vec::new(), &mut rows);
        let told: Vec<(&str, &str, Vec<Option<&str>>)> = rows
            .iter()
            .map(|row| (row.path.as_str(), row.pattern.as_str(), row.values.iter().map(|value| value.as_deref()).collect()))
            .collect();
        assert_eq!(
            told,
            [
                ("developers", "developers", vec![Some("8"), Some("9")]),
                ("list[a].size", "list[].size", vec![Some("1"), Some("4")]),
                ("list[c]", "list[]", vec![None, Some("c")]),
                ("texts", "texts", vec![Some("x"), Some("x, y")]),
            ]
        );
        let mut copied = base.clone();
        for row in &rows {
            let path = parts(&row.path);
            put(&mut copied, &path, value_at(&moved, &path).cloned()).expect("the way is there");
        }
        let mut rows = Vec::new();
        differences(&[Some(&copied), Some(&moved)], &mut Vec::new(), &mut rows);
        assert_eq!(rows, [], "copying every difference leaves none");
        put(&mut copied, &parts("list[c]"), None).expect("takes it away");
        assert_eq!(value_at(&copied, &parts("list[c]")), None);
    }
}
