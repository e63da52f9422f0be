// The study of risk: it is announced while it runs, can be cancelled, and shows all its inputs to who asks for them.

import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { startI18n } from "../../i18n";
import type { RiskProgressView, RiskView } from "../../platform/bindings";
import { fakePlatform } from "../../platform/fake";
import { settle, stubSizes } from "../../shared/testing";
import { Workspace } from "../../state/workspace.svelte";
import RiskPanel from "./RiskPanel.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const study = (inputs: number): RiskView =>
  ({
    ...{ summary: "‹resumen›", notes: [], questions: [], measures: [], measure: "aws-usd", draws: 10_000, seed: 1 },
    inputs: Array.from({ length: inputs }, (_, index) => ({ path: `p${index + 1}`, name: `‹dato ${index + 1}›`, low: "1", high: "2", effects: [] })),
  }) as unknown as RiskView;

/** The panel, with a study that the test ends. */
function shown() {
  const platform = fakePlatform();
  const run = { progress: (_progress: RiskProgressView) => {}, end: (_view: RiskView) => {}, refuse: (_reason: unknown) => {} };
  platform.studyRisk = (_plan, _request, progress) => {
    run.progress = progress;
    return new Promise((resolve, reject) => [run.end, run.refuse] = [resolve, reject]);
  };
  platform.cancelRisk = vi.fn(() => {
    run.refuse({ code: "risk-cancelled", message: "‹cancelado›", hint: "", problems: [] });
    return Promise.resolve();
  });
  const workspace = new Workspace(platform, "es");
  workspace.planId = "plan-1";
  render(RiskPanel, { workspace, locale: "es-CL" });
  return { platform, workspace, run };
}

const press = async (id: string) => {
  await fireEvent.click(screen.getByTestId(id));
  await settle();
};
const drawn = () => within(screen.getByTestId("risk-tornado")).getAllByRole("row").length - 1;

it("says how far it is, and is back where it was when it is cancelled", async () => {
  const { platform, run } = shown();
  screen.getByTestId("risk-study").focus();
  await press("risk-study");
  run.progress({ done: 2500, draws: 10_000, percent: 25 } as RiskProgressView);
  await settle();
  const status = screen.getByRole("progressbar").closest("[role='status']");
  expect([screen.getByRole<HTMLProgressElement>("progressbar").value, status?.textContent]).toEqual([25, expect.stringContaining("2.500 de 10.000 simulaciones")]);
  expect(screen.queryByTestId("risk-study")).toBeNull();
  await press("risk-cancel");
  expect(platform.cancelRisk).toHaveBeenCalledOnce();
  expect([screen.queryByRole("progressbar"), screen.queryByTestId("risk-cancel")]).toEqual([null, null]);
  expect(screen.getByTestId<HTMLButtonElement>("risk-study").disabled).toBe(false);
  expect(document.activeElement).toBe(screen.getByTestId("risk-study"));
});

it.each([
  [12, 12, false],
  [13, 12, true],
  [40, 12, true],
])("of %i inputs draws %i, and offers the rest: %s", async (inputs, expected, offered) => {
  const { run } = shown();
  await press("risk-study");
  run.end(study(inputs));
  await settle();
  expect([drawn(), screen.queryByTestId("risk-all") !== null]).toEqual([expected, offered]);
});

it("draws all to who asks, and folds them again", async () => {
  const { run } = shown();
  await press("risk-study");
  run.end(study(40));
  await settle();
  const state = () => [drawn(), screen.getByTestId("risk-all").textContent, screen.getByTestId("risk-all").getAttribute("aria-expanded")];
  expect(state()).toEqual([12, "Ver los 40", "false"]);
  await press("risk-all");
  expect(state()).toEqual([40, "Ver solo los primeros 12", "true"]);
  await press("risk-all");
  expect(drawn()).toBe(12);
});
