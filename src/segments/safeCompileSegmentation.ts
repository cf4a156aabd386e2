import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../kernel/issue/index.js";
import { buildSegmentation } from "./buildSegmentation.js";
import { evaluateSegmentation } from "./evaluateSegmentation.js";
import { evaluateMany } from "./grading/evaluateMany.js";
import { segmentationSchema } from "./schema.js";
import type { CompiledSegmentation } from "./types.js";

/**
 * Compiles a segmentation as {@link compileSegmentation} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Segmentation} as plain JSON.
 * @returns The compiled segmentation, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileSegmentation } from "attainment/segments";
 * const read = safeCompileSegmentation({
 *   kind: "segmentation",
 *   id: "grades",
 *   score: [{ id: "loyalty", field: "loyalty", weight: "0.9" }],
 *   grades: [
 *     { id: "A", from: "80" },
 *     { id: "B", from: "60" },
 *   ],
 * });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["weighting.sum_not_one", "/score"], ["segments.unsorted_grades", "/grades/1/from"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileSegmentation(document: unknown): Result<CompiledSegmentation> {
  const read = readDocument(document, segmentationSchema);
  if (!read.ok) return read;
  const built = buildSegmentation(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const segmentation = built.data;
  const safeEvaluate: CompiledSegmentation["safeEvaluate"] = (facts, options) =>
    evaluateSegmentation(segmentation, facts, options);
  const safeEvaluateMany: CompiledSegmentation["safeEvaluateMany"] = (customers, options) =>
    evaluateMany(segmentation, customers, options);
  return {
    ok: true,
    data: Object.freeze({
      document: segmentation.document,
      inputs: segmentation.fields,
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
      evaluateMany: (customers, options) => unwrap(safeEvaluateMany(customers, options)),
      safeEvaluateMany,
    } satisfies CompiledSegmentation),
  };
}
