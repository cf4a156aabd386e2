import type { DecimalInput, Outcome } from "../../kernel/index.js";

/**
 * The target of one person, with what it may be held against. More of it is better.
 *
 * @since 0.1.0
 */
export interface FairnessTarget {
  readonly id: string;
  readonly target: DecimalInput;
  /** What the person's territory holds, in any unit that is the same for all. */
  readonly potential?: DecimalInput;
  /**
   * What the person may come to, each as likely as the others: a forecast, several cases of one, or what was reached in
   * periods before.
   */
  readonly outcomes?: readonly DecimalInput[];
}

/**
 * What counts as fair.
 *
 * @since 0.1.0
 */
export interface FairnessOptions {
  /** The share of people who are expected to reach their target; absent: from `"0.5"` to `"0.75"`. */
  readonly healthyShare?: { readonly least?: DecimalInput; readonly most?: DecimalInput };
  /** How far the ratio of target to potential may lie from that of all, as a ratio of that; absent: `"0.2"`. */
  readonly tolerance?: DecimalInput;
}

/**
 * How fair a set of targets is: `value` is the share of people who are expected to reach their target. Findings are
 * warnings in `issues`.
 *
 * @since 0.1.0
 */
export interface FairnessResult extends Outcome {
  /** All targets over all potentials, of those who have both. */
  readonly ratio: string | null;
  /** The highest ratio of target to potential over the lowest: 1 where all are asked for the same share. */
  readonly spread: string | null;
  /** In the order given. */
  readonly people: readonly {
    readonly id: string;
    /** The share of the outcomes that reach the target; null without outcomes. */
    readonly chance: string | null;
    /** Target over potential; null without a potential above zero. */
    readonly ratio: string | null;
    /** How far that lies from the ratio of all, as a ratio of it: `"0.25"` for a quarter more; null without. */
    readonly departure: string | null;
  }[];
}
