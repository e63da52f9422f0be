import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fields } from "../i18n";
import { holdsDay, isFull, keptOf, orderOf, partsOf, pasted, type Part } from "./dates";

describe("a day", () => {
  // As each country writes it (CLDR).
  it.each([
    ["es-CL", "day-month-year"],
    ["es-MX", "day/month/year"],
    ["pt-BR", "day/month/year"],
    ["en-US", "month/day/year"],
    ["sv-SE", "year-month-day"],
  ])("in %s is written %s", (locale, expected) => {
    expect(orderOf(locale).map(({ part, after }) => part + after).join("")).toBe(expected);
  });

  it.each([
    ["2026-11-03", { year: "2026", month: "11", day: "03" }],
    ["", { year: "", month: "", day: "" }],
    ["2026--03", { year: "2026", month: "", day: "03" }],
    ["2026-02-31", { year: "2026", month: "02", day: "31" }],
    ["-11-", { year: "", month: "11", day: "" }],
  ])("kept as %j is %j, and the other way round", (kept, parts) => {
    expect(partsOf(kept)).toEqual(parts);
    expect(keptOf(parts)).toBe(kept);
  });

  it("that is none has nothing in its parts", () => {
    expect(["ayer", "2026/11/03", "20261103"].map((text) => keptOf(partsOf(text)))).toEqual(["", "", ""]);
  });

  it.each<[Part, string, boolean]>([
    ["day", "3", false],
    ["day", "4", true],
    ["day", "0", false],
    ["day", "31", true],
    ["month", "1", false],
    ["month", "2", true],
    ["year", "202", false],
    ["year", "2026", true],
  ])("has a full %s in %j: %s", (part, text, expected) => {
    expect(isFull(part, text)).toBe(expected);
  });

  it.each<[string, string | null]>([
    ["2026-11-03", "2026-11-03"],
    ["03/11/2026", "2026-11-03"],
    [" 3.11.2026 ", "2026-11-03"],
    ["03-11-26", null],
    ["11/2026", null],
    ["1 2 3 2026", null],
    ["mañana", null],
  ])("is pasted from %j as %j where days come first", (text, expected) => {
    const parts = pasted(text, ["day", "month", "year"]);
    expect(parts && keptOf(parts)).toBe(expected);
  });
});

describe("the plan's days", () => {
  it("are the fields of which the schema says so", () => {
    type Schema = { description?: string; properties?: Record<string, Schema>; $defs?: Record<string, Schema> };
    const schema = JSON.parse(readFileSync("../src-tauri/docs/plan.schema.json", "utf8")) as Schema;
    const said = Object.values(schema.$defs ?? {}).flatMap((node) =>
      Object.entries(node.properties ?? {}).flatMap(([name, { description = "" }]) => (/YYYY-MM-DD|ISO date/.test(description) ? [name] : [])),
    );
    const known = Object.keys(fields.es).filter(holdsDay);
    expect(said.length).toBe(6);
    expect(known.map((path) => path.replace(/^.*\./, "")).sort()).toEqual(said.sort());
  });
});
