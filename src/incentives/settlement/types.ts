import type { Condition, DecimalLiteral } from "../../kernel/index.js";
import type { QuotaSource } from "../componentTypes.js";

/** What every ledger of a settlement has. */
interface SettlementBase {
  readonly id: string;
  readonly title?: string;
}

/**
 * How much a draw is: an amount, the measure that holds it, or a share of one of them.
 *
 * @since 0.1.0
 */
export type DrawAmount = QuotaSource | { readonly share: DecimalLiteral; readonly of: QuotaSource };

/**
 * A draw: money that is paid ahead of earnings.
 *
 * A `guarantee` tops pay up to the amount, `additive` adds the amount to it. Draws that stand next to each other in the
 * list are settled together: first what is owed is taken back, the oldest advance first whichever draw it is of; then
 * each draw advances in the order of the list. Nothing is taken back from what a guarantee promises, a surplus is not
 * banked, and in the period of an advance nothing of it is taken back.
 *
 * @since 0.1.0
 */
export interface DrawSettlement extends SettlementBase {
  readonly kind: "draw";
  /** Absent: `"guarantee"`. */
  readonly type?: "guarantee" | "additive";
  readonly amount: DrawAmount;
  /** What differs for single people. */
  readonly overrides?: readonly { readonly personId: string; readonly amount: DrawAmount }[];
  /**
   * Whether advances are owed. `"recoverable"`: until they are paid back; `"nonRecoverable"`: never;
   * `"forgivenAtEnd"`: what is still open when `effective` ends is forgiven. There is no default, because a wrong guess
   * costs money.
   */
  readonly recovery: "recoverable" | "nonRecoverable" | "forgivenAtEnd";
  /** The days on which a period has to begin for the draw to advance, half open; absent: every period. */
  readonly effective?: { readonly from?: string; readonly to?: string };
  /** When recovery starts: `"nextPeriod"` (default), or `"end"`, once `effective` is over. */
  readonly recoveryFrom?: "nextPeriod" | "end";
  /** Which share of the earnings above the draw is taken back, 0 to 1; absent: 1. */
  readonly recoveryShare?: DecimalLiteral;
  /** The most that is taken back in one period; absent: no limit. */
  readonly recoveryCap?: DecimalLiteral;
  /** Over how many periods an advance is taken back in equal parts; a part that earnings do not cover stays due. */
  readonly recoveryPeriods?: number;
}

/**
 * When what is held becomes payable.
 *
 * - `condition`: all of it in a period in which `when` is met; nothing new is held then.
 * - `cash`: in proportion to the cash received for the record (facts `cash`); the last cash releases the rest.
 * - `after`: a number of periods after it was held, or days or months after the date of the deal (of the last day of
 *   the period where no deal is told).
 * - `installments`: in `count` parts, one a period. `first`: the first one with the pay itself (`"thisPeriod"`, the
 *   default) or a period later. Each part is rounded; `remainder` says where the difference to the whole goes: into the
 *   `"last"` part (default), into the `"first"`, or `"spread"`, so that the parts paid so far are the rounded share.
 *
 * @since 0.1.0
 */
export type HoldbackRelease =
  | { readonly kind: "condition"; readonly when: Condition }
  | { readonly kind: "cash" }
  | { readonly kind: "after"; readonly periods?: number; readonly days?: number; readonly months?: number }
  | {
      readonly kind: "installments";
      readonly count: number;
      readonly first?: "thisPeriod" | "nextPeriod";
      readonly remainder?: "last" | "first" | "spread";
    };

/**
 * A holdback: a part of the pay that is earned and paid later.
 *
 * It holds a `share` of what was earned, or a fixed `amount` a period, and never more than pay is left. Where a line
 * tells its deals, each record has its own part, so that a credit with `refundOf` cancels what is still held of it.
 *
 * @since 0.1.0
 */
export interface HoldbackSettlement extends SettlementBase {
  readonly kind: "holdback";
  /** 0 to 1; either this or `amount`. */
  readonly share?: DecimalLiteral;
  /** An amount a period; either this or `share`. */
  readonly amount?: DecimalLiteral;
  /** The components whose pay is held; absent: the whole value. */
  readonly componentIds?: readonly string[];
  readonly release: HoldbackRelease;
}

/**
 * A minimum payment: pay below it is not paid and carried, until it is reached together with what was carried.
 *
 * @since 0.1.0
 */
export interface MinimumPaymentSettlement extends SettlementBase {
  readonly kind: "minimumPayment";
  readonly amount: DecimalLiteral;
}

/**
 * A ledger between what is earned and what is paid.
 *
 * @since 0.1.0
 */
export type Settlement = DrawSettlement | HoldbackSettlement | MinimumPaymentSettlement;

/**
 * The kinds of {@link Settlement}.
 *
 * @since 0.1.0
 */
export type SettlementKind = Settlement["kind"];

/**
 * What becomes of pay below zero: `"carried"` (default): it is owed and taken from later pay; `"paid"`: it is paid as it
 * is, below zero; `"lost"`: nobody owes it.
 *
 * @since 0.1.0
 */
export type NegativePay = "carried" | "paid" | "lost";
