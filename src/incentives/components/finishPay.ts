import type { Readings } from "../../kernel/condition/index.js";
import {
  compareFractions,
  type Decimal,
  type Fraction,
  multiplyFractions,
} from "../../kernel/decimal/index.js";
import type { StepAmount, StepList } from "../../kernel/steps/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type LineRounding, tracedAmount } from "../rounding.js";
import { prorated } from "../time/timedTerms.js";
import type { PayValue, PersonalTerms } from "./definition.js";

/** Pay as it may stand on a line, or the reason why there is none. */
export type RoundedPay =
  | { readonly amount: Decimal; readonly reason?: never }
  | { readonly amount: null; readonly reason: string };

/** What every component does to its pay before it becomes a line. */
export interface Finish {
  readonly steps: StepList;
  readonly rounding: LineRounding;
}

/**
 * Pay x the person's factor, then the component's steps, then the share that time leaves, then the person's cap, then rounded once.
 *
 * `since` is a mark set before the node of `pay` was recorded; each operation records a node around the one before.
 */
export function finishPay(
  pay: PayValue,
  finish: Finish,
  personal: PersonalTerms,
  readings: Readings,
  trace?: Tracer,
  since: number = 0,
): RoundedPay {
  if (pay.exact === null) return { amount: null, reason: pay.reason };
  const factored = withFactor(pay, personal, trace, since);
  const stepped = finish.steps.apply(factored, readings, trace, since);
  if (stepped.exact === null) return { amount: null, reason: stepped.reason ?? "missing_measure" };
  const due = prorated({ exact: stepped.exact }, personal, trace, since);
  const { exact } = capped(due, personal, trace, since);
  return { amount: roundedPay(exact, finish.rounding, trace, since) };
}

/** Pay rounded as a line is. */
export function roundedPay(
  exact: Fraction,
  rounding: LineRounding,
  trace: Tracer | undefined,
  since: number,
): Decimal {
  const amount = rounding.round(exact);
  const value = tracedAmount(amount);
  trace?.node({ id: "round", kind: "round", ref: rounding.ref, rounding: rounding.trace, value }, since);
  return amount;
}

/** Pay times the person's factor, if there is one. */
export function withFactor(
  pay: StepAmount,
  { rateFactor }: PersonalTerms,
  trace: Tracer | undefined,
  since: number,
): StepAmount {
  if (rateFactor === undefined) return pay;
  const exact = multiplyFractions(pay.exact, rateFactor.value);
  trace?.node(
    {
      id: "rateFactor",
      kind: "multiply",
      ref: rateFactor.ref,
      params: { by: rateFactor.value },
      value: exact,
    },
    since,
  );
  return { exact };
}

/** Pay up to the person's cap, if there is one. */
export function capped(
  pay: StepAmount,
  { cap }: PersonalTerms,
  trace: Tracer | undefined,
  since: number,
): StepAmount {
  if (cap === undefined) return pay;
  const after = compareFractions(pay.exact, cap.value) <= 0 ? pay : { exact: cap.value };
  trace?.node(
    { id: "personalCap", kind: "cap", ref: cap.ref, params: { at: cap.value }, value: after },
    since,
  );
  return after;
}
