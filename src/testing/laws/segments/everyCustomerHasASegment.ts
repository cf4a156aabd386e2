import type { CompiledSegmentation, SegmentResult } from "../../../segments/index.js";
import { segmentIdsOf } from "../../arbitraries/segments/segmentFacts.js";
import { rationalOf } from "../../rational/index.js";
import { difference, type Finding, type Law, lawOf } from "../law.js";
import { oneCustomer, placeOf, scoreDocument } from "./segmentationCase.js";

/** Universal: by rules always, by score wherever there is one. */
export function everyCustomerHasASegment(segmentation: CompiledSegmentation): readonly Law[] {
  const statement =
    "Every customer is in one segment of the document with its service, or has no score and a reason; without a segment before, the last grade that the score reaches.";
  return [
    lawOf("everyCustomerHasASegment", statement, oneCustomer(segmentation), ({ facts }) => {
      const result = segmentation.evaluate(facts);
      return result.value === null
        ? unplaced(segmentation, result)
        : (placed(segmentation, result, result.value) ?? reached(segmentation, result));
    }),
  ];
}

function unplaced(
  segmentation: CompiledSegmentation,
  { score, service, reason }: SegmentResult,
): Finding | null {
  const found = {
    byRules: scoreDocument(segmentation) === null,
    score,
    service,
    hasReason: reason !== undefined,
  };
  return difference({ byRules: false, score: null, service: null, hasReason: true }, found);
}

function placed(
  { document }: CompiledSegmentation,
  { service, reason }: SegmentResult,
  value: string,
): Finding | null {
  const listed = "grades" in document ? document.grades : document.segments;
  const expected = listed.find(({ id }) => id === value)?.service ?? null;
  const isKnown = segmentIdsOf(document).includes(value);
  return difference(
    { isKnown: true, service: expected, reason: null },
    { isKnown, service, reason: reason ?? null },
  );
}

function reached(
  segmentation: CompiledSegmentation,
  { value, score, previous }: SegmentResult,
): Finding | null {
  const document = scoreDocument(segmentation);
  if (document === null || previous !== null) return null;
  if (score === null) return { expected: "a score", found: score };
  return difference(document.grades[placeOf(document, rationalOf(score))]?.id, value, { score });
}
