// Names of steps, fields and paths for people.

import { fieldWords, translate, type Key } from "../i18n";
import { es } from "../i18n/es";
import type { Language } from "../platform/bindings";

/** What the lists of a plan are called; a field's own words name what stands in them. */
export const lists: Record<string, Key> = {
  "commercial.enablement.holidays": "section.agreement",
  "commercial.lines": "section.lines",
  "commercial.one_time": "section.payments",
  "commercial.optional": "section.optional",
  "commercial.sections": "section.documents",
  "commercial.taxes": "list.taxes",
  "migration.phases": "list.phases",
  "migration.risks": "section.migrationRisks",
  "purchase.price_overrides": "list.priceOverrides",
  "scaling.schedule": "list.schedule",
  "traffic.events": "list.events",
  environments: "section.environments",
  exclusions: "section.exclusions",
  microservices: "section.microservices",
  "microservices[].overrides": "list.overrides",
  notes: "section.notes",
  servers: "list.servers",
  shared_repositories: "section.repositories",
  uncertainty: "section.uncertainty",
  vpn_links: "section.vpn",
};

/** The label of a path, whether its elements are named by position or by identifier. */
export function labelOf(language: Language, path: string): string {
  const pattern = path.replace(/\[[^\]]*\]/g, "[]");
  const list = lists[pattern.replace(/\[\]$/, "")];
  return list ? translate(language, list) : fieldWords(language, pattern)[0];
}

/** A step's name with the field's label in place of its path: "Cambiar Desarrolladores". */
export function stepName(language: Language, step: string): string {
  return step.replace(/[a-z_]+(\[[^\]]*\])?(\.[a-z_]+(\[[^\]]*\])?)+|\b[a-z_]+(\[[^\]]*\])\S*|\b[a-z_]+$/, (path) => labelOf(language, path));
}

/** What a value is counted in; nothing for plain counts and factors. */
export function unitOf(language: Language, unit: string, value: string): string {
  return (value === "1" ? wordOf(language, "unit", `single.${unit}`, "") : "") || wordOf(language, "unit", unit, "");
}

/** The word of something that the engine names by an id; what nobody has a word for, such as a role of the house's own, is itself. */
export function wordOf(language: Language, kind: "unit" | "role" | "choice" | "rates.component", id: string, none = id): string {
  const key = `${kind}.${id}`;
  return key in es ? translate(language, key as Key) : none;
}
