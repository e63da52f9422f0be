import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ArchitectureView, StartView } from "../platform/bindings";
import { startI18n } from "../i18n";
import { fakePlatform, view } from "../platform/fake";
import { listAt, patternOf, valueAt } from "./path";
import { Workspace } from "./workspace.svelte";

describe("paths", () => {
  const document = { client: { name: "Banco" }, microservices: [{ id: "a" }, { id: "b" }] };
  it("lead to values", () => {
    expect(valueAt(document, "client.name")).toBe("Banco");
    expect(valueAt(document, "microservices[1].id")).toBe("b");
    expect(valueAt(document, "microservices[7].id")).toBeUndefined();
    expect(listAt(document, "microservices")).toHaveLength(2);
    expect(listAt(document, "client.name")).toEqual([]);
    expect(patternOf("microservices[12].overrides[3].size")).toBe("microservices[].overrides[].size");
  });
});

describe("the workspace", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  async function opened() {
    const platform = fakePlatform();
    const workspace = new Workspace(platform, "es");
    const opening = workspace.openLast();
    await vi.advanceTimersByTimeAsync(0);
    platform.answer(view(1, { developers: 1 }));
    await opening;
    return { platform, workspace };
  }

  it("sends what was typed in one go as one edit", async () => {
    const { platform, workspace } = await opened();
    workspace.set("developers", 2);
    workspace.set("developers", 25);
    workspace.set("title", "x");
    expect(platform.edits).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(platform.edits).toEqual([
      [
        { kind: "set", path: "developers", value: 25 },
        { kind: "set", path: "title", value: "x" },
      ],
    ]);
  });

  it("sends edits one after the other and shows the newest answer", async () => {
    const { platform, workspace } = await opened();
    workspace.set("developers", 2);
    await vi.advanceTimersByTimeAsync(100);
    workspace.set("developers", 3);
    await vi.advanceTimersByTimeAsync(100);
    expect(platform.edits).toHaveLength(1);
    platform.answer(view(2, { developers: 2 }));
    await vi.advanceTimersByTimeAsync(0);
    expect(platform.edits).toHaveLength(2);
    platform.answer(view(3, { developers: 3 }));
    await vi.advanceTimersByTimeAsync(0);
    expect(workspace.document).toEqual({ developers: 3 });
  });

  it("keeps the last figures, marked as stale, while an error stands", async () => {
    const { platform, workspace } = await opened();
    workspace.set("developers", "x");
    await vi.advanceTimersByTimeAsync(100);
    platform.answer(view(2, { developers: "x" }));
    await vi.advanceTimersByTimeAsync(0);
    expect(workspace.stale).toBe(true);
  });

  it("tells a failure and goes on", async () => {
    const { platform, workspace } = await opened();
    workspace.set("developers", 2);
    await vi.advanceTimersByTimeAsync(100);
    platform.fail({ code: "library", message: "no space", hint: "free some", problems: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(workspace.notice).toEqual({ kind: "error", text: "no space", hint: "free some", view: "inputs" });
    workspace.set("developers", 3);
    await vi.advanceTimersByTimeAsync(100);
    expect(platform.edits).toHaveLength(2);
  });

  it("has pictures drawn in the colours of the theme and shows the latest", async () => {
    const { platform, workspace } = await opened();
    // The answers of these tests have no figures; pictures are asked for where there are some.
    workspace.stale = false;
    const waiting: (() => void)[] = [];
    platform.capacityChart = (_plan, theme) => new Promise((resolve) => waiting.push(() => resolve(theme)));
    platform.horizonChart = (_plan, theme) => Promise.resolve(theme);
    workspace.setTheme("light");
    void workspace.loadCharts();
    await vi.advanceTimersByTimeAsync(0);
    workspace.setTheme("dark");
    void workspace.loadCharts();
    await vi.advanceTimersByTimeAsync(0);
    for (const answer of waiting.reverse()) answer();
    await vi.advanceTimersByTimeAsync(0);
    const dark = { svg: "dark", theme: "dark" };
    expect(workspace.charts.value).toEqual({ week: dark, horizon: dark });
    // Pictures of a plan with errors cannot be drawn; those that are there say in which colours they are.
    workspace.stale = true;
    workspace.setTheme("light");
    await workspace.loadCharts();
    expect(workspace.charts.value).toEqual({ week: dark, horizon: dark });
  });

  it("keeps the architecture of a plan in which an error is made, and forgets one that is under way for another plan", async () => {
    const { platform, workspace } = await opened();
    workspace.stale = false;
    const waiting: ((view: ArchitectureView) => void)[] = [];
    platform.architectureDiagram = () => new Promise((resolve) => waiting.push(resolve));
    const loading = workspace.loadDiagram("production");
    await vi.advanceTimersByTimeAsync(0);
    waiting[0]?.({ title: "Producción", description: "", svg: "<svg/>" });
    await loading;
    workspace.stale = true;
    await workspace.loadDiagram("production");
    expect(workspace.diagram.value).toMatchObject({ environment: "production", svg: "<svg/>" });
    workspace.stale = false;
    const late = workspace.loadDiagram("development");
    await vi.advanceTimersByTimeAsync(0);
    void workspace.open("plan-2");
    await vi.advanceTimersByTimeAsync(0);
    platform.answer({ ...view(1, { developers: "x" }), plan_id: "plan-2" });
    await vi.advanceTimersByTimeAsync(0);
    waiting[1]?.({ title: "Desarrollo", description: "", svg: "<svg/>" });
    await late;
    expect(workspace.diagram.value).toBeNull();
  });

  it("says why a plan was not created", async () => {
    const { platform, workspace } = await opened();
    const creating = workspace.create("connect-bank");
    await vi.advanceTimersByTimeAsync(0);
    platform.fail({ code: "library", message: "no space", hint: "free some", problems: [] });
    await creating;
    expect([workspace.planId, workspace.notice?.text]).toEqual(["plan-1", "no space"]);
  });

  it("shows nothing of one plan beside another that has errors", async () => {
    const { platform, workspace } = await opened();
    workspace.results = {} as never;
    const picture = { svg: "<svg/>", theme: "light" } as const;
    workspace.charts.value = { week: picture, horizon: picture };
    workspace.diagram.value = { ...picture, title: "Producción", description: "", environment: "production" };
    void workspace.open("plan-2");
    await vi.advanceTimersByTimeAsync(0);
    platform.answer({ ...view(1, { developers: "x" }), plan_id: "plan-2" });
    await vi.advanceTimersByTimeAsync(0);
    expect([workspace.planId, workspace.results, workspace.charts.value, workspace.diagram.value]).toEqual(["plan-2", null, null, null]);
  });
});

describe("the start of a session", () => {
  beforeEach(() => startI18n("es"));

  it.each<[string, StartView, string | null]>([
    ["that ended well says nothing", { recovered: "", saved: "" }, null],
    ["after a bad end says which step was kept last, and when", { recovered: "Cambiar developers", saved: "2026-11-20T12:00:00Z" }, "Cambiar Desarrolladores"],
  ])("%s", async (_what, start, expected) => {
    const workspace = new Workspace({ ...fakePlatform(), beginSession: () => Promise.resolve(start) }, "es");
    await workspace.greet();
    if (expected === null) expect(workspace.notice).toBeNull();
    else expect(workspace.notice?.text).toMatch(new RegExp(`${expected}.*2026|2026.*${expected}`));
  });
});
