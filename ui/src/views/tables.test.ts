// The long tables of a plan: sorted, narrowed and folded within their environments, whose totals stay what they are.

import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick, type Component } from "svelte";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startI18n } from "../i18n";
import { fakePlatform } from "../platform/fake";
import type { ResultsView } from "../platform/bindings";
import { stubSizes } from "../shared/testing";
import { Workspace } from "../state/workspace.svelte";
import CapacityView from "./CapacityView.svelte";
import EstimateView from "./EstimateView.svelte";
import QuoteView from "./QuoteView.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const environments = [
  { id: "production", name: "Producción", kind: "production", mrus: "12", subtotal: "600.00", total: "111.00" },
  { id: "qa", name: "Certificación", kind: "pre-production", mrus: "3", subtotal: "150.00", total: "7.00" },
];

const charged = (environment: string, resource: string, quantity: string, amount: string) => ({
  ...{ id: `${environment}/${resource}`, environment, resource, detail: "", service: "Cómputo", region: "us-east-1" },
  ...{ quantity, unit: "horas", price: "0.045", amount, verified: true, manual: false },
});
const quoted = (environment: string, name: string, mrus: string) => ({
  ...{ id: `${environment}/${name}`, environment, name, detail: "", component: name, quantity: "1", unit_mrus: mrus, mrus },
  ...{ subtotal: `${mrus}.00`, included: false },
});
const running = (environment: string, name: string, vcpu: string, p95: string | null) => ({
  ...{ id: `${environment}/${name}`, environment, name, size: { vcpu, memory_gib: "1" }, sized: false, binding_constraint: "cpu", utilization: "40", peak_utilization: "60" },
  ...{ tasks: { base: 2, expected: "2", maximum: 4 }, latency_ms: p95 === null ? null : { p50: p95, p95, p99: p95 } },
});
const limit = (name: string, headroom: string, month_reached: number | null) => ({
  ...{ id: name, name, demand: "1", limit: "2", headroom, pass: !headroom.startsWith("-"), unit: "", adjustable: true, source: "", month_reached },
});

const results = {
  estimate: {
    total: "118.00",
    environments,
    lines: [charged("production", "NAT, hora", "1460", "65.70"), charged("production", "Aurora", "730", "9.30"), charged("production", "Memoria", "999.5", "36.00"), charged("qa", "NAT, hora", "730", "7.00")],
  },
  quote: {
    ...{ number: "B-1", valid_until: "2026-12-31", usd_per_mru: "50.00", mrus: "15", subtotal: "750.00", discount: "0.00", discount_percent: "0", net: "750.00", total: "892.50", taxes: [], environments },
    lines: [quoted("production", "Repositorio", "3"), quoted("production", "Álbum", "9"), quoted("qa", "Repositorio", "3")],
  },
  capacity: {
    ...{ traffic: [], fleets: [], components: [], warnings: [], operation: null, stranded: null },
    workloads: [running("production", "Cuentas", "0.5", "120"), running("production", "Pagos", "2", null), running("production", "Avisos", "1", "80"), running("qa", "Cuentas", "0.5", "120")],
    limits: [limit("Conexiones", "35", 14), limit("Direcciones", "-5", 0), limit("Tareas", "80", null)],
  },
} as unknown as ResultsView;

function shown(view: Component<{ workspace: Workspace }>, platform = fakePlatform(), stale = true, figures = results): Workspace {
  const workspace = new Workspace(platform, "es");
  workspace.planId = "plan-1";
  workspace.document = { client: { country: "CL" } };
  workspace.audience = "client";
  workspace.results = figures;
  workspace.stale = stale;
  render(view, { workspace });
  return workspace;
}

/** The first words of each row of a table, but for its heading. */
const rows = (id: string) => within(screen.getAllByTestId(id).at(-1) as HTMLElement).getAllByRole("row").slice(1).map((row) => (row.querySelector("td, th")?.textContent ?? "").trim());
const press = async (id: string) => {
  await fireEvent.click(screen.getAllByTestId(id)[0] as HTMLElement);
  await tick();
};
const type = async (id: string, value: string) => {
  await fireEvent.input(screen.getByTestId(id), { target: { value } });
  await tick();
};

const estimate = () => rows("estimate-lines");

