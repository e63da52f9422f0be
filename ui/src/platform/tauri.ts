// The only importer of Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import type { ImportProgressView, RiskProgressView } from "./bindings";
import type { Platform } from "./types";

export const tauriPlatform: Platform = {
  openLast: (reader) => invoke("open_last", reader),
  openPlan: (planId, reader) => invoke("open_plan", { planId, ...reader }),
  createPlan: (templateId, reader) => invoke("create_plan", { templateId, ...reader }),
  editPlan: (planId, edits, reader) => invoke("edit_plan", { planId, edits, ...reader }),
  undoPlan: (planId, reader) => invoke("undo_plan", { planId, ...reader }),
  redoPlan: (planId, reader) => invoke("redo_plan", { planId, ...reader }),
  explainLine: (planId, lineId, reader) => invoke("explain_line", { planId, lineId, ...reader }),
  capacityChart: (planId, language) => invoke("capacity_chart", { planId, language }),
  horizonChart: (planId, language) => invoke("horizon_chart", { planId, language }),
  architectureDiagram: (planId, environment, theme, language) => invoke("architecture_diagram", { planId, environment, theme, language }),
  simulateOperation: (planId, language) => invoke("simulate_operation", { planId, language }),
  studyRisk: (planId, request, onProgress, language) => {
    const progress = new Channel<RiskProgressView>();
    progress.onmessage = onProgress;
    return invoke("study_risk", { planId, request, progress, language });
  },
  cancelRisk: () => invoke("cancel_risk"),
  strandedCapacity: (planId, language) => invoke("stranded_capacity", { planId, language }),
  simulateRecording: (planId, language) => invoke("simulate_recording", { planId, language }),
  listTemplates: (language) => invoke("list_templates", { language }),
  listPlans: (language) => invoke("list_plans", { language }),
  planFields: () => invoke("plan_fields"),
  exportProposal: (planId, format, reader) => invoke("export_proposal", { planId, format, ...reader }),
  previewProposal: (planId, reader) => invoke("preview_proposal", { planId, ...reader }),
  previewPage: (key, page, dots, language) => invoke("preview_page", { key, page, dots, language }),
  openExported: (path, language) => invoke("open_exported", { path, language }),
  printProposal: (planId, reader) => invoke("print_proposal", { planId, ...reader }),
  about: () => invoke("about"),
  getSetting: (key) => invoke("get_setting", { key }),
  setSetting: (key, value) => invoke("set_setting", { key, value }),
  listPrices: (query, language) => invoke("list_prices", { query, language }),
  priceBooks: (language) => invoke("price_books", { language }),
  activatePriceBook: (book, language) => invoke("activate_price_book", { book, language }),
  importPrices: (onProgress, language) => {
    const progress = new Channel<ImportProgressView>();
    progress.onmessage = onProgress;
    return invoke("import_prices", { progress, language });
  },
  cancelImport: () => invoke("cancel_import"),
  comparePriceBooks: (older, newer, language) => invoke("compare_price_books", { older, newer, language }),
  priceImpact: (older, newer, floor, language) => invoke("price_impact", { older, newer, floor, language }),
  purchaseOptions: (planId, language) => invoke("purchase_options", { planId, language }),
};
