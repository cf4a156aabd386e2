import { capIssues, type Issue, ownFields, quoted, type Result } from "../issue/index.js";
import { buildMeasures, type MeasureSet } from "../measure/buildMeasures.js";
import { readMeasures } from "../measure/readMeasures.js";
import { breakdownIssue } from "./breakdownIssue.js";
import { evaluateBreakdown } from "./evaluateBreakdown.js";
import { type ReadBreakdown, readOptions } from "./readOptions.js";
import type { BreakdownOptions, BreakdownResult } from "./types.js";

/**
 * Breaks measures down as {@link breakDown} does, and returns what is wrong instead of throwing it.
 *
 * @param facts - {@link BreakdownFacts}; anything else is refused.
 * @param measures - One measure as plain JSON, or an array of them; the paths of their issues start with `/measures`.
 * @param options - The levels, and what else is wanted.
 * @returns The parts, or every issue.
 * @example
 * ```ts
 * import { safeBreakDown } from "attainment/kernel";
 * const wins = { id: "wins", unit: "count", from: "deals", count: true, person: "ownerId", date: "closedOn" };
 * const done = safeBreakDown({ period: "2026-Q5" }, wins, { by: ["region"] });
 * done.ok ? [] : done.issues.map(({ code, path }) => [code, path]); // => [["period.not_a_period", "/period"]]
 * ```
 * @since 0.1.0
 */
export function safeBreakDown(
  facts: unknown,
  measures: unknown,
  options: BreakdownOptions,
): Result<BreakdownResult> {
  const read = readOptions(options);
  if (!read.ok) return read;
  const { maxIssues } = read.data.options;
  const set = readSet(measures, read.data);
  if (!set.ok) return { ok: false, issues: capIssues(set.issues, maxIssues) };
  const issues: Issue[] = unknownMeasures(set.data, read.data);
  ownFields(facts, "", issues, new Set(["period", "records"]));
  if (issues.length > 0) return { ok: false, issues: capIssues(issues, maxIssues) };
  return evaluateBreakdown(set.data, facts, read.data);
}

function readSet(documents: unknown, { fiscalYear }: ReadBreakdown): Result<MeasureSet> {
  const read = readMeasures(documents);
  const built = read.ok
    ? buildMeasures(read.data.measures, (index) => read.data.refs[index] ?? "", fiscalYear)
    : read;
  if (built.ok) return built;
  return { ok: false, issues: built.issues.map((issue) => ({ ...issue, path: `/measures${issue.path}` })) };
}

/** The measures that options name and that are not declared. */
function unknownMeasures(set: MeasureSet, { options, levels, lowestIsBest, cell }: ReadBreakdown): Issue[] {
  const named = [
    ...(options.only ?? []).map((id, index) => ({ id, path: `/options/only/${index}` })),
    ...lowestIsBest.map((id, index) => ({ id, path: `/options/lowestIsBest/${index}` })),
    ...levels.flatMap((level, index) =>
      level.kind === "period" || level.top === null
        ? []
        : [{ id: level.top.measure, path: `/options/by/${index}/top/measure` }],
    ),
    ...(cell === null ? [] : [{ id: cell.measure, path: "/options/cell/measure" }]),
  ];
  return named
    .filter(({ id }) => !set.byId.has(id))
    .map(({ id, path }) => {
      const message = `There is no measure ${quoted(id)}. Declare it, or correct the name.`;
      return breakdownIssue("breakdown.unknown_measure", path, message, { id: id.slice(0, 80) });
    });
}