describe("the lines of an estimate", () => {
  it("are sorted within their environment, and go back to the plan's order", async () => {
    const workspace = shown(EstimateView);
    const given = ["Producción", "NAT, hora", "Aurora", "Memoria", "Certificación", "NAT, hora"];
    expect(estimate()).toEqual(given);
    const table: [string, string, string, string[]][] = [
      // 999.5 lies between 730 and 1460, as it would not as a text.
      ["sort-usage", "ascending", "Uso: orden ascendente", ["Aurora", "Memoria", "NAT, hora"]],
      ["sort-usage", "descending", "Uso: orden descendente", ["NAT, hora", "Memoria", "Aurora"]],
      ["sort-usage", "none", "Uso: orden original", ["NAT, hora", "Aurora", "Memoria"]],
      ["sort-resource", "ascending", "Recurso: orden ascendente", ["Aurora", "Memoria", "NAT, hora"]],
      ["sort-amount", "ascending", "USD al mes: orden ascendente", ["Aurora", "Memoria", "NAT, hora"]],
    ];
    for (const [heading, direction, spoken, order] of table) {
      await press(heading);
      expect(screen.getByTestId(heading).closest("th")?.getAttribute("aria-sort"), heading).toBe(direction);
      expect(workspace.spoken).toBe(spoken);
      expect(estimate()).toEqual(["Producción", ...order, "Certificación", "NAT, hora"]);
    }
  });

  it("say how many of how many a search finds, and keep the totals of whole environments", async () => {
    shown(EstimateView);
    await type("estimate-search", "memoria");
    expect(estimate()).toEqual([expect.stringMatching(/^Producción 1 de 3 líneas; los totales son del ambiente entero$/), "Memoria", expect.stringMatching(/^Certificación 0 de 1 línea;/)]);
    expect(screen.getByTestId("estimate-search-found").textContent).toBe("1 de 4 líneas");
    expect(screen.getByTestId("explain-figure/cost/production").textContent).toBe("111,00");
  });

  it("are folded away with their environment, which keeps its name and total", async () => {
    shown(EstimateView);
    await press("fold-production");
    expect(screen.getByTestId("fold-production").getAttribute("aria-expanded")).toBe("false");
    expect(estimate()).toEqual(["Producción", "Certificación", "NAT, hora"]);
    expect(screen.getByTestId("explain-figure/cost/production").textContent).toBe("111,00");
    await type("estimate-search", "nat");
    expect(estimate()).toEqual([expect.stringContaining("Producción"), "NAT, hora", expect.stringContaining("Certificación"), "NAT, hora"]);
    await type("estimate-search", "");
    expect(estimate()).toEqual(["Producción", "Certificación", "NAT, hora"]);
  });
});

describe("the ranges of an estimate", () => {
  const range = (id: string, low: string, high: string) => ({ id, low, typical: low, high, varies: low !== high });

  it("stand beside the lines that vary, and are sorted like them", async () => {
    const platform = fakePlatform();
    platform.estimateRanges = () =>
      Promise.resolve({
        ...{ draws: 400, void: 0, seed: 1, assumed: false, notes: ["‹n›"], total: { low: "100.00", typical: "118.00", high: "150.00", varies: true } },
        environments: [range("production", "90.00", "140.00")],
        lines: [range("production/Memoria", "30.00", "60.00"), range("production/Aurora", "9.30", "9.30")],
      });
    shown(EstimateView, platform, false);
    await vi.waitFor(() => expect(screen.getByTestId("estimate-range").textContent).toContain("Entre USD 100,00 y 150,00 al mes. ‹n›"));
    const ends = (id: string) => [screen.getByTestId(`low-${id}`).textContent, screen.getByTestId(`high-${id}`).textContent];
    expect(ends("production")).toEqual(["90,00", "140,00"]);
    expect(ends("production/Memoria")).toEqual(["30,00", "60,00"]);
    expect(ends("production/Aurora")).toEqual(["–", "–"]);
    // What does not vary is sorted by its amount: 9.30 of Aurora, 30 of the memory, 65.70 of the gateways.
    await press("sort-low");
    expect(estimate()).toEqual(["Producción", "Aurora", "Memoria", "NAT, hora", "Certificación", "NAT, hora"]);
  });
});

