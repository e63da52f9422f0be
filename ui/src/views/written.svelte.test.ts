// Days, sizes and countries are written as the reader writes them, not as the engine does.

import { cleanup, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, expect, it } from "vitest";
import BookList from "../features/prices/BookList.svelte";
import About from "../features/help/About.svelte";
import Habits from "../features/settings/Habits.svelte";
import { startI18n } from "../i18n";
import type { Language } from "../platform/bindings";
import { fakePlatform } from "../platform/fake";
import { PriceDesk } from "../state/prices.svelte";
import { Workspace } from "../state/workspace.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const settle = async () => {
  await tick();
  await new Promise((done) => setTimeout(done, 0));
};

function reading(language: Language, platform = fakePlatform()) {
  const workspace = new Workspace(platform, language);
  workspace.document = { client: { country: "CL" } };
  return { platform, workspace };
}

it("the shipped prices in About", async () => {
  const platform = fakePlatform();
  platform.about = () => Promise.resolve({ version: "1.0.0", price_book: "aws", price_book_published: "2026-11-03", price_rows: 12345, price_rows_unverified: 67, rate_cards: [] });
  render(About, { workspace: reading("es", platform).workspace, close: () => {} });
  await settle();
  const text = screen.getByTestId("about").textContent ?? "";
  expect(text).toContain("12.345");
  expect(text).not.toMatch(/2026-11-03|12345/);
});

it("an import under way, and the files of a book, whatever form their day has", async () => {
  const { platform, workspace } = reading("es");
  const desk = new PriceDesk(platform);
  desk.importing = true;
  desk.progress = { file: "a.json", number: 1, of: 2, percent: 40, mib: "1234.5", total_mib: "3000", rows: "98765", mib_per_second: "12.5", seconds_left: "1400" };
  const file = { name: "a.json", format: "json", bytes: "1234567", sha256: "x", offer: "o", version: "v", rows_read: "20000", rows_kept: "10000", skipped: [] };
  desk.books = [{ id: "b", published: "2026-11-03", created: "", base: "", shipped: false, active: true, age_days: 1, limit_days: 90, stale: false, rows: 1, unverified: 0, files: [{ ...file, published: "2026-11-15T00:00:00Z" }, { ...file, sha256: "y", published: "edición 7" }] }];
  render(BookList, { workspace, desk });
  await tick();
  const text = document.body.textContent ?? "";
  for (const written of ["1.234,5/3.000 MiB", "98.765 filas", "12,5 MiB/s", "1.400 s", "10.000 de 20.000 filas", "1.234.567 bytes", "15-11-2026", "edición 7"]) expect(text).toContain(written);
  expect(text).not.toContain("2026-11-15T");
});

it.each<[Language, string]>([["es", "Brasil"], ["en", "Brazil"]])("countries, by their names in %s", async (language, name) => {
  const { workspace } = reading(language);
  workspace.fields = new Map([["client.country", { path: "client.country", kind: "choice", choices: ["BR"] } as never]]);
  const house = $state({ defaults: { country: "", rate_card: "" }, backups: {} });
  render(Habits, { workspace, house: house as never });
  await tick();
  expect([...screen.getByTestId("default-country").querySelectorAll("option")].map((option) => option.textContent).at(-1)).toBe(name);
});
