import {
  addDays,
  daysBetween,
  type FiscalYear,
  type Period,
  periodOf,
  previousPeriod,
} from "../../kernel/calendar/index.js";
import { deepFreeze, type Issue, type Result } from "../../kernel/issue/index.js";
import { resolveWeights, type Weights } from "../../kernel/weighting/index.js";
import { kpiIssue } from "../kpiIssue.js";
import { readShare } from "../readShare.js";
import { combineValues } from "./combineValues.js";
import type { CrossPeriodFunction } from "./crossPeriodFunction.js";
import type { CrossPeriodMeasure } from "./types.js";

/** Builds a measure over several periods from a document that its schema has accepted; `ref` is its JSON pointer. */
export function buildCrossPeriod(
  document: CrossPeriodMeasure,
  ref: string,
  fiscalYear?: FiscalYear,
): Result<CrossPeriodFunction> {
  const issues: Issue[] = [];
  const weights = document.weights === undefined ? null : readWeights(document, ref, issues);
  if (issues.length > 0) return { ok: false, issues };
  const frozen = deepFreeze(document);
  return {
    ok: true,
    data: {
      document: frozen,
      periodsTo: (period) => periodsTo(frozen, period, fiscalYear),
      combine: (periods, values, trace) => combineValues(frozen, ref, weights, periods, values, trace),
    },
  };
}

function readWeights(
  { window, take = "mean", weights = [] }: CrossPeriodMeasure,
  ref: string,
  issues: Issue[],
): Weights | null {
  const path = `${ref}/weights`;
  if (take !== "mean" || window === "yearToDate") {
    const message =
      "Only the mean of a fixed number of periods is weighed. Remove the weights, or take such a mean.";
    issues.push(kpiIssue("kpi.unused_weights", path, message));
    return null;
  }
  if (weights.length !== window.trailing) {
    const message = `There are ${weights.length} weights for ${window.trailing} periods. Write one for each, oldest first.`;
    const params = { weights: weights.length, periods: window.trailing };
    issues.push(kpiIssue("kpi.weights_per_period", path, message, params));
    return null;
  }
  const items = weights.map((weight, index) => ({
    id: String(index),
    path: `${path}/${index}`,
    weight: readShare(weight, `${path}/${index}`, issues),
  }));
  if (issues.length > 0) return null;
  const resolved = resolveWeights(items, "explicit", null, path);
  if (resolved.ok) return resolved.data;
  issues.push(...resolved.issues);
  return null;
}

function periodsTo(
  { window }: CrossPeriodMeasure,
  period: Period,
  fiscalYear: FiscalYear | undefined,
): readonly Period[] {
  const year = window === "yearToDate" ? yearOf(period, fiscalYear) : null;
  const count = window === "yearToDate" ? Number.POSITIVE_INFINITY : window.trailing;
  const periods = [period];
  for (let oldest = period; periods.length < count; ) {
    oldest = previousPeriod(oldest, fiscalYear);
    if (year !== null && yearOf(oldest, fiscalYear) !== year) break;
    periods.unshift(oldest);
  }
  return periods;
}

/** The first day of the year that holds the middle of a period: a week that two years share is of the one with most of it. */
function yearOf({ from, to }: Period, fiscalYear: FiscalYear | undefined): string {
  return periodOf(addDays(from, Math.floor(daysBetween(from, to) / 2)), "year", fiscalYear).from;
}
