import {
  addFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  multiplyFractions,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { criticalFraction, endText, longRoot } from "../../kernel/statistics/index.js";
import type { SampleMargin } from "./types.js";

/** How a margin is taken, read. */
export interface MarginSetting {
  readonly confidence: Fraction;
  readonly distribution: "normal" | "t";
  readonly population: number | null;
}

/** What a margin is taken of; the variance is that of one answer, null where it is not known. */
export interface ExactSample {
  readonly middle: Fraction | null;
  readonly variance: Fraction | null;
  readonly count: number;
}

/** critical * sqrt(variance / n * (N - n) / (N - 1)) to either side of the middle, to 12 significant digits. */
export function marginOf(sample: ExactSample, setting: MarginSetting, reason?: string): SampleMargin {
  const { middle, variance, count } = sample;
  const none = reason ?? (count === 0 ? "no_answers" : "too_few_answers");
  const half = reason === undefined && variance !== null ? halfOf(variance, count, setting) : null;
  return {
    ...(half === null ? { value: null, reason: none } : { value: endText(half) }),
    from: half === null || middle === null ? null : endText(subtractFractions(middle, half)),
    to: half === null || middle === null ? null : endText(addFractions(middle, half)),
    confidence: formatFraction(setting.confidence),
    distribution: setting.distribution,
    population: setting.population,
  };
}

function halfOf(
  variance: Fraction,
  count: number,
  { confidence, distribution, population }: MarginSetting,
): Fraction | null {
  if (count === 0 || (distribution === "t" && count < 2)) return null;
  const of = distribution === "t" ? ({ kind: "t", df: count - 1 } as const) : ({ kind: "normal" } as const);
  const critical = criticalFraction(of, confidence);
  if (critical === null) return null;
  const correction = correctionOf(count, population);
  const spread = multiplyFractions(divideFractions(variance, wholeFraction(count)), correction);
  return multiplyFractions(critical, longRoot(spread));
}

/** The finite population correction; nothing is left to chance where all have answered. */
function correctionOf(count: number, population: number | null): Fraction {
  if (population === null) return wholeFraction(1);
  if (population <= count) return wholeFraction(0);
  return divideFractions(wholeFraction(population - count), wholeFraction(population - 1));
}
