import { describe, expect, it } from "vitest";
import { localeOf, money, parseDecimal, parseNumber, plain } from "./format";

describe("numbers on the screen", () => {
  // Table of the quoting reference, section 3.3 (Unicode CLDR); the last rows have more digits than a float holds.
  it.each([
    ["1234567.89", "es-CL", "1.234.567,89"],
    ["1234567.89", "es-MX", "1,234,567.89"],
    ["1234567.89", "pt-BR", "1.234.567,89"],
    ["1234567.89", "en-US", "1,234,567.89"],
    ["1234.5", "es-CL", "1.234,50"],
    ["12345678901234567.89", "en-US", "12,345,678,901,234,567.89"],
    ["0.1", "es-CL", "0,10"],
  ])("prints %s in %s as %s", (value, locale, expected) => {
    expect(money(value, locale)).toBe(expected);
  });

  it("keeps the decimals that a number has", () => {
    expect(plain("254.612", "es-CL")).toBe("254,612");
    expect(plain("38", "es-CL")).toBe("38");
    expect(plain("0.0000035", "en-US")).toBe("0.0000035");
  });

  it("never uses a bare language", () => {
    expect(localeOf("es", "CL")).toBe("es-CL");
    expect(localeOf("es", "BR")).toBe("pt-BR");
    expect(localeOf("es", "nowhere")).toBe("es-CL");
    expect(localeOf("pt", "BR")).toBe("pt-BR");
    expect(localeOf("pt", "CL")).toBe("es-CL");
    expect(localeOf("pt", "nowhere")).toBe("pt-BR");
    expect(localeOf("en", "CL")).toBe("en-US");
  });
});

describe("what a person types", () => {
  it.each<[string, number | string]>([
    ["12", 12],
    ["12,5", 12.5],
    ["12.5", 12.5],
    [" 7 ", 7],
    ["-3", -3],
    ["1.234,5", "1.234,5"],
    ["doce", "doce"],
    ["", ""],
    ["1e9", "1e9"],
  ])("reads the number %j as %j", (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each([
    ["10,5", "10.5"],
    ["10.5", "10.5"],
    ["diez", "diez"],
  ])("reads the percentage %j as %j", (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });
});
