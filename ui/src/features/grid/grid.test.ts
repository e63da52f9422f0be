// The grid under the hand of who knows spreadsheets: where the keys lead, what they write, and each of it as one step.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import type { EditRequest, FieldView, Language } from "../../platform/bindings";
import { fakePlatform, view } from "../../platform/fake";
import { settle } from "../../shared/testing";
import { Workspace } from "../../state/workspace.svelte";
import Grid from "./Grid.svelte";

beforeAll(() => startI18n("es"));
beforeEach(() => void (Element.prototype.scrollIntoView = () => {}));
afterEach(cleanup);

const columns = ["name", "weight", "kind", "public"];
const kinds: Partial<FieldView>[] = [{ kind: "text", default: '""' }, { kind: "number", default: "0.5" }, { kind: "choice", choices: ["api", "batch"], default: '"api"' }, { kind: "boolean", default: "false" }];
const row = (name: string, weight: unknown = 1, kind = "api", open = false) => ({ name, weight, kind, public: open });
const four = [row("Uno"), row("Dos", 2.25, "batch", true), row("Tres", 3), row("Cuatro", 4)];

async function shown(rows: unknown[] = four, language: Language = "es") {
  const platform = fakePlatform();
  const workspace = new Workspace(platform, language);
  workspace.planId = "plan-1";
  workspace.document = { things: rows };
  workspace.fields = new Map(columns.map((column, index) => [`things[].${column}`, { path: `things[].${column}`, default: "", minimum: null, maximum: null, choices: [], ...kinds[index] } as FieldView]));
  render(Grid, { workspace, spec: { path: "things", columns, details: [] }, caption: "Cosas" });
  const grid = screen.getByTestId("grid-things");
  grid.focus();
  await settle();
  /** Keys as they are pressed, `Ctrl+` and `Shift+` before them; in a cell that is written in they go to it. */
  const keys = async (...pressed: string[]) => {
    for (const one of pressed) {
      const key = one.replace(/^(Ctrl\+|Shift\+)+/, "");
      await fireEvent.keyDown(document.activeElement ?? grid, { key, ctrlKey: one.includes("Ctrl+"), shiftKey: one.includes("Shift+") });
      await settle();
    }
  };
  const write = async (text: string) => {
    await fireEvent.input(editor() as HTMLInputElement, { target: { value: text } });
  };
  /** What a paste says when it is kept, the list then being as given. */
  const paste = async (text: string, then?: unknown[]) => {
    await fireEvent.paste(document.activeElement ?? grid, { clipboardData: { getData: () => text } });
    await settle();
    if (then) platform.answer(view(2, { things: then }));
    await settle();
  };
  return { platform, workspace, grid, keys, write, paste };
}

const editor = () => document.querySelector<HTMLInputElement | HTMLSelectElement>("[role='gridcell'] input, [role='gridcell'] select");
/** The active cell as row and column, and the corners of what is selected. */
const active = () => (screen.getByTestId("grid-things").getAttribute("aria-activedescendant") ?? "").replace(/^cell-things-/, "");
const selection = () => {
  const chosen = [...document.querySelectorAll("[role='gridcell'][aria-selected='true']")].map((cell) => cell.id.replace(/^cell-things-/, ""));
  return `${chosen[0]} to ${chosen.at(-1)}, ${chosen.length}`;
};
const sets = (edits: EditRequest[] = []) => edits.map((edit) => (edit.kind === "set" ? `${edit.path} = ${JSON.stringify(edit.value)}` : edit.kind === "resize" ? `${edit.path} has ${edit.count}` : edit.kind));
const told = () => document.querySelector(".count")?.textContent;

describe("the keyboard", () => {
  it.each<[string[], string]>([
    [["ArrowDown"], "1-0"],
    [["ArrowRight", "ArrowRight", "ArrowLeft"], "0-1"],
    [["ArrowUp", "ArrowLeft"], "0-0"],
    [["End"], "0-3"],
    [["ArrowDown", "End", "Home"], "1-0"],
    [["Ctrl+End"], "3-3"],
    [["Ctrl+End", "Ctrl+Home"], "0-0"],
    [["Ctrl+ArrowDown"], "3-0"],
    [["Ctrl+ArrowRight"], "0-3"],
    [["PageDown"], "3-0"],
    [["Ctrl+End", "PageUp"], "0-3"],
  ])("by %j comes to %s", async (pressed, expected) => {
    const { keys } = await shown();
    await keys(...pressed);
    expect(active()).toBe(expected);
  });

  it.each<[string[], string]>([
    [["Shift+ArrowDown", "Shift+ArrowRight"], "0-0 to 1-1, 4"],
    [["Ctrl+End", "Shift+ArrowUp"], "2-3 to 3-3, 2"],
    [["Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp"], "0-0 to 1-0, 2"],
    [["Shift+End"], "0-0 to 0-3, 4"],
    [["Ctrl+a"], "0-0 to 3-3, 16"],
    [["Shift+ArrowDown", "ArrowRight"], "1-1 to 1-1, 1"],
  ])("by %j selects %s", async (pressed, expected) => {
    const { keys } = await shown();
    await keys(...pressed);
    expect(selection()).toBe(expected);
  });
});

