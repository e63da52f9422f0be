// The figures of a table as one stop of the Tab key: arrows lead from one to the next. A table may have hundreds of them, and who reads
// by the keyboard must come past it. (The pattern of the ARIA Authoring Practices, "managing focus within components".)

const FIGURE = ".explain";

const figuresOf = (table: Element) => [...table.querySelectorAll<HTMLElement>(FIGURE)];
const stopOf = (table: Element) => table.querySelector<HTMLElement>(`${FIGURE}[tabindex="0"]`);

/** Makes a figure the one that Tab leads to. */
function stop(table: Element, figure: HTMLElement): void {
  const before = stopOf(table);
  if (before && before !== figure) before.tabIndex = -1;
  figure.tabIndex = 0;
}

/** Where an arrow leads: along the row, or to the figure of the same column in the next row that has one. */
function reached(table: HTMLTableElement, figure: HTMLElement, key: string): HTMLElement | undefined {
  const all = figuresOf(table);
  const at = all.indexOf(figure);
  if (key === "ArrowLeft") return all[at - 1];
  if (key === "ArrowRight") return all[at + 1];
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  const row = figure.closest("tr");
  const column = figure.closest<HTMLTableCellElement>("td, th")?.cellIndex ?? 0;
  const rows = [...table.rows];
  const step = key === "ArrowUp" ? -1 : 1;
  for (let next = row ? rows.indexOf(row) + step : -1; next >= 0 && next < rows.length; next += step) {
    const found = rows[next]?.cells[column]?.querySelector<HTMLElement>(FIGURE);
    if (found) return found;
  }
  return undefined;
}

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

/** For a figure; one that stands in no table is a stop of its own. */
export function roving(figure: HTMLElement): { destroy(): void } | undefined {
  const table = figure.closest("table");
  if (!table) return undefined;
  figure.tabIndex = stopOf(table) ? -1 : 0;
  const focused = (): void => stop(table, figure);
  const pressed = (event: KeyboardEvent): void => {
    if (!KEYS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = reached(table, figure, event.key);
    event.preventDefault();
    next?.focus();
  };
  figure.addEventListener("focus", focused);
  figure.addEventListener("keydown", pressed);
  return {
    destroy() {
      figure.removeEventListener("focus", focused);
      figure.removeEventListener("keydown", pressed);
      if (figure.tabIndex !== 0) return;
      // Its row went; Tab must still lead somewhere.
      const other = figuresOf(table).find((one) => one !== figure);
      if (other) stop(table, other);
    },
  };
}
