// The plan on other platforms: the comparison that was asked for, the ways to deploy, the move.

import type { DeploymentView, Language, MigrationFileView, PlatformComparisonView } from "../platform/bindings";
import type { Platform } from "../platform/types";
import { Asking } from "./asking.svelte";

export class PlatformDesk extends Asking {
  /** The platform to compare with; empty until somebody chooses one. */
  to = $state("");
  comparison = $state.raw<PlatformComparisonView | null>(null);
  deployments = $state.raw<DeploymentView[]>([]);
  migration = $state.raw<MigrationFileView | null>(null);

  constructor(private readonly platform: Platform) {
    super();
  }

  /** What follows from the plan as it stands; the comparison too, if one was asked for. */
  async load(planId: string, moves: boolean, language: Language): Promise<void> {
    await this.ask(async () => {
      this.deployments = await this.platform.deployments(planId, language);
      this.migration = moves ? await this.platform.migration(planId, language) : null;
      this.comparison = this.to === "" ? null : await this.platform.comparePlatforms(planId, this.to, language);
    });
  }

  async compare(planId: string, to: string, language: Language): Promise<void> {
    this.to = to;
    this.comparison = null;
    if (to === "") return;
    await this.ask(async () => {
      const comparison = await this.platform.comparePlatforms(planId, to, language);
      if (this.to === to) this.comparison = comparison;
    });
  }
}
