import { unwrap } from "../issue/index.js";
import type { CompiledScale } from "./compiledScale.js";
import { safeCompileScale } from "./safeCompileScale.js";

/**
 * Compiles a table of bands, a curve or a matrix into a function of one number, exact and explained.
 *
 * Formula, with x the value, b the band reached, and V(bound) the value of the band below at its end:
 *
 * - `graduated`: `V(b.from) + (x - b.from) * rate + amount`; V is 0 below the first band
 * - `whole`: `x * rate + amount`
 * - `excess`: `V(excessOver) + (x - excessOver) * rate + amount`; a band that starts at or below `excessOver` counts as
 *   graduated, so that each amount is paid once
 * - with `per`, `amount` counts once per `size` of what the rate counts on, and a passed band counts for all of its slice
 * - a table in which no band has a rate or an amount gives grades: the value is the id of the band reached
 * - a curve: `v0 + (x - x0) * (v1 - v0) / (x1 - x0)` between the points around x
 * - a matrix: what the cell gives that the axes lead to, a value, `x * rate`, or the scale of the cell at x
 *
 * A value equal to a bound enters the upper band, unless `boundary` says otherwise; the first band always holds its own
 * `from`. For values out of the ordinary: first `negative` (`mirror` is -V(|x|); absent, a negative value meets the
 * bands like any other), then `atZero`, then `below` (default `"0"`), then `above`. With `boundsIn: "quota"` bounds,
 * `excessOver` and the points of a curve are multiples of the quota given with the value; a quota of zero or less makes
 * the value null (`zero_quota`). The first axis of a matrix is x itself, unless it names what it reads; the others read
 * measures and attributes, the first axis without a place for them decides, and one that is null makes the value null
 * (`missing_measure`). `by` picks the band (`below` and `above` are about it) and the value is what that band
 * pays on: graduated bands are filled with it in order, the one picked takes the rest, and the amounts of all bands up
 * to it are paid. `roundEachBand` rounds what each band pays; then the steps follow. Nothing else is rounded: a value
 * that leaves without a rounding step prints its exact decimals, or 34 significant digits where they do not end.
 *
 * @param document - A {@link Scale} as plain JSON, or an array of its versions with disjoint `effective`: then `on`, a
 * date, is given with each value. Rates are fractions (`"0.05"`), amounts are in the unit of the result.
 * @returns The compiled scale: values of one input and of many, differences, the inverse ("how much more to earn X"),
 * the marginal rate, breakpoints, the next band, cliffs.
 * @throws AttainmentError `document.*` where the form is wrong; `decimal.*` for a literal; `scale.no_bands`,
 * `scale.unsorted`, `scale.gap`, `scale.overlap` (with the width), `scale.duplicate_band_id`, `scale.mode_required`,
 * `scale.excess_over_required`, `scale.above_required`, `scale.size_not_positive`, `scale.per_without_amount`,
 * `scale.rate_on_grade`, `scale.grade_has_no_amount`, `scale.too_few_points`; `scale.axis_without_source`,
 * `scale.missing_cell`, `scale.extra_cell`, `scale.duplicate_cell`; `history.overlap`, `scale.no_versions`,
 * `scale.different_ids`. All faults are told at once.
 * @example
 * ```ts
 * import { compileScale } from "attainment/kernel";
 * const bands = [{ from: "0", rate: "0.05" }, { from: "100000", rate: "0.08" }];
 * const scale = compileScale({ kind: "bands", mode: "graduated", bands });
 * scale.evaluate("150000").value; // => "9000"
 * scale.evaluate("150000").band; // => { id: "100000", index: 1, from: "100000", to: null }
 * scale.evaluateMany(["100000", "100000.01"]); // => ["5000", "5000.0008"]
 * scale.difference("90000", "110000"); // => "1300"
 * scale.inverse("6000", { step: "0.01" }).value; // => "112500"
 * scale.inverse("10000", { step: "0.01", of: "rest" }).value; // => "10526.32"
 * scale.marginal("100000"); // => "0.08"
 * scale.nextBand("99000"); // => { id: "100000", index: 1, at: "100000", distance: "1000" }
 * compileScale({ kind: "bands", mode: "whole", bands }).cliffs(); // => [{ id: "100000", at: "100000", size: "3000" }]
 * ```
 * @example
 * ```ts
 * import { compileScale } from "attainment/kernel";
 * const payout = compileScale({
 *   kind: "curve",
 *   points: [{ at: "0.8", value: "0.5" }, { at: "1", value: "1" }, { at: "1.2", value: "1.5" }],
 *   steps: [{ kind: "round", id: "percent", places: 4, mode: "halfUp" }],
 * });
 * payout.evaluate("0.93").value; // => "0.8250"
 * const grade = compileScale({ kind: "bands", bands: [{ id: "C", from: "0" }, { id: "B", from: "70" }, { id: "A", from: "85" }] });
 * grade.evaluate("85").value; // => "A"
 * ```
 * @example
 * ```ts
 * import { compileScale } from "attainment/kernel";
 * const rates = compileScale({
 *   kind: "matrix",
 *   axes: [
 *     { id: "size", bands: [{ from: "0" }, { from: "10000" }] },
 *     { id: "product", of: "product", values: ["license"], else: "other" },
 *   ],
 *   cells: [[{ rate: "0.05" }, { rate: "0.02" }], [{ rate: "0.08" }, "150"]],
 * });
 * rates.evaluate("20000", { attributes: { product: "license" } }).value; // => "1600"
 * rates.evaluate("20000", { attributes: { product: "training" } }).cell; // => ["10000", "other"]
 * ```
 * @see https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html for
 * worked examples of tiers.
 * @since 0.1.0
 */
export function compileScale(document: unknown): CompiledScale {
  return unwrap(safeCompileScale(document));
}
