// The only importer of Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
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
  about: () => invoke("about"),
  getSetting: (key) => invoke("get_setting", { key }),
  setSetting: (key, value) => invoke("set_setting", { key, value }),
  home: (query, most, reader) => invoke("home", { query, most, ...reader }),
  beginSession: (language) => invoke("begin_session", { language }),
  planHistory: (planId, language) => invoke("plan_history", { planId, language }),
  goToVersion: (planId, version, reader) => invoke("go_to_version", { planId, version, ...reader }),
  restoreVersion: (planId, version, reader) => invoke("restore_version", { planId, version, ...reader }),
  previewPlan: (planId, edits, reader) => invoke("preview_plan", { planId, edits, ...reader }),
  meeting: (planId, edits, language) => invoke("meeting", { planId, edits, language }),
  sensitivities: (planId, figure, reader) => invoke("sensitivities", { planId, figure, ...reader }),
  breakdown: (planId, by, language) => invoke("breakdown", { planId, by, language }),
  scenarios: (planId, reader) => invoke("scenarios", { planId, ...reader }),
  createScenario: (planId, name, reader) => invoke("create_scenario", { planId, name, ...reader }),
  renameScenario: (planId, name, language) => invoke("rename_scenario", { planId, name, language }),
  deleteScenario: (planId, language) => invoke("delete_scenario", { planId, language }),
  adoptScenario: (planId, reader) => invoke("adopt_scenario", { planId, ...reader }),
  copyValue: (from, to, path, reader) => invoke("copy_value", { from, to, path, ...reader }),
  duplicatePlan: (planId, reader) => invoke("duplicate_plan", { planId, ...reader }),
  openFile: (reader) => invoke("open_file", reader),
  openWaiting: (reader) => invoke("open_waiting", reader),
  savePlanFile: (planId, language) => invoke("save_plan_file", { planId, language }),
  onMenu: (run) => void listen<string>("menu", (event) => run(event.payload)),
  onFileWaiting: (run) => void listen("file-waiting", () => run()),
  zoom: (factor) => getCurrentWebview().setZoom(factor),
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
