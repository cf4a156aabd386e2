import { type Decimal, minus, plus, readDecimal, smaller, ZERO } from "../../kernel/decimal/index.js";
import type { LineResult } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { StatementLine } from "../types.js";

/** What one record paid within one line. */
export interface RecordPay {
  readonly recordId: string;
  /** The day of its first credit in the period. */
  readonly date: string;
  /** Its share of the line; below zero where it was taken back. */
  readonly pay: Decimal;
  /** The amount that was credited for it; below zero where it was taken back. */
  readonly credited: Decimal;
  /** What of its credits took something back, without a sign. */
  readonly uncredited: Decimal;
  /** Whether its credits take each other back in full, so that its pay is what rounding left. */
  readonly isUndone: boolean;
}

/** What one component paid, and what of it each record did. */
export interface LinePay {
  readonly componentId: string;
  readonly value: Decimal;
  /** In canonical order; null where the line tells no deals. */
  readonly records: readonly RecordPay[] | null;
  /** Whether the line pays by a measure that has deals behind it, and none were handed over. */
  readonly lacksDeals: boolean;
}

/** What the components paid, record by record: a credit that takes another record back counts with that record. */
export function linePays(
  results: readonly LineResult[],
  reading: PlanReading,
  earning: ReadonlySet<string>,
): readonly LinePay[] {
  return results.flatMap((result) => {
    const { line, amount } = result;
    if (amount === null) return [];
    const records = line.deals === undefined ? refundPays(line) : recordPays(result, reading);
    const lacksDeals = records === null && earning.has(line.id) && amount.units > 0;
    return [{ componentId: line.componentId ?? line.id, value: amount, records, lacksDeals }];
  });
}

/** What a clawback line takes back of what records were paid in earlier periods; null of any other line. */
function refundPays({ refunds }: StatementLine): readonly RecordPay[] | null {
  if (refunds === undefined) return null;
  const records = new Map<string, RecordPay>();
  for (const { refundOf: recordId, date, value, amount } of refunds) {
    const pay = readDecimal(value);
    const credited = readDecimal(amount);
    // What a refund gives back of what its line took was credited there.
    const isGiven = credited.units < 0 && pay.units > 0;
    addTo(records, { recordId, date, pay, credited: isGiven ? ZERO : credited });
  }
  return [...records.values()];
}

function recordPays({ line }: LineResult, { credits }: PlanReading): readonly RecordPay[] {
  const byId = new Map((credits.get(line.measure ?? "") ?? []).map((credit) => [credit.id, credit]));
  const records = new Map<string, RecordPay>();
  for (const { id, date, value } of line.deals ?? []) {
    const credit = byId.get(id);
    const recordId = credit?.refundOf ?? credit?.recordId ?? id;
    const credited = credit?.amount ?? ZERO;
    addTo(records, { recordId, date, pay: readDecimal(value), credited });
  }
  return [...records.values()];
}

/** What a record paid with another credit of it; its date is that of the first. */
function addTo(
  records: Map<string, RecordPay>,
  { recordId, date, ...more }: Omit<RecordPay, "uncredited" | "isUndone">,
): void {
  const found = records.get(recordId);
  const credited = plus(found?.credited ?? ZERO, more.credited);
  records.set(recordId, {
    recordId,
    date: found?.date ?? date,
    pay: plus(found?.pay ?? ZERO, more.pay),
    credited,
    uncredited: minus(found?.uncredited ?? ZERO, smaller(ZERO, more.credited)),
    isUndone: found !== undefined && credited.units === 0,
  });
}
