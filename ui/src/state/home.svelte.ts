// What the home view shows: it is asked for anew whenever the view opens or the search changes.

import type { HomeView, PlanTileView } from "../platform/bindings";
import { Newest } from "./newest.svelte";
import type { Workspace } from "./workspace.svelte";

const PAGE = 20;
/** All plans of a library: where a status is wanted, the shell knows those of the plans that it is asked for and of no others. */
const ALL = 1_000_000;

/** How a plan stands: with errors, or as its quote does. */
export const statuses = ["errors", "draft", "in-review", "approved", "issued", "accepted", "rejected", "withdrawn", "superseded", "expired"] as const;
export type HomeStatus = (typeof statuses)[number];

const statusOf = (plan: PlanTileView): string => (plan.errors > 0 ? "errors" : plan.status);

export class HomeDesk {
  query = $state("");
  /** Only plans that stand so; any, if none is named. */
  status = $state<HomeStatus | "">("");
  most = $state(PAGE);

  #workspace: Workspace;
  #answer = new Newest<{ home: HomeView; status: string }>();
  readonly #matching = $derived.by(() => {
    const answer = this.#answer.value;
    return (answer?.home.plans ?? []).filter((plan) => answer?.status === "" || statusOf(plan) === answer?.status);
  });

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get view(): HomeView | null {
    return this.#answer.value?.home ?? null;
  }

  get plans(): PlanTileView[] {
    return this.#matching.slice(0, this.most);
  }

  /** Plans that the search and the status find, shown or not. */
  get found(): number {
    const answer = this.#answer.value;
    return answer === null ? 0 : answer.status === "" ? answer.home.found : this.#matching.length;
  }

  load(): Promise<void> {
    const { query, status, most } = this;
    return this.#answer.ask(async () => {
      const home = await this.#workspace.ask((platform, reader) => platform.home(query, status === "" ? most : ALL, reader));
      return home && { home, status };
    });
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
    if (this.status === "") void this.load();
  }
}
