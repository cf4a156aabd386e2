import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import {
  addFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { checkText } from "../../kernel/facts/index.js";
import {
  capIssues,
  type Issue,
  ownFields,
  ownItems,
  quoted,
  type Result,
  unwrap,
} from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import { figureOf } from "../judge/figure.js";
import type { GoalNode } from "../tree/goalNode.js";
import { readTree } from "../tree/readTree.js";
import type { CompiledGoalTree, GoalTree } from "../types.js";
import { targetVersions } from "../versions/targetOn.js";
import type { GoalContract, GoalContractLine, GoalContractOptions } from "./contractTypes.js";
import { isAgreed } from "./listAgreements.js";
import { agreedVersions } from "./termsText.js";

/**
 * Draws up the performance contract (业绩责任书) of one person: their goals as plain data, to be laid out and signed.
 *
 * Formula: `share_i = weight_i / sum(weight)` over the goals of the contract. Where one of several has no weight, each
 * share is null; a single goal has all of it.
 *
 * - It holds the goals that the person owns and that count, in the order of the document, with every version that was
 *   agreed, who agreed and when. The target shown is that of the last version.
 * - Nothing is signed: `isAgreed` says whether each goal is.
 *
 * @param tree - A {@link GoalTree}, or a compiled one.
 * @param personId - Who owns the goals.
 * @param options - What else stands in the contract; see {@link GoalContractOptions}.
 * @returns The contract; `value` is the number of its goals.
 * @throws AttainmentError with every fault: those of `compileGoalTree`, `goals.no_goal_of_person`, `document.*`, `date.*`.
 * @example
 * ```ts
 * import { drawUpContract } from "attainment/goals";
 * const common = { ownerId: "ann", unit: "money", direction: "increase", period: "2026" } as const;
 * const goals = [
 *   { ...common, id: "sales", measure: "sales", target: "1200000", weight: "0.7" },
 *   { ...common, id: "cash", measure: "cash", target: "900000", weight: "0.3" },
 * ];
 * const contract = drawUpContract({ kind: "goalTree", id: "2026", goals }, "ann", { issuerId: "lea", terms: ["Reviewed each quarter."] });
 * contract.goals.map(({ id, target, share, state }) => [id, target, share, state]); // => [["sales", "1200000", "0.7", "draft"], ["cash", "900000", "0.3", "draft"]]
 * contract.isAgreed; // => false
 * ```
 * @since 0.1.0
 */
export function drawUpContract(
  tree: CompiledGoalTree | GoalTree,
  personId: string,
  options: GoalContractOptions = {},
): GoalContract {
  return unwrap(tryDrawUp(tree, personId, options));
}

type Frame = Required<Pick<GoalContract, "terms">> & Pick<GoalContract, "title" | "issuerId" | "signedOn">;

function tryDrawUp(tree: unknown, personId: unknown, options: unknown): Result<GoalContract> {
  const read = readTree(tree);
  const issues: Issue[] = read.ok ? [] : [...read.issues];
  const id = checkText(personId, "/personId", issues);
  const frame = readFrame(options, issues);
  const goals = read.ok ? read.data.goals.filter(({ goal }) => goal.ownerId === id) : [];
  if (read.ok && id !== null && goals.length === 0) {
    const message = `${quoted(id)} owns no goal of the tree that counts. Correct the id, or give them a goal.`;
    issues.push(goalIssue("goals.no_goal_of_person", "/personId", message, { id: cut(id) }));
  }
  if (!read.ok || id === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const { document } = read.data;
  const shares = sharesOf(goals);
  return {
    ok: true,
    data: {
      value: String(goals.length),
      issues: [],
      treeId: document.id,
      personId: id,
      ...(document.title === undefined ? {} : { title: document.title }),
      ...frame,
      isAgreed: goals.every(isAgreed),
      goals: goals.map((node, index) => lineOf(node, shares[index] ?? null)),
    },
  };
}

const FIELDS: ReadonlySet<string> = new Set(["title", "issuerId", "signedOn", "terms"]);

function readFrame(options: unknown, issues: Issue[]): Frame {
  const fields = ownFields(options, "/options", issues, FIELDS) ?? new Map<string, unknown>();
  const text = (name: "title" | "issuerId" | "signedOn") => {
    const found = fields.has(name) ? checkText(fields.get(name), `/options/${name}`, issues) : null;
    return found === null ? {} : { [name]: found };
  };
  const signedOn = fields.get("signedOn");
  if (typeof signedOn === "string" && !isCalendarDate(signedOn)) issues.push(notADate("/options/signedOn"));
  const terms = fields.has("terms") ? (ownItems(fields.get("terms"), "/options/terms", issues) ?? []) : [];
  return {
    ...text("title"),
    ...text("issuerId"),
    ...text("signedOn"),
    terms: terms.flatMap((term, index) => checkText(term, `/options/terms/${index}`, issues) ?? []),
  };
}

/** Weights as parts of their sum; none where one of several is not written. */
function sharesOf(goals: readonly GoalNode[]): readonly (string | null)[] {
  if (goals.length === 1) return ["1"];
  const weights = goals.flatMap(({ weight }) => weight ?? []);
  const sum = weights.reduce<Fraction>(addFractions, fractionOf(ZERO));
  if (weights.length < goals.length || isZeroFraction(sum)) return goals.map(() => null);
  return weights.map((weight) => formatFraction(divideFractions(weight, sum)));
}

const SHOWN = [
  "title",
  "measure",
  "source",
  "unit",
  "direction",
  "baseline",
  "low",
  "high",
  "threshold",
  "stretch",
  "weight",
  "period",
  "scope",
  "checkIn",
] as const;

function lineOf(node: GoalNode, share: string | null): GoalContractLine {
  const { goal, terms } = node;
  const versions = agreedVersions(node);
  const target = versions[versions.length - 1]?.target ?? changedTarget(node) ?? goal.target;
  const shown = SHOWN.filter((name) => goal[name] !== undefined).map((name) => [name, goal[name]]);
  return {
    id: goal.id,
    unit: goal.unit,
    direction: goal.direction,
    period: goal.period,
    ...Object.fromEntries(shown),
    ...(target === undefined ? {} : { target }),
    ...(goal.changes === undefined ? {} : { changes: [...goal.changes] }),
    commitment: goal.commitment ?? "committed",
    nature: goal.nature ?? "result",
    share,
    state: terms.agreement?.state ?? "draft",
    versions,
  };
}

/** The target after all of its changes; undefined where there are none, and where a measure holds it. */
function changedTarget({ terms }: GoalNode): string | undefined {
  const { target, changes } = terms;
  if (changes.length === 0 || target?.constant === undefined) return undefined;
  const versions = targetVersions(figureOf(target, "target", null), changes);
  const value = versions[versions.length - 1]?.figure.value ?? null;
  return value === null ? undefined : formatFraction(value);
}
