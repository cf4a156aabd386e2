import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { inputsOf } from "./buildTraining.js";
import type { BuiltTraining } from "./builtTraining.js";
import type { CompiledTraining } from "./compiledTypes.js";
import { evaluatePlan } from "./evaluatePlan.js";
import { evaluateTraining } from "./evaluateTraining.js";
import { resolveTraining } from "./resolveTraining.js";
import { trainingSchema } from "./schema.js";

/**
 * Compiles a training document as `compileTraining` does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Training} as plain JSON.
 * @returns The compiled training, or every issue of the document.
 * @example
 * ```ts
 * import { safeCompileTraining } from "attainment/reviews";
 * const courses = [{ id: "closing", hours: "8", prerequisiteIds: ["listening"] }];
 * const read = safeCompileTraining({ kind: "training", id: "sales", courses });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["document.unknown_reference", "/courses/0/prerequisiteIds/0"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileTraining(document: unknown): Result<CompiledTraining> {
  const read = readTraining(document);
  return read.ok ? { ok: true, data: compiled(read.data) } : read;
}

/** Reads and resolves a training document that stands alone. */
export function readTraining(document: unknown): Result<BuiltTraining> {
  const read = readDocument(document, trainingSchema);
  if (!read.ok) return read;
  const resolved = resolveTraining(deepFreeze(read.data), "");
  return resolved.ok ? resolved : { ok: false, issues: capIssues(resolved.issues) };
}

function compiled(training: BuiltTraining): CompiledTraining {
  return Object.freeze({
    document: training.document,
    inputs: Object.freeze(inputsOf(training)),
    evaluate: (facts, options) => unwrap(evaluateTraining(training, facts, options)),
    safeEvaluate: (facts, options) => evaluateTraining(training, facts, options),
    plan: (request, options) => unwrap(evaluatePlan(training, request, options)),
    safePlan: (request, options) => evaluatePlan(training, request, options),
  } satisfies CompiledTraining);
}
