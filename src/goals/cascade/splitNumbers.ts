import type { AllocationCode } from "../../kernel/allocation/index.js";
import { isInUnits, shareOut, tooFine, wholeWeights } from "../../kernel/allocation/index.js";
import {
  type Decimal,
  decimalOf,
  formatDecimal,
  formatFixed,
  fractionOf,
  times,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import { checkNumbers } from "../tree/checkNumbers.js";
import type { Quantity } from "../tree/goalNode.js";
import type { ReadCascade } from "./readCascade.js";

/** The constant numbers of a goal that are shared out. */
export type SplitName = "target" | "baseline" | "threshold" | "stretch";

/** The numbers of the new goals, in the order of the shares, as text. */
export interface SplitNumbers {
  readonly whole: Decimal;
  /** The places that numbers are printed with; null where nothing is split. */
  readonly places: number | null;
  readonly parts: Readonly<Record<SplitName, readonly string[] | null>>;
}

/** Shares out the numbers of a goal that adds up; those of one that does not are the same for all. */
export function splitNumbers(read: ReadCascade, issues: Issue[]): SplitNumbers | null {
  const { goal, target, baseline, isSplit, overAssignment } = read;
  if (!isSplit) {
    const same = { target: null, baseline: null, threshold: null, stretch: null };
    return { whole: target, places: null, parts: same };
  }
  const weights = weightsOf(read, issues);
  if (weights === null) return null;
  const whole = times(target, overAssignment);
  const over = (literal: DecimalLiteral | undefined) =>
    literal === undefined ? null : times(decimalOf(literal), overAssignment);
  const before = issues.length;
  const parts = {
    target: split(whole, "target", weights, read, issues),
    baseline: split(baseline, "baseline", weights, read, issues),
    threshold: split(over(goal.threshold), "threshold", weights, read, issues),
    stretch: split(over(goal.stretch), "stretch", weights, read, issues),
  };
  if (issues.length > before) return null;
  issues.push(...unfit(read, parts));
  return issues.length > before ? null : { whole, places: read.step.places, parts };
}

/** The first fault of a new goal that the goal above has not: over-assignment and steps move its numbers. */
function unfit({ goal, shares }: ReadCascade, { target, baseline }: SplitNumbers["parts"]): readonly Issue[] {
  const none = { low: null, high: null, weight: null, least: fractionOf(ZERO), most: null };
  for (const [index, { id }] of shares.entries()) {
    const numbers = { ...none, target: quantity(target?.[index]), baseline: quantity(baseline?.[index]) };
    const [fault] = checkNumbers(goal, numbers, "");
    if (fault !== undefined)
      return [
        { ...fault, path: `/shares/${index}`, message: `As the share of ${quoted(id)}: ${fault.message}` },
      ];
  }
  return [];
}

function quantity(text: string | undefined): Quantity | null {
  return text === undefined ? null : { ref: "", constant: fractionOf(decimalOf(text)) };
}

function weightsOf({ shares, target }: ReadCascade, issues: Issue[]): readonly Decimal[] | null {
  const weights = wholeWeights(shares.map(({ weight }) => weight))?.weights;
  if (weights === undefined) issues.push(tooFine("allocation", "/shares"));
  if (weights === undefined) return null;
  if (target.units === 0 || weights.some(({ units }) => units !== 0)) return weights;
  const message =
    "All weights are zero, so that nobody receives a part of the goal. Give one share at least a weight above zero.";
  issues.push(issueOf<AllocationCode>("allocation.zero_weights", "/shares", message));
  return null;
}

function split(
  total: Decimal | null,
  name: SplitName,
  weights: readonly Decimal[],
  { step }: ReadCascade,
  issues: Issue[],
): readonly string[] | null {
  if (total === null) return null;
  if (!isInUnits(total, step)) {
    issues.push(notInSteps(name, total, step));
    return null;
  }
  const { parts } = shareOut(total, weights, {
    unit: step,
    remainder: "largestRemainder",
    cut: "towardZero",
  });
  return parts.map((part) => formatFixed(part, step.places));
}

function notInSteps(name: SplitName, total: Decimal, step: Decimal): Issue {
  const params = { field: name, total: formatDecimal(total), step: formatFixed(step, step.places) };
  const message = `The ${name} to share out, ${params.total}, is no whole number of steps of ${params.step}. Choose a smaller step, or another over-assignment.`;
  return goalIssue("goals.not_in_steps", `/goal/${name}`, message, params);
}
