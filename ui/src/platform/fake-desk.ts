// The part of the fake shell that answers about quotes, rate cards, the library and the house; tests put their own answers in.

import type { DeskPlatform } from "./desk";

const notAsked = () => Promise.reject(new Error("not asked in unit tests"));

export const fakeDesk: DeskPlatform = {
  listQuotes: () => Promise.resolve([]),
  openQuote: () => notAsked(),
  quoteReadiness: () => notAsked(),
  stepQuote: () => notAsked(),
  attachEvidence: () => Promise.resolve(null),
  saveQuoteFiles: () => Promise.resolve(null),
  saveQuoteFile: () => Promise.resolve(null),
  planOfRevision: () => notAsked(),
  verifyQuotes: () => notAsked(),
  compareRevisions: () => notAsked(),
  changeOrder: () => notAsked(),
  quoteOptions: () => notAsked(),
  listApprovers: () => Promise.resolve([]),
  grantApprover: () => Promise.resolve([]),
  revokeApprover: () => Promise.resolve([]),
  listPolicies: () => Promise.resolve([]),
  seekGoal: () => notAsked(),
  reachGoal: () => notAsked(),
  listCards: () => Promise.resolve([]),
  cardCost: () => notAsked(),
  compareCards: () => notAsked(),
  draftCard: () => notAsked(),
  importCard: () => Promise.resolve(null),
  publishCard: () => notAsked(),
  exportCard: () => Promise.resolve(null),
  auditLog: () => notAsked(),
  listBackups: () => notAsked(),
  backUpLibrary: () => notAsked(),
  saveBackup: () => Promise.resolve(null),
  restoreBackup: () => Promise.resolve(null),
  getHouse: () => notAsked(),
  setHouse: () => notAsked(),
  chooseLogo: () => Promise.resolve(null),
};
