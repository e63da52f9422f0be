// What the views of quotes, rate cards, the library and settings share: they ask the shell, keep the answers, tell what went wrong.

import type {
  CardDiffView,
  CardDraftRequest,
  CardDraftView,
  CardFormat,
  CardView,
  ClientFileView,
  CostView,
  BackupsView,
  HouseView,
  Language,
  LogPageView,
  PlanSummaryView,
  VerificationView,
} from "../platform/bindings";
import type { Platform } from "../platform/types";
import { Asking } from "./asking.svelte";
import { Newest } from "./newest.svelte";
import { PlatformDesk } from "./platforms.svelte";
import { QuoteDesk } from "./quotes.svelte";

/** Events of the log that are shown at once. */
const PAGE = 50;

export class RateDesk extends Asking {
  cards = $state.raw<CardView[]>([]);
  card = $state("");
  /** Parameters that were changed to ask what if, as they were typed. */
  settings = $state<Record<string, string>>({});
  withPlans = $state(false);
  diff = $state.raw<CardDiffView | null>(null);
  draft = $state.raw<CardDraftView | null>(null);
  #cost = new Newest<CostView>();

  constructor(private readonly platform: Platform) {
    super();
  }

  get cost(): CostView | null {
    return this.#cost.value;
  }

  async load(language: Language): Promise<void> {
    await this.ask(async () => {
      this.cards = await this.platform.listCards(language);
      if (!this.cards.some((card) => card.reference === this.card)) this.card = this.cards.at(-1)?.reference ?? "";
    });
    await this.weigh(language);
  }

  choose(card: string, language: Language): Promise<void> {
    this.card = card;
    this.settings = {};
    this.draft = null;
    return this.weigh(language);
  }

  set(name: string, value: string, language: Language): Promise<void> {
    this.settings = { ...this.settings, [name]: value };
    return this.weigh(language);
  }

  reset(language: Language): Promise<void> {
    this.settings = {};
    return this.weigh(language);
  }

  get changed(): [string, string][] {
    return Object.entries(this.settings).filter(([, value]) => value.trim() !== "");
  }

  /** Asks for the cost analysis; only the newest answer is shown. */
  async weigh(language: Language): Promise<void> {
    if (this.card === "") return;
    const question = { card: this.card, settings: this.changed, plans: this.withPlans };
    await this.ask(() => this.#cost.ask(() => this.platform.cardCost(question, language)));
  }

  async compare(older: string, newer: string, language: Language): Promise<void> {
    await this.ask(async () => {
      this.diff = await this.platform.compareCards(older, newer, language);
    });
  }

  async makeDraft(request: CardDraftRequest, language: Language): Promise<void> {
    await this.ask(async () => {
      this.draft = await this.platform.draftCard(request, language);
    });
  }

  async importDraft(version: string, language: Language): Promise<void> {
    await this.ask(async () => {
      this.draft = (await this.platform.importCard(this.card, version, language)) ?? this.draft;
    });
  }

  async publish(language: Language): Promise<void> {
    const draft = this.draft;
    if (draft === null) return;
    const published = await this.ask(async () => {
      const card = await this.platform.publishCard(draft.text, language);
      this.cards = await this.platform.listCards(language);
      this.card = card.reference;
    });
    if (!published) return;
    this.settings = {};
    this.draft = null;
    await this.weigh(language);
    this.done = this.card;
  }

  async export(format: CardFormat, language: Language): Promise<void> {
    await this.ask(async () => {
      this.done = (await this.platform.exportCard(this.card, format, language)) ?? "";
    });
  }
}

/** Plans that a search shows. */
const FOUND = 200;

export class LibraryDesk extends Asking {
  words = $state("");
  /** What went out with a client's file, or came in. */
  parcel = $state.raw<{ file: ClientFileView; way: "out" | "in" } | null>(null);
  #found = new Newest<[plans: PlanSummaryView[], clients: string[]]>();
  log = $state.raw<LogPageView | null>(null);
  offset = $state(0);
  text = $state("");
  verification = $state.raw<VerificationView | null>(null);
  backups = $state.raw<BackupsView | null>(null);

