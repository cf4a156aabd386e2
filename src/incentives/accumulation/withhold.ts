import type { Decimal } from "../../kernel/decimal/index.js";
import type { LineResult, Situation } from "../components/definition.js";
import { amountOf, tracedAmount } from "../rounding.js";
import { type Bearings, closingTotal } from "./bearings.js";
import { describe, inputsOf } from "./describe.js";
import { unpaidDeals } from "./payDeals.js";

/** A line without pay: nothing because of `reason`, or null where the amount is not known. Its total stands still. */
export function withhold(
  bearings: Bearings,
  { trace, since }: Situation,
  reason: string,
  amount: Decimal | null,
): LineResult {
  const { accumulator, reading, opening } = bearings;
  const credits = reading.credits.get(accumulator.measure);
  const value = amount && tracedAmount(amount);
  trace?.node(
    { id: "withheld", kind: "constant", ref: accumulator.ref, params: { value }, value, note: reason },
    since,
  );
  return {
    line: {
      ...describe(bearings, { value: amount && amountOf(amount), reason }),
      ...(credits === undefined || amount === null ? {} : { deals: unpaidDeals(credits, amount) }),
    },
    amount,
    inputs: inputsOf(bearings),
    closing: closingTotal(bearings, opening.measured, opening.earned),
    warnings: [],
  };
}
