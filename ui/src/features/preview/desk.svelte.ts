// The preview of the proposal: which document is wanted, its pages as pictures, and what becomes of it (files, viewer, printer).

import { SvelteMap } from "svelte/reactivity";
import type { Audience, DocumentFormat, ErrorView, Language, PreviewView } from "../../platform/bindings";
import { asError, type Platform } from "../../platform/types";

/** A newer request has come: its answer is the one to show. */
const STALE = "preview-stale";

export class PreviewDesk {
  language = $state<Language>("es");
  audience = $state<Audience>("client");
  /** The page in sight, 0 first. */
  page = $state(0);
  document = $state.raw<PreviewView | null>(null);
  busy = $state(false);
  error = $state.raw<ErrorView | null>(null);
  /** Where the last export was written. */
  exported = $state.raw<string | null>(null);

  #platform: Platform;
  #asked = 0;
  /** Blob addresses by page and resolution, of the present document. */
  #pictures = new SvelteMap<string, string>();
  #drawing = new Set<string>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Lays out the plan as it is now. The document on the screen stays until the new one is there. */
  async refresh(planId: string): Promise<void> {
    const ticket = ++this.#asked;
    this.busy = true;
    try {
      const document = await this.#platform.previewProposal(planId, this.#reader);
      if (ticket === this.#asked) this.#show(document);
    } catch (reason) {
      const error = asError(reason);
      if (ticket === this.#asked && error.code !== STALE) this.error = error;
    }
    if (ticket === this.#asked) this.busy = false;
  }

  /** A page's picture, if it has been drawn. */
  picture(page: number, dots: number): string | undefined {
    return this.#pictures.get(`${page}/${dots}`);
  }

  /** Has a page drawn at so many dots per inch, once. */
  async draw(page: number, dots: number): Promise<void> {
    const document = this.document;
    if (!document || !document.pages[page]) return;
    const name = `${page}/${dots}`;
    const job = `${document.key}/${name}`;
    if (this.#pictures.has(name) || this.#drawing.has(job)) return;
    this.#drawing.add(job);
    try {
      const bytes = await this.#platform.previewPage(document.key, page, dots, this.language);
      if (this.document?.key === document.key) this.#pictures.set(name, URL.createObjectURL(new Blob([bytes], { type: "image/png" })));
    } catch (reason) {
      const error = asError(reason);
      if (error.code !== STALE) this.error = error;
    }
    this.#drawing.delete(job);
  }

  /** All pages small, one after the other, as long as they are those of the document in sight. */
  async drawAll(dots: number): Promise<void> {
    const document = this.document;
    for (let page = 0; document && page < document.pages.length && this.document?.key === document.key; page += 1) await this.draw(page, dots);
  }

  turnTo(page: number): void {
    const last = (this.document?.pages.length ?? 1) - 1;
    this.page = Math.min(Math.max(page, 0), Math.max(last, 0));
  }

  async export(planId: string, format: DocumentFormat): Promise<void> {
    await this.#guard(async () => {
      this.exported = (await this.#platform.exportProposal(planId, format, this.#reader)) ?? this.exported;
    });
  }

  async open(): Promise<void> {
    const path = this.exported;
    if (path !== null) await this.#guard(() => this.#platform.openExported(path, this.language));
  }

  async print(planId: string): Promise<void> {
    await this.#guard(() => this.#platform.printProposal(planId, this.#reader));
  }

  get #reader() {
    return { language: this.language, audience: this.audience };
  }

  /** Turns the desk to the client: the house's document is not shown on, nor where it was written. */
  seal(): void {
    this.exported = null;
    if (this.audience !== "internal") return;
    this.audience = "client";
    // An answer that is under way is the house's.
    this.#asked += 1;
    this.busy = false;
    this.error = null;
    this.#replace(null);
  }

  #show(document: PreviewView): void {
    this.error = null;
    if (document.key === this.document?.key) return;
    this.#replace(document);
    this.turnTo(this.page);
  }

  #replace(document: PreviewView | null): void {
    for (const address of this.#pictures.values()) URL.revokeObjectURL(address);
    this.#pictures.clear();
    this.document = document;
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
