import { capIssues, type Issue, type LeftOut, pointer, quoted } from "../issue/index.js";
import { byText } from "../order/index.js";
import { breakdownIssue } from "./breakdownIssue.js";
import type { BreakdownRun } from "./breakdownRun.js";
import type { LookupTable } from "./lookupTables.js";
import type { BreakdownPart, BreakdownResult, BreakdownUnmatched } from "./types.js";

/** What reading the records came to beside the parts. */
export interface Reading {
  readonly counted: number;
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

/** The result, with the definitions that it was made by. */
export function breakdownResult(
  { read, points, measures, adding }: BreakdownRun,
  [total, ...parts]: readonly [BreakdownPart, ...BreakdownPart[]],
  tables: readonly LookupTable[],
  { counted, issues, leftOut }: Reading,
): BreakdownResult {
  const { options, levels, ties, lowestIsBest } = read;
  const unmatched = tables.flatMap((table) => (table.unmatched.size === 0 ? [] : [unmatchedOf(table)]));
  return {
    value: String(counted),
    issues: capIssues([...issues, ...unmatched.map(unmatchedIssue)], options.maxIssues),
    period: points.main.period.id,
    levels: levels.map((level) => (level.kind === "field" ? level.field : level.unit)),
    comparisons: points.main.bases.map(({ on, period }) => ({ on, period: period.id })),
    ties,
    measures: measures.map(({ id, unit }) => ({
      id,
      unit,
      combines: adding.get(id)?.combines ?? "pool",
      best: lowestIsBest.includes(id) ? ("lowest" as const) : ("highest" as const),
    })),
    total,
    parts,
    unmatched,
    ...(options.onInvalid === "report" ? { leftOut } : {}),
  };
}

function unmatchedOf({ lookup: { field, from, key }, unmatched }: LookupTable): BreakdownUnmatched {
  const keys = [...unmatched].map(([id, count]) => ({ id, count })).sort(byText(({ id }) => id));
  return { field, from, key, count: keys.reduce((sum, { count }) => sum + count, 0), keys };
}

function unmatchedIssue({ field, from, key, count, keys: [first] }: BreakdownUnmatched): Issue {
  const message = `The ${quoted(key)} of ${count} records is none of ${quoted(from)}, such as ${quoted(first?.id ?? "")}; they stand where ${quoted(field)} is absent. Add those records, or correct the keys.`;
  const path = pointer(["records", from]);
  return breakdownIssue("breakdown.unmatched_key", path, message, { field, from, key, count }, "warning");
}
