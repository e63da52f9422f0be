// What the plan's own record of steps shows, and what one does with a step of it.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { startI18n } from "../../i18n";
import { fakePlatform, view } from "../../platform/fake";
import { settle } from "../../shared/testing";
import { Workspace } from "../../state/workspace.svelte";
import HistoryPanel from "./HistoryPanel.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const version = (number: number, step: string, state: string) => ({ version: number, step, path: "", saved: "2026-11-20T15:04:05Z", state });

async function shown() {
  const platform = fakePlatform();
  let versions = [version(3, "Cambiar developers", "undone"), version(2, "Quitar commercial.optional[0]", "current"), version(1, "Crear el plan", "done")];
  platform.planHistory = vi.fn(() => Promise.resolve(versions));
  const went = vi.fn((_plan: string, number: number) => {
    versions = versions.map((one) => ({ ...one, state: one.version === number ? "current" : "done" }));
    return Promise.resolve(view(9, { developers: number }));
  });
  const restored = vi.fn((_plan: string, number: number) => {
    versions = [version(4, "Restaurar", "current"), ...versions.map((one) => ({ ...one, state: "done" }))];
    return Promise.resolve(view(9, { developers: number }));
  });
  platform.goToVersion = went;
  platform.restoreVersion = restored;
  const workspace = new Workspace(platform, "es");
  workspace.planId = "plan-1";
  render(HistoryPanel, { workspace, close: () => {} });
  await settle();
  return { workspace, went, restored };
}

const rows = () =>
  [...document.querySelectorAll("li")].map((row) => [row.querySelector(".number")?.textContent, row.querySelector(".step")?.textContent, row.querySelector(".tag")?.textContent ?? "", row.querySelectorAll("button").length]);
const press = async (id: string) => {
  screen.getByTestId(id).focus();
  await fireEvent.click(screen.getByTestId(id));
  await settle();
};

it("lists the steps by what they are called, the newest first, and says where one is", async () => {
  await shown();
  expect(rows()).toEqual([
    ["3", "Cambiar Desarrolladores", "deshecho", 2],
    ["2", "Quitar Opcionales", "en pantalla", 0],
    ["1", "Crear el plan", "", 2],
  ]);
  expect(document.querySelector("[aria-current='step'] .step")?.textContent).toBe("Quitar Opcionales");
  expect(document.querySelector("time")?.dateTime).toBe("2026-11-20T15:04:05Z");
});

it("goes to a step, and says that one is there", async () => {
  const { workspace, went, restored } = await shown();
  await press("go-1");
  expect([went.mock.calls.map((call) => call.slice(0, 2)), restored.mock.calls, workspace.value("developers")]).toEqual([[["plan-1", 1]], [], 1]);
  expect(document.querySelector("[aria-current='step'] .number")?.textContent).toBe("1");
  expect(document.activeElement).toBe(document.querySelector("[aria-current='step']"));
});

it("makes a step the newest one, and keeps all that were", async () => {
  const { workspace, went, restored } = await shown();
  await press("restore-1");
  expect([restored.mock.calls.map((call) => call.slice(0, 2)), went.mock.calls, workspace.value("developers")]).toEqual([[["plan-1", 1]], [], 1]);
  expect(rows().map(([number]) => number)).toEqual(["4", "3", "2", "1"]);
});
