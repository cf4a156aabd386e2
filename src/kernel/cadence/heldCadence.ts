import { dayNumber } from "../calendar/index.js";
import type { Result } from "../issue/index.js";
import type { CadenceFunction } from "./buildCadence.js";
import { cadenceIssue } from "./cadenceIssue.js";
import { matchAfterLast } from "./matchAfterLast.js";
import { horizonOf, matchFixed } from "./matchFixed.js";
import { MOST_DAYS } from "./mostDays.js";
import type { CadenceReading, Matched } from "./openTimes.js";

/** What was due, matched to events; refused where the time is so long that it can only be a mistake. */
export function heldCadence(cadence: CadenceFunction, reading: CadenceReading): Result<Matched> {
  const { from, to } = horizonOf(cadence, reading);
  const days = dayNumber(to) - dayNumber(from);
  if (days > MOST_DAYS) {
    const message = `The period, its events and the start span ${days} days, more than ${MOST_DAYS}. Ask for a shorter time.`;
    return { ok: false, issues: [cadenceIssue("cadence.too_long", "/period", message, { days })] };
  }
  const matched = cadence.kind === "fixed" ? matchFixed(cadence, reading) : matchAfterLast(cadence, reading);
  return { ok: true, data: matched };
}
