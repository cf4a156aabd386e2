import { type Issue, ownItems } from "../issue/index.js";
import { calendarIssue, shown } from "./calendarError.js";
import type { CalendarCode } from "./codes.js";
import { isCalendarDate } from "./isCalendarDate.js";
import { type Ends, NO_VERSION, readEffective } from "./readEffective.js";
import { neighbors, type Reign, startOf } from "./reigns.js";
import type { Versioned } from "./versionOn.js";

/**
 * Where the version at an index stands in the caller's document, as a JSON pointer.
 *
 * @since 0.1.0
 */
export type PathOf = (index: number) => string;

/** The path of a version in a list of its own. */
export const ownPath: PathOf = (index) => `/${index}`;

/**
 * Are the versions of one document disjoint in time?
 *
 * Every version must end on or before the day on which the next one begins. A gap is allowed: on its days no version
 * is in force ({@link lintHistory} reports it).
 *
 * @param versions - The versions of one id, in any order.
 * @param pathOf - Where the version at an index stands in the caller's document; default `/index`.
 * @returns Errors, in order of time: `history.overlap` with the shared days in `params.from` and `params.to` (null:
 * without end), `history.not_a_version`, `date.not_a_date`, `period.unsorted`. Empty where all is well.
 * @example
 * ```ts
 * import { checkHistory } from "attainment/kernel";
 * const versions = [{ effective: { from: "2026-01-01" } }, { effective: { from: "2026-07-01", to: "2027-01-01" } }];
 * checkHistory(versions).map(({ code, path, params }) => [code, path, params.from, params.to]); // => [["history.overlap", "/1/effective", "2026-07-01", "2027-01-01"]]
 * ```
 * @since 0.1.0
 */
export function checkHistory(
  versions: readonly Versioned[],
  pathOf: PathOf = ownPath,
): Issue<CalendarCode>[] {
  const given = ownItems(versions, "", []);
  if (given === null) return [calendarIssue("history.not_a_version", "", NO_VERSION)];
  const broken = given.flatMap((version, index) => effectiveIssues(readEffective(version), pathOf(index)));
  if (broken.length > 0) return broken;
  return neighbors(versions).flatMap(([earlier, later]) => {
    if (!reachesInto(earlier, later)) return [];
    return [overlapIssue(earlier, later, `${pathOf(later.index)}/effective`)];
  });
}

function reachesInto(earlier: Reign, later: Reign): boolean {
  return earlier.to === null || earlier.to > startOf(later);
}

function overlapIssue(earlier: Reign, later: Reign, path: string): Issue<CalendarCode> {
  const to = earlier.to === null || (later.to !== null && later.to < earlier.to) ? later.to : earlier.to;
  const days = `${later.from === null ? "from the beginning" : `from ${later.from}`} ${to === null ? "without end" : `to ${to}`}`;
  return calendarIssue(
    "history.overlap",
    path,
    `Two versions of one document are in force ${days}, so no rule says which one counts. Let each end on the day the next one begins.`,
    { from: later.from, to },
  );
}

function effectiveIssues(effective: Ends | null | undefined, path: string): Issue<CalendarCode>[] {
  if (effective === null) return [];
  if (effective === undefined) return [calendarIssue("history.not_a_version", path, NO_VERSION)];
  const { from, to } = effective;
  const wrong = (["from", "to"] as const).filter(
    (field) => (field === "from" || to !== undefined) && !isCalendarDate(effective[field]),
  );
  if (wrong.length > 0) {
    return wrong.map((field) =>
      calendarIssue(
        "date.not_a_date",
        `${path}/effective/${field}`,
        `A calendar date is needed here, not ${shown(effective[field])}. Write a real day as YYYY-MM-DD.`,
      ),
    );
  }
  if (to === undefined || String(from) < String(to)) return [];
  return [
    calendarIssue(
      "period.unsorted",
      `${path}/effective`,
      `From ${String(from)} to ${String(to)} there is no day. "to" is the first day on which the version is no longer in force.`,
      { from: String(from), to: String(to) },
    ),
  ];
}
