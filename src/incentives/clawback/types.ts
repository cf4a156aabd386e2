import type { DecimalLiteral } from "../../kernel/index.js";
import type { ExactText } from "../accumulation/types.js";
import type { CreditRole } from "../creditRole.js";

/**
 * How whole months or days between a deal and its refund are counted. `"started"` counts the one that has begun, so that
 * the day of the deal lies in the first; `"completed"` counts those that are over, so that it is 0 on that day.
 *
 * @since 0.1.0
 */
export type ClawbackCount = "started" | "completed";

/**
 * How long after a deal its pay can be taken back: while the months or days, as `counted` (default `"started"`), are at
 * most so many. `{ months: 3 }` reaches from 2026-01-01 to 2026-03-31; `"unlimited"` has no end.
 *
 * @since 0.1.0
 */
export type ClawbackWindow =
  | "unlimited"
  | { readonly months: number; readonly counted?: ClawbackCount }
  | { readonly days: number; readonly counted?: ClawbackCount };

/**
 * Which share of the pay is taken back.
 *
 * - `"full"`: all of it.
 * - `steps`: the share of the first step that holds the months (or days) since the deal, both ends included; nothing
 *   after the last. `counted` is `"started"` by default.
 * - `prorated`: (term - months since the deal) / term, at least 0; `term` is a number, or the field of the deal that
 *   holds it. `counted` is `"completed"` by default.
 *
 * @since 0.1.0
 */
export type ClawbackAmount =
  | "full"
  | {
      readonly kind: "steps";
      readonly unit?: "months" | "days";
      readonly counted?: ClawbackCount;
      readonly steps: readonly { readonly within: number; readonly share: DecimalLiteral }[];
    }
  | {
      readonly kind: "prorated";
      readonly unit?: "months" | "days";
      readonly counted?: ClawbackCount;
      readonly term: number | { readonly field: string };
    };

/**
 * What happens to pay that was earned with a deal that is refunded later: a credit with `refundOf`.
 *
 * @since 0.1.0
 */
export interface Clawback {
  /** Required: how long pay can be taken back is not to be guessed. */
  readonly window: ClawbackWindow;
  /**
   * `"reRated"` (default): what the period of the deal would not have paid without it. `"ownShare"`: what the deal itself
   * was paid, as its line told.
   */
  readonly base?: "reRated" | "ownShare";
  /**
   * `"reversed"` (default): the deal no longer counts to the measure of its own period. `"kept"`: it still does, and only
   * its own share of pay is taken.
   */
  readonly attainment?: "reversed" | "kept";
  /** Absent: `"full"`. */
  readonly amount?: ClawbackAmount;
}

/**
 * One refund on a clawback line.
 *
 * @since 0.1.0
 */
export interface ClawedRefund {
  /** The credit that takes back, and the record that it takes back. */
  readonly id: string;
  readonly refundOf: string;
  readonly date: string;
  /** How much of the deal it takes back; positive where it undoes a refund. */
  readonly amount: string;
  /** The period or quota period that the deal was paid in. */
  readonly period: string;
  /** Months or days since the deal, as the share or else the window counts them. */
  readonly elapsed?: number;
  /** The share of the pay that is taken. */
  readonly share: ExactText;
  /** What the measure of that period changes by: the amount, or 0 where attainment is kept. */
  readonly measuredChange: string;
  /** What it adds to the line. */
  readonly value: string;
}

/**
 * A refund that was taken into account, as the history of its deal keeps it.
 *
 * @since 0.1.0
 */
export interface PaidRefund {
  readonly id: string;
  readonly recordId: string;
  /** The record that it takes back: the deal's, or that of another refund, which it undoes. */
  readonly refundOf: string;
  readonly date: string;
  readonly amount: string;
  readonly share: ExactText;
  /** What was taken back for it. */
  readonly taken: string;
}

/**
 * A deal of a {@link PaidSpan}.
 *
 * @since 0.1.0
 */
export interface PaidDeal {
  readonly id: string;
  readonly recordId: string;
  readonly measure: string;
  readonly date: string;
  readonly amount: string;
  /** What it was paid, as its line told. */
  readonly paid: string;
  readonly role?: CreditRole;
  readonly level?: number;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
  readonly refunds?: readonly PaidRefund[];
}

/**
 * What one component paid for one period or quota period, and by which terms, for as long as it can be taken back.
 *
 * @since 0.1.0
 */
export interface PaidSpan {
  readonly componentId: string;
  /** The quota period, or the evaluated period where each stands by itself. */
  readonly period: string;
  /** The evaluated period whose terms hold: the last one within it. */
  readonly terms: string;
  /** The measure of all of it without what was refunded; null for a component that pays by none. */
  readonly measured: ExactText | null;
  /** What is paid for it without what was taken back. */
  readonly earned: string;
  /** What the pay looked at. */
  readonly measures: readonly { readonly id: string; readonly value: ExactText | null }[];
  readonly attributes: readonly { readonly id: string; readonly value: string | number | boolean | null }[];
  readonly deals: readonly PaidDeal[];
}
