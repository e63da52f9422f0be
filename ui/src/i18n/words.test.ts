import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sections } from "../features/inputs/sections";
import { fields, type Key, languageOf, languages, startI18n, translate, type Words, words } from ".";

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

const planFields = leaves(schema, "").filter((field) => field !== "schema_version");

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(languages.map(({ code }) => code))("words in %s", (language) => {
  it("are the same keys as in Spanish", () => {
    expect(Object.keys(words[language]).sort()).toEqual(Object.keys(words.es).sort());
    expect(Object.keys(fields[language]).sort()).toEqual(Object.keys(fields.es).sort());
  });

  it("name the same values as in Spanish", () => {
    for (const key of Object.keys(words.es) as (keyof Words)[]) expect(placeholders(words[language][key]), key).toEqual(placeholders(words.es[key]));
  });

  it("are nowhere empty, and every field says what its default is", () => {
    expect(Object.entries(words[language]).filter(([, text]) => text.trim() === "")).toEqual([]);
    expect(Object.entries(fields[language]).filter(([, [label, , hint]]) => label === "" || hint === "")).toEqual([]);
  });

  it("have a form for every plural of the language", async () => {
    await startI18n(language);
    const keys = Object.keys(words.es).flatMap((key) => (key.endsWith("_other") ? [key.replace(/_other$/, "")] : []));
    expect(keys.length).toBeGreaterThan(4);
    for (const count of [0, 1, 2, 21, 1_000_000]) {
      // CLDR 48: 0 is singular in Portuguese, plural in Spanish and English; whole millions are `many` in Spanish and Portuguese.
      const form = new Intl.PluralRules(language).select(count) === "one" ? "one" : "other";
      for (const key of keys) {
        const expected = words[language][`${key}_${form}` as keyof Words].replaceAll("{{count}}", String(count)).replace(/\{\{\w+\}\}/g, "");
        expect(translate(language, key as Key, { count }).replace(/\{\{\w+\}\}/g, ""), `${key} ${count}`).toBe(expected);
      }
    }
  });
});

/** Where a key is put together from what the engine or a list names; every other key is written out where it is used. */
const dynamic = [
  ...["capacity.rate", "capacity.risk", "capacity.target", "choice", "constraint", "date", "depth", "estimate.by", "figure", "guide", "history", "nav", "nav.group", "options"],
  ...["order.proration", "palette", "prices.kind", "problems", "proposal.audience", "proposal.format", "quotes.action", "quotes.status", "rates.component"],
  ...["rates.parameter", "reminders.go", "results", "risk.measure", "role", "sort.do", "sort.done", "status", "unit"],
];

describe("every key", () => {
  const code = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$|^platform.bindings\.ts$/.test(file))
    // The dictionaries name all keys, and use none.
    .filter((file) => !/^i18n/.test(file) || /(index|format)\.ts$/.test(file))
    .map((file) => readFileSync(`src/${file}`, "utf8"))
    .join("\n");

  it("is used", () => {
    const keys = new Set(Object.keys(words.es).map((key) => key.replace(/_(one|other)$/, "")));
    const written = new Set([...code.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, text]) => text));
    expect([...keys].filter((key) => !written.has(key) && !dynamic.some((prefix) => key.startsWith(`${prefix}.`)))).toEqual([]);
  });

  it("that is put together belongs to a place where that is done", () => {
    const kinds = [...(/kind: ("[^)]*?"), id/.exec(code)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, kind]) => kind);
    expect(kinds.length).toBeGreaterThan(3);
    expect(dynamic.filter((prefix) => !code.includes(`\`${prefix}.\${`) && !kinds.includes(prefix))).toEqual([]);
  });
});

describe("the languages", () => {
  it("are known by their code, and Spanish is the first", () => {
    expect(languages.map(({ code }) => languageOf(code))).toEqual(["es", "en", "pt"]);
    expect([languageOf(null), languageOf("xx")]).toEqual(["es", "es"]);
  });
});

describe("the fields", () => {
  it("describe every field of the plan with its default", () => {
    expect(planFields.length).toBeGreaterThan(100);
    for (const field of planFields) expect(fields.es[field]?.[2], field).toBeTruthy();
    expect(Object.keys(fields.es).filter((key) => !planFields.includes(key))).toEqual([]);
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
    expect([...placed].sort()).toEqual([...planFields].sort());
  });
});
