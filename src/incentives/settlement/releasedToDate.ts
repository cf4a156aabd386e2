import {
  type Decimal,
  fractionOf,
  larger,
  minus,
  multiplyFractions,
  plus,
  quotient,
  readDecimal,
  smaller,
  times,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { LineRounding } from "../rounding.js";

/** How the parts of installments are rounded so that they sum to the whole. */
export type InstallmentRemainder = "last" | "first" | "spread";

/** What of the whole the first `paid` of `count` installments come to. */
export function installmentsToDate(
  whole: Decimal,
  { count, remainder }: { readonly count: number; readonly remainder: InstallmentRemainder },
  paid: number,
  rounding: LineRounding,
): Decimal {
  if (paid >= count) return whole;
  if (paid <= 0) return minus(whole, whole);
  if (remainder === "spread") return partOf(whole, readDecimal(paid), readDecimal(count), rounding);
  const each = partOf(whole, readDecimal(1), readDecimal(count), rounding);
  if (remainder === "last") return smaller(whole, times(each, readDecimal(paid)));
  const first = larger(ZERO, minus(whole, times(each, readDecimal(count - 1))));
  return smaller(whole, plus(first, times(each, readDecimal(paid - 1))));
}

/** The rounded part of the whole that stands to it as `some` to `all`; the whole where `some` reaches `all`. */
export function partOf(whole: Decimal, some: Decimal, all: Decimal, rounding: LineRounding): Decimal {
  if (some.units <= 0) return minus(whole, whole);
  if (all.units <= 0 || minus(some, all).units >= 0) return whole;
  return rounding.round(multiplyFractions(fractionOf(whole), quotient(some, all)));
}
