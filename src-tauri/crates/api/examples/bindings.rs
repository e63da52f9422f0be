//! Writes the generated files: TypeScript types, and the JSON Schemas of the plan and of the machine outputs.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    std::fs::create_dir_all(root.join("ui/src/platform"))?;
    std::fs::write(root.join("ui/src/platform/bindings.ts"), aforo_api::bindings::typescript())?;
    let docs = root.join("src-tauri/docs");
    std::fs::write(docs.join("plan.schema.json"), pretty(&aforo_api::schema::plan_schema()))?;
    for (name, schema) in aforo_api::schema::output_schemas() {
        std::fs::write(docs.join(format!("{name}.schema.json")), pretty(&schema))?;
    }
    Ok(())
}

fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
