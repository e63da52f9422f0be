// A shell for tests that has an answer to every question: each is made from the type that the question promises, so that a view shows
// all that it has. What the data itself says stands in ‹ ›; what the engine names by an id is an id that it knows.

import { readFileSync } from "node:fs";
import ts from "typescript";
import type { FieldView } from "./bindings";
import type { Platform } from "./types";

/**
 * How much there is. All: flags that are set, values that may be null, lists with one of each kind. Least: no flag, null where it may
 * be, one in each list. Nothing: not even that.
 */
export type Measure = "all" | "least" | "nothing";

type Schema = { $ref?: string; type?: string; enum?: string[]; oneOf?: { const: string }[]; properties?: Record<string, Schema>; items?: Schema; $defs?: Record<string, Schema> };
const schema = JSON.parse(readFileSync("../src-tauri/docs/plan.schema.json", "utf8")) as Schema;

/** A part of the schema, its choices as one list. */
function looked(node: Schema): Schema {
  const target = schema.$defs?.[node.$ref?.split("/").pop() ?? ""] ?? node;
  return target.oneOf ? { ...target, enum: target.oneOf.map((one) => one.const) } : target;
}

/** The fields of a plan, as its schema has them. */
export function fields(node: Schema = schema, path = ""): FieldView[] {
  return Object.entries(looked(node).properties ?? {}).flatMap(([name, property]): FieldView[] => {
    const here = path === "" ? name : `${path}.${name}`;
    const target = looked(property);
    if (target.items && looked(target.items).properties) return fields(target.items, `${here}[]`);
    if (target.properties) return fields(target, here);
    const kind = target.items ? "list" : target.enum ? "choice" : (target.type ?? "text").replace("string", "text");
    return [{ path: here, kind, default: "", minimum: null, maximum: null, choices: target.enum ?? [] }];
  });
}

const DAY = "2026-11-20";
const MOMENT = "2026-11-20T12:00:00Z";

/** Strings that are neither text nor a figure, by the name of their field, or by that of their type and field. */
const known: Record<string, string> = {
  ...Object.fromEntries(["day", "date", "published", "price_book_published", "rate_card_published", "valid_from", "valid_until", "approved_on", "requested_on", "billing_start", "base_date", "holds_from", "until", "effective", "start", "end"].map((name) => [name, DAY])),
  ...Object.fromEntries(["at", "saved", "updated", "opened", "created"].map((name) => [name, MOMENT])),
  ...{ platform: "ecs-fargate", "DeploymentView.platform": "‹platform›", "ComparisonView.offer": "1.5", "TargetView.target": "1.5" },
  ...{ unit: "gb-month", role: "finance", severity: "error", billing_policy: "base", base_constraint: "cpu" },
  ...{ country: "CL", currency: "USD", "CheckView.place": "production", actor: "‹a@b›" },
  ...{ svg: "<svg/>", logo: "", "GrantView.from": DAY, step: "‹Cambiar› developers", undo: "‹Cambiar› developers", redo: "‹Cambiar› developers", "SensitivityView.from": "1", "SensitivityView.to": "2" },
};

/** The same where a list holds one of each. */
const cycles: Record<string, string[]> = {
  // What belongs together is found by these.
  ...Object.fromEntries(["environment", "EstimateEnvironmentView.id", "QuoteEnvironmentView.id"].map((name) => [name, ["‹production›", "‹qa›", "‹development›", "‹training›", "‹support›", "‹rehearsal›"]])),
  "GrantView.client": ["‹name›", ""],
  "PlanSummaryView.client": ["‹name›"],
  "CostView.parameters": ["usd-per-mru", "tax"],
  "ComponentCostView.id": ["container.1x2", "‹component›"],
  path: fields().map((field) => field.path.replaceAll("[]", "[0]")),
  pattern: fields().map((field) => field.path),
  plan_id: ["plan-1", "plan-2", "plan-3", "plan-4", "plan-5", "plan-6", "plan-7", "plan-8", "plan-9"],
};

/** Lists of which one shows more than of each kind. */
const counts: Record<string, number> = { actions: 8, "RiskView.inputs": 13 };

