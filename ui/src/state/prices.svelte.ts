// The Prices view: a page of a book, the books, an import, a comparison and its consequences.

import type { BookComparisonView, BookView, ErrorView, ImpactView, ImportProgressView, ImportView, Language, PricePageView, PriceQuery, PriceRegionsView } from "../platform/bindings";
import { asError, type Platform } from "../platform/types";
import { Newest } from "./newest.svelte";

/** Rows of a page; a screen shows about twenty. */
const PAGE = 100;

export class PriceDesk {
  books = $state.raw<BookView[]>([]);
  /** Whether a price is one row with its regions as columns. */
  sideBySide = $state(false);
  query = $state<PriceQuery>({ book: "", text: "", service: "", region: "", offset: 0, limit: PAGE });
  progress = $state.raw<ImportProgressView | null>(null);
  importing = $state(false);
  imported = $state.raw<ImportView | null>(null);
  comparison = $state.raw<BookComparisonView | null>(null);
  impact = $state.raw<ImpactView | null>(null);
  error = $state.raw<ErrorView | null>(null);

  #platform: Platform;
  #found = new Newest<{ page: PricePageView; regions: PriceRegionsView | null }>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  get page(): PricePageView | null {
    return this.#found.value?.page ?? null;
  }

  /** The same page with regions side by side, if they are shown so. */
  get regionsPage(): PriceRegionsView | null {
    return this.#found.value?.regions ?? null;
  }

  async load(language: Language): Promise<void> {
    await this.#guard(async () => {
      this.books = await this.#platform.priceBooks(language);
    });
    await this.search(language);
  }

  /** The first page of what the query finds. Answers that a newer question has overtaken are dropped. */
  async search(language: Language, change: Partial<PriceQuery> = {}): Promise<void> {
    this.query = { ...this.query, offset: 0, ...change };
    const query = $state.snapshot(this.query);
    await this.#guard(() =>
      this.#found.ask(async () => {
        const [page, regions] = await Promise.all([
          this.#platform.listPrices(query, language),
          this.sideBySide ? this.#platform.listPriceRegions(query, language) : null,
        ]);
        return { page, regions };
      }),
    );
  }

  turn(language: Language, pages: number): Promise<void> {
    return this.search(language, { offset: Math.max(0, this.query.offset + pages * PAGE) });
  }

  async import(language: Language): Promise<void> {
    this.importing = true;
    this.imported = null;
    await this.#guard(async () => {
      const imported = await this.#platform.importPrices((progress) => (this.progress = progress), language);
      if (imported === null) return;
      await this.load(language);
      this.imported = imported;
      if (imported.book.base) await this.compare(imported.book.base, imported.book.id, "", language);
    });
    this.importing = false;
    this.progress = null;
  }

  cancel(): Promise<void> {
    return this.#platform.cancelImport();
  }

  async activate(book: string, language: Language): Promise<void> {
    await this.#guard(() => this.#platform.activatePriceBook(book, language));
    await this.load(language);
  }

  async compare(older: string, newer: string, floor: string, language: Language): Promise<void> {
    await this.#guard(async () => {
      [this.comparison, this.impact] = await Promise.all([
        this.#platform.comparePriceBooks(older, newer, language),
        this.#platform.priceImpact(older, newer, floor, language),
      ]);
    });
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await work();
    } catch (reason) {
      this.error = asError(reason);
    }
  }
}
