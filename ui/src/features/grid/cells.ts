// What a table of cells needs to know apart from the screen: selections, text from and for spreadsheets, values from text.

import { parseDecimal, parseNumber } from "../../i18n/format";
import type { FieldView } from "../../platform/bindings";

export type Cell = { row: number; column: number };
/** A rectangle of cells, both corners included. */
export type Area = { top: number; left: number; bottom: number; right: number };

export function areaOf(from: Cell, to: Cell): Area {
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A cell moved within a table; it stops at the edges. */
export function moved(cell: Cell, down: number, right: number, rows: number, columns: number): Cell {
  const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), Math.max(count - 1, 0));
  return { row: clamp(cell.row + down, rows), column: clamp(cell.column + right, columns) };
}

/** Tab-separated text as spreadsheets copy it: a cell with tabs, line ends or quotes stands in quotes, which are doubled. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = () => rows.at(-1)?.push(cell);
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "\t" || sign === "\n") {
      end();
      cell = "";
      if (sign === "\n") rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  end();
  // What is copied from a spreadsheet ends with a line end, which is no row.
  if (rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === "") rows.pop();
  return rows;
}

export function toTsv(rows: string[][]): string {
  const write = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(write).join("\t")).join("\n");
}

/** A value as a cell shows it. Choices are shown by their label. */
export function textOf(value: unknown, label: (choice: string) => string, field: FieldView | undefined, comma: boolean): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return label(value ? "yes" : "no");
  if (typeof value === "number") return comma ? String(value).replace(".", ",") : String(value);
  if (field?.kind === "decimal" && comma) return String(value).replace(".", ",");
  return field?.kind === "choice" ? label(String(value)) : String(value);
}

/** What somebody typed or pasted, as the field's own kind of value; what does not fit is kept as text and the check says so. */
export function valueOf(text: string, label: (choice: string) => string, field: FieldView | undefined, comma: boolean): unknown {
  const written = text.trim();
  const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: "base" }) === 0;
  switch (field?.kind) {
    case "number":
    case "integer":
      return parseNumber(written, field.kind === "integer", comma);
    case "decimal":
      return parseDecimal(written);
    case "boolean":
      return same(written, label("yes")) || same(written, "true") || written === "1" ? true : same(written, label("no")) || same(written, "false") || written === "0" ? false : written;
    case "choice":
      return field.choices.find((choice) => same(choice, written) || same(label(choice), written)) ?? written;
    case "list":
      return written
        .split(/[,;]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== "");
    default:
      return text;
  }
}

/** The rows that are on the screen, with a few more above and below so that a quick hand sees no gap. */
export function visible(top: number, height: number, rowHeight: number, rows: number): { first: number; last: number } {
  const spare = 8;
  const first = Math.max(Math.floor(top / rowHeight) - spare, 0);
  return { first, last: Math.min(Math.ceil((top + height) / rowHeight) + spare, rows) };
}
