// Paths of the plan document: `microservices[2].size` names a place, `microservices[].size` its pattern.

const known = new Map<string, string[]>();

/** The steps of a path, taken apart once: every field asks at every edit. */
function stepsOf(path: string): string[] {
  let steps = known.get(path);
  if (!steps) {
    steps = path.split(/\.|\[|\]\.?/).filter((part) => part !== "");
    known.set(path, steps);
  }
  return steps;
}

/** The first step of a path, under which the rest of it stands. */
export function headOf(path: string): string {
  return stepsOf(path)[0] ?? "";
}

/** The value at a path; undefined where there is none. */
export function valueAt(document: unknown, path: string): unknown {
  let current: unknown = document;
  for (const step of stepsOf(path)) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Record<string, unknown>)[step];
  }
  return current;
}

/** The pattern under which labels and bounds of a path are found. */
export function patternOf(path: string): string {
  return path.replace(/\[\d+\]/g, "[]");
}

/** One for all lists that are not there: a new one each time would look like a change. */
const none: unknown[] = [];

/** The elements of a list of the document. */
export function listAt(document: unknown, path: string): unknown[] {
  const value = valueAt(document, path);
  return Array.isArray(value) ? value : none;
}

/** A path that still means the same when a list changes: elements by identifier, `microservices[accounts].size`. */
export function stablePath(at: (path: string) => unknown, path: string): string {
  let walked = "";
  return path.replace(/([^[\].]+)|\[(\d+)\]|\./g, (part, name: string | undefined, index: string | undefined) => {
    walked += part;
    if (name !== undefined || index === undefined) return part;
    const element = at(walked) as Record<string, unknown> | undefined;
    const id = element?.["id"] ?? element?.["environment"];
    return typeof id === "string" && id !== "" ? `[${id}]` : part;
  });
}
