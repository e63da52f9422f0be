// The open plan: the document as the user left it, the last figures, and the way edits reach the library.

import type {
  ArchitectureView,
  Audience,
  DocumentFormat,
  EditRequest,
  StepEffectView,
  ErrorView,
  FieldView,
  Language,
  OperationView,
  RecordedOperationView,
  ProblemView,
  PlanSummaryView,
  PurchaseOptionView,
  ResultsView,
  ScenarioOfView,
  TraceView,
  WorkspaceView,
} from "../platform/bindings";
import { changeLanguage, translate } from "../i18n";
import { dateFormat, hasDecimalComma, localeOf } from "../i18n/format";
import { PreviewDesk } from "../features/preview/desk.svelte";
import { asError, type Platform, type Reader } from "../platform/types";
import { Desk } from "./desk.svelte";
import { PlanDocument, shared } from "./document.svelte";
import { Folds } from "./folds.svelte";
import { Newest } from "./newest.svelte";
import { viewsFor, type ViewName } from "./navigation";
import { stepName } from "./words";
import { RiskDesk } from "./risk.svelte";

export type Theme = "light" | "dark";
/** What somebody chose: one of them for good, or whatever the system shows. */
export type ThemeChoice = Theme | "system";
export type Depth = "guided" | "full";
/** A picture with the theme in whose colours it was drawn: one of figures that can no longer be asked for stays in those. */
export type Drawn = { svg: string; theme: Theme };
export type Diagram = ArchitectureView & Drawn & { environment: string };
/** What is told at the foot of the window: a file that was written, a sentence, or what went wrong. */
type Notice = { kind: "done" | "told" | "error"; text: string; hint: string; view: ViewName };

export class Workspace {
  view = $state<ViewName>("inputs");
  planId = $state("");
  problems = $state.raw<ProblemView[]>([]);
  results = $state.raw<ResultsView | null>(null);
  /** What the last step did to each figure. */
  effect = $state.raw<StepEffectView | null>(null);
  /** Of which plan the open one is a scenario. */
  scenario = $state.raw<ScenarioOfView | null>(null);
  /** The figures belong to an earlier document, because the present one has errors. */
  stale = $state(false);
  undoStep = $state<string | null>(null);
  redoStep = $state<string | null>(null);
  language = $state<Language>("es");
  audience = $state<Audience>("internal");
  /** The colours on the screen. */
  theme = $state<Theme>("light");
  themeChoice = $state<ThemeChoice>("system");
  zoom = $state(1);
  /** Ten questions, or everything. */
  depth = $state<Depth>("full");
  fields = $state.raw<Map<string, FieldView>>(new Map());
  trace = $state.raw<TraceView | null>(null);
  /** The plan that is explained, if it is not the open one. */
  traced = $state.raw<{ id: string; name: string } | null>(null);
  #notice = $state.raw<Notice | null>(null);
  /** What only a screen reader says: that which an eye sees happen, such as the order of a table. */
  spoken = $state("");
  /** Explanations that led to the one on the screen, to go back. */
  trail = $state.raw<TraceView[]>([]);
  /** The client looks at the screen: nothing is told, and no other plan comes onto it. */
  meeting = $state(false);
  /** The library's plans, for what chooses among them. */
  plans = $state.raw<PlanSummaryView[]>([]);
  purchaseOptions = $state.raw<PurchaseOptionView[]>([]);
  /** The pictures of the week and of the months ahead; one that says nothing for this plan is not there. */
  readonly charts = new Newest<{ week: Drawn | null; horizon: Drawn | null }>();
  /** What stands where, in the environment that was looked at last. */
  readonly diagram = new Newest<Diagram>();
  operation = $state.raw<OperationView | null>(null);
  /** The simulation over recorded traffic, until the plan changes or somebody goes back. */
  recorded = $state.raw<RecordedOperationView | null>(null);
  /** Grows when the document was replaced from outside the fields (undo, open), so that drafts start anew. */
  generation = $state(0);

