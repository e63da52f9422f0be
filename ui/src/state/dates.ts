// Days of the calendar, part by part, as they are typed in the order of a locale. A plan keeps them as `2026-11-03`.

export type Part = "day" | "month" | "year";
export type Parts = Record<Part, string>;

/** The plan's fields that hold a day. To the shell they are texts, which a check reads; a test compares this with the schema's words. */
const fields: ReadonlySet<string> = new Set([
  "commercial.adjustment.base_date",
  "commercial.enablement.holidays[].date",
  "commercial.enablement.start_date",
  "commercial.exchange.date",
  "notes[].date",
  "purchase.price_overrides[].expires",
]);

export const holdsDay = (pattern: string): boolean => fields.has(pattern);

export const digits: Record<Part, number> = { day: 2, month: 2, year: 4 };
/** The greatest first digit that a second one may follow. */
const leading: Partial<Record<Part, number>> = { day: 3, month: 1 };

const isPart = (type: string): type is Part => type in digits;

/** The parts in the order in which a locale writes them, each with the sign that stands after it. */
export function orderOf(locale: string): { part: Part; after: string }[] {
  const format = new Intl.DateTimeFormat(locale, { year: "numeric", month: "2-digit", day: "2-digit", calendar: "gregory", timeZone: "UTC" });
  const order: { part: Part; after: string }[] = [];
  for (const { type, value } of format.formatToParts(0)) {
    const last = order.at(-1);
    if (isPart(type)) order.push({ part: type, after: "" });
    else if (last) last.after += value;
  }
  return order;
}

/** What is kept, in its parts; nothing in them if it is none of a date. */
export function partsOf(kept: string): Parts {
  const [, year = "", month = "", day = ""] = /^(\d{0,4})-(\d{0,2})-(\d{0,2})$/.exec(kept) ?? [];
  return { year, month, day };
}

/** What is kept of the parts, however much there is of them: whether it is a day is for the check to say, which names what it refuses. */
export function keptOf({ year, month, day }: Parts): string {
  return year + month + day === "" ? "" : `${year}-${padded("month", month)}-${padded("day", day)}`;
}

/** A digit alone with a zero before it. */
export function padded(part: Part, text: string): string {
  return part !== "year" && text.length === 1 ? `0${text}` : text;
}

/** Whether another digit cannot follow. */
export function isFull(part: Part, text: string): boolean {
  return text.length === digits[part] || (text.length === 1 && text > String(leading[part] ?? 9));
}

/** A whole date from elsewhere: as it is kept, or in the order of the locale. Null if it is none. */
export function pasted(text: string, order: readonly Part[]): Parts | null {
  const numbers = text.match(/\d+/g) ?? [];
  const sequence: readonly Part[] = numbers[0]?.length === digits.year ? ["year", "month", "day"] : order;
  const parts: Parts = { day: "", month: "", year: "" };
  for (const [index, part] of sequence.entries()) parts[part] = padded(part, numbers[index] ?? "");
  const whole = sequence.every((part) => parts[part].length === digits[part]);
  return whole && numbers.length === sequence.length ? parts : null;
}
