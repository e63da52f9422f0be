// The only importer of Tauri.

import { invoke } from "@tauri-apps/api/core";
import type { Platform } from "./types";

export const tauriPlatform: Platform = {
  openLast: (reader) => invoke("open_last", reader),
  openPlan: (planId, reader) => invoke("open_plan", { planId, ...reader }),
  createPlan: (templateId, reader) => invoke("create_plan", { templateId, ...reader }),
  editPlan: (planId, edits, reader) => invoke("edit_plan", { planId, edits, ...reader }),
  undoPlan: (planId, reader) => invoke("undo_plan", { planId, ...reader }),
  redoPlan: (planId, reader) => invoke("redo_plan", { planId, ...reader }),
  explainLine: (planId, lineId, reader) => invoke("explain_line", { planId, lineId, ...reader }),
  listTemplates: (language) => invoke("list_templates", { language }),
  listPlans: (language) => invoke("list_plans", { language }),
  planFields: () => invoke("plan_fields"),
  exportProposal: (planId, format, reader) => invoke("export_proposal", { planId, format, ...reader }),
  about: () => invoke("about"),
  getSetting: (key) => invoke("get_setting", { key }),
  setSetting: (key, value) => invoke("set_setting", { key, value }),
};
