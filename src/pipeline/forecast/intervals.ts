import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  readLiteral,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import {
  criticalFraction,
  type DistributionOf,
  endText,
  intervalAround,
  quantileFraction,
  sortedFractions,
} from "../../kernel/statistics/index.js";
import type { ForecastInterval, ForecastPair, IntervalReason } from "./types.js";

/** An interval, or the reason why there is none. */
export type Interval = ForecastInterval | IntervalReason;

/** Past forecasts below which their errors tell too little. */
const LEAST_PAIRS = 10;

/** What results say of an interval. */
export function intervalFields(interval: Interval): {
  readonly interval: ForecastInterval | null;
  readonly intervalReason?: IntervalReason;
} {
  return typeof interval === "string" ? { interval: null, intervalReason: interval } : { interval };
}

/** value -/+ the critical value of a distribution times the square root of a variance, kept within bounds where there are some. */
export function spreadInterval(
  value: Fraction,
  variance: Fraction,
  distribution: DistributionOf,
  confidence: Fraction,
  method: ForecastInterval["method"],
  bounds?: { readonly least: Fraction; readonly most: Fraction },
): Interval {
  const critical = criticalFraction(distribution, confidence);
  if (critical === null) return "short_history";
  const { from, to } = intervalAround(value, variance, critical);
  const level = formatFraction(confidence);
  if (bounds === undefined) return { from, to, confidence: level, method };
  const [low, high] = [readLiteral(from, "", []), readLiteral(to, "", [])];
  const isLow = low !== null && compareFractions(low, bounds.least) < 0;
  const isHigh = high !== null && compareFractions(high, bounds.most) > 0;
  return {
    from: isLow ? endText(bounds.least) : from,
    to: isHigh ? endText(bounds.most) : to,
    confidence: level,
    method,
  };
}

/** A forecast times the quantiles of what came of earlier ones: `actual / forecast`. */
export function pastInterval(
  value: Fraction,
  past: readonly Fraction[] | undefined,
  confidence: Fraction,
): Interval {
  if (past === undefined) return "no_past_errors";
  if (past.length < LEAST_PAIRS) return "short_history";
  const sorted = sortedFractions(past);
  const rest = divideFractions(subtractFractions(fractionOf(ONE), confidence), wholeFraction(2));
  const low = quantileFraction(sorted, rest, 7);
  const high = quantileFraction(sorted, subtractFractions(fractionOf(ONE), rest), 7);
  if (low === null || high === null) return "short_history";
  const ends = sortedFractions([multiplyFractions(value, low), multiplyFractions(value, high)]).map(endText);
  const [from = "", to = ""] = ends;
  return { from, to, confidence: formatFraction(confidence), method: "pastErrors" };
}

/** What came of earlier forecasts, as ratios of them; one of which a number is not known, or a forecast of zero, says nothing. */
export function readPast(
  past: readonly ForecastPair[] | undefined,
  issues: Issue[],
): readonly Fraction[] | undefined {
  return past?.flatMap(({ forecast, actual }, index) => {
    const path = `/options/past/${index}`;
    const made = forecast === null ? null : readLiteral(forecast, `${path}/forecast`, issues);
    const came = actual === null ? null : readLiteral(actual, `${path}/actual`, issues);
    return made === null || came === null || isZeroFraction(made) ? [] : [divideFractions(came, made)];
  });
}
