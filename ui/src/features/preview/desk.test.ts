import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PreviewView } from "../../platform/bindings";
import { fakePlatform } from "../../platform/fake";
import { PreviewDesk } from "./desk.svelte";

const laidOut = (key: string, pages: number): PreviewView => ({
  key,
  width: 612,
  height: 792,
  pages: Array.from({ length: pages }, (_, page) => ({ headings: [`Heading ${page + 1}`] })),
});

/** A promise that the test settles. */
function held<T>() {
  let settle: (value: T) => void = () => undefined;
  let refuse: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => ([settle, refuse] = [resolve, reject]));
  return { promise, settle, refuse };
}

describe("the preview", () => {
  let revoked: string[];

  beforeEach(() => {
    let made = 0;
    revoked = [];
    vi.stubGlobal("URL", { createObjectURL: () => `blob:${++made}`, revokeObjectURL: (address: string) => revoked.push(address) });
  });

  it("shows the answer to the newest request, whichever comes last", async () => {
    const [first, second] = [held<PreviewView>(), held<PreviewView>()];
    const answers = [first, second];
    const desk = new PreviewDesk({ ...fakePlatform(), previewProposal: () => answers.shift()?.promise ?? Promise.reject(new Error("asked too often")) });
    const done = [desk.refresh("plan-1"), desk.refresh("plan-1")];
    second.settle(laidOut("second", 3));
    first.settle(laidOut("first", 1));
    await Promise.all(done);
    expect([desk.document?.key, desk.busy]).toEqual(["second", false]);
  });

  it("keeps the document when a request is stale and tells any other failure", async () => {
    let reason: unknown = { code: "preview-stale", message: "stale", hint: "", problems: [] };
    const answers: (() => Promise<PreviewView>)[] = [() => Promise.resolve(laidOut("kept", 2))];
    const desk = new PreviewDesk({ ...fakePlatform(), previewProposal: () => (answers.shift() ?? (() => Promise.reject(reason)))() });
    await desk.refresh("plan-1");
    await desk.refresh("plan-1");
    expect([desk.document?.key, desk.error]).toEqual(["kept", null]);
    reason = { code: "client-name-missing", message: "no name", hint: "write it", problems: [] };
    await desk.refresh("plan-1");
    expect([desk.document?.key, desk.error?.message]).toEqual(["kept", "no name"]);
  });

  it("draws a page once, and forgets the pictures with their document", async () => {
    const previewPage = vi.fn(() => Promise.resolve(new ArrayBuffer(8)));
    const documents = [laidOut("a", 2), laidOut("a", 2), laidOut("b", 1)];
    const desk = new PreviewDesk({ ...fakePlatform(), previewPage, previewProposal: () => Promise.resolve(documents.shift() ?? laidOut("z", 1)) });
    await desk.refresh("plan-1");
    await Promise.all([desk.draw(0, 24), desk.draw(0, 24), desk.draw(7, 24)]);
    await desk.drawAll(24);
    expect(previewPage.mock.calls.length).toBe(2);
    await desk.refresh("plan-1");
    expect([desk.picture(0, 24), desk.picture(1, 24), revoked]).toEqual(["blob:1", "blob:2", []]);
    await desk.refresh("plan-1");
    expect([desk.picture(0, 24), revoked]).toEqual([undefined, ["blob:1", "blob:2"]]);
  });

  it.each([
    [-1, 0],
    [1, 1],
    [9, 2],
  ])("turning to page %i leads to %i of three", async (to, expected) => {
    const desk = new PreviewDesk({ ...fakePlatform(), previewProposal: () => Promise.resolve(laidOut("a", 3)) });
    await desk.refresh("plan-1");
    desk.turnTo(to);
    expect(desk.page).toBe(expected);
  });

  it("opens what it exported, and nothing before", async () => {
    const openExported = vi.fn(() => Promise.resolve());
    const desk = new PreviewDesk({ ...fakePlatform(), openExported });
    await desk.open();
    expect(openExported).not.toHaveBeenCalled();
    await desk.export("plan-1", "pdf");
    await desk.open();
    expect(openExported).toHaveBeenCalledWith("/somewhere/quote.pdf", "es");
  });
});
