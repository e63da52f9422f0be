// Notes on fields: they name a field by a path that still means the same when lists change.

import { stablePath } from "./path";
import type { Workspace } from "./workspace.svelte";

type Note = { path?: string; text?: string; source?: string };

const notesOf = (workspace: Workspace) => workspace.list("notes") as Note[];

/** The note on a field: its place among the notes, -1 if there is none. */
export function noteOn(workspace: Workspace, path: string): { place: string; index: number; text: string; given: boolean } {
  const place = stablePath((at) => workspace.value(at), path);
  const notes = notesOf(workspace);
  const index = notes.findIndex((note) => note.path === place);
  return { place, index, text: notes[index]?.text ?? "", given: (notes[index]?.source ?? "unstated") !== "unstated" };
}

/** The fields of a list that have a note, as `[row].field`; the rows are only named if there is a note on any. */
export function notedIn(workspace: Workspace, list: string): Set<string> {
  const found = new Set<string>();
  const notes = notesOf(workspace);
  if (notes.length === 0) return found;
  const begin = `${stablePath((at) => workspace.value(at), list)}[`;
  const own = new Set(notes.flatMap(({ path }) => (path?.startsWith(begin) ? [path] : [])));
  if (own.size === 0) return found;
  for (let row = 0; row < workspace.list(list).length; row += 1) {
    const place = stablePath((at) => workspace.value(at), `${list}[${row}]`);
    for (const path of own) if (path.startsWith(`${place}.`)) found.add(`[${row}]${path.slice(place.length)}`);
  }
  return found;
}
