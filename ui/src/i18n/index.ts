// Words of the window. Keys are typed by the Spanish file; a test proves that English has the same ones.

import i18next from "i18next";
import type { Language } from "../platform/bindings";
import { en, fieldsEn } from "./en";
import { es, fieldsEs, type FieldWords } from "./es";

/** Plural forms share one key: `problems.title` stands for its `_one` and `_other`. */
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

export type Key = WithoutPlural<keyof typeof es>;

export async function startI18n(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: "es",
    resources: { es: { translation: es }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}

/** A sentence. The language is an argument so that Svelte sees the dependency. */
export function translate(language: Language, key: Key, values: Record<string, string | number> = {}): string {
  return i18next.t(key, { lng: language, ...values });
}

/** Label, unit and hint of a field, by the pattern of its path. */
export function fieldWords(language: Language, pattern: string): FieldWords {
  return (language === "en" ? fieldsEn : fieldsEs)[pattern] ?? [pattern, "", ""];
}
