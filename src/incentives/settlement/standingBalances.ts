import type { Tracer } from "../../kernel/trace/index.js";
import type { SettlementList } from "./compileSettlement.js";
import type { Moment, Settled } from "./definition.js";
import type { Ledger, LedgerKind } from "./ledgerTypes.js";
import { sumOf } from "./parts.js";
import { traceLedger } from "./traceLedger.js";

/** Balances of ledgers that only other versions of the plan keep: they stand still, and are told all the same. */
export function standing(
  { kinds, at }: SettlementList,
  { reading, nothing, partsOf }: Moment,
  trace: Tracer | undefined,
): readonly Settled[] {
  const strangers = [...(reading.state?.balances.values() ?? [])].filter(({ id }) => !kinds.has(id));
  return strangers.map(({ id, kind }): Settled => {
    const parts = partsOf(id);
    const opening = sumOf(parts, nothing);
    const owedBy = OWED_BY[kind];
    const ledger = { id, kind, ref: at, title: undefined, opening, entries: [], closing: opening, parts };
    traceLedger(ledger, trace);
    return { ...ledger, owedBy };
  });
}

const OWED_BY: Readonly<Record<LedgerKind, Ledger["owedBy"]>> = {
  draw: "person",
  holdback: "company",
  minimumPayment: "company",
  negativePay: "person",
};
