// The window's views in the order of the rail. One list: the rail, the palette and shortcuts read it.

import type { Audience } from "../platform/bindings";
import { headOf } from "./path";

type Place = {
  view: string;
  /** What it belongs to: the open plan, what is sold with it, or the house. */
  group: "start" | "plan" | "business" | "house";
  /** Who may see it: what holds costs, margins or other clients is not for the client's screen. */
  audience: "internal" | "everybody";
};

export const navigation = [
  { view: "home", group: "start", audience: "internal" },
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

/** Parts of a plan that are the house's own: what goes out with a quote has them not either (`client_plan` in the API). */
const house = ["migration", "notes", "purchase", "uncertainty"];

/** Whether a reader may see what stands at a path of the plan. */
export function maySee(audience: Audience, path: string): boolean {
  return audience === "internal" || !house.includes(headOf(path));
}

/** Whether a reader may be told of a step by its name. */
export function mayHearOf(audience: Audience, step: string): boolean {
  return audience === "internal" || !new RegExp(`\\b(${house.join("|")})\\b`).test(step);
}
