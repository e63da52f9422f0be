import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { fakePlatform } from "../../platform/fake";
import { Workspace } from "../../state/workspace.svelte";
import ResultsPanel from "./ResultsPanel.svelte";

afterEach(cleanup);

it.each(["internal", "client"] as const)("lists the errors of a plan that was opened with some, to the %s view", (audience) => {
  const workspace = new Workspace(fakePlatform(), "es");
  workspace.audience = audience;
  workspace.stale = true;
  workspace.problems = [{ severity: "error", path: "developers", message: "No es un número", cure: "", remedy: "" } as never];
  render(ResultsPanel, { workspace });
  expect(screen.getByText("No es un número")).toBeTruthy();
});
