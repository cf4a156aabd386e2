import type { ConditionFunction, Readings } from "../../kernel/condition/index.js";
import {
  compareFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type LineRounding, tracedAmount } from "../rounding.js";
import type { ReadFund } from "./readFundSource.js";

/** The fund of a team pool, compiled. */
export interface PoolFund {
  readonly source: ReadFund;
  readonly when: ConditionFunction | null;
  /** The place of the component. */
  readonly ref: string;
  readonly rounding: LineRounding;
}

/** What a fund holds this time, or why nobody can say; and why it holds nothing, where it is not released. */
export type FundAmount =
  | { readonly amount: Decimal; readonly reason?: "no_fund" }
  | { readonly amount: null; readonly reason: string };

const NOTHING = fractionOf(ZERO);

/** What a fund holds this time, rounded once. With a trace it records what that follows from. */
export function fundOf(fund: PoolFund, readings: Readings, trace?: Tracer): FundAmount {
  const amount = heldBy(fund, readings, trace);
  if (amount === null) return { amount, reason: "missing_measure" };
  return fund.when === null ? { amount } : released(fund, fund.when, amount, readings, trace);
}

function heldBy({ source, rounding }: PoolFund, readings: Readings, trace?: Tracer): Decimal | null {
  const { ref } = source;
  if ("amount" in source) {
    const value = tracedAmount(source.amount);
    trace?.node({ id: "fund", kind: "constant", ref, params: { value }, value });
    return source.amount;
  }
  const since = trace?.mark();
  const team = readings.measures.get(source.measure) ?? null;
  trace?.node({ id: "team", kind: "input", ref, inputs: [{ id: source.measure, value: team }], value: team });
  if (team === null) return null;
  const exact = multiplyFractions(team, source.rate);
  const held = compareFractions(exact, NOTHING) < 0 ? NOTHING : exact;
  const amount = rounding.round(held);
  if (trace !== undefined) traceRated(source, exact, held, { rounding, amount }, trace, since);
  return amount;
}

function traceRated(
  { ref, rate }: Extract<ReadFund, { readonly measure: string }>,
  exact: Fraction,
  held: Fraction,
  { rounding, amount }: { readonly rounding: LineRounding; readonly amount: Decimal },
  trace: Tracer,
  since: number | undefined,
): void {
  trace.node({ id: "rate", kind: "constant", ref, params: { value: rate }, value: rate });
  trace.node({ id: "rated", kind: "product", ref, value: exact }, since);
  trace.node({ id: "least", kind: "floor", ref, params: { at: NOTHING }, value: held }, since);
  const value = tracedAmount(amount);
  trace.node({ id: "fund", kind: "round", ref: rounding.ref, rounding: rounding.trace, value }, since);
}

/** A gate that sets the fund: one whose condition is missing has no value. */
function released(
  { ref }: PoolFund,
  when: ConditionFunction,
  amount: Decimal,
  readings: Readings,
  trace?: Tracer,
): FundAmount {
  const since = trace?.mark();
  trace?.node({ id: "unmet", kind: "constant", ref, params: { value: NOTHING }, value: NOTHING });
  const verdict = when.judge(readings, trace);
  const set = tracedAmount(amount);
  const value = verdict === "met" ? set : verdict === "unmet" ? NOTHING : null;
  trace?.node({ id: "released", kind: "gate", ref: `${ref}/when`, params: { set }, value }, since);
  if (verdict === "missing") return { amount: null, reason: "missing_condition" };
  return verdict === "met" ? { amount } : { amount: ZERO, reason: "no_fund" };
}
