/**
 * The codes of faults in a cadence, found by `compileCadence` and `lintCadence`.
 *
 * @since 0.1.0
 */
export type CadenceDocumentCode =
  /** A cadence counts or avoids days off and has no calendar; add `calendar`. */
  | "cadence.no_calendar"
  /** A day, a month or a count is 0 or outside the period; count from 1, or from the end with -1. */
  | "cadence.bad_day"
  /** Days of grace reach beyond `lateDays`; raise `lateDays`, or shorten the grace. */
  | "cadence.grace_beyond_late"
  /** What counts from the last event cannot skip days off; write `next` or `previous`. */
  | "cadence.cannot_skip";

/**
 * The codes of what is allowed in a cadence but seldom meant, found by `lintCadence`.
 *
 * @since 0.1.0
 */
export type CadenceLintCode =
  /** Warning: A calendar is given and nothing looks at it; write `onDayOff`, or remove it. */
  | "cadence.unused_calendar"
  /** Hint: Not every month has a fifth such weekday, nor every year a 53rd; count from the end with -1. */
  | "cadence.skips_periods"
  /** Hint: Due dates on days off are left out and nobody catches up on them; write `next` if somebody should. */
  | "cadence.skips_days_off";

/**
 * The codes of faults in what a cadence is held against.
 *
 * @since 0.1.0
 */
export type CadenceFactsCode =
  /** Two events have one id; remove the one that does not count. */
  | "cadence.duplicate_event"
  /** A cadence that counts from the last event is asked for due dates without a start; give `since`. */
  | "cadence.no_start"
  /** The period, its events and the start span more than 40,000 days; ask for a shorter time. */
  | "cadence.too_long"
  /** A time ends on or before the day on which it begins; correct one of the two. */
  | "cadence.unsorted";

/**
 * Every issue code of cadences. Faults in form and dates have the codes `document.*`, `date.*`, `period.*`, `calendar.*`.
 *
 * @since 0.1.0
 */
export type CadenceCode = CadenceDocumentCode | CadenceLintCode | CadenceFactsCode;
