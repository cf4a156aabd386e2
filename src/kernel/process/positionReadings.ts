import { daysBetween } from "../calendar/index.js";
import type { Readings } from "../condition/index.js";
import { wholeFraction } from "../decimal/index.js";
import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { ProcessPosition } from "./types.js";

/** The name by which guards see how many days something has stood where it stands. */
export const POSITION_DAYS = "position.days";

/**
 * What guards look at: the readings of the request, and how long the position has lasted on the day of the move. The name
 * is taken: a request that gives it too is at fault.
 */
export function positionReadings(
  readings: Readings,
  { since }: ProcessPosition,
  on: string,
  issues: Issue[],
): Readings {
  if (readings.measures.has(POSITION_DAYS) || readings.attributes.has(POSITION_DAYS)) {
    const message = `${quoted(POSITION_DAYS)} is counted from the position. Leave it out of the request.`;
    const path = `/request/${readings.measures.has(POSITION_DAYS) ? "measures" : "attributes"}/${POSITION_DAYS}`;
    issues.push(issueOf("condition.ambiguous_field", path, message, { name: POSITION_DAYS }));
    return readings;
  }
  const days = on < since ? null : wholeFraction(daysBetween(since, on));
  return { ...readings, measures: new Map(readings.measures).set(POSITION_DAYS, days) };
}
