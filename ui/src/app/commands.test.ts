// One list of commands: what the native menu sends, what the help lists and what the palette finds are the same, and do the same.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { readFileSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fields, startI18n } from "../i18n";
import type { ResultsView } from "../platform/bindings";
import { fakePlatform, view } from "../platform/fake";
import { settle, stubSizes } from "../shared/testing";
import { commandsOf } from "../state/commands";
import { PriceDesk } from "../state/prices.svelte";
import { Workspace } from "../state/workspace.svelte";
import App from "./App.svelte";

stubSizes();

beforeAll(() => startI18n("es"));
beforeEach(() => void (Element.prototype.scrollIntoView = () => {}));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  stubSizes();
});

const amount = { mrus: "1", net: "50.00" };
const results = {
  quote: {
    ...{ mrus: "1", net: "50.00", total: "59.50", term_net: "600.00", term_months: 12, billing_policy: "base", margin: null, environments: [] },
    ...{ elasticity: { base: amount, expected: amount, maximum: amount }, sources: { rate_card_example: false } },
  },
} as unknown as ResultsView;

/** The window on a plan with steps, and with figures or none; every command that goes to the shell is noted by its name. */
async function shown(figures: ResultsView | null = results) {
  const asked: string[] = [];
  const platform = fakePlatform();
  const note = (name: string, answer: unknown = null) => (...given: unknown[]) => (asked.push([name, ...given.filter((one) => typeof one === "number" || (name === "export" && typeof one === "string" && one.length < 5))].join(" ")), Promise.resolve(answer));
  let menu = (_id: string): void => undefined;
  const plan = { ...view(1, { title: "‹Plan›" }), results: figures, undo: "Cambiar developers", redo: "Quitar commercial.optional[0]" };
  Object.assign(platform, {
    onMenu: (run: typeof menu) => void (menu = run),
    undoPlan: note("undo", plan),
    redoPlan: note("redo", plan),
    openFile: note("open"),
    savePlanFile: note("save"),
    exportProposal: note("export"),
    duplicatePlan: note("duplicate", plan),
    zoom: note("zoom"),
    meeting: () => new Promise(() => {}),
    about: () => Promise.resolve({ version: "1", engine: "", rate_cards: [], price_books: [] }),
  });
  const workspace = new Workspace(platform, "es");
  const opening = workspace.openLast();
  await settle();
  platform.answer(plan);
  await opening;
  // A view with little in it.
  workspace.view = "settings";
  render(App, { workspace, prices: new PriceDesk(platform) });
  await settle();
  return { platform, workspace, asked, menu: (id: string) => menu(id) };
}

/** A shortcut as it is written, pressed as a keyboard does. */
async function press(shortcut: string, at: Element = document.body) {
  const key = shortcut.replace(/^(Ctrl\+|Shift\+)+/, "");
  await fireEvent.keyDown(at, { key: shortcut.includes("Shift+") ? key : key.toLowerCase().replace(/^f5$/, "F5"), ctrlKey: shortcut.includes("Ctrl+"), shiftKey: shortcut.includes("Shift+") });
  await settle();
}
const dialog = () => document.querySelector("dialog")?.dataset["testid"] ?? "";