  constructor(private readonly platform: Platform) {
    super();
  }

  async load(language: Language): Promise<void> {
    await this.ask(async () => {
      [this.log, this.backups] = await Promise.all([
        this.platform.auditLog({ text: this.text, offset: this.offset, limit: PAGE }, language),
        this.platform.listBackups(language),
      ]);
    });
  }

  /** The library's own search, which knows accents and every word of a plan; only the newest answer is shown. */
  async find(words: string, language: Language): Promise<void> {
    this.words = words;
    await this.ask(() => this.#found.ask(() => Promise.all([this.platform.searchPlans(words, FOUND, language), this.platform.listClients(language)])));
  }

  get found(): PlanSummaryView[] {
    return this.#found.value?.[0] ?? [];
  }

  get clients(): string[] {
    return this.#found.value?.[1] ?? [];
  }

  get most(): number {
    return FOUND;
  }

  async exportClient(client: string, actor: string, language: Language): Promise<void> {
    await this.ask(async () => {
      const file = await this.platform.exportClient(client, actor, language);
      if (file) this.parcel = { file, way: "out" };
    });
  }

  /** Whether somebody's file was taken in. */
  async importClient(actor: string, language: Language): Promise<boolean> {
    let file: ClientFileView | null = null;
    await this.ask(async () => {
      file = await this.platform.importClient(actor, language);
    });
    if (file === null) return false;
    this.parcel = { file, way: "in" };
    await this.find(this.words, language);
    return true;
  }

  search(text: string, language: Language): Promise<void> {
    this.text = text;
    return this.turn(-this.offset, language);
  }

  async turn(events: number, language: Language): Promise<void> {
    this.offset += events;
    await this.ask(async () => {
      this.log = await this.platform.auditLog({ text: this.text, offset: this.offset, limit: PAGE }, language);
    });
  }

  get page(): number {
    return PAGE;
  }

  async verify(head: string, language: Language): Promise<void> {
    await this.ask(async () => {
      this.verification = await this.platform.verifyQuotes("", head, language);
    });
  }

  async backUp(language: Language): Promise<void> {
    await this.ask(async () => {
      this.backups = await this.platform.backUpLibrary(language);
    });
  }

  async saveBackup(language: Language): Promise<void> {
    await this.ask(async () => {
      this.done = (await this.platform.saveBackup(language)) ?? "";
    });
  }

  /** Whether another library stands there now. */
  async restore(name: string | null, language: Language): Promise<boolean> {
    let kept: string | null = null;
    const went = await this.ask(async () => {
      kept = await this.platform.restoreBackup(name, language);
    });
    if (!went || kept === null) return false;
    await this.load(language);
    this.done = kept;
    return true;
  }
}

export class HouseDesk extends Asking {
  house = $state<HouseView | null>(null);
  cards = $state.raw<CardView[]>([]);

  constructor(private readonly platform: Platform) {
    super();
  }

  async load(language: Language): Promise<void> {
    await this.ask(async () => {
      [this.house, this.cards] = await Promise.all([this.platform.getHouse(language), this.platform.listCards(language)]);
    });
  }

  async save(language: Language): Promise<void> {
    const house = this.house;
    if (house === null) return;
    await this.ask(async () => {
      this.house = await this.platform.setHouse($state.snapshot(house), language);
      this.done = "saved";
    });
  }

  async chooseLogo(language: Language): Promise<void> {
    await this.ask(async () => {
      const logo = await this.platform.chooseLogo(language);
      if (logo !== null && this.house) this.house.logo = logo;
    });
  }
}

/** The desks of a window. */
export class Desk {
  readonly quotes: QuoteDesk;
  readonly rates: RateDesk;
  readonly library: LibraryDesk;
  readonly house: HouseDesk;
  readonly platforms: PlatformDesk;

  constructor(platform: Platform) {
    this.house = new HouseDesk(platform);
    this.platforms = new PlatformDesk(platform);
    this.quotes = new QuoteDesk(platform);
    this.rates = new RateDesk(platform);
    this.library = new LibraryDesk(platform);
  }
}
