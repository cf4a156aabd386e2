import { readEvaluateOptions, readFlag } from "../kernel/facts/index.js";
import type { Issue, Result } from "../kernel/issue/index.js";
import type { PlanOptions } from "./types.js";

/** Reads the options of an evaluation of a plan by hand, without running any code of theirs. */
export function readPlanOptions(given: unknown): Result<PlanOptions> {
  const read = readEvaluateOptions(given, ["canonical"]);
  if (!read.ok) return read;
  const issues: Issue[] = [];
  const canonical = readFlag(read.data.own.get("canonical"), "canonical", issues);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, data: { ...read.data.options, ...(canonical ? { canonical } : {}) } };
}
