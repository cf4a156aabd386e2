import { type CompiledReview, compileReview, type ReviewResult } from "../../../reviews/index.js";
import { order, rational, rationalOf, roundRational } from "../../rational/index.js";
import { firstOf, type Law, lawOf } from "../law.js";
import { reviewScenarios } from "./reviewCase.js";

/** So many places that what lies beyond them decides no tie. */
const EXACT = { mode: "floor", places: 60 } as const;

/** Universal. */
export function printedMeansAreRoundedOnce(review: CompiledReview): readonly Law[] {
  const { mode, places } = review.document.rounding ?? { mode: "halfUp", places: 2 };
  const grid = rational(1n, 10n ** BigInt(places));
  const exact = compileReview({ ...review.document, rounding: EXACT });
  const statement = "Every mean that is printed is the exact one, rounded once as the review says.";
  return [
    lawOf("printedMeansAreRoundedOnce", statement, reviewScenarios(review), ({ facts }) => {
      const unrounded = meansIn(exact.evaluate(facts));
      return firstOf([...meansIn(review.evaluate(facts)).entries()], ([place, value]) => {
        const whole = unrounded.get(place) ?? null;
        if (value === null || whole === null)
          return value === whole ? null : { expected: whole, found: value, place };
        const rounded = roundRational(rationalOf(whole), grid, mode);
        return order(rationalOf(value), rounded) === 0
          ? null
          : { expected: { exact: whole, mode, places }, found: value, place };
      });
    }),
  ];
}

/** Every mean of a result, by its place. */
function meansIn({
  value,
  groups,
  competencies,
  gaps = [],
}: ReviewResult): ReadonlyMap<string, string | null> {
  const means = new Map([["score", value]]);
  for (const group of groups) {
    means.set(`group ${group.id}`, group.value);
    for (const each of group.competencies) means.set(`competency ${group.id} ${each.id}`, each.value);
    for (const each of group.items) means.set(`item ${group.id} ${each.id}`, each.value);
  }
  for (const each of competencies) means.set(`competency ${each.id}`, each.value);
  for (const each of gaps) means.set(`gap ${each.level} ${each.id}`, each.value);
  return means;
}
