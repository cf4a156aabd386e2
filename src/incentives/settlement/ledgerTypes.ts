import type { DecimalInput } from "../../kernel/index.js";
import type { SettlementKind } from "./types.js";

/**
 * The kinds of {@link Ledger}: those of settlements, and the one of pay below zero.
 *
 * @since 0.1.0
 */
export type LedgerKind = SettlementKind | "negativePay";

/**
 * What an entry of a ledger is.
 *
 * | ledger | causes |
 * | --- | --- |
 * | `draw` | `advance` is owed, `guarantee` is not; `recovered`, `forgiven` |
 * | `holdback` | `held`; `cancelled` by a refund; released by `cash`, `condition`, `due` or `installment`; of a leaver `leaving` (paid out) or `forfeited` (lost) |
 * | `minimumPayment` | `belowMinimum`, `minimumReached` |
 * | `negativePay` | `carried`, `offset`, `lost` |
 *
 * @since 0.1.0
 */
export type LedgerCause =
  | "advance"
  | "guarantee"
  | "recovered"
  | "forgiven"
  | "held"
  | "cancelled"
  | "cash"
  | "condition"
  | "due"
  | "installment"
  | "leaving"
  | "forfeited"
  | "belowMinimum"
  | "minimumReached"
  | "carried"
  | "offset"
  | "lost";

/**
 * What one entry does to the pay of this period (`pay`) and to the balance of its ledger (`change`).
 *
 * @since 0.1.0
 */
export interface LedgerEntry {
  /** Unique within the ledger. */
  readonly id: string;
  readonly cause: LedgerCause;
  readonly pay: string;
  readonly change: string;
  /** The period in which the money that is moved was advanced, held or carried. */
  readonly since: string;
  readonly componentId?: string;
  readonly recordId?: string;
}

/**
 * One ledger of a statement: `closing` is `opening` plus every `change`, and never below zero.
 *
 * @since 0.1.0
 */
export interface Ledger {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly title?: string;
  /** Who owes the balance: the company (it was earned and is not paid), or the person. */
  readonly owedBy: "company" | "person";
  readonly opening: string;
  readonly entries: readonly LedgerEntry[];
  readonly closing: string;
}

/**
 * A part of a balance: what one period, component or deal put into it.
 *
 * @since 0.1.0
 */
export interface BalancePart {
  /** The period in which it arose. */
  readonly since: string;
  /** What it was at first, less what was cancelled. */
  readonly whole: string;
  /** What is left of it. */
  readonly amount: string;
  /** How many periods have passed since. */
  readonly age: number;
  readonly componentId?: string;
  readonly recordId?: string;
  /** The amount that was credited for the record. */
  readonly credited?: string;
  /** What of that was taken back; absent: nothing. */
  readonly uncredited?: string;
  /** The day on which it becomes payable. */
  readonly dueOn?: string;
}

/**
 * The balance of a ledger from one period to the next; the oldest part first. One without parts is left out.
 *
 * @since 0.1.0
 */
export interface PlanBalance {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly parts: readonly BalancePart[];
}

/**
 * The cash that came in for a record so far, as long as something is held of it, or nothing was credited yet.
 *
 * @since 0.1.0
 */
export interface RecordCash {
  readonly recordId: string;
  readonly received: string;
  /** The amount of the whole record, where it was told; refunds are not taken off. */
  readonly of?: string;
}

/**
 * Cash that a customer paid in the period, for a record that was credited to the person.
 *
 * @since 0.1.0
 */
export interface CashReceipt {
  /** The `recordId` of the credits, which is their `id` where they have none. */
  readonly recordId: string;
  readonly date: string;
  readonly amount: DecimalInput;
  /**
   * The amount of the whole record, without taking refunds off; absent: what is credited to the person for it. Needed where
   * that is only a share.
   */
  readonly of?: DecimalInput;
}
