import { containsDate } from "../../kernel/calendar/index.js";
import { divideFractions, type Fraction, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import { unwrap } from "../../kernel/issue/index.js";
import { compareKeys, evaluateRows, traceCount } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { personFigures } from "./personFigures.js";
import { type ReadBase, readBase } from "./readBase.js";
import type { ComplaintCount, ComplaintFacts, ComplaintOptions, ComplaintRate } from "./types.js";

/**
 * Counts the complaints of a period per 100 customers, or per 100 orders.
 *
 * Formula: `value = 100 * complaints / base`: complaints that came in during the period, over the customers that there are on
 * its last known day, or the orders placed in it. It may be above 100.
 *
 * The base is a list of records, or only their number; groups then have no rate of their own (`base_not_given`). A base of
 * nothing gives null (`no_customers`, `no_orders`).
 *
 * @param facts - See {@link ComplaintFacts}.
 * @param options - What complaints are counted per, and by; see {@link ComplaintOptions}.
 * @returns The rate, of all and by group; see {@link ComplaintCount}.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.not_a_date`, `period.*`,
 * `service.answered_before_opened`, `service.resolved_before_opened`, `service.minutes_without_day`.
 * @example
 * ```ts
 * import { countComplaints } from "attainment/segments";
 * const complaints = [
 *   { id: "1", productId: "pump", openedOn: "2026-07-01" },
 *   { id: "2", productId: "pump", openedOn: "2026-07-10" },
 *   { id: "3", productId: "valve", openedOn: "2026-07-30" },
 * ];
 * const counted = countComplaints({ period: "2026-07", complaints, customers: 240 }, { per: "customers", by: "product" });
 * counted.value; // => "1.25"
 * counted.groups.map(({ id, complaints: count }) => [id, count]); // => [["pump", 2], ["valve", 1]]
 * ```
 * @since 0.1.0
 */
export function countComplaints(facts: ComplaintFacts, options: ComplaintOptions): ComplaintCount {
  return unwrap(evaluateRows({ ...DOOR, read: readBase, run }, facts, options));
}

const DOOR = {
  facts: ["period", "asOf", "complaints", "customers", "orders"],
  options: ["per", "by"],
} as const;

const HUNDRED = wholeFraction(100);

function run(given: ReadBase, trace: Tracer | undefined): ComplaintCount {
  const { span, per, by, base, baseByKey } = given;
  const counted = given.complaints.filter(({ openedOn }) => containsDate(span.period, openedOn));
  const byKey = new Map<string | null, number>();
  for (const key of baseByKey?.keys() ?? []) byKey.set(key, 0);
  for (const { key } of counted) byKey.set(key, (byKey.get(key) ?? 0) + 1);
  const groups = [...byKey]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([id, count]) => ({
      id,
      ...rateOf(count, baseByKey === null ? null : (baseByKey.get(id) ?? 0), per),
    }));
  const all = rateOf(counted.length, base, per);
  if (trace !== undefined) traceAll(trace, all);
  return {
    ...(all.reason === undefined ? { value: all.value } : { value: null, reason: all.reason }),
    period: span.period.id,
    asOf: span.asOf,
    per,
    complaints: all.complaints,
    base,
    groups: by === null ? [] : groups,
    measures: by === "owner" ? personFigures(span.period.id, groups, measuresOf) : [],
    issues: [],
  };
}

function rateOf(complaints: number, base: number | null, per: "customers" | "orders"): ComplaintRate {
  if (base === null) return { value: null, reason: "base_not_given", complaints, base };
  if (base === 0)
    return { value: null, reason: per === "customers" ? "no_customers" : "no_orders", complaints, base };
  return { value: formatFraction(exactRate(complaints, base)), complaints, base };
}

function exactRate(complaints: number, base: number): Fraction {
  return divideFractions(wholeFraction(complaints * 100), wholeFraction(base));
}

function measuresOf({ value, complaints }: ComplaintRate) {
  return { "service.complaintCount": String(complaints), "service.complaintsPer100": value };
}

function traceAll(trace: Tracer, { value, reason, complaints, base }: ComplaintRate): void {
  const id = "complaintsPer100";
  const mark = trace.mark();
  const inner = trace.mark();
  traceCount(trace, id, "complaints", complaints);
  trace.node({ id: `${id}.hundred`, kind: "constant", ref: "", params: { value: HUNDRED }, value: HUNDRED });
  trace.node({ id: `${id}.times`, kind: "product", ref: "", value: wholeFraction(complaints * 100) }, inner);
  traceCount(trace, id, "base", base ?? 0);
  const exact = value === null || base === null ? null : exactRate(complaints, base);
  trace.node({ id, kind: "quotient", ref: "", value: exact, note: reason }, mark);
}
