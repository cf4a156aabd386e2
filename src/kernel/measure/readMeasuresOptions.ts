import { readEvaluateOptions, readFlag } from "../facts/index.js";
import { capIssues, type Issue, type Result } from "../issue/index.js";
import type { MeasuresOptions } from "./types.js";

/** Reads the options of an evaluation of measures; `withCredits` adds the credits whether they are asked for or not. */
export function readMeasuresOptions(given: unknown, withCredits: boolean): Result<MeasuresOptions> {
  const read = readEvaluateOptions(given, ["credits"]);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const issues: Issue[] = [];
  const credits = readFlag(read.data.own.get("credits"), "credits", issues) || withCredits;
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, data: { ...read.data.options, ...(credits ? { credits } : {}) } };
}
