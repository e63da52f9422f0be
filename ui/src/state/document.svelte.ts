// The document of the open plan, kept so that an edit wakes who reads what it changed and nobody else: a plan has hundreds of fields.

import { headOf, listAt, valueAt } from "./path";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/**
 * What came, with everything in it that is equal before taken from there: what did not change is still the same object. It is
 * written over, for nobody else holds what has just come.
 */
export function shared<T>(before: unknown, next: T): T {
  if (!isFields(before) || !isFields(next) || Array.isArray(before) !== Array.isArray(next)) return next;
  const names = Object.keys(next);
  let same = names.length === Object.keys(before).length;
  for (const name of names) {
    next[name as keyof T & string] = shared(before[name], next[name]) as never;
    same &&= next[name] === before[name] && name in before;
  }
  return same ? (before as T) : next;
}

/** What stands under a first step of the paths. */
class Part {
  value = $state.raw<unknown>();
}

export class PlanDocument {
  /** As it came; undefined until a plan is open. */
  whole = $state.raw<unknown>(undefined);
  #parts = new Map<string, Part>();
  /** How many parts there are: who found none looks again when there are more. */
  #count = $state(0);

  replace(next: unknown): void {
    const whole = shared(this.whole, next);
    if (whole === this.whole) return;
    this.whole = whole;
    const fields = isFields(whole) ? whole : {};
    for (const head of Object.keys(fields)) if (!this.#parts.has(head)) this.#parts.set(head, new Part());
    for (const [head, part] of this.#parts) part.value = fields[head];
    this.#count = this.#parts.size;
  }

  /** The value at a path; undefined where there is none. */
  value(path: string): unknown {
    return valueAt(this.#under(path), path);
  }

  /** The elements of a list. */
  list(path: string): unknown[] {
    return listAt(this.#under(path), path);
  }

  /** The document as far as a path needs it. */
  #under(path: string): Fields {
    const head = headOf(path);
    const part = this.#parts.get(head);
    if (part) return { [head]: part.value };
    void this.#count;
    return {};
  }
}
