import { byText } from "../order/index.js";
import { overlap } from "./overlap.js";
import { noVersion, readEffective, versionsOf } from "./readEffective.js";
import { readDate, readSpan } from "./readSpan.js";
import { spanDays } from "./spanDays.js";
import type { DateSpan, FiscalCalendar, Period } from "./types.js";
import type { Versioned } from "./versionOn.js";

/**
 * A version, and the days of a period on which it is in force.
 *
 * @since 0.1.0
 */
export interface VersionPart<T> {
  readonly version: T;
  readonly period: Period;
}

/**
 * Splits a period by the versions that are in force within it.
 *
 * The parts are in order of time. They are disjoint because the versions are, and they cover the period unless the
 * history has a gap there.
 *
 * @param versions - The versions of one document, with disjoint `effective` ({@link checkHistory}), in any order.
 * @param period - The days, half open.
 * @param fiscal - How fiscal years run; it changes only the names of the parts.
 * @returns One entry for each version in force on some day of the period; empty where none is.
 * @throws AttainmentError `date.not_a_date`, `period.unsorted`, `period.not_a_fiscal_year`, `history.not_a_version`.
 * @example
 * ```ts
 * import { parsePeriod, versionsWithin } from "attainment/kernel";
 * const rates = [
 *   { rate: "0.06", effective: { from: "2026-08-01" } },
 *   { rate: "0.05", effective: { from: "2025-01-01", to: "2026-08-01" } },
 * ];
 * versionsWithin(rates, parsePeriod("2026-Q3")).map(({ version, period }) => [version.rate, period.id]); // => [["0.05", "2026-07"], ["0.06", "2026-08-01/2026-10-01"]]
 * ```
 * @since 0.1.0
 */
export function versionsWithin<T extends Versioned>(
  versions: readonly T[],
  period: DateSpan,
  fiscal?: FiscalCalendar,
): VersionPart<T>[] {
  const given = versionsOf(versions);
  const whole = readSpan(period);
  spanDays(whole);
  return given
    .flatMap((each, index) => {
      const effective = readEffective(each);
      const version = versions[index];
      if (effective === undefined || version === undefined) throw noVersion();
      const { from, to } = effective ?? whole;
      const span = { from: readDate(from), to: to === undefined ? whole.to : readDate(to) };
      const shared = overlap(span, whole, fiscal);
      return shared === null ? [] : [{ version, period: shared }];
    })
    .sort(byText((each) => each.period.from));
}
