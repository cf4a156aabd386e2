import { divideFractions, type Fraction, wholeFraction } from "../../kernel/decimal/index.js";
import { meanFraction, varianceFraction } from "../../kernel/statistics/index.js";
import type { BoxFigures } from "./boxTypes.js";
import { marginOf } from "./marginOf.js";
import { varianceOfShare } from "./marginOfError.js";
import type { ReadBoxes } from "./readBoxes.js";
import type { SampleMargin } from "./types.js";

/** The margin of the headline: of a share by z, of a mean by t. */
export function boxMargin(
  values: readonly Fraction[],
  { sample, share, reason }: BoxFigures,
  { definition, frame: { confidence, population } }: ReadBoxes,
): SampleMargin {
  if (definition === "mean") {
    const exact = {
      middle: meanFraction(values),
      variance: varianceFraction(values, "sample"),
      count: sample,
    };
    return marginOf(exact, { confidence, distribution: "t", population }, reason);
  }
  const middle = sample === 0 ? null : divideFractions(wholeFraction(share.part), wholeFraction(sample));
  const variance = middle && varianceOfShare(middle);
  return marginOf(
    { middle, variance, count: sample },
    { confidence, distribution: "normal", population },
    reason,
  );
}
