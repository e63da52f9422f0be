// A field at rest shows what is read best, and while somebody types what is typed.

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startI18n } from "../i18n";
import { fakePlatform } from "../platform/fake";
import type { FieldView, Language, ProblemView } from "../platform/bindings";
import { Workspace } from "../state/workspace.svelte";
import Field from "./Field.svelte";

beforeAll(() => startI18n("es"));
afterEach(cleanup);

const kinds: Record<string, string> = { "traffic.monthly_users": "integer", "data.sqs.messages_per_month": "number", "vpn_links[].environments": "list", "servers[].environment": "text" };

function shown(language: Language, path: string, document: object, problems: ProblemView[] = []) {
  const platform = fakePlatform();
  const workspace = new Workspace(platform, language);
  workspace.planId = "plan-1";
  workspace.fields = new Map(Object.entries(kinds).map(([field, kind]) => [field, { path: field, kind, default: "", minimum: null, maximum: null, choices: [] } as FieldView]));
  workspace.document = { client: { country: "CL" }, ...document };
  workspace.problems = problems;
  render(Field, { workspace, path });
  return { platform, input: screen.getByTestId<HTMLInputElement>(`field-${path}`) };
}

const sent = (platform: ReturnType<typeof fakePlatform>) => platform.edits.flat().map((edit) => ("value" in edit ? edit.value : undefined));
const settle = async () => {
  await tick();
  await new Promise((done) => setTimeout(done, 0));
};

describe("a large number", () => {
  it.each<[Language, string]>([
    ["es", "900.000"],
    ["pt", "900.000"],
    ["en", "900,000"],
  ])("stands in groups in %s, and is edited without", async (language, expected) => {
    const { platform, input } = shown(language, "traffic.monthly_users", { traffic: { monthly_users: 900000 } });
    await tick();
    expect(input.value).toBe(expected);
    input.setSelectionRange(0, expected.length);
    input.focus();
    await settle();
    expect([input.value, input.selectionStart, input.selectionEnd], "what a Tab selected is selected").toEqual(["900000", 0, 6]);
    input.blur();
    await settle();
    expect([input.value, sent(platform)], "who only looks changes nothing").toEqual([expected, []]);
  });

  it.each([["1.500.000", 1500000], ["250.000", 250000], ["250,000", 250000], ["1 500 000", 1500000]])("is read as it is pasted, grouped: %s", async (text, expected) => {
    const { platform, input } = shown("es", "traffic.monthly_users", { traffic: { monthly_users: 900000 } });
    input.focus();
    await settle();
    await fireEvent.input(input, { target: { value: text } });
    await settle();
    expect(sent(platform)).toEqual([expected]);
  });

  it("is shown as it was typed where something is wrong", async () => {
    const problem = { severity: "error", code: "x", path: "traffic.monthly_users", value: "", message: "‹m›", allowed: "", cure: "", remedy: "" } as ProblemView;
    const { input } = shown("es", "traffic.monthly_users", { traffic: { monthly_users: 900000 } }, [problem]);
    await tick();
    expect(input.value).toBe("900000");
  });

  it("that need not be whole is not guessed", async () => {
    const { platform, input } = shown("es", "data.sqs.messages_per_month", { data: { sqs: { messages_per_month: 1000000 } } });
    await tick();
    expect(input.value).toBe("1.000.000");
    input.focus();
    await settle();
    await fireEvent.input(input, { target: { value: "250.000" } });
    await settle();
    expect(sent(platform)).toEqual(["250.000"]);
  });
});

describe("environments", () => {
  const environments = [{ id: "production", name: "Producción" }, { id: "qa", name: "" }];

  it("are called by their names until somebody types", async () => {
    const { input } = shown("es", "vpn_links[0].environments", { environments, vpn_links: [{ environments: ["production", "qa", "old"] }] });
    await tick();
    expect(input.value).toBe("Producción, qa, old");
    input.focus();
    await settle();
    expect(input.value).toBe("production, qa, old");
  });

  it("are chosen by their names, and one that is no longer there stays", async () => {
    const { platform, input } = shown("es", "servers[0].environment", { environments, servers: [{ environment: "old" }] });
    await tick();
    expect([input.value, [...input.querySelectorAll("option")].map((option) => option.textContent)]).toEqual(["old", ["–", "old", "Producción", "qa"]]);
    await fireEvent.change(input, { target: { value: "production" } });
    await settle();
    expect(sent(platform)).toEqual(["production"]);
  });
});

describe("what a field says of itself", () => {
  const error = (message: string) => ({ severity: "error", code: "x", path: "developers", value: "", message, allowed: "", cure: "Escriba uno." }) as ProblemView;

  it.each([["choice", "commercial.tax_mode"], ["boolean", "sso.enabled"], ["integer", "developers"]])("is linked to a %s as its description", (kind, path) => {
    const workspace = new Workspace(fakePlatform(), "es");
    workspace.fields = new Map([[path, { path, kind, default: "", minimum: null, maximum: null, choices: ["a", "b"] } as FieldView]]);
    workspace.document = {};
    render(Field, { workspace, path });
    const described = screen.getByTestId(`field-${path}`).getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.className).toContain("hint");
  });

  it("is told when an error comes while somebody edits it, once, and not of other fields", async () => {
    const workspace = new Workspace(fakePlatform(), "es");
    workspace.document = { developers: "x" };
    render(Field, { workspace, path: "developers" });
    workspace.problems = [error("No es un número.")];
    await settle();
    expect(workspace.spoken, "nobody is in it").toBe("");
    workspace.problems = [];
    await settle();
    screen.getByTestId("field-developers").focus();
    workspace.problems = [error("No es un número.")];
    await settle();
    expect(workspace.spoken).toBe("Desarrolladores: No es un número. Escriba uno.");
    workspace.spoken = "";
    workspace.problems = [error("No es un número.")];
    await settle();
    expect(workspace.spoken, "it is not told again").toBe("");
    workspace.problems = [error("Es negativo.")];
    await settle();
    expect(workspace.spoken).toBe("Desarrolladores: Es negativo. Escriba uno.");
  });
});
