import { divideFractions, type Fraction, formatFraction, wholeFraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { CountRate } from "./types.js";

const TOO_FEW = "insufficient_sample";

/** A share of what was counted; `none` is the reason where the whole is nothing. */
export function countRate(part: number, whole: number, none: string, minimum: number = 1): CountRate {
  if (whole === 0) return { value: null, reason: none, part, whole };
  if (whole < minimum) return { value: null, reason: TOO_FEW, part, whole };
  return { value: formatFraction(quotientOf(part, whole)), part, whole };
}

/** The headline of an outcome from a share. */
export function rateOutcome({ value, reason }: CountRate): { value: string | null; reason?: string } {
  return reason === undefined ? { value } : { value: null, reason };
}

/** Records a share as a quotient of its two counts; of too few the part is withheld, as the share is. */
export function traceRate(
  trace: Tracer | undefined,
  id: string,
  { value, reason, part, whole }: CountRate,
  names: readonly [string, string],
): void {
  if (trace === undefined) return;
  const mark = trace.mark();
  traceCount(trace, id, names[0], reason === TOO_FEW ? null : part);
  traceCount(trace, id, names[1], whole);
  const exact = value === null ? null : quotientOf(part, whole);
  trace.node({ id, kind: "quotient", ref: "", value: exact, unit: "ratio", note: reason }, mark);
}

/** Records a count as a fact that went in. */
export function traceCount(trace: Tracer, id: string, name: string, count: number | null): void {
  const value = count === null ? null : wholeFraction(count);
  trace.node({ id: `${id}.${name}`, kind: "input", ref: "", inputs: [{ id: name, value }], value });
}

function quotientOf(part: number, whole: number): Fraction {
  return divideFractions(wholeFraction(part), wholeFraction(whole));
}
