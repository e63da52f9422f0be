//! Reading plan files: every problem at once, with its place, what is allowed and a cure.

use std::sync::OnceLock;

use aforo_core::plan::{Plan, SCHEMA_VERSION};
use aforo_core::problem::Problem;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, Validator};
use serde_json::Value;

use crate::schema;

/// The largest plan file that is read: a plan of 500 microservices with 12 overrides each has about 4 MB.
pub const FILE_LIMIT_BYTES: usize = 16 * 1024 * 1024;

/// A plan file that could be read as far as JSON goes, and what is wrong with its structure.
#[derive(Clone, Debug)]
pub struct Document {
    /// The JSON value as it stands in the file.
    pub value: Value,
    /// The plan, if its structure is sound.
    pub plan: Option<Plan>,
    /// Structural problems, all of them.
    pub problems: Vec<Problem>,
}

/// The price book that a plan file names, as far as the file can be read; what is wrong with it is told elsewhere.
#[must_use]
pub fn price_book(bytes: &[u8]) -> Option<String> {
    let value: Value = serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    Some(crate::prices::book_of(&value).to_owned()).filter(|id| !id.is_empty())
}

/// Reads the bytes of a plan file.
///
/// # Errors
/// If it is not JSON at all: then there is no document, and the one problem says why.
pub fn read(bytes: &[u8]) -> Result<Document, Problem> {
    if bytes.len() > FILE_LIMIT_BYTES {
        return Err(Problem::error("file-too-large", "", bytes.len()).with("limit", FILE_LIMIT_BYTES));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| Problem::error("not-utf8", "", error.valid_up_to()))?;
    let value = serde_json::from_str::<StrictValue>(text).map_err(|error| {
        let message = error.to_string();
        let reason = message.split(" at line ").next().unwrap_or_default();
        let problem = match reason.strip_prefix(REPEATED) {
            Some(field) => Problem::error("field-repeated", field, field),
            None if error.is_eof() => Problem::error("json-truncated", "", ""),
            None => Problem::error("not-json", "", "").with("reason", reason),
        };
        problem.with("line", error.line()).with("column", error.column())
    })?;
    let StrictValue(value) = value;
    Ok(of_value(value))
}

/// Begins the message that carries the name of a repeated field through the JSON parser.
const REPEATED: &str = "repeated field ";

/// A JSON value in which no object names a field twice. The usual parser keeps the last one without a word, and what the
/// other one said would be lost.
struct StrictValue(Value);

impl<'de> serde::Deserialize<'de> for StrictValue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(StrictValue)
    }
}

struct StrictVisitor;

impl<'de> serde::de::Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(StrictValue(element)) = elements.next_element()? {
            list.push(element);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = serde_json::Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if object.contains_key(&name) {
                return Err(serde::de::Error::custom(format!("{REPEATED}{name}")));
            }
            let StrictValue(value) = entries.next_value()?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

/// Checks the structure of a JSON value and reads it as a plan if that is sound.
#[must_use]
pub fn of_value(value: Value) -> Document {
    if !value.is_object() {
        let problem = Problem::error("not-object", "", excerpt(&value));
        return Document { value, plan: None, problems: vec![problem] };
    }
    // A newer format may change anything, so nothing else of it is judged.
    if let Some(version) = value.get("schema_version").and_then(Value::as_u64).filter(|version| *version > u64::from(SCHEMA_VERSION)) {
        let problem = Problem::error("schema-newer", "schema_version", version).with("limit", SCHEMA_VERSION);
        return Document { value, plan: None, problems: vec![problem] };
    }
    let mut problems = match validator() {
        // To ask whether anything is wrong takes a fraction of the time of collecting what.
        Some(validator) if !validator.is_valid(&value) => structural(validator, &value),
        Some(_) | None => Vec::new(),
    };
    let plan = if problems.is_empty() {
        match serde_json::from_value::<Plan>(value.clone()) {
            Ok(plan) => Some(plan),
            // The schema is generated from the same types, so this only says what the schema cannot.
            Err(error) => {
                problems.push(Problem::error("value-invalid", "", "").with("reason", error));
                None
            }
        }
    } else {
        None
    };
    Document { value, plan, problems }
}

/// A plan as the text of a file: two spaces, one field a line, a final newline.
#[must_use]
pub fn write(value: &Value) -> String {
    format!("{value:#}\n")
}

fn schema_value() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(schema::plan_schema)
}

