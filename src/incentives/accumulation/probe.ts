import {
  addFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  minus,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Bearings } from "./bearings.js";
import { grossOf } from "./periodPay.js";
import { paidBefore, type Settled, settle } from "./settle.js";
import { termsOf } from "./termsOf.js";

/** The bearings as they would be if the measure of the period were another number, of which all counts. */
export function bearingsAt(bearings: Bearings, value: Fraction): Bearings {
  const { accumulator, reading, opening } = bearings;
  const measures = new Map(reading.measures).set(accumulator.measure, value);
  const changed = { ...reading, measures };
  return {
    ...bearings,
    reading: changed,
    terms: termsOf(accumulator, reading.personId, changed),
    now: value,
    counted: value,
    toDate: addFractions(opening.measured, value),
  };
}

/** What would be settled at these bearings, or the reason why there is no pay. */
export function settledAt(bearings: Bearings): Settled {
  const { accumulator, terms } = bearings;
  if (accumulator.needsQuota && terms.quotaReason !== null)
    return { amount: null, reason: terms.quotaReason };
  return settle(bearings, grossOf(bearings, false).gross);
}

/** What the line would come to at these bearings, or the reason why it has no amount. */
export function lineAt(bearings: Bearings): Decimal | string {
  const settled = settledAt(bearings);
  return settled.amount === null ? settled.reason : minus(settled.amount, paidBefore(bearings));
}

/** Why a component cannot be asked what another total of its measure would pay; null where it can. */
export function unaskable({ accumulator, unknown }: Bearings): string | null {
  const { dealwise, windfall } = accumulator;
  if (dealwise || windfall !== null) return "depends_on_deals";
  return unknown === "missing_opening" ? unknown : null;
}

/** The number nothing. */
export const NOTHING: Fraction = fractionOf(ZERO);
