import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  formatDecimal,
  fractionOf,
  multiplyFractions,
  plus,
  ZERO,
} from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { Weights } from "./resolveWeights.js";

/** A missing policy with the place of the item that weight moves to. */
export type Missing = "reweight" | "zero" | "refuse" | { readonly moveTo: number };

/** Why there is no mean. */
export type NoMean = "missing_value" | "all_missing" | "no_weight" | "move_to_missing";

/** A mean, and the weights that it was taken with: as written, save for the missing policy; each counts for its share of `sum`. */
export interface Mean {
  readonly value: Fraction | null;
  readonly reason?: NoMean;
  readonly weights: readonly Decimal[];
  readonly sum: Decimal;
}

/** Where a mean stands in its trace; its children are what was recorded since `mark`, one node an item, in order. */
export interface MeanPlace {
  readonly trace: Tracer;
  readonly mark: number;
  readonly id: string;
  readonly ref: string;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * The weighted mean of values, some of which may be missing (null).
 *
 * A value of weight zero has no effect, whether it is missing or not. Where every value is missing there is no mean
 * under any policy: a mean of nothing would be made up.
 */
export function meanOf(
  weights: Weights,
  values: readonly (Fraction | null)[],
  missing: Missing,
  place?: MeanPlace,
): Mean {
  const mean = take(weights, values, missing);
  if (place !== undefined) {
    const { trace, mark, ...node } = place;
    const policy = values.includes(null) ? (typeof missing === "string" ? missing : "moveTo") : undefined;
    const params = { weights: mean.weights.map(formatDecimal), missing: policy };
    trace.node({ ...node, kind: "weightedMean", params, value: mean.value }, mark);
  }
  return mean;
}

/** What one item adds to a mean: value times its share of the weights; zero for a value that is missing. */
export function contributionOf(mean: Mean, index: number, value: Fraction | null): Fraction {
  const weight = mean.weights[index] ?? ZERO;
  return value === null
    ? fractionOf(ZERO)
    : divideFractions(multiplyFractions(fractionOf(weight), value), fractionOf(mean.sum));
}

function take(given: Weights, values: readonly (Fraction | null)[], missing: Missing): Mean {
  const refuse = (reason: NoMean): Mean => ({ value: null, reason, weights: given.weights, sum: given.sum });
  if (values.every((value) => value === null)) return refuse("all_missing");
  const lacks = given.weights.some((weight, index) => weight.units > 0 && values[index] === null);
  if (lacks && missing === "refuse") return refuse("missing_value");
  if (lacks && typeof missing === "object" && values[missing.moveTo] === null)
    return refuse("move_to_missing");
  // What is known and weighs nothing must not turn the zeros of the others into a mean.
  if (
    missing === "zero" &&
    !given.weights.some((weight, index) => weight.units > 0 && values[index] !== null)
  )
    return refuse("no_weight");
  const weights = lacks ? weightsAfter(given.weights, values, missing) : given.weights;
  const sum = lacks ? weights.reduce(plus, ZERO) : given.sum;
  if (sum.units === 0) return refuse("no_weight");
  const total = weights.reduce<Fraction>((all, weight, index) => {
    const value = values[index] ?? null;
    return value === null ? all : addFractions(all, multiplyFractions(fractionOf(weight), value));
  }, fractionOf(ZERO));
  return { value: divideFractions(total, fractionOf(sum)), weights, sum };
}

/** The weights once those of missing values have gone where the policy says. */
function weightsAfter(
  weights: readonly Decimal[],
  values: readonly (Fraction | null)[],
  missing: Missing,
): readonly Decimal[] {
  if (missing === "zero") return weights;
  const present = weights.map((weight, index) => (values[index] === null ? ZERO : weight));
  if (typeof missing === "string") return present;
  const freed = weights.filter((_, index) => values[index] === null).reduce(plus, ZERO);
  return present.map((weight, index) => (index === missing.moveTo ? plus(weight, freed) : weight));
}
