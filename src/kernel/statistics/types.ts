import type { DecimalInput } from "../decimal/index.js";

/**
 * How equal values are ranked: `competition` 1, 2, 2, 4; `modified` 1, 3, 3, 4; `dense` 1, 2, 2, 3; `ordinal` 1, 2, 3, 4
 * (equal ones by id); `fractional` 1, 2.5, 2.5, 4.
 *
 * @since 0.1.0
 */
export type RankTies = "competition" | "modified" | "dense" | "ordinal" | "fractional";

/**
 * Somebody who is ranked.
 *
 * @since 0.1.0
 */
export interface RankItem {
  readonly id: string;
  readonly value: DecimalInput;
}

/**
 * How a ranking is made.
 *
 * @since 0.1.0
 */
export interface RankOptions {
  /** Absent: `"competition"`. */
  readonly ties?: RankTies;
  /** Whether the highest or the lowest value has rank 1; absent: `"highest"`. */
  readonly best?: "highest" | "lowest";
}

/**
 * Somebody with a rank: `rank` is decimal text, since `fractional` ranks have halves.
 *
 * @since 0.1.0
 */
export interface RankedItem {
  readonly id: string;
  readonly value: string;
  readonly rank: string;
  /** Whether others have the same value. */
  readonly tied: boolean;
}

/**
 * What the percentile rank of a value among n values is, with `below` values under it and `equal` ones at it:
 *
 * - `inclusive`: `below / (n - 1)`, PERCENTRANK.INC of Excel;
 * - `exclusive`: `(below + 1) / (n + 1)`, PERCENTRANK.EXC;
 * - `below`: `below / n`;
 * - `atOrBelow`: `(below + equal) / n`, the empirical distribution function;
 * - `midpoint`: `(below + equal / 2) / n`.
 *
 * @since 0.1.0
 */
export type PercentileDefinition = "inclusive" | "exclusive" | "below" | "atOrBelow" | "midpoint";

/**
 * How many are selected: a `count`, or a `share` of all from 0 to 1, exactly one of them; and what happens at the line.
 *
 * @since 0.1.0
 */
export interface TopOptions {
  /** A whole number of places. */
  readonly count?: number;
  /** A share of all, such as `"0.2"`. */
  readonly share?: DecimalInput;
  /** How a share becomes a whole number of places; absent: `"floor"`, so that the share is never exceeded by it. */
  readonly slots?: "floor" | "ceil" | "halfUp";
  /**
   * What becomes of equal values that the line would part: `include` (default) takes them all, `exclude` takes none of
   * them, `byId` takes the smallest ids.
   */
  readonly ties?: "include" | "exclude" | "byId";
  /** Absent: `"highest"`. */
  readonly best?: "highest" | "lowest";
}

/**
 * Who was selected.
 *
 * @since 0.1.0
 */
export interface TopResult {
  /** Places that there are. */
  readonly slots: number;
  /** Those selected, best first, with their competition ranks. */
  readonly selected: readonly RankedItem[];
  /** Those whose equal values the line would part, by id; empty where it parts none. */
  readonly tied: readonly string[];
  /** How many more were selected than there are places; below zero where places stay empty. */
  readonly excess: number;
}

/**
 * Whether values are a sample, with n - 1 in the denominator, or all there are, with n.
 *
 * @since 0.1.0
 */
export type SpreadOf = "sample" | "population";

/**
 * What a variance is taken of.
 *
 * @since 0.1.0
 */
export interface SpreadOptions {
  /** Absent: `"sample"`. */
  readonly of?: SpreadOf;
}

/**
 * How many of the smallest and as many of the largest values are cut: a whole `count` on each side, or a `share` of all
 * on each side, below 0.5 and rounded down to a whole number; exactly one of them.
 *
 * @since 0.1.0
 */
export interface TrimOptions {
  readonly count?: number;
  readonly share?: DecimalInput;
}

/**
 * The two ends of an interval, to 12 significant digits.
 *
 * @since 0.1.0
 */
export interface ConfidenceInterval {
  readonly from: string;
  readonly to: string;
}