describe("a cell", () => {
  it.each<[string, string]>([
    ["F2", "Uno"],
    ["Enter", "Uno"],
    // What is typed takes the place of what was there.
    ["x", "x"],
  ])("is written in after %s, from %j", async (key, begun) => {
    const { keys } = await shown();
    await keys(key);
    expect([editor()?.value, document.activeElement === editor()]).toEqual([begun, true]);
  });

  it.each<[string, string]>([
    ["Enter", "1-0"],
    ["Shift+Enter", "0-0"],
    ["Tab", "0-1"],
    ["Shift+Tab", "0-0"],
  ])("is kept by %s, which goes on to %s", async (key, next) => {
    const { platform, grid, keys, write } = await shown();
    await keys("F2");
    await write("Otro");
    await keys(key);
    expect([sets(platform.edits[0]), platform.edits.length, active()]).toEqual([['things[0].name = "Otro"'], 1, next]);
    expect(document.activeElement).toBe(grid);
  });

  it("is left as it was by Escape, and by Enter where nothing was written", async () => {
    const { platform, grid, keys, write } = await shown();
    await keys("F2");
    await write("Otro");
    await keys("Escape");
    expect([editor(), active(), document.activeElement]).toEqual([null, "0-0", grid]);
    await keys("F2", "Enter");
    expect(platform.edits).toEqual([]);
  });

  it.each<[Language, string, unknown]>([
    ["es", "2,5", 2.5],
    ["es", "2.5", 2.5],
    ["en", "2.5", 2.5],
    ["es", "dos", "dos"],
  ])("in %s keeps %j as %j", async (language, text, value) => {
    const { platform, keys, write } = await shown(four, language);
    await keys("ArrowRight", "F2");
    await write(text);
    await keys("Enter");
    expect(platform.edits).toEqual([[{ kind: "set", path: "things[0].weight", value }]]);
  });

  it("that is wrong says why when the keyboard comes to it", async () => {
    const { workspace, keys } = await shown();
    workspace.problems = [{ severity: "error", path: "things[1].weight", message: "Debe ser un número.", cure: "Escriba 1 o más." } as never];
    await settle();
    const cell = screen.getByTestId("field-things[1].weight");
    expect([cell.getAttribute("aria-invalid"), screen.queryByTestId("problem-things[1].weight")]).toEqual(["true", null]);
    await keys("ArrowDown", "ArrowRight");
    const why = screen.getByTestId("problem-things[1].weight");
    expect([why.textContent, why.getAttribute("role")]).toEqual(["Debe ser un número. Escriba 1 o más.", "status"]);
    await keys("ArrowUp");
    expect(screen.queryByTestId("problem-things[1].weight")).toBeNull();
  });
});

