import fc from "fast-check";
import type { ScoreItem, ScoreSegmentation, SegmentFacts } from "../../../segments/index.js";
import { scaleBounds } from "../../documents/scaleBounds.js";
import {
  divided,
  minus,
  NOTHING,
  plus,
  printRational,
  type Rational,
  rational,
  rationalOf,
  times,
} from "../../rational/index.js";
import { type NearBound, valueNear } from "../nearBound.js";
import { unless } from "../readings.js";
import { anyValue } from "../scaleInputs.js";

/** The fields of a customer who is to be scored: two in three aim, with all of them, at one score near a bound of a grade. */
export function scoredFields(
  document: ScoreSegmentation,
  complete: boolean,
): fc.Arbitrary<SegmentFacts["fields"]> {
  const { score, outOf = "100" } = document;
  const bounds = edgesOf(document);
  const aimed = nearEdge(document).map(
    (place) => divided(valueNear(bounds, place), rationalOf(outOf)) ?? NOTHING,
  );
  const free = score.map((item) => unless(complete, freeValue(item)));
  return fc
    .record({ ratio: fc.oneof(aimed, aimed, fc.constant(null)), values: fc.tuple(...free) })
    .map(({ ratio, values }) => {
      const entries = score.map((item, index) => {
        const value = values[index] ?? null;
        // What is missing stays so, that policies are tried as well.
        return [item.field, ratio === null || value === null ? value : fieldFor(item, ratio)] as const;
      });
      return Object.fromEntries(entries);
    });
}

/** Where a grade begins that can be left and entered, and as far from there as the margins reach. */
function edgesOf({ grades, hysteresis = {} }: ScoreSegmentation): readonly Rational[] {
  const { up = "0", down = "0" } = hysteresis;
  const listed = grades.length > 1 ? grades.slice(1) : grades;
  const edges = listed.flatMap(({ from }) => {
    const bound = rationalOf(from);
    return [bound, plus(bound, rationalOf(up)), minus(bound, rationalOf(down))];
  });
  return [...new Map(edges.map((edge) => [printRational(edge), edge])).values()];
}

/** On an edge, or a step of the printed score beside it, or one; rarely so near that it rounds to the edge. */
function nearEdge({ rounding }: ScoreSegmentation): fc.Arbitrary<NearBound> {
  const places = rounding?.places ?? 2;
  return fc
    .record({
      index: fc.nat(59),
      side: fc.constantFrom(0n, -1n, 1n),
      places: fc.constantFrom(0, places, places, places + 1),
    })
    .map(({ index, side, places: grid }) => ({ index, offset: rational(side, 10n ** BigInt(grid)) }));
}

/** The field that gives a ratio, where it is one itself or the curve a line from the origin; else the ratio's own text. */
function fieldFor({ curve }: ScoreItem, ratio: Rational): string {
  const full = curve === undefined ? rational(1n) : (scaleBounds(curve).at(-1) ?? rational(1n));
  return printRational(times(ratio, full));
}

const ratios = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.integer({ min: 0, max: 1200 }).map((each) => printRational(rational(BigInt(each), 1000n))),
  },
  { weight: 1, arbitrary: fc.constantFrom("0", "1", "-0.5", "0.666666666666666667") },
);

function freeValue({ curve }: ScoreItem): fc.Arbitrary<string> {
  if (curve === undefined) return ratios;
  return fc.oneof(
    ratios.map((ratio) => fieldFor({ id: "", field: "", weight: "1", curve }, rationalOf(ratio))),
    anyValue,
  );
}
