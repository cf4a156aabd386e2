import { type Decimal, plus } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import type { Settled } from "./definition.js";
import type { LedgerCause } from "./ledgerTypes.js";
import type { Entry } from "./part.js";

/** What a ledger's node is made of. */
export type TracedLedger = Pick<Settled, "id" | "ref" | "title" | "opening" | "entries">;

/**
 * The node of a ledger, which is what it does to pay: first its balance, with what it opened with and every change, then
 * the pay, with one child for each cause. `explain` records how entries of a cause came about, or tells that it did not.
 */
export function traceLedger(
  ledger: TracedLedger,
  trace: Tracer | undefined,
  explain: (cause: LedgerCause, entries: readonly Entry[]) => boolean = () => false,
): void {
  if (trace === undefined) return;
  const { id, ref, title, entries, opening } = ledger;
  const since = trace.mark();
  traceBalance(ledger, trace);
  const paying = trace.mark();
  for (const [cause, group] of byCause(entries.filter(({ pay }) => pay.units !== 0))) {
    if (!explain(cause, group)) traceMoved(`${id}.${cause}`, cause, "pay", group, ref, trace);
  }
  const value = tracedAmount(sumOfPay(entries, opening));
  trace.node({ id: `${id}.pay`, kind: "sum", ref, value }, paying);
  trace.node({ id, kind: "close", ref, label: title, value }, since);
}

function traceBalance({ id, ref, opening, entries }: TracedLedger, trace: Tracer): void {
  const since = trace.mark();
  const own = `${id}.balance`;
  const before = tracedAmount(opening);
  const inputs = [{ id: "opening", value: before }];
  trace.node({ id: `${own}.opening`, kind: "input", ref, inputs, value: before });
  for (const [cause, group] of byCause(entries.filter(({ change }) => change.units !== 0)))
    traceMoved(`${own}.${cause}`, cause, "change", group, ref, trace);
  const closing = entries.reduce((sum, { change }) => plus(sum, change), opening);
  trace.node({ id: own, kind: "sum", ref, value: tracedAmount(closing) }, since);
}

/** What entries of one cause do to pay or to the balance, as a fact of the records and periods that they are of. */
function traceMoved(
  id: string,
  cause: LedgerCause,
  what: "pay" | "change",
  entries: readonly Entry[],
  ref: string,
  trace: Tracer,
): void {
  const sum = entries.reduce<Decimal | null>(
    (all, each) => (all === null ? each[what] : plus(all, each[what])),
    null,
  );
  const value = sum && tracedAmount(sum);
  const sources = [...new Set(entries.map(({ of }) => of.recordId ?? of.since))];
  trace.node({ id, kind: "input", ref, inputs: [{ id: cause, value, sources }], value });
}

/** What entries do to pay; with the places of the opening balance where there are none. */
export function sumOfPay(entries: readonly Entry[], opening: Decimal | null): Decimal {
  const sum = entries.reduce<Decimal | null>(
    (total, { pay }) => (total === null ? pay : plus(total, pay)),
    null,
  );
  return sum ?? { units: 0, places: opening?.places ?? 0 };
}

/** The entries of each cause, in the order in which causes come up. */
function byCause(entries: readonly Entry[]): ReadonlyMap<LedgerCause, readonly Entry[]> {
  const groups = new Map<LedgerCause, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.cause) ?? [];
    groups.set(entry.cause, group);
    group.push(entry);
  }
  return groups;
}
