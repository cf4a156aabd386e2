import type { Readings } from "../../kernel/condition/index.js";
import {
  addFractions,
  type Fraction,
  isZeroFraction,
  multiplyFractions,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PayValue } from "../components/definition.js";
import { boundedPay } from "../time/boundedPay.js";
import { boundsShare } from "../time/timedTerms.js";
import type { Accumulator, WindfallRule } from "./accumulator.js";
import { type AxisValue, axisValue, type DealPlace } from "./axisValue.js";
import type { Bearings } from "./bearings.js";
import { countedValue, isStepped, timesShare } from "./countedValue.js";
import { shareOfYear } from "./shareOfYear.js";

/** What is paid on: what counts of the measure, and what a windfall rule took out of it. */
export interface Figures {
  readonly value: Fraction;
  readonly windfall: Fraction | null;
}

/**
 * The pay for a figure of the measure, before the person's factor and the component's steps. With a trace it records one
 * node. `place` is the deal that it is the pay of.
 */
export function grossPay(
  bearings: Bearings,
  { value, windfall }: Figures,
  readings: Readings,
  place: DealPlace | null,
  trace?: Tracer,
): PayValue {
  const { accumulator } = bearings;
  const since = trace?.mark() ?? 0;
  const { axis } = accumulator;
  const paid =
    axis === null && !isStepped(accumulator)
      ? payOn(bearings, value, null, readings, trace)
      : steppedPay(bearings, value, readings, place, trace);
  if (accumulator.windfall === null || windfall === null || paid.exact === null) return paid;
  return withWindfall(paid.exact, windfall, accumulator.windfall, trace, since);
}

function steppedPay(
  bearings: Bearings,
  value: Fraction,
  readings: Readings,
  place: DealPlace | null,
  trace?: Tracer,
): PayValue {
  const { accumulator, opening, reading, terms } = bearings;
  const { ref } = accumulator;
  const since = trace?.mark() ?? 0;
  const share = shareOfYear(accumulator, opening, reading.period);
  const counting = { accumulator, readings, quota: terms.quotaValue, share };
  const counts = countedValue(value, counting, trace);
  const by = counts.exact === null ? null : axisValue(bearings, place, trace);
  const paySince = trace?.mark() ?? 0;
  const paid = counts.exact === null ? counts : payOn(bearings, counts.exact, by, readings, trace);
  const exact =
    paid.exact === null || share === null
      ? paid.exact
      : timesShare(paid.exact, share, "prorated", ref, trace, paySince);
  trace?.node({ id: "pay", kind: "close", ref, value: exact }, since);
  return exact === null
    ? { exact, reason: paid.reason ?? "missing_measure" }
    : share === null
      ? paid
      : { exact };
}

function payOn(
  { accumulator, terms }: Bearings,
  value: Fraction,
  by: AxisValue,
  readings: Readings,
  trace?: Tracer,
): PayValue {
  const { quotaValue: quota, target } = terms;
  if (typeof by === "string") {
    trace?.node({
      id: "by",
      kind: "constant",
      ref: accumulator.ref,
      params: { value: null },
      value: null,
      note: by,
    });
    return { exact: null, reason: by };
  }
  return boundedPay(
    value,
    boundsShare(terms.time),
    (read, tracer) =>
      accumulator.pay({ value: read, quota, target, ...(by === null ? {} : { by }) }, readings, tracer),
    trace,
  );
}

function withWindfall(
  paid: Fraction,
  windfall: Fraction,
  { rate, ref }: WindfallRule,
  trace: Tracer | undefined,
  since: number,
): PayValue {
  if (isZeroFraction(windfall)) return { exact: paid };
  const extra = multiplyFractions(windfall, rate);
  const mark = trace?.mark() ?? 0;
  trace?.node({
    id: "windfallAbove",
    kind: "input",
    ref,
    inputs: [{ id: "windfall", value: windfall }],
    value: windfall,
  });
  trace?.node({
    id: "windfallRate",
    kind: "constant",
    ref: `${ref}/rate`,
    params: { value: rate },
    value: rate,
  });
  trace?.node({ id: "windfall", kind: "product", ref, value: extra }, mark);
  const exact = addFractions(paid, extra);
  trace?.node({ id: "withWindfall", kind: "sum", ref, value: exact }, since);
  return { exact };
}

/** The figure that the scale reads of a component that is paid on the period as a whole. */
export function wholeFigures(
  { grows, windfall: rule }: Accumulator,
  { opening }: Bearings,
  counted: Fraction,
  windfall: Fraction | null,
): Figures {
  if (!grows) return { value: counted, windfall };
  const value = addFractions(opening.measured, counted);
  return {
    value,
    windfall: rule === null || windfall === null ? windfall : addFractions(opening.windfall, windfall),
  };
}
