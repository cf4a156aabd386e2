import { tooFine } from "../../kernel/allocation/index.js";
import {
  addFractions,
  type Decimal,
  decimalOf,
  divideFractions,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOf,
  isZeroFraction,
  minus,
  multiplyFractions,
  plus,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { sumFractions } from "../../kernel/statistics/index.js";
import { goalIssue } from "../goalIssue.js";
import { exactMean } from "./exactMean.js";
import type { ReadCascade } from "./readCascade.js";
import { shareWeights } from "./shareWeights.js";
import type { SplitNumbers } from "./splitTypes.js";
import { unfit } from "./unfit.js";

/**
 * The numbers of a goal that does not add up: the same for all, or each moved from where it stands, so that the mean of
 * the targets is the target above. Threshold and stretch keep their distance from the target.
 */
export function moveNumbers(read: ReadCascade, issues: Issue[]): SplitNumbers | null {
  const { goal, target, moved, at } = read;
  const whole = { whole: target, places: null };
  const baseline = baselinesOf(read);
  if (moved === undefined)
    return fitting(
      read,
      { ...whole, parts: { target: null, baseline, threshold: null, stretch: null } },
      issues,
    );
  const weights = shareWeights({ ...read, target: { units: 1, places: 0 } }, issues);
  if (weights === null) return null;
  const ideals = idealsOf(read, weights, moved, issues);
  if (ideals === null) return null;
  const targets = exactMean(ideals, weights, target);
  if (targets === null) {
    issues.push(tooFine("allocation", at.shares));
    return null;
  }
  const alongside = (literal: DecimalLiteral | undefined) =>
    literal === undefined
      ? null
      : targets.map((each) => formatDecimal(plus(decimalOf(literal), minus(each, target))));
  const parts = {
    target: targets.map(formatDecimal),
    baseline,
    threshold: alongside(goal.threshold),
    stretch: alongside(goal.stretch),
  };
  return fitting(read, { ...whole, parts, moved: { targets, weights } }, issues);
}

/** The numbers, unless one of the goals would be none with them. */
function fitting(read: ReadCascade, numbers: SplitNumbers, issues: Issue[]): SplitNumbers | null {
  const faults = unfit(read, numbers.parts);
  issues.push(...faults);
  return faults.length > 0 ? null : numbers;
}

/** A goal that is to rise or fall starts from where its owner stands, or else from where the goal above does. */
function baselinesOf({ goal, shares }: ReadCascade): readonly (string | undefined)[] | null {
  const isWay = goal.direction === "increase" || goal.direction === "decrease";
  if (!isWay) return null;
  return shares.map(({ baseline }) => (baseline === undefined ? undefined : formatFraction(baseline)));
}

/** Where each would stand, were all moved by the same distance or factor. */
function idealsOf(
  { shares, target, at }: ReadCascade,
  weights: readonly Decimal[],
  moved: "shift" | "scale",
  issues: Issue[],
): readonly Fraction[] | null {
  const from = shares.map(({ baseline }) => baseline ?? fractionOf(ZERO));
  const sum = fractionOf(weights.reduce(plus, ZERO));
  const products = from.map((each, index) => multiplyFractions(each, fractionOf(weights[index] ?? ZERO)));
  const mean = divideFractions(sumFractions(products), sum);
  const goal = fractionOf(target);
  if (moved === "shift") return from.map((each) => addFractions(each, subtractFractions(goal, mean)));
  if (!isZeroFraction(mean)) {
    const factor = divideFractions(goal, mean);
    return from.map((each) => multiplyFractions(each, factor));
  }
  const message =
    'The mean of the baselines is zero, so that no factor takes it to the target. Choose "shift".';
  issues.push(goalIssue("goals.zero_mean_baseline", at.shares, message));
  return null;
}
