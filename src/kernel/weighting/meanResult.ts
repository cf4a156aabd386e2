import {
  divideFractions,
  formatFixed,
  formatFraction,
  fractionOf,
  fractionText,
  type Rounding,
  roundFraction,
  ZERO,
} from "../decimal/index.js";
import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { WeightingCode } from "./codes.js";
import { contributionOf, type Mean } from "./meanOf.js";
import type { ReadItem } from "./readItems.js";
import type { Weights } from "./resolveWeights.js";
import { roundContributions } from "./roundContributions.js";
import type { WeightedMeanResult } from "./types.js";

/** What a reader should know: the values that are missing, and whether the weights were rescaled. */
export function notesOn(items: readonly ReadItem[], weights: Weights, mean: Mean): readonly Issue[] {
  const missing = items
    .filter(({ value }) => value === null)
    .map(({ id, path }) =>
      issueOf<WeightingCode>(
        "weighting.missing_value",
        `${path}/value`,
        `The value of ${quoted(id)} is missing. Hand it over, or see what the missing policy does.`,
        { id },
        "warning",
      ),
    );
  if (weights.rescaledFrom === undefined || mean.value === null) return missing;
  const sum = formatFraction(weights.rescaledFrom);
  const message = `The weights sum to ${sum} and were rescaled to sum to 1, as the tolerance allows. Write weights that sum to 1 to be free of this.`;
  return [...missing, issueOf<WeightingCode>("weighting.rescaled", "/items", message, { sum }, "hint")];
}

/** The result in text; rounded contributions sum to the rounded mean. */
export function resultOf(
  items: readonly ReadItem[],
  mean: Mean,
  rounding: Rounding | null,
  issues: readonly Issue[],
): WeightedMeanResult {
  const contributions = items.map(({ value }, index) => contributionOf(mean, index, value));
  const rounded = mean.value === null || rounding === null ? null : roundFraction(mean.value, rounding);
  const printed =
    rounded === null || rounding === null
      ? contributions.map(formatFraction)
      : roundContributions(contributions, rounded, rounding).map((each) => formatFixed(each, rounded.places));
  return {
    value: rounded !== null ? formatFixed(rounded, rounded.places) : fractionText(mean.value),
    ...(mean.reason === undefined ? {} : { reason: mean.reason }),
    issues,
    items: items.map(({ id, value }, index) => ({
      id,
      value: fractionText(value),
      weight: formatFraction(divideFractions(fractionOf(mean.weights[index] ?? ZERO), fractionOf(mean.sum))),
      contribution: printed[index] ?? "0",
    })),
  };
}
