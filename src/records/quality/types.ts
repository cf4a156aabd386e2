import type { Condition, FactRow, LeftOut, MeasureFact, Outcome } from "../../kernel/index.js";

/**
 * The kinds of neutral records, each with a schema.
 *
 * @since 0.1.0
 */
export type RecordKind =
  | "activity"
  | "answer"
  | "complaint"
  | "customer"
  | "deal"
  | "fieldChange"
  | "invoice"
  | "marketFigure"
  | "order"
  | "payment"
  | "person"
  | "quotation"
  | "return"
  | "stageChange"
  | "surveyAnswer"
  | "surveyInvitation"
  | "trainingRecord";

/**
 * What records of one stream have to be like. What is not named is not asked for.
 *
 * @since 0.1.0
 */
export interface StreamQuality {
  readonly stream: string;
  /** The kind whose schema its records are held against; absent: flat records with an id. */
  readonly kind?: RecordKind;
  /** The field that names whose records they are; absent: `ownerId`. */
  readonly owner?: string;
  /** The fields that must be filled in. */
  readonly required?: readonly string[];
  /** What must be met besides; each has an id. */
  readonly valid?: readonly { readonly id: string; readonly when: Condition }[];
  /** The fields that together must not stand twice; absent: the id. */
  readonly unique?: readonly string[];
  /** How many days after it happened a record has to be written down, both ends counted in; absent dates are not judged. */
  readonly onTime?: { readonly happened: string; readonly recorded: string; readonly withinDays: number };
  /** Fields that hold the id of a record of another stream, or of this one. */
  readonly references?: readonly { readonly field: string; readonly to: string }[];
}

/**
 * What records have to be like, stream by stream.
 *
 * @since 0.1.0
 */
export interface Quality {
  readonly kind: "quality";
  readonly id: string;
  readonly streams: readonly StreamQuality[];
}

/**
 * The records to be judged.
 *
 * @since 0.1.0
 */
export interface QualityFacts {
  readonly records: Readonly<Record<string, readonly FactRow[]>>;
}

/**
 * How a report is to be made.
 *
 * @since 0.1.0
 */
export interface QualityOptions {
  /** The most faults that are listed; absent: 1,000. All are counted. */
  readonly maxFaults?: number;
}

/**
 * What a record can be: filled in (`complete`), as it should be (`valid`), there once (`unique`), written down in time
 * (`onTime`), with every record that it refers to (`linked`, that is not orphaned), or all of these (`sound`).
 *
 * @since 0.1.0
 */
export type QualityCheck = "complete" | "valid" | "unique" | "onTime" | "linked" | "sound";

/**
 * How many records pass a check. `share` is passed over checked; it is null where there was nothing to check
 * (`nothing_to_check`).
 *
 * @since 0.1.0
 */
export interface QualityShare {
  readonly check: QualityCheck;
  readonly checked: number;
  readonly passed: number;
  readonly share: string | null;
  readonly reason?: "nothing_to_check";
}

/**
 * The records of one stream, or of one owner of it. An owner of null: those that name nobody.
 *
 * @since 0.1.0
 */
export interface OwnerQuality {
  readonly ownerId: string | null;
  readonly records: number;
  readonly checks: readonly QualityShare[];
}

/**
 * One stream: all of its records, and those of each owner, by id, with the records of nobody last.
 *
 * @since 0.1.0
 */
export interface StreamQualityReport {
  readonly stream: string;
  readonly records: number;
  readonly checks: readonly QualityShare[];
  readonly owners: readonly OwnerQuality[];
}

/**
 * What is wrong with one record: `field` is where, `rule` the id of a condition or the stream that was referred to.
 *
 * @since 0.1.0
 */
export interface QualityFault extends Pick<LeftOut, "id" | "stream" | "index"> {
  readonly check: Exclude<QualityCheck, "sound">;
  readonly field: string | null;
  readonly rule: string | null;
}

/**
 * How good records are: `value` is the share of records that pass every check, over all streams.
 *
 * `measures` are facts that a program takes as they are, where it declares the measures as `given`:
 * `quality.<stream>.<check>`, the share of each owner.
 *
 * @since 0.1.0
 */
export interface QualityReport extends Outcome {
  readonly streams: readonly StreamQualityReport[];
  /** In the order of the document, then of the records. */
  readonly faults: readonly QualityFault[];
  readonly faultCount: number;
  readonly measures: readonly MeasureFact[];
}
