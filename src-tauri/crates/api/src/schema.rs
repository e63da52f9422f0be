//! The JSON Schema of the plan document, and what the window shows of each field.

use aforo_core::plan::Plan;
use serde_json::Value;

use crate::views::FieldView;

/// The JSON Schema of `*.aforo` files, published as `src-tauri/docs/plan.schema.json` (a test keeps that file fresh).
#[must_use]
pub fn plan_schema() -> Value {
    let mut schema = schemars::schema_for!(Plan).to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), Value::from("Aforo plan"));
    }
    schema
}

/// JSON Schemas of the machine outputs, by name: `quote`, `estimate`, `capacity`, `regions`, `risk`, `trace` and others.
#[must_use]
pub fn output_schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("quote", schemars::schema_for!(crate::views::QuoteView).to_value()),
        ("quote-file", schemars::schema_for!(crate::proposal::QuoteFile).to_value()),
        ("estimate", schemars::schema_for!(crate::views::EstimateView).to_value()),
        ("capacity", schemars::schema_for!(crate::views::CapacityView).to_value()),
        ("recording", schemars::schema_for!(crate::recording::RecordingView).to_value()),
        ("migration", schemars::schema_for!(crate::views::platforms::MigrationView).to_value()),
        ("platforms", schemars::schema_for!(crate::views::platforms::PlatformComparisonView).to_value()),
        ("regions", schemars::schema_for!(crate::views::regions::RegionsView).to_value()),
        ("risk", schemars::schema_for!(crate::views::risk::RiskView).to_value()),
        ("traffic", schemars::schema_for!(crate::traffic_weeks::TrafficWeeksView).to_value()),
        ("trace", schemars::schema_for!(crate::views::TraceView).to_value()),
    ]
}

/// Every field of the plan with its kind, default and bounds, in the order of the document.
#[must_use]
pub fn fields() -> Vec<FieldView> {
    let schema = plan_schema();
    let mut fields = Vec::new();
    collect(&schema, &schema, "", &mut fields);
    fields
}

fn collect(root: &Value, schema: &Value, path: &str, fields: &mut Vec<FieldView>) {
    let Some(properties) = resolve(root, schema).get("properties").and_then(Value::as_object) else { return };
    for (name, property) in properties {
        let target = resolve(root, property);
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let items = target.get("items");
        fields.push(field(&path, property, target, items.is_some()));
        match items {
            Some(items) => collect(root, items, &format!("{path}[]"), fields),
            None => collect(root, target, &path, fields),
        }
    }
}

fn field(path: &str, property: &Value, target: &Value, list: bool) -> FieldView {
    let bound = |name: &str| property.get(name).or_else(|| target.get(name)).and_then(Value::as_f64);
    let choices = choices(target);
    let text = target.get("type").and_then(Value::as_str);
    let kind = match text {
        _ if list => "list",
        _ if !choices.is_empty() => "choice",
        Some("object") => "section",
        Some("integer") => "integer",
        Some("number") => "number",
        Some("boolean") => "boolean",
        Some("string") if property.get("pattern").is_some() => "decimal",
        _ => "text",
    };
    FieldView {
        path: path.to_owned(),
        kind: kind.to_owned(),
        default: property.get("default").map(ToString::to_string).unwrap_or_default(),
        minimum: bound("minimum"),
        maximum: bound("maximum"),
        choices,
    }
}

/// The allowed values of a choice, whether the schema lists them with or without descriptions.
pub(crate) fn choices(schema: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut found: Vec<String> = schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(text).collect();
    for option in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        found.extend(option.get("const").and_then(text));
        found.extend(option.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(text));
    }
    found
}

/// Follows a reference inside the schema.
pub(crate) fn resolve<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| reference.strip_prefix('#'))
        .and_then(|pointer| root.pointer(pointer))
        .unwrap_or(schema)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The issue asks that every field has a default with its reason; the reason follows `Default:` in its description.
    #[test]
    fn every_field_says_why_its_default_is_what_it_is() {
        fn visit(root: &Value, schema: &Value, path: &str, missing: &mut Vec<String>) {
            let Some(properties) = resolve(root, schema).get("properties").and_then(Value::as_object) else { return };
            for (name, property) in properties {
                let path = format!("{path}.{name}");
                let described = property.get("description").and_then(Value::as_str).is_some_and(|text| text.contains("Default:"));
                if !described || property.get("default").is_none() {
                    missing.push(path.clone());
                }
                let target = resolve(root, property);
                visit(root, target.get("items").unwrap_or(target), &path, missing);
            }
        }
        let schema = plan_schema();
        let mut missing = Vec::new();
        visit(&schema, &schema, "", &mut missing);
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn fields_carry_kind_and_bounds() {
        let fields = fields();
        let find = |path: &str| fields.iter().find(|field| field.path == path).unwrap_or_else(|| panic!("{path} is listed"));
        let developers = find("developers");
        assert_eq!((developers.kind.as_str(), developers.minimum, developers.maximum), ("integer", Some(0.0), Some(5_000.0)));
        assert_eq!(find("environments[].kind").choices, ["production", "certification", "qa", "development"]);
        assert_eq!(find("commercial.discount_percent").kind, "decimal");
        assert_eq!(find("microservices").kind, "list");
        assert!(fields.len() > 100, "all fields, not just the top: {}", fields.len());
    }
}
