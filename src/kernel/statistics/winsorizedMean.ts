import type { DecimalInput } from "../decimal/index.js";
import { unwrap } from "../issue/index.js";
import { winsorizedFractions } from "./trimmedFractions.js";
import { meanAfter } from "./trimmedMean.js";
import type { TrimOptions } from "./types.js";

/**
 * The mean with the smallest and the largest values drawn in to their neighbors, exact.
 *
 * Formula: of the sorted values, with k drawn in on each side,
 * `(k * x_(k+1) + sum(x_(k+1) .. x_(n-k)) + k * x_(n-k)) / n`; a share p draws in `k = floor(n * p)`.
 *
 * Unit: that of the values. Where nothing would be left to draw them in to there is no mean.
 *
 * @param values - Numbers of one unit, in any order.
 * @param options - `count` or `share` of each side, exactly one of them.
 * @returns The mean as decimal text, or null where every value would be replaced.
 * @throws AttainmentError `statistics.bad_trim`; `decimal.*` for a value that is no decimal; `document.*` for a list or
 * options that cannot be read.
 * @example
 * ```ts
 * import { winsorizedMean } from "attainment/kernel";
 * winsorizedMean([1, 4, 4, 4, 5, 6], { count: 1 }); // => "4.333333333333333333333333333333333"
 * winsorizedMean([1, 4], { count: 1 }); // => null
 * ```
 * @see https://en.wikipedia.org/wiki/Winsorized_mean for the definition.
 * @since 0.1.0
 */
export function winsorizedMean(values: readonly DecimalInput[], options: TrimOptions): string | null {
  return unwrap(meanAfter(values, options, winsorizedFractions));
}
