// A file that comes from outside of the window: double-clicked, dropped on it, or chosen.

import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { startI18n } from "../i18n";
import type { WorkspaceView } from "../platform/bindings";
import { fakePlatform, view } from "../platform/fake";
import { settle, stubSizes } from "../shared/testing";
import { PriceDesk } from "../state/prices.svelte";
import { Workspace } from "../state/workspace.svelte";
import App from "./App.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

async function dropped(answer: () => Promise<WorkspaceView | null>) {
  const platform = fakePlatform();
  let drop = (): void => undefined;
  platform.onFileWaiting = (run) => void (drop = run);
  platform.openWaiting = vi.fn(answer);
  const workspace = new Workspace(platform, "es");
  const opening = workspace.openLast();
  await settle();
  platform.answer(view(1, { title: "‹Antes›" }));
  await opening;
  workspace.view = "prices";
  render(App, { workspace, prices: new PriceDesk(platform) });
  await settle();
  drop();
  await settle();
  expect(platform.openWaiting).toHaveBeenCalledOnce();
  return [screen.getByTestId("plan-title").textContent, workspace.view, screen.queryByTestId("notice")?.querySelector("p")?.textContent?.trim()];
}

const other = { ...view(1, { title: "‹Canal›" }), plan_id: "plan-2" };

it.each<[string, () => Promise<WorkspaceView | null>, unknown[]]>([
  ["is opened in the inputs", () => Promise.resolve(other), ["‹Canal›", "inputs", undefined]],
  ["tells what was found in it", () => Promise.resolve({ ...other, told: "‹De la cotización Q-R1›" } as WorkspaceView), ["‹Canal›", "inputs", "‹De la cotización Q-R1›"]],
  ["that is gone changes nothing", () => Promise.resolve(null), ["‹Antes›", "prices", undefined]],
  ["that is none of ours is told of, and the plan stays", () => Promise.reject({ code: "file", message: "‹No es un plan›", hint: "", problems: [] }), ["‹Antes›", "prices", "‹No es un plan›"]],
])("%s", async (_what, answer, expected) => expect(await dropped(answer)).toEqual(expected));
