import { type Decimal, formatDecimal, plus, ZERO } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import type { CreditedRecord, CreditingFunction } from "../crediting/creditingFunction.js";
import type { UncreditedReason } from "../crediting/resultTypes.js";
import type { CompanyBookClose } from "./bookTypes.js";
import { openSums } from "./sums.js";

/** What became of the records so far. */
export interface BookTally {
  records: number;
  take(credited: CreditedRecord): void;
  /** A credit of somebody who is not paid here. */
  unpaid(name: number, amount: Decimal): void;
  close(): CompanyBookClose;
}

interface Reason {
  records: number;
  amount: Decimal | null;
}

/** Opens a tally that grows with reasons and measures, not with records. */
export function openTally({ names }: CreditingFunction): BookTally {
  const totals = names.map(() => ({ all: openSums(1), unpaid: openSums(1) }));
  const reasons = new Map<UncreditedReason, Reason>();
  let creditedRecords = 0;
  const takeRest = (rest: CreditedRecord["rest"]) => {
    const seen = new Set<UncreditedReason>();
    for (const { reason, measure, amount } of rest) {
      const found = reasons.get(reason) ?? { records: 0, amount: null };
      reasons.set(reason, found);
      if (!seen.has(reason)) found.records += 1;
      seen.add(reason);
      if (measure === 0 && amount !== null) found.amount = plus(found.amount ?? ZERO, amount);
    }
  };
  const tally: BookTally = {
    records: 0,
    take: ({ credits, rest }) => {
      if (credits.length > 0) creditedRecords += 1;
      for (const { name, amount } of credits) totals[name]?.all.add(0, amount);
      if (rest.length > 0) takeRest(rest);
    },
    unpaid: (name, amount) => totals[name]?.unpaid.add(0, amount),
    close: () => ({
      records: tally.records,
      credited: creditedRecords,
      reasons: [...reasons].sort(byText(([key]) => key)).map(([reason, { records, amount }]) => ({
        reason,
        records,
        amount: amount === null ? null : formatDecimal(amount),
      })),
      measures: totals.map(({ all, unpaid }, index) => ({
        measure: names[index]?.id ?? "",
        credits: all.count,
        total: formatDecimal(all.total()),
        unpaid: formatDecimal(unpaid.total()),
      })),
    }),
  };
  return tally;
}
