import {
  addFractions,
  type Decimal,
  equal,
  fractionOf,
  minus,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";

/** How much of each refund counts to the measure of the period; a refund that is not in it does not. */
export type CountedRefunds = ReadonlyMap<ReadCredit, Decimal>;

/** The reading in which the refunds of these measures count as far as they are to, and no more. */
export function withoutRefunds(
  reading: PlanReading,
  measures: readonly string[],
  counted: CountedRefunds,
): PlanReading {
  const credits = new Map(reading.credits);
  const values = new Map(reading.measures);
  for (const measure of measures) {
    const list = credits.get(measure);
    if (list === undefined) continue;
    let surplus = ZERO;
    const kept = list.flatMap((credit) => {
      if (credit.refundOf === null) return [credit];
      const amount = counted.get(credit);
      surplus = plus(surplus, minus(credit.amount, amount ?? ZERO));
      if (amount === undefined) return [];
      return [equal(amount, credit.amount) ? credit : { ...credit, amount }];
    });
    credits.set(measure, kept);
    const value = values.get(measure) ?? null;
    if (value !== null) values.set(measure, addFractions(value, fractionOf(minus(ZERO, surplus))));
  }
  return { ...reading, credits, measures: values };
}
