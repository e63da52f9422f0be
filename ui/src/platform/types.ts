// What the window asks of its shell. The only implementation that talks to Tauri is tauri.ts.

import type {
  AboutView,
  ArchitectureView,
  Audience,
  BookComparisonView,
  BookView,
  BreakdownBy,
  BreakdownView,
  DeploymentView,
  DocumentFormat,
  EditRequest,
  ErrorView,
  FieldView,
  HomeView,
  ImpactView,
  ImportProgressView,
  ImportView,
  Language,
  MeetingView,
  MigrationFileView,
  OperationView,
  RecordedOperationView,
  PlanSummaryView,
  PlatformComparisonView,
  PreviewView,
  TrialView,
  PricePageView,
  PriceQuery,
  PriceRegionsView,
  PurchaseOptionView,
  RangesView,
  RegionsView,
  RiskProgressView,
  RiskRequest,
  RiskView,
  ScenariosView,
  SensitivityView,
  StartView,
  StrandedCapacityView,
  ThemeView,
  TraceView,
  VersionView,
  WorkspaceView,
} from "./bindings";
import type { DeskPlatform } from "./desk";

export type Reader = { language: Language; audience: Audience };

export interface Platform extends DeskPlatform {
  openLast(reader: Reader): Promise<WorkspaceView>;
  openPlan(planId: string, reader: Reader): Promise<WorkspaceView>;
  createPlan(templateId: string, reader: Reader): Promise<WorkspaceView>;
  editPlan(planId: string, edits: EditRequest[], reader: Reader): Promise<WorkspaceView>;
  undoPlan(planId: string, reader: Reader): Promise<WorkspaceView>;
  redoPlan(planId: string, reader: Reader): Promise<WorkspaceView>;
  explainLine(planId: string, lineId: string, reader: Reader): Promise<TraceView>;
  /** Tasks against traffic over a week, as an SVG document. */
  capacityChart(planId: string, theme: ThemeView, language: Language): Promise<string>;
  /** The months ahead against what is planned, as an SVG document. */
  horizonChart(planId: string, theme: ThemeView, language: Language): Promise<string>;
  /** What stands where, as an SVG document and in sentences; production if no environment is named. */
  architectureDiagram(planId: string, environment: string, afterMove: boolean, theme: ThemeView, language: Language): Promise<ArchitectureView>;
  /** The controllers over a typical week, and what the plan survives. */
  simulateOperation(planId: string, language: Language): Promise<OperationView>;
  /** Draws of the whole plan on all processors; refused with the code `risk-cancelled` when it was cancelled. */
  studyRisk(planId: string, request: RiskRequest, onProgress: (progress: RiskProgressView) => void, language: Language): Promise<RiskView>;
  cancelRisk(): Promise<void>;
  /** The plan on another platform, beside the plan as it stands; internal, like the two below. */
  comparePlatforms(planId: string, to: string, language: Language): Promise<PlatformComparisonView>;
  migration(planId: string, language: Language): Promise<MigrationFileView>;
  deployments(planId: string, language: Language): Promise<DeploymentView[]>;
  /** Capacity that is paid and not needed; internal. */
  strandedCapacity(planId: string, language: Language): Promise<StrandedCapacityView>;
  /** Asks for a file with recorded traffic and simulates over it; null if nobody chose one. */
  simulateRecording(planId: string, language: Language): Promise<RecordedOperationView | null>;
  listPlans(language: Language): Promise<PlanSummaryView[]>;
  planFields(): Promise<FieldView[]>;
  exportProposal(planId: string, format: DocumentFormat, reader: Reader): Promise<string | null>;
  /** Lays out the proposal; refused with the code `preview-stale` when a newer request has come. */
  previewProposal(planId: string, reader: Reader): Promise<PreviewView>;
  /** A page of a preview as PNG; refused with `preview-stale` when the document is no longer laid out. */
  previewPage(key: string, page: number, dots: number, language: Language): Promise<ArrayBuffer>;
  /** Opens a document that was exported since the program started with the system's program for it. */
  openExported(path: string, language: Language): Promise<void>;
  /** Opens the proposal in the system's viewer, which prints. */
  printProposal(planId: string, reader: Reader): Promise<void>;
  about(): Promise<AboutView>;
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string): Promise<void>;
  home(query: string, status: string, most: number, reader: Reader): Promise<HomeView>;
  /** Notes that the window runs; tells what was kept if it ended badly the time before. */
  beginSession(language: Language): Promise<StartView>;
  planHistory(planId: string, language: Language): Promise<VersionView[]>;
  goToVersion(planId: string, version: number, reader: Reader): Promise<WorkspaceView>;
  restoreVersion(planId: string, version: number, reader: Reader): Promise<WorkspaceView>;
  /** What edits would do, without doing them. */
  previewPlan(planId: string, edits: EditRequest[], reader: Reader): Promise<TrialView>;
  /** The client's screen: an answer without any internal figure. */
  meeting(planId: string, edits: EditRequest[], language: Language): Promise<MeetingView>;
  sensitivities(planId: string, figure: string, reader: Reader): Promise<SensitivityView[]>;
  breakdown(planId: string, by: BreakdownBy, language: Language): Promise<BreakdownView[]>;
  scenarios(planId: string, reader: Reader): Promise<ScenariosView>;
  createScenario(planId: string, name: string, reader: Reader): Promise<ScenariosView>;
  renameScenario(planId: string, name: string, language: Language): Promise<void>;
  deleteScenario(planId: string, language: Language): Promise<void>;
  adoptScenario(planId: string, reader: Reader): Promise<WorkspaceView>;
  copyValue(from: string, to: string, path: string, reader: Reader): Promise<WorkspaceView>;
  duplicatePlan(planId: string, reader: Reader): Promise<WorkspaceView>;
  /** Asks for a plan file and opens it; null if none was chosen. */
  openFile(reader: Reader): Promise<WorkspaceView | null>;
  /** Opens the file that was double-clicked or dropped; null if none waits. */
  openWaiting(reader: Reader): Promise<WorkspaceView | null>;
  savePlanFile(planId: string, language: Language): Promise<string | null>;
  /** Calls back with the id of each entry of the native menu that is chosen. */
  onMenu(run: (id: string) => void): void;
  /** Calls back when a file waits to be opened. */
  onFileWaiting(run: () => void): void;
  zoom(factor: number): Promise<void>;
  listPrices(query: PriceQuery, language: Language): Promise<PricePageView>;
  /** The same with the regions side by side. */
  listPriceRegions(query: PriceQuery, language: Language): Promise<PriceRegionsView>;
  priceBooks(language: Language): Promise<BookView[]>;
  activatePriceBook(book: string, language: Language): Promise<void>;
  /** Asks for files and imports them; null if none were chosen. */
  importPrices(onProgress: (progress: ImportProgressView) => void, language: Language): Promise<ImportView | null>;
  cancelImport(): Promise<void>;
  comparePriceBooks(older: string, newer: string, language: Language): Promise<BookComparisonView>;
  priceImpact(older: string, newer: string, floor: string, language: Language): Promise<ImpactView>;
  purchaseOptions(planId: string, language: Language): Promise<PurchaseOptionView[]>;
  /** Low, typical and high of each line of the estimate; internal. */
  estimateRanges(planId: string, language: Language): Promise<RangesView>;
  /** The plan in every region of its cloud; internal. */
  compareRegions(planId: string, language: Language): Promise<RegionsView>;
  /** Moves all environments there, as one step. */
  moveToRegion(planId: string, region: string, reader: Reader): Promise<WorkspaceView>;
}

/** Rejected commands carry an ErrorView; anything else is a failure of the shell itself. */
export function asError(reason: unknown): ErrorView {
  if (typeof reason === "object" && reason !== null && "message" in reason && "problems" in reason) return reason as ErrorView;
  return { code: "shell", message: String(reason), hint: "", problems: [] };
}
