// The study of risk: how it is wanted, how far it is, what it says, and of which document.

import type { ErrorView, Language, RiskMeasure, RiskProgressView, RiskView, StrandedCapacityView } from "../platform/bindings";
import { asError, type Platform } from "../platform/types";

/** Draws of a study; the figures then stand within about one percent. */
const DRAWS = 10_000;

export class RiskDesk {
  measure = $state<RiskMeasure>("aws-usd");
  running = $state(false);
  progress = $state.raw<RiskProgressView | null>(null);
  view = $state.raw<RiskView | null>(null);
  /** The document of the study: another one makes the study an old one. */
  document = $state.raw<unknown>(undefined);
  error = $state.raw<ErrorView | null>(null);

  stranded = $state.raw<StrandedCapacityView | null>(null);

  #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async study(planId: string, document: unknown, language: Language): Promise<void> {
    this.running = true;
    this.error = null;
    const request = { draws: DRAWS, seed: 1, measure: this.measure };
    try {
      this.view = await this.#platform.studyRisk(planId, request, (progress) => (this.progress = progress), language);
      this.document = document;
    } catch (reason) {
      this.error = asError(reason);
    }
    this.running = false;
    this.progress = null;
  }

  async loadStranded(planId: string, language: Language): Promise<void> {
    try {
      this.stranded = await this.#platform.strandedCapacity(planId, language);
    } catch {
      // The plan has errors, which stand beside its fields.
      this.stranded = null;
    }
  }

  cancel(): Promise<void> {
    return this.#platform.cancelRisk();
  }
}
