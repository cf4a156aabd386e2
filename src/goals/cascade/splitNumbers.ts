import { isInUnits, type Shares, shareOut } from "../../kernel/allocation/index.js";
import {
  type Decimal,
  decimalOf,
  formatDecimal,
  formatFixed,
  mulDivDecimal,
  ONE,
  plus,
  times,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import { keepOrder } from "./keepOrder.js";
import { moveNumbers } from "./moveNumbers.js";
import type { ReadCascade } from "./readCascade.js";
import { RULE } from "./shareRule.js";
import { shareWeights } from "./shareWeights.js";
import type { SplitName, SplitNumbers } from "./splitTypes.js";
import { unfit } from "./unfit.js";

/** Shares out the numbers of a goal that adds up; those of one that does not are the same for all, or moved. */
export function splitNumbers(read: ReadCascade, issues: Issue[]): SplitNumbers | null {
  const { goal, target, baseline, isSplit, overAssignment } = read;
  if (!isSplit) return moveNumbers(read, issues);
  const weights = shareWeights(read, issues);
  if (weights === null) return null;
  const over = (literal: DecimalLiteral | undefined) =>
    literal === undefined ? null : inSteps(times(decimalOf(literal), overAssignment), read);
  const whole = inSteps(times(target, overAssignment), read);
  const before = issues.length;
  const shares = split(whole, "target", weights, read, issues);
  const beside = (total: Decimal | null, name: SplitName) => {
    const own = split(total, name, weights, read, issues);
    return own === null || shares === null ? null : printed(keepOrder(own.parts, shares.parts), read);
  };
  const parts = {
    target: shares === null ? null : printed(shares.parts, read),
    baseline: beside(baseline, "baseline"),
    threshold: beside(over(goal.threshold), "threshold"),
    stretch: beside(over(goal.stretch), "stretch"),
  };
  if (shares === null || issues.length > before) return null;
  issues.push(...unfit(read, parts));
  if (issues.length > before) return null;
  // The shares have the places of the step, and sum to the whole.
  const sum = shares.parts.reduce(plus, ZERO);
  return { whole: sum, places: read.step.places, parts, shared: { shares, weights } };
}

/** A whole brought to steps, where that is named. */
function inSteps(whole: Decimal, { step, rounding }: ReadCascade): Decimal {
  if (rounding === null) return whole;
  return times(mulDivDecimal(whole, ONE, step, { places: 0, mode: rounding }), step);
}

function split(
  total: Decimal | null,
  name: SplitName,
  weights: readonly Decimal[],
  read: ReadCascade,
  issues: Issue[],
): Shares | null {
  if (total === null) return null;
  // A baseline is not over-assigned, but has to be whole steps as well.
  const whole = name === "baseline" ? inSteps(total, read) : total;
  if (isInUnits(whole, read.step)) return shareOut(whole, weights, { unit: read.step, ...RULE });
  issues.push(notInSteps(name, whole, read));
  return null;
}

function printed(parts: readonly Decimal[], { step }: ReadCascade): readonly string[] {
  return parts.map((part) => formatFixed(part, step.places));
}

function notInSteps(name: SplitName, total: Decimal, { step, goal, at }: ReadCascade): Issue {
  const params = {
    field: name,
    goal: cut(goal.id),
    total: formatDecimal(total),
    step: formatFixed(step, step.places),
  };
  const message = `The ${name} of ${quoted(goal.id)} to share out, ${params.total}, is no whole number of steps of ${params.step}. Choose a smaller step or another over-assignment, or name a rounding.`;
  const path = at.goal === null ? at.shares : `${at.goal}/${name}`;
  return goalIssue("goals.not_in_steps", path, message, params);
}
