// The pseudo-locale: every word of the window goes through the files of words. Whatever stands on the screen without brackets was
// written into a component and would stay Spanish for everybody.

import { cleanup, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import { navigation } from "../state/navigation";
import { fakePlatform, view } from "../platform/fake";
import { PriceDesk } from "../state/prices.svelte";
import { Workspace } from "../state/workspace.svelte";
import App from "./App.svelte";

vi.mock("../i18n", async (original) => ({
  ...(await original<typeof import("../i18n")>()),
  translate: (_language: string, key: string) => `[${key}]`,
  fieldWords: () => ["[field]", "[unit]", "[hint]"],
}));
vi.mock("../features/help/topics", () => ({ howto: () => [["[title]", "[text]"]], terms: () => [], formulas: () => [] }));

// jsdom lays nothing out, so it has no observer of sizes.
vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });

afterEach(cleanup);

/** What is the same in every language: names, keys, signs; and times, which the platform writes. */
const everywhere = /^(Aforo|Error: not asked in unit tests|\d{2}-\d{2}-\d{4}, .*|Ctrl\+.*|F5|MRU|USD|USD \/ MRU|CSV|Excel|TOML|Español|English|Português.*|[^\p{L}]*)$/u;

/** Words of the page that no file of words holds; what the plan itself says stands in ‹ ›. */
function bare(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = (walker.currentNode.textContent ?? "").replace(/\[[^\]]*\]|‹[^›]*›/g, "").trim();
    if (!walker.currentNode.parentElement?.closest("script, style, option") && !everywhere.test(text)) found.push(text);
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
    for (const name of ["aria-label", "title", "placeholder"]) {
      const text = (element.getAttribute(name) ?? "").replace(/\[[^\]]*\]|‹[^›]*›/g, "").trim();
      if (!everywhere.test(text)) found.push(`${name}: ${text}`);
    }
  }
  return found;
}

it("has no word of its own in any view", { timeout: 60_000 }, async () => {
  const platform = fakePlatform();
  platform.priceBooks = () => Promise.resolve([]);
  platform.home = () =>
    Promise.resolve({
      plans: [{ id: "p", title: "‹t›", client: "‹c›", updated: "2026-11-20T12:00:00Z", mrus: "1", net: "1.00", margin_percent: "1", errors: 0, status: "draft", quote: "", scenarios: 1 }],
      found: 1,
      all: 1,
      clients: [{ name: "‹c›", plans: 1 }, { name: "‹d›", plans: 1 }],
      templates: [{ id: "‹x›", title: "‹t›", description: "‹d›", environments: 1, microservices: 1, requests: "1", mrus: "1", net: "1.00", services: ["‹s›"] }],
      recent: [{ name: "‹f›", plan_id: "p", opened: "2026-11-20T12:00:00Z" }],
      reminders: [{ kind: "quote", day: "2026-11-20", days: 3, text: "‹r›", cure: "‹q›", client: "‹c›" }],
    });
  const workspace = new Workspace(platform, "es");
  const opening = workspace.openLast();
  await new Promise((done) => setTimeout(done, 0));
  platform.answer(view(1, { title: "‹t›", client: { name: "‹c›", country: "CL" }, microservices: [{ id: "‹i›", name: "‹n›" }], environments: [] }));
  await opening;
  render(App, { workspace, prices: new PriceDesk(platform) });
  const found: Record<string, string[]> = {};
  for (const { view: name } of navigation) {
    for (const depth of name === "inputs" ? (["guided", "full"] as const) : (["full"] as const)) {
      workspace.depth = depth;
      workspace.view = name;
      await tick();
      await new Promise((done) => setTimeout(done, 20));
      if (bare().length > 0) found[`${name}, ${depth}`] = bare();
    }
  }
  expect(found).toEqual({});
});
