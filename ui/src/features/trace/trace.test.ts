// The panel of an explanation: where the focus goes, and where it comes back to.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import { fakePlatform } from "../../platform/fake";
import { settle } from "../../shared/testing";
import { Workspace } from "../../state/workspace.svelte";
import TracePanel from "./TracePanel.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

beforeEach(() => {
  document.body.innerHTML = '<main id="main" tabindex="0"><button id="figure">12</button></main>';
});

async function explained() {
  const platform = fakePlatform();
  // One value more at each depth before the one that leads on, so that no button stays where it was.
  platform.explainLine = (_plan, id) => {
    const known = { symbol: "a", value: "1", unit: "mru", origin: "card", reference: "", description: "", verified: true };
    const operands = [...id.split("/").slice(1).map(() => known), { ...known, origin: "figure", reference: `${id}/deeper` }];
    return Promise.resolve({ id, title: id, result: "1", unit: "mru", expression: "a", operands } as never);
  };
  const workspace = new Workspace(platform, "es");
  render(TracePanel, { workspace });
  document.getElementById("figure")?.focus();
  await workspace.explain("figure");
  await settle();
  return workspace;
}

/** Follows the operand: the button that was pressed goes with the explanation that it stood in. */
async function deeper(): Promise<void> {
  const operand = document.querySelector<HTMLElement>("[data-testid^='operand-']");
  operand?.focus();
  operand?.click();
  await settle();
}

it("gives the focus back to what opened the first explanation, however deep one went", async () => {
  const workspace = await explained();
  const panel = screen.getByTestId("trace-panel");
  expect(document.activeElement).toBe(panel);
  await deeper();
  await deeper();
  expect(workspace.trace?.id).toBe("figure/deeper/deeper");
  expect(panel.contains(document.activeElement)).toBe(true);
  await fireEvent.keyDown(panel, { key: "Escape" });
  await settle();
  expect(document.activeElement?.id).toBe("figure");
});

it("gives it to the view if what opened it is gone", async () => {
  await explained();
  document.getElementById("figure")?.remove();
  await fireEvent.click(screen.getByLabelText("Cerrar"));
  await settle();
  expect(document.activeElement?.id).toBe("main");
});

it("leaves it where it is if somebody has gone on elsewhere", async () => {
  const workspace = await explained();
  const main = document.getElementById("main");
  main?.focus();
  workspace.trace = null;
  await settle();
  expect(document.activeElement).toBe(main);
});

it("names an uncertain input and tells its range, and leads to its field", async () => {
  const platform = fakePlatform();
  const operand = { symbol: "lo que mueve por sí solo", value: "12.00", unit: "usd", origin: "range", reference: "traffic.monthly_users", description: "Entre 1 y 3", verified: undefined };
  platform.explainLine = (_plan, id) => Promise.resolve({ id, title: id, result: "1.00", unit: "usd", expression: "a", operands: [operand] } as never);
  let asked = 0;
  platform.sensitivities = () => Promise.resolve([]).finally(() => (asked += 1));
  const workspace = new Workspace(platform, "es");
  const revealed: string[] = [];
  workspace.reveal = (path) => void revealed.push(path);
  render(TracePanel, { workspace });
  await workspace.explain("low/production");
  await settle();
  expect(screen.getByTestId("trace-panel").textContent).toMatch(/Usuarios.*Entre 1 y 3/s);
  screen.getByText("Ver el dato").click();
  expect([revealed, asked]).toEqual([["traffic.monthly_users"], 0]);
});

it("of another plan says of which, and leads to no field of the open one", async () => {
  const platform = fakePlatform();
  const operand = { symbol: "a", value: "1", unit: "item", origin: "input", reference: "developers", description: "", verified: undefined };
  const plans: string[] = [];
  platform.explainLine = (plan, id) => {
    plans.push(plan);
    return Promise.resolve({ id, title: id, result: "1", unit: "mru", expression: "a", operands: [operand] } as never);
  };
  const workspace = new Workspace(platform, "es");
  workspace.planId = "base";
  render(TracePanel, { workspace });
  await workspace.explain("figure/mrus", { id: "other", name: "Más gente" });
  await settle();
  expect([plans, screen.getByTestId("trace-of").textContent, screen.queryByText("Ver el dato")]).toEqual([["other"], "De «Más gente»", null]);
});
