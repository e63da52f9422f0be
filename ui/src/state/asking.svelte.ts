// What every desk does: it asks the shell one thing at a time and keeps why it was refused.

import type { ErrorView } from "../platform/bindings";
import { asError } from "../platform/types";

export class Asking {
  busy = $state(false);
  error = $state.raw<ErrorView | null>(null);
  /** What was done, for the status line. */
  done = $state("");

  /** Whether it went well. */
  protected async ask(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.done = "";
    try {
      return await this.look(work);
    } finally {
      this.busy = false;
    }
  }

  /** The same for what only looks: nobody waits for it, and no button under somebody's hand is taken away meanwhile. */
  protected async look(work: () => Promise<void>): Promise<boolean> {
    this.error = null;
    try {
      await work();
      return true;
    } catch (reason) {
      this.error = asError(reason);
      return false;
    }
  }
}
