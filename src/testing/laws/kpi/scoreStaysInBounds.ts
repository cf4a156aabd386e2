import type { CompiledRubric } from "../../../kpi/index.js";
import { indicatorsOf } from "../../arbitraries/kpi/indicatorsOf.js";
import { least, most, NOTHING, order, printRational, rationalOf, times } from "../../rational/index.js";
import { roundSpan } from "../../replay/roundSpan.js";
import { exactly } from "../../replay/span.js";
import { type Law, lawOf } from "../law.js";
import { ratioRange } from "./ratioRange.js";
import { onePerson } from "./rubricCase.js";

/** For rubrics without steps, each of whose ratios lies between bounds. */
export function scoreStaysInBounds(rubric: CompiledRubric): readonly Law[] {
  const { document } = rubric;
  const ranges = indicatorsOf(document).map(ratioRange);
  const known = ranges.flatMap((range) => range ?? []);
  if ((document.steps ?? []).length > 0 || known.length < ranges.length) return [];
  const { outOf = "100", rounding = { mode: "halfUp", places: 2 } } = document;
  // What is missing or does not apply may count as zero.
  const isZeroed = document.missing === "zero" || document.notApplicable === "zero";
  const ratios = isZeroed ? [...known, { least: NOTHING, most: NOTHING }] : known;
  const bound = (ratio: (typeof ratios)[number]["least"]) => {
    const score = times(rationalOf(outOf), ratio);
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
