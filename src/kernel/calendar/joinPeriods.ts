import { ownItems } from "../issue/index.js";
import { calendarError } from "./calendarError.js";
import { namedPeriod } from "./namedPeriod.js";
import { readSpan } from "./readSpan.js";
import { spanDays } from "./spanDays.js";
import type { DateSpan, FiscalCalendar, Period } from "./types.js";

/**
 * The one period that adjoining parts cover: the inverse of {@link splitPeriod}.
 *
 * @param parts - In order, each beginning where the one before it ends; one part at least.
 * @param fiscal - How fiscal years run; it changes only the name of the result.
 * @returns The period from the first day to the last.
 * @throws AttainmentError `period.nothing_to_join`, `period.not_adjoining`, `date.not_a_date`, `period.unsorted`,
 * `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { joinPeriods, parsePeriod } from "attainment/kernel";
 * joinPeriods([parsePeriod("2026-01"), parsePeriod("2026-02"), parsePeriod("2026-03")]).id; // => "2026-Q1"
 * ```
 * @since 0.1.0
 */
export function joinPeriods(parts: readonly DateSpan[], fiscal?: FiscalCalendar): Period {
  const spans = (ownItems(parts, "", []) ?? []).map(readSpan);
  const [first] = spans;
  if (first === undefined) {
    throw calendarError("period.nothing_to_join", "There is no period to join. Hand over one part at least.");
  }
  const last = spans.reduce((before, part, index) => {
    spanDays(part);
    if (index > 0 && before.to !== part.from) throw notAdjoining(before, part, index);
    return part;
  }, first);
  return namedPeriod({ from: first.from, to: last.to }, fiscal);
}

function notAdjoining(before: DateSpan, part: DateSpan, index: number): Error {
  const what = part.from < before.to ? "overlap" : "gap";
  return calendarError(
    "period.not_adjoining",
    `Part ${index} begins on ${part.from}, but the part before it ends at ${before.to}: there is a${what === "gap" ? " gap" : "n overlap"}. Sort the parts and let each begin where the last one ends.`,
    { index, from: part.from, expected: before.to, what },
  );
}
