import {
  compareFractions,
  type DecimalInput,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  ONE,
  readDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import { attainmentError } from "../../kernel/issue/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import { shareIssue } from "./checkMetrics.js";

/**
 * What a sales velocity is reckoned from. A null is a number that is not known.
 *
 * @since 0.1.0
 */
export interface SalesVelocityInput {
  /** How many deals there are. */
  readonly deals: DecimalInput | null;
  /** The mean amount of a won deal. */
  readonly averageValue: DecimalInput | null;
  /** A ratio. */
  readonly winRate: DecimalInput | null;
  readonly cycleDays: DecimalInput | null;
}

/**
 * What a pipeline brings: `value` is money in so many days, `perCycle` what one cycle wins.
 *
 * @since 0.1.0
 */
export interface SalesVelocityResult extends Outcome {
  readonly perCycle: string | null;
}

/**
 * The sales velocity of numbers that are known already, without deals.
 *
 * Formula: `deals * averageValue * winRate / cycleDays * days`. Exact; a quotient that does not end is printed to 34
 * digits. Null with `missing_value` where a number is not known, and with `zero_cycle` where the cycle is not above zero.
 *
 * @param input - See {@link SalesVelocityInput}.
 * @param options - `days`: the days that the money is for, 1 by default.
 * @returns Money in that many days, and per cycle.
 * @throws AttainmentError `decimal.*`; `pipeline.share_out_of_range` for a win rate below 0 or above 1.
 * @example
 * ```ts
 * import { salesVelocity } from "attainment/pipeline";
 * const pipeline = { deals: 120, averageValue: 8500, winRate: "0.24", cycleDays: 45 };
 * salesVelocity(pipeline).value; // => "5440"
 * salesVelocity(pipeline, { days: 30 }).value; // => "163200"
 * salesVelocity(pipeline).perCycle; // => "244800"
 * salesVelocity({ ...pipeline, cycleDays: 0 }).reason; // => "zero_cycle"
 * ```
 * Source: http://help.quarterone.com/en/articles/3650265-sales-velocity-metrics-calculations
 * @since 0.1.0
 */
export function salesVelocity(
  input: SalesVelocityInput,
  options: { readonly days?: DecimalInput } = {},
): SalesVelocityResult {
  const deals = readNumber(input.deals, "/deals");
  const value = readNumber(input.averageValue, "/averageValue");
  const rate = readShare(input.winRate, "/winRate");
  const cycle = readNumber(input.cycleDays, "/cycleDays");
  const days = fractionOf(readDecimal(options.days ?? 1, "/options/days"));
  const known = deals !== null && value !== null && rate !== null;
  const perCycle = known ? multiplyFractions(multiplyFractions(deals, value), rate) : null;
  const told = { issues: [], perCycle: fractionText(perCycle) };
  if (perCycle === null || cycle === null) return { value: null, reason: "missing_value", ...told };
  if (compareFractions(cycle, fractionOf(ZERO)) <= 0) return { value: null, reason: "zero_cycle", ...told };
  return { value: formatFraction(divideFractions(multiplyFractions(perCycle, days), cycle)), ...told };
}

/** A number, or null where it is not known. */
export function readNumber(given: DecimalInput | null, path: string): Fraction | null {
  return given === null ? null : fractionOf(readDecimal(given, path));
}

/** A ratio from 0 to 1, or null where it is not known. */
export function readShare(given: DecimalInput | null, path: string): Fraction | null {
  const share = readNumber(given, path);
  const isShare =
    share === null ||
    (compareFractions(share, fractionOf(ZERO)) >= 0 && compareFractions(share, fractionOf(ONE)) <= 0);
  if (!isShare) throw attainmentError([shareIssue(String(given), path)]);
  return share;
}
