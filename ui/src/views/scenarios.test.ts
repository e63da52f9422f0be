// Scenarios are renamed where their names stand, and deleted only after a question that names them.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startI18n } from "../i18n";
import { fakePlatform, view } from "../platform/fake";
import { settle, stubSizes } from "../shared/testing";
import { Workspace } from "../state/workspace.svelte";
import ScenariosView from "./ScenariosView.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

async function shown(open = "plan-1") {
  const platform = fakePlatform();
  let names = ["", "Más gente"];
  platform.scenarios = () => Promise.resolve({ columns: names.map((name, index) => ({ plan_id: `plan-${index + 1}`, name, errors: 0, changes: [{ id: "mrus", unit: "mru", before: "1", after: "1", delta: "0", percent: "0" }] })), inputs: [] } as never);
  platform.renameScenario = vi.fn((_id: string, name: string) => Promise.resolve(void (names = ["", name])));
  platform.deleteScenario = vi.fn(() => Promise.resolve(void (names = [""])));
  platform.openPlan = vi.fn((id: string) => Promise.resolve({ ...view(1, {}), plan_id: id }));
  const workspace = new Workspace(platform, "es");
  workspace.planId = open;
  if (open !== "plan-1") workspace.scenario = { base: "plan-1", name: "Más gente" } as never;
  document.body.innerHTML = '<main id="main" tabindex="0"></main>';
  render(ScenariosView, { workspace });
  await settle();
  return { platform, workspace };
}

const press = async (id: string) => {
  screen.getByTestId(id).focus();
  await fireEvent.click(screen.getByTestId(id));
  await settle();
};

describe("deleting a scenario", () => {
  it("is asked about first, by its name, and can be let be", async () => {
    const { platform } = await shown();
    await press("scenario-delete-1");
    expect(screen.getByTestId("scenario-doomed").textContent).toContain("¿Eliminar el escenario «Más gente»?");
    await press("scenario-spare");
    expect([screen.queryByTestId("scenario-doomed"), vi.mocked(platform.deleteScenario).mock.calls]).toEqual([null, []]);
    expect(document.activeElement).toBe(screen.getByTestId("scenario-delete-1"));
  });

  it("happens on the second word, and leaves the focus in the view", async () => {
    const { platform } = await shown();
    await press("scenario-delete-1");
    await press("scenario-delete");
    expect(platform.deleteScenario).toHaveBeenCalledWith("plan-2", "es");
    expect(screen.queryByTestId("scenario-doomed")).toBeNull();
    expect(document.activeElement?.id).toBe("main");
  });
});

describe("renaming a scenario", () => {
  async function renaming(open?: string) {
    const all = await shown(open);
    await press("scenario-name-1");
    const field = screen.getByTestId<HTMLInputElement>("scenario-rename-1");
    expect([document.activeElement === field, field.value]).toEqual([true, "Más gente"]);
    await fireEvent.input(field, { target: { value: "  Mucha más gente " } });
    return { ...all, field };
  }

  it("keeps the name on Enter, once, and goes back to its button", async () => {
    const { platform, field } = await renaming();
    await fireEvent.keyDown(field, { key: "Enter" });
    await settle();
    expect(vi.mocked(platform.renameScenario).mock.calls).toEqual([["plan-2", "Mucha más gente", "es"]]);
    expect(screen.getByTestId("scenario-figures").textContent).toContain("Mucha más gente");
    expect(document.activeElement).toBe(screen.getByTestId("scenario-name-1"));
    expect(platform.openPlan).not.toHaveBeenCalled();
  });

  it("tells the bar if it is the one that is open", async () => {
    const { platform, field } = await renaming("plan-2");
    await fireEvent.keyDown(field, { key: "Enter" });
    await settle();
    expect(vi.mocked(platform.openPlan).mock.calls.map(([id]) => id)).toEqual(["plan-2"]);
  });

  it("leaves it as it was on Escape, and when nothing is written", async () => {
    const { platform, field } = await renaming();
    await fireEvent.keyDown(field, { key: "Escape" });
    await settle();
    await press("scenario-name-1");
    await fireEvent.input(screen.getByTestId("scenario-rename-1"), { target: { value: " " } });
    await fireEvent.keyDown(screen.getByTestId("scenario-rename-1"), { key: "Enter" });
    await settle();
    expect(vi.mocked(platform.renameScenario).mock.calls).toEqual([]);
  });
});
