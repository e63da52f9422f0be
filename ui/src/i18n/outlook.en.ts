// English: what ends soon, ranges of lines, regions side by side.

import type { outlookEs } from "./outlook.es";

export const outlookEn: Record<keyof typeof outlookEs, string> = {
  "reminders.title": "Ending soon",
  "reminders.intro": "What ends soon, or has ended lately.",
  "reminders.go.quote": "Show their plans",
  "reminders.go.grant": "See who approves",
  "reminders.go.rate-card": "Open the rate card",
  "reminders.go.price-book": "Open Prices",
  "regions.title": "Regions side by side",
  "regions.intro": "The whole plan in each region of its cloud, with the prices of this book. The quote stays: the client pays the same MRUs.",
  "regions.current": "the plan",
  "regions.difference": "Difference",
  "regions.margin": "Margin over cloud cost",
  "regions.move": "Move the plan",
  "regions.move.to": "Move the plan to {{region}}",
  "regions.unverified_one": "{{region}}: {{count}} line with a price that is not verified.",
  "regions.unverified_other": "{{region}}: {{count}} lines with prices that are not verified.",
  "regions.partial": "prices missing",
  "regions.partial.note": "The difference is that of the other services.",
  "regions.impossible": "not possible",
  "ranges.low": "Low",
  "ranges.high": "High",
  "ranges.total": "Between USD {{low}} and {{high}} per month",
  "ranges.ask": "Calculate low and high",
  "prices.sideBySide": "Regions side by side",
  "prices.lowest": "the lowest",
  "prices.foundPrices": "{{found}} prices and tiers.",
  "estimate.priceUsd": "Price, USD",
  "capacity.larger": "Oversized",
  "capacity.week.told": "Hourly average of a typical week, without growth. The peak above is the busiest minute and includes the growth up to the horizon.",
};
