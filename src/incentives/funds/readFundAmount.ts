import { comparison, type Decimal, readLiteral } from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { LineRounding } from "../rounding.js";
import type { FundsCode } from "./codes.js";

/** Reads an amount of a fund: zero or more, and a whole number of the plan's smallest units. */
export function readFundAmount(
  literal: DecimalLiteral,
  path: string,
  rounding: LineRounding,
  issues: Issue[],
): Decimal | null {
  const exact = readLiteral(literal, path, issues);
  if (exact === null) return null;
  const amount = rounding.round(exact);
  if (amount.units >= 0 && comparison(amount, exact.numerator) === 0) return amount;
  const message =
    "The amount is below zero, or finer than a line of the plan can pay, so that parts could not sum to it. Write zero or more in whole units of the plan's rounding.";
  issues.push(issueOf<FundsCode>("incentives.bad_fund_amount", path, message));
  return null;
}
