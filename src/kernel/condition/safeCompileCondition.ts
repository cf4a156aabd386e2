import { capIssues, ownValue, type Result, readDocument, unwrap } from "../issue/index.js";
import { type EvaluateOptions, recorderFor } from "../trace/index.js";
import { buildCondition, type ConditionFunction } from "./buildCondition.js";
import { leafResults } from "./leafResults.js";
import { readReadings } from "./readReadings.js";
import { conditionSchema } from "./schema.js";
import type { CompiledCondition, ConditionFacts, ConditionResult } from "./types.js";

type Options = Pick<EvaluateOptions, "trace" | "maxIssues">;

/**
 * Compiles a condition as {@link compileCondition} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Condition} as plain JSON.
 * @returns The compiled condition, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileCondition } from "attainment/kernel";
 * const read = safeCompileCondition({ all: [] });
 * read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path]); // => [["condition.empty_list", "/all"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileCondition(document: unknown): Result<CompiledCondition> {
  const read = readDocument(document, conditionSchema);
  if (!read.ok) return read;
  const built = buildCondition(read.data, "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const condition = built.data;
  const safeEvaluate = (facts: unknown, options?: Options) => evaluate(condition, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      inputs: condition.fields,
      evaluate: (facts: ConditionFacts = {}, options?: Options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    }),
  };
}

function evaluate(condition: ConditionFunction, facts: unknown, options: unknown): Result<ConditionResult> {
  const read = readReadings(facts, condition.fields, "");
  if (!read.ok) return { ok: false, issues: capIssues(read.issues, ownValue(options, "maxIssues")) };
  const recording = recorderFor(options);
  const value = condition.judge(read.data, recording);
  const trace = recording?.finish();
  const leaves = leafResults(condition, read.data);
  return { ok: true, data: { value, issues: [], leaves, ...(trace === undefined ? {} : { trace }) } };
}
