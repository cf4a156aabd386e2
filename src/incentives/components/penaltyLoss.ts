import type { Readings } from "../../kernel/condition/index.js";
import {
  addFractions,
  compareFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  negateFraction,
  ONE,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Loss } from "./types.js";

/** What a penalty takes, compiled. */
export interface PenaltyRule {
  readonly kind: "amount" | "rate" | "share";
  readonly value: Fraction;
  /** What a rate is of. */
  readonly measure: string | null;
  /** What it may take from. */
  readonly of: readonly string[];
  /** The place of the component. */
  readonly ref: string;
}

/** The number of a loss. */
export function lossLiteral(takes: Loss): DecimalLiteral {
  if ("amount" in takes) return takes.amount;
  return "rate" in takes ? takes.rate : takes.share;
}

const NOTHING: Fraction = fractionOf(ZERO);
const MINUS_ONE: Fraction = negateFraction(fractionOf(ONE));

/** The pay that is lost, zero or below; null where a measure is missing. With a trace it records one node. */
export function lossOf(rule: PenaltyRule, readings: Readings, trace?: Tracer): Fraction | null {
  const { of, ref } = rule;
  const since = trace?.mark();
  const most = sumOf(of, readings);
  const wanted = wantedLoss(rule, most, readings, trace);
  const positive = wanted === null ? null : larger(wanted, NOTHING);
  trace?.node({ id: "loss", kind: "floor", ref, params: { at: NOTHING }, value: positive }, since);
  const limit = most === null ? null : larger(most, NOTHING);
  const lost = positive === null || limit === null ? null : smaller(positive, limit);
  const inputs = of.map((id) => ({ id, value: readings.measures.get(id) ?? null }));
  trace?.node(
    { id: "atMost", kind: "cap", ref: `${ref}/of`, inputs, params: { at: limit }, value: lost },
    since,
  );
  const taken = lost === null ? null : negateFraction(lost);
  trace?.node({ id: "taken", kind: "multiply", ref, params: { by: MINUS_ONE }, value: taken }, since);
  return taken;
}

function wantedLoss(
  { kind, value, measure, ref }: PenaltyRule,
  most: Fraction | null,
  readings: Readings,
  trace: Tracer | undefined,
): Fraction | null {
  const at = `${ref}/takes/${kind}`;
  const since = trace?.mark();
  const constant = { id: kind, kind: "constant", ref: at, params: { value }, value } as const;
  if (kind === "amount") {
    trace?.node(constant);
    return value;
  }
  const base = kind === "share" ? most : (readings.measures.get(measure ?? "") ?? null);
  const id = kind === "share" ? "pay" : (measure ?? "");
  trace?.node({ id: "base", kind: "input", ref: at, inputs: [{ id, value: base }], value: base });
  trace?.node(constant);
  const loss = base === null ? null : multiplyFractions(base, value);
  trace?.node({ id: "wanted", kind: "product", ref: at, value: loss }, since);
  return loss;
}

/** What measures come to together; null where one of them is missing. */
function sumOf(names: readonly string[], { measures }: Readings): Fraction | null {
  return names.reduce<Fraction | null>((sum, name) => {
    const value = measures.get(name) ?? null;
    return sum === null || value === null ? null : addFractions(sum, value);
  }, NOTHING);
}

function larger(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) < 0 ? b : a;
}

function smaller(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) > 0 ? b : a;
}
