import type { Readings } from "../../kernel/condition/index.js";
import { type Decimal, type Fraction, multiplyFractions } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Source } from "../accumulation/accumulator.js";
import { resolveSource } from "../accumulation/termsOf.js";
import { traceSource } from "../accumulation/traceSource.js";
import { type LineRounding, tracedAmount } from "../rounding.js";

/** What is multiplied and then rounded, and the name of it in a trace. */
export interface Rated {
  readonly id: string;
  readonly ref: string;
  readonly amount: Source;
  readonly factors: readonly Source[];
}

/** An amount times its factors, rounded once; null where a measure is missing. With a trace it records one node. */
export function ratedPay(
  { id, ref, amount, factors }: Rated,
  rounding: LineRounding,
  readings: Readings,
  trace?: Tracer,
): Decimal | null {
  const since = trace?.mark();
  let exact = sourceValue(`${id}.amount`, amount, readings, trace);
  for (const [index, factor] of factors.entries())
    exact = product(exact, sourceValue(`${id}.factor-${index + 1}`, factor, readings, trace));
  trace?.node({ id: `${id}.product`, kind: "product", ref, value: exact }, since);
  const rounded = exact && rounding.round(exact);
  const value = rounded && tracedAmount(rounded);
  const note = rounded === null ? "missing_measure" : undefined;
  trace?.node(
    { id: `${id}.rounded`, kind: "round", ref: rounding.ref, rounding: rounding.trace, value, note },
    since,
  );
  return rounded;
}

function sourceValue(id: string, source: Source, readings: Readings, trace?: Tracer): Fraction | null {
  const resolved = resolveSource(source, undefined, readings);
  if (resolved !== null) trace?.node(traceSource(id, resolved));
  return resolved?.value ?? null;
}

function product(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null ? null : multiplyFractions(a, b);
}
