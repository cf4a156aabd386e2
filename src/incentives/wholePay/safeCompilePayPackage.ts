import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { buildPayPackage } from "./buildPayPackage.js";
import { evaluatePayPackage } from "./evaluatePayPackage.js";
import { payPackageSchema } from "./schema.js";
import type { CompiledPayPackage } from "./types.js";

/**
 * Compiles a pay package as {@link compilePayPackage} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link PayPackage} as plain JSON.
 * @returns The compiled package, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompilePayPackage } from "attainment/incentives";
 * const compiled = safeCompilePayPackage({ kind: "payPackage", id: "p", currency: "CNY", parts: [] });
 * compiled.ok ? [] : compiled.issues.map((issue) => issue.path); // => ["/parts"]
 * ```
 * @since 0.1.0
 */
export function safeCompilePayPackage(document: unknown): Result<CompiledPayPackage> {
  const read = readDocument(document, payPackageSchema);
  if (!read.ok) return read;
  const built = buildPayPackage(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const pay = built.data;
  const safeEvaluate: CompiledPayPackage["safeEvaluate"] = (facts, options) =>
    evaluatePayPackage(pay, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      document: pay.document,
      inputs: pay.needs.measures,
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    } satisfies CompiledPayPackage),
  };
}
