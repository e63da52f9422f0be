// What tests of components share.

import { tick } from "svelte";
import { vi } from "vitest";

/** What is under way is done: effects, answers of the platform, and the effects of these. */
export async function settle(): Promise<void> {
  await tick();
  await new Promise((done) => setTimeout(done, 0));
  await tick();
}

/** jsdom lays nothing out, so it has no observer of sizes. */
export function stubSizes(): void {
  vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
}
