import { type Decimal, type Fraction, fractionOf, ONE, readLiteral } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { LineRounding } from "../rounding.js";
import { readFundAmount } from "./readFundAmount.js";
import type { FundSource } from "./types.js";

/** What a fund holds, read. */
export type ReadFund =
  | { readonly amount: Decimal; readonly ref: string }
  | { readonly measure: string; readonly rate: Fraction; readonly ref: string };

/** Reads what a fund holds; null where it is at fault. */
export function readFundSource(
  fund: FundSource,
  ref: string,
  rounding: LineRounding,
  issues: Issue[],
): ReadFund | null {
  if (typeof fund !== "object") {
    const amount = readFundAmount(fund, ref, rounding, issues);
    return amount === null ? null : { amount, ref };
  }
  const rate = fund.rate === undefined ? fractionOf(ONE) : readLiteral(fund.rate, `${ref}/rate`, issues);
  return rate === null ? null : { measure: fund.measure, rate, ref };
}
