import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionText,
  isZeroFraction,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Issue, isList, issueOf, type Result, unwrap } from "../../kernel/issue/index.js";
import { unknownOption } from "../../kernel/rows/index.js";
import type { EvaluateOptions } from "../../kernel/trace/index.js";
import { recorderFor } from "../../kernel/trace/index.js";
import type { RetentionCode } from "./codes.js";
import { type Revenue, readRevenues, readTotals } from "./readRevenues.js";
import { recordRevenue } from "./recordRevenue.js";
import type { CustomerRevenue, RevenueRetentionResult, RevenueTotals } from "./types.js";

/**
 * Measures how much recurring revenue stayed over a period: net of what customers pay more (NRR), and without that (GRR).
 *
 * Formula: `NRR = (opening + expansion - contraction - churn) / opening`;
 * `GRR = (opening - contraction - churn) / opening`, at most 1 and at least 0. Customer by customer,
 * `GRR = sum(min(opening_i, closing_i)) / sum(opening_i)`, so that one who grows never hides one who shrinks.
 *
 * New business and reactivation stand apart: neither is in NRR nor in GRR. Customer by customer, whoever had nothing at
 * the start is new business, or reactivation where it says so; whoever has nothing at the end is churn.
 *
 * - Without revenue at the start the value is null (`no_opening_revenue`).
 * - Totals that lose more than there was leave NRR below 0, take GRR as 0, and give the warning
 *   `segments.losses_above_opening`.
 * - An amount below zero is a fault; under `onInvalid: "report"` its customer is left out.
 *
 * @param revenues - The revenue of each customer at both ends, or the totals of what changed.
 * @param options - `onInvalid`, `maxIssues`, `trace`.
 * @returns Both rates with the amounts that they come from; see {@link RevenueRetentionResult}.
 * @throws AttainmentError `segments.negative_revenue`, `segments.reactivated_at_opening`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { measureRevenueRetention } from "attainment/segments";
 * const { value, grossRate, newBusiness, closing } = measureRevenueRetention([
 *   { customerId: "a", opening: "100", closing: "150" },
 *   { customerId: "b", opening: "100", closing: "70" },
 *   { customerId: "c", opening: "50", closing: "0" },
 *   { customerId: "d", opening: "0", closing: "40" },
 * ]);
 * [value, grossRate, newBusiness, closing]; // => ["0.88", "0.68", "40", "260"]
 * ```
 * @see https://churnzero.net/churnopedia/net-revenue-retention/ for NRR.
 * @since 0.1.0
 */
export function measureRevenueRetention(
  revenues: readonly CustomerRevenue[] | RevenueTotals,
  options: Pick<EvaluateOptions, "trace" | "onInvalid" | "maxIssues"> = {},
): RevenueRetentionResult {
  return unwrap(tryMeasure(revenues, options));
}

function tryMeasure(given: unknown, rest: unknown): Result<RevenueRetentionResult> {
  const options = readEvaluateOptions(rest);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { onInvalid, maxIssues, only } = options.data.options;
  if (only !== undefined) return { ok: false, issues: [unknownOption("only")] };
  const faults: Faults = { issues: [], leftOut: [] };
  const byCustomer = isList(given);
  const revenue = byCustomer ? readRevenues(given, faults) : readTotals(given, faults);
  if (revenue === null || (faults.issues.length > 0 && !(byCustomer && onInvalid === "report")))
    return { ok: false, issues: capIssues(faults.issues, maxIssues) };
  const trace = recorderFor(options.data.options);
  const rates = ratesOf(revenue);
  if (trace !== undefined) recordRevenue(trace, revenue, rates.net);
  const tree = trace?.finish();
  const issues = [...faults.issues, ...warningsOf(revenue)];
  return {
    ok: true,
    data: {
      value: fractionText(rates.net),
      ...(rates.net === null ? { reason: "no_opening_revenue" } : {}),
      issues: capIssues(issues, maxIssues),
      definition: byCustomer ? "byCustomer" : "byTotals",
      grossRate: fractionText(rates.gross),
      ...printed(revenue),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function ratesOf(revenue: Revenue): { readonly net: Fraction | null; readonly gross: Fraction | null } {
  const { opening, expansion } = revenue;
  if (isZeroFraction(opening)) return { net: null, gross: null };
  const kept = keptOf(revenue);
  const gross = divideFractions(kept, opening);
  const zero = wholeFraction(0);
  return {
    net: divideFractions(addFractions(kept, expansion), opening),
    // Nothing is below zero, so that it is at most 1 already.
    gross: compareFractions(gross, zero) < 0 ? zero : gross,
  };
}

/** What is left of the opening revenue, before anything that came on top. */
function keptOf({ opening, contraction, churn }: Revenue): Fraction {
  return subtractFractions(opening, addFractions(contraction, churn));
}

function warningsOf(revenue: Revenue): readonly Issue[] {
  const kept = keptOf(revenue);
  if (kept.numerator.units >= 0) return [];
  const message =
    "More revenue is lost than there was at the start, so that the gross rate is taken as 0. Check contraction and churn.";
  const params = { opening: formatFraction(revenue.opening), kept: formatFraction(kept) };
  return [issueOf<RetentionCode>("segments.losses_above_opening", "", message, params, "warning")];
}

function printed(revenue: Revenue): Pick<RevenueRetentionResult, keyof Revenue | "closing"> {
  const { opening, expansion, contraction, churn, newBusiness, reactivation } = revenue;
  const came = addFractions(expansion, addFractions(newBusiness, reactivation));
  return {
    opening: formatFraction(opening),
    expansion: formatFraction(expansion),
    contraction: formatFraction(contraction),
    churn: formatFraction(churn),
    newBusiness: formatFraction(newBusiness),
    reactivation: formatFraction(reactivation),
    closing: formatFraction(addFractions(keptOf(revenue), came)),
  };
}
