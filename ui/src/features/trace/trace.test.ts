// The panel of an explanation: where the focus goes, and where it comes back to.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import { fakePlatform } from "../../platform/fake";
import { Workspace } from "../../state/workspace.svelte";
import TracePanel from "./TracePanel.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const settle = async () => {
  await tick();
  await new Promise((done) => setTimeout(done, 0));
  await tick();
};

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
