import {
  compareFractions,
  type Fraction,
  negateFraction,
  wholeFraction,
} from "../../../kernel/decimal/index.js";
import { meanFraction, medianFraction, varianceFraction } from "../../../kernel/statistics/index.js";
import { minus, one, product, ratio, total } from "../arithmetic.js";
import type { AgreementReason } from "../types.js";
import type { RatingScale } from "./readScale.js";

/** The indices of one item, exact. */
export interface ItemIndices {
  readonly raters: number;
  readonly mean: Fraction | null;
  readonly variance: Fraction | null;
  readonly rwgStar: Fraction | AgreementReason;
  readonly awg: Fraction | AgreementReason;
  readonly adMean: Fraction | AgreementReason;
  readonly adMedian: Fraction | AgreementReason;
}

/** The indices of the ratings of one item. */
export function itemIndices(
  ratings: readonly Fraction[],
  scale: RatingScale,
  expected: Fraction,
): ItemIndices {
  const raters = ratings.length;
  const [mean, median, variance] = [
    meanFraction(ratings),
    medianFraction(ratings),
    varianceFraction(ratings),
  ];
  if (mean === null || median === null || variance === null) {
    const none = "too_few_ratings";
    return { raters, mean, variance, rwgStar: none, awg: none, adMean: none, adMedian: none };
  }
  return {
    raters,
    mean,
    variance,
    rwgStar: againstExpected(variance, expected),
    awg: awgOf(raters, mean, variance, scale),
    adMean: meanDistance(ratings, mean),
    adMedian: meanDistance(ratings, median),
  };
}

/** 1 - variance / expected. */
export function againstExpected(variance: Fraction, expected: Fraction): Fraction {
  return minus(one, ratio(variance, expected) ?? one);
}

/** 1 - 2 s^2 / (((H + L) M - M^2 - H L) k / (k - 1)): against the largest variance that the mean allows. */
function awgOf(
  raters: number,
  mean: Fraction,
  variance: Fraction,
  { low, high }: RatingScale,
): Fraction | AgreementReason {
  if (compareFractions(mean, low) === 0 || compareFractions(mean, high) === 0) return one;
  const [k, others] = [wholeFraction(raters), wholeFraction(raters - 1)];
  const least = total(product(low, others), high);
  const most = total(product(high, others), low);
  const sum = product(mean, k);
  // Nearer to an end than one rater at the other end allows, the largest variance is not known.
  if (compareFractions(sum, least) < 0 || compareFractions(sum, most) > 0) return "mean_at_edge";
  const largest = product(minus(high, mean), minus(mean, low), k);
  const part = ratio(product(wholeFraction(2), variance, others), largest);
  return part === null ? "mean_at_edge" : minus(one, part);
}

function meanDistance(ratings: readonly Fraction[], center: Fraction): Fraction | AgreementReason {
  const distances = ratings.map((each) => minus(each, center));
  const sizes = distances.map((each) => (each.numerator.units < 0 ? negateFraction(each) : each));
  return meanFraction(sizes) ?? "too_few_ratings";
}
