import type { Condition } from "../../kernel/index.js";
import { deepFreeze } from "../../kernel/issue/index.js";
import type { RuleSegmentation } from "../types.js";

const r = (low: number, high: number): Condition => ({ field: "r", between: [low, high] });
const f = (low: number, high: number): Condition => ({ field: "f", between: [low, high] });
const m = (low: number, high: number): Condition => ({ field: "m", between: [low, high] });

/**
 * Eleven segments of customers by their RFM scores from 1 to 5, which part all 125 scores among them: each score has
 * exactly one segment, and the order of the rules decides nothing.
 *
 * | segment | R | F | M |
 * | --- | --- | --- | --- |
 * | champions | 4-5 | 4-5 | 4-5 |
 * | loyal | 4-5; 3 | 4-5; 4-5 | 1-3; 1-5 |
 * | potentialLoyalist | 4-5 | 2-3 | 1-5 |
 * | new | 5 | 1 | 1-5 |
 * | promising | 4 | 1 | 1-5 |
 * | needAttention | 3 | 1-3 | 3-5 |
 * | aboutToSleep | 3 | 1-3 | 1-2 |
 * | cantLoseThem | 1 | 4-5 | 4-5 |
 * | atRisk | 2; 1; 1 | 3-5; 3; 4-5 | 1-5; 1-5; 1-3 |
 * | hibernating | 2 | 1-2 | 1-5 |
 * | lost | 1 | 1-2 | 1-5 |
 *
 * The names are those in common use; the bounds are a choice of this library, because the published sets overlap or leave
 * scores out (see {@link rfmSegmentsR}). A customer without scores is a `prospect`. Copy the document and change it, and
 * see with `checkCoverage` that it still parts all scores.
 *
 * @example
 * ```ts
 * import { checkCoverage, rfmSegments } from "attainment/segments";
 * const { cells, isTotal, isExclusive } = checkCoverage(rfmSegments);
 * [cells, isTotal, isExclusive]; // => [125, true, true]
 * ```
 * @since 0.1.0
 */
export const rfmSegments: RuleSegmentation = deepFreeze({
  kind: "segmentation",
  id: "rfmSegments",
  title: "RFM segments",
  version: "1",
  match: "exclusive",
  fields: {
    r: { between: [1, 5], whole: true },
    f: { between: [1, 5], whole: true },
    m: { between: [1, 5], whole: true },
  },
  segments: [
    { id: "champions", title: "Champions", when: { all: [r(4, 5), f(4, 5), m(4, 5)] } },
    {
      id: "loyal",
      title: "Loyal customers",
      when: { all: [f(4, 5), { any: [r(3, 3), { all: [r(4, 5), m(1, 3)] }] }] },
    },
    { id: "potentialLoyalist", title: "Potential loyalists", when: { all: [r(4, 5), f(2, 3)] } },
    { id: "new", title: "New customers", when: { all: [r(5, 5), f(1, 1)] } },
    { id: "promising", title: "Promising", when: { all: [r(4, 4), f(1, 1)] } },
    { id: "needAttention", title: "Need attention", when: { all: [r(3, 3), f(1, 3), m(3, 5)] } },
    { id: "aboutToSleep", title: "About to sleep", when: { all: [r(3, 3), f(1, 3), m(1, 2)] } },
    { id: "cantLoseThem", title: "Cannot lose them", when: { all: [r(1, 1), f(4, 5), m(4, 5)] } },
    {
      id: "atRisk",
      title: "At risk",
      when: { all: [r(1, 2), f(3, 5), { any: [r(2, 2), f(3, 3), m(1, 3)] }] },
    },
    { id: "hibernating", title: "Hibernating", when: { all: [r(2, 2), f(1, 2)] } },
    { id: "lost", title: "Lost", when: { all: [r(1, 1), f(1, 2)] } },
  ],
  otherwise: "prospect",
});
