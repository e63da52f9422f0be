import { describe, expect, it, vi } from "vitest";
import { fakePlatform } from "../platform/fake";
import type { FamilyView, QuoteFileView, QuoteStepRequest, RevisionView } from "../platform/bindings";
import { QuoteDesk } from "./quotes.svelte";

const reader = { language: "es", audience: "internal" } as const;

function revision(number: number, status: string, order = 0): RevisionView {
  return {
    label: `Q-R${number}`,
    revision: number,
    change_order: order,
    status,
    title: "",
    reason: "",
    author: "ana@casa",
    day: "2026-11-20",
    hash: "h",
    mrus: "1",
    net: "50.00",
    total: "59.50",
    change_mrus: "1",
    change_net: "50.00",
    needs_client_approval: true,
    needs: [],
    client_approvals: [],
    valid_until: "",
    files: [],
    acceptance: null,
  };
}

function family(...revisions: RevisionView[]): FamilyView {
  return { number: "Q", client: "Banco", agreed: null, revisions };
}

function file(...revisions: RevisionView[]): QuoteFileView {
  return { family: family(...revisions), events: [], allowed: [], next: { label: "Q-R9", change_order: 0, replaces: false } };
}

describe("the desk of quotes", () => {
  function desk(answer: QuoteFileView) {
    const asked: QuoteStepRequest[] = [];
    const platform = {
      ...fakePlatform(),
      listQuotes: () => Promise.resolve([answer.family]),
      openQuote: () => Promise.resolve(answer),
      stepQuote: (request: QuoteStepRequest) => {
        asked.push(request);
        return Promise.resolve(answer);
      },
      changeOrder: vi.fn(() => Promise.reject(new Error("nothing is amended"))),
    };
    return { desk: new QuoteDesk(platform), platform, asked };
  }

  it("opens the last revision of the client's newest quote", async () => {
    const { desk: quotes } = desk(file(revision(1, "superseded"), revision(2, "issued")));
    await quotes.load("plan-1", { language: "es", audience: "client" });
    expect(quotes.selected).toBe(2);
    expect(quotes.revision?.status).toBe("issued");
  });

  it("asks for the change order of a change order only", async () => {
    const plain = desk(file(revision(1, "issued")));
    await plain.desk.load("plan-1", { language: "es", audience: "client" });
    expect(plain.platform.changeOrder).not.toHaveBeenCalled();
    const order = desk(file(revision(1, "accepted"), revision(2, "draft", 1)));
    await order.desk.load("plan-1", { language: "es", audience: "client" });
    expect(order.platform.changeOrder).toHaveBeenCalledWith("Q", 2, { language: "es", audience: "client" });
    expect(order.desk.order).toBeNull();
  });

  it("names who acts, and goes to what was drafted", async () => {
    const { desk: quotes, asked } = desk(file(revision(1, "issued"), revision(2, "draft")));
    const step = { kind: "draft", plan: "plan-1", reason: "más", effective: "", proration: "actual-days" } as const;
    expect(await quotes.step("Q", null, step, "ana@casa", reader)).toBe(true);
    expect(asked).toEqual([{ number: "Q", revision: null, actor: "ana@casa", step }]);
    expect(quotes.selected).toBe(2);
  });

  it("is busy until all that a step changed is shown", async () => {
    const { desk: quotes, platform } = desk(file(revision(1, "approved")));
    let list = (): void => undefined;
    const listed = new Promise<void>((go) => (list = go));
    const families = platform.listQuotes;
    platform.listQuotes = () => listed.then(families);
    const taken = quotes.step("Q", 1, { kind: "issue" }, "ana@casa", reader);
    await vi.waitFor(() => expect(quotes.file).not.toBeNull());
    expect(quotes.busy).toBe(true);
    list();
    expect(await taken).toBe(true);
    expect(quotes.busy).toBe(false);
  });

  it("tells why a step was refused and shows the attempt in the record", async () => {
    const { desk: quotes, platform } = desk(file(revision(1, "issued")));
    platform.stepQuote = () => Promise.reject({ code: "refused-quote-expired", message: "venció", hint: "", problems: [] });
    const opened = vi.spyOn(platform, "openQuote");
    expect(await quotes.step("Q", 1, { kind: "submit" }, "ana@casa", reader)).toBe(false);
    expect(quotes.error?.message).toBe("venció");
    expect(opened).toHaveBeenCalled();
  });
});
