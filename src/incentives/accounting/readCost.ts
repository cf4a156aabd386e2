import { comparison, type Decimal, readLiteral, ZERO } from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { lineRounding } from "../funds/readLineRounding.js";
import type { LineRounding } from "../rounding.js";
import type { AccountingCode } from "./codes.js";
import { readTerm } from "./readTerm.js";
import { isWithinOneYear, type ReadCost } from "./schedule.js";
import type { ContractCost } from "./types.js";

/** Reads a contract cost that has passed its schema; null where it is at fault. */
export function readCost(cost: ContractCost, issues: Issue[]): ReadCost | null {
  const before = issues.length;
  const rounding = lineRounding(cost, "", issues);
  const term = readTerm(cost, issues);
  const amount = readWholeCost(cost.amount, "/amount", rounding, issues);
  const impairments = (cost.impairments ?? []).map(({ on, amount: loss }, index) => ({
    on,
    amount: readWholeCost(loss, `/impairments/${index}/amount`, rounding, issues),
    index,
  }));
  const { ended } = cost;
  const recovered = readWholeCost(ended?.recovered ?? "0", "/ended/recovered", rounding, issues);
  if (ended !== undefined && ended.on < cost.from) issues.push(endsBefore());
  if (term === null || issues.length > before) return null;
  return {
    amount,
    term,
    method: cost.method ?? "monthly",
    remainder: cost.remainder ?? "last",
    isExpensed: cost.oneYearExpedient === true && isWithinOneYear(term),
    impairments: impairments.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index)),
    ended: ended === undefined ? null : { on: ended.on, recovered },
    rounding,
  };
}

/** Reads an amount of zero or more in whole units; one at fault counts as zero, and `issues` says why. */
function readWholeCost(
  literal: DecimalLiteral,
  path: string,
  rounding: LineRounding,
  issues: Issue[],
): Decimal {
  const exact = readLiteral(literal, path, issues);
  if (exact === null) return ZERO;
  const amount = rounding.round(exact);
  if (amount.units >= 0 && comparison(amount, exact.numerator) === 0) return amount;
  const message =
    "The amount is below zero, or finer than the smallest unit of its currency, so that rows could not sum to it. Write zero or more, rounded.";
  issues.push(issueOf<AccountingCode>("incentives.bad_cost", path, message));
  return ZERO;
}

/** A contract cannot end before its cost is there to be written off. */
function endsBefore(): Issue<AccountingCode> {
  const message = "The contract ends before its term begins. Mend one of the two days.";
  return issueOf<AccountingCode>("incentives.ended_before_term", "/ended/on", message);
}
