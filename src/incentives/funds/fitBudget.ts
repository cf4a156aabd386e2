import {
  comparison,
  type Decimal,
  fractionOf,
  minus,
  mulDivDecimal,
  ONE,
  plus,
  scaled,
  times,
  ZERO,
} from "../../kernel/decimal/index.js";
import { readFlag } from "../../kernel/facts/index.js";
import { attainmentError, capIssues, type Issue, issueOf, ownFields } from "../../kernel/issue/index.js";
import { type Outcome, recorder } from "../../kernel/trace/index.js";
import { amountOf, type LineRounding } from "../rounding.js";
import { ceilingShares } from "./ceilingShares.js";
import type { FundsCode } from "./codes.js";
import { finishedTrace } from "./finishedTrace.js";
import { groupUnit } from "./groupUnit.js";
import { nearestShares } from "./nearestShares.js";
import { type ReadBudget, readBudget } from "./readBudget.js";
import { type ReadClaim, readClaims } from "./readClaims.js";
import type { Budget, BudgetClaim, BudgetResult } from "./types.js";

/**
 * Fits what people would be paid into a budget: never more than it, and no unit of it unused while somebody is cut.
 *
 * Formula: with `T` the sum of the claims and `B` the budget, everybody is paid in full where `T <= B`. Else with
 * `"proRata"` (default) `part = claim * B / T`, brought to whole units by the method of Webster: each is rounded to the
 * nearest by one common divisor, so that the parts sum to `B`. With `"ceiling"` `part = min(claim, c)`, with the highest
 * common ceiling `c` that fits, and the units that are left going one by one by person.
 *
 * Units: amounts of `budget.currency`, in its minor unit.
 *
 * - A larger budget never costs anybody a unit; equal claims differ by one unit at most, and then by person.
 * - One divisor for all is what makes that so. It may move a large claim off its exact share by more than a unit where
 *   very many claims are of a few units each, since those round to whole units themselves.
 * - Claims of zero stay zero. A claim below zero is refused: pay that is owed back needs no budget.
 * - `"refuse"`: claims that come to more than the budget are an error, with the excess.
 *
 * @param budget - The amount, and what happens where claims come to more.
 * @param claims - What each would be paid, rounded as pay is; the order is of no account.
 * @param options - `trace` for a trace of the parts.
 * @returns The parts by person, each with its cut; `value` is the smaller of the claims and the budget.
 * @throws AttainmentError `incentives.bad_claim`, `incentives.over_budget`, `incentives.duplicate_entry`,
 * `incentives.two_roundings`; `document.*`, `decimal.*` for what cannot be read.
 * @example
 * ```ts
 * import { fitBudget } from "attainment/incentives";
 * const claims = [
 *   { personId: "ann", value: "6000" },
 *   { personId: "bob", value: "3000" },
 *   { personId: "cho", value: "1000" },
 * ];
 * const cut = fitBudget({ amount: "8000", currency: "USD" }, claims);
 * cut.parts.map(({ value }) => value); // => ["4800.00", "2400.00", "800.00"]
 * const capped = fitBudget({ amount: "8000", currency: "USD", mode: "ceiling" }, claims);
 * capped.parts.map(({ value }) => value); // => ["4000.00", "3000.00", "1000.00"]
 * ```
 * @see https://en.wikipedia.org/wiki/Webster/Sainte-Lagu%C3%AB_method for the rounding, which unlike largest remainders
 * never takes a unit from anybody when there is more to share.
 * @since 0.1.0
 */
export function fitBudget(
  budget: Budget,
  claims: readonly BudgetClaim[],
  options: { readonly trace?: true } = {},
): BudgetResult {
  const issues: Issue[] = [];
  const read = readBudget(budget, issues);
  const sound = readClaims(claims, read.rounding, issues);
  const fields = ownFields(options, "/options", issues, new Set(["trace"]));
  const isTraced = readFlag(fields?.get("trace"), "trace", issues);
  const { amount, rounding } = read;
  if (amount === null || rounding === null || issues.length > 0) throw attainmentError(capIssues(issues));
  const claimed = sound.reduce((sum, { value }) => plus(sum, value), ZERO);
  const isOver = comparison(claimed, amount) > 0;
  if (isOver && read.mode === "refuse") throw overBudget(minus(claimed, amount), rounding);
  const parts = isOver ? cutParts({ ...read, amount, rounding }, sound) : sound.map(({ value }) => value);
  const text = (value: Decimal) => amountOf(rounding.round(fractionOf(value)));
  const result = {
    value: text(isOver ? amount : claimed),
    budget: text(amount),
    claimed: text(claimed),
    overrun: text(isOver ? minus(claimed, amount) : ZERO),
    left: text(isOver ? ZERO : minus(amount, claimed)),
    parts: sound.map(({ personId, value }, index) => {
      const part = parts[index] ?? ZERO;
      return { personId, claimed: text(value), value: text(part), cut: text(minus(value, part)) };
    }),
    issues: [],
  };
  return isTraced ? { ...result, ...traceOf(result, read.mode) } : result;
}

/** What is left of the claims, in their order. */
function cutParts(
  { amount, rounding, mode }: ReadBudget & { readonly amount: Decimal; readonly rounding: LineRounding },
  claims: readonly ReadClaim[],
): readonly Decimal[] {
  const unit = groupUnit(rounding);
  const count = (value: Decimal): bigint =>
    BigInt(mulDivDecimal(value, ONE, unit, { places: 0, mode: "towardZero" }).units);
  const counts = claims.map(({ value }) => count(value));
  const share = mode === "ceiling" ? ceilingShares : nearestShares;
  return share(counts, count(amount)).map((units) => times(scaled(units, 0), unit));
}

function overBudget(excess: Decimal, rounding: LineRounding): Error {
  const over = amountOf(rounding.round(fractionOf(excess)));
  const message = `The claims come to ${over} more than the budget, which is to refuse that. Cut them, raise the budget, or choose another mode.`;
  return attainmentError([
    issueOf<FundsCode>("incentives.over_budget", "/claims", message, { excess: over }),
  ]);
}

/** Each part as its claim less its cut. */
function traceOf(result: Omit<BudgetResult, "trace">, mode: string): Pick<Outcome, "trace"> {
  const trace = recorder();
  const since = trace.mark();
  for (const { personId, claimed, value, cut } of result.parts) {
    const part = trace.mark();
    const constant = (id: string, amount: string) =>
      trace.node({ id, kind: "constant", ref: "", params: { value: amount }, value: amount });
    constant(`${personId}.claimed`, claimed);
    constant(`${personId}.cut`, cut);
    trace.node({ id: personId, kind: "difference", ref: "", value }, part);
  }
  const params = { budget: result.budget, claimed: result.claimed, mode };
  trace.node({ id: "budget", kind: "sum", ref: "", params, value: result.value }, since);
  return finishedTrace(trace);
}
