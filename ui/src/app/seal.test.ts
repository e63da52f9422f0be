// What the client may see: in a meeting nothing but it, and in the client's view nothing of the house.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startI18n } from "../i18n";
import type { MeetingView, ResultsView } from "../platform/bindings";
import { fakePlatform, view } from "../platform/fake";
import { PriceDesk } from "../state/prices.svelte";
import { Workspace } from "../state/workspace.svelte";
import App from "./App.svelte";

// jsdom lays nothing out, so it has no observer of sizes.
vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });

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

const settle = async () => {
  await tick();
  await new Promise((done) => setTimeout(done, 0));
  await tick();
};

/** The window on a plan with figures, and the ways in which the shell calls it. */
async function shown(document: object = {}) {
  const platform = fakePlatform();
  const shell = { menu: (_id: string) => {}, file: () => {} };
  platform.onMenu = (run) => void (shell.menu = run);
  platform.onFileWaiting = (run) => void (shell.file = run);
  platform.meeting = () => Promise.resolve(meeting);
  const workspace = new Workspace(platform, "es");
  const plan = { ...view(1, { title: "‹Plan›", client: { name: "‹Banco›", country: "CL" }, ...document }), results, undo: "developers" };
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
