import type { FiscalYear } from "../calendar/index.js";
import type { Condition, DecimalLiteral, FieldValue } from "../condition/index.js";
import type { DecimalInput } from "../decimal/index.js";
import type { Result } from "../issue/index.js";
import type { EvaluateOptions, Outcome, TraceNode } from "../trace/index.js";

/**
 * A unit of measure. `money`, `count`, `points` and `days` add up; `ratio` and `score` are pooled, never added.
 *
 * @since 0.1.0
 */
export type MeasureUnit = "money" | "count" | "ratio" | "score" | "points" | "days";

/**
 * The span of records that a measure reads, seen from the period that is evaluated.
 *
 * @since 0.1.0
 */
export type MeasureWindow = "period" | "previous" | "yearToDate" | { readonly trailing: number };

interface MeasureBase {
  readonly id: string;
  readonly title?: string;
  readonly unit: MeasureUnit;
}

/** How records become one number: exactly one of these. */
type Aggregate =
  | { readonly sum: string }
  | { readonly count: true }
  | { readonly distinct: string }
  | { readonly min: string }
  | { readonly max: string }
  | { readonly mean: string }
  | { readonly last: string };

/**
 * A measure read from the records of one stream: which (`from`, `where`), whose (`person`), when (`date`, `window`),
 * and one aggregate (`sum`, `count`, `distinct`, `min`, `max`, `mean`, `last`).
 *
 * @since 0.1.0
 */
export type RecordMeasure = MeasureBase & {
  /** The stream of records, such as `"deals"`. */
  readonly from: string;
  /** Which records count; each `field` is a property of the record. */
  readonly where?: Condition;
  /** The field that holds the person's id. */
  readonly person: string;
  /** The field that holds the calendar date. */
  readonly date: string;
  readonly window?: MeasureWindow;
} & Aggregate;

/**
 * A measure over other measures: a ratio of two, a mean weighted by another, or the growth of one.
 *
 * @since 0.1.0
 */
export type RelatedMeasure = MeasureBase &
  (
    | { readonly ratio: { readonly numerator: string; readonly denominator: string } }
    | {
        readonly weightedRatio: readonly {
          readonly numerator: string;
          readonly denominator: string;
          readonly weight: DecimalLiteral;
        }[];
      }
    | { readonly growth: { readonly of: string; readonly on: "previous" | "sameLastYear" } }
  );

/**
 * A measure that no record holds: its values are handed in as facts.
 *
 * @since 0.1.0
 */
export type GivenMeasure = MeasureBase & { readonly given: true };

/**
 * A small tree of arithmetic over measures and constants, at most 16 deep.
 *
 * `subtract` and `divide` take the first less, or over, the second. A denominator of zero gives `whenZero`, which has to
 * be said: a decimal, or `"null"` for no value (`zero_denominator`). `clamp` bounds from below and from above. `choose`
 * takes the first part whose condition is met, else `otherwise`; a condition that is missing gives no value
 * (`missing_condition`). Conditions look at declared measures, by `gt`, `gte`, `lt`, `lte`, `between`, `equals` and
 * `exists`. A part that is null makes the whole null, for the reason of the first such part, but for those that `choose`
 * does not take.
 *
 * @since 0.1.0
 */
export type MeasureExpression =
  | { readonly measure: string }
  | { readonly constant: DecimalLiteral; readonly unit?: MeasureUnit }
  | { readonly add: readonly MeasureExpression[] }
  | { readonly subtract: readonly [MeasureExpression, MeasureExpression] }
  | { readonly multiply: readonly MeasureExpression[] }
  | {
      readonly divide: readonly [MeasureExpression, MeasureExpression];
      readonly whenZero: DecimalLiteral | "null";
    }
  | { readonly min: readonly MeasureExpression[] }
  | { readonly max: readonly MeasureExpression[] }
  | {
      readonly clamp: MeasureExpression;
      readonly least?: DecimalLiteral;
      readonly most?: DecimalLiteral;
    }
  | {
      readonly choose: readonly { readonly when: Condition; readonly then: MeasureExpression }[];
      readonly otherwise: MeasureExpression;
    };

/**
 * A measure that is computed from other measures by a small tree of arithmetic: volume x price, margin after discount.
 *
 * Units are checked: what is added, compared or chosen between has one unit; a product has at most one unit beside
 * `ratio`, `count` and plain constants, so that a count times money is money; a quotient of one unit is a `ratio`, and
 * money over a count is money. A constant without a unit fits any. What comes out as `ratio` may be called `score`, and
 * the other way round. Parts are evaluated in the period of the measure itself.
 *
 * @since 0.1.0
 */
export type DerivedMeasure = MeasureBase & { readonly derive: MeasureExpression };

