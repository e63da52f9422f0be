import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { PlanDocument, shared } from "./document.svelte";

describe("what is shared", () => {
  it("is everything where nothing changed", () => {
    const before = { client: { name: "Banco" }, environments: [{ id: "a" }, { id: "b" }] };
    expect(shared(before, structuredClone(before))).toBe(before);
  });

  it("is what did not change where something did", () => {
    const before = { client: { name: "Banco" }, environments: [{ id: "a" }, { id: "b", tasks: 1 }] };
    const next = { client: { name: "Banco" }, environments: [{ id: "a" }, { id: "b", tasks: 2 }] };
    const result = shared(before, structuredClone(next));
    expect(result).toEqual(next);
    expect(result.client).toBe(before.client);
    expect(result.environments[0]).toBe(before.environments[0]);
    expect(result.environments[1]).not.toBe(before.environments[1]);
  });

  it.each<[string, unknown, unknown]>([
    ["a field more", { a: 1 }, { a: 1, b: undefined }],
    ["a field less", { a: 1, b: 2 }, { a: 1 }],
    ["another field of no value", { a: undefined }, { b: undefined }],
    ["an element more", [1], [1, 2]],
    ["an element less", [1, 2], [1]],
    ["a list for fields", { 0: "a" }, ["a"]],
    ["fields for a list", ["a"], { 0: "a" }],
    ["nothing for fields", { a: 1 }, null],
    ["a text for a number", { a: 1 }, { a: "1" }],
  ])("is what came: %s", (_what, before, next) => {
    expect(shared(before, structuredClone(next))).toStrictEqual(next);
    expect(shared(before, structuredClone(next))).not.toBe(before);
  });
});

describe("a plan's document", () => {
  it("wakes who reads what an edit changed and nobody else", () => {
    const document = new PlanDocument();
    document.replace({ developers: 14, traffic: { users: 9 }, microservices: [{ id: "a" }] });
    const woken: string[] = [];
    const stop = $effect.root(() => {
      for (const path of ["developers", "traffic.users", "microservices[0].id", "title"]) {
        $effect(() => void woken.push(`${path} ${String(document.value(path))}`));
      }
      $effect(() => void woken.push(`${document.list("microservices").length} microservices`));
    });
    flushSync();
    woken.length = 0;
    document.replace({ developers: 20, traffic: { users: 9 }, microservices: [{ id: "a" }] });
    flushSync();
    expect(woken).toEqual(["developers 20"]);
    woken.length = 0;
    document.replace({ developers: 20, microservices: [{ id: "a" }, { id: "b" }] });
    flushSync();
    expect(woken).toEqual(["traffic.users undefined", "microservices[0].id a", "2 microservices"]);
    woken.length = 0;
    document.replace({ developers: 20, microservices: [{ id: "a" }, { id: "b" }], title: "Canal" });
    flushSync();
    expect(woken).toEqual(["title Canal"]);
    stop();
  });
});
