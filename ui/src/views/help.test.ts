// The help folds its long groups; all of each is there for who asks, and for who searches.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, expect, it } from "vitest";
import { fields, startI18n } from "../i18n";
import { fakePlatform } from "../platform/fake";
import { Workspace } from "../state/workspace.svelte";
import HelpView from "./HelpView.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const paths = Object.keys(fields.es).slice(0, 30);
const pages = () => document.querySelectorAll("[aria-labelledby='help.fields'] dt").length;

it("shows twelve fields, all of them to who asks, and all that a search finds", async () => {
  const workspace = new Workspace(fakePlatform(), "es");
  workspace.fields = new Map(paths.map((path) => [path, { path, kind: "text", choices: [] } as never]));
  render(HelpView, { workspace });
  const all = screen.getByTestId("all-help.fields");
  expect([pages(), all.textContent, all.getAttribute("aria-expanded")]).toEqual([12, "Ver los 30", "false"]);
  await fireEvent.click(all);
  await tick();
  expect([pages(), all.getAttribute("aria-expanded")]).toEqual([30, "true"]);
  await fireEvent.click(all);
  await tick();
  expect(pages()).toBe(12);
  // A letter that every hint has: a search cuts nothing.
  await fireEvent.input(screen.getByTestId("help-search"), { target: { value: "e" } });
  await tick();
  expect([pages() > 12, screen.queryByTestId("all-help.fields")]).toEqual([true, null]);
});
