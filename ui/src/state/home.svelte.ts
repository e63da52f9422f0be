// What the home view shows: it is asked for anew whenever the view opens or the search changes.

import type { HomeView } from "../platform/bindings";
import type { Workspace } from "./workspace.svelte";

const PAGE = 20;

export class HomeDesk {
  query = $state("");
  most = $state(PAGE);
  view = $state.raw<HomeView | null>(null);

  #workspace: Workspace;
  #asked = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async load(): Promise<void> {
    const ticket = ++this.#asked;
    const view = await this.#workspace.ask((platform, reader) => platform.home(this.query, this.most, reader));
    if (view && ticket === this.#asked) this.view = view;
  }

  search(query: string): void {
    this.query = query;
    this.most = PAGE;
    void this.load();
  }

  more(): void {
    this.most += PAGE;
    void this.load();
  }
}
