// Portuguese: what ends soon, ranges of lines, regions side by side.

import type { outlookEs } from "./outlook.es";

export const outlookPt: Record<keyof typeof outlookEs, string> = {
  "reminders.title": "A vencer",
  "reminders.intro": "O que vence em breve, ou venceu há pouco.",
  "reminders.go.quote": "Ver seus planos",
  "reminders.go.grant": "Ver quem aprova",
  "reminders.go.rate-card": "Abrir a tabela de MRU",
  "reminders.go.price-book": "Abrir Preços",
  "regions.title": "Regiões lado a lado",
  "regions.intro": "O plano inteiro em cada região de sua nuvem, com os preços deste catálogo. A cotação não muda: o cliente paga os mesmos MRU.",
  "regions.current": "o plano",
  "regions.difference": "Diferença",
  "regions.margin": "Margem sobre a nuvem",
  "regions.move": "Mover o plano",
  "regions.move.to": "Mover o plano para {{region}}",
  "regions.unverified_one": "{{region}}: {{count}} linha com um preço não verificado.",
  "regions.unverified_other": "{{region}}: {{count}} linhas com preços não verificados.",
  "regions.partial": "faltam preços",
  "regions.partial.note": "A diferença é a dos demais serviços.",
  "regions.impossible": "não é possível",
  "ranges.low": "Baixo",
  "ranges.high": "Alto",
  "ranges.total": "Entre USD {{low}} e {{high}} por mês",
  "ranges.ask": "Calcular baixo e alto",
  "prices.sideBySide": "Regiões lado a lado",
  "prices.lowest": "o menor",
  "prices.foundPrices": "{{found}} preços e faixas.",
  "estimate.priceUsd": "Preço USD",
  "capacity.larger": "Sobra",
  "capacity.week.told": "Média por hora de uma semana típica, sem crescimento. O pico acima é o minuto mais carregado e inclui o crescimento até o horizonte.",
};
