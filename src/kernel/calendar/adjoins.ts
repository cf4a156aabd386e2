import { readSpan } from "./readSpan.js";
import type { DateSpan } from "./types.js";

/**
 * Does the second span begin on the very day on which the first one ends?
 *
 * The order counts: January adjoins February, and February does not adjoin January.
 *
 * @param earlier - Days, half open.
 * @param later - Days, half open.
 * @returns True where no day lies between them and none is shared.
 * @throws AttainmentError `date.not_a_date`.
 * @example
 * ```ts
 * import { adjoins, parsePeriod } from "attainment/kernel";
 * adjoins(parsePeriod("2026-Q4"), parsePeriod("2027-01")); // => true
 * adjoins(parsePeriod("2027-01"), parsePeriod("2026-Q4")); // => false
 * ```
 * @since 0.1.0
 */
export function adjoins(earlier: DateSpan, later: DateSpan): boolean {
  return readSpan(earlier).to === readSpan(later).from;
}