  readonly problemsByPath = $derived.by(() => {
    const byPath = new Map<string, ProblemView[]>();
    for (const problem of this.problems) byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
    return byPath;
  });

  /** What the environments are called, by their ids. */
  readonly environmentNames = $derived(new Map((this.results?.quote.environments ?? []).map((environment) => [environment.id, environment.name])));

  /** Numbers as the client's country writes them. */
  readonly locale = $derived(localeOf(this.language, String(this.value("client.country") ?? "CL")));

  /** How decimals are written there: what a field shows reads like the figure beside it. */
  readonly decimalComma = $derived(hasDecimalComma(this.locale));

  #platform: Platform;
  #plan = new PlanDocument();
  #systemDark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;
  #pending = new Map<string, unknown>();
  #scheduled = false;
  #queue: Promise<unknown> = Promise.resolve();
  #held: (() => void)[] = [];
  #sent = 0;
  #shown = 0;

  readonly folds = new Folds();
  readonly risk: RiskDesk;
  readonly preview: PreviewDesk;
  readonly desk: Desk;

  constructor(platform: Platform, language: Language) {
    this.#platform = platform;
    this.risk = new RiskDesk(platform);
    this.preview = new PreviewDesk(platform);
    this.preview.language = language;
    this.desk = new Desk(platform);
    this.language = language;
    this.setTheme("system", false);
    this.#systemDark?.addEventListener("change", () => this.themeChoice === "system" && this.setTheme("system", false));
  }

  /** The document as the user left it; who needs a part of it asks for its value or its list. */
  get document(): unknown {
    return this.#plan.whole;
  }

  set document(next: unknown) {
    this.#plan.replace(next);
  }

  /** The value at a path of the document; undefined where there is none. */
  value(path: string): unknown {
    return this.#plan.value(path);
  }

  /** The elements of a list of the document. */
  list(path: string): unknown[] {
    return this.#plan.list(path);
  }

  get reader(): Reader {
    return this.#reader;
  }

  get platform(): Platform {
    return this.#platform;
  }

