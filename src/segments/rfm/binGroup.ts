import {
  addFractions,
  compareFractions,
  type Fraction,
  fractionOf,
  fractionText,
  ONE,
} from "../../kernel/decimal/index.js";
import { sortedFractions } from "../../kernel/statistics/index.js";
import type { Binned, BinnedGroup } from "./binned.js";
import { placeAmong, quantileCuts } from "./quantileCuts.js";
import { rankBins } from "./rankBins.js";
import type { BinRule } from "./readRfmOptions.js";
import type { RfmChoices } from "./types.js";

/** Puts the values of one group into bins. */
export function binGroup(
  values: readonly Binned[],
  rule: BinRule,
  choices: Required<RfmChoices>,
): BinnedGroup {
  if (rule.cuts !== null) return byCuts(values, rule, rule.cuts, choices);
  if (choices.method === "ranks") return rankBins(values, rule.count, choices);
  const sorted = sortedFractions(values.map(({ value }) => value));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return { by: "quantile", places: [], ends: [], tied: null };
  if (compareFractions(least, most) === 0 && !choices.rCompatible)
    return allEqual(values, least, rule, choices);
  return byQuantiles(values, sorted, rule, choices);
}

function allEqual(
  values: readonly Binned[],
  value: Fraction,
  { count }: BinRule,
  { allEqual: choice }: Required<RfmChoices>,
): BinnedGroup {
  const place = choice === "top" ? count - 1 : Math.floor((count - 1) / 2);
  const text = fractionText(value);
  const ends = Array.from({ length: count }, (_, index) =>
    index === place ? { from: text, to: text } : { from: null, to: null },
  );
  return { by: "allEqual", places: values.map(() => place), ends, tied: null };
}

function byQuantiles(
  values: readonly Binned[],
  sorted: readonly Fraction[],
  { count }: BinRule,
  choices: Required<RfmChoices>,
): BinnedGroup {
  const one = fractionOf(ONE);
  const raise = (value: Fraction) => (choices.rCompatible ? addFractions(value, one) : value);
  const cuts = quantileCuts(sorted, count, choices.quantileType).map(raise);
  const most = sorted.at(-1);
  const bounds = [sorted[0], ...cuts, most === undefined ? most : raise(most)].map((each) =>
    fractionText(each ?? null),
  );
  return {
    by: "quantile",
    places: values.map(({ value }) => placeAmong(cuts, value, choices.boundary)),
    ends: Array.from({ length: count }, (_, index) => endsAt(bounds, index)),
    tied: tiedValue(cuts, sorted, choices.boundary),
  };
}

function endsAt(bounds: readonly (string | null)[], index: number): BinnedGroup["ends"][number] {
  return { from: bounds[index] ?? null, to: bounds[index + 1] ?? null };
}

function byCuts(
  values: readonly Binned[],
  { from, to }: BinRule,
  cuts: readonly Fraction[],
  { boundary }: Required<RfmChoices>,
): BinnedGroup {
  const isOutside = (value: Fraction) =>
    (from !== null && compareFractions(value, from) < 0) || (to !== null && compareFractions(value, to) > 0);
  const bounds = [from, ...cuts, to].map(fractionText);
  return {
    by: "cuts",
    places: values.map(({ value }) => (isOutside(value) ? -1 : placeAmong(cuts, value, boundary))),
    ends: Array.from({ length: cuts.length + 1 }, (_, index) => endsAt(bounds, index)),
    tied: null,
  };
}

/** The first value that several bounds are equal to; the end that a bound takes its bin from counts as one. */
function tiedValue(
  cuts: readonly Fraction[],
  sorted: readonly Fraction[],
  boundary: RfmChoices["boundary"],
): Fraction | null {
  const bounds = boundary === "lowerBand" ? [...cuts, ...sorted.slice(-1)] : [...sorted.slice(0, 1), ...cuts];
  const again = bounds.find((bound, index) => {
    const next = bounds[index + 1];
    return next !== undefined && compareFractions(bound, next) === 0;
  });
  return again !== undefined && sorted.length > 1 ? again : null;
}
