import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import { varianceFraction } from "../../kernel/statistics/index.js";
import type { BuiltQuestionnaire } from "./buildQuestionnaire.js";
import { ratioOf } from "./itemFigures.js";
import { marginOf } from "./marginOf.js";
import type { SampleMargin } from "./types.js";

/** The margin of the score, from the scores that single respondents give by the same weights. */
export function scoreMargin(
  { items, outOf, setting }: BuiltQuestionnaire,
  sheets: readonly ReadonlyMap<number, Fraction>[],
  weights: readonly Decimal[],
  score: Fraction | null,
  reason: string | undefined,
  population: number | null,
): SampleMargin {
  const all = { ...setting, population };
  const none = { middle: score, variance: null, count: sheets.length };
  if (score === null) return marginOf(none, all, reason);
  const sum = fractionOf(weights.reduce(plus, ZERO));
  const weighed = items.flatMap((item, at) => {
    const weight = fractionOf(weights[at] ?? ZERO);
    return isZeroFraction(weight) ? [] : [{ item, at, weight }];
  });
  const scores = sheets.flatMap((sheet) => {
    let total: Fraction = fractionOf(ZERO);
    for (const { item, at, weight } of weighed) {
      const value = sheet.get(at);
      if (value === undefined) return [];
      total = addFractions(total, multiplyFractions(weight, ratioOf(item, value)));
    }
    return [multiplyFractions(outOf, divideFractions(total, sum))];
  });
  if (scores.length < sheets.length) return marginOf(none, all, "incomplete_answers");
  return marginOf({ ...none, variance: varianceFraction(scores, "sample") }, all);
}
