import type { Fields, Issue } from "../issue/index.js";
import type { EvaluateOptions } from "../trace/index.js";

/**
 * How every function over lists of records may be called: with a trace, and with faulty records reported and left out
 * instead of refused.
 *
 * @since 0.1.0
 */
export type RowOptions = Pick<EvaluateOptions, "trace" | "onInvalid" | "maxIssues">;

/**
 * A share of things that were counted: `value` is `part / whole`. It is null for `reason` where there is nothing to count,
 * or fewer than the minimum (`insufficient_sample`).
 *
 * @since 0.1.0
 */
export interface CountRate {
  readonly value: string | null;
  readonly reason?: string;
  readonly part: number;
  readonly whole: number;
}

/** One record of a list with an id of its own; its other fields are not read yet. */
export interface Row {
  readonly index: number;
  readonly path: string;
  readonly stream: string;
  readonly id: string;
  readonly fields: Fields;
  readonly issues: Issue[];
}
