import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formulas, howto, terms } from "./topics";

it("has the same pages in each language", () => {
  for (const language of ["en", "pt"] as const) {
    expect(howto(language)).toHaveLength(howto("es").length);
    expect(terms(language)).toHaveLength(terms("es").length);
  }
});

it("reads every formula of the reference", () => {
  const reference = readFileSync("../src-tauri/docs/FORMULAS.md", "utf8");
  const pages = formulas(reference);
  const ids = pages.flatMap(([title]) => title.split(", "));
  expect(pages.length).toBeGreaterThan(60);
  expect(ids).toContain("mru-line");
  expect(pages.every(([title, text]) => title !== "" && text !== "")).toBe(true);
});
