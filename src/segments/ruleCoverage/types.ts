import type { DecimalLiteral, Outcome } from "../../kernel/index.js";

/**
 * How the cells are made.
 *
 * @since 0.1.0
 */
export interface CoverageOptions {
  /** The values to go through, by field, such as `{ r: [1, 2, 3, 4, 5] }`; text of a rule's `is` or `in` may stand as well. */
  readonly grid?: Readonly<Record<string, readonly (DecimalLiteral | boolean)[]>>;
  /** Cells that are listed of each kind, 1,000 by default; counts are always full. */
  readonly maxCells?: number;
}

/**
 * One cell: the values of the fields, in the order of `fields`. Null is a field that is not known.
 *
 * @since 0.1.0
 */
export interface CoverageCell {
  readonly values: readonly (string | null)[];
  /** The segments whose rules fit, in the order of the document. */
  readonly segmentIds: readonly string[];
}

/**
 * What the rules of a segmentation cover: `value` is the share of cells that a rule fits, `"1"` of a total set of rules.
 *
 * @since 0.1.0
 */
export interface CoverageReport extends Outcome {
  readonly segmentationId: string;
  /**
   * What was gone through: the `grid`, the whole numbers of a declared scale, or representatives of what the rules
   * tell apart (`cuts`): each number, date and word that they compare with, and one value between and beside them.
   */
  readonly fields: readonly {
    readonly id: string;
    readonly by: "grid" | "scale" | "cuts";
    readonly values: readonly (string | null)[];
  }[];
  readonly cells: number;
  /** Whether some rule fits each cell, and whether none fits together with another. */
  readonly isTotal: boolean;
  readonly isExclusive: boolean;
  readonly segments: readonly {
    readonly id: string;
    /** The cells that its rule fits. */
    readonly fits: number;
    /** The cells that it gets: the first of those that fit. Zero: the rule is dead. */
    readonly takes: number;
  }[];
  readonly uncoveredCount: number;
  readonly uncovered: readonly CoverageCell[];
  readonly overlappingCount: number;
  readonly overlapping: readonly CoverageCell[];
}
