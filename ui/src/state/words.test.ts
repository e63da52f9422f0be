import { beforeAll, expect, it } from "vitest";
import { sections } from "../features/inputs/sections";
import { startI18n } from "../i18n";
import { labelOf, lists, stepName, unitOf } from "./words";

beforeAll(() => startI18n("es"));

it.each([
  ["Cambiar developers", "Cambiar Desarrolladores"],
  ["Cambiar microservices[3].latency_ms", "Cambiar Latencia"],
  ["Agregar en commercial.optional", "Agregar en Opcionales"],
  ["Quitar commercial.optional[0]", "Quitar Opcionales"],
  ["Cambiar la cantidad de microservices", "Cambiar la cantidad de Microservicios"],
  ["Crear el plan", "Crear el plan"],
])("%s is told as %s", (step, told) => {
  expect(stepName("es", step)).toBe(told);
});

it("has a name for every list of the inputs", () => {
  const paths = sections.flatMap((section) => (section.list ? [section.list.path] : []));
  expect(paths.filter((path) => !lists[path])).toEqual([]);
  expect(paths.filter((path) => labelOf("es", path) === path)).toEqual([]);
});

it.each([
  ["task", "1", "tarea"],
  ["task", "2", "tareas"],
  ["task", "0.5", "tareas"],
  ["usd", "1", "USD"],
  ["item", "1", ""],
] as const)("counts %s: %s %s", (unit, value, word) => {
  expect(unitOf("es", unit, value)).toBe(word);
});
