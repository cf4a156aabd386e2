import { divideFractions, type Fraction } from "../../../kernel/decimal/index.js";
import { minus, one, product, ratio, total } from "../arithmetic.js";
import type { AgreementReason, CoefficientWithInterval, VarianceTest } from "../types.js";
import { factorsOf, varianceRatio, varianceTest } from "./varianceRatio.js";
import type { OneWay } from "./variances.js";
import { type Bounds, withInterval } from "./withInterval.js";

/** A correlation of one rating and that of the mean of all, with their test. */
export interface PairOfCorrelations {
  readonly single: CoefficientWithInterval;
  readonly average: CoefficientWithInterval;
  readonly test: VarianceTest;
}

/** The correlations of an analysis by target alone: icc1 and icc1k. */
export function oneWayCorrelations(
  { targets, perTarget, isBalanced, between, within, df }: OneWay,
  confidence: Fraction,
): PairOfCorrelations {
  const f = varianceRatio(between, within);
  const factors = isBalanced ? factorsOf(targets - 1, df, confidence) : "unbalanced";
  const bounds = (end: (ratio: Fraction) => Fraction | null) => boundsOf(f, factors, end);
  return {
    single: withInterval(singleOf(between, within, perTarget), bounds(singleEnd(perTarget))),
    average: withInterval(averageOf(between, within), bounds(averageEnd)),
    test: varianceTest(f, targets - 1, df),
  };
}

/** (MSB - rest) / (MSB + (k - 1) rest). */
export function singleOf(between: Fraction, rest: Fraction, k: Fraction): Fraction | AgreementReason {
  const all = total(between, product(minus(k, one), rest));
  return ratio(minus(between, rest), all) ?? "no_variance";
}

/** (MSB - rest) / MSB. */
export function averageOf(between: Fraction, rest: Fraction): Fraction | AgreementReason {
  return ratio(minus(between, rest), between) ?? "no_variance";
}

/** (F - 1) / (F + k - 1): a bound of the correlation of one rating from that of the ratio of variances. */
export function singleEnd(k: Fraction): (found: Fraction) => Fraction | null {
  return (found) => ratio(minus(found, one), total(found, minus(k, one)));
}

/** 1 - 1 / F. */
export function averageEnd(found: Fraction): Fraction | null {
  const inverse = ratio(one, found);
  return inverse === null ? null : minus(one, inverse);
}

/** The bounds that follow from those of the ratio of variances. */
export function boundsOf(
  found: Fraction | AgreementReason,
  factors: ReturnType<typeof factorsOf>,
  end: (ratio: Fraction) => Fraction | null,
): Bounds | AgreementReason {
  if (typeof found === "string") return found;
  if (typeof factors === "string") return factors;
  const [from, to] = [end(divideFractions(found, factors.down)), end(product(found, factors.up))];
  return from === null || to === null ? "no_bounds" : { from, to };
}
