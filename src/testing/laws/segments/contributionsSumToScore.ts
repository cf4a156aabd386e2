import type { CompiledSegmentation } from "../../../segments/index.js";
import { NOTHING, rationalOf } from "../../rational/index.js";
import { roundSpan } from "../../replay/roundSpan.js";
import { exactly, overlaps, plusSpan, spanOf } from "../../replay/span.js";
import { type Law, lawOf } from "../law.js";
import { oneCustomer, scoreDocument } from "./segmentationCase.js";

/** For segmentations by score. */
export function contributionsSumToScore(segmentation: CompiledSegmentation): readonly Law[] {
  const document = scoreDocument(segmentation);
  if (document === null) return [];
  const { rounding = { places: 2, mode: "halfUp" } } = document;
  const statement = "The score is the sum of what the items add, rounded once.";
  return [
    lawOf("contributionsSumToScore", statement, oneCustomer(segmentation), ({ facts }) => {
      const { score, items = [] } = segmentation.evaluate(facts);
      if (score === null) return null;
      const sum = items.map(({ contribution }) => spanOf(contribution)).reduce(plusSpan, exactly(NOTHING));
      const rounded = roundSpan(sum, rounding);
      if (rounded !== null && overlaps(rounded, exactly(rationalOf(score)))) return null;
      return { expected: items.map(({ contribution }) => contribution), found: score };
    }),
  ];
}
