import {
  type DecimalInput,
  divideFractions,
  formatFraction,
  fractionOf,
  isZeroFraction,
  ONE,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import { readShare } from "./salesVelocity.js";

/**
 * What a required coverage is reckoned from. A null is a number that is not known.
 *
 * @since 0.1.0
 */
export interface RequiredCoverageInput {
  /** A ratio. */
  readonly winRate: DecimalInput | null;
  /** The share of a period's wins that is created in the period itself; absent: 0. */
  readonly createAndCloseShare?: DecimalInput | null;
}

/**
 * How many times its quota a pipeline has to hold when a period begins.
 *
 * Formula: `(1 - createAndCloseShare) / winRate`. Exact. Null with `no_wins` at a win rate of 0, and with `missing_value`
 * where a number is not known.
 *
 * @param input - See {@link RequiredCoverageInput}.
 * @returns A multiple of the quota.
 * @throws AttainmentError `decimal.*`; `pipeline.share_out_of_range` for a ratio below 0 or above 1.
 * @example
 * ```ts
 * import { requiredCoverage } from "attainment/pipeline";
 * requiredCoverage({ winRate: "0.2" }).value; // => "5"
 * requiredCoverage({ winRate: "0.2", createAndCloseShare: "0.3" }).value; // => "3.5"
 * requiredCoverage({ winRate: 0 }).reason; // => "no_wins"
 * ```
 * Source: https://sellingsherpa.com/index.php/2021/12/30/pipeline-coverage-treasure-or-trash
 * @since 0.1.0
 */
export function requiredCoverage({ winRate, createAndCloseShare = 0 }: RequiredCoverageInput): Outcome {
  const rate = readShare(winRate, "/winRate");
  const share = readShare(createAndCloseShare, "/createAndCloseShare");
  if (rate === null || share === null) return { value: null, reason: "missing_value", issues: [] };
  if (isZeroFraction(rate)) return { value: null, reason: "no_wins", issues: [] };
  const carried = subtractFractions(fractionOf(ONE), share);
  return { value: formatFraction(divideFractions(carried, rate)), issues: [] };
}
