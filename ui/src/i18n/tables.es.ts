// Spanish: tables that are sorted, narrowed and folded; dates.

export const tablesEs = {
  "sort.do.ascending": "Ordenar de forma ascendente",
  "sort.do.descending": "Ordenar de forma descendente",
  "sort.do.none": "Volver al orden original",
  "sort.done.ascending": "{{column}}: orden ascendente",
  "sort.done.descending": "{{column}}: orden descendente",
  "sort.done.none": "{{column}}: orden original",
  "table.rows_one": "{{count}} línea",
  "table.rows_other": "{{count}} líneas",
  "table.found_one": "{{found}} de {{count}} línea",
  "table.found_other": "{{found}} de {{count}} líneas",
  "table.foundOfWhole": "{{lines}}; los totales son del ambiente entero",
  "table.wholeSubtotal": "Subtotal del ambiente entero",
  "fold.all": "Plegar todo",
  "fold.none": "Desplegar todo",
  "fold.allFolded": "Todo plegado",
  "fold.allUnfolded": "Todo desplegado",
  "quote.search": "Buscar una línea",
  "capacity.search": "Buscar una carga",
  "capacity.verdict": "Resultado",
  "capacity.searchLimit": "Buscar un límite",
} as const;
