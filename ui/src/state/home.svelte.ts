// What the home view shows: it is asked for anew whenever the view opens or the search changes.

import type { HomeView } from "../platform/bindings";
import { Newest } from "./newest.svelte";
import type { Workspace } from "./workspace.svelte";

const PAGE = 20;

export class HomeDesk {
  query = $state("");
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
    return this.#answer.ask(() => this.#workspace.ask((platform, reader) => platform.home(this.query, this.most, reader)));
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
