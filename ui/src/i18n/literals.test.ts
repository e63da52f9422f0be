import { readFileSync, readdirSync } from "node:fs";
import { parse } from "svelte/compiler";
import { expect, it } from "vitest";

/** What is written alike in every language. */
const UNIVERSAL = /^(Aforo|Ctrl|K|Excel|CSV|TOML|PDF|SHA|USD|MRUs?|vCPU|CPU|GB|GiB|MiB|KiB|Mbit\/s|P10|P50|P90|NAT|ALB|NLB|SKU|AWS|ms|s|sha256|p95)$/;
/** Attributes that a person reads or hears. */
const SPOKEN = new Set(["aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder", "label"]);

type Node = { type?: string; name?: string; data?: string; value?: unknown } & Record<string, unknown>;

/** Letters that stand in a template itself, and so are the same in every language. */
function literals(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const child of node) literals(child, found);
  else if (typeof node === "object" && node !== null) {
    const { type, name, data, value } = node as Node;
    if (type === "Text") {
      for (const word of (data ?? "").split(/[\s·:,;()|/+%=→×-]+/)) if (/\p{L}/u.test(word) && !UNIVERSAL.test(word)) found.push(word);
    } else if (type === "Attribute") {
      if (SPOKEN.has(name ?? "")) literals(value, found);
    } else if (type !== "Comment") {
      for (const child of Object.values(node)) literals(child, found);
    }
  }
  return found;
}

const folder = "src";
const components = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));

it("finds text that a template spells out", () => {
  const fragment = parse('<p title="Close">{t("a")} Saved in {place} · 3 USD</p><img alt={name} class="wide" />', { modern: true }).fragment;
  expect(literals(fragment)).toEqual(["Close", "Saved", "in"]);
});

it.each(components)("%s says nothing that is not translated", (file) => {
  expect(literals(parse(readFileSync(`${folder}/${file}`, "utf8"), { modern: true }).fragment)).toEqual([]);
});
