import { unwrap } from "../kernel/issue/index.js";
import { safeCompileSegmentation } from "./safeCompileSegmentation.js";
import type { CompiledSegmentation } from "./types.js";

/**
 * Compiles a segmentation into a pure function that finds the segment of one customer.
 *
 * Formula by rules: the first segment whose condition is met, else `otherwise`. By score:
 * `score = round(outOf * sum(weight_i * ratio_i) / sum(weight_i))`, with `ratio_i = curve_i(field_i)`, or the field itself
 * without a curve; the grade is the last one whose `from` the score reaches, else the first.
 *
 * Hysteresis: a customer with the previous grade g, which begins at b and ends at c, leaves it only where
 * `score >= c + up` or `score < b - down`, and then moves straight to the grade that the score alone gives; the first
 * grade has no b, the last one no c. Where the grade was kept, `heldFrom` names the one that the score alone would give.
 *
 * The score is in points of `outOf` (100 by default), rounded once to 2 places, a tie away from zero; the rounded score
 * picks the grade.
 *
 * - A value off the scale of its field (`fields`) is at fault, or counts as the nearer end where the scale clips, with the
 *   warning `segments.clipped_field`. A curve has an `outside` of its own.
 * - A field that is absent or null is missing: its item follows `missing`, by default no score and no grade
 *   (`missing_value`). A rule that looks at it is passed over, with the warning `segments.rule_missing`; a test with
 *   `exists` is never missing.
 * - A score on a bound enters the grade; one below every bound is in the first grade.
 * - A previous segment that is not one of the document counts as none, with the warning `segments.unknown_previous`.
 * - Numbers and decimal text are the same to a score and to the operators of numbers; `is` and `in` ask for text.
 * - A curve that refuses a value leaves the item missing.
 *
 * @param document - A {@link Segmentation} as plain JSON.
 * @returns The compiled segmentation; see {@link CompiledSegmentation}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `segments.bad_out_of`,
 * `segments.unsorted_grades`, `segments.curve_of_grades`, `segments.curve_in_quota`, `segments.negative_credit`, `hysteresis.negative_margin`, and
 * the codes `condition.*`, `scale.*`, `weighting.*`, `decimal.*` of its parts.
 * @example
 * ```ts
 * import { compileSegmentation } from "attainment/segments";
 * const size = compileSegmentation({
 *   kind: "segmentation",
 *   id: "size",
 *   segments: [
 *     { id: "key", when: { field: "revenue", gte: "1000000" }, service: { visitEveryDays: 7 } },
 *     { id: "growing", when: { field: "growthRate", gte: "0.2" } },
 *   ],
 *   otherwise: "standard",
 * });
 * size.evaluate({ customerId: "c-1", fields: { revenue: "1200000", growthRate: "0.3" } }).value; // => "key"
 * size.evaluate({ customerId: "c-2", fields: { revenue: "90000", growthRate: "0.1" } }).value; // => "standard"
 * ```
 * @since 0.1.0
 */
export function compileSegmentation(document: unknown): CompiledSegmentation {
  return unwrap(safeCompileSegmentation(document));
}
