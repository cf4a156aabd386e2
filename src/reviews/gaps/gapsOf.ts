import {
  compareFractions,
  type Decimal,
  type Fraction,
  formatFixed,
  formatFraction,
  negateFraction,
  plus,
  roundFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Weights } from "../../kernel/weighting/index.js";
import type { GroupOutcome } from "../aggregation/aggregateGroup.js";
import { type Known, meanOfKnown } from "../aggregation/known.js";
import { hiddenReason, type Score } from "../aggregation/scoreOf.js";
import type { BuiltGaps, BuiltReview, Named } from "../builtReview.js";
import type { ReviewGap } from "./types.js";

/** The gaps of competencies and then of items. What others say is made of means that are shown, and of nothing else. */
export function gapsOf(
  review: BuiltReview,
  rule: BuiltGaps,
  groups: readonly GroupOutcome[],
  score: Score,
): readonly ReviewGap[] {
  const weights = othersWeights(groups, score);
  const hides = review.belowMinimum.kind === "hideTotal" && hiddenReason(groups, score.weights) !== null;
  const isSelf = groups.map(({ group }) => group.kind === "self");
  const ofOthers = (parts: readonly Known[]): Fraction | null => {
    if (rule.against !== null) return parts[rule.against]?.value ?? null;
    return hides
      ? null
      : meanOfKnown(
          weights,
          parts.filter((_, index) => !isSelf[index]),
        ).value;
  };
  const gap = (level: ReviewGap["level"], named: Named, parts: readonly Known[]) => {
    const self = parts.find((_, index) => isSelf[index])?.value ?? null;
    return gapOf(review, rule, level, named, self, ofOthers(parts));
  };
  const items = review.competencies.flatMap((each) => each.items);
  return [
    ...review.competencies.map((named, at) =>
      gap(
        "competency",
        named,
        groups.map(({ competencies }) => competencies[at] ?? NOBODY),
      ),
    ),
    ...items.map((named, at) =>
      gap(
        "item",
        named,
        groups.map((group) => group.items[at] ?? NOBODY),
      ),
    ),
  ];
}

const NOBODY: Known = { value: null, reason: "no_answers" };

function othersWeights(groups: readonly GroupOutcome[], { weights }: Score): Weights {
  const others = weights.weights.filter((_, index) => groups[index]?.group.kind !== "self");
  return { weights: others, sum: others.reduce<Decimal>(plus, ZERO) };
}

function gapOf(
  { rounding }: BuiltReview,
  { over }: BuiltGaps,
  level: ReviewGap["level"],
  { id, title }: Named,
  self: Fraction | null,
  others: Fraction | null,
): ReviewGap {
  const print = (value: Fraction | null) =>
    value === null ? null : formatFixed(roundFraction(value, rounding), rounding.places);
  const gap = self === null || others === null ? null : subtractFractions(self, others);
  const reason = self === null ? "missing_self" : "missing_others";
  return {
    id,
    ...(title === undefined ? {} : { title }),
    level,
    self: print(self),
    others: print(others),
    value: print(gap),
    over: formatFraction(over),
    ...(gap === null ? { reason } : {}),
    verdict: gap === null ? null : verdictOf(gap, over),
  };
}

function verdictOf(gap: Fraction, over: Fraction): ReviewGap["verdict"] {
  if (compareFractions(gap, over) > 0) return "blindSpot";
  return compareFractions(gap, negateFraction(over)) < 0 ? "hiddenStrength" : "aligned";
}
