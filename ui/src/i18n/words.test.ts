import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sections } from "../features/inputs/sections";
import { en, fieldsEn } from "./en";
import { es, fieldsEs } from "./es";

type Schema = { $ref?: string; properties?: Record<string, Schema>; items?: Schema; $defs?: Record<string, Schema> };

const schema = JSON.parse(readFileSync("../src-tauri/docs/plan.schema.json", "utf8")) as Schema;

function resolve(node: Schema): Schema {
  const name = node.$ref?.split("/").pop();
  return name ? (schema.$defs?.[name] ?? node) : node;
}

/** Patterns of all fields that hold a value, from the schema that Rust publishes. */
function leaves(node: Schema, path: string): string[] {
  return Object.entries(resolve(node).properties ?? {}).flatMap(([name, property]) => {
    const here = path === "" ? name : `${path}.${name}`;
    const target = resolve(property);
    if (target.items) {
      const item = resolve(target.items);
      return item.properties ? leaves(item, `${here}[]`) : [here];
    }
    return target.properties ? leaves(target, here) : [here];
  });
}

const fields = leaves(schema, "").filter((field) => field !== "schema_version");

describe("words", () => {
  it("are the same keys in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(es).sort());
    expect(Object.keys(fieldsEn).sort()).toEqual(Object.keys(fieldsEs).sort());
  });

  it("name the same values in both languages", () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const key of Object.keys(es) as (keyof typeof es)[]) expect(values(en[key]), key).toEqual(values(es[key]));
  });

  it("describe every field of the plan with its default", () => {
    expect(fields.length).toBeGreaterThan(100);
    for (const field of fields) expect(fieldsEs[field]?.[2], field).toBeTruthy();
    expect(Object.keys(fieldsEs).filter((key) => !fields.includes(key))).toEqual([]);
  });
});

describe("the inputs", () => {
  it("have a place for every field of the plan", () => {
    const placed = sections.flatMap((section) => [
      ...section.fields,
      ...(section.more ?? []),
      ...(section.list
        ? [
            ...[...section.list.columns, ...section.list.details].map((field) => `${section.list?.path}[].${field}`),
            ...(section.list.nested?.columns ?? []).map((field) => `${section.list?.path}[].${section.list?.nested?.path}[].${field}`),
          ]
        : []),
    ]);
    expect([...placed].sort()).toEqual([...fields].sort());
  });
});
