import fc from "fast-check";
import type { Hysteresis, Scale } from "../../../kernel/index.js";
import type { ScoreItem, ScoreSegmentation, ServiceRule } from "../../../segments/index.js";
import { printRational, rational } from "../../rational/index.js";
import { curveScales } from "../curveScales.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";

/** Grades by a weighted score; most items are ratios, or rated up to a full number of points. */
export function scoreSegmentations(
  services: fc.Arbitrary<ServiceRule>,
  hysteresis: "always" | "never" | undefined,
): fc.Arbitrary<ScoreSegmentation> {
  const full = fc.constantFrom("100", "100", "5", "1000");
  return full
    .chain((outOf) =>
      items.chain((score) =>
        fc.record({
          kind: fc.constant("segmentation" as const),
          id: fc.constant("grades"),
          title: maybe(fc.constant("Grades")),
          version: maybe(fc.constant("2"), 6),
          outOf: outOf === "100" ? maybe(fc.constant(outOf)) : fc.constant(outOf),
          score: fc.constant(score),
          missing: maybe(missing(score)),
          rounding: maybe(rounding, 3),
          grades: grades(Number(outOf), services),
          hysteresis: hysteresis === "never" ? fc.constant(undefined) : margins(Number(outOf), hysteresis),
        }),
      ),
    )
    .map(written);
}

function margins(outOf: number, presence: "always" | undefined): fc.Arbitrary<Hysteresis | undefined> {
  const margin = maybe(decimals({ min: "0", max: String(outOf / 4), places: 2 }), 2);
  const drawn = fc.record({ up: margin, down: margin }).map(written);
  return presence === "always" ? drawn : maybe(drawn);
}

const rounding = fc.record({
  places: fc.constantFrom(0, 1, 2, 4),
  mode: fc.constantFrom("halfUp" as const, "halfEven" as const, "floor" as const, "ceil" as const),
});

function missing(score: readonly ScoreItem[]): fc.Arbitrary<NonNullable<ScoreSegmentation["missing"]>> {
  return fc.constantFrom(
    "reweight" as const,
    "zero" as const,
    "refuse" as const,
    ...score.map(({ id }) => ({ moveTo: id })),
  );
}

/** Bounds on half points of a hundred parts of the full score. */
function grades(
  outOf: number,
  services: fc.Arbitrary<ServiceRule>,
): fc.Arbitrary<ScoreSegmentation["grades"]> {
  const steps = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 });
  return steps.chain((list) => {
    const rising = [...list].sort((a, b) => a - b);
    return fc.tuple(
      ...rising.map((step, index) =>
        fc
          .record({
            id: fc.constant(`grade-${index + 1}`),
            from: fc.constant(printRational(rational(BigInt(step * outOf), 200n))),
            service: maybe(services),
          })
          .map(written),
      ),
    );
  });
}

const curves: fc.Arbitrary<Scale | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constantFrom("100", "10", "250000").map(upTo) },
  { weight: 1, arbitrary: curveScales({ boundsIn: "value", steps: false, refusals: false }) },
);

/** A straight line from nothing to everything. */
function upTo(most: string): Scale {
  return {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: most, value: "1" },
    ],
  };
}

/** One to four items whose weights, in hundredths, sum to one. */
const items: fc.Arbitrary<readonly ScoreItem[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 })
  .chain((cuts) => {
    const ends = [0, ...[...cuts].sort((a, b) => a - b), 100];
    const weights = ends.slice(1).map((end, index) => end - (ends[index] ?? 0));
    return fc.tuple(
      ...weights.map((weight, index) =>
        curves.map((curve) =>
          written({
            id: `item-${index + 1}`,
            field: `field${index + 1}`,
            weight: printRational(rational(BigInt(weight), 100n)),
            curve,
          }),
        ),
      ),
    );
  });
