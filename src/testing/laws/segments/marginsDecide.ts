import type { CompiledSegmentation, ScoreSegmentation } from "../../../segments/index.js";
import { minus, order, plus, type Rational, rationalOf } from "../../rational/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { oneCustomer, placeOf, scoreDocument } from "./segmentationCase.js";

/** For segmentations by score. */
export function marginsDecide(segmentation: CompiledSegmentation): readonly Law[] {
  const document = scoreDocument(segmentation);
  if (document === null) return [];
  const statement =
    "A customer keeps its grade until the score is a margin beyond one of its bounds, and then has the grade that the score alone gives.";
  return [
    lawOf("marginsDecide", statement, oneCustomer(segmentation, { previous: "always" }), ({ facts }) => {
      const { score, value, heldFrom = null } = segmentation.evaluate(facts);
      const before = document.grades.findIndex(({ id }) => id === facts.previous);
      if (score === null) return null;
      const natural = placeOf(document, rationalOf(score));
      const place = isLeft(document, before, rationalOf(score)) ? natural : before;
      const idAt = (index: number) => document.grades[index]?.id ?? null;
      const expected = { value: idAt(place), heldFrom: place === natural ? null : idAt(natural) };
      return difference(expected, { value, heldFrom }, { score });
    }),
  ];
}

function isLeft({ grades, hysteresis = {} }: ScoreSegmentation, place: number, score: Rational): boolean {
  const { up = "0", down = "0" } = hysteresis;
  const [own, next] = [grades[place], grades[place + 1]];
  const rises = next !== undefined && order(score, plus(rationalOf(next.from), rationalOf(up))) >= 0;
  const falls =
    own !== undefined && place > 0 && order(score, minus(rationalOf(own.from), rationalOf(down))) < 0;
  return rises || falls;
}
