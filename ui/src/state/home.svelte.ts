// What the home view shows: it is asked for anew whenever the view opens or the search changes.

import type { HomeView } from "../platform/bindings";
import { Newest } from "./newest.svelte";
import type { Workspace } from "./workspace.svelte";

const PAGE = 20;

/** How a plan stands: with errors, or as its quote does. */
export const statuses = ["errors", "draft", "in-review", "approved", "issued", "accepted", "rejected", "withdrawn", "superseded", "expired"] as const;
export type HomeStatus = (typeof statuses)[number];

export class HomeDesk {
  query = $state("");
  /** Only plans that stand so; any, if none is named. */
  status = $state<HomeStatus | "">("");
  most = $state(PAGE);

  #workspace: Workspace;
  #answer = new Newest<HomeView>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get view(): HomeView | null {
    return this.#answer.value;
  }

  load(): Promise<void> {
    return this.#answer.ask(() => this.#workspace.ask((platform, reader) => platform.home(this.query, this.status, this.most, reader)));
  }

  search(query: string): void {
    this.query = query;
    this.most = PAGE;
    void this.load();
  }

  choose(status: string): void {
    this.status = statuses.find((known) => known === status) ?? "";
    this.most = PAGE;
    void this.load();
  }

  more(): void {
    this.most += PAGE;
    void this.load();
  }
}