describe("the native menu", () => {
  const source = readFileSync("../src-tauri/src/menu.rs", "utf8");
  const listed = [...(source.split("/// Builds")[0] ?? "").matchAll(/&\[("[^\]]*|\n[^\]]*)\]/g)].flatMap(([, entries]) => [...(entries ?? "").matchAll(/"([^"]+)"/g)].map(([, id]) => id ?? ""));
  /** What the system does by itself. */
  const system = [...source.matchAll(/"([\w-]+)" => submenu\.item\(&PredefinedMenuItem/g)].map(([, id]) => id ?? "");
  const sent = listed.filter((id) => id !== "-" && !system.includes(id));
  const commands = () => commandsOf(new Workspace(fakePlatform(), "es"), () => {}).map((command) => command.id);

  it("is read whole", () => {
    expect([system.sort(), sent.length, new Set(sent).size]).toEqual([["copy", "cut", "paste", "quit"], 32, 32]);
  });

  it("sends no id that is no command", () => {
    expect(sent.filter((id) => !commands().includes(id))).toEqual([]);
  });

  it("has every command", () => {
    expect(commands().filter((id) => !sent.includes(id))).toEqual([]);
  });

  it("is heard by the names that the shell calls", () => {
    const [heard, rust] = [readFileSync("src/platform/tauri.ts", "utf8"), (file: string) => /const EVENT: &str = "([^"]+)"/.exec(readFileSync(`../src-tauri/src/${file}.rs`, "utf8"))?.[1]];
    expect([...heard.matchAll(/listen(?:<\w+>)?\("([^"]+)"/g)].map(([, event]) => event)).toEqual([rust("menu"), rust("waiting")]);
  });
});

/** What each shortcut does, by what is seen or asked afterwards. */
const table: [shortcut: string, does: (all: Awaited<ReturnType<typeof shown>>) => unknown, expected: unknown][] = [
  ["Ctrl+K", dialog, "palette"],
  ["Ctrl+Z", ({ asked }) => asked, ["undo"]],
  ["Ctrl+Shift+Z", ({ asked }) => asked, ["redo"]],
  ["Ctrl+Y", ({ asked }) => asked, ["redo"]],
  ["Ctrl+H", dialog, "history"],
  ["Ctrl+O", ({ asked }) => asked, ["open"]],
  ["Ctrl+S", ({ asked }) => asked, ["save"]],
  ["Ctrl+E", ({ asked }) => asked, ["export pdf"]],
  ["F5", () => screen.queryByTestId("meeting") !== null, true],
  ["Ctrl+G", ({ workspace }) => workspace.depth, "guided"],
  ["Ctrl++", ({ asked }) => asked, ["zoom 1.1"]],
  ["Ctrl+-", ({ asked }) => asked, ["zoom 0.9"]],
  ["Ctrl+0", ({ asked }) => asked, ["zoom 1"]],
  ["Ctrl+/", dialog, "shortcuts"],
];

/** The first nine views have a number. */
const numbered = ["home", "inputs", "capacity", "estimate", "quote", "platforms", "scenarios", "proposal", "quotes"];

describe("the shortcuts", () => {
  it("that the help lists are these", async () => {
    const { menu } = await shown();
    menu("shortcuts");
    await settle();
    // The last row is of arrows, which the tables listen to (shared/roving.test.ts).
    const rows = [...screen.getByTestId("shortcuts").querySelectorAll("tr:not([data-testid])")].map((row) => [row.querySelector("th")?.textContent, [...row.querySelectorAll("kbd")].map((key) => key.textContent)] as const);
    expect(rows.flatMap(([, keys]) => keys).sort()).toEqual([...table.map(([shortcut]) => shortcut), ...numbered.map((_, index) => `Ctrl+${index + 1}`)].sort());
    expect(rows.find(([, keys]) => keys.includes("Ctrl+Y"))).toEqual(["Rehacer", ["Ctrl+Shift+Z", "Ctrl+Y"]]);
    expect(rows.find(([, keys]) => keys.includes("Ctrl+O"))?.[0]).toBe("Abrir archivo…");
  });

  it.each(table)("%s does what it says", async (shortcut, does, expected) => {
    const all = await shown();
    await press(shortcut);
    expect(does(all)).toEqual(expected);
  });

  it("go to the view of their number", async () => {
    const { workspace } = await shown(null);
    const views: string[] = [];
    for (const index of numbered.keys()) {
      await press(`Ctrl+${index + 1}`);
      views.push(workspace.view);
    }
    expect(views).toEqual(numbered);
  });

  it("are on a key of the keyboard where a plus is typed without Shift", async () => {
    const { asked } = await shown();
    await press("Ctrl+=");
    expect(asked).toEqual(["zoom 1.1"]);
  });

  it("in a text field leave to it what it does itself", async () => {
    const { asked } = await shown();
    const field = document.body.appendChild(document.createElement("input"));
    for (const shortcut of ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+S"]) await press(shortcut, field);
    field.remove();
    expect(asked).toEqual(["save"]);
  });
});

describe("undo and redo", () => {
  it("name the step by its field", async () => {
    await shown();
    expect(["undo", "redo"].map((id) => screen.getByTestId(id).title)).toEqual(["Deshacer: Cambiar Desarrolladores", "Rehacer: Quitar Opcionales"]);
    expect(["undo", "redo"].map((id) => screen.getByTestId(id).getAttribute("aria-label"))).toEqual(["Deshacer: Cambiar Desarrolladores", "Rehacer: Quitar Opcionales"]);
  });
});

describe("the palette", () => {
  const found = () => [...document.querySelectorAll("[role='option'] .label")].map((entry) => entry.textContent);
  const chosen = () => document.querySelector("[role='option'][aria-selected='true'] .label")?.textContent;
  const type = async (words: string) => {
    await fireEvent.input(screen.getByTestId("palette-input"), { target: { value: words } });
    await settle();
  };

  async function open() {
    const all = await shown();
    const tile = { id: "p9", title: "‹Reciente›", client: "‹Banco›", updated: "", mrus: "", net: "", margin_percent: "", errors: 0, status: "draft", quote: "", scenarios: 0 };
    all.platform.home = () => Promise.resolve({ plans: [tile], found: 1, all: 1, clients: [], templates: [], recent: [], reminders: [] });
    all.platform.searchPlans = vi.fn(() => Promise.resolve([{ id: "p9", title: "‹Reciente›", client: "‹Banco›", updated: "" }, { id: "p1", title: "‹Antiguo›", client: "‹Banco›", updated: "" }]));
    all.platform.openPlan = vi.fn((id: string) => Promise.resolve({ ...view(1, {}), plan_id: id }));
    screen.getByTestId("palette-open").focus();
    await press("Ctrl+K");
    return all;
  }

  it.each<[string, string[]]>([
    ["historial", ["Ver el historial"]],
    ["HISTOR", ["Ver el historial"]],
    ["exportar excel", ["Exportar a Excel"]],
    ["ctrl+o", ["Abrir archivo…"]],
    ["nada de esto", []],
    // The recent ones and those that only the library remembers, each once.
    ["‹banco›", ["‹Reciente›", "‹Antiguo›"]],
  ])("finds by %j: %j", async (words, expected) => {
    await open();
    await type(words);
    expect(found()).toEqual(expected);
    expect(screen.queryByText("Nada coincide.") !== null).toBe(expected.length === 0);
  });

  it("says how many it does not show", async () => {
    const { workspace } = await open();
    workspace.fields = new Map(Object.keys(fields.es).map((path) => [path, { path, kind: "text", choices: [] } as never]));
    // A letter of most of what there is.
    await type("e");
    const more = +(screen.getByTestId("palette-more").textContent?.replace(/\D/g, "") ?? "");
    expect([found().length, more > 20]).toEqual([40, true]);
    await type("historial");
    expect(screen.queryByTestId("palette-more")).toBeNull();
  });

  it("goes through its list by the arrows, stops at its ends, and starts anew with each letter", async () => {
    await open();
    await type("exportar");
    const seen: (string | null | undefined)[] = [chosen()];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
      await fireEvent.keyDown(screen.getByTestId("palette-input"), { key });
      await settle();
      seen.push(chosen());
    }
    expect(seen).toEqual(["Exportar propuesta en PDF", "Exportar a Excel", "Exportar CSV", "Exportar CSV", "Exportar a Excel"]);
    await type("exporta");
    expect(chosen()).toBe("Exportar propuesta en PDF");
  });

  it("runs what is chosen by Enter, and is gone", async () => {
    const { asked } = await open();
    await type("exportar");
    await fireEvent.keyDown(screen.getByTestId("palette-input"), { key: "ArrowDown" });
    await fireEvent.keyDown(screen.getByTestId("palette-input"), { key: "Enter" });
    await settle();
    expect([asked, dialog()]).toEqual([["export xlsx"], ""]);
  });

  it("opens a plan that only the library remembers", async () => {
    const { platform, workspace } = await open();
    await type("antiguo");
    await fireEvent.keyDown(screen.getByTestId("palette-input"), { key: "Enter" });
    await settle();
    expect([vi.mocked(platform.openPlan).mock.calls.map(([id]) => id), workspace.planId]).toEqual([["p1"], "p1"]);
  });

  it("gives the focus back on Escape, and runs nothing", async () => {
    const { asked } = await open();
    screen.getByTestId("palette-input").focus();
    // As the platform tells a dialog of it.
    await fireEvent(screen.getByTestId("palette"), new Event("cancel"));
    await settle();
    expect([dialog(), asked, document.activeElement]).toEqual(["", [], screen.getByTestId("palette-open")]);
  });
});

describe("the zoom", () => {
  it.each<[number, string, number]>([
    [1, "zoom-in", 1.1],
    [1.1, "zoom-in", 1.25],
    [2, "zoom-in", 2],
    [1, "zoom-out", 0.9],
    [0.8, "zoom-out", 0.8],
    [1.75, "zoom-reset", 1],
  ])("from %d by %s is %d, and is kept", async (from, id, expected) => {
    const { platform, workspace, asked, menu } = await shown();
    workspace.zoom = from;
    platform.setSetting = vi.fn(() => Promise.resolve());
    menu(id);
    expect([workspace.zoom, asked, vi.mocked(platform.setSetting).mock.calls]).toEqual([expected, [`zoom ${expected}`], [["zoom", String(expected)]]]);
  });
});

describe("the theme", () => {
  /** A system that is dark or not, and may change its mind. */
  function system(dark: boolean) {
    const query = Object.assign(new EventTarget(), { matches: dark });
    vi.stubGlobal("matchMedia", () => query);
    return (now: boolean) => {
      query.matches = now;
      query.dispatchEvent(new Event("change"));
    };
  }
  const colours = () => document.documentElement.dataset["theme"];

  it.each<[boolean, "light" | "dark" | "system", string]>([
    [true, "system", "dark"],
    [false, "system", "light"],
    [true, "light", "light"],
    [false, "dark", "dark"],
  ])("on a dark system (%s), set to %s, is %s", async (dark, choice, expected) => {
    system(dark);
    const platform = fakePlatform();
    platform.setSetting = vi.fn(() => Promise.resolve());
    const workspace = new Workspace(platform, "es");
    workspace.setTheme(choice);
    expect([colours(), workspace.theme, vi.mocked(platform.setSetting).mock.calls]).toEqual([expected, expected, [["theme", choice]]]);
  });

  it("follows the system until one is chosen", () => {
    const turn = system(false);
    const workspace = new Workspace(fakePlatform(), "es");
    expect(colours()).toBe("light");
    turn(true);
    expect([colours(), workspace.theme]).toEqual(["dark", "dark"]);
    workspace.setTheme("light");
    turn(false);
    turn(true);
    expect(colours()).toBe("light");
  });

  it("is turned by the menu and by the button of the rail, which says to which", async () => {
    system(false);
    const { menu } = await shown();
    const button = () => [screen.getByTestId("theme").textContent?.trim(), screen.getByTestId("theme").getAttribute("aria-pressed")];
    expect(button()).toEqual(["Tema oscuro", "false"]);
    menu("theme");
    await settle();
    expect([colours(), button()]).toEqual(["dark", ["Tema claro", "true"]]);
    await fireEvent.click(screen.getByTestId("theme"));
    expect(colours()).toBe("light");
  });
});
