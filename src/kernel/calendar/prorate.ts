import {
  type DecimalInput,
  formatFixed,
  formatFraction,
  quotient,
  readDecimal,
  readRounding,
  roundFraction,
  times,
} from "../decimal/index.js";
import { ownValue } from "../issue/index.js";
import type { ProrateOptions } from "./proration.js";
import { prorationOf } from "./prorationOf.js";
import type { DateSpan } from "./types.js";

/**
 * The share of an amount that falls to a part of a period.
 *
 * Formula: `amount * days(part) / days(whole)`: multiplied first, divided last, rounded once. The first and the last
 * day of service both count; spans are stored half open, and `bounds: "inclusive"` takes them as first and last day.
 * What is prorated (a quota, a target, a payout) is the caller's choice, and matters: a threshold prorated before the
 * rate gives another pay than the pay prorated after it.
 *
 * The exact shares of the parts of a period add up to the whole, except for 30/360 `us` and for month divisors. Once
 * each is rounded they may miss it by up to half a unit per part: where parts must add up, allocate the amount by
 * their days instead.
 *
 * @param amount - The amount for the whole.
 * @param part - The days of service; they must lie within the whole.
 * @param whole - The days that the amount is for.
 * @param options - How days are counted (default: actual calendar days) and the rounding of the result.
 * @returns The share as decimal text; with a rounding to n places, exactly n.
 * @throws AttainmentError `date.not_a_date`, `period.unsorted`, `proration.part_outside`, `proration.empty_whole`,
 * `proration.bad_choice`, `proration.bad_divisor`, `proration.bad_days`, `proration.whole_not_months`, and the codes
 * of decimals for `amount`, `divisor`, `days` and `rounding`.
 * @example
 * ```ts
 * import { parsePeriod, prorate } from "attainment/kernel";
 * const cents = { places: 2, mode: "halfUp" } as const;
 * prorate("800000", { from: "2026-06-01", to: "2027-01-01" }, parsePeriod("2026"), { rounding: cents }); // => "469041.10"
 * prorate("3100", { from: "2026-01-15", to: "2026-01-31" }, { from: "2026-01-01", to: "2026-01-31" }, { bounds: "inclusive" }); // => "1700"
 * prorate("8700", parsePeriod("2026-03"), parsePeriod("2026-03"), { dayCount: "monthDivisor", divisor: "21.75", days: "20", rounding: cents }); // => "8000.00"
 * ```
 * @since 0.1.0
 */
export function prorate(
  amount: DecimalInput,
  part: DateSpan,
  whole: DateSpan,
  options: ProrateOptions = {},
): string {
  const { numerator, denominator } = prorationOf(part, whole, options);
  const exact = quotient(times(readDecimal(amount, "/amount"), numerator), denominator);
  const rounding = ownValue(options, "rounding");
  if (rounding === undefined) return formatFraction(exact);
  const rounded = roundFraction(exact, readRounding(rounding));
  return formatFixed(rounded, rounded.places);
}
