import { describe, expect, it } from "vitest";
import { Folds } from "./folds.svelte";

describe("what is folded away", () => {
  const groups = ["shared", "production", "qa"];
  const open = (folds: Folds, plan: string, view: string, query?: string) => groups.filter(folds.of(plan, view, query).open);

  it("is kept for each plan and view", () => {
    const folds = new Folds();
    folds.of("a", "quote").turn("production");
    expect(open(folds, "a", "quote")).toEqual(["shared", "qa"]);
    expect(open(folds, "a", "estimate")).toEqual(groups);
    expect(open(folds, "b", "quote")).toEqual(groups);
    folds.of("a", "quote").turn("production");
    expect(open(folds, "a", "quote")).toEqual(groups);
  });

  it("is unfolded by a search, and is as it was when the search is over", () => {
    const folds = new Folds();
    folds.of("a", "quote").turn("production");
    expect(open(folds, "a", "quote", "redis")).toEqual(groups);
    folds.of("a", "quote", "redis").turn("qa");
    expect(open(folds, "a", "quote", " redis ")).toEqual(["shared", "production"]);
    expect(open(folds, "a", "quote", "  ")).toEqual(["shared", "qa"]);
  });

  it("is all, or nothing if all was", () => {
    const folds = new Folds();
    const view = folds.of("a", "quote");
    view.turn("qa");
    view.turnAll(groups);
    expect(open(folds, "a", "quote")).toEqual([]);
    view.turnAll(groups);
    expect(open(folds, "a", "quote")).toEqual(groups);
  });
});
