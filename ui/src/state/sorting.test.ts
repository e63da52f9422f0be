import { describe, expect, it } from "vitest";
import type { Language } from "../platform/bindings";
import { Sorting } from "./sorting.svelte";

type Row = { name: string; amount: string | null };

const rows: Row[] = [
  { name: "Ñandú", amount: "100.50" },
  { name: "nube", amount: "9.75" },
  { name: "Ola", amount: null },
  { name: "águila", amount: "-3" },
  { name: "carga 10", amount: "9.75" },
  { name: "carga 9", amount: "" },
];

const sorted = (column: string, turns: number, language: Language = "es") => {
  const sorting = new Sorting<Row>({ name: { words: (row) => row.name }, amount: { number: (row) => row.amount } });
  for (let turn = 0; turn < turns; turn += 1) sorting.turn(column);
  return sorting.rows(rows, language).map((row) => row.name);
};

describe("a table", () => {
  const given = rows.map((row) => row.name);
  it.each<[string, number, Language, string[]]>([
    ["amount", 0, "es", given],
    // Numbers as numbers, 9.75 before 100.50; equal ones as given; what has no figure last, both ways.
    ["amount", 1, "es", ["águila", "nube", "carga 10", "Ñandú", "Ola", "carga 9"]],
    ["amount", 2, "es", ["Ñandú", "nube", "carga 10", "águila", "Ola", "carga 9"]],
    ["amount", 3, "es", given],
    // Spanish has a letter ñ after n; to English it is an n with a mark. Numbers within words count as numbers.
    ["name", 1, "es", ["águila", "carga 9", "carga 10", "nube", "Ñandú", "Ola"]],
    ["name", 1, "en", ["águila", "carga 9", "carga 10", "Ñandú", "nube", "Ola"]],
    ["name", 2, "es", ["Ola", "Ñandú", "nube", "carga 10", "carga 9", "águila"]],
    ["nothing", 1, "es", given],
  ])("by %s after %i presses in %s", (column, turns, language, expected) => {
    expect(sorted(column, turns, language)).toEqual(expected);
  });

  it("is ordered by one column at a time, which says its direction", () => {
    const sorting = new Sorting<Row>({ name: { words: (row) => row.name }, amount: { number: (row) => row.amount } });
    const states = () => [sorting.of("name"), sorting.of("amount")];
    expect(states()).toEqual(["none", "none"]);
    sorting.turn("name");
    sorting.turn("name");
    expect(states()).toEqual(["descending", "none"]);
    sorting.turn("amount");
    expect(states()).toEqual(["none", "ascending"]);
    expect([sorting.next("name"), sorting.next("amount")]).toEqual(["ascending", "descending"]);
  });

  it("tells apart by a second figure those whose first is the same", () => {
    const sizes = [["2", "8"], ["0.5", "1"], ["2", "16"], ["2", "4"]];
    const sorting = new Sorting<string[]>({ size: { number: (size) => size } });
    sorting.turn("size");
    expect(sorting.rows(sizes, "es").map((size) => size.join("x"))).toEqual(["0.5x1", "2x4", "2x8", "2x16"]);
  });

  it("leaves the rows themselves as they are", () => {
    sorted("name", 1);
    expect(rows.map((row) => row.name)).toEqual(given);
  });
});
