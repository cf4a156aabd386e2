import { capIssues, type Issue, readDocument } from "../kernel/issue/index.js";
import { buildRubric } from "./buildRubric.js";
import { lintParts } from "./lint/lintParts.js";
import { rubricSchema } from "./schema.js";

/**
 * Looks a rubric over: every error that would keep it from being compiled; of a rubric without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `kpi.indicator_count` | fewer than 4 indicators, or more than 10 |
 * | `kpi.unusual_weight` | an indicator with less than 5 % or more than 30 % of all weight |
 * | `kpi.results_share` | results with less than 35 % or more than 80 % of all weight |
 * | `kpi.unused_weight` | a weight where all are equal |
 * | `kpi.no_source` | an indicator that does not say where its data come from |
 * | `kpi.measure_scored_twice` | two indicators of one measure |
 * | `kpi.zero_target`, `kpi.unused_target` | a target that leaves no ratio, or that nothing reads |
 * | `kpi.clipped_stretch` | a curve that its own clip cuts below its stretch |
 * | `kpi.descriptor_off_scale` | a descriptor at a rating that does not exist |
 * | `kpi.not_measurable` | a rating of which nothing says what it means or where it comes from |
 * | `kpi.unread_incidents`, `kpi.idle_level_cap` | incidents that nothing reads, a level cap at the best grade |
 * | `kpi.factors_sum_to_one` | factors that are shares |
 * | `kpi.lifts_gate` | bonus points behind a gate, which would undo a veto |
 * | `kpi.rounded_twice` | a rounding on the way to the one at the end |
 * | `kpi.grade_gap`, `kpi.coefficient_falls` | scores without a grade, and better ones with a lower coefficient |
 * | `scale.*`, `steps.*` | what the scales and steps of the rubric have to say about themselves |
 *
 * @param document - A {@link Rubric} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintRubric } from "attainment/kpi";
 * const indicators = ["calls", "visits", "follow-ups", "records"].map((id) => ({ id, measure: id, source: "CRM" }));
 * const steps = [
 *   { kind: "gate", id: "violation", when: { field: "violations", gte: "1" }, set: "0" },
 *   { kind: "add", id: "bonus", amount: { measure: "bonus-points" } },
 * ];
 * lintRubric({ kind: "rubric", id: "process", weights: "equal", indicators, steps }).map(
 *   ({ code, path }) => [code, path],
 * ); // => [["kpi.lifts_gate", "/steps/1"]]
 * ```
 * @since 0.1.0
 */
export function lintRubric(document: unknown): readonly Issue[] {
  const read = readDocument(document, rubricSchema);
  if (!read.ok) return read.issues;
  const built = buildRubric(read.data, "");
  return capIssues(built.ok ? lintParts(built.data.parts) : built.issues);
}
