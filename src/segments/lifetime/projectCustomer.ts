import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  formatFixed,
  fractionOf,
  fractionText,
  multiplyFractions,
  ONE,
  roundFraction,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { doubleOf, doubleText, fractionOfDouble, roundToDigits } from "../../kernel/statistics/index.js";
import { expectedPurchases, probabilityAlive } from "./bgNbd.js";
import { spendOf } from "./gammaGamma.js";
import type { Modelled } from "./readModelled.js";
import type { Projection } from "./readProjection.js";
import type { LifetimeValue } from "./types.js";

/** The digits of an expectation, which go on as exact decimals. */
const DIGITS = 12;

/** What was projected for one customer, with the steps on the way. */
export interface Projected {
  readonly result: LifetimeValue;
  readonly value: Decimal | null;
  readonly worth: Fraction | null;
  /** The expected purchases up to the end of each month, from none before the first. */
  readonly upTo: readonly Fraction[];
  /** The purchases of all months, each discounted; and with their worth and the margin, before that is rounded. */
  readonly discounted: Fraction;
  readonly exact: Fraction | null;
}

/** Projects the value of one customer. */
export function projectCustomer(customer: Modelled, projection: Projection): Projected {
  const { parameters, months, unitsPerMonth, margin, rounding } = projection;
  const alive = probabilityAlive(parameters, customer.known);
  const step = doubleOf(unitsPerMonth);
  const upTo = Array.from({ length: months + 1 }, (_, month) =>
    roundToDigits(fractionOfDouble(alive * expectedPurchases(customer.own, month * step)), DIGITS),
  );
  const worth = worthOf(customer, projection);
  const discounted = discountedSum(upTo, projection);
  const exact = worth === null ? null : multiplyFractions(multiplyFractions(discounted, worth), margin);
  const value = exact === null ? null : roundFraction(exact, rounding);
  return {
    value,
    worth,
    upTo,
    discounted,
    exact,
    result: {
      customerId: customer.customerId,
      value: value === null ? null : formatFixed(value, rounding.places),
      ...(value === null ? { reason: projection.spend === null ? "no_repeat_value" : "mean_diverges" } : {}),
      probabilityAlive: doubleText(alive),
      expectedPurchases: fractionText(upTo[months] ?? null) ?? "0",
      expectedValue: fractionText(worth),
    },
  };
}

function worthOf({ repeatPurchases, meanRepeatValue }: Modelled, { spend }: Projection): Fraction | null {
  return spend === null ? meanRepeatValue : spendOf(spend, repeatPurchases, meanRepeatValue);
}

/** All over the last power of the discount, so that decimals are added and one division is left. */
function discountedSum(upTo: readonly Fraction[], { discounts, months }: Projection): Fraction {
  let sum = wholeFraction(0);
  for (let month = 1; month <= months; month++) {
    const bought = subtractFractions(at(upTo, month), at(upTo, month - 1));
    sum = addFractions(sum, multiplyFractions(bought, at(discounts, months - month)));
  }
  return divideFractions(sum, at(discounts, months));
}

/** One for each month is there. */
function at(values: readonly Fraction[], month: number): Fraction {
  return values[month] ?? fractionOf(ONE);
}
