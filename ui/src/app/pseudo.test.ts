// The pseudo-locale: every word of the window goes through the files of words. Whatever stands on the screen without brackets was
// written into a component and would stay Spanish for everybody. The shell answers every question with all that it may hold, and
// every tab, panel, dialog and form is opened.

import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { readFileSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answering, fields, fullPlan, type Measure } from "../platform/answers";
import type { Audience } from "../platform/bindings";
import { settle, stubSizes } from "../shared/testing";
import { viewsFor } from "../state/navigation";
import { PriceDesk } from "../state/prices.svelte";
import { Workspace } from "../state/workspace.svelte";
import App from "./App.svelte";

vi.mock("../i18n", async (original) => {
  const real = await original<typeof import("../i18n")>();
  return {
    ...real,
    // A key that was put together and is in no file stands bare.
    translate: (_language: string, key: string) => (key in real.words.es || `${key}_other` in real.words.es ? `[${key}]` : `no word for ${key}`),
    fieldWords: (_language: string, path: string) => [`[field ${path.replace(/\[\]/g, "")}]`, "[unit]", "[hint]"],
    changeLanguage: () => Promise.resolve(),
  };
});
// What the platform writes: days and countries in every language.
vi.mock("../i18n/format", async (original) => {
  const dated = () => ({ format: () => "[date]", formatToParts: () => [] });
  return { ...(await original<typeof import("../i18n/format")>()), dateFormat: dated, momentFormat: dated, dayFormat: dated, secondFormat: dated, longDayFormat: dated, countryName: () => "[country]" };
});
vi.mock("../features/help/topics", () => ({ howto: () => [["[title]", "[text]"]], terms: () => [["[title]", "[text]"]], formulas: () => [["[title]", "[text]"]] }));

// jsdom lays nothing out, so it has no observer of sizes, and draws nothing.
stubSizes();
vi.stubGlobal("CSS", { escape: (text: string) => text });
vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined }));
beforeEach(() => void (Element.prototype.scrollIntoView = () => {}));
afterEach(cleanup);

/** What is the same in every language: names, currencies, units, kinds of files, keys; a word of it at a time. */
const everywhere = new Set([
  ...["Aforo", "Español", "English", "Português", "Excel", "CSV", "TOML", "PDF", "SHA", "sha256", "SKU", "npm", "maven", "gradle"],
  ...["MRU", "MRUs", "vCPU", "CPU", "GB", "GiB", "MiB", "KiB", "ms", "s", "P10", "P50", "P90", "P95", "Ctrl", "Shift", "F5"],
  ...fields().flatMap((field) => field.choices.filter((choice) => /^[A-Z]{3}$/.test(choice))),
]);
const spoken = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt"];

/** What of a text stands in no bracket and is a word of some language; a key after `Ctrl+` is none. */
const left = (text: string) =>
  text
    .replace(/\[[^\]]*\]|‹[^›]*›/g, " ")
    .replace(/\bCtrl\+(Shift\+)?\S/g, " ")
    .split(/[\s·:,;()|/+%=→×~–-]+/)
    .filter((word) => /\p{L}/u.test(word) && !everywhere.has(word))
    .join(" ");

/** What is wrong, by where it stands, each once; and the parts of the window that were looked at. */
class Look {
  readonly faults: Record<string, string[]> = {};
  readonly parts = new Set<string>();
  #known = new Set<string>();

  at(place: string): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Element)) this.#read(place, node.textContent ?? "");
      else {
        this.parts.add(node.getAttribute("data-testid") ?? "");
        for (const name of spoken) this.#read(place, node.getAttribute(name) ?? "", name);
      }
    }
  }

  #read(place: string, text: string, where = "text"): void {
    if (this.#known.has(text)) return;
    this.#known.add(text);
    const words = left(text);
    if (words !== "") (this.faults[place] ??= []).push(`${where}: ${words}`);
  }
}

async function opened(measure: Measure, audience: Audience) {
  const platform = answering(measure, measure === "all" ? fullPlan() : {});
  let menu = (_id: string): void => undefined;
  platform.onMenu = (run) => void (menu = run);
  const workspace = new Workspace(platform, "es");
  workspace.audience = audience;
  await workspace.openLast();
  // A view with little in it.
  workspace.view = viewsFor(audience).at(-2) ?? "help";
  render(App, { workspace, prices: new PriceDesk(platform) });
  await settle();
  return { workspace, platform, menu: (id: string) => menu(id) };
}

/** Every view of a reader, its folds unfolded. */
async function walk(workspace: Workspace, visit: (place: string) => Promise<void> | void): Promise<void> {
  for (const name of viewsFor(workspace.audience)) {
    for (const depth of name === "inputs" ? (["guided", "full"] as const) : (["full"] as const)) {
      workspace.depth = depth;
      workspace.view = name;
      await settle();
      await settle();
      for (const fold of document.querySelectorAll("details")) fold.open = true;
      await settle();
      await visit(`${name}, ${depth}`);
    }
  }
}

/** What a control is, whatever data it names. */
const kindOf = (control: Element) =>
  [control.getAttribute("data-testid")?.replace(/[\W\d]+.*$/, ""), control.textContent?.trim(), control.getAttribute("aria-label")].map((text) => (text ?? "").replace(/‹[^›]*›|[\d.,]+/g, "")).join(" ").trim();

