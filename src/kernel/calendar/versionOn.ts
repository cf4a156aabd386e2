import { dayNumber } from "./dayNumber.js";
import { noVersion, readEffective, versionsOf } from "./readEffective.js";
import { readDate } from "./readSpan.js";
import type { CalendarDate, Effective } from "./types.js";

/**
 * Anything that is in force on certain days; without `effective` on every day.
 *
 * @since 0.1.0
 */
export interface Versioned {
  readonly effective?: Effective;
}

/**
 * The version that is in force on a date.
 *
 * @param versions - The versions of one document, with disjoint `effective` ({@link checkHistory}), in any order.
 * @param date - A calendar date.
 * @returns The version, or null where none is in force.
 * @throws AttainmentError `date.not_a_date`, `history.not_a_version`.
 * @example
 * ```ts
 * import { versionOn } from "attainment/kernel";
 * const rates = [
 *   { rate: "0.05", effective: { from: "2025-01-01", to: "2026-07-01" } },
 *   { rate: "0.06", effective: { from: "2026-07-01" } },
 * ];
 * versionOn(rates, "2026-06-30")?.rate; // => "0.05"
 * versionOn(rates, "2026-07-01")?.rate; // => "0.06"
 * versionOn(rates, "2024-12-31"); // => null
 * ```
 * @since 0.1.0
 */
export function versionOn<T extends Versioned>(versions: readonly T[], date: CalendarDate): T | null {
  dayNumber(date);
  const index = versionsOf(versions).findIndex((version) => isInForce(version, date));
  return versions[index] ?? null;
}

function isInForce(version: unknown, date: CalendarDate): boolean {
  const effective = readEffective(version);
  if (effective === undefined) throw noVersion();
  if (effective === null) return true;
  return readDate(effective.from) <= date && (effective.to === undefined || date < readDate(effective.to));
}
