import type { Band, BandScale, CurveScale } from "../../src/kernel/index.js";
import {
  divided,
  least,
  minus,
  most,
  NOTHING,
  order,
  plus,
  type Rational,
  rational,
  rationalOf,
  roundRational,
  times,
  WHOLE,
} from "../../src/testing/rational/index.js";

/** What the oracle is asked. */
export interface SlowInput {
  readonly value: string;
  readonly quota?: string;
  readonly by?: string;
}

/** What it answers: an amount with the places that it prints (null: as many as it has), a grade, or a reason. */
export interface SlowValue {
  readonly amount: Rational | null;
  readonly places: number | null;
  readonly grade: string | null;
  readonly reason: string | null;
  readonly band: number | null;
}

/** Evaluates a scale straight from its definition: nothing is prepared, nothing is shared, nothing is fast. */
export function slowScale(scale: BandScale | CurveScale, input: SlowInput): SlowValue {
  const quota = scale.boundsIn === "quota" ? rationalOf(input.quota ?? "0") : WHOLE;
  if (!isLess(NOTHING, quota)) return without("zero_quota");
  const value = rationalOf(input.value);
  const isNegative = isLess(value, NOTHING);
  if (isNegative && scale.negative === "refuse") return without("refused_negative");
  if (isNegative && scale.negative === "zero") return stepped(scale, amount(NOTHING, null));
  if (order(value, NOTHING) === 0 && scale.atZero === "zero") return stepped(scale, amount(NOTHING, null));
  const isMirrored = isNegative && scale.negative === "mirror";
  const x = isMirrored ? minus(NOTHING, value) : value;
  const found = scale.kind === "bands" ? inBands(scale, x, input.by, quota) : onCurve(scale, x, quota);
  if (found.amount === null) return found;
  return stepped(scale, isMirrored ? { ...found, amount: minus(NOTHING, found.amount) } : found);
}

function isLess(a: Rational, b: Rational): boolean {
  return order(a, b) < 0;
}

function without(reason: string): SlowValue {
  return { amount: null, places: null, grade: null, reason, band: null };
}

function amount(exact: Rational, band: number | null): SlowValue {
  return { amount: exact, places: null, grade: null, reason: null, band };
}

function inBands(scale: BandScale, x: Rational, by: string | undefined, quota: Rational): SlowValue {
  const isGrade = scale.bands.every((band) => band.rate === undefined && band.amount === undefined);
  const place = placeOf(scale, by === undefined ? x : rationalOf(by), quota);
  if (place === "below") {
    if (scale.below === "refuse") return without("refused_below");
    return isGrade ? without("below_first_band") : amount(rationalOf(scale.below ?? "0"), null);
  }
  if (place === "above" && scale.above === "refuse") return without("refused_above");
  if (place === "above" && scale.above !== "clamp") return amount(rationalOf(scale.above ?? "0"), null);
  const last = scale.bands.length - 1;
  const band = place === "above" ? last : place;
  if (isGrade) return { amount: null, places: null, grade: nameOf(scale.bands[band]), reason: null, band };
  const end = times(rationalOf(scale.bands[last]?.to ?? "0"), quota);
  return amount(amountOf(scale, band, place === "above" && by === undefined ? end : x, quota), band);
}

/** Every band is asked whether it ends behind the position. */
function placeOf(scale: BandScale, position: Rational, quota: Rational): number | "below" | "above" {
  const first = scale.bands[0];
  if (first === undefined || isLess(position, times(rationalOf(first.from), quota))) return "below";
  const held = scale.bands.findIndex(({ to }, index) => {
    const written = scale.bands[index + 1]?.from ?? to;
    if (written === undefined) return true;
    const end = times(rationalOf(written), quota);
    if (scale.boundary !== "lowerBand") return isLess(position, end);
    return !isLess(end, position);
  });
  return held < 0 ? "above" : held;
}

