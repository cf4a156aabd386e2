import type { Period } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import type { Decimal, Fraction } from "../../kernel/decimal/index.js";
import type { CreditRole } from "../creditRole.js";
import type { CreditFields } from "../facts/readCreditOrigin.js";

/** A refund that was taken into account. */
export interface PastRefund {
  readonly id: string;
  readonly recordId: string;
  readonly refundOf: string;
  readonly date: string;
  readonly amount: Decimal;
  readonly share: Fraction;
  /** What was taken back for it; negative where it undid another refund. */
  readonly taken: Decimal;
}

/** A deal that was paid, with all that was refunded of it. */
export interface PastDeal {
  readonly id: string;
  readonly recordId: string;
  readonly measure: string;
  readonly date: string;
  readonly amount: Decimal;
  readonly paid: Decimal;
  readonly role: CreditRole;
  readonly level: number;
  readonly fields: CreditFields;
  readonly refunds: readonly PastRefund[];
}

/** What one component paid for one period or quota period; see `PaidSpan`. */
export interface PastSpan {
  readonly componentId: string;
  readonly period: Period;
  readonly terms: Period;
  readonly measured: Fraction | null;
  readonly earned: Decimal;
  readonly measures: ReadonlyMap<string, Fraction | null>;
  readonly attributes: Readings["attributes"];
  readonly deals: readonly PastDeal[];
}
