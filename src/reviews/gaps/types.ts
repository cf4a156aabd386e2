import type { DecimalLiteral } from "../../kernel/index.js";

/**
 * How people's ratings of themselves are compared with those of others.
 *
 * @since 0.1.0
 */
export interface GapRule {
  /**
   * The gap from which on it is told, strictly above: in ratings, or a share of the `range` of the scale (to - from) or of
   * its number of whole `points` (to - from + 1). Absent: 0.25 of the range.
   */
  readonly over?:
    | DecimalLiteral
    | {
        readonly share:
          | DecimalLiteral
          | { readonly numerator: DecimalLiteral; readonly denominator: DecimalLiteral };
        readonly of?: "range" | "points";
      };
  /** The group to compare with; absent: all groups but self, by their weights. */
  readonly against?: string;
}

/**
 * How far people's ratings of themselves lie from those of others, on a competency or an item.
 *
 * @since 0.1.0
 */
export interface ReviewGap {
  readonly id: string;
  readonly title?: string;
  readonly level: "competency" | "item";
  readonly self: string | null;
  readonly others: string | null;
  /** Self less others, rounded from the exact difference. */
  readonly value: string | null;
  /** The threshold that the gap is compared with, in ratings; exact. */
  readonly over: string;
  /** Set if and only if value is null: `missing_self`, or else `missing_others`; neither tells whether hidden groups have answers. */
  readonly reason?: string;
  /** By the exact difference: `"blindSpot"` above `over`, `"hiddenStrength"` below minus it; null without a value. */
  readonly verdict: "aligned" | "blindSpot" | "hiddenStrength" | null;
}
