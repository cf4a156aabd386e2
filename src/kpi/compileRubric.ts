import { unwrap } from "../kernel/issue/index.js";
import { safeCompileRubric } from "./safeCompileRubric.js";
import type { CompiledRubric } from "./types.js";

/**
 * Compiles a weighted KPI rubric into a pure function that scores one person for one period.
 *
 * Formula: `score = round(levelCaps(steps(from + (to - from) * sum(w_i * r_i))))`, where `r_i` is the ratio of indicator
 * i by its curve or rating, and `w_i` its share of all weight: the share of its dimension times its share within it.
 * `from` is 0 and `to` is `outOf`, 100 where nothing is written. With the weights `factors` each `w_i` is a factor as it
 * stands, so that the score is a sum.
 *
 * The order of application: curve, clip, guard, limits, weights, steps (in the order of the array), level caps, rounding,
 * grade, coefficient, and the coefficient of the team.
 *
 * Ratios are fractions and are never rounded; the score is in points, rounded once, to 2 places and a tie away from
 * zero unless the rubric says otherwise.
 *
 * - Not applicable (`appliesWhen` is not met): the indicator leaves and the others share its weight; a dimension of
 *   which nothing applies leaves too. `notApplicable` may say otherwise.
 * - Missing (a measure is null, a target is zero): there is no score (`missing_value`), unless `missing` says otherwise.
 *   What does not apply leaves first. Where all that counts is missing there is no score under any policy
 *   (`all_missing`).
 * - Too new to rate (`tooNew` is met): no score, no grade, and the coefficient is 1.
 * - Limits, steps and level caps may look at what the rubric knows itself: `ratio.<indicator id>` (null where it is not
 *   rated), `points.<step id>`, `incidents.points` and `incident.<rule id>`. These are no inputs.
 * - Critical incidents act where a limit, a step or a level cap reads them. One counts in the period in which it occurred,
 *   and with `expires` in later ones on whose last day it has not expired.
 * - A level cap cuts the score to the highest printed one of its grade: 84.99 below a bound of 85, to 2 places.
 * - `sensitivity` scores once more for each indicator: with one unit more of its measure, with one percent more, and
 *   with one point (0.01) more of its ratio, which limits may still cut. Its changes are those of the unrounded score.
 * - Grade and coefficient are read from the score that is printed, unless `gradeFrom` is `"unrounded"`.
 *
 * @param document - A {@link Rubric} as plain JSON.
 * @returns The compiled rubric; see {@link CompiledRubric}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `kpi.curve_and_rating`,
 * `kpi.target_needed`, `kpi.bad_range`, `kpi.not_positive`, `kpi.negative_weight`, `kpi.scale_of_grades`,
 * `kpi.bounds_in_quota`, `kpi.unknown_indicator`, `kpi.category_out_of_bounds`, `kpi.weight_out_of_bounds`,
 * `kpi.grades_not_bands`, `kpi.grade_not_whole`, `kpi.grade_without_amount`, `kpi.two_coefficients`,
 * `kpi.team_coefficient_alone`, `kpi.unknown_grade`, `kpi.unprinted_grade`, `kpi.better_needed`, `kpi.points_of_points`,
 * `kpi.negative_points`, and the codes
 * `weighting.*`, `scale.*`, `steps.*`, `condition.*`, `decimal.*` of its parts.
 * @example
 * ```ts
 * import { compileRubric } from "attainment/kpi";
 * const rubric = compileRubric({
 *   kind: "rubric",
 *   id: "consultant",
 *   indicators: [
 *     { id: "sales", measure: "sales", weight: "0.6", target: "100000", curve: { kind: "ratio" } },
 *     { id: "knowledge", measure: "exam", weight: "0.4", rating: { from: "0", to: "100" } },
 *   ],
 *   steps: [{ kind: "gate", id: "no-violation", when: { field: "violations", gte: "1" }, set: "0" }],
 *   grades: {
 *     kind: "bands",
 *     mode: "whole",
 *     bands: [
 *       { id: "C", from: "0", amount: "0.7" },
 *       { id: "B", from: "70", amount: "1" },
 *       { id: "A", from: "85", amount: "1.2" },
 *     ],
 *   },
 * });
 * const measures = { sales: "95000", exam: "80", violations: "0" };
 * const result = rubric.evaluate({ period: "2026-Q3", measures });
 * result.value; // => "89.00"
 * result.grade; // => "A"
 * result.coefficient; // => "1.2"
 * result.indicators.map(({ id, contribution }) => [id, contribution]); // => [["sales", "57"], ["knowledge", "32"]]
 * const { indicators } = rubric.sensitivity({ period: "2026-Q3", measures }, { units: { sales: "1000" } });
 * indicators.map(({ id, perUnit }) => [id, perUnit]); // => [["sales", "0.6"], ["knowledge", "0.4"]]
 * ```
 * Source: weighted scores with grades and coefficients as in Wukong HRM, https://github.com/WuKongOpenSource/Wukong_HRM
 * @since 0.1.0
 */
export function compileRubric(document: unknown): CompiledRubric {
  return unwrap(safeCompileRubric(document));
}
