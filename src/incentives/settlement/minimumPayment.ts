import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { comparison, type Decimal, minus, negate, plus } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type {
  Moment,
  Placed,
  Settled,
  SettlementContext,
  SettlementDefinition,
  Stage,
  StageResult,
} from "./definition.js";
import { readSize } from "./literals.js";
import type { Entry, Part } from "./part.js";
import { entryOf, payAfter, sumOf, takeOldest } from "./parts.js";
import { traceLedger } from "./traceLedger.js";
import type { MinimumPaymentSettlement } from "./types.js";

/** Minimum payment: below it nothing is paid, and the rest is carried. */
export const minimumPayment: SettlementDefinition<MinimumPaymentSettlement> = {
  joins: false,
  schema: () =>
    z.strictObject({
      kind: z.literal("minimumPayment"),
      id: z.string().min(1),
      title: z.string().exactOptional(),
      amount: decimalLiteralSchema(),
    }),
  compile,
};

function compile(
  [placed]: readonly Placed<MinimumPaymentSettlement>[],
  { rounding, issues }: SettlementContext,
): Stage | null {
  if (placed === undefined) return null;
  const { document, ref } = placed;
  const { id, title } = document;
  const least = readSize(document.amount, `${ref}/amount`, rounding, issues);
  if (least === null) return null;
  return {
    kind: "minimumPayment",
    measures: [],
    fields: [],
    settle: (pay, moment, trace) => runMinimum({ id, ref, title }, least, pay, moment, trace),
  };
}

/** Settles the ledger that has this place. */
export function runMinimum(
  { id, ref, title }: Pick<Settled, "id" | "ref" | "title">,
  least: Decimal,
  pay: Decimal,
  moment: Moment,
  trace?: Tracer,
): StageResult {
  const { nothing } = moment;
  const opening = moment.partsOf(id);
  const carried = sumOf(opening, nothing);
  const { entries, parts } = carry(pay, carried, least, opening, moment);
  const kind = "minimumPayment" as const;
  const closing = sumOf(parts, nothing);
  const ledger = {
    id,
    kind,
    ref,
    title,
    owedBy: "company",
    opening: carried,
    entries,
    closing,
    parts,
  } as const;
  traceLedger(ledger, trace);
  return { pay: payAfter(pay, entries), ledgers: [ledger], warnings: [] };
}

/** Pay below zero takes from what was carried, and is never carried itself. */
function carry(
  pay: Decimal,
  carried: Decimal,
  least: Decimal,
  opening: readonly Part[],
  { nothing, period }: Moment,
): { readonly entries: readonly Entry[]; readonly parts: readonly Part[] } {
  const total = plus(carried, pay);
  const isPaid = comparison(total, least) >= 0 || total.units < 0;
  const closing = isPaid ? nothing : total;
  const change = minus(closing, carried);
  if (change.units === 0) return { entries: [], parts: opening };
  if (change.units > 0) {
    const part = { since: period.id, whole: change, amount: change, age: 0 };
    return { entries: [entryOf("belowMinimum", negate(change), change, part)], parts: [...opening, part] };
  }
  const { parts, taken } = takeOldest(opening, negate(change));
  const cause = isPaid ? "minimumReached" : "belowMinimum";
  return { entries: taken.map(({ part, by }) => entryOf(cause, by, negate(by), part)), parts };
}
