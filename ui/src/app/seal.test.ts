// What the client may see: in a meeting nothing but it, and in the client's view nothing of the house.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startI18n } from "../i18n";
import type { MeetingView, ResultsView } from "../platform/bindings";
import { fakePlatform, view } from "../platform/fake";
import { settle, stubSizes } from "../shared/testing";
import { PriceDesk } from "../state/prices.svelte";
import { Workspace } from "../state/workspace.svelte";
import App from "./App.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const amount = { mrus: "1", net: "50.00" };
const results = {
  quote: {
    ...{ mrus: "1", net: "50.00", total: "59.50", term_net: "600.00", term_months: 12, billing_policy: "base", margin: null, environments: [] },
    ...{ elasticity: { base: amount, expected: amount, maximum: amount }, sources: { rate_card_example: false } },
  },
} as unknown as ResultsView;

const meeting = {
  ...{ client: "‹Banco›", title: "", valid: true, valid_until: "2026-12-31", term_months: 12, currency: "USD", changes: [], environments: [] },
  controls: [{ path: "developers", value: 3, minimum: 0, maximum: 9, step: 1 }],
} as unknown as MeetingView;

/** The window on a plan with figures, and the ways in which the shell calls it. */
async function shown(document: object = {}) {
  const platform = fakePlatform();
  const shell = { menu: (_id: string) => {}, file: () => {} };
  platform.onMenu = (run) => void (shell.menu = run);
  platform.onFileWaiting = (run) => void (shell.file = run);
  platform.meeting = () => Promise.resolve(meeting);
  const workspace = new Workspace(platform, "es");
  const plan = { ...view(1, { title: "‹Plan›", client: { name: "‹Banco›", country: "CL" }, ...document }), results, undo: "Cambiar developers" };
  // Who asks for the plan anew has it at once: another reader, another language.
  platform.openPlan = () => Promise.resolve(plan);
  const opening = workspace.openLast();
  await settle();
  platform.answer(plan);
  await opening;
  render(App, { workspace, prices: new PriceDesk(platform) });
  await settle();
  return { platform, shell, workspace, plan };
}

describe("a meeting", () => {
  async function held() {
    const all = await shown();
    await fireEvent.click(screen.getByTestId("meeting-open"));
    await settle();
    return all;
  }

  it("takes the focus, keeps it through Escape, and gives it back to the button that opened it", async () => {
    await held();
    expect(document.activeElement?.textContent).toBe("Propuesta para ‹Banco›");
    screen.getByTestId("slide-developers").focus();
    await fireEvent.keyDown(screen.getByTestId("slide-developers"), { key: "Escape" });
    const way = screen.getByTestId("meeting-leave");
    expect(document.activeElement).toBe(way);
    expect(document.getElementById(way.getAttribute("aria-describedby") ?? "")?.textContent).toContain("Escape");
    await fireEvent.click(way);
    await settle();
    expect(screen.queryByTestId("meeting")).toBeNull();
    expect(document.activeElement).toBe(screen.getByTestId("meeting-open"));
  });

  it("tells nothing until it is left", async () => {
    const { workspace } = await held();
    workspace.say("/casa/interno.xlsx", "", "done");
    workspace.spoken = "Costo: orden ascendente";
    await settle();
    expect(screen.queryByTestId("notice")).toBeNull();
    expect(document.body.textContent).not.toMatch(/interno|Costo/);
    expect(document.title).not.toContain("Plan");
    await fireEvent.click(screen.getByTestId("meeting-leave"));
    await settle();
    expect(screen.getByTestId("notice").textContent).toContain("/casa/interno.xlsx");
  });

  it("obeys neither the menu nor the keyboard, but for how the window looks", async () => {
    const { platform, shell, workspace } = await held();
    platform.undoPlan = vi.fn(platform.undoPlan);
    platform.openFile = vi.fn(platform.openFile);
    platform.zoom = vi.fn(platform.zoom);
    for (const id of ["about", "palette", "history", "shortcuts", "home", "undo", "duplicate", "open-file", "export-pdf"]) shell.menu(id);
    for (const key of ["k", "h", "z", "o", "1"]) await fireEvent.keyDown(document.body, { key, ctrlKey: true });
    await settle();
    expect(screen.getByTestId("meeting")).toBeTruthy();
    expect(document.querySelector("dialog, .shell")).toBeNull();
    expect([vi.mocked(platform.undoPlan).mock.calls, vi.mocked(platform.openFile).mock.calls, workspace.view]).toEqual([[], [], "inputs"]);
    shell.menu("zoom-in");
    expect(platform.zoom).toHaveBeenCalledWith(1.1);
    // What was held back is not done afterwards either.
    await fireEvent.click(screen.getByTestId("meeting-leave"));
    await settle();
    expect(document.querySelector("dialog")).toBeNull();
  });

  it("keeps its plan; a file that comes meanwhile is opened afterwards", async () => {
    const { platform, shell, workspace, plan } = await held();
    const other = { ...plan, plan_id: "plan-2" };
    platform.openWaiting = vi.fn(() => Promise.resolve(other));
    shell.file();
    await settle();
    expect([workspace.planId, vi.mocked(platform.openWaiting).mock.calls.length]).toEqual(["plan-1", 0]);
    await fireEvent.click(screen.getByTestId("meeting-leave"));
    await settle();
    expect(workspace.planId).toBe("plan-2");
  });

  it("that has no figures can be left", async () => {
    const { platform } = await shown();
    platform.meeting = () => Promise.reject({ code: "x", message: "‹interno›", hint: "", problems: [] });
    await fireEvent.click(screen.getByTestId("meeting-open"));
    await settle();
    expect(screen.getByTestId("meeting").textContent).toContain("No hay cifras que mostrar.");
    expect(document.body.textContent).not.toContain("‹interno›");
    await fireEvent.click(screen.getByTestId("meeting-leave"));
    await settle();
    expect(screen.getByTestId("notice").textContent).toContain("‹interno›");
  });
});