/** What may be touched: a dialog or a meeting takes the whole window. By the name of the element, which jsdom finds fast. */
function all<K extends keyof HTMLElementTagNameMap>(parts: string, kind: K): HTMLElementTagNameMap[K][] {
  const over = document.querySelectorAll("dialog, .meeting");
  return [...(over.length > 0 ? over : document.querySelectorAll(parts))].flatMap((part) => [...part.getElementsByTagName(kind)]);
}

/** Writes into fields, ticks boxes, chooses and presses one of each kind, in what there is and in what these open, and looks after each. */
async function touchAll(workspace: Workspace, place: string, parts: string, look: Look): Promise<void> {
  const touched = new Set<string>();
  const view = workspace.view;
  const fresh = (one: Element) => !touched.has(kindOf(one));
  for (;;) {
    const inputs = all(parts, "input");
    const written = inputs.filter((one) => !["checkbox", "radio", "search"].includes(one.type) && one.getAttribute("role") !== "combobox");
    for (const field of [...written, ...all(parts, "textarea")]) {
      const id = field.id || (field.dataset["testid"] ?? "");
      if (field.value !== "" && touched.has(id) && field.type !== "range") continue;
      touched.add(id);
      await fireEvent.input(field, { target: { value: "2" } });
      await fireEvent.change(field, { target: { value: "2" } });
      // A button waits for what that asks.
      await settle();
    }
    const option = all(parts, "option").find((one) => !one.selected && !one.closest("select")?.disabled && !touched.has(kindOf(one.closest("select") ?? one) + kindOf(one)));
    const box = inputs.find((one) => one.type === "checkbox" && !one.disabled && !touched.has(one.dataset["testid"] ?? ""));
    // A tab is left when all that it shows was touched.
    const buttons = all(parts, "button").filter((one) => !one.disabled && fresh(one));
    const button = buttons.find((one) => one.getAttribute("role") !== "tab") ?? buttons[0];
    let what = "";
    if (option) {
      const select = option.closest("select") as HTMLSelectElement;
      what = kindOf(select) + kindOf(option);
      await fireEvent.change(select, { target: { value: option.value } });
    } else if (box) {
      what = box.dataset["testid"] ?? "";
      box.click();
    } else if (button) {
      what = kindOf(button);
      button.click();
    } else {
      const close = document.querySelector<HTMLElement>("dialog .icon-button, [data-testid='meeting-leave']");
      if (!close) return;
      close.click();
    }
    touched.add(what);
    await settle();
    look.at(`${place} → ${what}`);
    if (workspace.view !== view) {
      workspace.view = view;
      await settle();
    }
  }
}

/** Nothing of the window that a test names by a fixed id is left out. */
const seen = new Set<string>();

describe("a word that is in no file of words stands", () => {
  it.each<[Measure, Audience]>([
    ["all", "internal"],
    ["all", "client"],
    ["least", "internal"],
    ["nothing", "internal"],
  ])("in no view, with %s that there may be, for the %s reader", { timeout: 60_000 }, async (measure, audience) => {
    const look = new Look();
    const { workspace } = await opened(measure, audience);
    await walk(workspace, (place) => look.at(place));
    for (const part of look.parts) seen.add(part);
    expect(look.faults).toEqual({});
  });

  it.each<[Measure, Audience, boolean]>([
    ["all", "internal", false],
    ["all", "client", false],
    ["least", "internal", true],
  ])("in nothing that opens, with %s that there may be, for the %s reader, when questions are refused: %s", { timeout: 120_000 }, async (measure, audience, refused) => {
    const look = new Look();
    const { workspace, platform, menu } = await opened(measure, audience);
    // Where these lead is looked at above.
    Object.assign(workspace, { open: () => Promise.resolve(), create: () => Promise.resolve(), take: () => Promise.resolve(), reveal: () => undefined });
    if (refused) for (const name of ["listPrices", "previewProposal", "studyRisk", "seekGoal", "editPlan"]) Object.assign(platform, { [name]: () => Promise.reject({ code: "x", message: "‹message›", hint: "‹hint›", problems: [] }) });
    for (const panel of ["shortcuts", "about"]) {
      menu(panel);
      await settle();
      look.at(panel);
      await touchAll(workspace, panel, "dialog", look);
    }
    // A figure of a scenario, which is another plan than the open one.
    await workspace.explain("figure/net", { id: "‹id›", name: "‹name›" });
    await settle();
    look.at("trace of a scenario");
    workspace.trace = null;
    for (const parts of [".bar .tools", ".panel", "[data-testid='trace-panel']"]) await touchAll(workspace, parts, parts, look);
    await walk(workspace, async (place) => {
      // The inputs are alike, and many.
      if (!place.startsWith("inputs")) await touchAll(workspace, place, "main", look);
      else if (measure === "all") await touchAll(workspace, place, "#section-microservices [role='toolbar'], #section-notes", look);
    });
    for (const part of look.parts) seen.add(part);
    expect(look.faults).toEqual({});
  });

  it("in no part of the window that these have left out", () => {
    const ids = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".svelte"))
      .flatMap((file) => [...readFileSync(`src/${file}`, "utf8").matchAll(/\btestid="([\w-]+)"/g)].map(([, id]) => `${file}: ${id}`));
    expect(ids.length).toBeGreaterThan(100);
    // For who has more than five hundred lines (tables.test.ts).
    seen.add("ask-ranges");
    expect(ids.filter((id) => !seen.has(id.replace(/^.*: /, "")))).toEqual([]);
  });
});
