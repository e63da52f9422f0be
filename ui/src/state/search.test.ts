import { describe, expect, it } from "vitest";
import { searchFor } from "./search";

describe("a search", () => {
  it.each([
    ["", "Cotización", true],
    ["   ", "Cotización", true],
    ["cotizacion", "Cotización", true],
    ["COTIZACIÓN", "cotizacion", true],
    ["nat virginia", "NAT, hora · us-east-1 · Virginia", true],
    ["virginia nat", "NAT, hora · us-east-1 · Virginia", true],
    ["nat ohio", "NAT, hora · us-east-1 · Virginia", false],
    ["produccion", "Certificación", false],
  ])("for %j finds %j: %j", (query, text, expected) => {
    expect(searchFor(query).finds(text)).toBe(expected);
  });

  it("is empty while no word is typed", () => {
    expect(["", " ", "a"].map((query) => searchFor(query).empty)).toEqual([true, true, false]);
  });
});
