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
  listQuotes: (planId, reader) => invoke("list_quotes", { planId, ...reader }),
  openQuote: (number, actor, reader) => invoke("open_quote", { number, actor, ...reader }),
  quoteReadiness: (planId, language) => invoke("quote_readiness", { planId, language }),
  stepQuote: (request, language) => invoke("step_quote", { request, language }),
  attachEvidence: (language) => invoke("attach_evidence", { language }),
  saveQuoteFiles: (number, revision, reader) => invoke("save_quote_files", { number, revision, ...reader }),
  saveQuoteFile: (number, revision, sha256, reader) => invoke("save_quote_file", { number, revision, sha256, ...reader }),
  planOfRevision: (number, revision, language) => invoke("plan_of_revision", { number, revision, language }),
  verifyQuotes: (number, head, language) => invoke("verify_quotes", { number, head, language }),
  compareRevisions: (number, older, newer, language) => invoke("compare_revisions", { number, older, newer, language }),
  changeOrder: (number, revision, reader) => invoke("change_order", { number, revision, ...reader }),
  quoteOptions: (plans, language) => invoke("quote_options", { plans, language }),
  listApprovers: (language) => invoke("list_approvers", { language }),
  grantApprover: (form, language) => invoke("grant_approver", { form, language }),
  revokeApprover: (client, email, reason, actor, language) => invoke("revoke_approver", { client, email, reason, actor, language }),
  listPolicies: (language) => invoke("list_policies", { language }),
  seekGoal: (planId, goal, language) => invoke("seek_goal", { planId, goal, language }),
  reachGoal: (planId, goal, language) => invoke("reach_goal", { planId, goal, language }),
  listCards: (language) => invoke("list_cards", { language }),
  cardCost: (question, language) => invoke("card_cost", { question, language }),
  compareCards: (older, newer, language) => invoke("compare_cards", { older, newer, language }),
  draftCard: (request, language) => invoke("draft_card", { request, language }),
  importCard: (base, version, language) => invoke("import_card", { base, version, language }),
  publishCard: (text, language) => invoke("publish_card", { text, language }),
  exportCard: (card, format, language) => invoke("export_card", { card, format, language }),
  auditLog: (query, language) => invoke("audit_log", { query, language }),
  listBackups: (language) => invoke("list_backups", { language }),
  backUpLibrary: (language) => invoke("back_up_library", { language }),
  saveBackup: (language) => invoke("save_backup", { language }),
  restoreBackup: (name, language) => invoke("restore_backup", { name, language }),
  getHouse: (language) => invoke("get_house", { language }),
  setHouse: (house, language) => invoke("set_house", { house, language }),
  chooseLogo: (language) => invoke("choose_logo", { language }),
};
