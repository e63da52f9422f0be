// Who asks the system for less motion gets none: one rule turns off what styles move, and nothing moves by other means.

import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";

const base = readFileSync("src/styles/base.css", "utf8");
const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(svelte|css|ts)$/.test(file) && !/\.test\.ts$|bindings\.ts$/.test(file));

it("is one rule for everything, which no other rule outweighs", () => {
  const [, selectors, rules] = /@media \(prefers-reduced-motion: reduce\) \{\s*([^{]+)\{([^}]*)\}/.exec(base) ?? [];
  expect(selectors?.split(",").map((one) => one.trim())).toEqual(["*", "*::before", "*::after", "*::backdrop"]);
  expect(rules?.split(";").map((one) => one.trim()).filter((one) => one !== "")).toEqual(["animation: none !important", "transition: none !important", "scroll-behavior: auto !important"]);
  expect(readFileSync("src/main.ts", "utf8")).toContain('import "./styles/base.css"');
});

/** What that rule does not reach: heavier rules, what scripts move, what Svelte moves, what moves within a picture. */
const beyond: [name: string, pattern: RegExp, example: string][] = [
  ["a heavier rule", /(animation|transition|scroll-behavior)[\w-]*:[^;}]*!important/, "transition: all 1s !important"],
  ["a script", /\.animate\(|behavior:\s*["']smooth/, 'scrollIntoView({ behavior: "smooth" })'],
  ["Svelte", /\s(transition|in|out|animate):\w+[\s=|>}]|svelte\/(transition|animate|motion)/, "<p transition:fade>"],
  ["a picture", /<(animate\w*|set)\s/, '<animate attributeName="x" />'],
];

it.each(beyond)("is not moved by %s", (_name, pattern, example) => {
  expect(pattern.test(example)).toBe(true);
  const rest = (file: string) => readFileSync(`src/${file}`, "utf8").replace(/@media \(prefers-reduced-motion: reduce\) \{[^}]*\}/, "");
  expect(files.filter((file) => pattern.test(rest(file)))).toEqual([]);
});
