// A table's figures: one stop of Tab, arrows among them.

import { fireEvent } from "@testing-library/svelte";
import { beforeEach, expect, it } from "vitest";
import { roving } from "./roving";

let kept: Map<string, ReturnType<typeof roving>>;

const figure = (name: string) => document.getElementById(name) as HTMLElement;
const stops = () => [...document.querySelectorAll<HTMLElement>(".explain")].filter((one) => one.tabIndex === 0).map((one) => one.id);

beforeEach(() => {
  // The second row has no figure in its first column, the third none at all.
  document.body.innerHTML = `<button class="explain" id="alone">9</button><table>
    <tr><th>a</th><td><button class="explain" id="a1">1</button></td><td><button class="explain" id="a2">2</button></td></tr>
    <tr><th>b</th><td>–</td><td><button class="explain" id="b2">3</button></td></tr>
    <tr><th>c</th><td>–</td><td>–</td></tr>
    <tr><th>d</th><td><button class="explain" id="d1">4</button></td><td><button class="explain" id="d2">5</button></td></tr>
  </table>`;
  kept = new Map([...document.querySelectorAll<HTMLElement>(".explain")].map((one) => [one.id, roving(one)]));
});

it("are one stop, the first; a figure outside of a table is its own", () => {
  expect(stops()).toEqual(["alone", "a1"]);
});

it.each([
  ["a1", "ArrowRight", "a2"],
  ["a2", "ArrowRight", "b2"],
  ["a2", "ArrowLeft", "a1"],
  ["a1", "ArrowLeft", "a1"],
  ["a2", "ArrowDown", "b2"],
  // The next row that has one in this column.
  ["a1", "ArrowDown", "d1"],
  ["b2", "ArrowDown", "d2"],
  ["d1", "ArrowUp", "a1"],
  ["d2", "ArrowDown", "d2"],
  ["b2", "Home", "a1"],
  ["a1", "End", "d2"],
])("from %s by %s one comes to %s, which is then the stop", async (from, key, to) => {
  figure(from).focus();
  await fireEvent.keyDown(figure(from), { key });
  expect([document.activeElement?.id, stops()]).toEqual([to, ["alone", to]]);
});

it("keep a stop when the row of the present one goes", () => {
  figure("b2").focus();
  kept.get("b2")?.destroy();
  figure("b2").closest("tr")?.remove();
  expect(stops()).toEqual(["alone", "a1"]);
});

it("leave keys to the program that are its shortcuts", async () => {
  figure("a1").focus();
  await fireEvent.keyDown(figure("a1"), { key: "ArrowRight", ctrlKey: true });
  expect(document.activeElement?.id).toBe("a1");
});