describe("the ranges of a large estimate", () => {
  it("are worked out when somebody asks", async () => {
    const platform = fakePlatform();
    let asked = 0;
    const answer = platform.estimateRanges;
    platform.estimateRanges = (plan, language) => {
      asked += 1;
      return answer(plan, language);
    };
    const lines = Array.from({ length: 501 }, (_, index) => charged("production", `Recurso ${index}`, "1", "1.00"));
    shown(EstimateView, platform, false, { ...results, estimate: { ...results.estimate, lines } } as unknown as ResultsView);
    await tick();
    expect([asked, screen.queryByTestId("sort-low"), screen.queryByTestId("estimate-range")]).toEqual([0, null, null]);
    await press("ask-ranges");
    await vi.waitFor(() => expect(screen.getByTestId("estimate-range")).toBeTruthy());
    expect([asked, screen.queryByTestId("ask-ranges")]).toEqual([1, null]);
    expect(screen.getByTestId("sort-low")).toBeTruthy();
  });
});

describe("the lines of a quote", () => {
  it("are sorted by the words of the language, above their subtotal", async () => {
    shown(QuoteView);
    await press("sort-component");
    expect(rows("quote-lines-production")).toEqual(["Álbum", "Repositorio", "Subtotal"]);
    await press("sort-component");
    expect(rows("quote-lines-production")).toEqual(["Repositorio", "Álbum", "Subtotal"]);
  });

  it("keep the subtotal of the whole environment under a search", async () => {
    shown(QuoteView);
    await type("quote-search", "album");
    expect(rows("quote-lines-production")).toEqual(["Álbum", "Subtotal del ambiente entero"]);
    expect(rows("quote-lines-qa")).toEqual(["Subtotal del ambiente entero"]);
    expect(screen.getByTestId("quote-search-found").textContent).toBe("1 de 3 líneas");
  });

  it("are all folded away at once, with the sums in sight, for as long as the program runs", async () => {
    const workspace = shown(QuoteView);
    await press("fold-all");
    expect(workspace.spoken).toBe("Todo plegado");
    expect([screen.queryByTestId("quote-lines-production"), screen.queryByTestId("quote-lines-qa")]).toEqual([null, null]);
    expect(["production", "qa"].map((id) => screen.getByTestId(`sum-${id}`).textContent)).toEqual(["12,00 MRU · USD 600,00", "3,00 MRU · USD 150,00"]);
    cleanup();
    render(QuoteView, { workspace });
    expect(screen.queryByTestId("quote-lines-production")).toBeNull();
    await press("fold-all");
    expect(rows("quote-lines-production")).toHaveLength(3);
  });
});

describe("the capacity", () => {
  it.each([
    ["sort-size", 1, ["Cuentas", "Avisos", "Pagos"]],
    ["sort-p95", 1, ["Avisos", "Cuentas", "Pagos"]],
    // What is saturated is slower than anything.
    ["sort-p95", 2, ["Pagos", "Cuentas", "Avisos"]],
    ["sort-workload", 1, ["Avisos", "Cuentas", "Pagos"]],
  ])("is sorted by %s, pressed %i times", async (heading, times, order) => {
    shown(CapacityView);
    for (let time = 0; time < times; time += 1) await press(heading);
    expect(rows("workloads-production")).toEqual(order);
  });

  it("is narrowed to workloads and to limits", async () => {
    shown(CapacityView);
    await type("workload-search", "cuentas");
    expect([rows("workloads-production"), rows("workloads-qa")]).toEqual([["Cuentas"], ["Cuentas"]]);
    await type("limit-search", "no cabe");
    expect(within(screen.getByTestId("limits")).getAllByRole("row")).toHaveLength(2);
    expect(screen.getByTestId("limit-search-found").textContent).toBe("1 de 3 líneas");
  });

  it("begins with the limits that fail", () => {
    shown(CapacityView);
    const names = within(screen.getByTestId("limits")).getAllByRole("row").slice(1).map((row) => row.querySelector("summary")?.textContent);
    expect(names).toEqual(["Direcciones", "Conexiones", "Tareas"]);
  });

  it("names the limits by the month in which they are reached, those that never are last", async () => {
    shown(CapacityView);
    await press("sort-month");
    const names = within(screen.getByTestId("limits")).getAllByRole("row").slice(1).map((row) => row.querySelector("summary")?.textContent);
    expect(names).toEqual(["Direcciones", "Conexiones", "Tareas"]);
  });
});
