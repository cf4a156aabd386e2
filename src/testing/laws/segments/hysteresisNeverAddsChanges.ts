import fc from "fast-check";
import {
  type CompiledSegmentation,
  compileSegmentation,
  type SegmentFacts,
} from "../../../segments/index.js";
import { segmentFacts } from "../../arbitraries/segments/segmentFacts.js";
import { type Law, lawOf } from "../law.js";
import { scoreDocument } from "./segmentationCase.js";

/** For segmentations with hysteresis. */
export function hysteresisNeverAddsChanges(segmentation: CompiledSegmentation): readonly Law[] {
  const document = scoreDocument(segmentation);
  if (document?.hysteresis === undefined) return [];
  const { hysteresis: _hysteresis, ...rest } = document;
  const plain = compileSegmentation(rest);
  const one = segmentFacts(document, { complete: true, previous: "never" });
  const series = fc.record({ series: fc.array(one, { minLength: 2, maxLength: 12 }) });
  const statement = "Over a series nobody changes grade more often than the bounds alone would have it.";
  return [
    lawOf("hysteresisNeverAddsChanges", statement, series, ({ series: list }) => {
      const [held, free] = [gradesOver(segmentation, list), gradesOver(plain, list)];
      return changesIn(held) <= changesIn(free) ? null : { expected: free, found: held };
    }),
  ];
}

/** The grades of one customer over a series, each evaluation being told the grade before. */
function gradesOver(
  segmentation: CompiledSegmentation,
  series: readonly SegmentFacts[],
): readonly (string | null)[] {
  let previous: string | null = null;
  return series.map((facts) => {
    previous = segmentation.evaluate({ ...facts, previous }).value;
    return previous;
  });
}

function changesIn(grades: readonly (string | null)[]): number {
  return grades.filter((grade, index) => index > 0 && grade !== grades[index - 1]).length;
}
