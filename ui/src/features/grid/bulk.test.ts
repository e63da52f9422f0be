// A bulk change writes what it shows, and never a blank.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, expect, it } from "vitest";
import { startI18n } from "../../i18n";
import type { FieldView } from "../../platform/bindings";
import { fakePlatform } from "../../platform/fake";
import { Workspace } from "../../state/workspace.svelte";
import BulkChange from "./BulkChange.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const fields: Record<string, Partial<FieldView>> = { size: { kind: "choice", choices: ["small", "large"] }, public: { kind: "boolean" }, reason: { kind: "text" } };

async function shown(field: string) {
  const platform = fakePlatform();
  const workspace = new Workspace(platform, "es");
  workspace.planId = "plan-1";
  workspace.document = { servers: [{}, {}] };
  workspace.fields = new Map(Object.entries(fields).map(([name, one]) => [`servers[].${name}`, { path: `servers[].${name}`, default: "", minimum: null, maximum: null, choices: [], ...one } as FieldView]));
  render(BulkChange, { workspace, spec: { path: "servers", columns: Object.keys(fields), details: [] }, rows: 2, first: 0, last: 0 });
  await fireEvent.change(screen.getByTestId("bulk-servers-field"), { target: { value: field } });
  await tick();
  const [value, apply, preview] = ["value", "apply", "preview"].map((part) => screen.getByTestId<HTMLInputElement>(`bulk-servers-${part}`)) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  const sent = async () => {
    apply.click();
    await new Promise((done) => setTimeout(done, 0));
    return platform.edits.flat().map((edit) => ("value" in edit ? edit.value : undefined));
  };
  return { value, apply, preview, sent };
}

it.each<[string, string, unknown]>([
  ["size", "small", "small"],
  ["public", "true", true],
])("shows the first value of %s as chosen, which is what it writes", async (field, value, written) => {
  const form = await shown(field);
  expect([form.value.value, form.apply.disabled]).toEqual([value, false]);
  expect(await form.sent()).toEqual([written, written]);
});

it("writes the value that was chosen", async () => {
  const form = await shown("size");
  await fireEvent.change(form.value, { target: { value: "large" } });
  expect(form.value.value).toBe("large");
  expect(await form.sent()).toEqual(["large", "large"]);
});

it("applies no blank: it would clear every row", async () => {
  const form = await shown("reason");
  for (const text of ["", "  "]) {
    await fireEvent.input(form.value, { target: { value: text } });
    expect([form.apply.disabled, form.preview.disabled], JSON.stringify(text)).toEqual([true, true]);
  }
  expect(await form.sent()).toEqual([]);
  await fireEvent.input(form.value, { target: { value: "Norma" } });
  expect(await form.sent()).toEqual(["Norma", "Norma"]);
});
