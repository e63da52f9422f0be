// The library's plans on the home view: found by words and by how they stand, files that were open lately, what a template comes to.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startI18n } from "../i18n";
import type { Audience, HomeView as Home, PlanTileView } from "../platform/bindings";
import { fakePlatform, view } from "../platform/fake";
import { settle, stubSizes } from "../shared/testing";
import { Workspace } from "../state/workspace.svelte";
import HomeView from "./HomeView.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const tile = (id: string, title: string, client: string, status = "draft", errors = 0): PlanTileView => ({
  ...{ id, title, client, status, errors, updated: "2026-11-20T12:00:00Z", mrus: "1", net: "50.00", margin_percent: "30", quote: "", scenarios: 0 },
});

/** A library, which finds as the shell does: by words, by how plans stand, and `most` at most. */
const library = (plans: PlanTileView[], rest: Partial<Home> = {}) =>
  vi.fn((query: string, status: string, most: number): Promise<Home> => {
    const stands = (plan: PlanTileView) => status === "" || (plan.errors > 0 ? "errors" : plan.status) === status;
    const found = plans.filter((plan) => `${plan.title} ${plan.client}`.toLowerCase().includes(query.toLowerCase())).filter(stands);
    return Promise.resolve({ plans: found.slice(0, most), found: found.length, all: plans.length, clients: [{ name: "Banco", plans: 2 }, { name: "Caja", plans: 1 }], templates: [], recent: [], reminders: [], ...rest });
  });

async function shown(plans: PlanTileView[], rest: Partial<Home> = {}, audience: Audience = "internal") {
  const platform = fakePlatform();
  const home = library(plans, rest);
  platform.home = home;
  platform.openPlan = vi.fn((id: string) => Promise.resolve({ ...view(1, {}), plan_id: id }));
  const workspace = new Workspace(platform, "es");
  workspace.audience = audience;
  workspace.view = "home";
  render(HomeView, { workspace });
  await settle();
  return { platform, workspace, home };
}

const plans = () => [...document.querySelectorAll(".open .title")].map((title) => title.textContent);
const found = () => screen.getByTestId("home-found").textContent;
const search = async (words: string) => {
  await fireEvent.input(screen.getByTestId("home-search"), { target: { value: words } });
  await settle();
};
const choose = async (status: string) => {
  await fireEvent.change(screen.getByTestId("home-status"), { target: { value: status } });
  await settle();
};

const few = [tile("1", "Canal", "Banco"), tile("2", "Pagos", "Banco", "issued"), tile("3", "Canal móvil", "Caja", "issued"), tile("4", "Roto", "Caja", "draft", 2)];

