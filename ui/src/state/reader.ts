// Words and figures as the reader of the open plan reads them.

import { translate, type Key } from "../i18n";
import { dayFormat, momentFormat, money, plain } from "../i18n/format";
import type { Workspace } from "./workspace.svelte";

/** What stands where there is no figure. */
const NONE = "–";

export function readerOf(workspace: Workspace) {
  const locale = workspace.locale;
  const shown = (value: string | null | undefined, format: (value: string) => string) => (value ? format(value) : NONE);
  const usd = (value: string | null | undefined) => shown(value, (text) => money(text, locale));
  const number = (value: string | null | undefined) => shown(value, (text) => plain(text, locale));
  const signed = (text: string) => (text.startsWith("-") || text === NONE || /^[0.,]*$/.test(text) ? text : `+${text}`);
  const when = momentFormat(locale);
  const day = dayFormat(locale);
  return {
    locale,
    reader: { language: workspace.language, audience: workspace.audience },
    internal: workspace.audience === "internal",
    t: (key: Key, values: Record<string, string | number> = {}) => translate(workspace.language, key, values),
    usd,
    number,
    percent: (value: string | null | undefined) => shown(value, (text) => `${plain(text, locale)} %`),
    usdChange: (value: string | null | undefined) => signed(usd(value)),
    change: (value: string | null | undefined) => signed(number(value)),
    when: (moment: string) => (moment ? when.format(new Date(moment)) : NONE),
    day: (date: string) => (date ? day.format(new Date(date)) : NONE),
  };
}

export type ReaderWords = ReturnType<typeof readerOf>;
