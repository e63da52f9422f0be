import { describe, expect, it, vi } from "vitest";
import type { CardQuestion, CardView, CostView } from "../platform/bindings";
import { fakePlatform } from "../platform/fake";
import { RateDesk } from "./desk.svelte";

const card = (reference: string): CardView => ({
  reference,
  published: "2026-01-01",
  valid_from: "2026-01-01",
  valid_until: "2026-12-31",
  in_force: true,
  example: true,
  usd_per_mru: "50",
  components: 1,
});

function desk() {
  const asked: CardQuestion[] = [];
  const waiting: ((cost: CostView) => void)[] = [];
  const platform = {
    ...fakePlatform(),
    listCards: () => Promise.resolve([card("a@1"), card("a@2")]),
    cardCost: (question: CardQuestion) => {
      asked.push(question);
      return new Promise<CostView>((resolve) => waiting.push(resolve));
    },
  };
  const cost = (price_book: string): CostView => ({ card: card("a@2"), price_book, parameters: [], components: [], under_cost: 0, plans: [] });
  return { desk: new RateDesk(platform), asked, waiting, cost };
}

describe("the rate-card workbench", () => {
  it("begins with the newest card and asks what if with what was typed", async () => {
    const { desk: rates, asked, waiting, cost } = desk();
    const loading = rates.load("es");
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting.shift()?.(cost("first"));
    await loading;
    expect(rates.card).toBe("a@2");
    void rates.set("margin", "40", "es");
    void rates.set("labour", "", "es");
    expect(asked.at(-1)).toEqual({ card: "a@2", settings: [["margin", "40"]], plans: false });
  });

  it("shows the newest answer, whichever comes last", async () => {
    const { desk: rates, waiting, cost } = desk();
    rates.card = "a@2";
    const one = rates.set("margin", "40", "es");
    const other = rates.set("margin", "45", "es");
    waiting[1]?.(cost("newest"));
    waiting[0]?.(cost("oldest"));
    await Promise.all([one, other]);
    expect(rates.cost?.price_book).toBe("newest");
  });
});
