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

/** Day and minute in the reader's language. */
export function dateFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateLocales[language], { dateStyle: "medium", timeStyle: "short" });
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${locale}/${minimum}/${maximum}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, { minimumFractionDigits: minimum, maximumFractionDigits: maximum, useGrouping: "always" });
    formatters.set(key, found);
  }
  return found;
}

/** `format` takes decimal strings exactly (ECMA-402 2023); the type library names them StringNumericLiteral. */
function exact(value: string): Intl.StringNumericLiteral {
  return value as Intl.StringNumericLiteral;
}

/** An amount of money with its two decimals. */
export function money(value: string, locale: string): string {
  return formatter(locale, 2, 2).format(exact(value));
}

/** A number with the decimals that it has. */
export function plain(value: string, locale: string): string {
  return formatter(locale, 0, 12).format(exact(value));
}

/**
 * What a person typed into a number field: a JSON number if it plainly is one (decimal comma or point, no grouping),
 * else the text itself, so that the check says what is wrong with it.
 */
export function parseNumber(text: string): number | string {
  const trimmed = text.trim();
  return /^-?\d+([.,]\d+)?$/.test(trimmed) ? Number.parseFloat(trimmed.replace(",", ".")) : text;
}

/** A percentage typed into a decimal field: a decimal string with a point, or the text itself. */
export function parseDecimal(text: string): string {
  const trimmed = text.trim();
  return /^\d+([.,]\d+)?$/.test(trimmed) ? trimmed.replace(",", ".") : text;
}
