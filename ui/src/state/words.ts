// Names of steps, fields and paths for people.

import { fieldWords } from "../i18n";
import type { Language } from "../platform/bindings";

/** The label of a path, whether its elements are named by position or by identifier. */
export function labelOf(language: Language, path: string): string {
  return fieldWords(language, path.replace(/\[[^\]]*\]/g, "[]"))[0];
}

/** A step's name with the field's label in place of its path: "Cambiar Desarrolladores". */
export function stepName(language: Language, step: string): string {
  return step.replace(/[a-z_]+(\[[^\]]*\])?(\.[a-z_]+(\[[^\]]*\])?)+|\b[a-z_]+(\[[^\]]*\])\S*|\b[a-z_]+$/, (path) => labelOf(language, path));
}
