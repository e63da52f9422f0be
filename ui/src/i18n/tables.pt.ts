// Portuguese: tables that are sorted, narrowed and folded; dates.

import type { tablesEs } from "./tables.es";

export const tablesPt: Record<keyof typeof tablesEs, string> = {
  "sort.do.ascending": "Ordenar de forma crescente",
  "sort.do.descending": "Ordenar de forma decrescente",
  "sort.do.none": "Voltar à ordem original",
  "sort.done.ascending": "{{column}}: ordem crescente",
  "sort.done.descending": "{{column}}: ordem decrescente",
  "sort.done.none": "{{column}}: ordem original",
  "table.rows_one": "{{count}} linha",
  "table.rows_other": "{{count}} linhas",
  "table.found_one": "{{found}} de {{count}} linha",
  "table.found_other": "{{found}} de {{count}} linhas",
  "table.foundOfWhole": "{{lines}}; os totais são do ambiente inteiro",
  "table.wholeSubtotal": "Subtotal do ambiente inteiro",
  "fold.all": "Recolher tudo",
  "fold.none": "Expandir tudo",
  "fold.allFolded": "Tudo recolhido",
  "fold.allUnfolded": "Tudo expandido",
  "quote.search": "Buscar uma linha",
  "capacity.search": "Buscar uma carga",
  "capacity.verdict": "Resultado",
  "capacity.searchLimit": "Buscar um limite",
  "date.day": "Dia",
  "date.month": "Mês",
  "date.year": "Ano",
  "date.day.empty": "dd",
  "date.month.empty": "mm",
  "date.year.empty": "aaaa",
};
