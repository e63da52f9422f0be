// What an edit did, beside the totals: of which step it is, of how many, whether it did anything, and that it waits for a sound plan.

import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import type { Audience, ChangeView, ResultsView, StepEffectView } from "../../platform/bindings";
import { fakePlatform, view } from "../../platform/fake";
import { settle } from "../../shared/testing";
import { Workspace } from "../../state/workspace.svelte";
import ResultsPanel from "./ResultsPanel.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const amount = { mrus: "1", net: "50.00" };
const results = {
  quote: {
    ...{ mrus: "21", net: "1050.00", total: "1249.50", term_net: "12600.00", term_months: 12, billing_policy: "base", environments: [] },
    ...{ margin: { cost: "700.00", amount: "350.00", percent: "33.3" }, elasticity: { base: amount, expected: amount, maximum: amount }, sources: { rate_card_example: false } },
  },
} as unknown as ResultsView;

const change = (id: string, unit: string, before: string, after: string, delta: string, percent = ""): ChangeView => ({ id, unit, before, after, delta, percent });
const same = (id: string, unit: string) => change(id, unit, "1", "1", "0", "0");

/** The panel after an edit, to which the shell answers as given. */
async function edited(answer: { effect?: StepEffectView | null; results?: ResultsView | null }, audience: Audience = "internal") {
  const platform = fakePlatform();
  const workspace = new Workspace(platform, "es");
  workspace.audience = audience;
  render(ResultsPanel, { workspace });
  const opening = workspace.openLast();
  await settle();
  platform.answer({ ...view(1, { developers: 3 }), results });
  await opening;
  workspace.set("developers", 4);
  await settle();
  platform.answer({ ...view(2, { developers: 4 }), results, ...answer });
  await settle();
  return { platform, workspace };
}

const said = () => screen.getByTestId("effect").textContent?.trim();
const beside = (id: string) => screen.getByTestId(id).parentElement?.querySelector(".delta")?.textContent ?? "";

describe("the line below the totals", () => {
  const moved = [change("mrus", "mru", "20", "21", "1", "5")];
  it.each<[string, StepEffectView | null, Audience, string]>([
    ["the step and its field", { step: "Cambiar developers", steps: 1, changes: moved }, "internal", "Efecto de: Cambiar Desarrolladores"],
    ["that nothing changed", { step: "Cambiar developers", steps: 1, changes: [same("mrus", "mru"), same("net", "usd")] }, "internal", "Efecto de: Cambiar Desarrolladores: no cambia"],
    ["how many steps it is of", { step: "Cambiar developers", steps: 3, changes: moved }, "internal", "Efecto de los últimos 3 cambios, desde las últimas cifras sin errores"],
    ["that they did nothing together", { step: "Cambiar developers", steps: 2, changes: [same("mrus", "mru")] }, "internal", "Efecto de los últimos 2 cambios, desde las últimas cifras sin errores: no cambia"],
    ["what it is for, before any", null, "internal", "Cada cambio muestra aquí su efecto."],
    ["nothing of the house's steps to the client", { step: "Cambiar migration.target", steps: 1, changes: moved }, "client", "Cada cambio muestra aquí su efecto."],
  ])("says %s", async (_what, effect, audience, expected) => {
    await edited({ effect }, audience);
    expect(said()).toBe(expected);
  });

  it("says that figures wait, which stay as they were, until the plan has no errors", async () => {
    const { platform, workspace } = await edited({ results: null, effect: null });
    expect([said(), screen.getByTestId("mru-total").textContent, document.querySelector(".figures.stale") !== null]).toEqual(["Sin calcular: el plan tiene errores.", "21", true]);
    workspace.set("developers", 5);
    await settle();
    platform.answer({ ...view(3, { developers: 5 }), results, effect: { step: "Cambiar developers", steps: 2, changes: moved } });
    await settle();
    expect([said(), document.querySelector(".figures.stale")]).toEqual(["Efecto de los últimos 2 cambios, desde las últimas cifras sin errores", null]);
  });
});

describe("beside a figure", () => {
  // Signs are written, and money and percentages as the client's country writes them.
  it.each<[string, ChangeView, string, string]>([
    ["mru-total", change("mrus", "mru", "20", "21", "1", "5"), "+1+5 %", ""],
    ["mru-total", change("mrus", "mru", "22.5", "21", "-1.5", "-6.6"), "−1,5−6,6 %", ""],
    ["money-net", change("net", "usd", "0.00", "1050.00", "1050.00"), "+1.050,00", ""],
    ["money-total", change("total", "usd", "2499.00", "1249.50", "-1249.50", "-50"), "−1.249,50−50 %", ""],
    // More cost displeases the house and more margin pleases it.
    ["estimate-total", change("cost", "usd", "650.00", "700.00", "50.00", "7.7"), "+50,00+7,7 %", "bad"],
    ["margin", change("margin", "usd", "300.00", "350.00", "50.00", "16.7"), "+50,00+16,7 %", "good"],
    ["margin", change("margin", "usd", "400.00", "350.00", "-50.00", "-12.5"), "−50,00−12,5 %", "bad"],
    ["money-net", same("net", "usd"), "", ""],
  ])("%s stands what it gained or lost: %o", async (id, one, expected, tone) => {
    await edited({ effect: { step: "Cambiar developers", steps: 1, changes: [one] } });
    const delta = screen.getByTestId(id).parentElement?.querySelector(".delta");
    expect([beside(id), ["good", "bad"].filter((kind) => delta?.classList.contains(kind)).join()]).toEqual([expected, tone]);
    expect(document.querySelectorAll(".delta").length).toBe(expected === "" ? 0 : 1);
  });

  it("stands what it was, for who points at it", async () => {
    await edited({ effect: { step: "Cambiar developers", steps: 1, changes: [change("net", "usd", "1000.00", "1050.00", "50.00", "5")] } });
    expect(screen.getByTestId("money-net").parentElement?.querySelector<HTMLElement>(".was")?.title).toContain("1.000,00");
  });

  it("the client reads nothing of cost and margin", async () => {
    await edited({ effect: { step: "Cambiar developers", steps: 1, changes: [change("cost", "usd", "650.00", "700.00", "50.00", "7.7")] } }, "client");
    expect([screen.queryByTestId("estimate-total"), screen.queryByTestId("margin"), document.querySelector(".delta")]).toEqual([null, null, null]);
  });
});
