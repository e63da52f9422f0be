// Numbers on the screen. Figures arrive as decimal strings and are formatted as strings: no arithmetic, no floats.

import type { Language } from "../platform/bindings";

/** Numbers as the client's country writes them; never a bare `es`, which would group differently. */
export function localeOf(language: Language, country: string): string {
  if (language === "en") return "en-US";
  if (country === "BR") return "pt-BR";
  if (/^[A-Z]{2}$/.test(country)) return `es-${country}`;
  return language === "pt" ? "pt-BR" : "es-CL";
}

const dateLocales: Record<Language, string> = { es: "es-CL", en: "en-US", pt: "pt-BR" };

/** What `make` gives, made once for each key: WebKit holds forty kilobytes for each format and does not see them when it decides whether to collect. */
function kept<Format>(made: Map<string, Format>, key: string, make: () => Format): Format {
  let found = made.get(key);
  if (found === undefined) {
    found = make();
    made.set(key, found);
  }
  return found;
}

const dates = new Map<string, Intl.DateTimeFormat>();
const regions = new Map<string, Intl.DisplayNames>();
const numbers = new Map<string, Intl.NumberFormat>();
const collators = new Map<string, Intl.Collator>();

function dated(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));
}

/** Day and minute in the reader's language. */
export function dateFormat(language: Language): Intl.DateTimeFormat {
  return momentFormat(dateLocales[language]);
}

/** Day and minute. */
export function momentFormat(locale: string): Intl.DateTimeFormat {
  return dated(locale, { dateStyle: "medium", timeStyle: "short" });
}

/** A day of the calendar, the same everywhere. */
export function dayFormat(locale: string): Intl.DateTimeFormat {
  return dated(locale, { dateStyle: "medium", timeZone: "UTC" });
}

/** Day and second. */
export function secondFormat(locale: string): Intl.DateTimeFormat {
  return dated(locale, { dateStyle: "medium", timeStyle: "medium" });
}

/** A day of the calendar, its month in words. */
export function longDayFormat(locale: string): Intl.DateTimeFormat {
  return dated(locale, { dateStyle: "long", timeZone: "UTC" });
}

/** The order of words in the reader's language; numbers within them count as numbers: "carga 9" comes before "carga 10". */
export function collatorOf(language: Language): Intl.Collator {
  return kept(collators, language, () => new Intl.Collator(language, { numeric: true }));
}

/** What a country is called. */
export function countryName(language: Language, code: string): string {
  return kept(regions, language, () => new Intl.DisplayNames(language, { type: "region" })).of(code) ?? code;
}

function formatter(locale: string, minimum: number, maximum: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: minimum, maximumFractionDigits: maximum, useGrouping: "always" } as const;
  return kept(numbers, `${locale}/${minimum}/${maximum}`, () => new Intl.NumberFormat(locale, options));
}

/** `format` takes decimal strings exactly (ECMA-402 2023); the type library names them StringNumericLiteral. */
function exact(value: string): Intl.StringNumericLiteral {
  return value as Intl.StringNumericLiteral;
}

/** An amount of money with its two decimals. */
export function money(value: string, locale: string): string {
  return formatter(locale, 2, 2).format(exact(value));
}

/** MRUs with two decimals, so that they stand below each other. */
export function mrus(value: string, locale: string): string {
  return formatter(locale, 2, 2).format(exact(value));
}

const SOME = /[1-9]/;

/** A number with two decimals at most; of what these do not show, that it is less than the least that they do. */
export function brief(value: string, locale: string): string {
  const shown = formatter(locale, 0, 2).format(exact(value));
  return SOME.test(shown) || !SOME.test(value) ? shown : `<${formatter(locale, 2, 2).format(exact("0.01"))}`;
}

/** The whole of a number of which two decimals are shown; nothing where these are all that it has. */
export function whole(value: string, locale: string): string | undefined {
  return /\.\d{2}\d*[1-9]/.test(value) ? plain(value, locale) : undefined;
}

/** A share in percent, which comes rounded to one decimal; one of some amount that is rounded to nothing is less than a tenth. */
export function share(percent: string, amount: string, locale: string): string {
  const tenths = formatter(locale, 1, 1);
  return SOME.test(percent) || !SOME.test(amount) ? tenths.format(exact(percent)) : `<${tenths.format(exact("0.1"))}`;
}

/** What stands in a number field at rest: a whole number of five digits or more in groups, anything else as it is. */
export function grouped(text: string, comma: boolean): string {
  return /^\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, comma ? "." : ",") : text;
}

/** Whether decimals are written with a comma there: in Chile, not in Mexico. */
export function hasDecimalComma(locale: string): boolean {
  return formatter(locale, 1, 1).formatToParts(0.5).some((part) => part.type === "decimal" && part.value === ",");
}

/** Whether a figure is nought, however many decimals it is written with. */
export function isNought(value: string): boolean {
  return /^-?0*\.?0*$/.test(value);
}

/** A number with the decimals that it has. */
export function plain(value: string, locale: string): string {
  return formatter(locale, 0, 12).format(exact(value));
}

/**
 * What a person typed or pasted into a number field: a JSON number if it plainly is one, else the text itself, so that the check says
 * what is wrong with it. Comma and point are both a decimal sign, but for `900.000` and `900,000`: a whole number has no decimals, so
 * they group; of any other, the reader's decimal sign is one, and the other sign may be either, which nobody guesses. Where both stand,
 * as a spreadsheet copies `1.234,5`, the last one is the decimal sign.
 */
export function parseNumber(text: string, whole = false, comma = true): number | string {
  const trimmed = text.trim();
  const groups = /^-?[1-9]\d{0,2}(?:([.,\u00a0\u202f ])\d{3})(?:\1\d{3})*$/.exec(trimmed);
  if (groups) {
    const sign = groups[1] ?? "";
    const once = trimmed.split(sign).length === 2;
    if (whole || !once || !/[.,]/.test(sign)) return Number.parseFloat(trimmed.replace(/[^\d-]/g, ""));
    if (sign !== (comma ? "," : ".")) return text;
  }
  const both = whole ? null : /^(-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d+)$/.exec(trimmed);
  if (both) return Number.parseFloat(`${(both[1] ?? "").replace(/[.,]/g, "")}.${both[3] ?? ""}`);
  return /^-?\d+([.,]\d+)?$/.test(trimmed) ? Number.parseFloat(trimmed.replace(",", ".")) : text;
}

/** A percentage typed into a decimal field: a decimal string with a point, or the text itself. */
export function parseDecimal(text: string): string {
  const trimmed = text.trim();
  return /^\d+([.,]\d+)?$/.test(trimmed) ? trimmed.replace(",", ".") : text;
}

/** A figure as it comes: a decimal string, or a count; null and empty where there is none. */
export type Figure = string | number | null;

/** What a figure is sorted by. It becomes a float for its order alone; NaN where there is none. */
export function orderOf(figure: Figure): number {
  return figure === null || figure === "" ? NaN : Number(figure);
}