/** The definition of the three modes. Where another number picked the band, slices may be empty. */
function amountOf(scale: BandScale, index: number, x: Rational, quota: Rational): Rational {
  const band = scale.bands[index];
  if (band === undefined) return NOTHING;
  const mode = band.mode ?? scale.mode;
  if (mode === "whole") return paid(scale, band, x);
  const from = times(rationalOf(band.from), quota);
  const excessOver = times(rationalOf(scale.excessOver ?? "0"), quota);
  if (mode === "excess" && isLess(excessOver, from)) {
    const base = placeOf(scale, excessOver, quota);
    const below = typeof base === "number" ? amountOf(scale, base, least(x, excessOver), quota) : NOTHING;
    return plus(below, paid(scale, band, most(minus(x, excessOver), NOTHING)));
  }
  const below = index === 0 ? NOTHING : amountOf(scale, index - 1, least(x, from), quota);
  return plus(below, paid(scale, band, most(minus(x, from), NOTHING)));
}

/** What one band pays on its slice. */
function paid({ roundEachBand }: BandScale, band: Band, slice: Rational): Rational {
  const once = rationalOf(band.amount ?? "0");
  const blocks = band.per === undefined ? WHOLE : blocksIn(slice, band.per);
  const part = plus(times(slice, rationalOf(band.rate ?? "0")), times(blocks, once));
  return roundEachBand === undefined
    ? part
    : roundRational(part, gridOf(roundEachBand.places), roundEachBand.mode);
}

function blocksIn(slice: Rational, { size, partial }: NonNullable<Band["per"]>): Rational {
  const blocks = divided(slice, rationalOf(size)) ?? NOTHING;
  if (partial === "prorate") return blocks;
  return roundRational(blocks, WHOLE, partial === "up" ? "awayFromZero" : "towardZero");
}

function gridOf(places: number): Rational {
  return rational(1n, 10n ** BigInt(places));
}

interface Point {
  readonly at: Rational;
  readonly value: Rational;
}

function onCurve(scale: CurveScale, x: Rational, quota: Rational): SlowValue {
  const points = scale.points.map(({ at, value }) => ({
    at: times(rationalOf(at), quota),
    value: rationalOf(value),
  }));
  const [first, second] = points;
  const [beforeLast, last] = points.slice(-2);
  if (!first || !second || !beforeLast || !last) throw new RangeError("a curve has two points");
  if (isLess(x, first.at)) return outside(scale.outside?.below, "refused_below", first, first, second, x);
  if (isLess(last.at, x)) return outside(scale.outside?.above, "refused_above", last, beforeLast, last, x);
  const next = points.findIndex(({ at }, index) => index > 0 && !isLess(at, x));
  return amount(between(points[next - 1] ?? first, points[next] ?? second, x), null);
}

function outside(
  rule: string | undefined,
  reason: string,
  end: Point,
  a: Point,
  b: Point,
  x: Rational,
): SlowValue {
  if (rule === "refuse") return without(reason);
  return amount(rule === "extend" ? between(a, b, x) : end.value, null);
}

function between(a: Point, b: Point, x: Rational): Rational {
  const share = divided(minus(x, a.at), minus(b.at, a.at)) ?? NOTHING;
  return plus(a.value, times(share, minus(b.value, a.value)));
}

function nameOf(band: Band | undefined): string {
  return band?.id ?? String(band?.from);
}

/** Applies roundings, the only steps that the oracle knows, and tells the places that the result prints. */
function stepped(scale: BandScale | CurveScale, found: SlowValue): SlowValue {
  let value = found.amount ?? NOTHING;
  let places = scale.kind === "bands" ? (scale.roundEachBand?.places ?? null) : null;
  for (const step of scale.steps ?? []) {
    if (step.kind !== "round" || step.places === undefined)
      throw new RangeError("the oracle knows roundings to places only");
    value = roundRational(value, gridOf(step.places), step.mode);
    places = step.places;
  }
  const fits = places !== null && order(roundRational(value, gridOf(places), "floor"), value) === 0;
  return { ...found, amount: value, places: fits ? places : null };
}
