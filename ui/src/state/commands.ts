// Every command of the window: one list, which the palette, the keyboard, the native menu and the help read.

import type { Key } from "../i18n";
import { navigation, viewsFor, type ViewName } from "./navigation";
import type { Workspace } from "./workspace.svelte";

/** What the frame of the window can open on top of the views. */
export type Panel = "palette" | "history" | "shortcuts" | "about" | null;

export type Command = {
  id: string;
  label: Key;
  /** As it is written; Ctrl stands for Cmd on a Mac. */
  shortcut?: string;
  /** Another one that hands know from elsewhere. */
  also?: string;
  /** Whether the shortcut also holds while somebody types into a field. */
  typing?: boolean;
  /** Whether it may be run in a meeting: it shows nothing and changes no plan. */
  meeting?: boolean;
  enabled?: () => boolean;
  run: () => void;
};

const ZOOMS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export function commandsOf(workspace: Workspace, open: (panel: Panel) => void): Command[] {
  const sound = () => workspace.results !== null && !workspace.stale;
  const zoomed = (step: number) => () => {
    const at = ZOOMS.indexOf(workspace.zoom);
    workspace.setZoom(step === 0 ? 1 : (ZOOMS[Math.min(Math.max(at + step, 0), ZOOMS.length - 1)] ?? 1));
  };
  const numbered = viewsFor(workspace.audience).slice(0, 9);
  const views = navigation
    .filter((place) => viewsFor(workspace.audience).includes(place.view))
    .map((place): Command => {
      const number = numbered.indexOf(place.view as ViewName);
      return {
        id: place.view,
        label: `nav.${place.view}` as Key,
        ...(number >= 0 ? { shortcut: `Ctrl+${number + 1}`, typing: true } : {}),
        run: () => (workspace.view = place.view),
      };
    });
  return [
    { id: "palette", label: "command.palette", shortcut: "Ctrl+K", typing: true, run: () => open("palette") },
    { id: "undo", label: "command.undo", shortcut: "Ctrl+Z", enabled: () => workspace.undoStep !== null, run: () => void workspace.undo() },
    { id: "redo", label: "command.redo", shortcut: "Ctrl+Shift+Z", also: "Ctrl+Y", enabled: () => workspace.redoStep !== null, run: () => void workspace.redo() },
    // Its steps name what the house noted and reckoned.
    ...(workspace.audience === "internal" ? [{ id: "history", label: "command.history", shortcut: "Ctrl+H", typing: true, run: () => open("history") } as const] : []),
    { id: "open-file", label: "command.open-file", shortcut: "Ctrl+O", typing: true, run: () => void workspace.take((platform, reader) => platform.openFile(reader)) },
    { id: "save-file", label: "command.save-file", shortcut: "Ctrl+S", typing: true, run: () => void workspace.saveFile() },
    { id: "export-pdf", label: "command.export-pdf", shortcut: "Ctrl+E", typing: true, enabled: sound, run: () => void workspace.export("pdf") },
    { id: "export-xlsx", label: "command.export-xlsx", enabled: sound, run: () => void workspace.export("xlsx") },
    { id: "export-csv", label: "command.export-csv", enabled: sound, run: () => void workspace.export("csv") },
    { id: "duplicate", label: "command.duplicate", run: () => void workspace.apply((platform, reader) => platform.duplicatePlan(workspace.planId, reader)) },
    { id: "meeting", label: "command.meeting", shortcut: "F5", typing: true, enabled: sound, run: () => void workspace.meet() },
    { id: "depth", label: "command.depth", shortcut: "Ctrl+G", typing: true, run: () => workspace.setDepth(workspace.depth === "guided" ? "full" : "guided") },
    { id: "theme", label: "command.theme", meeting: true, run: () => workspace.setTheme(workspace.theme === "dark" ? "light" : "dark") },
    { id: "zoom-in", label: "command.zoom-in", shortcut: "Ctrl++", typing: true, meeting: true, run: zoomed(1) },
    { id: "zoom-out", label: "command.zoom-out", shortcut: "Ctrl+-", typing: true, meeting: true, run: zoomed(-1) },
    { id: "zoom-reset", label: "command.zoom-reset", shortcut: "Ctrl+0", typing: true, meeting: true, run: zoomed(0) },
    { id: "shortcuts", label: "command.shortcuts", shortcut: "Ctrl+/", typing: true, run: () => open("shortcuts") },
    { id: "about", label: "command.about", run: () => open("about") },
    ...views,
  ];
}

/** Whether a command may be run now. In a meeting most are held back, however they are asked for. */
export function allowed(workspace: Workspace, command: Command): boolean {
  return (!workspace.meeting || command.meeting === true) && (command.enabled?.() ?? true);
}

/** How a key press is written in the list of commands. */
export function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const command = event.ctrlKey || event.metaKey;
  const shift = event.shiftKey && /^[A-Z]$/.test(key);
  return `${command ? "Ctrl+" : ""}${shift ? "Shift+" : ""}${key === "=" ? "+" : key}`;
}
