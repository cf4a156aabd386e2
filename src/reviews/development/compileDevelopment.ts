import { unwrap } from "../../kernel/issue/index.js";
import { safeCompileDevelopment } from "./safeCompileDevelopment.js";
import type { CompiledDevelopment } from "./types.js";

/**
 * Compiles what jobs ask of people's competencies into a pure function that turns the means of a review into a development
 * report: strengths, gaps, courses that may help, and goals that close the gaps.
 *
 * Formula: a competency is a `gap` where `actual < required`, a `strength` where `actual >= required + strengthFrom`, else
 * `met`; `value = (met + strengths) / (met + strengths + gaps)`, a ratio from 0 to 1.
 *
 * Means and levels are on the rating scale of the review, and those that were printed are compared.
 *
 * - Of the levels of a competency the first whose condition is met counts; where none is, there is no verdict (`no_level`).
 * - A mean that is null, because too few answered, gives no verdict either (`missing_measure`), and never a gap.
 * - Gaps are sorted by size, of equal ones the first in the document first; courses keep the order in which they are given.
 * - Without a single verdict `value` is null (`nothing_to_compare`).
 *
 * A report proposes: what a person is to learn is for people to agree on.
 *
 * @param document - A {@link Development} as plain JSON.
 * @returns The compiled levels; see {@link CompiledDevelopment}.
 * @throws AttainmentError with every fault of the document: `document.*`, `decimal.*`, `condition.*`,
 * `reviews.unreachable_level`, `reviews.bad_strength`; `evaluate` throws `reviews.missing_measure` too.
 * @example
 * ```ts
 * import { compileDevelopment } from "attainment/reviews";
 * const development = compileDevelopment({
 *   kind: "development",
 *   id: "jobs",
 *   reviewId: "half-year",
 *   levels: [
 *     { competencyId: "service", level: "4", when: { field: "tier", is: "senior" } },
 *     { competencyId: "service", level: "3" },
 *   ],
 * });
 * const facts = { period: "2026-H1", personId: "p-1", measures: { "review.half-year.service": "3.69" } };
 * const courses = [{ id: "listening", competencyIds: ["service"] }];
 * development.evaluate({ ...facts, attributes: { tier: "junior" } }).strengths; // => ["service"]
 * const senior = development.evaluate({ ...facts, attributes: { tier: "senior" }, courses });
 * senior.training; // => [{ courseId: "listening", competencyIds: ["service"] }]
 * senior.goals?.goals.map(({ baseline, target, period }) => [baseline, target, period]); // => [["3.69", "4", "2026-H2"]]
 * ```
 * Source: gaps between required and actual competencies, https://en.wikipedia.org/wiki/Competency_(human_resources)
 * @since 0.1.0
 */
export function compileDevelopment(document: unknown): CompiledDevelopment {
  return unwrap(safeCompileDevelopment(document));
}
