import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startI18n } from "../i18n";
import { fakePlatform, view } from "../platform/fake";
import type { Language } from "../platform/bindings";
import { Workspace } from "../state/workspace.svelte";
import DateField from "./DateField.svelte";
import Field from "./Field.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const focused = () => document.activeElement as HTMLInputElement;

/** Types as a hand does: into what has the focus, over what is selected. `<` is Backspace. */
async function type(text: string): Promise<void> {
  for (const sign of text) {
    const input = focused();
    const key = sign === "<" ? "Backspace" : sign;
    if (await fireEvent.keyDown(input, { key })) {
      const [from, to] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
      const before = sign === "<" && from === to ? from - 1 : from;
      input.value = input.value.slice(0, before) + (sign === "<" ? "" : sign) + input.value.slice(to);
      await fireEvent.input(input);
    }
    await tick();
  }
}

const opened = (language: Language, country: string, document: object = {}) => {
  const workspace = new Workspace(fakePlatform(), language);
  workspace.planId = "plan-1";
  workspace.document = { client: { country }, ...document };
  return workspace;
};

const parts = () => screen.getAllByRole<HTMLInputElement>("textbox").map((input) => input.value).join(" ");

describe("a date", () => {
  it.each<[Language, string, string, string[], string[]]>([
    ["es", "CL", "03112026", ["Día", "Mes", "Año"], ["dd", "mm", "aaaa"]],
    ["pt", "BR", "03112026", ["Dia", "Mês", "Ano"], ["dd", "mm", "aaaa"]],
    ["en", "CL", "11032026", ["Month", "Day", "Year"], ["mm", "dd", "yyyy"]],
  ])("in %s for %s is typed as %s", async (language, country, typed, names, empty) => {
    const { component } = render(DateField, { workspace: opened(language, country), id: "when", label: "Cuándo", value: "", required: true });
    const inputs = screen.getAllByRole<HTMLInputElement>("textbox");
    expect(inputs.map((input) => input.getAttribute("aria-label"))).toEqual(names);
    expect(inputs.map((input) => input.placeholder)).toEqual(empty);
    expect(screen.getByRole("group").getAttribute("aria-labelledby")).toBe("when-label");
    expect(inputs.map((input) => input.required)).toEqual([true, true, true]);
    screen.getByTestId("when").focus();
    await type(typed);
    expect(focused().getAttribute("aria-label"), "the hand is led to the last part").toBe(names[2]);
    expect(parts()).toBe(`${typed.slice(0, 2)} ${typed.slice(2, 4)} ${typed.slice(4)}`);
    expect(component).toBeTruthy();
  });

  // What stands there, what is typed from the first part on, what is then kept: what was typed, to the digit.
  it.each([
    ["", "3/11/2026", "2026-11-03"],
    ["", "4.2.2026", "2026-02-04"],
    ["", "422026", "2026-02-04"],
    ["2026-02-28", "31032026", "2026-03-31"],
    ["2026-02-28", "30062026", "2026-06-30"],
    ["2026-11-03", "05", "2026-11-05"],
    // No such day, or no whole one: the check says so, nothing is made of it here.
    ["", "31022026", "2026-02-31"],
    ["", "0311", "-11-03"],
    ["2026-11-03", "<", "2026-11-"],
    ["ayer", "03112026", "2026-11-03"],
    ["", "a0x3", "--03"],
  ])("%j typed over with %s is kept as %j", async (value, typed, kept) => {
    const workspace = opened("es", "CL", { notes: [{ date: value }] });
    const given: string[] = [];
    workspace.set = (_path, text) => void given.push(String(text));
    render(Field, { workspace, path: "notes[0].date" });
    screen.getByTestId("field-notes[0].date").focus();
    await type(typed);
    await fireEvent.focusOut(focused(), { relatedTarget: document.body });
    expect(given.at(-1)).toBe(kept);
    expect(given.length, "once, when it is whole or left").toBe(1);
  });

  it("is emptied by Backspace alone", async () => {
    const workspace = opened("es", "CL", { notes: [{ date: "2026-11-03" }] });
    const given: string[] = [];
    workspace.set = (_path, text) => void given.push(String(text));
    render(Field, { workspace, path: "notes[0].date" });
    screen.getByTestId("field-notes[0].date-year").focus();
    await type("<<<<<");
    expect(parts().trim()).toBe("");
    await fireEvent.focusOut(focused(), { relatedTarget: document.body });
    expect(given).toEqual([""]);
  });

  it("is not touched by looking at it", async () => {
    const workspace = opened("es", "CL", { notes: [{ date: "ayer" }] });
    const given: unknown[] = [];
    workspace.set = (_path, text) => void given.push(text);
    render(Field, { workspace, path: "notes[0].date" });
    screen.getByTestId("field-notes[0].date").focus();
    await fireEvent.focusOut(focused(), { relatedTarget: document.body });
    expect(given).toEqual([]);
  });

  it("is pasted whole, and moved through by arrows", async () => {
    render(DateField, { workspace: opened("es", "CL"), id: "when", label: "Cuándo", value: "" });
    screen.getByTestId("when").focus();
    await fireEvent.paste(focused(), { clipboardData: { getData: () => "2026-11-03" } });
    expect(parts()).toBe("03 11 2026");
    await fireEvent.keyDown(focused(), { key: "ArrowRight" });
    expect(focused().getAttribute("aria-label")).toBe("Mes");
    await fireEvent.keyDown(focused(), { key: "ArrowLeft" });
    expect(focused().getAttribute("aria-label")).toBe("Día");
  });

  it("of the plan follows the plan, and says what is wrong with it", async () => {
    const platform = fakePlatform();
    const workspace = new Workspace(platform, "es");
    const opening = workspace.openLast();
    await new Promise((done) => setTimeout(done, 0));
    platform.answer({ ...view(1, { notes: [{ date: "2026-02-31" }] }), problems: [{ code: "note-date-invalid", severity: "error", path: "notes[0].date", value: "2026-02-31", message: "No es un día.", allowed: "", cure: "" }] as never });
    await opening;
    render(Field, { workspace, path: "notes[0].date" });
    await tick();
    expect(parts()).toBe("31 02 2026");
    expect(screen.getByRole("group").getAttribute("aria-describedby")).toBe("f-notes-0-date-problem");
    expect(screen.getAllByRole("textbox").map((input) => input.getAttribute("aria-invalid"))).toEqual(["true", "true", "true"]);
    void workspace.undo();
    workspace.document = { notes: [{ date: "2026-01-15" }] };
    await tick();
    expect(parts()).toBe("15 01 2026");
  });

  it("outside of the plan has a hint, or the error in its place", async () => {
    const { rerender } = render(DateField, { workspace: opened("es", "CL"), id: "when", label: "Cuándo", value: "", hint: "Pronto" });
    expect(document.getElementById("when-hint")?.textContent).toBe("Pronto");
    await rerender({ error: "Ya pasó" });
    expect(document.getElementById("when-hint")?.textContent).toBe("Ya pasó");
    expect(screen.getByRole("group").getAttribute("aria-describedby")).toBe("when-hint");
  });
});
