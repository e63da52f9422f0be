import { describe, expect, it } from "vitest";
import type { FieldView } from "../../platform/bindings";
import { areaOf, fromTsv, moved, textOf, toTsv, valueOf, visible } from "./cells";

const field = (kind: string, choices: string[] = []): FieldView => ({ path: "x", kind, default: "", minimum: null, maximum: null, choices });
const labels: Record<string, string> = { production: "Producción", yes: "Sí", no: "No" };
const label = (choice: string) => labels[choice] ?? choice;

describe("text from a spreadsheet", () => {
  it.each([
    ["a\tb\nc\td\n", [["a", "b"], ["c", "d"]]],
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ["one", [["one"]]],
    ["a\t\tb", [["a", "", "b"]]],
    ['"two\nlines"\t"a ""quote"""', [["two\nlines", 'a "quote"']]],
    ['5" disk', [['5" disk']]],
  ])("%j is %j", (text, cells) => expect(fromTsv(text)).toEqual(cells));

  it("survives the way there and back", () => {
    const cells = [["plain", "tab\there"], ["line\nend", 'a "quote"']];
    expect(fromTsv(toTsv(cells))).toEqual(cells);
  });
});

describe("values from text", () => {
  it.each([
    ["number", [], "2,5", 2.5],
    ["number", [], "1.234.567", 1234567],
    ["integer", [], "1,234,567", 1234567],
    ["integer", [], "900.000", 900000],
    ["number", [], "1.500", "1.500"],
    ["number", [], "1,500", 1.5],
    ["number", [], "doce", "doce"],
    ["decimal", [], "12,5", "12.5"],
    ["boolean", [], "sí", true],
    ["boolean", [], "FALSE", false],
    ["boolean", [], "quizás", "quizás"],
    ["choice", ["production", "qa"], "produccion", "production"],
    ["choice", ["production", "qa"], "QA", "qa"],
    ["choice", ["production", "qa"], "otro", "otro"],
    ["list", [], "a; b,c", ["a", "b", "c"]],
    ["text", [], " as it is ", " as it is "],
  ])("%s of %j: %j is %j", (kind, choices, text, value) => expect(valueOf(text, label, field(kind, choices), true)).toEqual(value));

  it("are shown as they are typed", () => {
    expect(textOf(2.5, label, field("number"), true)).toBe("2,5");
    expect([textOf("12.5", label, field("decimal"), true), textOf("12.5", label, field("decimal"), false), textOf("1.2", label, field("text"), true)]).toEqual(["12,5", "12.5", "1.2"]);
    expect(textOf("production", label, field("choice", ["production"]), true)).toBe("Producción");
    expect(textOf(["a", "b"], label, field("list"), true)).toBe("a, b");
    expect(textOf(true, label, field("boolean"), true)).toBe("Sí");
    expect(textOf(null, label, undefined, true)).toBe("");
  });
});

describe("a table", () => {
  it("stops at its edges", () => {
    expect(moved({ row: 0, column: 0 }, -1, -1, 3, 2)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 2, column: 1 }, 1, 1, 3, 2)).toEqual({ row: 2, column: 1 });
    expect(moved({ row: 0, column: 0 }, 1_000, 0, 0, 2)).toEqual({ row: 0, column: 0 });
  });
  it("selects between two corners in any order", () => {
    expect(areaOf({ row: 3, column: 0 }, { row: 1, column: 2 })).toEqual({ top: 1, left: 0, bottom: 3, right: 2 });
  });
  it("draws what is on the screen and a little more", () => {
    expect(visible(0, 320, 32, 1_000)).toEqual({ first: 0, last: 18 });
    expect(visible(16_000, 320, 32, 1_000)).toEqual({ first: 492, last: 518 });
    expect(visible(31_700, 320, 32, 1_000)).toEqual({ first: 982, last: 1_000 });
  });
});