  get #reader() {
    return { language: this.language, audience: this.audience };
  }

  async openLast(): Promise<void> {
    await this.#run(() => this.#platform.openLast(this.#reader), true);
    await this.#guard(async () => {
      const fields = await this.#platform.planFields();
      this.fields = new Map(fields.map((field) => [field.path, field]));
    });
  }

  /** Opens the file with which the program was started, and says what was kept if it ended badly the last time, or that the record of quotes was altered. */
  async greet(): Promise<void> {
    const start = await this.ask((platform) => platform.beginSession(this.language));
    if (start && start.recovered !== "") {
      const when = dateFormat(this.language).format(new Date(start.saved));
      this.say(translate(this.language, "notice.recovered", { step: stepName(this.language, start.recovered), when }));
    }
    if (start?.broken) this.say(start.broken.message, start.broken.hint, "error");
    await this.takeWaiting();
  }

  async open(planId: string): Promise<void> {
    await this.flush();
    await this.#run(() => this.#platform.openPlan(planId, this.#reader), true);
    this.view = "inputs";
  }

  async create(templateId: string): Promise<void> {
    await this.flush();
    const before = this.planId;
    await this.#run(() => this.#platform.createPlan(templateId, this.#reader), true);
    // Why there is no new plan stands in the notice.
    if (this.planId === before) return;
    this.view = "inputs";
    this.say(translate(this.language, "notice.created"));
    this.reveal("client.name");
  }

  /**
   * Keeps a field's new value. It is sent at once; what is typed while an edit is under way becomes one edit after it, so that
   * figures follow the hand and a slow machine falls behind by one edit at most.
   */
  set(path: string, value: unknown): void {
    this.#pending.set(path, value);
    if (this.#scheduled) return;
    this.#scheduled = true;
    void this.#queue.then(() => this.flush());
  }

  /** Sends what was typed and waits until it is kept. */
  async flush(): Promise<void> {
    this.#scheduled = false;
    if (this.#pending.size > 0) {
      const edits: EditRequest[] = [...this.#pending].map(([path, value]) => ({ kind: "set", path, value }));
      this.#pending.clear();
      void this.#edit(edits, false);
    }
    await this.#queue;
  }

  async insert(path: string, value: unknown = null): Promise<void> {
    await this.#structure([{ kind: "insert", path, index: null, value }]);
  }

  async remove(path: string): Promise<void> {
    await this.#structure([{ kind: "remove", path }]);
  }

  /** Several edits as one step: a paste, a fill, a bulk change. Whether they are kept; if not, why stands in the notice. */
  change(edits: EditRequest[]): Promise<boolean> {
    return edits.length === 0 ? Promise.resolve(true) : this.#structure(edits);
  }

  /** Makes a list as long as this. */
  async resize(path: string, count: number): Promise<void> {
    await this.#structure([{ kind: "resize", path, count }]);
  }

  /** Any command that answers with a plan, which is then shown. */
  async apply(command: (platform: Platform, reader: Reader) => Promise<WorkspaceView>): Promise<void> {
    await this.flush();
    await this.#run(() => command(this.#platform, this.#reader), true);
  }

  /** Any question; what goes wrong is told as a notice, and there is then no answer. */
  async ask<T>(question: (platform: Platform, reader: Reader) => Promise<T>): Promise<T | undefined> {
    await this.flush();
    let answer: T | undefined;
    await this.#guard(async () => {
      answer = await question(this.#platform, this.#reader);
    });
    return answer;
  }

  /** A question about the figures: there is no answer while the plan has errors. */
  async #soundly<T>(question: (platform: Platform) => Promise<T>): Promise<T | undefined> {
    await this.flush();
    return this.stale ? undefined : this.ask(question);
  }

  /**
   * What was told last, until it is closed, something else is told, or the work goes on: in another view, or with an edit. In a
   * meeting it is kept for afterwards.
   */
  get notice(): Notice | null {
    if (this.meeting) return null;
    return this.#notice?.kind === "error" || this.#notice?.view === this.view ? this.#notice : null;
  }

  say(text: string, hint = "", kind: Notice["kind"] = "told"): void {
    this.#notice = { kind, text, hint, view: this.view };
  }

  hush(): void {
    this.#notice = null;
  }

  /** Opens a file that was written with the system's own program for it. */
  async openExported(path: string): Promise<void> {
    await this.#guard(() => this.#platform.openExported(path, this.language));
  }

  /** Gives the screen to the client, once what was typed is kept and has figures. */
  async meet(): Promise<void> {
    await this.flush();
    this.meeting = this.results !== null && !this.stale;
  }

  /** Takes the screen back, and lets in what came meanwhile. */
  leaveMeeting(): void {
    this.meeting = false;
    for (const go of this.#held.splice(0)) go();
  }

  #afterMeeting(): Promise<void> {
    return this.meeting ? new Promise((resolve) => this.#held.push(resolve)) : Promise.resolve();
  }

  /** Opens the file that was double-clicked or dropped; one that comes in a meeting waits in the shell until it is over. */
  async takeWaiting(): Promise<void> {
    await this.#afterMeeting();
    await this.take((platform, reader) => platform.openWaiting(reader));
  }

  /** Opens a file by a command that may find that nobody chose one. */
  async take(command: (platform: Platform, reader: Reader) => Promise<WorkspaceView | null>): Promise<void> {
    const view = await this.ask(command);
    if (!view) return;
    // One that was asked for before the meeting, and answered in it.
    await this.#afterMeeting();
    await this.apply(() => Promise.resolve(view));
    this.view = "inputs";
    if (view.told) this.say(view.told);
  }

  async undo(): Promise<void> {
    await this.flush();
    if (this.undoStep !== null) await this.#run(() => this.#platform.undoPlan(this.planId, this.#reader), true);
  }

  async redo(): Promise<void> {
    await this.flush();
    if (this.redoStep !== null) await this.#run(() => this.#platform.redoPlan(this.planId, this.#reader), true);
  }

  /** Shows the plan that another command answers with, after what was typed is kept. */
  async adopt(command: () => Promise<WorkspaceView>): Promise<void> {
    await this.flush();
    await this.#run(command, true);
  }

  async loadPlans(): Promise<void> {
    await this.#guard(async () => {
      this.plans = await this.#platform.listPlans(this.language);
    });
  }

  /** Opens the explanation of a figure of the open plan, or of another one. */
  async explain(lineId: string, plan: { id: string; name: string } | null = null): Promise<void> {
    await this.#guard(async () => {
      const { audience } = this;
      const trace = await this.#platform.explainLine(plan?.id ?? this.planId, lineId, this.#reader);
      // An answer to the house that comes when the client already looks.
      if (audience !== this.audience) return;
      this.traced = plan?.id === this.planId ? null : plan;
      this.trail = this.trace ? [...this.trail, this.trace] : [];
      this.trace = trace;
    });
  }

  explainBack(): void {
    this.trace = this.trail.at(-1) ?? null;
    this.trail = this.trail.slice(0, -1);
  }

  /**
   * Writes the client's document, whoever looks at the plan: a button that says "proposal" must not give away costs. The other
   * documents are made in the proposal's view, where one chooses for whom.
   */
  async export(format: DocumentFormat): Promise<void> {
    await this.flush();
    await this.#guard(async () => {
      const path = await this.#platform.exportProposal(this.planId, format, { language: this.language, audience: "client" });
      if (path !== null) this.say(path, "", "done");
    });
  }

  /** What other ways of buying would save; asked for by the view that shows them. */
  async loadPurchaseOptions(): Promise<void> {
    this.purchaseOptions = (await this.#soundly((platform) => platform.purchaseOptions(this.planId, this.language))) ?? this.purchaseOptions;
  }

  /** The architecture of an environment in the colours of the theme, today or after the plan's move; asked for by the panel that shows it. */
  async loadDiagram(environment: string, afterMove = false): Promise<void> {
    await this.diagram.ask(async () => {
      const theme = this.theme;
      const view = await this.#soundly((platform) => platform.architectureDiagram(this.planId, environment, afterMove, theme, this.language));
      return view && { ...view, theme, environment };
    });
  }

  /** The simulated week, asked for by the view that shows it. */
  async loadOperation(): Promise<void> {
    const plan = this.planId;
    const operation = await this.#soundly((platform) => platform.simulateOperation(plan, this.language));
    if (operation === undefined || plan !== this.planId) return;
    this.recorded = null;
    this.operation = operation;
  }

  /** The pictures of the week and of the months ahead in the colours of the theme, asked for by the view that shows them. */
  async loadCharts(): Promise<void> {
    await this.charts.ask(async () => {
      const theme = this.theme;
      const drawn = (svg: string) => (svg === "" ? null : { svg, theme });
      const pictures = await this.#soundly((platform) =>
        Promise.all([platform.capacityChart(this.planId, theme, this.language), platform.horizonChart(this.planId, theme, this.language)]),
      );
      return pictures && { week: drawn(pictures[0]), horizon: drawn(pictures[1]) };
    });
  }

  /** Simulates over a file with recorded traffic that somebody chooses. */
  async loadRecording(): Promise<void> {
    await this.flush();
    await this.#guard(async () => {
      this.recorded = (await this.#platform.simulateRecording(this.planId, this.language)) ?? this.recorded;
    });
  }

  async setLanguage(language: Language): Promise<void> {
    await this.flush();
    this.language = language;
    this.trace = null;
    await changeLanguage(language);
    await this.#platform.setSetting("language", language);
    await this.#run(() => this.#platform.openPlan(this.planId, this.#reader), false);
  }

  async setAudience(audience: Audience): Promise<void> {
    await this.flush();
    this.audience = audience;
    this.trace = null;
    this.trail = [];
    if (audience === "client") {
      // What was answered to the house must not stay in sight until the client's answer has come, which it may not.
      this.hush();
      this.spoken = "";
      this.preview.seal();
      this.desk.quotes.seal();
    }
    const views = viewsFor(audience);
    if (!views.includes(this.view)) this.view = views[0] ?? this.view;
    await this.#run(() => this.#platform.openPlan(this.planId, this.#reader), false);
  }

  setTheme(choice: ThemeChoice, keep = true): void {
    this.themeChoice = choice;
    this.theme = choice !== "system" ? choice : this.#systemDark?.matches ? "dark" : "light";
    document.documentElement.dataset["theme"] = this.theme;
    if (keep) void this.#platform.setSetting("theme", choice);
  }

  setZoom(zoom: number, keep = true): void {
    this.zoom = zoom;
    void this.#guard(() => this.#platform.zoom(zoom));
    if (keep) void this.#platform.setSetting("zoom", String(zoom));
  }

  setDepth(depth: Depth, keep = true): void {
    this.depth = depth;
    if (this.view !== "inputs" && keep) this.view = "inputs";
    if (keep) void this.#platform.setSetting("depth", depth);
  }

  /** Shows a field, wherever it stands. */
  reveal(path: string): void {
    this.view = "inputs";
    const find = () => document.querySelector<HTMLElement>(`[data-testid="field-${CSS.escape(path)}"], [data-reveals~="${CSS.escape(path.replace(/\[.*$/, ""))}"]`);
    requestAnimationFrame(() => {
      if (!find()) this.depth = "full";
      requestAnimationFrame(() => {
        const target = find();
        target?.closest("details")?.setAttribute("open", "");
        target?.scrollIntoView({ block: "center" });
        target?.focus();
      });
    });
  }

  async saveFile(): Promise<void> {
    const path = await this.ask((platform) => platform.savePlanFile(this.planId, this.language));
    if (path) this.say(path, "", "done");
  }

  async #structure(edits: EditRequest[]): Promise<boolean> {
    await this.flush();
    return this.#edit(edits, true);
  }

  #edit(edits: EditRequest[], fresh: boolean): Promise<boolean> {
    if (this.#notice?.kind !== "error" && !this.meeting) this.hush();
    return this.#run(() => this.#platform.editPlan(this.planId, edits, this.#reader), fresh);
  }

  /** Commands go out in order; an answer older than the one on the screen is dropped. */
  #run(command: () => Promise<WorkspaceView>, fresh: boolean): Promise<boolean> {
    const ticket = ++this.#sent;
    const turn = this.#queue.then(() =>
      this.#guard(async () => {
        const view = await command();
        if (ticket > this.#shown) {
          this.#shown = ticket;
          this.#show(view, fresh);
        }
      }),
    );
    this.#queue = turn;
    return turn;
  }

  #show(view: WorkspaceView, fresh: boolean): void {
    // What belongs to the plan that was open must not stand for another one, which may have errors and then brings no figures.
    if (view.plan_id !== this.planId) {
      this.trace = this.results = this.operation = this.recorded = null;
      this.charts.clear();
      this.diagram.clear();
      this.purchaseOptions = [];
    }
    this.effect = view.effect;
    this.scenario = view.scenario;
    this.planId = view.plan_id;
    this.document = view.document;
    this.problems = shared(this.problems, view.problems);
    this.stale = view.results === null;
    if (this.results === null) performance.mark("figures");
    // What an edit did not move stays the same object, so that its rows are not written again.
    if (view.results !== null) this.results = { ...shared(this.results, view.results) };
    this.undoStep = view.undo;
    this.redoStep = view.redo;
    if (fresh) this.generation += 1;
  }

  /** Whether it went well. */
  async #guard(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (reason) {
      const error: ErrorView = asError(reason);
      this.say(error.message, error.hint, "error");
      return false;
    }
  }
}
