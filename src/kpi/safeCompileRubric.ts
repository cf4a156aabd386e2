import { evaluateFacts, type FactsDoor, readEvaluateOptions } from "../kernel/facts/index.js";
import type { EvaluateOptions } from "../kernel/index.js";
import { capIssues, type Issue, quoted, type Result, readDocument, unwrap } from "../kernel/issue/index.js";
import { type BuiltRubric, buildRubric } from "./buildRubric.js";
import { type IncidentNames, readIncidents } from "./incidents/readIncidents.js";
import type { Incident, RubricFacts } from "./incidents/types.js";
import { indicatorIds } from "./indicatorIds.js";
import { kpiIssue } from "./kpiIssue.js";
import { rubricSchema } from "./schema.js";
import { assessSensitivity } from "./sensitivity/assessSensitivity.js";
import type { SensitivityOptions } from "./sensitivity/types.js";
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

function compiled({ document, needs, parts, score }: BuiltRubric): CompiledRubric {
  const known = idsOf(document);
  const names = namesOf(document);
  const door: FactsDoor<readonly Incident[], RubricResult> = {
    needs,
    missingCode: "kpi.missing_measure",
    own: ["incidents"],
    readExtra: (fields, _reading, faults) =>
      fields.has("incidents") ? readIncidents(fields.get("incidents"), "/incidents", names, faults) : [],
    run: (reading, incidents, { only }, trace) => limited(score(reading, trace, incidents).result, only),
  };
  const safeEvaluate = (facts: unknown, options?: EvaluateOptions): Result<RubricResult> => {
    const unknown = unknownIds(known, options);
    return unknown.length > 0 ? { ok: false, issues: unknown } : evaluateFacts(door, facts, options);
  };
  const safeSensitivity = (facts: unknown, options?: SensitivityOptions) =>
    assessSensitivity(parts, door, facts, options);
  return Object.freeze({
    document,
    inputs: Object.freeze([...new Set([...needs.measures, ...needs.fields])].sort()),
    evaluate: (facts: RubricFacts, options?: EvaluateOptions) => unwrap(safeEvaluate(facts, options)),
    safeEvaluate,
    sensitivity: (facts: RubricFacts, options?: SensitivityOptions) =>
      unwrap(safeSensitivity(facts, options)),
    safeSensitivity,
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

function namesOf(rubric: Rubric): IncidentNames {
  const rules = new Set((rubric.incidents?.rules ?? []).map(({ id }) => id));
  return { rules, indicators: indicatorIds(rubric) };
}

function idsOf(rubric: Rubric): ReadonlySet<string> {
  return new Set([...(rubric.dimensions ?? []).map(({ id }) => id), ...indicatorIds(rubric)]);
}
