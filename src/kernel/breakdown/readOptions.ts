import type { FiscalYear } from "../calendar/index.js";
import { checkText, readEvaluateOptions } from "../facts/index.js";
import { capIssues, type Fields, type Issue, ownFields, ownItems, type Result } from "../issue/index.js";
import { readSetting } from "../measure/readSetting.js";
import type { RankTies } from "../statistics/index.js";
import type { EvaluateOptions } from "../trace/index.js";
import { breakdownIssue } from "./breakdownIssue.js";
import { type ReadLevel, readLevels } from "./readLevels.js";
import { readLookups } from "./readLookups.js";
import type { BreakdownComparison, BreakdownLookup, BreakdownOptions } from "./types.js";

/** The options of a breakdown, read. */
export interface ReadBreakdown {
  readonly options: EvaluateOptions;
  readonly levels: readonly ReadLevel[];
  readonly lookups: readonly BreakdownLookup[];
  readonly compareWith: readonly BreakdownComparison[];
  readonly ties: RankTies;
  readonly lowestIsBest: readonly string[];
  readonly fiscalYear: FiscalYear | undefined;
  readonly cell: NonNullable<BreakdownOptions["cell"]> | null;
}

const OWN = ["by", "lookups", "compareWith", "ties", "lowestIsBest", "fiscalYear", "cell"];
const TIES: readonly RankTies[] = ["competition", "modified", "dense", "ordinal", "fractional"];
const COMPARISONS: readonly BreakdownComparison[] = ["previous", "sameLastYear"];

/** Reads the options of a breakdown. */
export function readOptions(given: unknown): Result<ReadBreakdown> {
  const read = readEvaluateOptions(given, OWN);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options, own } = read.data;
  const issues: Issue[] = [];
  const data = {
    options,
    levels: readLevels(own.get("by"), issues),
    lookups: readLookups(own.get("lookups"), issues),
    compareWith: readComparisons(own.get("compareWith"), issues),
    ties: readWord(own.get("ties") ?? "competition", TIES, "/options/ties", issues) ?? "competition",
    lowestIsBest: readNames(own.get("lowestIsBest"), "/options/lowestIsBest", issues),
    fiscalYear: readFiscalYear(own.get("fiscalYear"), issues),
    cell: readCell(own, options, issues),
  };
  return issues.length > 0 ? { ok: false, issues: capIssues(issues, options.maxIssues) } : { ok: true, data };
}

function readWord<Word extends string>(
  value: unknown,
  allowed: readonly Word[],
  path: string,
  issues: Issue[],
): Word | null {
  const known = allowed.find((each) => each === value);
  if (known !== undefined) return known;
  const message = `The option has a value that is not known. Write one of ${allowed.join(", ")}.`;
  issues.push(breakdownIssue("breakdown.bad_option", path, message, { allowed }));
  return null;
}

/** Each comparison once. */
function readComparisons(value: unknown, issues: Issue[]): readonly BreakdownComparison[] {
  const path = "/options/compareWith";
  const items = value === undefined ? [] : (ownItems(value, path, issues) ?? []);
  const read = items.flatMap((item, index) => readWord(item, COMPARISONS, `${path}/${index}`, issues) ?? []);
  return [...new Set(read)];
}

function readNames(value: unknown, path: string, issues: Issue[]): readonly string[] {
  const items = value === undefined ? [] : (ownItems(value, path, issues) ?? []);
  return items.flatMap((item, index) => checkText(item, `${path}/${index}`, issues) ?? []);
}

function readFiscalYear(value: unknown, issues: Issue[]): FiscalYear | undefined {
  if (value === undefined) return undefined;
  const read = readSetting({ fiscalYear: value });
  if (read.ok) return read.data.fiscalYear;
  for (const issue of read.issues)
    issues.push({ ...issue, path: issue.path.replace("/setting", "/options") });
  return undefined;
}

function readCell(own: Fields, options: EvaluateOptions, issues: Issue[]): ReadBreakdown["cell"] {
  const path = "/options/cell";
  if (!own.has("cell")) {
    if (options.trace === undefined) return null;
    const message =
      "A trace is for one cell. Name it in the option cell, by the path of its part and a measure.";
    issues.push(breakdownIssue("breakdown.bad_cell", path, message));
    return null;
  }
  const fields = ownFields(own.get("cell"), path, issues, new Set(["path", "measure"]));
  if (fields === null) return null;
  const measure = checkText(fields.get("measure"), `${path}/measure`, issues);
  const items = ownItems(fields.get("path"), `${path}/path`, issues) ?? [];
  const steps = items.map((item, index) =>
    item === null ? null : checkText(item, `${path}/path/${index}`, issues),
  );
  return measure === null ? null : { path: steps, measure };
}