describe("the plans", () => {
  it("are asked for once when the view opens, and once at each search", async () => {
    const { home } = await shown(few);
    expect(home.mock.calls.map(([query, status, most]) => [query, status, most])).toEqual([["", "", 20]]);
    await search("canal");
    expect(home.mock.calls.map(([query]) => query)).toEqual(["", "canal"]);
  });

  it.each<[string, string, string[], string]>([
    ["", "", ["Canal", "Pagos", "Canal móvil", "Roto"], "4 de 4 planes"],
    ["canal", "", ["Canal", "Canal móvil"], "2 de 4 planes"],
    ["", "issued", ["Pagos", "Canal móvil"], "2 de 4 planes"],
    ["canal", "issued", ["Canal móvil"], "1 de 4 planes"],
    // A plan with errors says so in place of its status, and is found by that alone.
    ["", "errors", ["Roto"], "1 de 4 planes"],
    ["", "draft", ["Canal"], "1 de 4 planes"],
    ["", "expired", [], "0 de 4 planes"],
  ])("by %j that stand as %j are %j", async (words, status, expected, count) => {
    await shown(few);
    if (words) await search(words);
    if (status) await choose(status);
    expect([plans(), found()]).toEqual([expected, count]);
    expect(screen.queryByText("Ningún plan coincide con la búsqueda.") !== null).toBe(expected.length === 0);
  });

  it("of a status are looked for in the whole library, and shown page by page", async () => {
    const many = Array.from({ length: 100 }, (_, index) => tile(String(index), `Plan ${index}`, "Banco", index < 50 ? "draft" : "issued"));
    await shown(many);
    await choose("issued");
    expect([plans().length, plans()[0], found()]).toEqual([20, "Plan 50", "50 de 100 planes"]);
    await fireEvent.click(screen.getByText("Mostrar más"));
    await settle();
    expect(plans()).toHaveLength(40);
    await choose("");
    expect([plans().length, plans()[0], found()]).toEqual([20, "Plan 0", "100 de 100 planes"]);
  });

  it("of a client are one press away, and one opens in the inputs", async () => {
    const { platform, workspace } = await shown(few);
    await fireEvent.click(screen.getByRole("button", { name: "Caja 1" }));
    await settle();
    expect([plans(), screen.getByRole("button", { name: "Caja 1" }).getAttribute("aria-pressed")]).toEqual([["Canal móvil", "Roto"], "true"]);
    await fireEvent.click(screen.getByTestId("open-3"));
    await settle();
    expect([vi.mocked(platform.openPlan).mock.calls[0]?.[0], workspace.planId, workspace.view]).toEqual(["3", "3", "inputs"]);
  });

  it("of a reminder's client are found however they stand", async () => {
    await shown(few, { reminders: [{ kind: "quote", day: "2026-11-20", days: 3, text: "‹r›", cure: "", client: "Banco" }] as never });
    await choose("errors");
    await fireEvent.click(screen.getByRole("button", { name: /‹r›/ }));
    await settle();
    expect(plans()).toEqual(["Canal", "Pagos"]);
  });
});

describe("files and templates", () => {
  it("that were open lately stand below with their day, and open the plan that they hold", async () => {
    const { workspace } = await shown(few, { recent: [{ name: "canal.aforo", plan_id: "3", opened: "2026-11-20T12:00:00Z" }] });
    const recent = screen.getByRole("button", { name: "canal.aforo" });
    expect(recent.closest("li")?.textContent).toMatch(/20.*11.*2026/);
    await fireEvent.click(recent);
    await settle();
    expect(workspace.planId).toBe("3");
  });

  const template = { id: "retail", title: "Banca", description: "Con móvil", environments: 3, microservices: 12, requests: "1500000", mrus: "21.5", net: "1075.00", services: ["Aurora", "NAT"] };

  it.each<[string, Partial<typeof template>, string]>([
    ["with figures", {}, "21,5 MRU · USD 1.075,00 netos al mes"],
    ["without", { mrus: "0", net: "0.00" }, "Sin cifras hasta completar los datos"],
    ["that has errors", { mrus: "", net: "" }, "Sin cifras hasta completar los datos"],
  ])("say what a template %s holds and comes to", async (_what, change, expected) => {
    await shown(few, { templates: [{ ...template, ...change }] });
    const card = screen.getByRole("heading", { name: "Banca" }).closest("li");
    expect(card?.querySelector("strong")?.textContent).toBe(expected);
    expect(card?.textContent).toContain("Ambientes: 3 · Microservicios: 12 · Solicitudes al mes: 1.500.000");
    expect([...(card?.querySelectorAll(".services .tag") ?? [])].map((tag) => tag.textContent)).toEqual(["Aurora", "NAT"]);
  });

  it("begin a plan of a template, whose client is asked for first", async () => {
    const { platform, workspace } = await shown(few, { templates: [template] });
    platform.createPlan = vi.fn(() => Promise.resolve({ ...view(1, {}), plan_id: "new" }));
    workspace.reveal = vi.fn();
    await fireEvent.click(screen.getByRole("button", { name: "Crear: Banca" }));
    await settle();
    expect([vi.mocked(platform.createPlan).mock.calls[0]?.[0], workspace.planId, workspace.view]).toEqual(["retail", "new", "inputs"]);
    expect(workspace.reveal).toHaveBeenCalledWith("client.name");
  });
});
