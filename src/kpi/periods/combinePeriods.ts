import type { FiscalYear, Period } from "../../kernel/calendar/index.js";
import {
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import {
  capIssues,
  type Issue,
  ownFields,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { recorderFor } from "../../kernel/trace/index.js";
import { buildCrossPeriod } from "./buildCrossPeriod.js";
import type { Combined, CrossPeriodFunction } from "./crossPeriodFunction.js";
import { readPeriodName, readPeriodValues } from "./readPeriodValues.js";
import { crossPeriodSchema } from "./schema.js";
import type { CrossPeriodFacts, CrossPeriodMeasure, CrossPeriodOptions, CrossPeriodResult } from "./types.js";

/**
 * Puts the values of several periods together: a year's score from those of its quarters.
 *
 * Formula: `sum(weight_i * value_i) / sum(weight_i)` of the periods in the window, or their sum, or the last of them;
 * exact, and rounded by whatever reads it (a rubric with the measure as its only indicator, say).
 *
 * The window is the evaluated period with those before it of the same length. A period without a value is missing, one
 * outside the window is refused. `missing: "refuse"` (default) gives no result then; `"reweight"` leaves it out, and takes
 * the last that is known; `"zero"` counts it as zero. Where no period has a value there is no result under any policy.
 *
 * @param measure - What is put together, and how.
 * @param facts - The last period, and the values by period in any order, in the unit of the measure.
 * @param options - `trace` adds how it came about; `fiscalYear` how fiscal years run.
 * @returns The value, and each period with its weight and what it adds; contributions sum to the value.
 * @throws AttainmentError `kpi.weights_per_period`, `kpi.unused_weights`, `kpi.negative_weight`,
 * `kpi.period_outside_window`, `kpi.duplicate_period`; `weighting.sum_not_one`, `period.*`, `decimal.*`, `document.*`.
 * @example
 * ```ts
 * import { combinePeriods } from "attainment/kpi";
 * const year = { id: "yearScore", of: "kpi.quarterly", window: { trailing: 4 } } as const;
 * const values = [
 *   { period: "2026-Q1", value: "92" },
 *   { period: "2026-Q2", value: "88" },
 *   { period: "2026-Q3", value: "95" },
 *   { period: "2026-Q4", value: "90" },
 * ];
 * combinePeriods(year, { period: "2026-Q4", values }).value; // => "91.25"
 * combinePeriods(year, { period: "2026-Q4", values: values.slice(1) }).reason; // => "missing_value"
 * ```
 * @since 0.1.0
 */
export function combinePeriods(
  measure: CrossPeriodMeasure,
  facts: CrossPeriodFacts,
  options: CrossPeriodOptions = {},
): CrossPeriodResult {
  return unwrap(tryCombine(measure, facts, options));
}

function tryCombine(
  document: unknown,
  facts: unknown,
  options: CrossPeriodOptions,
): Result<CrossPeriodResult> {
  const { fiscalYear } = options;
  const read = readDocument(document, crossPeriodSchema);
  const built = read.ok ? buildCrossPeriod(read.data, "", fiscalYear) : read;
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const issues: Issue[] = [];
  const found = readFacts(built.data, facts, fiscalYear, issues);
  if (found === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const { period, periods, values } = found;
  const trace = recorderFor(options);
  const combined = built.data.combine(periods, values, trace);
  const tree = trace?.finish();
  const { value, reason } = combined;
  return {
    ok: true,
    data: {
      id: built.data.document.id,
      period: period.id,
      value: fractionText(value),
      ...(reason === undefined ? {} : { reason }),
      periods: periods.map(({ id }, index) => periodResult(id, combined, values[index] ?? null, index)),
      issues: [],
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

const FACTS: ReadonlySet<string> = new Set(["period", "values"]);

function readFacts(
  measure: CrossPeriodFunction,
  facts: unknown,
  fiscalYear: FiscalYear | undefined,
  issues: Issue[],
): {
  readonly period: Period;
  readonly periods: readonly Period[];
  readonly values: readonly (Fraction | null)[];
} | null {
  const fields = ownFields(facts, "/facts", issues, FACTS);
  const period = fields && readPeriodName(fields, "/facts", fiscalYear, issues);
  if (fields === null || period === null) return null;
  const periods = measure.periodsTo(period);
  return { period, periods, values: readPeriodValues(fields.get("values"), periods, fiscalYear, issues) };
}

function periodResult(
  period: string,
  { value: total, weights, sum }: Combined,
  value: Fraction | null,
  index: number,
): CrossPeriodResult["periods"][number] {
  const share = divideFractions(fractionOf(weights[index] ?? ZERO), fractionOf(sum));
  const added = total === null || value === null ? fractionOf(ZERO) : multiplyFractions(share, value);
  return {
    period,
    value: fractionText(value),
    weight: formatFraction(share),
    contribution: formatFraction(added),
  };
}
