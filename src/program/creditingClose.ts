import type { CreditingReconciliation, Uncredited } from "../incentives/crediting/index.js";

/**
 * What rules of crediting made of the records of a period: `value` is what owners and splits were credited with in the
 * first measure. Of the records that nobody was credited with, those that did not earn and those of other periods are
 * counted in the reconciliation; `uncredited` lists the others.
 *
 * @since 0.1.0
 */
export interface CreditingClose {
  readonly id: string;
  readonly value: string;
  readonly reconciliation: CreditingReconciliation;
  readonly uncredited: readonly Uncredited[];
}
