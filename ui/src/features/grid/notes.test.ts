// Notes on cells: a button of the toolbar for the active one, a mark on those that have one.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import type { Audience } from "../../platform/bindings";
import { fakePlatform } from "../../platform/fake";
import { Workspace } from "../../state/workspace.svelte";
import Grid from "./Grid.svelte";

beforeAll(() => startI18n("es"));
beforeEach(() => void (Element.prototype.scrollIntoView = () => {}));
afterEach(cleanup);

const settle = async () => {
  await tick();
  await new Promise((done) => setTimeout(done, 20));
};

async function shown(audience: Audience = "internal") {
  const platform = fakePlatform();
  const workspace = new Workspace(platform, "es");
  workspace.planId = "plan-1";
  workspace.audience = audience;
  workspace.document = { microservices: [{ id: "a", name: "Cuentas", size: "1x2" }, { id: "b", name: "Pagos", size: "1x2" }], notes: [{ path: "microservices[b].size", text: "Según el cliente" }] };
  render(Grid, { workspace, spec: { path: "microservices", columns: ["name", "size"], details: [] }, caption: "Microservicios" });
  await settle();
  const cell = (row: number, column: string) => screen.getByTestId(`field-microservices[${row}].${column}`);
  return { platform, workspace, cell };
}

const button = () => screen.getByTestId("note-microservices");

describe("a note on a cell", () => {
  it("marks the cell, by the path that holds when rows move", async () => {
    const { cell } = await shown();
    expect([cell(1, "size").classList.contains("remembered"), cell(1, "size").textContent]).toEqual([true, "1x2 (tiene una nota)"]);
    expect(document.querySelectorAll(".remembered")).toHaveLength(1);
  });

  it("is written for the active cell, which its button names by field and row", async () => {
    const { platform, cell } = await shown();
    await fireEvent.pointerDown(cell(0, "size"));
    expect(button().getAttribute("aria-label")).toMatch(/^Agregar una nota a .+, Cuentas$/);
    await fireEvent.click(button());
    await settle();
    const text = screen.getByTestId("note-text-microservices[0].size");
    expect(document.activeElement).toBe(text);
    await fireEvent.change(text, { target: { value: "Medido en marzo" } });
    await settle();
    expect(platform.edits).toEqual([[{ kind: "insert", path: "notes", index: null, value: { path: "microservices[a].size", text: "Medido en marzo" } }]]);
    await fireEvent.keyDown(text, { key: "Escape" });
    await settle();
    expect([screen.queryByTestId("note-text-microservices[0].size"), document.activeElement]).toEqual([null, screen.getByTestId("grid-microservices")]);
  });

  it("is reached by Shift+F2, follows the active cell and leaves the focus in the grid", async () => {
    const { cell } = await shown();
    const grid = screen.getByTestId("grid-microservices");
    await fireEvent.pointerDown(cell(1, "size"));
    await fireEvent.keyDown(grid, { key: "F2", shiftKey: true });
    await settle();
    expect(screen.getByTestId<HTMLTextAreaElement>("note-text-microservices[1].size").value).toBe("Según el cliente");
    expect(button().getAttribute("aria-label")).toMatch(/^Nota de .+, Pagos$/);
    grid.focus();
    await fireEvent.keyDown(grid, { key: "ArrowUp" });
    await settle();
    expect([screen.getByTestId<HTMLTextAreaElement>("note-text-microservices[0].size").value, document.activeElement]).toEqual(["", grid]);
  });

  it("is kept for its own cell when another one is clicked", async () => {
    const { platform, cell } = await shown();
    await fireEvent.click(button());
    await settle();
    const text = screen.getByTestId<HTMLTextAreaElement>("note-text-microservices[0].name");
    // As a browser does it: what was written is told when the focus goes.
    text.addEventListener("blur", () => text.dispatchEvent(new Event("change", { bubbles: true })));
    text.value = "De Cuentas";
    await fireEvent.pointerDown(cell(1, "name"));
    await settle();
    expect(platform.edits).toEqual([[{ kind: "insert", path: "notes", index: null, value: { path: "microservices[a].name", text: "De Cuentas" } }]]);
  });

  it("is nothing for the client", async () => {
    await shown("client");
    expect([screen.queryByTestId("note-microservices"), document.querySelector(".remembered")]).toEqual([null, null]);
  });
});
