import { describe, expect, it } from "vitest";
import { brief, grouped, hasDecimalComma, isNought, localeOf, money, mrus, parseDecimal, parseNumber, plain, share, whole } from "./format";

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

  it.each([
    ["14", "14,00"],
    ["4.3", "4,30"],
    ["13.45", "13,45"],
    ["1234.5", "1.234,50"],
    ["0", "0,00"],
  ])("prints %s MRUs as %s", (value, expected) => expect(mrus(value, "es-CL")).toBe(expected));

  it.each([
    ["1460", "1.460"],
    ["254.612", "254,61"],
    ["0.1", "0,1"],
    ["0.004", "<0,01"],
    ["0", "0"],
    ["0.000", "0"],
  ])("keeps two decimals of %s at most: %s", (value, expected) => expect(brief(value, "es-CL")).toBe(expected));

  it.each([
    ["254.612", "254,612"],
    ["13.45", undefined],
    ["13.4500", undefined],
    ["1000", undefined],
  ])("tells the whole of %s where two decimals do not: %s", (value, expected) => expect(whole(value, "es-CL")).toBe(expected));

  it.each([
    ["33.7", "1510.25", "33,7"],
    ["5", "222.61", "5,0"],
    ["0", "1.00", "<0,1"],
    ["0", "0.00", "0,0"],
  ])("prints a share of %s %% of USD %s as %s", (percent, amount, expected) => expect(share(percent, amount, "es-CL")).toBe(expected));

  it.each([
    ["900000", true, "900.000"],
    ["10000000", false, "10,000,000"],
    ["12345678901234567890", true, "12.345.678.901.234.567.890"],
    ["9999", true, "9999"],
    ["14", true, "14"],
    ["12345,5", true, "12345,5"],
    ["-50000", true, "-50000"],
    ["muchos", true, "muchos"],
    ["", true, ""],
  ])("shows %j in a field at rest, with a comma for decimals %s: %j", (text, comma, expected) => expect(grouped(text, comma)).toBe(expected));

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
    ["doce", "doce"],
    ["", ""],
    ["1e9", "1e9"],
  ])("reads the number %j as %j", (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  // Whole or not, with a decimal comma or a decimal point.
  it.each<[string, boolean, boolean, number | string]>([
    ["900.000", true, true, 900000],
    ["900,000", true, true, 900000],
    ["900,000", true, false, 900000],
    ["-12.000", true, true, -12000],
    ["10.000.000", true, true, 10000000],
    ["10.000.000", false, true, 10000000],
    ["10,000,000", false, false, 10000000],
    ["900 000", false, true, 900000],
    ["1\u00a0500\u202f000", false, true, "1\u00a0500\u202f000"],
    ["1\u202f500\u202f000", false, true, 1500000],
    // A point may group or be an English decimal sign: who knows is asked.
    ["2.125", false, true, "2.125"],
    ["2,125", false, true, 2.125],
    ["2,125", false, false, "2,125"],
    ["2.125", false, false, 2.125],
    ["0.125", false, true, 0.125],
    ["1234.567", false, true, 1234.567],
    ["12.5", true, true, 12.5],
    ["12.50", false, true, 12.5],
    ["1,234.567", true, false, "1,234.567"],
    ["1.23.456", true, true, "1.23.456"],
    ["1.234,5", false, true, 1234.5],
    ["1,234.5", false, true, 1234.5],
    ["-1,234,567.25", false, false, -1234567.25],
    ["1.234,567", false, false, 1234.567],
    ["1.234.5", false, true, "1.234.5"],
    ["12.34,5", false, true, "12.34,5"],
  ])("reads the grouped %j (whole: %s, decimal comma: %s) as %j", (text, whole, comma, expected) => expect(parseNumber(text, whole, comma)).toBe(expected));

  it.each(["10000", "900000", "12345678"])("reads %s again as a field shows it at rest", (text) => {
    for (const comma of [true, false]) expect(parseNumber(grouped(text, comma), true, comma)).toBe(+text);
  });

  it.each([
    ["10,5", "10.5"],
    ["10.5", "10.5"],
    ["diez", "diez"],
  ])("reads the percentage %j as %j", (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });
});

it.each([
  ["0", true],
  ["0.00", true],
  ["-0.00", true],
  ["0.01", false],
  ["10", false],
  ["-100.00", false],
])("%j is nought: %s", (text, expected) => expect(isNought(text)).toBe(expected));

// Unicode CLDR 48, `decimal` of each locale.
it.each([
  ["es", "CL", true],
  ["es", "CO", true],
  ["es", "AR", true],
  ["es", "MX", false],
  ["es", "PE", false],
  ["es", "GT", false],
  ["pt", "BR", true],
  ["en", "US", false],
] as const)("a reader of %s in %s writes a decimal comma: %s", (language, country, expected) => {
  expect(hasDecimalComma(localeOf(language, country))).toBe(expected);
});
