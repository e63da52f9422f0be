// The quotes of the open plan's client: which one is looked at, what happened to it, what may happen next.

import type {
  AdjustmentQuestion,
  AdjustmentView,
  AttachmentView,
  BookView,
  ComparedView,
  FamilyView,
  GoalRequest,
  GoalView,
  GrantForm,
  GrantView,
  Language,
  OptionalLinesView,
  OptionsView,
  OrderFileView,
  PoliciesView,
  QuoteFileView,
  QuoteStep,
  ReadinessView,
  RevisionView,
  ScheduleView,
  VerificationView,
  WorkspaceView,
} from "../platform/bindings";
import { parseDecimal } from "../i18n/format";
import type { Platform, Reader } from "../platform/types";
import { Asking } from "./asking.svelte";

export class QuoteDesk extends Asking {
  /** Who acts: the address that the record keeps. */
  actor = $state("");
  planId = $state("");
  families = $state.raw<FamilyView[]>([]);
  file = $state.raw<QuoteFileView | null>(null);
  /** The revision that is looked at. */
  selected = $state(0);
  readiness = $state.raw<ReadinessView | null>(null);
  /** By which rules the house approves. */
  policies = $state.raw<PoliciesView>({ example: true, policies: [] });
  grants = $state.raw<GrantView[]>([]);
  compared = $state.raw<ComparedView | null>(null);
  order = $state.raw<OrderFileView | null>(null);
  options = $state.raw<OptionsView | null>(null);
  verification = $state.raw<VerificationView | null>(null);
  goal = $state.raw<GoalView | null>(null);
  /** What the plan offers outside its total, and what its card has to offer. */
  offer = $state.raw<OptionalLinesView | null>(null);
  schedule = $state.raw<ScheduleView | null>(null);
  adjustment = $state.raw<AdjustmentView | null>(null);
  /** With which prices and indices the adjustment is worked out today. */
  asked = $state<AdjustmentQuestion>({ book: "", labour: "", licences: "" });
  /** Price books that the adjustment may be worked out with. */
  books = $state.raw<BookView[]>([]);

  constructor(private readonly platform: Platform) {
    super();
  }

  /** Forgets what the house was answered: drafts, approvals, other clients' plans side by side. */
  seal(): void {
    this.families = this.grants = [];
    this.policies = { example: true, policies: [] };
    this.file = this.readiness = this.compared = this.order = this.options = this.verification = this.goal = null;
    this.error = null;
    this.done = "";
    this.selected = 0;
  }

  get revision(): RevisionView | undefined {
    return this.file?.family.revisions.find((revision) => revision.revision === this.selected);
  }

  /** What an offer says beside its total. */
  async loadOffer(planId: string, reader: Reader): Promise<void> {
    await this.ask(async () => {
      [this.offer, this.schedule] = await Promise.all([this.platform.optionalLines(planId, reader), this.platform.enablementSchedule(planId, reader.language)]);
    });
  }

  /** When the price may be adjusted; with the prices of another book, by how much. */
  async loadAdjustment(planId: string, language: Language): Promise<void> {
    await this.ask(async () => {
      const { book, labour, licences } = this.asked;
      const question = { book, labour: parseDecimal(labour), licences: parseDecimal(licences) };
      [this.books, this.adjustment] = await Promise.all([this.platform.priceBooks(language), this.platform.priceAdjustment(planId, question, language)]);
    });
  }

  /** Everything that the view shows about a plan's client. */
  async load(planId: string, reader: Reader): Promise<void> {
    await this.ask(async () => {
      if (this.actor === "" && reader.audience === "internal") this.actor = (await this.platform.getHouse(reader.language)).preparer.email;
      const families = await this.platform.listQuotes(planId, reader);
      const known = families.find((family) => family.number === this.file?.family.number) ?? families[0];
      this.file = known ? await this.platform.openQuote(known.number, this.actor, reader) : null;
      if (!this.revision) this.selected = this.file?.family.revisions.at(-1)?.revision ?? 0;
      if (planId !== this.planId) [this.compared, this.options, this.verification, this.goal] = [null, null, null, null];
      this.planId = planId;
      this.families = families;
      if (reader.audience === "internal") {
        [this.policies, this.grants] = await Promise.all([
          this.platform.listPolicies(reader.language),
          this.platform.listApprovers(reader.language),
        ]);
      }
    });
    await this.#loadOrder(reader);
    if (reader.audience === "internal") await this.prepare(planId, reader.language);
  }

  /** Reads a file of the house's own rules, or goes back to the example; what a plan then needs is asked anew. */
  async setPolicies(own: boolean, planId: string, language: Language): Promise<void> {
    const done = await this.ask(async () => {
      this.policies = (await (own ? this.platform.importPolicies(language) : this.platform.resetPolicies(language))) ?? this.policies;
    });
    if (done) await this.prepare(planId, language);
  }

  async exportPolicies(language: Language): Promise<void> {
    await this.ask(async () => {
      this.done = (await this.platform.exportPolicies(language)) ?? "";
    });
  }

