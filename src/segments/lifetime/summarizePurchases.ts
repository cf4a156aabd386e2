import { dayNumber, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import {
  type Decimal,
  divideFractions,
  formatFraction,
  fractionOf,
  plus,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { capIssues, type Issue, issueOf, type Result, unwrap } from "../../kernel/issue/index.js";
import {
  type History,
  histories,
  type Purchase,
  type ReadPurchases,
  readOptions,
  readPurchases,
} from "../purchases/index.js";
import type { LifetimeCode } from "./codes.js";
import { summarizeOptionsSchema } from "./schema.js";
import { gridOf } from "./timeGrid.js";
import type { PurchaseSummary, SummarizeOptions, TimeUnit } from "./types.js";

/**
 * Sums the purchases of each customer up as models of repeat purchases need them.
 *
 * Formula: with the days that have a purchase `d_0 < d_1 < ... < d_x`, `repeatPurchases = x`,
 * `ageAtLastPurchase = d_x - d_0`, `age = asOf - d_0`, and `meanRepeatValue` is the mean over `d_1` to `d_x` of what was
 * bought on each. These are `frequency`, `recency`, `T` and `monetary_value` of the Python package lifetimes.
 *
 * Unit: days; with `unit: "week"` days over 7, to 34 significant digits. With `countBy` a week or a month, purchases of one
 * calendar week (from Monday) or month are one, and ages are differences between weeks or months.
 *
 * - This is not RFM: `ageAtLastPurchase` grows the later somebody bought.
 * - One who bought once has 0 repeat purchases, 0 as the age at the last one, and a null mean.
 * - Purchases after `asOf`, and rows with an amount below zero (refunds), are not looked at and counted.
 * - A faulty row follows `onInvalid`.
 *
 * @param purchases - Purchases in any order; see {@link Purchase}.
 * @param options - `asOf` and `unit`; see {@link SummarizeOptions}.
 * @returns One history for each customer; see {@link PurchaseSummary}.
 * @throws AttainmentError `segments.uneven_units`, `segments.missing_amount`, `segments.duplicate_purchase`,
 * `date.not_a_date`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { summarizePurchases } from "attainment/segments";
 * const purchases = [
 *   { customerId: "ann", orderedOn: "2026-01-01", amount: "30" },
 *   { customerId: "ann", orderedOn: "2026-01-15", amount: "10" },
 *   { customerId: "ann", orderedOn: "2026-01-15", amount: "8" },
 *   { customerId: "bob", orderedOn: "2026-01-08", amount: "5" },
 * ];
 * const { customers } = summarizePurchases(purchases, { asOf: "2026-01-29", unit: "week" });
 * customers[0]; // => { customerId: "ann", repeatPurchases: 1, ageAtLastPurchase: "2", age: "4", meanRepeatValue: "18" }
 * customers[1]; // => { customerId: "bob", repeatPurchases: 0, ageAtLastPurchase: "0", age: "3", meanRepeatValue: null }
 * ```
 * @see https://lifetimes.readthedocs.io/en/latest/Quickstart.html for the four numbers.
 * @since 0.1.0
 */
export function summarizePurchases(
  purchases: readonly Purchase[],
  options: SummarizeOptions,
): PurchaseSummary {
  return unwrap(trySummarize(purchases, options));
}

function trySummarize(given: unknown, rest: unknown): Result<PurchaseSummary> {
  const options = readOptions(rest, summarizeOptionsSchema);
  if (!options.ok) return options;
  const { asOf, unit, countBy = "day", values = true, onInvalid, maxIssues } = options.data;
  const issues: Issue[] = isCalendarDate(asOf) ? [] : [notADate("/options/asOf")];
  if (countBy !== unit && !(countBy === "day" && unit === "week")) issues.push(unevenUnits(countBy, unit));
  const read = readPurchases(given, values ? "required" : "optional");
  if (onInvalid !== "report") for (const issue of read.issues) issues.push(issue);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues, maxIssues) };
  const last = dayNumber(asOf);
  const customers = histories(read).flatMap((history) => {
    const summary = summarize(history, read, last, { unit, countBy, values });
    return summary === null ? [] : [summary];
  });
  return {
    ok: true,
    data: {
      value: String(customers.length),
      issues: capIssues(read.issues, maxIssues),
      unit,
      countBy,
      asOf,
      customers,
      repeaters: customers.filter(({ repeatPurchases }) => repeatPurchases > 0).length,
      refunds: read.refunds,
      later: read.days.filter((day) => day > last).length,
      ...(read.leftOut.length === 0 ? {} : { leftOut: read.leftOut }),
    },
  };
}

/** One customer; null where its first purchase lies after the last day. */
function summarize(
  { customerId, rows }: History,
  { days, amounts }: ReadPurchases,
  last: number,
  {
    unit,
    countBy,
    values,
  }: { readonly unit: TimeUnit; readonly countBy: TimeUnit; readonly values: boolean },
): PurchaseSummary["customers"][number] | null {
  const { placeOf, perUnit } = gridOf(countBy, unit);
  let first: number | null = null;
  let before = 0;
  let repeats = 0;
  let worth: Decimal = ZERO;
  for (const row of rows) {
    const day = days[row] ?? 0;
    if (day > last) break;
    const place = placeOf(day);
    first ??= before = place;
    if (place > before) repeats += 1;
    before = place;
    if (place > first) worth = plus(worth, amounts[row] ?? ZERO);
  }
  if (first === null) return null;
  const age = (places: number) =>
    formatFraction(divideFractions(wholeFraction(places), wholeFraction(perUnit)));
  const mean =
    values && repeats > 0 ? formatFraction(divideFractions(fractionOf(worth), wholeFraction(repeats))) : null;
  return {
    customerId,
    repeatPurchases: repeats,
    ageAtLastPurchase: age(before - first),
    age: age(placeOf(last) - first),
    meanRepeatValue: mean,
  };
}

function unevenUnits(countBy: TimeUnit, unit: TimeUnit): Issue {
  const message = `Purchases are counted by ${countBy}, and ages cannot be told in ${unit}s then. Name the same unit for both, or count by day and tell weeks.`;
  const params = { countBy, unit };
  return issueOf<LifetimeCode>("segments.uneven_units", "/options/unit", message, params);
}
