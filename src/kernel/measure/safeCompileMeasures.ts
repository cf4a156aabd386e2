import { capIssues, deepFreeze, type Result, unwrap } from "../issue/index.js";
import { buildMeasures } from "./buildMeasures.js";
import { evaluateMeasures } from "./evaluateMeasures.js";
import { readMeasures } from "./readMeasures.js";
import { readSetting } from "./readSetting.js";
import type { CompiledMeasures, MeasuresSetting } from "./types.js";

/**
 * Compiles measures as {@link compileMeasures} does, and returns what is wrong instead of throwing it.
 *
 * @param documents - One {@link Measure} as plain JSON, or an array of them.
 * @param setting - How fiscal years run.
 * @returns The compiled measures, or every issue of the documents and the setting; `path` starts with the place in the
 * array, or with `/setting`.
 * @example
 * ```ts
 * import { safeCompileMeasures } from "attainment/kernel";
 * const compiled = safeCompileMeasures([{ id: "deals", unit: "money", from: "deals", count: true, person: "ownerId", date: "closedOn" }]);
 * compiled.ok ? [] : compiled.issues.map((issue) => [issue.code, issue.path]); // => [["measure.unit_mismatch", "/0/unit"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileMeasures(
  documents: unknown,
  setting: MeasuresSetting = {},
): Result<CompiledMeasures> {
  const how = readSetting(setting);
  const read = readMeasures(documents);
  if (!how.ok || !read.ok) {
    const issues = [...(how.ok ? [] : how.issues), ...(read.ok ? [] : read.issues)];
    return { ok: false, issues: capIssues(issues) };
  }
  const { measures, refs } = read.data;
  const built = buildMeasures(measures, (index) => refs[index] ?? "", how.data.fiscalYear);
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const set = built.data;
  return {
    ok: true,
    data: Object.freeze({
      documents: deepFreeze(measures),
      streams: deepFreeze(set.streams),
      evaluate: (facts, options) => unwrap(evaluateMeasures(set, facts, options)),
      safeEvaluate: (facts, options) => evaluateMeasures(set, facts, options),
      credits: (facts, options) => unwrap(evaluateMeasures(set, facts, options, true)).credits ?? [],
    } satisfies CompiledMeasures),
  };
}
