import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../kernel/issue/index.js";
import { buildLadder } from "./buildLadder.js";
import { evaluateLadder } from "./evaluateLadder.js";
import { ladderSchema } from "./schema.js";
import type { CompiledLadder } from "./types.js";

/**
 * Compiles a ladder as {@link compileLadder} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Ladder} as plain JSON.
 * @returns The compiled ladder, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileLadder } from "attainment/tiers";
 * const read = safeCompileLadder({ kind: "ladder", id: "sales", tiers: [{ id: "junior" }], startTierId: "senior" });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["tiers.unknown_tier", "/startTierId"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileLadder(document: unknown): Result<CompiledLadder> {
  const read = readDocument(document, ladderSchema);
  if (!read.ok) return read;
  const built = buildLadder(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const ladder = built.data;
  const safeEvaluate: CompiledLadder["safeEvaluate"] = (facts, options) =>
    evaluateLadder(ladder, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      document: ladder.document,
      inputs: Object.freeze([...ladder.needs.measures, ...ladder.needs.fields].sort()),
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    } satisfies CompiledLadder),
  };
}
