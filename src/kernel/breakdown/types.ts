import type { FiscalYear, PeriodUnit } from "../calendar/index.js";
import type { FactRow, MeasureReason, MeasureUnit } from "../measure/index.js";
import type { RankTies } from "../statistics/index.js";
import type { EvaluateOptions, Outcome, TraceNode } from "../trace/index.js";

/**
 * What a breakdown reads: records by stream, and the period that is looked at. The records of earlier periods stand in the
 * same streams, where there is a comparison.
 *
 * @since 0.1.0
 */
export interface BreakdownFacts {
  readonly period: string;
  readonly records?: Readonly<Record<string, readonly FactRow[]>>;
}

/**
 * One level of a breakdown: a field of the records, or the units of time of the period.
 *
 * With `top` the `count` best parts by a measure stand for themselves, and all others are pooled in one part. Equal ones are
 * parted by their ids.
 *
 * @since 0.1.0
 */
export type BreakdownLevel =
  | string
  | { readonly field: string; readonly top?: { readonly count: number; readonly measure: string } }
  | { readonly period: PeriodUnit };

/**
 * Says where records get a field from that they do not have themselves: from the record of the stream `from` whose id stands
 * in their field `key`, and there from the field `take` (absent: of the same name).
 *
 * What a record says of itself comes first. `key` may be the `field` of a lookup before this one.
 *
 * @since 0.1.0
 */
export interface BreakdownLookup {
  readonly field: string;
  readonly from: string;
  readonly key: string;
  readonly take?: string;
}

/**
 * The period that another one is compared with: the one right before it, or the same one of the year before.
 *
 * @since 0.1.0
 */
export type BreakdownComparison = "previous" | "sameLastYear";

/**
 * How a breakdown is to be made.
 *
 * @since 0.1.0
 */
export interface BreakdownOptions extends EvaluateOptions {
  /** The levels, from the whole down, at most 8; of none there is just the total. */
  readonly by: readonly BreakdownLevel[];
  readonly lookups?: readonly BreakdownLookup[];
  /** The periods to compare with; absent: none. */
  readonly compareWith?: readonly BreakdownComparison[];
  /** How equal values rank; absent: `"competition"`. */
  readonly ties?: RankTies;
  /** The measures of which the lowest value is the best. */
  readonly lowestIsBest?: readonly string[];
  readonly fiscalYear?: FiscalYear;
  /** The ids of the measures to show; absent: all. */
  readonly only?: readonly string[];
  /** What a trace is for: the path of a part (of the total: empty), and a measure. */
  readonly cell?: { readonly path: readonly (string | null)[]; readonly measure: string };
}

/**
 * What the parts of a measure do: their values sum to that of the whole (`sum`); the value of the whole is worked out from
 * what they stand on, such as a quotient of two sums (`pool`); or it is counted again over all records, such as distinct
 * customers or the largest deal (`apart`).
 *
 * @since 0.1.0
 */
export type BreakdownCombining = "sum" | "pool" | "apart";

/**
 * Why a figure beside a value is null.
 *
 * The value itself is null (`no_value`), or that of the base (`no_base`); the parts of the measure do not add up
 * (`not_additive`), or not the periods that they are compared with (`other_periods`); what would be divided by is zero
 * (`zero_total`, `zero_base`, `no_change`, `zero_denominator`) or a base below zero (`negative_base`); a total, a part of
 * records without the field, and pooled parts take no rank (`not_ranked`); no part has a value (`no_parts`).
 *
 * @since 0.1.0
 */
export type BreakdownReason =
  | "no_value"
  | "no_base"
  | "not_additive"
  | "other_periods"
  | "zero_total"
  | "zero_base"
  | "negative_base"
  | "no_change"
  | "zero_denominator"
  | "not_ranked"
  | "no_parts";

/**
 * A figure that is null, and why.
 *
 * @since 0.1.0
 */
export interface BreakdownMissing {
  readonly figure: string;
  readonly reason: BreakdownReason;
}

/**
 * A value against that of an earlier period. Ratios are fractions.
 *
 * @since 0.1.0
 */
export interface BreakdownChange {
  readonly on: BreakdownComparison;
  /** The earlier period. */
  readonly period: string;
  readonly base: string | null;
  /** Why there is no base. */
  readonly baseReason?: MeasureReason;
  /** The value less the base. */
  readonly change: string | null;
  /** The change over the base. */
  readonly growth: string | null;
  /** How many ranks better than in the earlier period; below zero: worse. */
  readonly rankChange: string | null;
  /** The part of the total's change that this part makes. */
  readonly contribution: string | null;
  /** The same over the total's base: the parts sum to the total's growth. */
  readonly points: string | null;
  /**
   * Of a ratio of two sums: what of the total's change comes from its own weight, the denominator, and what from its own
   * rate. Over all parts the two sum to the change of the total.
   */
  readonly mixEffect?: string | null;
  readonly rateEffect?: string | null;
}

/**
 * What a measure comes to in one part. `reason` is set if and only if `value` is null; why another figure is null stands in
 * `missing`.
 *
 * @since 0.1.0
 */
export interface BreakdownValue {
  readonly id: string;
  readonly value: string | null;
  readonly reason?: MeasureReason;
  /** The records that counted, as in a `MeasureValue`. */
  readonly count: number;
  readonly shareOfTotal: string | null;
  readonly shareOfParent: string | null;
  /** Among the parts of one parent, best first. */
  readonly rank: string | null;
  /** Of what is pooled: the plain mean of the values of the parts right below, which weighs the smallest like the largest. */
  readonly meanOfParts?: string | null;
  /** One for each comparison, in the order of `compareWith`. */
  readonly changes?: readonly BreakdownChange[];
  readonly missing?: readonly BreakdownMissing[];
  readonly trace?: TraceNode;
}

/**
 * One part: of the total the `path` is empty, of a part below it has an id for each level; null stands for the records that
 * lack the field, or, with `others`, for the parts that are pooled.
 *
 * @since 0.1.0
 */
export interface BreakdownPart {
  readonly path: readonly (string | null)[];
  /** The period that is measured: of a part by time that unit of it. */
  readonly period: string;
  /** How many parts are pooled in this one. */
  readonly others?: number;
  /** Sorted by id. */
  readonly measures: readonly BreakdownValue[];
}

/**
 * Keys that a lookup found nothing for; their records stand where the field is absent.
 *
 * @since 0.1.0
 */
export interface BreakdownUnmatched {
  readonly field: string;
  readonly from: string;
  readonly key: string;
  /** The records without a match. */
  readonly count: number;
  /** The keys with their records, by key. */
  readonly keys: readonly { readonly id: string; readonly count: number }[];
}

/**
 * Measures by their parts. `value` is how many records counted; `parts` lists each part before those below it, and those
 * of one parent by id: records without the field come after the others, and pooled parts last.
 *
 * @since 0.1.0
 */
export interface BreakdownResult extends Outcome {
  readonly period: string;
  /** What each place of a path is: a field, or a unit of time. */
  readonly levels: readonly string[];
  readonly comparisons: readonly { readonly on: BreakdownComparison; readonly period: string }[];
  readonly ties: RankTies;
  /** What is shown, sorted by id. */
  readonly measures: readonly {
    readonly id: string;
    readonly unit: MeasureUnit;
    readonly combines: BreakdownCombining;
    readonly best: "highest" | "lowest";
  }[];
  readonly total: BreakdownPart;
  readonly parts: readonly BreakdownPart[];
  /** In the order of the lookups; those that found everything are not listed. */
  readonly unmatched: readonly BreakdownUnmatched[];
}
