// Notes on cells: a button of the toolbar for the active one, a mark on those that have one.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import type { Audience } from "../../platform/bindings";
import { fakePlatform } from "../../platform/fake";
import { Workspace } from "../../state/workspace.svelte";
import ListEditor from "../inputs/ListEditor.svelte";
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

describe("a note on a field of a list", () => {
  async function listed(audience: Audience = "internal", path = "servers", document: object = { servers: [{ id: "s1", name: "Correo" }] }, note = "servers[s1].name") {
    const platform = fakePlatform();
    const workspace = new Workspace(platform, "es");
    workspace.planId = "plan-1";
    workspace.audience = audience;
    workspace.document = { ...document, notes: [{ path: note, text: "Según el cliente" }] };
    render(ListEditor, { workspace, spec: { path, columns: ["name", "size"], details: [] }, caption: "Lista" });
    await settle();
    return platform;
  }

  it("is marked, and written for the column that is chosen", async () => {
    const platform = await listed();
    expect(document.querySelector(".remembered .visually-hidden")?.textContent).toContain("tiene una nota");
    await fireEvent.click(screen.getByTestId("notes-servers[0]"));
    await settle();
    expect(screen.getByTestId<HTMLTextAreaElement>("note-text-servers[0].name").value).toBe("Según el cliente");
    await fireEvent.change(screen.getByTestId("notes-field-servers[0]"), { target: { value: "size" } });
    await settle();
    await fireEvent.change(screen.getByTestId("note-text-servers[0].size"), { target: { value: "Por confirmar" } });
    await settle();
    expect(platform.edits).toEqual([[{ kind: "insert", path: "notes", index: null, value: { path: "servers[s1].size", text: "Por confirmar" } }]]);
    await fireEvent.keyDown(screen.getByTestId("note-text-servers[0].size"), { key: "Escape" });
    await settle();
    expect(document.activeElement).toBe(screen.getByTestId("notes-servers[0]"));
  });

  it("is marked within another list too", async () => {
    await listed("internal", "microservices[0].overrides", { microservices: [{ id: "a", overrides: [{ environment: "qa", size: "1x2" }] }] }, "microservices[a].overrides[qa].size");
    expect(document.querySelectorAll(".remembered")).toHaveLength(1);
  });

  it("is nothing for the client, nor on a note", async () => {
    await listed("client");
    expect([screen.queryByTestId("notes-servers[0]"), document.querySelector(".remembered")]).toEqual([null, null]);
    cleanup();
    await listed("internal", "notes", {});
    expect(screen.queryByTestId("notes-notes[0]")).toBeNull();
  });
});
