import { shareOut } from "../../kernel/allocation/index.js";
import {
  type Decimal,
  minus,
  plus,
  quotient,
  scaled,
  smaller,
  times,
  ZERO,
} from "../../kernel/decimal/index.js";
import { groupUnit } from "../funds/groupUnit.js";
import type { LineRounding } from "../rounding.js";
import type { ContractCost } from "./types.js";

/** Spreads an amount over parts by their sizes; what rounding leaves goes where `remainder` says. */
export function spread(
  amount: Decimal,
  sizes: readonly number[],
  rounding: LineRounding,
  remainder: NonNullable<ContractCost["remainder"]>,
): readonly Decimal[] {
  const weights = sizes.map((size) => scaled(size, 0));
  if (remainder === "largestRemainder")
    return shareOut(amount, weights, { unit: groupUnit(rounding), remainder, cut: "towardZero" }).parts;
  const whole = weights.reduce(plus, ZERO);
  const shareOf = (weight: Decimal) => rounding.round(quotient(times(amount, weight), whole));
  let size = ZERO;
  let given = ZERO;
  return weights.map((weight, index) => {
    size = plus(size, weight);
    const exact = remainder === "cumulative" ? minus(shareOf(size), given) : shareOf(weight);
    // An amount of a few cents may be gone before the last part: no part is below zero.
    const part = index === weights.length - 1 ? minus(amount, given) : smaller(exact, minus(amount, given));
    given = plus(given, part);
    return part;
  });
}
