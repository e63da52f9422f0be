// English: tables that are sorted, narrowed and folded; dates.

import type { tablesEs } from "./tables.es";

export const tablesEn: Record<keyof typeof tablesEs, string> = {
  "sort.do.ascending": "Sort ascending",
  "sort.do.descending": "Sort descending",
  "sort.do.none": "Back to the original order",
  "sort.done.ascending": "{{column}}: ascending",
  "sort.done.descending": "{{column}}: descending",
  "sort.done.none": "{{column}}: original order",
  "table.rows_one": "{{count}} line",
  "table.rows_other": "{{count}} lines",
  "table.found_one": "{{found}} of {{count}} line",
  "table.found_other": "{{found}} of {{count}} lines",
  "table.foundOfWhole": "{{lines}}; the totals are those of the whole environment",
  "table.wholeSubtotal": "Subtotal of the whole environment",
  "fold.all": "Fold all",
  "fold.none": "Unfold all",
  "fold.allFolded": "All folded",
  "fold.allUnfolded": "All unfolded",
  "quote.search": "Find a line",
  "capacity.search": "Find a workload",
  "capacity.verdict": "Verdict",
  "capacity.searchLimit": "Find a limit",
  "date.day": "Day",
  "date.month": "Month",
  "date.year": "Year",
  "date.day.empty": "dd",
  "date.month.empty": "mm",
  "date.year.empty": "yyyy",
};
