// One value goes from one scenario to another, which is then what is shown; the plan that is open stays open.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { startI18n } from "../i18n";
import { fakePlatform, view } from "../platform/fake";
import { settle, stubSizes } from "../shared/testing";
import { Workspace } from "../state/workspace.svelte";
import ScenariosView from "./ScenariosView.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

async function shown(audience: "internal" | "client" = "internal") {
  const platform = fakePlatform();
  const values = new Map([
    ["developers", ["3", "9", "9"]],
    ["purchase.commitment", ["none", "one-year", null]],
  ]);
  platform.scenarios = () =>
    Promise.resolve({
      columns: ["", "Más gente", "Otra"].map((name, index) => ({ plan_id: `plan-${index + 1}`, name, errors: 0, changes: [] })),
      inputs: [...values].map(([path, list]) => ({ path, pattern: path, element: "", values: [...list] })),
    } as never);
  platform.copyValue = vi.fn((from: string, to: string, path: string) => {
    const list = values.get(path) ?? [];
    const [source, target] = [from, to].map((id) => +id.slice(-1) - 1) as [number, number];
    list[target] = list[source] ?? null;
    return Promise.resolve({ ...view(2, {}), plan_id: to });
  });
  platform.openPlan = vi.fn((id: string) => Promise.resolve({ ...view(2, { developers: 9 }), plan_id: id }));
  const workspace = new Workspace(platform, "es");
  workspace.planId = "plan-1";
  workspace.audience = audience;
  render(ScenariosView, { workspace });
  await settle();
  return { platform, workspace };
}

const row = (path: string) => [...(screen.getByTestId(`copy-${path}-0`).closest("tr")?.querySelectorAll(".value") ?? [])].map((cell) => cell.textContent);
const offered = (path: string, column: number) => [...screen.getByTestId<HTMLSelectElement>(`copy-${path}-${column}`).options].slice(1).map((option) => [option.value, option.textContent]);

it.each<[number, [string, string][]]>([
  [0, [["plan-2", "Copiar «3» a Más gente"], ["plan-3", "Copiar «3» a Otra"]]],
  // Not to where it is the same already.
  [1, [["plan-1", "Copiar «9» a El plan"]]],
])("of column %i is offered to those that have another", async (column, expected) => {
  await shown();
  expect(offered("developers", column)).toEqual(expected);
});

it("is copied from where it stands to where it was sent, and shown there", async () => {
  const { platform, workspace } = await shown();
  expect(row("developers")).toEqual(["3", "9", "9"]);
  await fireEvent.change(screen.getByTestId("copy-developers-1"), { target: { value: "plan-1" } });
  await settle();
  await settle();
  expect(vi.mocked(platform.copyValue).mock.calls.map((call) => call.slice(0, 3))).toEqual([["plan-2", "plan-1", "developers"]]);
  expect([workspace.planId, workspace.value("developers")]).toEqual(["plan-1", 9]);
  expect(row("developers")).toEqual(["9", "9", "9"]);
});

it("that is missing is said to be, and is a value like another", async () => {
  await shown();
  expect(row("purchase.commitment")[2]).toBe("no está");
  expect(offered("purchase.commitment", 2).map(([id]) => id)).toEqual(["plan-1", "plan-2"]);
});

it("of the house's own inputs stands nowhere for the client", async () => {
  await shown("client");
  expect([screen.queryByTestId("copy-developers-0") !== null, screen.queryByTestId("copy-purchase.commitment-0")]).toEqual([true, null]);
});
