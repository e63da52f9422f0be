// What the window asks of its shell about quotes, rate cards, the library and the house.

import type {
  AdjustmentQuestion,
  AdjustmentView,
  Audience,
  AttachmentView,
  BackupsView,
  CardDiffView,
  CardDraftRequest,
  CardDraftView,
  CardFormat,
  CardQuestion,
  CardView,
  ClientFileView,
  ComparedView,
  CostView,
  FamilyView,
  GoalRequest,
  GoalView,
  GrantForm,
  GrantView,
  HouseView,
  Language,
  LogPageView,
  LogQuery,
  OptionalLinesView,
  OptionsView,
  OrderFileView,
  PlanSummaryView,
  PoliciesView,
  QuoteFileView,
  QuoteStepRequest,
  ReadinessView,
  ScheduleView,
  VerificationView,
  WorkspaceView,
} from "./bindings";

type Reader = { language: Language; audience: Audience };

export interface DeskPlatform {
  /** The quotes of a plan's client; every quote if none is named. */
  listQuotes(planId: string | null, reader: Reader): Promise<FamilyView[]>;
  /** Some steps depend on who takes them: the actor. */
  openQuote(number: string, actor: string, reader: Reader): Promise<QuoteFileView>;
  quoteReadiness(planId: string, language: Language): Promise<ReadinessView>;
  stepQuote(request: QuoteStepRequest, language: Language): Promise<QuoteFileView>;
  /** Asks for a file that proves something; null if none was chosen. */
  attachEvidence(language: Language): Promise<AttachmentView | null>;
  /** Asks for a folder and writes the frozen files of a revision; the folder, or null. */
  saveQuoteFiles(number: string, revision: number, reader: Reader): Promise<string | null>;
  saveQuoteFile(number: string, revision: number, sha256: string, reader: Reader): Promise<string | null>;
  planOfRevision(number: string, revision: number, language: Language): Promise<WorkspaceView>;
  verifyQuotes(number: string, head: string, language: Language): Promise<VerificationView>;
  compareRevisions(number: string, older: number, newer: number, language: Language): Promise<ComparedView>;
  /** The comparison of two revisions as a PDF for the client; the file, or null if nobody chose where. */
  saveRevisionComparison(number: string, older: number, newer: number, language: Language): Promise<string | null>;
  /** The same of two plans. */
  savePlanComparison(older: string, newer: string, language: Language): Promise<string | null>;
  changeOrder(number: string, revision: number, reader: Reader): Promise<OrderFileView>;
  /** The position of the recommended one, from 1; 0 for the usual one. */
  quoteOptions(plans: string[], recommended: number, language: Language): Promise<OptionsView>;
  listApprovers(language: Language): Promise<GrantView[]>;
  grantApprover(form: GrantForm, language: Language): Promise<GrantView[]>;
  revokeApprover(client: string, email: string, reason: string, actor: string, language: Language): Promise<GrantView[]>;
  listPolicies(language: Language): Promise<PoliciesView>;
  /** Asks for a file of the house's own rules and keeps it; null if nobody chose one. */
  importPolicies(language: Language): Promise<PoliciesView | null>;
  /** Goes back to the shipped example. */
  resetPolicies(language: Language): Promise<PoliciesView>;
  /** The file that was written; null if nobody chose where. */
  exportPolicies(language: Language): Promise<string | null>;
  seekGoal(planId: string, goal: GoalRequest, language: Language): Promise<GoalView>;
  reachGoal(planId: string, goal: GoalRequest, language: Language): Promise<WorkspaceView>;
  listCards(language: Language): Promise<CardView[]>;
  cardCost(question: CardQuestion, language: Language): Promise<CostView>;
  compareCards(older: string, newer: string, language: Language): Promise<CardDiffView>;
  draftCard(request: CardDraftRequest, language: Language): Promise<CardDraftView>;
  /** Asks for a file; null if none was chosen. */
  importCard(base: string, version: string, language: Language): Promise<CardDraftView | null>;
  publishCard(text: string, language: Language): Promise<CardView>;
  exportCard(card: string, format: CardFormat, language: Language): Promise<string | null>;
  auditLog(query: LogQuery, language: Language): Promise<LogPageView>;
  listBackups(language: Language): Promise<BackupsView>;
  backUpLibrary(language: Language): Promise<BackupsView>;
  saveBackup(language: Language): Promise<string | null>;
  /** By name, or from a file that somebody chooses; where the library that stood there is kept, or null. */
  restoreBackup(name: string | null, language: Language): Promise<string | null>;
  /** Plans in which every word is found, the likeliest first, `most` at most. */
  searchPlans(words: string, most: number, language: Language): Promise<PlanSummaryView[]>;
  /** What a plan offers outside its total, and what its rate card has to offer. */
  optionalLines(planId: string, reader: Reader): Promise<OptionalLinesView>;
  enablementSchedule(planId: string, language: Language): Promise<ScheduleView>;
  /** The price-adjustment clause, and what it does with the prices of another book. */
  priceAdjustment(planId: string, question: AdjustmentQuestion, language: Language): Promise<AdjustmentView>;
  listClients(language: Language): Promise<string[]>;
  /** A whole client as one file where somebody chooses; what is in it, or null. Internal. */
  exportClient(client: string, actor: string, language: Language): Promise<ClientFileView | null>;
  /** Asks for a client's file and takes it in whole; what was in it, or null. */
  importClient(actor: string, language: Language): Promise<ClientFileView | null>;
  getHouse(language: Language): Promise<HouseView>;
  setHouse(house: HouseView, language: Language): Promise<HouseView>;
  /** A picture as a data URL; null if none was chosen. */
  chooseLogo(language: Language): Promise<string | null>;
}
