import { addFractions, formatFraction, fractionText, subtractFractions } from "../../kernel/decimal/index.js";
import { NOTHING } from "../curves/constants.js";
import { numberOf } from "../numberOf.js";
import type { IndicatorResult, RubricResult } from "../types.js";
import type { ContributionChange, ScoreChange } from "./types.js";

/**
 * Compares two scores of one rubric, indicator by indicator: the same person in two periods, two people, or what is with
 * what would be.
 *
 * Formula: `change = after - before = sum(contribution changes) + rest`, all in points. Contributions that do not end
 * (a weight of a third) are compared as they are printed, to 34 digits.
 *
 * An indicator that only one of the two has counts as 0 in the other. Without a score on either side `change` and `rest`
 * are null, and the contributions are compared all the same. Of results that the option `only` cut short, `rest` holds the
 * indicators that were left out.
 *
 * @param before - What `evaluate` gave.
 * @param after - What it gave for other facts, or in another period.
 * @returns The change of the score with what each indicator adds to it.
 * @example
 * ```ts
 * import { compareScores, compileRubric } from "attainment/kpi";
 * const rubric = compileRubric({
 *   kind: "rubric",
 *   id: "consultant",
 *   indicators: [
 *     { id: "sales", measure: "sales", weight: "0.6", target: "100000" },
 *     { id: "visits", measure: "visits", weight: "0.4", target: "40" },
 *   ],
 *   steps: [{ kind: "points", id: "bonus", amount: { measure: "bonus" }, most: "5" }],
 * });
 * const measures = { sales: "80000", visits: "40", bonus: "0" };
 * const is = rubric.evaluate({ period: "2026-Q3", measures });
 * const wouldBe = rubric.evaluate({ period: "2026-Q3", measures: { ...measures, sales: "90000", bonus: "3" } });
 * const { change, indicators, rest } = compareScores(is, wouldBe);
 * change; // => "9"
 * indicators.map(({ id, change: points }) => [id, points]); // => [["sales", "6"], ["visits", "0"]]
 * rest; // => "3"
 * ```
 * @since 0.1.0
 */
export function compareScores(before: RubricResult, after: RubricResult): ScoreChange {
  const indicators = [
    ...before.indicators.map((line) => changeOf(line, find(after, line.id))),
    ...after.indicators.flatMap((line) =>
      find(before, line.id) === undefined ? [changeOf(undefined, line)] : [],
    ),
  ];
  const [from, to] = [numberOf(before.value), numberOf(after.value)];
  const change = from === null || to === null ? null : subtractFractions(to, from);
  const explained = indicators.reduce(
    (sum, each) => addFractions(sum, numberOf(each.change) ?? NOTHING),
    NOTHING,
  );
  return {
    before: before.value,
    after: after.value,
    change: fractionText(change),
    indicators,
    rest: fractionText(change === null ? null : subtractFractions(change, explained)),
    grade: { before: before.grade, after: after.grade },
    coefficient: { before: before.coefficient, after: after.coefficient },
  };
}

function find({ indicators }: RubricResult, id: string): IndicatorResult | undefined {
  return indicators.find((line) => line.id === id);
}

function changeOf(
  before: IndicatorResult | undefined,
  after: IndicatorResult | undefined,
): ContributionChange {
  const { id = "", title } = after ?? before ?? {};
  const [from, to] = [before?.contribution ?? "0", after?.contribution ?? "0"];
  const change = subtractFractions(numberOf(to) ?? NOTHING, numberOf(from) ?? NOTHING);
  return {
    id,
    ...(title === undefined ? {} : { title }),
    before: from,
    after: to,
    change: formatFraction(change),
  };
}
