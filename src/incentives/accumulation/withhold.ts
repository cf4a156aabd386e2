import type { Decimal } from "../../kernel/decimal/index.js";
import type { LineResult, Situation } from "../components/definition.js";
import { traceWithheld } from "../components/traceWithheld.js";
import { amountOf } from "../rounding.js";
import type { Bearings } from "./bearings.js";
import { closingUnpaid } from "./closing.js";
import { describe, inputsOf } from "./describe.js";
import { unpaidDeals } from "./payDeals.js";

/**
 * A line without pay: nothing because of `reason`, or null where the amount is not known. Its total stands still, unless
 * what was measured `counts` all the same.
 */
export function withhold(
  bearings: Bearings,
  situation: Situation,
  reason: string,
  amount: Decimal | null,
  counts: boolean = false,
): LineResult {
  const { accumulator, reading } = bearings;
  const credits = reading.credits.get(accumulator.measure);
  traceWithheld(situation, accumulator.ref, reason, amount);
  return {
    line: {
      ...describe(bearings, { value: amount && amountOf(amount), reason }),
      ...(credits === undefined || amount === null ? {} : { deals: unpaidDeals(credits, amount) }),
    },
    amount,
    inputs: inputsOf(bearings),
    closing: closingUnpaid(bearings, counts),
    warnings: [],
  };
}
