import { fractionOf, type Rounding, roundFraction } from "../decimal/index.js";
import { capIssues, type Issue, issueOf, quoted, type Result, unwrap } from "../issue/index.js";
import { type Recorder, recorderFor } from "../trace/index.js";
import type { WeightingCode } from "./codes.js";
import { type Mean, type Missing, meanOf } from "./meanOf.js";
import { notesOn, resultOf } from "./meanResult.js";
import { type ReadItem, readItems } from "./readItems.js";
import { readMeanOptions } from "./readMeanOptions.js";
import { resolveWeights, type Weights } from "./resolveWeights.js";
import type { MissingPolicy, WeightedItem, WeightedMeanOptions, WeightedMeanResult } from "./types.js";

/**
 * Takes the weighted mean of values, some of which may be missing.
 *
 * Formula: `mean = sum(weight_i * value_i) / sum(weight_i)`, exact until it is printed.
 *
 * Weights (`weights`): `explicit` (default) must sum to exactly 1, or miss it by at most `tolerance`, and are then
 * rescaled, which a hint tells; `relative` have any sum above zero; `equal` are all the same; `target` are in
 * proportion to each item's target; with `remainder` the m items without a weight, at least one, get
 * `(1 - sum(others)) / m` each. Weights that a mode does not use are not looked at.
 *
 * Missing values are null (`missing`): `refuse` (default) makes the mean null, with reason `missing_value`;
 * `reweight` shares their weight among the others; `zero` counts them as zero; `{ moveTo }` gives their weight to one
 * item, which must not be missing itself. Where all values are missing the mean is null under every policy
 * (`all_missing`), and where no weight is left as well (`no_weight`). A value of weight zero has no effect.
 *
 * With `rounding` the mean is rounded once, and the contributions are rounded so that they sum to it.
 *
 * @param items - Ids, values in any one unit, and weights, targets or neither; at least one.
 * @param options - Mode, policy, tolerance and rounding; see {@link WeightedMeanOptions}.
 * @returns The mean in the unit of the values and, in the order given, each item's share of the weights and what it adds.
 * @throws AttainmentError `weighting.no_items`, `weighting.bad_item`, `weighting.duplicate_id`,
 * `weighting.missing_weight`, `weighting.missing_target`, `weighting.negative_weight`, `weighting.negative_target`,
 * `weighting.zero_denominator`, `weighting.zero_weights`, `weighting.too_fine`, `weighting.sum_not_one`,
 * `weighting.sum_over_one`, `weighting.one_remainder`, `weighting.bad_option`, `weighting.bad_tolerance`,
 * `weighting.unknown_item`, `weighting.move_to_missing`, `decimal.invalid_rounding`; `decimal.not_decimal`,
 * `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`, `decimal.wrong_type` for a number that is none;
 * `document.*` for a list or options that cannot be read, and for an option that is not known.
 * @example
 * ```ts
 * import { weightedMean } from "attainment/kernel";
 * const items = [
 *   { id: "sales", value: "0.9", weight: "0.6" },
 *   { id: "visits", value: "1.2", weight: "0.25" },
 *   { id: "exam", value: null, weight: "0.15" },
 * ];
 * weightedMean(items).reason; // => "missing_value"
 * weightedMean(items, { missing: "zero" }).value; // => "0.84"
 * weightedMean(items, { missing: "reweight", rounding: { places: 4, mode: "halfUp" } }).value; // => "0.9882"
 * weightedMean(items, { missing: { moveTo: "sales" } }).items[0]; // => { id: "sales", value: "0.9", weight: "0.75", contribution: "0.675" }
 * ```
 * @see https://en.wikipedia.org/wiki/Weighted_arithmetic_mean for the definition.
 * @since 0.1.0
 */
export function weightedMean(
  items: readonly WeightedItem[],
  options: WeightedMeanOptions = {},
): WeightedMeanResult {
  return unwrap(tryMean(items, options));
}

function tryMean(input: unknown, options: unknown): Result<WeightedMeanResult> {
  const issues: Issue[] = [];
  const { mode, policy, tolerance, rounding } = readMeanOptions(options, issues);
  const items = readItems(input, mode, issues);
  const missing = items === null || policy === null ? null : placeOf(policy, items, issues);
  if (items === null || mode === null || missing === null || issues.length > 0)
    return { ok: false, issues: capIssues(issues) };
  const resolved = resolveWeights(items, mode, tolerance, "/items");
  if (!resolved.ok) return { ok: false, issues: capIssues(resolved.issues) };
  const recording = recorderFor(options);
  const mean = record(items, resolved.data, missing, rounding, recording);
  if (mean.reason === "move_to_missing") {
    const message =
      "The item that the weight of missing values moves to is missing itself. Choose another item, or another policy.";
    return {
      ok: false,
      issues: [issueOf<WeightingCode>("weighting.move_to_missing", "/options/missing/moveTo", message)],
    };
  }
  const trace = recording?.finish();
  const notes = capIssues(notesOn(items, resolved.data, mean));
  return {
    ok: true,
    data: { ...resultOf(items, mean, rounding, notes), ...(trace === undefined ? {} : { trace }) },
  };
}

function placeOf(policy: MissingPolicy, items: readonly ReadItem[], issues: Issue[]): Missing | null {
  if (typeof policy === "string") return policy;
  const moveTo = items.findIndex(({ id }) => id === policy.moveTo);
  if (moveTo >= 0) return { moveTo };
  const message = `There is no item ${quoted(policy.moveTo)} to move weight to. Name one of the items.`;
  issues.push(issueOf<WeightingCode>("weighting.unknown_item", "/options/missing/moveTo", message));
  return null;
}

/** The mean; into the recording go the values, the mean over them, and its rounding. */
function record(
  items: readonly ReadItem[],
  weights: Weights,
  missing: Missing,
  rounding: Rounding | null,
  trace: Recorder | undefined,
): Mean {
  const values = items.map(({ value }) => value);
  if (trace === undefined) return meanOf(weights, values, missing);
  const mark = trace.mark();
  for (const { id, path, value } of items) {
    trace.node({ id: `weightedMean.${id}`, kind: "input", ref: path, inputs: [{ id, value }], value });
  }
  const mean = meanOf(weights, values, missing, { trace, mark, id: "weightedMean", ref: "" });
  if (rounding !== null && mean.value !== null) {
    const exact = fractionOf(roundFraction(mean.value, rounding));
    const value = { exact, fixed: exact.numerator.places };
    trace.node({ id: "weightedMean#round", kind: "round", ref: "/options/rounding", value, rounding }, mark);
  }
  return mean;
}
