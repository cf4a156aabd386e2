import type { CompiledRubric, Rubric } from "../../../kpi/index.js";
import { indicatorsOf } from "../../arbitraries/kpi/indicatorsOf.js";
import { rubricRange } from "../../documents/rubricRange.js";
import { least, most, NOTHING, order, plus, printRational, rationalOf, times } from "../../rational/index.js";
import { roundSpan } from "../../replay/roundSpan.js";
import { exactly } from "../../replay/span.js";
import { type Law, lawOf } from "../law.js";
import { ratioRange } from "./ratioRange.js";
import { onePerson } from "./rubricCase.js";

/** For rubrics without steps, limits, guards and level caps, each of whose ratios lies between bounds. */
export function scoreStaysInBounds(rubric: CompiledRubric): readonly Law[] {
  const { document } = rubric;
  const ranges = indicatorsOf(document).map(ratioRange);
  const known = ranges.flatMap((range) => range ?? []);
  if (isAdjusted(document) || known.length < ranges.length) return [];
  const { rounding = { mode: "halfUp", places: 2 } } = document;
  const { from, points } = rubricRange(document);
  // What is missing or does not apply may count as zero.
  const isZeroed = document.missing === "zero" || document.notApplicable === "zero";
  const ratios = isZeroed ? [...known, { least: NOTHING, most: NOTHING }] : known;
  const bound = (ratio: (typeof ratios)[number]["least"]) => {
    const score = plus(from, times(points, ratio));
    return roundSpan(exactly(score), rounding)?.low ?? score;
  };
  const low = bound(ratios.map((range) => range.least).reduce(least));
  const high = bound(ratios.map((range) => range.most).reduce(most));
  const statement = "The score lies between the least and the most that ratios of its indicators give.";
  return [
    lawOf("scoreStaysInBounds", statement, onePerson(rubric), ({ facts }) => {
      const { value } = rubric.evaluate(facts);
      if (value === null) return null;
      const score = rationalOf(value);
      return order(low, score) <= 0 && order(score, high) <= 0
        ? null
        : { expected: `from ${printRational(low)} to ${printRational(high)}`, found: value };
    }),
  ];
}

/** Whether something may move scores, or ratios, beyond what the curves give. */
function isAdjusted(document: Rubric): boolean {
  const { steps = [], limits = [], levelCaps = [] } = document;
  const isGuarded = indicatorsOf(document).some(({ guard }) => guard !== undefined);
  return isGuarded || steps.length + limits.length + levelCaps.length > 0;
}
