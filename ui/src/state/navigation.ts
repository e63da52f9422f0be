// The window's views in the order of the rail. One list: the rail, the palette and shortcuts read it.

import type { Audience } from "../platform/bindings";

type Place = {
  view: string;
  /** What it belongs to: the open plan, what is sold with it, or the house. */
  group: "start" | "plan" | "business" | "house";
  /** Who may see it: what holds costs or margins is not for the client's screen. */
  audience: "internal" | "everybody";
};

export const navigation = [
  { view: "home", group: "start", audience: "everybody" },
  { view: "inputs", group: "plan", audience: "everybody" },
  { view: "capacity", group: "plan", audience: "everybody" },
  { view: "estimate", group: "plan", audience: "internal" },
  { view: "quote", group: "plan", audience: "everybody" },
  { view: "platforms", group: "plan", audience: "internal" },
  { view: "scenarios", group: "plan", audience: "everybody" },
  { view: "proposal", group: "plan", audience: "everybody" },
  { view: "quotes", group: "business", audience: "everybody" },
  { view: "prices", group: "house", audience: "internal" },
  { view: "rates", group: "house", audience: "internal" },
  { view: "library", group: "house", audience: "internal" },
  { view: "settings", group: "house", audience: "internal" },
  { view: "help", group: "house", audience: "everybody" },
] as const satisfies readonly Place[];

export type ViewName = (typeof navigation)[number]["view"];

/** The views that a reader may open. */
export function viewsFor(audience: Audience): ViewName[] {
  return navigation.filter((place) => audience === "internal" || place.audience === "everybody").map((place) => place.view);
}
