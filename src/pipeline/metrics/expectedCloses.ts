import type { ReadDeal } from "../facts/readDeals.js";
import type { CloseChange, CloseChanges } from "./readFieldChanges.js";

/** On which day the closing of each deal was expected, as that was known over time. */
export interface ExpectedCloses {
  /** As it was known before a day; null where no day was named, or the deal is not known. */
  at(dealId: string, before: string): string | null;
  /** All changes of it, in canonical order. */
  changesOf(dealId: string): readonly CloseChange[];
}

const NONE: readonly CloseChange[] = [];

/** Puts together what deals say of themselves today and what changed before. */
export function expectedCloses(deals: ReadonlyMap<string, ReadDeal>, changes: CloseChanges): ExpectedCloses {
  const changesOf = (dealId: string) => changes.get(dealId) ?? NONE;
  return {
    changesOf,
    at(dealId, before) {
      let last: CloseChange | undefined;
      const own = changesOf(dealId);
      for (const change of own) {
        if (change.changedOn >= before) break;
        last = change;
      }
      if (last !== undefined) return last.to;
      const [later] = own;
      return later === undefined ? (deals.get(dealId)?.expectedCloseOn ?? null) : later.from;
    },
  };
}
