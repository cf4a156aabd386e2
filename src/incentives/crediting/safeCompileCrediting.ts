import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { buildCrediting } from "./buildCrediting.js";
import { evaluateCrediting } from "./evaluateCrediting.js";
import type { CompiledCrediting } from "./resultTypes.js";
import { creditingSchema } from "./schema.js";

/**
 * Compiles rules of crediting as {@link compileCrediting} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Crediting} as plain JSON.
 * @returns The compiled rules, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileCrediting } from "attainment/incentives";
 * const read = safeCompileCrediting({
 *   kind: "crediting",
 *   id: "sales",
 *   currency: "USD",
 *   event: { from: "deals", date: "closedOn" },
 *   measures: [{ id: "bookings" }],
 *   rules: [
 *     {
 *       id: "pair",
 *       to: {
 *         kind: "split",
 *         shares: [
 *           { field: "ownerId", share: "0.6" },
 *           { field: "engineerId", share: "0.5" },
 *         ],
 *       },
 *     },
 *   ],
 * });
 * read.ok ? [] : read.issues.map(({ code, params }) => [code, params.total]); // => [["crediting.split_not_one", "1.1"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileCrediting(document: unknown): Result<CompiledCrediting> {
  const read = readDocument(document, creditingSchema);
  if (!read.ok) return read;
  const built = buildCrediting(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const crediting = built.data;
  const safeEvaluate: CompiledCrediting["safeEvaluate"] = (facts, options) =>
    evaluateCrediting(crediting, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      document: crediting.document,
      streams: Object.freeze([...crediting.streams].sort()),
      measures: Object.freeze(crediting.names.map(({ id }) => id).sort()),
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    } satisfies CompiledCrediting),
  };
}