/** Names of fields that hold figures as text; every other string is a text. */
const figures =
  /(^|_)(mrus|net|total|subtotal|amounts?|percent|price|usd|delta|cost|share|quantity|low|high|typical|likely|p10|p50|p90|p95|p99|mean|peak|rate|hours|minutes|seconds|gib|gb|vcpu|bytes|rows|kept|read|tasks|change|saving|factor|discount|fill|headroom|demand|cumulated|running|effort|double|contingency|utilization|requests|deviation|explained|sensitivity|expected|maximum|base|overhead|labour|licences|loaded|charged|cloud|derived|now|bought|least|most|mib|left|tax|mru|stops|starts|flaps|one_time|received|invoiced|withheld|carried|minimum|pair|count|difference|priced|traffic)(_|$)|^(before|after|during|applied|last_month|estimate_before|estimate_after|limit|value|result|at_low|at_high|from|to|default)$|per_day|per_usd|tier_/;

type Node = ts.TypeNode;

function declared(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(`src/platform/${file}`, "utf8"), ts.ScriptTarget.Latest, true);
}

const types = new Map(declared("bindings.ts").statements.flatMap((one) => (ts.isTypeAliasDeclaration(one) ? [[one.name.text, one.type] as const] : [])));
const questions = ["types.ts", "desk.ts"].flatMap((file) => declared(file).statements.flatMap((one) => (ts.isInterfaceDeclaration(one) ? one.members.filter(ts.isMethodSignature) : [])));

const isNull = (node: Node) => ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;
const resolved = (node: Node): Node => (ts.isTypeReferenceNode(node) ? (types.get(node.typeName.getText()) ?? node) : node);

/** The ids that a text is one of, as the words about its field name them: `rolling`, `blue-green` or `canary`. */
function named(node: Node): string[] {
  const words = ts.getJSDocCommentsAndTags(node.parent).map((one) => one.getText()).join(" ");
  return [...words.matchAll(/`([a-z][a-z0-9-]*)`/g)].map(([, id]) => id ?? "");
}

/** The choices of a union, without null. */
function choices(node: Node): Node[] {
  const target = resolved(node);
  return ts.isUnionTypeNode(target) ? target.types.filter((one) => !isNull(one)).flatMap(choices) : [target];
}

export class Answers {
  #made = 0;
  /** The types that the value at hand stands in: one that holds its own kind ends after the second. */
  #within: string[] = [];

  constructor(readonly measure: Measure) {}

