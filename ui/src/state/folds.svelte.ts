// What is folded away while the program runs, for each plan and view.

import { SvelteSet } from "svelte/reactivity";
import { searchFor } from "./search";

export class Folds {
  #folded = new SvelteSet<string>();

  /**
   * The groups of a view. A search has folds of its own, which begin unfolded: what it finds is in sight, may be folded away, and
   * is as it was before once the search is over.
   */
  of(plan: string, view: string, query = ""): FoldedView {
    const place = (group: string) => JSON.stringify([plan, view, searchFor(query).empty ? "" : query.trim(), group]);
    const open = (group: string) => !this.#folded.has(place(group));
    const fold = (group: string) => void this.#folded.add(place(group));
    const unfold = (group: string) => void this.#folded.delete(place(group));
    return {
      open,
      turn: (group) => (open(group) ? fold(group) : unfold(group)),
      turnAll: (groups) => groups.forEach(groups.some(open) ? fold : unfold),
    };
  }
}

export type FoldedView = {
  open: (group: string) => boolean;
  turn: (group: string) => void;
  /** Folds every group, or unfolds every one if none is left to fold. */
  turnAll: (groups: readonly string[]) => void;
};
