import {
  compareFractions,
  comparison,
  type Fraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
  scaled,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { withinBounds } from "../time/boundedPay.js";
import { boundsShare, proratedQuota } from "../time/timedTerms.js";
import type { Bearings } from "./bearings.js";
import { countedValue, isStepped } from "./countedValue.js";
import { boundsInScale, criticalValues } from "./criticalValues.js";
import { wholeFigures } from "./grossPay.js";
import { leastIndex } from "./leastIndex.js";
import { bearingsAt } from "./probe.js";
import { shareOfYear } from "./shareOfYear.js";
import { resolveSource } from "./termsOf.js";

/** The values of the period's measure at which the course of pay may bend or jump. */
export function criticalMeasures(bearings: Bearings, places: number): readonly Fraction[] {
  const { accumulator, opening, reading, terms } = bearings;
  const { measureSteps, attainmentSteps } = accumulator;
  const { ofTotal, ofPeriod } = criticalValues(accumulator, terms.quotaValue);
  const start = accumulator.grows ? opening.measured : NOTHING;
  const share = shareOfYear(accumulator, opening, reading.period);
  // What the scale reads is looked for by what it reads, which is scaled already.
  const ofScale =
    measureSteps !== null || attainmentSteps !== null
      ? ofTotal.flatMap((bound) => crossing(bearings, bound, places) ?? [])
      : inService(bearings, ofTotal).map((bound) =>
          subtractFractions(share === null ? bound : multiplyFractions(bound, share), start),
        );
  return [...ofScale, ...ofPeriod, ...ofAxis(bearings, ofTotal)];
}

const NOTHING: Fraction = fractionOf(ZERO);

/** Bounds as time leaves them. */
function inService({ terms }: Bearings, bounds: readonly Fraction[]): readonly Fraction[] {
  const scaledBy = boundsShare(terms.time)?.share ?? null;
  return scaledBy === null ? bounds : bounds.map((bound) => multiplyFractions(bound, scaledBy));
}

/** Where the total that picks the band meets a bound; `ofTotal` are the bounds that the measure itself meets. */
function ofAxis(bearings: Bearings, ofTotal: readonly Fraction[]): readonly Fraction[] {
  const { accumulator, opening, reading, terms } = bearings;
  const { axis, byRatio, scale } = accumulator;
  if (axis === null || axis.measure !== null || axis.total === "before") return [];
  const start = axis.total === "period" ? NOTHING : opening.measured;
  // Of a payout curve the bounds are ratios, and what picks the band is compared with them as it is.
  const written = byRatio ? boundsInScale(scale.document) : ofTotal;
  const quota =
    axis.quota === null
      ? null
      : proratedQuota(resolveSource(axis.quota, undefined, reading)?.value ?? null, terms.time);
  const bounds =
    quota === null ? inService(bearings, written) : written.map((bound) => multiplyFractions(bound, quota));
  return bounds.map((bound) => subtractFractions(bound, start));
}

/** The least value on the grid at which what the scale reads has reached a bound; null where it never does. */
function crossing(bearings: Bearings, bound: Fraction, places: number): Fraction | null {
  const reached = (index: bigint) => {
    const read = readValue(bearings, fractionOf(scaled(index, places)));
    return read === null ? "missing_measure" : compareFractions(read, bound) >= 0;
  };
  const guess = BigInt(roundFraction(bound, { places, mode: "ceil" }).units);
  const index = leastIndex(guess > 0n ? [0n, guess] : [0n], reached);
  return typeof index === "string" ? null : fractionOf(scaled(index, places));
}

/** What the scale reads, times the quota where that is the attainment, if the measure of the period were `value`. */
export function readValue(bearings: Bearings, value: Fraction): Fraction | null {
  const { accumulator, opening, reading, terms } = bearingsAt(bearings, value);
  const figure = wholeFigures(accumulator, bearings, value, null).value;
  const bounds = boundsShare(terms.time);
  if (!isStepped(accumulator)) return withinBounds(figure, bounds);
  if (accumulator.attainmentSteps !== null && terms.quotaValue === null) return null;
  const share = shareOfYear(accumulator, opening, reading.period);
  const { exact } = countedValue(figure, { accumulator, readings: reading, quota: terms.quotaValue, share });
  return exact && withinBounds(exact, bounds);
}

/** Whether a fraction is above zero. */
export function isAbove({ numerator }: Fraction): boolean {
  return comparison(numerator, ZERO) > 0;
}
