// What a meeting keeps: the client is told that it was not kept, the house why, and no slider moves by itself.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import type { MeetingView } from "../../platform/bindings";
import { fakePlatform, view } from "../../platform/fake";
import { settle, stubSizes } from "../../shared/testing";
import { Workspace } from "../../state/workspace.svelte";
import Meeting from "./Meeting.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const answer = {
  ...{ client: "‹Banco›", title: "", valid: true, valid_until: "2026-12-31", term_months: 12, currency: "USD", changes: [], environments: [] },
  controls: [
    { path: "developers", value: 3, minimum: 0, maximum: 90, step: 1 },
    { path: "traffic.users", value: 100, minimum: 0, maximum: 900, step: 1 },
  ],
} as unknown as MeetingView;

const slide = async (path: string, value: string) => {
  await fireEvent.input(screen.getByTestId(`slide-${path}`), { target: { value } });
  await settle();
};
const now = () => ["developers", "traffic.users"].map((path) => screen.getByTestId<HTMLInputElement>(`slide-${path}`).value);
const told = () => screen.queryByTestId("meeting-refused")?.textContent ?? "";

async function held() {
  const platform = fakePlatform();
  platform.meeting = () => Promise.resolve(answer);
  const workspace = new Workspace(platform, "es");
  workspace.planId = "plan-1";
  workspace.document = { developers: 3 };
  workspace.meeting = true;
  render(Meeting, { workspace, leave: () => workspace.leaveMeeting() });
  await settle();
  const keep = async () => {
    await fireEvent.click(screen.getByTestId("meeting-keep"));
    await settle();
  };
  return { platform, workspace, keep };
}

it("sends what was moved as one step, and starts anew from it", async () => {
  const { platform, keep } = await held();
  await slide("developers", "40");
  await slide("traffic.users", "300");
  await keep();
  expect(platform.edits).toEqual([[{ kind: "set", path: "developers", value: 40 }, { kind: "set", path: "traffic.users", value: 300 }]]);
  platform.answer(view(2, { developers: 40 }));
  await settle();
  // The values of the fake's answer, which knows nothing of the edit.
  expect([now(), told()]).toEqual([["3", "100"], ""]);
});

it("that cannot keep the values leaves the sliders, and says so without the reason", async () => {
  const { platform, workspace, keep } = await held();
  await slide("developers", "40");
  await keep();
  platform.fail({ code: "library", message: "‹disco lleno›", hint: "‹/casa/biblioteca›", problems: [] });
  await settle();
  expect(now()).toEqual(["40", "100"]);
  expect(told()).toBe("Los valores no se pudieron guardar en el plan. Siguen aquí como estaban.");
  expect(document.body.textContent).not.toMatch(/‹disco|‹\/casa/);
  // The house reads it when the screen is its own again.
  workspace.leaveMeeting();
  expect(workspace.notice).toMatchObject({ kind: "error", text: "‹disco lleno›", hint: "‹/casa/biblioteca›" });
});

it.each<[string, () => Promise<unknown>]>([
  ["the next move", () => slide("developers", "41")],
  ["discarding", () => fireEvent.click(screen.getByText("Descartar cambios"))],
])("no longer says so after %s", async (_what, act) => {
  const { platform, keep } = await held();
  await slide("developers", "40");
  await keep();
  platform.fail({ code: "library", message: "x", hint: "", problems: [] });
  await settle();
  expect(told()).not.toBe("");
  await act();
  await settle();
  expect(told()).toBe("");
});

it("keeps what a hand moved while the values were on their way", async () => {
  const { platform, keep } = await held();
  await slide("developers", "40");
  await keep();
  await slide("traffic.users", "300");
  platform.answer(view(2, { developers: 40 }));
  await settle();
  expect(now()).toEqual(["3", "300"]);
});
