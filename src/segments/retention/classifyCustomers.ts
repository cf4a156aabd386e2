import { dateOfDay, type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { divideFractions, fractionText, wholeFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import {
  histories,
  type Purchase,
  type ReadPurchases,
  readOptions,
  readPurchases,
} from "../purchases/index.js";
import { standingOptionsSchema } from "./schema.js";
import { type Bounds, readBounds } from "./standingBounds.js";
import { type Standing, standingOf } from "./standingOf.js";
import type { CustomerStanding, StandingOptions, StandingResult } from "./types.js";

/**
 * Tells for a period which customers are new, came back, stayed, slept or were lost, with the definition that was used.
 *
 * A customer counts as one from a purchase on, until it has bought nothing for `lostAfterMonths`. With
 * `opening` (customers on the first day), those who bought in the period and those who did not:
 *
 * | | bought in the period | bought nothing |
 * | --- | --- | --- |
 * | in `opening` | `returning` | `inactive`; `lost` where its months are over by the end |
 * | not in `opening` | `new` where the last purchase lies further back than `newAfterMonths`, or there is none; else `reactivated` | not listed |
 *
 * Formula: `active = new + returning + reactivated`; `opening = returning + inactive + lost`;
 * `closing = opening + new + reactivated - lost`; the value is `(opening - lost) / opening`.
 *
 * All months are counted back from the first day of the period, or for `lost` from the day after it. By default both are
 * 12, so that nobody is `reactivated`: whoever was away for a year is new again, and `firstEver` says how many of the new
 * are new altogether. `newAfterMonths: "firstEver"` keeps the two apart.
 *
 * - Without opening customers the value is null (`no_opening_customers`).
 * - Rows with an amount below zero are refunds and no purchases, and purchases after the period are not looked at: both are
 *   counted in the result.
 * - A faulty row follows `onInvalid`.
 *
 * @param purchases - All purchases that are known, in any order; see {@link Purchase}.
 * @param options - The period and the definition; see {@link StandingOptions}.
 * @returns The counts, and where each customer stands.
 * @throws AttainmentError `segments.new_before_lost`, `segments.period_too_long`, `period.*` for the options;
 * `segments.duplicate_purchase`, `date.not_a_date`, `document.*`, `decimal.*` for the purchases.
 * @example
 * ```ts
 * import { classifyCustomers } from "attainment/segments";
 * const purchases = [
 *   { customerId: "ann", orderedOn: "2025-11-03" },
 *   { customerId: "ann", orderedOn: "2026-02-10" },
 *   { customerId: "bob", orderedOn: "2026-01-20" },
 *   { customerId: "cho", orderedOn: "2023-05-01" },
 *   { customerId: "cho", orderedOn: "2026-03-31" },
 *   { customerId: "dee", orderedOn: "2025-02-15" },
 * ];
 * const { customers, value } = classifyCustomers(purchases, { period: "2026-Q1", newAfterMonths: "firstEver" });
 * customers.map(({ customerId, standing }) => `${customerId} ${standing}`); // => ["ann returning", "bob new", "cho reactivated", "dee lost"]
 * value; // => "0.5"
 * ```
 * @since 0.1.0
 */
export function classifyCustomers(purchases: readonly Purchase[], options: StandingOptions): StandingResult {
  return unwrap(tryClassify(purchases, options));
}

function tryClassify(given: unknown, rest: unknown): Result<StandingResult> {
  const options = readOptions(rest, standingOptionsSchema);
  if (!options.ok) return options;
  const { onInvalid, maxIssues } = options.data;
  const issues: Issue[] = [];
  const period = readPeriodOf(options.data, issues);
  const bounds = period === null ? null : readBounds(options.data, period, issues);
  const read = readPurchases(given, "optional");
  const refused = onInvalid === "report" ? [] : read.issues;
  if (period === null || bounds === null || issues.length + refused.length > 0)
    return { ok: false, issues: capIssues([...issues, ...refused], maxIssues) };
  const standings = histories(read).flatMap(({ customerId, rows }) => {
    const standing = standingOf(rows, read.days, bounds);
    return standing === null ? [] : [{ customerId, ...standing }];
  });
  return { ok: true, data: resultOf(standings, read, period, bounds, maxIssues) };
}

function readPeriodOf({ period }: StandingOptions, issues: Issue[]): Period | null {
  const read = safeParsePeriod(period);
  if (read.ok) return read.data;
  issues.push(...read.issues.map((issue) => ({ ...issue, path: `/options/period${issue.path}` })));
  return null;
}

function resultOf(
  standings: readonly (Standing & { readonly customerId: string })[],
  read: ReadPurchases,
  period: Period,
  bounds: Bounds,
  maxIssues: number | undefined,
): StandingResult {
  const count = (...kinds: readonly CustomerStanding[]) =>
    standings.filter(({ standing }) => kinds.includes(standing)).length;
  const [opening, lost] = [count("returning", "inactive", "lost"), count("lost")];
  const share = (part: number) =>
    opening === 0 ? null : fractionText(divideFractions(wholeFraction(part), wholeFraction(opening)));
  return {
    value: share(opening - lost),
    ...(opening === 0 ? { reason: "no_opening_customers" } : {}),
    issues: capIssues(read.issues, maxIssues),
    period: period.id,
    newAfterMonths: bounds.newAfterMonths,
    lostAfterMonths: bounds.lostAfterMonths,
    opening,
    closing: count("returning", "inactive", "new", "reactivated"),
    active: count("new", "returning", "reactivated"),
    new: count("new"),
    firstEver: standings.filter(({ standing, lastBefore }) => standing === "new" && lastBefore === null)
      .length,
    returning: count("returning"),
    reactivated: count("reactivated"),
    inactive: count("inactive"),
    lost,
    churnRate: share(lost),
    customers: standings.map(({ customerId, standing, lastBefore, activeDays }) => ({
      customerId,
      standing,
      lastBefore: lastBefore === null ? null : dateOfDay(lastBefore),
      activeDays,
    })),
    refunds: read.refunds,
    later: read.days.filter((day) => day >= bounds.to).length,
    ...(read.leftOut.length === 0 ? {} : { leftOut: read.leftOut }),
  };
}