  /** A value of a type; `turn` says which of several choices. */
  of(node: Node, owner = "", name = "", turn = 0): unknown {
    if (ts.isTypeReferenceNode(node)) {
      const type = node.typeName.getText();
      const [first] = node.typeArguments ?? [];
      if (type === "Array" && first) return this.#list(first, owner, name);
      if (type === "ArrayBuffer") return new ArrayBuffer(8);
      const target = types.get(type);
      if (!target) return {};
      this.#within.push(type);
      const made = this.of(target, type, name, turn);
      this.#within.pop();
      return made;
    }
    if (ts.isUnionTypeNode(node)) {
      const open = choices(node);
      if (node.types.some(isNull) && this.measure !== "all") return null;
      const chosen = open[turn % open.length];
      return chosen && this.of(chosen, owner, name, turn);
    }
    if (ts.isTypeLiteralNode(node)) {
      return Object.fromEntries(node.members.flatMap((member) => (ts.isPropertySignature(member) && member.type ? [[member.name.getText().replaceAll('"', ""), this.of(member.type, owner, member.name.getText(), turn)]] : [])));
    }
    if (ts.isIntersectionTypeNode(node)) return Object.assign({}, ...node.types.map((one) => this.of(one, owner, name, turn)));
    if (ts.isTupleTypeNode(node)) return node.elements.map((one) => this.of(ts.isNamedTupleMember(one) ? one.type : one, owner, name, turn));
    if (ts.isArrayTypeNode(node)) return this.#list(node.elementType, owner, name);
    if (ts.isLiteralTypeNode(node)) return ts.isStringLiteral(node.literal) ? node.literal.text : node.literal.kind === ts.SyntaxKind.TrueKeyword;
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
        return this.#text(owner, name, turn, named(node));
      case ts.SyntaxKind.NumberKeyword:
        return 2 + turn;
      case ts.SyntaxKind.BooleanKeyword:
        // A meeting whose values cannot be kept has nothing more to show.
        return this.measure === "all" || name === "valid";
      default:
        return undefined;
    }
  }

  /** One of each kind of what a list holds. */
  #list(node: Node, owner: string, name: string): unknown[] {
    if (ts.isTypeReferenceNode(node) && this.#within.filter((type) => type === node.typeName.getText()).length > 1) return [];
    const kinds = choices(node).map((one) => (ts.isTypeLiteralNode(one) ? Math.max(1, ...one.members.map((member) => (ts.isPropertySignature(member) && member.type ? Math.max(choices(member.type).length, member.type.kind === ts.SyntaxKind.StringKeyword ? named(member.type).length : 1) : 1))) : 1));
    const most = counts[`${owner}.${name}`] ?? counts[name] ?? Math.max(kinds.length, ...kinds, 2);
    const count = { all: most, least: 1, nothing: 0 }[this.measure];
    return Array.from({ length: count }, (_, turn) => this.of(node, owner, name, turn));
  }

  #text(owner: string, name: string, turn: number, ids: string[]): string {
    const cycle = cycles[`${owner}.${name}`] ?? cycles[name] ?? (ids.length > 1 ? ids : undefined);
    const fixed = cycle ? cycle[turn % cycle.length] : known[`${owner}.${name}`] ?? known[name];
    if (fixed !== undefined) return fixed;
    if (figures.test(name)) return "1.5";
    if (this.measure === "nothing") return "";
    this.#made += 1;
    // A hash is shown by its beginning.
    return /^(hash|sha256|head)$/.test(name) ? `‹#${this.#made}›` : `‹${name} ${this.#made}›`;
  }

  /** The answer to a question of the shell by its name. */
  to(question: string): unknown {
    const promised = questions.find((one) => one.name.getText() === question)?.type;
    if (!promised || !ts.isTypeReferenceNode(promised)) return undefined;
    const [answer] = promised.typeArguments ?? [];
    return answer && this.of(answer, question);
  }
}

/** A shell that answers everything; plans have figures unless there is nothing. */
export function answering(measure: Measure, plan: unknown): Platform {
  const answers = new Answers(measure);
  const shell = Object.fromEntries(
    questions.map((question) => {
      const name = question.name.getText();
      // The same answer each time, as long as nothing changes.
      const promised = question.type && ts.isTypeReferenceNode(question.type);
      let answer: unknown;
      return [name, () => (promised ? Promise.resolve((answer ??= answers.to(name))) : undefined)];
    }),
  ) as unknown as Platform;
  const [workspace, results] = [answers.to("openPlan") as Record<string, unknown>, types.get("ResultsView")];
  workspace["results"] = measure !== "nothing" && results ? answers.of(results, "ResultsView") : null;
  for (const question of questions) {
    const type = question.type?.getText() ?? "";
    if (/WorkspaceView/.test(type)) Object.assign(shell, { [question.name.getText()]: () => Promise.resolve({ ...workspace, plan_id: "plan-1", document: plan }) });
  }
  return Object.assign(shell, { planFields: () => Promise.resolve(fields()), getSetting: () => Promise.resolve(null), beginSession: () => Promise.resolve({ recovered: "", saved: "" }) });
}

/** A plan with something in every field and one of everything in every list. */
export function fullPlan(node: Schema = schema, name = ""): unknown {
  const target = looked(node);
  if (target.properties) return Object.fromEntries(Object.entries(target.properties).map(([field, property]) => [field, fullPlan(property, field)]));
  if (target.items) return [fullPlan(target.items, name)];
  if (target.enum) return target.enum[0];
  if (target.type === "boolean") return true;
  if (target.type === "integer" || target.type === "number") return 2;
  return /date|valid|start$|month$|from$|until$/.test(name) ? DAY : /percent|usd/.test(name) ? "1.5" : `‹${name}›`;
}
