import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { type BuiltQuestionnaire, buildQuestionnaire } from "./buildQuestionnaire.js";
import { evaluateQuestionnaire } from "./evaluateQuestionnaire.js";
import type { CompiledQuestionnaire } from "./questionnaireTypes.js";
import { questionnaireSchema } from "./schema.js";

/**
 * Compiles a questionnaire as `compileQuestionnaire` does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Questionnaire} as plain JSON.
 * @returns The compiled questionnaire, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileQuestionnaire } from "attainment/segments";
 * const read = safeCompileQuestionnaire({
 *   kind: "questionnaire",
 *   id: "partners",
 *   audience: "partners",
 *   scale: { from: "5", to: "1" },
 *   items: [{ id: "support" }],
 * });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["surveys.bad_scale", "/scale"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileQuestionnaire(document: unknown): Result<CompiledQuestionnaire> {
  const read = readQuestionnaire(document);
  return read.ok ? { ok: true, data: compiled(read.data) } : read;
}

/** Reads and builds a questionnaire. */
export function readQuestionnaire(document: unknown): Result<BuiltQuestionnaire> {
  const read = readDocument(document, questionnaireSchema);
  if (!read.ok) return read;
  const built = buildQuestionnaire(deepFreeze(read.data));
  return built.ok ? built : { ok: false, issues: capIssues(built.issues) };
}

function compiled(built: BuiltQuestionnaire): CompiledQuestionnaire {
  return Object.freeze({
    document: built.document,
    evaluate: (facts, options) => unwrap(evaluateQuestionnaire(built, facts, options)),
    safeEvaluate: (facts, options) => evaluateQuestionnaire(built, facts, options),
  } satisfies CompiledQuestionnaire);
}
