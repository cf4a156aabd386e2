import { readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Result } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PeriodClose } from "../types.js";
import { finishPeriod } from "./finishPeriod.js";
import { readFinish } from "./readFinish.js";

/** Finishes people who came back from elsewhere, or tells what in them is not what `split` and `evaluatePerson` gave. */
export function safeFinish(
  program: ProgramFunction,
  shards: unknown,
  people: unknown,
  given: unknown,
): Result<PeriodClose> {
  const options = readEvaluateOptions(given);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { maxIssues } = options.data.options;
  const read = readFinish(program, shards, people);
  return read.ok
    ? { ok: true, data: finishPeriod(program, read.data.shards, read.data.people, maxIssues) }
    : { ok: false, issues: capIssues(read.issues, maxIssues) };
}
