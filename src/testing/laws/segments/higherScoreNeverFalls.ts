import fc from "fast-check";
import type { CompiledSegmentation } from "../../../segments/index.js";
import { segmentFacts } from "../../arbitraries/segments/segmentFacts.js";
import { order, rationalOf } from "../../rational/index.js";
import { type Law, lawOf } from "../law.js";
import { scoreDocument } from "./segmentationCase.js";

/** For segmentations by score. */
export function higherScoreNeverFalls(segmentation: CompiledSegmentation): readonly Law[] {
  const document = scoreDocument(segmentation);
  if (document === null) return [];
  const facts = segmentFacts(document, { complete: true });
  const statement =
    "Of two customers with one grade before, the one with the higher score never has the lower grade.";
  const places = new Map(document.grades.map(({ id }, index) => [id, index]));
  return [
    lawOf("higherScoreNeverFalls", statement, fc.record({ one: facts, other: facts }), ({ one, other }) => {
      const [a, b] = [one, { ...other, previous: one.previous ?? null }].map((each) =>
        segmentation.evaluate(each),
      );
      if (a?.score == null || b?.score == null) return null;
      const ahead = order(rationalOf(a.score), rationalOf(b.score));
      const apart = (places.get(a.value ?? "") ?? -1) - (places.get(b.value ?? "") ?? -1);
      return ahead * apart < 0 || (ahead === 0 && apart !== 0)
        ? {
            expected: "grades in the order of the scores",
            found: [a, b].map(({ score, value }) => [score, value]),
          }
        : null;
    }),
  ];
}
