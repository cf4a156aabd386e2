import { divideFractions, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import { checkText } from "../../kernel/facts/index.js";
import { capIssues, type Issue, ownItems, type Result, unwrap } from "../../kernel/issue/index.js";
import type { GoalNode } from "../tree/goalNode.js";
import { readTree } from "../tree/readTree.js";
import type { CompiledGoalTree, GoalTree } from "../types.js";
import { agreementProcess } from "./foldAgreement.js";
import { agreedVersions } from "./termsText.js";
import type { GoalAgreementStatus, GoalAgreements } from "./types.js";

/**
 * Lists how far the agreement on each goal is, and who has no agreed goal yet.
 *
 * Formula: `value = people with an agreed goal / people`. A goal is agreed once one version of its target was; it stays so
 * while an amendment is on the table, and when it is closed.
 *
 * - Listed are the goals that count and have an owner. Goals for everybody are nobody's own and agree with nobody.
 * - A goal whose agreement has not begun stands in `draft`.
 *
 * @param tree - A {@link GoalTree}, or a compiled one.
 * @param people - The ids of those who are to have a goal.
 * @returns The goals in the order of the document, and the people without an agreed one; `value` is null with the reason
 * `no_people` where nobody is handed over.
 * @throws AttainmentError with every fault: those of `compileGoalTree`, `document.*`.
 * @example
 * ```ts
 * import { listAgreements } from "attainment/goals";
 * const common = { measure: "sales", unit: "money", direction: "increase", target: "100", period: "2026-Q3" } as const;
 * const agreement = [{ move: "propose", on: "2026-06-20", by: "lea" }, { move: "agree", on: "2026-06-22", by: "ann" }] as const;
 * const goals = [{ ...common, id: "ann", ownerId: "ann", agreement }, { ...common, id: "bob", ownerId: "bob" }];
 * const agreements = listAgreements({ kind: "goalTree", id: "q3", goals }, ["ann", "bob"]);
 * agreements.value; // => "0.5"
 * agreements.without; // => ["bob"]
 * agreements.goals[0]?.versions; // => [{ from: "2026-07-01", target: "100", proposedBy: "lea", agreedBy: "ann", agreedOn: "2026-06-22" }]
 * ```
 * @since 0.1.0
 */
export function listAgreements(tree: CompiledGoalTree | GoalTree, people: readonly string[]): GoalAgreements {
  return unwrap(tryList(tree, people));
}

function tryList(tree: unknown, people: unknown): Result<GoalAgreements> {
  const read = readTree(tree);
  const issues: Issue[] = read.ok ? [] : [...read.issues];
  const ids = (ownItems(people, "/people", issues) ?? []).flatMap(
    (item, index) => checkText(item, `/people/${index}`, issues) ?? [],
  );
  if (!read.ok || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const { document, goals } = read.data;
  const owned = goals.filter(({ goal }) => goal.ownerId !== undefined);
  const agreed = new Set(owned.flatMap((node) => (isAgreed(node) ? (node.goal.ownerId ?? []) : [])));
  const everybody = [...new Set(ids)];
  const without = everybody.filter((id) => !agreed.has(id));
  const share = { with: everybody.length - without.length, of: everybody.length };
  return {
    ok: true,
    data: {
      ...(share.of === 0 ? { value: null, reason: "no_people" } : { value: ratio(share.with, share.of) }),
      issues: [],
      treeId: document.id,
      goals: owned.map(statusOf),
      without,
    },
  };
}

/** Whether a version of its target, or the goal as it stands, was ever agreed. */
export function isAgreed({ terms }: GoalNode): boolean {
  return (terms.agreement?.terms ?? []).length > 0;
}

/** How far the agreement on a goal is. */
function statusOf(node: GoalNode): GoalAgreementStatus {
  const { goal, terms } = node;
  const position = terms.agreement?.position ?? null;
  const dueOn = position === null ? null : agreementProcess().dueOn(position);
  return {
    goalId: goal.id,
    ...(goal.ownerId === undefined ? {} : { ownerId: goal.ownerId }),
    state: terms.agreement?.state ?? "draft",
    ...(position === null ? {} : { since: position.since }),
    ...(dueOn === null ? {} : { dueOn }),
    isAgreed: isAgreed(node),
    versions: agreedVersions(node),
  };
}

function ratio(part: number, whole: number): string {
  return formatFraction(divideFractions(wholeFraction(part), wholeFraction(whole)));
}
