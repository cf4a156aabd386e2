import { type Fraction, isZeroFraction, wholeFraction } from "../../../kernel/decimal/index.js";
import { doubleOf } from "../../../kernel/statistics/index.js";
import { minus, one, product, ratio, square, total } from "../arithmetic.js";
import type { AgreementReason } from "../types.js";
import {
  averageEnd,
  averageOf,
  boundsOf,
  type PairOfCorrelations,
  singleEnd,
  singleOf,
} from "./oneWayCorrelations.js";
import { factorsOf, varianceRatio, varianceTest } from "./varianceRatio.js";
import type { TwoWay } from "./variances.js";
import { type Bounds, withInterval } from "./withInterval.js";

/** The correlations of just these raters: icc3 and icc3k. */
export function fixedRaters(ways: TwoWay, confidence: Fraction): PairOfCorrelations {
  const { targets, raters, between, error } = ways;
  const f = varianceRatio(between, error);
  const [df1, df2, k] = [targets - 1, (targets - 1) * (raters - 1), wholeFraction(raters)];
  const factors = factorsOf(df1, df2, confidence);
  return {
    single: withInterval(singleOf(between, error, k), boundsOf(f, factors, singleEnd(k))),
    average: withInterval(averageOf(between, error), boundsOf(f, factors, averageEnd)),
    test: varianceTest(f, df1, df2),
  };
}

/** The correlations of raters who are a sample of raters: icc2 and icc2k. */
export function randomRaters(
  ways: TwoWay,
  confidence: Fraction,
): Pick<PairOfCorrelations, "single" | "average"> {
  const { targets, raters, between, byRater, error } = ways;
  const [n, k] = [wholeFraction(targets), wholeFraction(raters)];
  const leniency = product(minus(byRater, error), ratio(one, n) ?? one);
  const differences = minus(between, error);
  const all = total(between, product(minus(k, one), error), product(k, leniency));
  const single = ratio(differences, all) ?? "no_variance";
  const mean = total(between, leniency);
  // Where leniency is estimated below zero the denominator may not be above it, and then it measures nothing.
  const none = isZeroFraction(between) ? "no_variance" : "negative_rater_variance";
  const average = mean.numerator.units > 0 ? (ratio(differences, mean) ?? none) : none;
  const bounds = typeof single === "string" ? single : boundsOfSingle(ways, single, confidence);
  return {
    single: withInterval(single, bounds),
    average: withInterval(average, typeof bounds === "string" ? bounds : averaged(bounds, k)),
  };
}

/** Satterthwaite's approximation, as Shrout and Fleiss give it. */
function boundsOfSingle(ways: TwoWay, single: Fraction, confidence: Fraction): Bounds | AgreementReason {
  const { targets, raters, between, byRater, error } = ways;
  const [n, k] = [wholeFraction(targets), wholeFraction(raters)];
  const fOfRaters = ratio(byRater, error);
  if (fOfRaters === null) return "no_error_variance";
  const first = product(k, single, fOfRaters);
  const second = total(n, product(single, minus(product(minus(k, one), n), k)));
  const df = ratio(
    product(minus(k, one), minus(n, one), square(total(first, second))),
    total(product(minus(n, one), square(first)), square(second)),
  );
  const factors = df === null ? "no_bounds" : factorsOf(targets - 1, doubleOf(df), confidence);
  if (typeof factors === "string") return factors;
  const rest = total(product(k, byRater), product(minus(product(k, n), total(k, n)), error));
  const from = ratio(
    product(n, minus(between, product(factors.down, error))),
    total(product(factors.down, rest), product(n, between)),
  );
  const to = ratio(
    product(n, minus(product(factors.up, between), error)),
    total(rest, product(n, factors.up, between)),
  );
  return from === null || to === null ? "no_bounds" : { from, to };
}

/**
 * From the bounds for one rating to those for the mean of k: k r / (1 + (k - 1) r), which falls without end as r comes
 * down to -1 / (k - 1), and below it comes back from above.
 */
function averaged({ from, to }: Bounds, k: Fraction): Bounds | AgreementReason {
  const end = (r: Fraction) => {
    const all = total(one, product(minus(k, one), r));
    return all.numerator.units > 0 ? ratio(product(k, r), all) : null;
  };
  const [low, high] = [end(from), end(to)];
  return low === null || high === null ? "no_bounds" : { from: low, to: high };
}
