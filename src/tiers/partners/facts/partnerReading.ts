import type { Period } from "../../../kernel/calendar/index.js";
import type { Decimal, Fraction } from "../../../kernel/decimal/index.js";

/** Money of a fund, read. */
export interface ReadCredit {
  readonly id: string;
  readonly expiresOn: string | null;
  readonly left: Decimal;
}

/** An approval that was open when the period began, read. */
export interface ReadOpenApproval {
  readonly id: string;
  readonly claimUntil: string | null;
  readonly reserved: readonly ReadCredit[];
}

/** What a partner brought along, read. */
export interface ReadPartnerState {
  readonly entitlements: ReadonlyMap<string, Decimal>;
  readonly credits: readonly ReadCredit[];
  readonly approvals: readonly ReadOpenApproval[];
}

/** A use of an entitlement, read. */
export interface ReadUse {
  readonly id: string;
  readonly date: string;
  readonly entitlementId: string;
  readonly quantity: Decimal;
}

/** An approval of the period, read. */
export interface ReadApproval {
  readonly id: string;
  readonly date: string;
  readonly amount: Decimal;
}

/** A claim of the period, read. */
export interface ReadClaim {
  readonly id: string;
  readonly date: string;
  readonly approvalId: string;
  readonly cost: Decimal;
  readonly final: boolean;
}

/** What happened with a partner, as far as it is sound; each list in order of date and id. */
export interface PartnerReading {
  readonly period: Period;
  readonly tierId: string | null;
  readonly measures: ReadonlyMap<string, Fraction | null>;
  readonly uses: readonly ReadUse[];
  readonly approvals: readonly ReadApproval[];
  readonly claims: readonly ReadClaim[];
  readonly state: ReadPartnerState;
}
