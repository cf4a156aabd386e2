/**
 * What `planFacts` may give.
 *
 * @since 0.1.0
 */
export interface PlanFactsConstraints {
  /** Whether every measure and attribute has a value; by default some are null. */
  readonly complete?: boolean;
  /** Whether earning measures come as credits: always (two or more), never, or sometimes (absent). */
  readonly credits?: "always" | "never";
  /** Whether facts may come with the state of the period before; so by default, for plans that keep one. */
  readonly state?: boolean;
  /** Whether credits may take back others, of this period or the one before; so by default. */
  readonly refunds?: boolean;
  /** Whether facts may tell of service, dated quotas, and parts of the period; so by default. */
  readonly time?: boolean;
  /** Whether something may be booked by hand, whatever the rules are; not so by default. */
  readonly adjustments?: boolean;
  /** The shortest period, where the plan allows for it: a month by default. */
  readonly period?: "month" | "quarter" | "half" | "year";
}
