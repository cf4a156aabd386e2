import { deepFreeze } from "../../kernel/issue/index.js";
import type { RuleSegment, RuleSegmentation } from "../types.js";

type Ends = readonly [low: number, high: number];

const rule = (id: string, r: Ends, f: Ends, m: Ends): RuleSegment => ({
  id,
  when: {
    all: [
      { field: "r", between: r },
      { field: "f", between: f },
      { field: "m", between: m },
    ],
  },
});

const scores = { between: [1, 5], whole: true } as const;

/**
 * The ten segments in the README of the package rfm 0.3.0 of R, in its order: the first rule that fits wins, and a score
 * that none fits is `Others`.
 *
 * 58 of the 125 scores fit several rules, so that their order decides; 10 fit none: 215, 241, 251, 252, 341, 351, 441,
 * 451, 541, 551. {@link rfmSegments} has neither.
 *
 * @example
 * ```ts
 * import { checkCoverage, rfmSegmentsR } from "attainment/segments";
 * const { overlappingCount, uncovered } = checkCoverage(rfmSegmentsR);
 * [overlappingCount, uncovered.map(({ values }) => values.join("")).slice(0, 3)]; // => [58, ["215", "241", "251"]]
 * ```
 * @see https://github.com/rsquaredacademy/rfm for the rules.
 * @since 0.1.0
 */
export const rfmSegmentsR: RuleSegmentation = deepFreeze({
  kind: "segmentation",
  id: "rfmSegmentsR",
  title: "RFM segments of the package rfm",
  version: "0.3.0",
  fields: { r: scores, f: scores, m: scores },
  segments: [
    rule("Champions", [5, 5], [5, 5], [5, 5]),
    rule("Potential Loyalist", [3, 5], [3, 5], [2, 5]),
    rule("Loyal Customers", [2, 4], [2, 4], [2, 4]),
    rule("Promising", [3, 4], [1, 3], [3, 5]),
    rule("New Customers", [4, 5], [1, 3], [1, 5]),
    rule("Can't Lose Them", [1, 2], [3, 4], [4, 5]),
    rule("At Risk", [1, 2], [2, 5], [4, 5]),
    rule("Need Attention", [1, 3], [3, 5], [3, 5]),
    rule("About To Sleep", [2, 3], [1, 3], [1, 4]),
    rule("Lost", [1, 1], [1, 5], [1, 5]),
  ],
  otherwise: "Others",
});

/**
 * The ten segments of the case study and the tests of the same package: the first rule that fits wins, and a score that
 * none fits is `Others`. The case study calls the last one Hibernating.
 *
 * @example
 * ```ts
 * import { checkCoverage, rfmSegmentsCaseStudy } from "attainment/segments";
 * checkCoverage(rfmSegmentsCaseStudy).isTotal; // => false
 * ```
 * @see https://github.com/rsquaredacademy/rfm for the rules.
 * @since 0.1.0
 */
export const rfmSegmentsCaseStudy: RuleSegmentation = deepFreeze({
  kind: "segmentation",
  id: "rfmSegmentsCaseStudy",
  title: "RFM segments of a case study",
  version: "0.3.0",
  fields: { r: scores, f: scores, m: scores },
  segments: [
    rule("Champions", [4, 5], [4, 5], [4, 5]),
    rule("Loyal Customers", [2, 5], [3, 5], [3, 5]),
    rule("Potential Loyalist", [3, 5], [1, 3], [1, 3]),
    rule("New Customers", [4, 5], [1, 1], [1, 1]),
    rule("Promising", [3, 4], [1, 1], [1, 1]),
    rule("Need Attention", [2, 3], [2, 3], [2, 3]),
    rule("About To Sleep", [2, 3], [1, 2], [1, 2]),
    rule("At Risk", [1, 2], [2, 5], [2, 5]),
    rule("Can't Lose Them", [1, 1], [4, 5], [4, 5]),
    rule("Lost", [1, 2], [1, 2], [1, 2]),
  ],
  otherwise: "Others",
});
