import type { Condition, DecimalLiteral, MeasureExpression, RoundingMode } from "../../kernel/index.js";
import type { RateTable } from "../../kernel/money/index.js";

/**
 * What a record is worth to a measure. Money is in the record's own currency and is converted once; `quantity` and
 * `count` are plain numbers.
 *
 * | kind | value |
 * | --- | --- |
 * | `net` | the amount less tax, discount and returns, or less the fields that `less` names |
 * | `gross` | the amount as it is |
 * | `margin` | the price less the cost |
 * | `contractValue` | what a contract is worth in a year, or in all |
 * | `derived` | a small tree of arithmetic in which each `measure` is a field of the record |
 * | `quantity` | the number in a field |
 * | `count` | 1; of a record with `refundOf` -1 where it takes back all of the other one, else 0 |
 *
 * @since 0.1.0
 */
export type CreditBase =
  | {
      readonly kind: "net";
      /** The field of the amount; absent: `"amount"`. */
      readonly amount?: string;
      /** The fields that are taken off; absent: `"tax"`, `"discount"`, `"returns"`. */
      readonly less?: readonly string[];
      /** What a record that lacks one of these fields does; absent: `"zero"`, there is nothing to take off. */
      readonly missing?: "zero" | "refuse";
    }
  | { readonly kind: "gross"; readonly amount?: string }
  | {
      readonly kind: "margin";
      /** The field of the price; absent: `"amount"`. */
      readonly price?: string;
      /** The field of the cost; absent: `"cost"`. */
      readonly cost?: string;
      /** Adds the margin as a ratio to the fields that rules and plans look at: of the price, or of the cost (a markup). */
      readonly ratio?: { readonly as: string; readonly of: "price" | "cost" };
    }
  | {
      readonly kind: "contractValue";
      readonly value: "annual" | "total";
      readonly amount?: string;
      /** What the amount is for: the whole term, a year, or a month. */
      readonly amountOf: "term" | "year" | "month";
      /** The field of the months that the contract runs; absent: `"months"`. */
      readonly months?: string;
      /** The annual value of a contract of under a year: its total (default), or that stretched to a year. */
      readonly underAYear?: "total" | "annualized";
    }
  | { readonly kind: "derived"; readonly derive: MeasureExpression }
  | { readonly kind: "quantity"; readonly field: string }
  | { readonly kind: "count" };

/**
 * A measure that records are credited to. Quota credit and pay credit are two of them.
 *
 * @since 0.1.0
 */
export interface CreditMeasure {
  readonly id: string;
  readonly title?: string;
  /** Absent: `net`. */
  readonly base?: CreditBase;
}

/**
 * Which records earn, and when.
 *
 * @since 0.1.0
 */
export interface CreditEvent {
  /** What a record stands for; absent: `"booking"`. It changes no number and is told in the result. */
  readonly kind?: "booking" | "invoice" | "cash";
  /** The stream of records, such as `"deals"`. */
  readonly from: string;
  /** Which records earn; each `field` is a property of the record. */
  readonly where?: Condition;
  /** The field of the credit date, which says in which period a record counts. */
  readonly date: string;
  /** The field of the date that picks rules and hierarchy, such as that of the order; absent: the credit date. */
  readonly planDate?: string;
  /** The field of the currency; absent: `"currency"`. A record without one is in the currency of the document. */
  readonly currency?: string;
}

/**
 * A share of a record, for somebody who is named here or in a field of the record.
 *
 * @since 0.1.0
 */
export type CreditShare =
  | { readonly personId: string; readonly share: DecimalLiteral }
  | { readonly field: string; readonly share: DecimalLiteral };

/**
 * Whom a rule credits.
 *
 * - `owner`: whom a field names, with all of the record.
 * - `split`: several people, whose shares sum to exactly 1: named in `shares`, or read from the stream `from`, whose
 *   records have `recordId`, `personId` and `share`. A record without any in that stream passes the rule over.
 * - `overlay`: people on top of the owner, with any share of the record.
 * - `rollup`: the managers of those who are credited, up `levels` levels (or at the levels that are listed).
 *
 * @since 0.1.0
 */
export type CreditTo =
  | { readonly kind: "owner"; readonly field?: string }
  | { readonly kind: "split"; readonly shares: readonly CreditShare[] }
  | { readonly kind: "split"; readonly from: string }
  | { readonly kind: "overlay"; readonly shares: readonly CreditShare[] }
  | { readonly kind: "overlay"; readonly from: string }
  | {
      readonly kind: "rollup";
      readonly levels: number | readonly number[];
      /** Whose credits are rolled up; absent: those of owners and splits. */
      readonly of?: readonly ("owner" | "split" | "overlay")[];
      /** Where one record counts once for a manager: within a level (default), or in all. */
      readonly once?: "level" | "manager";
    };

/**
 * A measure that a rule credits: all of it or a share, under its own id or another one.
 *
 * @since 0.1.0
 */
export interface RuleMeasure {
  /** A measure of the document. */
  readonly measure: string;
  /** Absent: `"1"`. */
  readonly share?: DecimalLiteral;
  /** The id that the credits go by; absent: that of the measure. */
  readonly as?: string;
}

/**
 * A rule of crediting: for which records, whom, and which measures.
 *
 * @since 0.1.0
 */
export interface CreditRule {
  /** Letters, digits and other signs, but not `#` and `@`. */
  readonly id: string;
  readonly title?: string;
  /** The lowest wins; rules without one come after those with one. */
  readonly rank?: number;
  /** The plan dates on which it is in force. */
  readonly effective?: { readonly from: string; readonly to?: string };
  /** For which records; each `field` is a property of the record. */
  readonly when?: Condition;
  readonly to: CreditTo;
  /** Absent: every measure of the document in full. */
  readonly measures?: readonly RuleMeasure[];
}

/**
 * Which rules credit people in an order book: who is credited with what, for each record. Compile it with
 * `compileCrediting`.
 *
 * @since 0.1.0
 */
export interface Crediting {
  readonly kind: "crediting";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** ISO 4217 code of the currency that credits are in. */
  readonly currency: string;
  readonly event: CreditEvent;
  /** The first is the one that the headline of the result is about. */
  readonly measures: readonly CreditMeasure[];
  /** How other currencies are converted; absent: they are not, and such records are listed. */
  readonly fx?: {
    /** The field of the date that picks the rate; absent: the credit date. */
    readonly date?: string;
    /** Rates that come with the facts are added to those of the table. */
    readonly table: RateTable;
  };
  /** How the value of a record is rounded, once, before it is shared; absent: to the minor unit, `halfUp`. */
  readonly rounding?: { readonly mode: RoundingMode; readonly places: number };
  /**
   * Which of the rules for owners and splits win where several fit; overlays and rollups that fit count all.
   * `order`: by `rank` (default), or the rule with the most tests first (`specific`), and then by rank. `winners`: how
   * many win, 1 by default. `ties`: by the order of the document (default), or the record is listed (`refuse`).
   */
  readonly precedence?: {
    readonly order?: "rank" | "specific";
    readonly winners?: number | "all";
    readonly ties?: "document" | "refuse";
  };
  /**
   * How a record with `refundOf` is credited: as the record was that it takes back (`mirror`, default), or by its own
   * fields (`own`).
   */
  readonly refunds?: "mirror" | "own";
  /** The fields of the record that its credits carry; absent: all. */
  readonly fields?: readonly string[];
  readonly rules: readonly CreditRule[];
}
