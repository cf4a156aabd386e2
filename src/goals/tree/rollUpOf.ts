import { wholeWeights } from "../../kernel/allocation/index.js";
import { comparison, type Decimal, minus, ONE, plus, ZERO } from "../../kernel/decimal/index.js";
import { documentIssue, type Issue, quoted, type Result } from "../../kernel/issue/index.js";
import {
  type Missing,
  resolveWeights,
  type WeighedItem,
  type WeightMode,
  type Weights,
} from "../../kernel/weighting/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { checkPooled, checkTargets } from "./checkPooled.js";
import type { GoalNode, RollUpRule } from "./goalNode.js";

/** A goal that rolls up, with the goals below it that count and those that are archived. */
export interface Family {
  readonly goal: Goal;
  readonly path: string;
  readonly children: readonly GoalNode[];
  readonly archived: readonly {
    readonly id: string;
    readonly path: string;
    readonly weight: WeighedItem["weight"];
  }[];
}

/** How a goal without a measure takes its progress from those below; null where it has none, or with a fault. */
export function rollUpOf(family: Family, issues: Issue[]): RollUpRule | null {
  const { goal, path, children } = family;
  const { of = "progress", missing = "refuse" } = goal.rollUp ?? {};
  if (children.length === 0) return null;
  if (of === "actuals") {
    issues.push(...checkPooled(family));
    if (typeof missing === "string") return { of, missing };
    const message = "Actual values that are pooled have no weights to move. Choose reweight, zero or refuse.";
    issues.push(goalIssue("goals.move_in_actuals", `${path}/rollUp/missing`, message));
    return null;
  }
  const place = missingPlace(family, issues);
  const weights = weightsOf(family, issues);
  return place === null || weights === null ? null : { of, weights, missing: place };
}

function missingPlace({ goal, path, children }: Family, issues: Issue[]): Missing | null {
  const { missing = "refuse" } = goal.rollUp ?? {};
  if (typeof missing === "string") return missing;
  const moveTo = children.findIndex((child) => child.goal.id === missing.moveTo);
  if (moveTo >= 0) return { moveTo };
  const message = `There is no goal ${quoted(missing.moveTo)} directly below to move weight to. Name one of those that are.`;
  const at = `${path}/rollUp/missing/moveTo`;
  issues.push(documentIssue("document.unknown_reference", at, message, { id: cut(missing.moveTo) }));
  return null;
}

function weightsOf(family: Family, issues: Issue[]): Weights | "target" | null {
  const { goal, path, children } = family;
  const mode =
    goal.rollUp?.weights ?? (children.some(({ weight }) => weight !== null) ? "explicit" : "equal");
  if (mode === "target") issues.push(...checkTargets(family));
  const found = resolve(
    children.map((child) => itemOf(child, mode)),
    family,
    mode,
    path,
  );
  if (found.ok) return mode === "target" ? "target" : found.data;
  issues.push(...found.issues);
  return null;
}

function itemOf({ goal, path, weight, target }: GoalNode, mode: WeightMode): WeighedItem {
  const item = { id: goal.id, path, ...(weight === null ? {} : { weight }) };
  if (mode !== "target") return item;
  const known = target?.constant?.numerator;
  // A target that is a measure, or the sum of those below, is not known before the evaluation: any stands for it here.
  if (target?.measure !== undefined || (target === null && pools(goal))) return { ...item, target: ONE };
  return known === undefined ? item : { ...item, target: known };
}

function pools({ measure, rollUp }: Goal): boolean {
  return measure === undefined && rollUp?.of === "actuals";
}

/**
 * The weights of the goals that count. Written ones may also sum to one together with those of archived goals, which
 * then leave their weight to the others in proportion: archiving a goal does not make its tree invalid.
 */
function resolve(
  items: readonly WeighedItem[],
  { archived }: Family,
  mode: WeightMode,
  path: string,
): Result<Weights> {
  const found = resolveWeights(items, mode, null, path);
  if (found.ok || mode !== "explicit") return found;
  const all = [...items, ...archived.filter(({ weight }) => weight !== undefined)];
  const isOnlySum = found.issues.every(({ code }) => code === "weighting.sum_not_one");
  return isOnlySum && all.length > items.length && sumsToOne(all)
    ? resolveWeights(items, "relative", null, path)
    : found;
}

function sumsToOne(items: readonly WeighedItem[]): boolean {
  const whole = wholeWeights(items.flatMap(({ weight }) => weight ?? []));
  const sum = (whole?.weights ?? []).reduce<Decimal>(plus, ZERO);
  return whole !== null && comparison(minus(sum, whole.one), ZERO) === 0;
}
