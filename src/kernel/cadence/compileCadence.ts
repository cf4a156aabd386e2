import { unwrap } from "../issue/index.js";
import { safeCompileCadence } from "./safeCompileCadence.js";
import type { CompiledCadence } from "./types.js";

/**
 * Compiles a cadence: when something is due again and again, and how well that was kept.
 *
 * Formula: `value = done / (done + late + overdue + missed)` over what was due in the period, from 0 to 1; `completion`
 * counts what was late as well. What is `due` but not behind yet, and what is `excused`, is in neither.
 *
 * - Events are taken in the order of dates; each does the oldest time that is open and not done. A time opens on the day
 *   after the one due before, or `earlyDays` before its due date, and is closed on the day before the next one is due, or
 *   `lateDays` after its due date. So a Monday's check-in on Tuesday is late, and a second one that week does the next Monday's.
 * - What belongs to a period is what is due in it. Events before it count too: hand them over, and periods add up.
 * - `afterLast` counts from `since`, or from the first event where that is not given. Without `lateDays` it waits: one visit
 *   that is months behind is one, `overdue`. With them it is missed, and due again so long after its due date.
 * - Nothing due gives null (`nothing_due`).
 *
 * @param document - A {@link Cadence} as plain JSON.
 * @returns The compiled cadence; see {@link CompiledCadence}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `date.not_a_date`, `calendar.*`,
 * `cadence.no_calendar`, `cadence.bad_day`, `cadence.grace_beyond_late`, `cadence.cannot_skip`.
 * @example
 * ```ts
 * import { compileCadence } from "attainment/kernel";
 * const checkIn = compileCadence({ kind: "weekly", on: ["monday"] });
 * const result = checkIn.evaluate({
 *   period: "2026-06",
 *   asOf: "2026-06-24",
 *   events: [
 *     { id: "c-1", on: "2026-06-01" },
 *     { id: "c-2", on: "2026-06-10" },
 *   ],
 * });
 * result.occurrences.map(({ dueOn, status }) => [dueOn, status]); // => [["2026-06-01", "done"], ["2026-06-08", "late"], ["2026-06-15", "missed"], ["2026-06-22", "overdue"], ["2026-06-29", "due"]]
 * result.value; // => "0.25"
 * result.nextDueOn; // => "2026-06-22"
 * ```
 * @example
 * ```ts
 * import { compileCadence } from "attainment/kernel";
 * const report = compileCadence({
 *   kind: "periodic",
 *   unit: "month",
 *   on: { day: -1 },
 *   plus: { workingDays: 5 },
 *   calendar: { weekend: ["saturday", "sunday"] },
 * });
 * report.dueDates({ from: "2026-06-01", to: "2026-09-01" }); // => ["2026-06-05", "2026-07-07", "2026-08-07"]
 * ```
 * Source: rules of recurrence as RFC 5545 names them (by day, by month day, n-th weekday),
 * https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10
 * @since 0.1.0
 */
export function compileCadence(document: unknown): CompiledCadence {
  return unwrap(safeCompileCadence(document));
}
