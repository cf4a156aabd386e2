import type { Period } from "../../kernel/calendar/index.js";
import {
  addFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  ONE,
  scaled,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { meanOf, type Weights } from "../../kernel/weighting/index.js";
import type { Combined } from "./crossPeriodFunction.js";
import type { CrossPeriodMeasure } from "./types.js";

/** Puts the values of several periods together. With a trace it records one node over one input a period that counts. */
export function combineValues(
  document: CrossPeriodMeasure,
  ref: string,
  weights: Weights | null,
  periods: readonly Period[],
  values: readonly (Fraction | null)[],
  trace: Tracer | undefined,
): Combined {
  const { id, title, of, take = "mean", missing = "refuse" } = document;
  const mark = trace?.mark() ?? 0;
  const counted = take === "mean" ? ALL : placesOf(take, values, missing);
  for (const [index, period] of periods.entries()) {
    if (!counted(index)) continue;
    const given = values[index] ?? null;
    const value = take === "mean" || missing === "refuse" ? given : (given ?? NOTHING);
    const note = given === null ? "missing_value" : undefined;
    const inputs = [{ id: `${of}@${period.id}`, value }];
    trace?.node({ id: `${id}.${period.id}`, kind: "input", ref, inputs, value, note });
  }
  if (take === "mean") {
    const place = trace === undefined ? undefined : { trace, mark, id, ref, label: title };
    return meanOf(weights ?? equal(periods.length), values, missing, place);
  }
  const combined = totalOf(values, counted, missing);
  const kind = take === "sum" ? "sum" : "line";
  trace?.node({ id, kind, ref, label: title, value: combined.value, note: combined.reason }, mark);
  return combined;
}

const NOTHING = fractionOf(ZERO);
const ALL = (): boolean => true;

/** Which places count: of a sum all, of the last one the last, or the last that is known. */
function placesOf(
  take: "sum" | "last",
  values: readonly (Fraction | null)[],
  missing: string,
): (index: number) => boolean {
  if (take === "sum") return ALL;
  const known = values.flatMap((value, index) => (value === null ? [] : [index])).at(-1);
  const place = (missing === "reweight" ? known : undefined) ?? values.length - 1;
  return (index) => index === place;
}

/** The sum of what counts; of the last one that is itself. */
function totalOf(
  values: readonly (Fraction | null)[],
  counted: (index: number) => boolean,
  missing: string,
): Combined {
  const weights = values.map((_, index): Decimal => (counted(index) ? ONE : ZERO));
  const none = (reason: "all_missing" | "missing_value"): Combined => ({
    value: null,
    reason,
    weights,
    sum: ONE,
  });
  if (values.every((value) => value === null)) return none("all_missing");
  const taken = values.filter((_, index) => counted(index));
  if (missing === "refuse" && taken.includes(null)) return none("missing_value");
  const value = taken.reduce<Fraction>(
    (sum, each) => (each === null ? sum : addFractions(sum, each)),
    NOTHING,
  );
  return { value, weights, sum: ONE };
}

function equal(count: number): Weights {
  return { weights: Array.from({ length: count }, () => ONE), sum: scaled(count, 0) };
}
