import type { Indicator, Rubric } from "../../../kpi/index.js";

/** The indicators of a rubric on either level, in its order. */
export function indicatorsOf(rubric: Rubric): readonly Indicator[] {
  return rubric.dimensions === undefined
    ? rubric.indicators
    : rubric.dimensions.flatMap(({ indicators }) => indicators);
}
