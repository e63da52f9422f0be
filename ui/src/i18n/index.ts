// Words of the window. Keys are typed by the Spanish file; a test proves that every language has the same ones.

import i18next from "i18next";
import type { Language } from "../platform/bindings";
import { en } from "./en";
import { es, type FieldWords } from "./es";
import { fieldsEn } from "./fields.en";
import { fieldsEs } from "./fields.es";
import { fieldsPt } from "./fields.pt";
import { pt } from "./pt";

/** Plural forms share one key: `problems.title` stands for its `_one` and `_other`. */
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

export type Words = Record<keyof typeof es, string>;
export type Key = WithoutPlural<keyof typeof es>;

/** The languages as they call themselves, in the order of the switch. */
export const languages: readonly { code: Language; name: string }[] = [
  { code: "es", name: "Español" },
  { code: "en", name: "English" },
  { code: "pt", name: "Português" },
];

export const words: Record<Language, Words> = { es, en, pt };
export const fields: Record<Language, Record<string, FieldWords>> = { es: fieldsEs, en: fieldsEn, pt: fieldsPt };

/** The language of a setting; Spanish, the first one, if it names none of ours. */
export function languageOf(code: string | null): Language {
  return languages.find((language) => language.code === code)?.code ?? "es";
}

/** Spanish and Portuguese have a third plural form, for whole millions (CLDR `many`); its words are those of `other`. */
function withMany(texts: Words): Record<string, string> {
  const many = Object.entries(texts).flatMap(([key, text]) => (key.endsWith("_other") ? [[key.replace(/_other$/, "_many"), text]] : []));
  return { ...texts, ...(Object.fromEntries(many) as Record<string, string>) };
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: "es",
    resources: Object.fromEntries(languages.map(({ code }) => [code, { translation: withMany(words[code]) }])),
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
  document.documentElement.lang = tagOf(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = tagOf(language);
}

/** What a screen reader reads by: the Portuguese is that of Brazil. */
function tagOf(language: Language): string {
  return language === "pt" ? "pt-BR" : language;
}

/** A sentence. The language is an argument so that Svelte sees the dependency. */
export function translate(language: Language, key: Key, values: Record<string, string | number> = {}): string {
  return i18next.t(key, { lng: language, ...values });
}

/** Label, unit and hint of a field, by the pattern of its path. */
export function fieldWords(language: Language, pattern: string): FieldWords {
  return fields[language][pattern] ?? [pattern, "", ""];
}