/**
 * A number about one person and one period, as data.
 *
 * @since 0.1.0
 */
export type Measure = RecordMeasure | RelatedMeasure | GivenMeasure | DerivedMeasure;

/**
 * A flat record: an id and own fields of text, number, boolean or null.
 *
 * @since 0.1.0
 */
export interface FactRecord {
  readonly id: string;
  readonly [field: string]: FieldValue | undefined;
}

/**
 * A row of a stream of records: a {@link FactRecord}, or a row of a type of your own with an id, such as an interface of the
 * fields that your system has. What a field holds is checked when the row is read.
 *
 * @since 0.1.0
 */
export type FactRow = FactRecord | { readonly id: string };

/**
 * A measure's value handed in as a fact; it wins over one computed from records.
 *
 * @since 0.1.0
 */
export interface MeasureFact {
  readonly personId: string;
  readonly measure: string;
  readonly value: DecimalInput | null;
  readonly period?: string;
}

/**
 * What a domain needs to know about one person: the period, the measures by id, and attributes such as a role.
 *
 * A measure that is null is known to be missing; one that is absent was never given, which is an error.
 *
 * @since 0.1.0
 */
export interface PersonFacts {
  readonly period: string;
  readonly personId?: string;
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * How measures are to be compiled.
 *
 * @since 0.1.0
 */
export interface MeasuresSetting {
  /** How fiscal years run, for names of periods such as `FY2026-Q3` and for `yearToDate`; absent: calendar years. */
  readonly fiscalYear?: FiscalYear;
}

/**
 * The facts that measures are evaluated on: records by stream, the people to list, and measures given as they are.
 *
 * @since 0.1.0
 */
export interface MeasuresFacts {
  readonly period: string;
  readonly records?: Readonly<Record<string, readonly FactRow[]>>;
  /** Ids of people to list; whoever is seen in the records is listed anyway. */
  readonly people?: readonly string[];
  readonly measures?: readonly MeasureFact[];
}

/**
 * How measures are to be evaluated. Nothing here changes a number.
 *
 * @since 0.1.0
 */
export interface MeasuresOptions extends EvaluateOptions {
  /** Adds the records that counted, each with what it added. */
  readonly credits?: true;
}

/**
 * Why a measure has no value: no record counted, a denominator or a base of growth is zero, a base is below zero (its
 * growth would have the wrong sign), the value was given as null, a measure that has to be given was not, or a condition
 * of `choose` looks at a measure without a value.
 *
 * @since 0.1.0
 */
export type MeasureReason =
  | "no_records"
  | "zero_denominator"
  | "zero_base"
  | "negative_base"
  | "given_as_null"
  | "not_given"
  | "missing_condition";

/**
 * The value of one measure for one person. `reason` is set if and only if `value` is null.
 *
 * @since 0.1.0
 */
export interface MeasureValue {
  readonly id: string;
  readonly unit: MeasureUnit;
  readonly value: string | null;
  readonly reason?: MeasureReason;
  /**
   * The records that counted; of a ratio those of its denominator, of growth those of the period itself, of a derived
   * measure those of every measure that it names, added up.
   */
  readonly count: number;
  /** `"given"` where a {@link MeasureFact} won over the records, and of a measure that can only be given. */
  readonly source: "records" | "given";
  readonly trace?: TraceNode;
}

/**
 * One record that counted for one person's measure. Over the records of a measure, `amount` sums to its value where
 * the measure is a sum, a count or a number of distinct values; else it is the value of the field.
 *
 * @since 0.1.0
 */
export interface MeasureCredit {
  readonly personId: string;
  readonly measure: string;
  /** The id of the record. */
  readonly id: string;
  readonly date: string;
  readonly amount: string;
}

/**
 * What measures come to: `value` is how many records counted for any of them; `people` are sorted by id, and the
 * measures of each by id.
 *
 * @since 0.1.0
 */
export interface MeasuresResult extends Outcome {
  readonly period: string;
  readonly people: readonly { readonly id: string; readonly measures: readonly MeasureValue[] }[];
  /** With the option `credits`: sorted by person, measure, date and id. */
  readonly credits?: readonly MeasureCredit[];
}

/**
 * Measures that are ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledMeasures {
  /** The documents, frozen. */
  readonly documents: readonly Measure[];
  /** The streams of records that they read, sorted. */
  readonly streams: readonly string[];
  /** Measures everybody in the facts for one period; throws where a fact is faulty, unless it is to be reported. */
  evaluate(facts: MeasuresFacts, options?: MeasuresOptions): MeasuresResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: MeasuresOptions): Result<MeasuresResult>;
  /** The records that counted in the evaluated period, in canonical order, without those of measures that were given. */
  credits(facts: MeasuresFacts, options?: EvaluateOptions): readonly MeasureCredit[];
}