describe("the client's view", () => {
  const notes = [{ path: "developers", text: "‹secreto›" }];
  const others = {
    ...{ found: 1, all: 1, clients: [], templates: [], recent: [], reminders: [] },
    plans: [{ id: "p", title: "‹Otro plan›", client: "‹Otro banco›", updated: "2026-11-20T12:00:00Z", mrus: "1", net: "1.00", margin_percent: "1", errors: 0, status: "draft", quote: "", scenarios: 0 }],
  };
  const choose = async (id: string, value: string) => {
    await fireEvent.change(screen.getByTestId(id), { target: { value } });
    await settle();
  };

  it("has no notes, no home and no history, and says nothing of what the house did", async () => {
    const { platform, workspace, plan } = await shown({ notes, developers: 3 });
    platform.home = () => Promise.resolve(others as never);
    plan.undo = "Cambiar notes[0].text";
    await fireEvent.click(screen.getByTestId("nav-home"));
    await settle();
    expect(document.body.textContent).toContain("‹Otro banco›");
    workspace.say("/casa/interno.xlsx", "", "done");
    await choose("audience", "client");
    // What may not be seen is left for the first view that may.
    expect(workspace.view).toBe("inputs");
    for (const id of ["nav-home", "nav-estimate", "history-open", "notice", "note-developers"]) expect(screen.queryByTestId(id), id).toBeNull();
    for (const id of ["notes", "purchase", "uncertainty", "migration"]) expect(document.getElementById(`section-${id}`), id).toBeNull();
    expect(document.getElementById("section-team")).toBeTruthy();
    expect(document.documentElement.outerHTML).not.toMatch(/‹secreto›|‹Otro|interno|Cambiar Nota/);
    await choose("audience", "internal");
    expect(screen.getByTestId("undo").title).toBe("Deshacer: Cambiar Nota");
    expect(screen.getByTestId("note-developers")).toBeTruthy();
    expect(document.getElementById("section-notes")).toBeTruthy();
  });

  it("finds neither other plans nor views of the house in the palette", async () => {
    const { platform, workspace, shell } = await shown();
    platform.home = vi.fn(() => Promise.resolve(others as never));
    workspace.fields = new Map(["developers", "purchase.commitment", "migration.target"].map((path) => [path, { path, kind: "text", choices: [] } as never]));
    await choose("audience", "client");
    for (const id of ["home", "history", "prices"]) shell.menu(id);
    await settle();
    expect([workspace.view, document.querySelector("dialog")]).toEqual(["inputs", null]);
    shell.menu("palette");
    await settle();
    const found = async (words: string) => {
      await fireEvent.input(screen.getByTestId("palette-input"), { target: { value: words } });
      return [...document.querySelectorAll("[role='option'] .label")].map((entry) => entry.textContent);
    };
    expect(await found("desarrolladores")).toEqual(["Desarrolladores"]);
    for (const words of ["otro", "inicio", "historial", "precios", "compromiso", "destino"]) expect(await found(words), words).toEqual([]);
    expect(platform.home).not.toHaveBeenCalled();
  });

  it("forgets the documents and quotes of the house at once", async () => {
    const { workspace } = await shown();
    workspace.preview.audience = "internal";
    workspace.preview.document = { key: "k", pages: [{}] } as never;
    workspace.preview.exported = "/casa/interno.pdf";
    workspace.desk.quotes.options = {} as never;
    workspace.desk.quotes.done = "/casa/interno.pdf";
    await workspace.setAudience("client");
    expect([workspace.preview.audience, workspace.preview.document, workspace.preview.exported]).toEqual(["client", null, null]);
    expect([workspace.desk.quotes.options, workspace.desk.quotes.done]).toEqual([null, ""]);
  });
});
