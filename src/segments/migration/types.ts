import type { DecimalInput, FieldValue, Outcome } from "../../kernel/index.js";
import type { Segmentation } from "../types.js";

/**
 * Where one customer was on the day of a snapshot.
 *
 * @since 0.1.0
 */
export interface SnapshotCustomer {
  readonly customerId: string;
  readonly segmentId: string;
  /** What it is worth, such as its revenue; absent: amounts are not told. */
  readonly amount?: DecimalInput;
  /** What it was placed by, for the reasons of moves. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

/**
 * The segments of customers on one day.
 *
 * @since 0.1.0
 */
export interface SegmentSnapshot {
  /** A calendar date. */
  readonly on: string;
  readonly customers: readonly SnapshotCustomer[];
}

/**
 * How a migration is measured.
 *
 * @since 0.1.0
 */
export interface MigrationOptions {
  /** The segments from the worst to the best, so that moves go up or down. Absent: the grades of a `segmentation` by score. */
  readonly order?: readonly string[];
  /** What placed the customers, for the reasons of moves. */
  readonly segmentation?: Segmentation;
  readonly onInvalid?: "reject" | "report";
  readonly maxIssues?: number;
}

/**
 * A field that differs between two snapshots of a customer who moved. `alone` is the segment that this change alone
 * would have led to; `moves`, whether that is another one than before. Without a `segmentation` both are null.
 *
 * @since 0.1.0
 */
export interface FieldMove {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly alone: string | null;
  readonly moves: boolean | null;
}

/**
 * A customer who is in another segment than before. `direction` is null where `order` does not name both segments.
 *
 * `cause` tells, of a segmentation by rules, whether the rule of the segment before stopped fitting (`ruleStopped`), or
 * still fits and an earlier one now does, too (`earlierRule`); of one by score, that the score changed; null
 * without a segmentation or without fields.
 *
 * @since 0.1.0
 */
export interface SegmentMover {
  readonly customerId: string;
  readonly from: string;
  readonly to: string;
  readonly direction: "up" | "down" | null;
  readonly cause: "ruleStopped" | "earlierRule" | "score" | null;
  /** The fields that changed, sorted; of those that the segmentation looks at, where one is given. */
  readonly fields: readonly FieldMove[];
}

/**
 * One way from segment to segment, with its customers: `from` is null of new customers, `to` of those lost. Ways that
 * nobody went are not listed. Amounts are null where a customer on the way has none.
 *
 * @since 0.1.0
 */
export interface MigrationCell {
  readonly from: string | null;
  readonly to: string | null;
  readonly customers: number;
  /** Of the customers of `from`; null of new ones. */
  readonly share: string | null;
  readonly openingAmount: string | null;
  readonly closingAmount: string | null;
}

/**
 * What happened between two dates. `opening` is the sum of a segment's ways out (lost included), `closing` that of the
 * ways in (new included).
 *
 * @since 0.1.0
 */
export interface MigrationStep {
  readonly from: string;
  readonly to: string;
  /** In the order of `order`, then by id; new and lost last. */
  readonly matrix: readonly MigrationCell[];
  readonly segments: readonly {
    readonly id: string;
    readonly opening: number;
    readonly closing: number;
    readonly stayed: number;
    readonly movedOut: number;
    readonly movedIn: number;
    readonly lost: number;
    readonly new: number;
    /** `stayed / opening`; null without opening customers. */
    readonly stayShare: string | null;
  }[];
  readonly counts: {
    readonly opening: number;
    readonly closing: number;
    readonly stayed: number;
    readonly moved: number;
    /** Null without an order. */
    readonly up: number | null;
    readonly down: number | null;
    readonly new: number;
    readonly lost: number;
  };
  /** `stayed / opening`; null without opening customers. */
  readonly stayShare: string | null;
  /** Sorted by id. */
  readonly movers: readonly SegmentMover[];
}

/**
 * How customers moved between segments: `value` is the share of the first snapshot's customers who were in the same
 * segment on the last, null with `no_opening_customers`. `steps` go from each snapshot to the next; `overall` goes from the
 * first to the last.
 *
 * @since 0.1.0
 */
export interface MigrationResult extends Outcome {
  readonly order: readonly string[] | null;
  readonly steps: readonly MigrationStep[];
  readonly overall: MigrationStep;
}
