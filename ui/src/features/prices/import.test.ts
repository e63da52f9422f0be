// An import of prices: it is announced while it runs, can be cancelled, and says what came of it.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { startI18n } from "../../i18n";
import type { ImportProgressView, ImportView } from "../../platform/bindings";
import { fakePlatform } from "../../platform/fake";
import { settle, stubSizes } from "../../shared/testing";
import { PriceDesk } from "../../state/prices.svelte";
import { Workspace } from "../../state/workspace.svelte";
import PricesView from "../../views/PricesView.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
afterEach(cleanup);

/** The view while an import runs, which the test ends. */
async function importing() {
  const platform = fakePlatform();
  platform.listPrices = () => Promise.resolve({ book: { id: "b", unverified: 0, rows: 0 }, rows: [], found: 0, services: [], regions: [] } as never);
  const run = { progress: (_progress: ImportProgressView) => {}, end: (_view: ImportView | null) => {}, refuse: (_reason: unknown) => {} };
  platform.importPrices = (progress) => {
    run.progress = progress;
    return new Promise((resolve, reject) => [run.end, run.refuse] = [resolve, reject]);
  };
  platform.cancelImport = vi.fn(() => {
    run.refuse({ code: "import-cancelled", message: "‹Se canceló›", hint: "", problems: [] });
    return Promise.resolve();
  });
  render(PricesView, { workspace: new Workspace(platform, "es"), desk: new PriceDesk(platform) });
  await settle();
  screen.getByTestId("import-prices").focus();
  await fireEvent.click(screen.getByTestId("import-prices"));
  await settle();
  return { platform, run };
}

const idle = () => [screen.queryByRole("progressbar"), screen.queryByTestId("import-cancel"), document.activeElement === screen.queryByTestId("import-prices")];

it("says how far it is, to who listens too", async () => {
  const { run } = await importing();
  const status = () => document.querySelector(".progress[role='status']")?.textContent;
  expect([status(), screen.queryByTestId("import-prices")]).toEqual([expect.stringContaining("Elija"), null]);
  run.progress({ file: "ec2.csv", number: 2, of: 3, percent: 40, mib: "1200.5", total_mib: "3000", rows: "150000", mib_per_second: "50", seconds_left: "36" } as ImportProgressView);
  await settle();
  expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(40);
  expect(status()?.replace(/\s+/g, " ")).toMatch(/ec2\.csv \(2\/3\) · 1\.200,5\/3\.000 MiB · 150\.000 .* 50 MiB\/s · .*36/);
});

it("is cancelled by its button, which is again the one that imports", async () => {
  const { platform } = await importing();
  await fireEvent.click(screen.getByTestId("import-cancel"));
  await settle();
  expect(platform.cancelImport).toHaveBeenCalledOnce();
  expect(idle()).toEqual([null, null, true]);
  expect(screen.getByTestId("prices-error").textContent).toContain("‹Se canceló›");
});

it("for which nobody chose a file changes nothing", async () => {
  const { run } = await importing();
  run.end(null);
  await settle();
  expect([...idle(), screen.queryByTestId("import-result"), screen.queryByTestId("prices-error")]).toEqual([null, null, true, null, null]);
});

it("that is done says what came of it", async () => {
  const { run } = await importing();
  run.end({ book: { id: "aws-2026-11-15", base: "" }, imported: 12, carried: 3, ambiguous: [], missing: [] } as unknown as ImportView);
  await settle();
  expect([...idle(), screen.getByTestId("import-result").textContent]).toEqual([null, null, true, expect.stringMatching(/aws-2026-11-15.*12.*3/)]);
});
