import type { Condition } from "../../kernel/index.js";

/**
 * A number over several periods that the conditions of a ladder look at by its id, as at any measure. Exactly one of
 * `sum`, `mean`, `min`, `max`, `ratio`, `count` and `consecutive` says what it is.
 *
 * Formula, over the last `periods` periods, this one included: `sum` x_1 + ... + x_n; `mean` the sum over n; `ratio` the
 * sum of the numerators over the sum of the denominators; `count` the number of periods in which the condition is met;
 * `consecutive` that of the periods running, up to this one, in which it is. A period in which somebody is protected,
 * or that is not counted, is none of them.
 *
 * @since 0.1.0
 */
export interface LadderWindow {
  readonly id: string;
  readonly title?: string;
  /** A measure by id. */
  readonly sum?: string;
  readonly mean?: string;
  readonly min?: string;
  readonly max?: string;
  /** Measures by id; a sum of denominators of zero leaves the ratio without a value. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
  readonly count?: Condition;
  /** Takes neither `periods` nor `fewest`. */
  readonly consecutive?: Condition;
  /** How many periods the window is long, at most 120; absent, which `sum` and `count` may be: all of them. */
  readonly periods?: number;
  /** The fewest periods that give a value; absent: `periods`, and 0 for `count`. */
  readonly fewest?: number;
  /**
   * What a period does in which a value is missing: `"null"` (default) leaves the window without a value as long as that
   * period is in it (a `count` or `sum` of all periods and `consecutive`: in that period); `"skip"` passes the period over.
   */
  readonly whenMissing?: "null" | "skip";
  /** `"tierChange"` begins anew in each tier; absent: `"never"`. */
  readonly restart?: "never" | "tierChange";
}

/**
 * Time gone by that the conditions of a ladder look at by its id: since a date among the attributes (service, ramp, a new
 * territory), or since the first day in the tier. Days, or completed calendar months, up to the end of the period.
 *
 * @since 0.1.0
 */
export interface LadderDuration {
  readonly id: string;
  readonly title?: string;
  /** The attribute that holds the date; absent: the first day in the tier. */
  readonly since?: string;
  readonly unit: "days" | "months";
  /** Up to the start or the end of the period; absent: `"end"`, the first day after it. */
  readonly until?: "start" | "end";
}

/**
 * What a window carries from period to period: of each period in it the value, oldest first, null where it was missing;
 * of all periods the one value so far. A value is a decimal, or `numerator/denominator` where its decimals do not end (to 34
 * places, where one of them would take more than 60 characters).
 * `bases` are the denominators of a `ratio`.
 *
 * @since 0.1.0
 */
export interface WindowState {
  readonly id: string;
  readonly values: readonly (string | null)[];
  readonly bases?: readonly (string | null)[];
}
