// A shell for unit tests: answers are given by the test, in any order.

import type { EditRequest, WorkspaceView } from "./bindings";
import { fakeDesk } from "./fake-desk";
import type { Platform } from "./types";

export type FakePlatform = Platform & { edits: EditRequest[][]; answer: (view: WorkspaceView) => void; fail: (reason: unknown) => void };

export function view(version: number, document: unknown): WorkspaceView {
  return { plan_id: "plan-1", version, document, problems: [], results: null, effect: null, scenario: null, undo: null, redo: null };
}

export function fakePlatform(): FakePlatform {
  const waiting: { resolve: (view: WorkspaceView) => void; reject: (reason: unknown) => void }[] = [];
  const edits: EditRequest[][] = [];
  const wait = () => new Promise<WorkspaceView>((resolve, reject) => waiting.push({ resolve, reject }));
  return {
    ...fakeDesk,
    edits,
    answer: (answer) => waiting.shift()?.resolve(answer),
    fail: (reason) => waiting.shift()?.reject(reason),
    openLast: wait,
    openPlan: wait,
    createPlan: wait,
    editPlan: (_plan, batch) => {
      edits.push(batch);
      return wait();
    },
    undoPlan: wait,
    redoPlan: wait,
    explainLine: () => Promise.reject(new Error("not asked in unit tests")),
    capacityChart: () => Promise.resolve(""),
    horizonChart: () => Promise.resolve(""),
    architectureDiagram: (_plan, environment) => Promise.resolve({ title: environment, description: "", svg: "<svg/>" }),
    simulateOperation: () => Promise.reject(new Error("not asked in unit tests")),
    studyRisk: () => Promise.reject(new Error("not asked in unit tests")),
    cancelRisk: () => Promise.resolve(),
    comparePlatforms: () => Promise.reject(new Error("not asked in unit tests")),
    migration: () => Promise.reject(new Error("not asked in unit tests")),
    deployments: () => Promise.resolve([]),
    strandedCapacity: () => Promise.reject(new Error("not asked in unit tests")),
    simulateRecording: () => Promise.resolve(null),
    listPlans: () => Promise.resolve([]),
    planFields: () => Promise.resolve([]),
    exportProposal: () => Promise.resolve("/somewhere/quote.pdf"),
    previewProposal: () => Promise.reject(new Error("not asked in unit tests")),
    previewPage: () => Promise.reject(new Error("not asked in unit tests")),
    openExported: () => Promise.resolve(),
    printProposal: () => Promise.resolve(),
    about: () => Promise.reject(new Error("not asked in unit tests")),
    getSetting: () => Promise.resolve(null),
    setSetting: () => Promise.resolve(),
    home: () => Promise.resolve({ plans: [], found: 0, all: 0, clients: [], templates: [], recent: [], reminders: [] }),
    beginSession: () => Promise.resolve({ recovered: "", saved: "" }),
    planHistory: () => Promise.resolve([]),
    goToVersion: wait,
    restoreVersion: wait,
    previewPlan: () => Promise.resolve({ changes: [], errors: [] }),
    meeting: () => Promise.reject(new Error("not asked in unit tests")),
    sensitivities: () => Promise.resolve([]),
    breakdown: () => Promise.resolve([]),
    scenarios: () => Promise.resolve({ columns: [], inputs: [] }),
    createScenario: () => Promise.resolve({ columns: [], inputs: [] }),
    renameScenario: () => Promise.resolve(),
    deleteScenario: () => Promise.resolve(),
    adoptScenario: wait,
    copyValue: wait,
    duplicatePlan: wait,
    openFile: () => Promise.resolve(null),
    openWaiting: () => Promise.resolve(null),
    savePlanFile: () => Promise.resolve(null),
    onMenu: () => undefined,
    onFileWaiting: () => undefined,
    zoom: () => Promise.resolve(),
    listPrices: () => Promise.reject(new Error("not asked in unit tests")),
    priceBooks: () => Promise.resolve([]),
    activatePriceBook: () => Promise.resolve(),
    importPrices: () => Promise.resolve(null),
    cancelImport: () => Promise.resolve(),
    comparePriceBooks: () => Promise.reject(new Error("not asked in unit tests")),
    priceImpact: () => Promise.reject(new Error("not asked in unit tests")),
    listPriceRegions: () => Promise.reject(new Error("not asked in unit tests")),
    estimateRanges: () => Promise.resolve({ draws: 400, void: 0, seed: 1, assumed: false, notes: [], total: { low: "1.00", typical: "2.00", high: "3.00", varies: true }, environments: [], lines: [] }),
    compareRegions: () => Promise.resolve({ regions: [], services: [] }),
    moveToRegion: wait,
    purchaseOptions: () => Promise.resolve([]),
  };
}
