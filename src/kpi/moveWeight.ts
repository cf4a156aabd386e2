import { type Decimal, minus, ONE, plus, times, ZERO } from "../kernel/decimal/index.js";
import type { Weights } from "../kernel/weighting/index.js";
import type { Weighting } from "./buildGroups.js";
import type { Rating } from "./rating.js";

/** Where an indicator stands: the position of its group, and its own in it. */
export interface IndicatorPlace {
  readonly group: number;
  readonly index: number;
}

/**
 * Moves the weight of every missing indicator to one indicator, also across dimensions: what moves is the share of the
 * whole rubric, so that the dimension it leaves shrinks and the one it reaches grows.
 */
export function moveWeight(
  { outer, inner }: Weighting,
  ratings: readonly (readonly Rating[])[],
  target: IndicatorPlace,
): Weighting {
  const isMissing = (group: number, index: number) => ratings[group]?.[index]?.status === "missing";
  const freed = inner.map(({ weights }, group) =>
    sumOf(weights.filter((_, index) => isMissing(group, index))),
  );
  const within = inner.map(({ weights }, group) =>
    weighed(
      weights.map((weight, index) => {
        if (isMissing(group, index)) return ZERO;
        const isTarget = group === target.group && index === target.index;
        return isTarget ? plus(weight, freed[group] ?? ZERO) : weight;
      }),
    ),
  );
  const leaving = inner.flatMap(({ sum }, group): readonly Leaving[] => {
    const weight = outer.weights[group] ?? ZERO;
    const part = freed[group] ?? ZERO;
    const leaves = group !== target.group && part.units > 0 && weight.units > 0;
    return leaves ? [{ group, weight, sum, freed: part }] : [];
  });
  return leaving.length === 0 ? { outer, inner: within } : across(outer, within, leaving, target);
}

/** Weight that leaves a group: the part that is freed of the sum of weights in it. */
interface Leaving {
  readonly group: number;
  readonly weight: Decimal;
  readonly sum: Decimal;
  readonly freed: Decimal;
}

/**
 * Shares of a group are quotients by the sum of its weights. Everything is multiplied by these sums instead, since only
 * the proportions of weights matter.
 */
function across(
  outer: Weights,
  inner: readonly Weights[],
  leaving: readonly Leaving[],
  target: IndicatorPlace,
): Weighting {
  const common = productOf(leaving.map(({ sum }) => sum));
  const parts = new Map(
    leaving.map((each) => {
      const others = productOf(leaving.filter((other) => other !== each).map(({ sum }) => sum));
      const share = (part: Decimal) => times(times(each.weight, part), others);
      return [each.group, { goes: share(each.freed), stays: share(minus(each.sum, each.freed)) }];
    }),
  );
  const arriving = sumOf([...parts.values()].map(({ goes }) => goes));
  const weights = outer.weights.map((weight, group) => {
    const own = parts.get(group)?.stays ?? times(weight, common);
    return group === target.group ? plus(own, arriving) : own;
  });
  const home = times(outer.weights[target.group] ?? ZERO, common);
  return {
    outer: weighed(weights),
    inner: inner.map((group, place) =>
      place === target.group ? reached(group, home, arriving, target.index) : group,
    ),
  };
}

/** The weights within the group that is reached, of which `home` was there and `arriving` comes to one indicator. */
function reached({ weights, sum }: Weights, home: Decimal, arriving: Decimal, target: number): Weights {
  // A group without any weight of its own consists of what arrives.
  const scale = sum.units === 0 ? ONE : sum;
  return weighed(
    weights.map((weight, index) => {
      const own = times(weight, home);
      return index === target ? plus(own, times(arriving, scale)) : own;
    }),
  );
}

/** Weights with their sum. */
export function weighed(weights: readonly Decimal[]): Weights {
  return { weights, sum: sumOf(weights) };
}

function sumOf(weights: readonly Decimal[]): Decimal {
  return weights.reduce(plus, ZERO);
}

function productOf(factors: readonly Decimal[]): Decimal {
  return factors.reduce(times, ONE);
}