  /** How the plan stands; a plan with errors has no answer, and its errors stand beside its fields. */
  async prepare(planId: string, language: Language): Promise<void> {
    try {
      this.readiness = await this.platform.quoteReadiness(planId, language);
    } catch {
      this.readiness = null;
    }
  }

  async open(number: string, revision: number, reader: Reader): Promise<void> {
    await this.ask(() => this.#show(number, revision, reader));
  }

  async #show(number: string, revision: number, reader: Reader): Promise<void> {
    this.file = await this.platform.openQuote(number, this.actor, reader);
    this.selected = revision;
    this.compared = null;
    this.verification = null;
    await this.#loadOrder(reader);
  }

  /**
   * Takes a step; whether it was taken. What happened is shown either way: an attempt is part of the record. The desk is busy until
   * all is shown: the form of the next step would be emptied under the hands of whoever had gone on to it.
   */
  async step(number: string, revision: number | null, step: QuoteStep, actor: string, reader: Reader): Promise<boolean> {
    this.verification = null;
    return this.ask(async () => {
      try {
        this.file = await this.platform.stepQuote({ number, revision, actor, step }, reader.language);
      } catch (refusal) {
        // Why it was refused matters more than that the quote cannot be shown anew.
        if (number !== "") await this.#show(number, this.selected, reader).catch(() => undefined);
        throw refusal;
      }
      if (step.kind === "draft") this.selected = this.file.family.revisions.at(-1)?.revision ?? 0;
      this.families = await this.platform.listQuotes(this.planId, reader);
      await this.#loadOrder(reader);
      if (step.kind === "draft") await this.prepare(this.planId, reader.language);
    });
  }

  async #loadOrder(reader: Reader): Promise<void> {
    const [number, revision] = [this.file?.family.number, this.revision];
    this.order = null;
    if (!number || !revision || revision.change_order === 0) return;
    try {
      this.order = await this.platform.changeOrder(number, revision.revision, reader);
    } catch {
      // What it amends was never frozen: there is nothing to show.
      this.order = null;
    }
  }

  async attach(language: Language): Promise<AttachmentView | null> {
    let attached: AttachmentView | null = null;
    await this.ask(async () => {
      attached = await this.platform.attachEvidence(language);
    });
    return attached;
  }

  async saveFiles(reader: Reader): Promise<void> {
    const number = this.file?.family.number;
    if (!number) return;
    await this.ask(async () => {
      this.done = (await this.platform.saveQuoteFiles(number, this.selected, reader)) ?? "";
    });
  }

  async saveComparison(older: number, newer: number, language: Language): Promise<void> {
    const number = this.file?.family.number;
    if (!number) return;
    await this.ask(async () => {
      this.done = (await this.platform.saveRevisionComparison(number, older, newer, language)) ?? "";
    });
  }

  async saveFile(sha256: string, reader: Reader): Promise<void> {
    const number = this.file?.family.number;
    if (!number) return;
    await this.ask(async () => {
      this.done = (await this.platform.saveQuoteFile(number, this.selected, sha256, reader)) ?? "";
    });
  }

  planOf(number: string, revision: number, language: Language): Promise<WorkspaceView> {
    return this.platform.planOfRevision(number, revision, language);
  }

  async verify(language: Language): Promise<void> {
    const number = this.file?.family.number;
    if (!number) return;
    await this.ask(async () => {
      this.verification = await this.platform.verifyQuotes(number, "", language);
    });
  }

  async compare(older: number, newer: number, language: Language): Promise<void> {
    const number = this.file?.family.number;
    if (!number) return;
    await this.ask(async () => {
      this.compared = await this.platform.compareRevisions(number, older, newer, language);
    });
  }

  async setSideBySide(plans: string[], recommended: number, language: Language): Promise<void> {
    await this.ask(async () => {
      this.options = await this.platform.quoteOptions(plans, recommended, language);
    });
  }

  grant(form: GrantForm, language: Language): Promise<boolean> {
    return this.ask(async () => {
      this.grants = await this.platform.grantApprover(form, language);
    });
  }

  revoke(client: string, email: string, reason: string, language: Language): Promise<boolean> {
    return this.ask(async () => {
      this.grants = await this.platform.revokeApprover(client, email, reason, this.actor, language);
    });
  }

  /** What may happen next depends on the register: it is asked for again when the register changes. */
  async refresh(reader: Reader): Promise<void> {
    const number = this.file?.family.number;
    if (number) await this.look(async () => void (this.file = await this.platform.openQuote(number, this.actor, reader)));
  }

  async seek(planId: string, goal: GoalRequest, language: Language): Promise<void> {
    this.goal = null;
    await this.ask(async () => {
      this.goal = await this.platform.seekGoal(planId, goal, language);
    });
  }

  reach(planId: string, goal: GoalRequest, language: Language): Promise<WorkspaceView> {
    this.goal = null;
    return this.platform.reachGoal(planId, goal, language);
  }
}
