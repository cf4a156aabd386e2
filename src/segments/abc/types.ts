import type { DecimalInput, DecimalLiteral, Outcome } from "../../kernel/index.js";

/**
 * What is classified: a customer, a product, with its value.
 *
 * @since 0.1.0
 */
export interface AbcItem {
  readonly id: string;
  readonly value: DecimalInput;
}

/**
 * The choices in which ways of making ABC classes differ. A result prints all of them.
 *
 * @since 0.1.0
 */
export interface AbcChoices {
  /** The cumulative shares at which classes end but the last; absent: `["0.8", "0.95"]`. */
  readonly cuts?: readonly DecimalLiteral[];
  /** What the cuts are shares of: the `value` of all items together (default), or the number of `items`. */
  readonly cutsOf?: "value" | "items";
  /** The classes, best first, one more than there are cuts; absent: A, B, C and on. */
  readonly classes?: readonly string[];
  /** An item that lies across a cut is of the class in which it `starts` (default), or `ends`. */
  readonly belongs?: "starts" | "ends";
  /** Equal values across a cut stay `together` (default), or are parted by id. */
  readonly ties?: "together" | "byId";
}

/**
 * How ABC classes are made.
 *
 * @since 0.1.0
 */
export interface AbcOptions extends AbcChoices {
  readonly onInvalid?: "reject" | "report";
  readonly maxIssues?: number;
}

/**
 * One item with its rank, its share and its class. `reason` is set where the value is not above zero: such an item is in
 * the last class, has no share of the whole, and stands last.
 *
 * @since 0.1.0
 */
export interface AbcRanked {
  readonly id: string;
  readonly value: string;
  /** 1 is the largest value; equal values share a rank, and the next ones are skipped. */
  readonly rank: number;
  readonly share: string | null;
  /** Of this item and all before it. */
  readonly cumulativeShare: string | null;
  readonly classId: string | null;
  readonly reason?: "value_zero" | "value_below_zero";
}

/**
 * What ABC classes come to: `value` is the sum of all values, null with `total_not_positive` where it is not above zero,
 * and nothing has a class then.
 *
 * @since 0.1.0
 */
export interface AbcResult extends Outcome {
  readonly definition: Required<AbcChoices>;
  /** What shares are of: the sum of the values above zero. */
  readonly base: string;
  /** Largest value first. */
  readonly items: readonly AbcRanked[];
  /** Best first. */
  readonly classes: readonly {
    readonly id: string;
    readonly items: number;
    /** Of the number of items. */
    readonly itemShare: string | null;
    /** The sum of the values. */
    readonly value: string;
    /** Of `base`; the values that are not above zero have no part in it. */
    readonly share: string | null;
  }[];
}
