import { evaluateFacts, type FactsDoor, readEvaluateOptions } from "../kernel/facts/index.js";
import type { EvaluateOptions } from "../kernel/index.js";
import { capIssues, type Issue, quoted, type Result, readDocument, unwrap } from "../kernel/issue/index.js";
import { buildRubric } from "./buildRubric.js";
import { kpiIssue } from "./kpiIssue.js";
import type { RubricFunction } from "./rubricFunction.js";
import { rubricSchema } from "./schema.js";
import type { CompiledRubric, Rubric, RubricResult } from "./types.js";

/**
 * Compiles a rubric as {@link compileRubric} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Rubric} as plain JSON.
 * @returns The compiled rubric, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileRubric } from "attainment/kpi";
 * const compiled = safeCompileRubric({
 *   kind: "rubric",
 *   id: "consultant",
 *   indicators: [{ id: "sales", measure: "sales", weight: "0.9", target: "100000" }],
 * });
 * compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]); // => [["weighting.sum_not_one", "/indicators"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileRubric(document: unknown): Result<CompiledRubric> {
  const read = readDocument(document, rubricSchema);
  if (!read.ok) return read;
  const built = buildRubric(read.data, "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  return { ok: true, data: compiled(built.data) };
}

function compiled({ document, needs, score }: RubricFunction): CompiledRubric {
  const known = idsOf(document);
  const door: FactsDoor<undefined, RubricResult> = {
    needs,
    missingCode: "kpi.missing_measure",
    own: [],
    readExtra: () => undefined,
    run: (reading, _extra, { only }, trace) => limited(score(reading, trace).result, only),
  };
  const safeEvaluate = (facts: unknown, options?: EvaluateOptions): Result<RubricResult> => {
    const unknown = unknownIds(known, options);
    return unknown.length > 0 ? { ok: false, issues: unknown } : evaluateFacts(door, facts, options);
  };
  return Object.freeze({
    document,
    inputs: Object.freeze([...new Set([...needs.measures, ...needs.fields])].sort()),
    evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
    safeEvaluate,
  } satisfies CompiledRubric);
}

/** Of the result, the indicators and dimensions that were asked for. */
function limited(result: RubricResult, only: readonly string[] | undefined): RubricResult {
  if (only === undefined) return result;
  const { indicators, dimensions } = result;
  const isAsked = ({ id }: { readonly id: string }) => only.includes(id);
  return {
    ...result,
    ...(dimensions === undefined ? {} : { dimensions: dimensions.filter(isAsked) }),
    indicators: indicators.filter((each) => isAsked(each) || only.includes(each.dimensionId ?? each.id)),
  };
}

function unknownIds(known: ReadonlySet<string>, given: unknown): readonly Issue[] {
  const read = readEvaluateOptions(given);
  if (!read.ok) return [];
  const { only = [], maxIssues } = read.data.options;
  const issues = only.flatMap((id, index) => {
    if (known.has(id)) return [];
    const message = `The rubric has no indicator and no dimension ${quoted(id)}. Correct the id.`;
    return [kpiIssue("kpi.unknown_element", `/options/only/${index}`, message, { id: id.slice(0, 80) })];
  });
  return capIssues(issues, maxIssues);
}

function idsOf(rubric: Rubric): ReadonlySet<string> {
  const groups = rubric.dimensions ?? [rubric];
  return new Set([
    ...(rubric.dimensions ?? []).map(({ id }) => id),
    ...groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
  ]);
}