describe("a selection", () => {
  it.each<[string, string[], string[]]>([
    ["what is written with Ctrl+Enter", ["Shift+ArrowDown", "Shift+ArrowDown", "F2", "Ctrl+Enter"], ["things[0].name", "things[1].name", "things[2].name"].map((path) => `${path} = "Tres"`)],
    ["its first row with Ctrl+D", ["ArrowDown", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown", "Ctrl+d"], ["things[2].weight = 2.25", 'things[2].kind = "batch"']],
    ["the row above with Ctrl+D, if it is one row", ["ArrowDown", "Ctrl+d"], ['things[1].name = "Uno"']],
    ["its defaults with Delete", ["ArrowDown", "Shift+End", "Delete"], ['things[1].name = ""', "things[1].weight = 0.5", 'things[1].kind = "api"', "things[1].public = false"]],
    ["its defaults with Backspace", ["Ctrl+End", "Backspace"], ["things[3].public = false"]],
  ])("gets %s, in one step", async (_what, pressed, expected) => {
    const { platform, keys } = await shown();
    await keys(...pressed);
    expect([platform.edits.length, sets(platform.edits[0])]).toEqual([1, expected]);
  });

  it("has no row above the first one to fill from", async () => {
    const { platform, keys } = await shown();
    await keys("Ctrl+d");
    expect(platform.edits).toEqual([]);
  });
});

describe("the clipboard", () => {
  const copied = async (kind: "copy" | "cut", at: Element = document.activeElement ?? document.body) => {
    let text = "";
    await fireEvent[kind](at, { clipboardData: { setData: (_type: string, data: string) => (text = data) } });
    await settle();
    return text;
  };

  it("gets the selection as rows and tabs, as it is read on the screen", async () => {
    const { platform, keys } = await shown();
    await keys("Shift+ArrowDown", "Shift+End");
    expect(await copied("copy")).toBe("Uno\t1\tapi\tNo\nDos\t2,25\tbatch\tSí");
    expect(platform.edits).toEqual([]);
  });

  it("gets it where the event comes to the body, as in WebKit", async () => {
    await shown();
    expect(await copied("copy", document.body)).toBe("Uno");
  });

  it("gets what is cut, which leaves the defaults behind as one step", async () => {
    const { platform, keys } = await shown();
    await keys("Shift+ArrowRight");
    expect(await copied("cut")).toBe("Uno\t1");
    expect(platform.edits.map(sets)).toEqual([['things[0].name = ""', "things[0].weight = 0.5"]]);
  });

  it("is the field's own while a cell is written in, and others' while the grid has no focus", async () => {
    const { platform, grid, keys, paste } = await shown();
    await keys("F2");
    expect(await copied("cut")).toBe("");
    await paste("x\ty");
    await keys("Escape");
    grid.blur();
    expect(await copied("cut", document.body)).toBe("");
    expect(platform.edits).toEqual([]);
  });

  // As Excel copies: a line end after the last row, quotes around what holds a line end or a quote.
  it.each<[string, string[], string, string[]]>([
    ["a cell", ["ArrowDown"], "Nuevo\r\n", ['things[1].name = "Nuevo"']],
    ["rows and columns", [], "A\t2,5\r\nB\t1.234,5\r\n", ['things[0].name = "A"', "things[0].weight = 2.5", 'things[1].name = "B"', "things[1].weight = 1234.5"]],
    ["choices and yes by their words", ["ArrowRight", "ArrowRight"], "BATCH\tsí", ['things[0].kind = "batch"', "things[0].public = true"]],
    ["quoted cells", [], '"dos\nlíneas"\t7\r\n"con ""comillas"""\t8\r\n', ['things[0].name = "dos\\nlíneas"', "things[0].weight = 7", 'things[1].name = "con \\"comillas\\""', "things[1].weight = 8"]],
    ["one cell into all that is selected", ["Shift+ArrowDown"], "Igual", ['things[0].name = "Igual"', 'things[1].name = "Igual"']],
    ["more rows than there are", ["Ctrl+ArrowDown"], "A\nB\nC", ["things has 6", 'things[3].name = "A"', 'things[4].name = "B"', 'things[5].name = "C"']],
    ["more columns than there are", ["End"], "sí\tfuera\ty más", ["things[0].public = true"]],
  ])("gives %s, in one step", async (_what, pressed, text, expected) => {
    const { platform, keys, paste } = await shown();
    await keys(...pressed);
    await paste(text);
    expect([platform.edits.length, sets(platform.edits[0])]).toEqual([1, expected]);
  });

  it("makes the rows of an empty list", async () => {
    const { platform, paste } = await shown([]);
    await paste("A\nB");
    expect(sets(platform.edits[0])).toEqual(["things has 2", 'things[0].name = "A"', 'things[1].name = "B"']);
  });

  it("leaves what was pasted selected and says what did not fit, until the hand moves on", async () => {
    const { keys, paste } = await shown();
    await keys("Ctrl+End", "ArrowLeft");
    await paste("api\tsí\tfuera\nbatch\tno\tfuera", [...four, row("")]);
    expect(selection()).toBe("3-2 to 4-3, 4");
    expect(told()).toBe("4 celdas pegadas. 2 celdas no cabían y quedaron fuera");
    await keys("ArrowUp");
    expect(told()).toBe("5 filas");
  });

  it("says nothing of a paste that was refused", async () => {
    const { platform, paste } = await shown();
    await paste("A\nB");
    platform.fail({ code: "x", message: "no", hint: "", problems: [] });
    await settle();
    expect([told(), selection()]).toEqual(["4 filas", "0-0 to 0-0, 1"]);
  });
});

it("goes back by one step behind a paste", async () => {
  const { platform, workspace, paste } = await shown();
  await paste("A\t5\nB\t6");
  platform.answer({ ...view(2, { things: four }), undo: "Cambiar things" });
  await settle();
  const undone: string[] = [];
  platform.undoPlan = (plan) => {
    undone.push(plan);
    return Promise.resolve(view(3, { things: four }));
  };
  await workspace.undo();
  expect([platform.edits.length, undone, workspace.undoStep]).toEqual([1, ["plan-1"], null]);
});
