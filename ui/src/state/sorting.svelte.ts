// The order in which somebody reads a table: by a column, up or down, or as it was given.

import { collatorOf, orderOf, type Figure } from "../i18n/format";
import type { Language } from "../platform/bindings";

/** What the rows of a column are compared by; of several figures, the second tells apart those whose first is the same. */
export type Column<Row> = { words: (row: Row) => string } | { number: (row: Row) => Figure | Figure[] };

export type Direction = "ascending" | "descending" | "none";

export class Sorting<Row> {
  #columns: Record<string, Column<Row>>;
  #by = $state("");
  #direction = $state<Direction>("none");

  constructor(columns: Record<string, Column<Row>>) {
    this.#columns = columns;
  }

  of(column: string): Direction {
    return column === this.#by ? this.#direction : "none";
  }

  /** What pressing the column's heading does: up, then down, then the order that was given. */
  next(column: string): Direction {
    const turns: Record<Direction, Direction> = { none: "ascending", ascending: "descending", descending: "none" };
    return turns[this.of(column)];
  }

  turn(column: string): void {
    this.#direction = this.next(column);
    this.#by = column;
  }

  /** The rows in order. Equal ones stay as they were given; a row without a figure is neither small nor large and comes last. */
  rows(rows: readonly Row[], language: Language): readonly Row[] {
    const column = this.#columns[this.#by];
    if (this.#direction === "none" || !column) return rows;
    const sign = this.#direction === "ascending" ? 1 : -1;
    if ("words" in column) {
      const collator = collatorOf(language);
      return rows.toSorted((a, b) => sign * collator.compare(column.words(a), column.words(b)));
    }
    const figures = rows.map((row) => ({ row, keys: [column.number(row)].flat().map(orderOf) }));
    return figures.toSorted((a, b) => compared(a.keys, b.keys, sign)).map(({ row }) => row);
  }
}

function compared(left: number[], right: number[], sign: number): number {
  for (const [index, one] of left.entries()) {
    const other = right[index] ?? NaN;
    if (Number.isNaN(one) !== Number.isNaN(other)) return Number.isNaN(one) ? 1 : -1;
    if (one < other) return -sign;
    if (one > other) return sign;
  }
  return 0;
}
