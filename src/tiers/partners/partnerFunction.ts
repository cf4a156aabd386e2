import type { Decimal, Fraction } from "../../kernel/decimal/index.js";
import type { DevelopmentFund, PartnerEntitlement, PartnerProgram } from "./types.js";

/** An entitlement with its quantities by tier. */
export interface ReadEntitlement {
  readonly entitlement: PartnerEntitlement;
  readonly byTier: ReadonlyMap<string, Decimal>;
}

/** A fund with its numbers read. */
export interface ReadFund {
  readonly fund: DevelopmentFund;
  /** Decimal places of the currency. */
  readonly places: number;
  readonly accrual: { readonly measure: string; readonly rate: Fraction } | null;
  readonly grants: ReadonlyMap<string, Decimal>;
  readonly coverage: Fraction;
}

/** A partner program with its numbers read. */
export interface PartnerFunction {
  readonly document: PartnerProgram;
  readonly ref: string;
  readonly entitlements: readonly ReadEntitlement[];
  readonly fund: ReadFund | null;
}
