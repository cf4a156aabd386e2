/**
 * The codes of issues with complaints and deliveries.
 *
 * @since 0.1.0
 */
export type ServiceCode =
  /** A complaint was answered before it came in; mend one of the two dates. */
  | "service.answered_before_opened"
  /** A complaint was settled before it came in; mend one of the two dates. */
  | "service.resolved_before_opened"
  /** A complaint says how many minutes something took, and not on which day it was done; write the day. */
  | "service.minutes_without_day"
  /** An order was delivered before it was placed; mend one of the two dates. */
  | "service.delivered_before_ordered"
  /** The day on which a complaint is due is after the last day of the calendar; shorten the limit. */
  | "service.due_too_late";
