import {
  divideFractions,
  type Fraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import {
  capIssues,
  type Issue,
  issueOf,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { recorderFor, type Tracer } from "../../kernel/trace/index.js";
import { readOptions } from "../purchases/index.js";
import type { RetentionCode } from "./codes.js";
import { type RetentionCounts, retentionCounts } from "./retentionCounts.js";
import { retentionFactsSchema, retentionOptionsSchema } from "./schema.js";
import type { RetentionFacts, RetentionOptions, RetentionResult } from "./types.js";

/**
 * Measures how many customers stayed over a period.
 *
 * Formula: `retention = kept / opening`, `churn = 1 - retention`; over a year of n periods `retention^n` and
 * `1 - retention^n`. By ids, `kept` are those of the opening that stand in the closing too; by counts
 * `kept = closing - new`; by losses `kept = opening - lost`.
 *
 * Range: 0 to 1. A quotient that does not end is printed to 34 significant digits, half to even.
 *
 * - Without opening customers the value is null (`no_opening_customers`).
 * - Counts that would keep fewer than nobody, or more than all, give null (`counts_do_not_fit`) and the warning
 *   `segments.counts_do_not_fit`: new customers were lost again, or counts are of different things.
 * - An id that stands twice in a list counts once.
 *
 * @param facts - Ids of both ends, or counts; see {@link RetentionFacts}.
 * @param options - `periodsPerYear` for yearly rates, and `trace`.
 * @returns The rates with the counts that they come from; see {@link RetentionResult}.
 * @throws AttainmentError `document.*` for facts or options that cannot be read.
 * @example
 * ```ts
 * import { measureRetention } from "attainment/segments";
 * const byIds = measureRetention({ opening: ["a", "b", "c", "d"], closing: ["b", "c", "d", "e", "f"] });
 * [byIds.value, byIds.churnRate, byIds.kept, byIds.new]; // => ["0.75", "0.25", 3, 2]
 * measureRetention({ openingCount: 200, newCount: 40, closingCount: 210 }).value; // => "0.85"
 * const monthly = measureRetention({ openingCount: 100, lostCount: 3 }, { periodsPerYear: 12 });
 * monthly.yearly?.retentionRate; // => "0.693842360995438000295041"
 * ```
 * @see https://en.wikipedia.org/wiki/Customer_retention for the rate by counts.
 * @since 0.1.0
 */
export function measureRetention(facts: RetentionFacts, options: RetentionOptions = {}): RetentionResult {
  return unwrap(tryMeasure(facts, options));
}

function tryMeasure(given: unknown, rest: unknown): Result<RetentionResult> {
  const facts = readDocument(given, retentionFactsSchema);
  const options = readOptions(rest, retentionOptionsSchema);
  if (!facts.ok || !options.ok) {
    const issues = [facts, options].flatMap((read) => (read.ok ? [] : read.issues));
    return { ok: false, issues: capIssues(issues) };
  }
  const counts = retentionCounts(facts.data);
  const { kept, opening } = counts;
  const fits = kept >= 0 && kept <= opening;
  const rate = opening === 0 || !fits ? null : divideFractions(wholeFraction(kept), wholeFraction(opening));
  const reason = opening === 0 ? "no_opening_customers" : fits ? undefined : "counts_do_not_fit";
  const trace = recorderFor(options.data);
  if (trace !== undefined) record(trace, counts, rate, reason);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      value: fractionText(rate),
      ...(reason === undefined ? {} : { reason }),
      issues: fits ? [] : [doNotFit(counts)],
      ...counts,
      ...(fits ? {} : { kept: null, lost: null }),
      churnRate: fractionText(restOf(rate)),
      ...yearly(rate, options.data),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function restOf(rate: Fraction | null): Fraction | null {
  return rate === null ? null : subtractFractions(fractionOf(ONE), rate);
}

function yearly(
  rate: Fraction | null,
  { periodsPerYear }: RetentionOptions,
): Pick<RetentionResult, "yearly"> {
  if (periodsPerYear === undefined) return {};
  const year = rate === null ? null : nth(rate, periodsPerYear);
  return { yearly: { retentionRate: fractionText(year), churnRate: fractionText(restOf(year)) } };
}

function nth(rate: Fraction, count: number): Fraction {
  let power = fractionOf(ONE);
  for (let index = 0; index < count; index++) power = multiplyFractions(power, rate);
  return power;
}

function doNotFit({ kept, opening, closing, new: fresh }: RetentionCounts): Issue {
  const message =
    "The counts would have fewer than no customers kept, or more than all of them. Check them, or count by ids.";
  const params = { kept, opening, closing, new: fresh };
  return issueOf<RetentionCode>("segments.counts_do_not_fit", "", message, params, "warning");
}

function record(
  trace: Tracer,
  { kept, opening }: RetentionCounts,
  rate: Fraction | null,
  reason: string | undefined,
): void {
  const mark = trace.mark();
  const input = (name: string, count: number) => {
    const value = wholeFraction(count);
    trace.node({ id: `retention.${name}`, kind: "input", ref: "", inputs: [{ id: name, value }], value });
  };
  input("kept", kept);
  input("opening", opening);
  trace.node({ id: "retention", kind: "quotient", ref: "", value: rate, unit: "ratio", note: reason }, mark);
}
