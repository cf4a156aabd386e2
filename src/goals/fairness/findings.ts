import {
  compareFractions,
  type Fraction,
  formatFraction,
  negateFraction,
} from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import { nearBounds } from "../smart/nearBounds.js";
import type { FairnessRule, ReadFairness } from "./readFairness.js";

/** What is to be said about the share of people who are expected to reach their target. */
export function shareFindings(expected: Fraction | null, { least, most }: FairnessRule): readonly Issue[] {
  if (expected === null) return [];
  const text = nearBounds(expected, [least, most]);
  const params = { expected: text, least: formatFraction(least), most: formatFraction(most) };
  if (compareFractions(expected, least) < 0) {
    const message = `${text} of the people are expected to reach their target, under ${params.least}. Lower targets, or give more support.`;
    return [goalIssue("goals.too_few_at_target", "", message, params, "warning")];
  }
  if (compareFractions(expected, most) <= 0) return [];
  const message = `${text} of the people are expected to reach their target, over ${params.most}. Raise targets, or keep them on purpose.`;
  return [goalIssue("goals.too_many_at_target", "", message, params, "warning")];
}

/** What is to be said about a target that asks for another share of the potential than those of all. */
export function unevenFinding(
  target: ReadFairness | undefined,
  departure: Fraction | null,
  index: number,
  { tolerance }: FairnessRule,
): Issue | null {
  if (target === undefined || departure === null) return null;
  const isLess = departure.numerator.units < 0;
  const size = isLess ? negateFraction(departure) : departure;
  if (compareFractions(size, tolerance) <= 0) return null;
  const text = nearBounds(size, [tolerance]);
  const params = {
    id: cut(target.id),
    departure: isLess ? `-${text}` : text,
    tolerance: formatFraction(tolerance),
  };
  const message = `The target of ${quoted(target.id)} asks for ${text} ${isLess ? "less" : "more"} of the potential than those of all, over the tolerance of ${params.tolerance}. Move it, or say why.`;
  return goalIssue("goals.uneven_target", `/targets/${index}`, message, params, "warning");
}
