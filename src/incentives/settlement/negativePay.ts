import { type Decimal, negate } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Moment, Stage, StageResult } from "./definition.js";
import type { Entry, Part } from "./part.js";
import { entryOf, payAfter, sumOf, takeOldest } from "./parts.js";
import { traceLedger } from "./traceLedger.js";
import type { NegativePay } from "./types.js";

/** The id of the ledger of pay below zero; no settlement may have it. */
export const NEGATIVE_PAY = "negativePay";

/** The ledger of pay below zero: what a plan does with it, and what it takes from later pay. */
export function negativePayStage(rule: NegativePay, planId: string, ref: string): Stage {
  return {
    kind: "negativePay",
    measures: [],
    fields: [],
    settle: (pay, moment, trace) => settle({ rule, planId, ref }, pay, moment, trace),
  };
}

interface Terms {
  readonly rule: NegativePay;
  readonly planId: string;
  readonly ref: string;
}

function settle(
  { rule, planId, ref }: Terms,
  pay: Decimal,
  moment: Moment,
  trace: Tracer | undefined,
): StageResult {
  const { nothing } = moment;
  const opened = moment.partsOf(NEGATIVE_PAY);
  const { entries, parts } = pay.units < 0 ? below(rule, pay, opened, moment) : offset(pay, opened);
  // Where nobody owes anything there is nothing to tell.
  if (entries.length === 0 && opened.length === 0) return { pay, ledgers: [], warnings: [] };
  const [opening, closing] = [sumOf(opened, nothing), sumOf(parts, nothing)];
  const kind = "negativePay" as const;
  const ledger = { id: NEGATIVE_PAY, kind, ref, title: undefined, opening, entries, closing, parts };
  traceLedger({ ...ledger, id: `${planId}.${NEGATIVE_PAY}` }, trace);
  return { pay: payAfter(pay, entries), ledgers: [{ ...ledger, owedBy: "person" }], warnings: [] };
}

interface Moved {
  readonly entries: readonly Entry[];
  readonly parts: readonly Part[];
}

function below(rule: NegativePay, pay: Decimal, parts: readonly Part[], { period, nothing }: Moment): Moved {
  const size = negate(pay);
  const part = { since: period.id, whole: size, amount: size, age: 0 };
  if (rule === "paid") return { entries: [], parts };
  if (rule === "lost") return { entries: [entryOf("lost", size, nothing, part)], parts };
  return { entries: [entryOf("carried", size, size, part)], parts: [...parts, part] };
}

/** What is owed is taken from pay, down to zero. */
function offset(pay: Decimal, opened: readonly Part[]): Moved {
  const { parts, taken } = takeOldest(opened, pay);
  return { entries: taken.map(({ part, by }) => entryOf("offset", negate(by), negate(by), part)), parts };
}
