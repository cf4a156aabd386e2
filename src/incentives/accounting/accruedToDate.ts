import {
  compareFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import type { ReadAccrual, ReadClosing } from "./readAccrual.js";

const NOTHING = fractionOf(ZERO);

/** The expense to date at a closing, rounded once. With a trace it records one node. */
export function accruedToDate(closing: ReadClosing, { rounding }: ReadAccrual, trace?: Tracer): Decimal {
  const since = trace?.mark();
  const exact = isSettled(closing) ? earnedToDate(closing, trace) : expectedShare(closing, trace);
  const amount = rounding.round(exact);
  const value = tracedAmount(amount);
  const id = `${closing.on}.accrued`;
  trace?.node({ id, kind: "round", ref: rounding.ref, rounding: rounding.trace, value }, since);
  return amount;
}

/** Whether an expectation has nothing to say any more. */
function isSettled({ isFinal, measured, expected }: ReadClosing): boolean {
  return isFinal || compareFractions(measured, NOTHING) <= 0 || compareFractions(measured, expected) >= 0;
}

function earnedToDate({ on, earned, ref }: ReadClosing, trace?: Tracer): Fraction {
  trace?.node({ id: `${on}.earned`, kind: "constant", ref, params: { value: earned }, value: earned });
  return earned;
}

/** The pay of the full period, by the share of it that has been reached. */
function expectedShare(closing: ReadClosing, trace?: Tracer): Fraction {
  const { on, measured, expected, expectedPay, ref } = closing;
  const since = trace?.mark();
  const constant = (name: string, value: Fraction) =>
    trace?.node({ id: `${on}.${name}`, kind: "constant", ref, params: { value }, value });
  constant("expectedPay", expectedPay);
  const ratio = trace?.mark();
  constant("measured", measured);
  constant("expected", expected);
  const share = divideFractions(measured, expected);
  trace?.node({ id: `${on}.reached`, kind: "quotient", ref, value: share }, ratio);
  const exact = multiplyFractions(expectedPay, share);
  trace?.node({ id: `${on}.product`, kind: "product", ref, value: exact }, since);
  return exact;
}
