import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  minus,
  multiplyFractions,
  parseDecimal,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Scale } from "../../kernel/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { amountOf } from "../rounding.js";
import type { Accumulator } from "./accumulator.js";
import type { BandDistance } from "./askTypes.js";
import { axisValue } from "./axisValue.js";
import { type Bearings, bearingsOf } from "./bearings.js";
import { isAbove, readValue } from "./criticalMeasures.js";
import { bearingsAt, lineAt, unaskable } from "./probe.js";
import { slopeAbove } from "./slopeAbove.js";

/** How much more of what picks the band it takes to reach the next one, and what the line would pay more there. */
export function distanceOf(accumulator: Accumulator, reading: PlanReading): BandDistance {
  const bearings = bearingsOf(accumulator, reading);
  const { axis, measure, scale } = accumulator;
  const { unknown, now } = bearings;
  if (unknown !== null || now === null) return none(unknown ?? "missing_measure");
  if (isHidden(accumulator)) return none("depends_on_deals");
  const name = axis?.measure ?? measure;
  const x = reading.measures.get(name) ?? null;
  const position = (value: Fraction) => positionAt(bearings, name, value);
  const here = x === null ? "missing_measure" : position(x);
  if (x === null || typeof here === "string")
    return none(typeof here === "string" ? here : "missing_measure");
  const next = nextBound(scale.document, here, boundUnit(bearings));
  if (typeof next === "string") return none(next);
  const reached = valueAt(x, here, next.bound, position);
  if (typeof reached === "string") return none(reached);
  return {
    value: formatFraction(subtractFractions(reached, x)),
    issues: [],
    measure: name,
    band: { id: next.id, at: next.at },
    adds: addsAt(bearings, name, reached),
  };
}

/** Whether how far a measure has come depends on how its next units are cut into deals. */
function isHidden({ axis, dealwise, windfall }: Accumulator): boolean {
  if (axis === null) return dealwise || windfall !== null;
  return axis.measure === null && windfall !== null;
}

function none(reason: string): BandDistance {
  return { value: null, reason, issues: [] };
}

/** What picks the band, in the unit of the bounds times their quota, if a measure were `value`. */
function positionAt(bearings: Bearings, name: string, value: Fraction): Fraction | string {
  const { accumulator } = bearings;
  const { axis, dealwise } = accumulator;
  if (axis === null) return readValue(bearings, value) ?? "missing_measure";
  // Before the next deal stands all that is there now.
  const total = dealwise && axis.total === "before" ? "periodEnd" : axis.total;
  const changed = withMeasure(bearings, name, value);
  const by = axisValue({ ...changed, accumulator: { ...accumulator, axis: { ...axis, total } } }, null);
  return by ?? "missing_measure";
}

function withMeasure(bearings: Bearings, name: string, value: Fraction): Bearings {
  const { accumulator, reading } = bearings;
  if (name === accumulator.measure) return bearingsAt(bearings, value);
  return { ...bearings, reading: { ...reading, measures: new Map(reading.measures).set(name, value) } };
}

/** What bounds are multiplied with to be compared with a position; null where they stand as they are. */
function boundUnit({ accumulator, terms }: Bearings): Fraction | null {
  const { axis, byRatio, scale } = accumulator;
  const inQuota = scale.document.kind !== "matrix" && scale.document.boundsIn === "quota";
  return inQuota || (byRatio && axis === null) ? terms.quotaValue : null;
}

interface NextBound {
  readonly id: string;
  readonly at: string;
  readonly bound: Fraction;
}

function nextBound(
  scale: Scale,
  position: Fraction,
  unit: Fraction | null,
): NextBound | "last_band" | "no_bands" {
  if (scale.kind === "matrix") return "no_bands";
  const starts =
    scale.kind === "bands"
      ? scale.bands.map(({ id, from }) => ({ id, at: from }))
      : scale.points.map(({ id, at }) => ({ id, at }));
  // With the lower band owning its bound, the next band begins right behind it.
  const least = scale.kind === "bands" && scale.boundary === "lowerBand" ? 0 : 1;
  for (const { id, at } of starts) {
    const decimal = parseDecimal(at);
    if (typeof decimal === "string") continue;
    const bound = unit === null ? fractionOf(decimal) : multiplyFractions(fractionOf(decimal), unit);
    if (compareFractions(bound, position) >= least) return { id: id ?? String(at), at: String(at), bound };
  }
  return "last_band";
}

/** The value of the measure at which the position is the bound: straight ahead, and checked. */
function valueAt(
  x: Fraction,
  here: Fraction,
  bound: Fraction,
  position: (value: Fraction) => Fraction | string,
): Fraction | string {
  const slope = slopeAbove(x, position);
  if (slope === null || typeof slope === "string") return slope ?? "not_straight";
  if (!isAbove(slope)) return "not_reached";
  const value = addFractions(x, divideFractions(subtractFractions(bound, here), slope));
  const there = position(value);
  return typeof there === "object" && compareFractions(there, bound) === 0 ? value : "not_reached";
}

function addsAt(bearings: Bearings, name: string, value: Fraction): string | null {
  if (unaskable(bearings) !== null) return null;
  const before = lineAt(bearings);
  const after = lineAt(withMeasure(bearings, name, value));
  return typeof before === "string" || typeof after === "string" ? null : amountOf(minus(after, before));
}