fn validator() -> Option<&'static Validator> {
    static VALIDATOR: OnceLock<Option<Validator>> = OnceLock::new();
    VALIDATOR.get_or_init(|| jsonschema::validator_for(schema_value()).ok()).as_ref()
}

fn structural(validator: &Validator, value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    for error in validator.iter_errors(value) {
        let path = path_of(error.instance_path().as_str());
        let instance = error.instance();
        let shown = excerpt(instance);
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let known = known_fields(&path);
                for name in unexpected {
                    let place = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    problems.push(
                        Problem::error("field-unknown", place, name)
                            .with("known", known.join(", "))
                            .with("suggestion", nearest(name, &known).unwrap_or("none")),
                    );
                }
            }
            ValidationErrorKind::Type { kind } => {
                problems.push(Problem::error("type-wrong", path, shown).with("expected", expected(kind)));
            }
            ValidationErrorKind::Minimum { limit } => problems.push(Problem::error("value-below", path, shown).with("limit", plain(limit))),
            ValidationErrorKind::Maximum { limit } => problems.push(Problem::error("value-above", path, shown).with("limit", plain(limit))),
            ValidationErrorKind::MaxLength { limit } => problems.push(Problem::error("text-too-long", path, shown).with("limit", limit)),
            ValidationErrorKind::MaxItems { limit } => {
                problems.push(Problem::error("list-too-long", path, instance.as_array().map_or(0, Vec::len)).with("limit", limit));
            }
            ValidationErrorKind::Pattern { .. } => {
                let code = if path.ends_with("size") { "size-malformed" } else { "decimal-malformed" };
                problems.push(Problem { code, ..Problem::error("decimal-malformed", path, text_of(instance)) });
            }
            ValidationErrorKind::OneOfNotValid { .. } | ValidationErrorKind::Enum { .. } | ValidationErrorKind::AnyOf { .. } => {
                let known = choices_at(&path);
                let given = text_of(instance);
                let suggestion = nearest(&given, &known).unwrap_or("none").to_owned();
                problems.push(Problem::error("choice-unknown", path, given).with("known", known.join(", ")).with("suggestion", suggestion));
            }
            _ => problems.push(Problem::error("value-invalid", path, shown).with("reason", error.to_string())),
        }
    }
    problems
}

fn expected(kind: &TypeKind) -> &'static str {
    let name = |json: JsonType| match json {
        JsonType::String => "text",
        JsonType::Number => "number",
        JsonType::Integer => "integer",
        JsonType::Boolean => "boolean",
        JsonType::Array => "list",
        JsonType::Object => "section",
        JsonType::Null => "null",
    };
    match kind {
        TypeKind::Single(json) => name(*json),
        TypeKind::Multiple(set) => set.iter().next().map_or("value", name),
    }
}

/// `/microservices/2/size` as people write it: `microservices[2].size`.
fn path_of(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').skip(1) {
        if part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty() {
            path.push('[');
            path.push_str(part);
            path.push(']');
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&part.replace("~1", "/").replace("~0", "~"));
        }
    }
    path
}

/// The schema of the field at a path.
fn schema_at(path: &str) -> Option<&'static Value> {
    let root = schema_value();
    let mut current = root;
    for part in path.split('.').filter(|part| !part.is_empty()) {
        let (name, indexed) = part.split_once('[').map_or((part, false), |(name, _)| (name, true));
        current = schema::resolve(root, current.get("properties")?.get(name)?);
        if indexed {
            current = schema::resolve(root, current.get("items")?);
        }
    }
    Some(current)
}

fn known_fields(path: &str) -> Vec<String> {
    let properties = schema_at(path).and_then(|schema| schema.get("properties")).and_then(Value::as_object);
    properties.map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
}

fn choices_at(path: &str) -> Vec<String> {
    schema_at(path).map(schema::choices).unwrap_or_default()
}

/// The known name that a person may have meant.
pub(crate) fn nearest<'a>(given: &str, known: &'a [String]) -> Option<&'a str> {
    let given = given.to_lowercase();
    known
        .iter()
        .map(|name| (strsim::jaro_winkler(&given, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name.as_str())
}

/// A JSON value for a sentence: short, on one line.
fn excerpt(value: &Value) -> String {
    const LIMIT: usize = 60;
    let text = value.to_string();
    if text.chars().count() <= LIMIT { text } else { text.chars().take(LIMIT).chain("…".chars()).collect() }
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| excerpt(value), str::to_owned)
}

/// A bound without a needless `.0`.
fn plain(value: &Value) -> String {
    let text = value.to_string();
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
