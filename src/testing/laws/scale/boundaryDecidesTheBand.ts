import fc from "fast-check";
import type { BandScale } from "../../../kernel/index.js";
import type { Given } from "../../arbitraries/readings.js";
import { quotas } from "../../arbitraries/scaleInputs.js";
import { scaleBounds } from "../../documents/scaleBounds.js";
import { NOTHING, order, printRational, type Rational, rationalOf, times } from "../../rational/index.js";
import { difference, type Finding, type Law, lawOf } from "../law.js";
import { extrapolated, lineThrough } from "./insideBand.js";
import { resultAt, type ScaleCase } from "./scaleCase.js";

type BoundScenario = Partial<Given> & {
  readonly value: string;
  readonly quota?: string;
  /** Which bound the value lies on, from 0; the end of a bounded last band is the last. */
  readonly bound: number;
};

/** Universal for tables of bands; bounds that `negative` or `atZero` takes out are left out. */
export function boundaryDecidesTheBand(subject: ScaleCase): readonly Law[] {
  const { document } = subject;
  if (document.kind !== "bands") return [];
  const bounds = scaleBounds(document).flatMap((at, bound) => (isRated(document, at) ? [{ at, bound }] : []));
  if (bounds.length === 0) return [];
  const quota = document.boundsIn === "quota" ? positiveQuotas : fc.constant(undefined);
  const scenarios = fc
    .tuple(fc.constantFrom(...bounds), quota, subject.given)
    .map(([{ at, bound }, multiple, facts]): BoundScenario => {
      const value = printRational(multiple === undefined ? at : times(at, rationalOf(multiple)));
      return { value, ...(multiple === undefined ? {} : { quota: multiple }), bound, ...facts };
    });
  const side =
    document.boundary === "lowerBand" ? "still belongs to the band below it" : "enters the band above it";
  return [
    lawOf("boundaryDecidesTheBand", `A value on a bound ${side}.`, scenarios, (scenario) =>
      find(subject, document, scenario),
    ),
  ];
}

const positiveQuotas: fc.Arbitrary<string> = quotas.map((quota) =>
  order(rationalOf(quota), NOTHING) > 0 ? quota : "1",
);

function find({ scale }: ScaleCase, document: BandScale, scenario: BoundScenario): Finding | null {
  const { value, bound } = scenario;
  const found = resultAt(scale, value, scenario, scenario);
  const band = bandOn(document, bound);
  const wrongBand = difference(band, found.band === null ? null : found.band.index, {
    of: "the band reached",
  });
  if (wrongBand !== null || band === null) return wrongBand;
  const line = lineThrough(document, band, scenario.quota);
  if (line === null) return null;
  const inside = line.map((at) => ({
    at,
    value: resultAt(scale, printRational(at), scenario, scenario).value,
  }));
  const expected = extrapolated(inside, rationalOf(value));
  return expected === null ? null : difference(expected, found.value, { of: "the value" });
}

/** The band that a bound belongs to, by its position; null at an end that nothing goes on from. */
function bandOn({ bands, boundary, above }: BandScale, bound: number): number | null {
  if (boundary === "lowerBand") return Math.max(bound - 1, 0);
  if (bound < bands.length) return bound;
  return above === "clamp" ? bands.length - 1 : null;
}

function isRated({ negative, atZero }: BandScale, bound: Rational): boolean {
  const sign = order(bound, NOTHING);
  return sign < 0 ? negative === undefined : sign > 0 || atZero !== "zero";
}
