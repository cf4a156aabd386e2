import { type Fraction, fractionText, wholeFraction } from "../../kernel/decimal/index.js";
import { tiedGroups } from "../../kernel/statistics/index.js";
import type { Binned, BinnedGroup } from "./binned.js";
import { placeAmong, quantileCuts } from "./quantileCuts.js";
import type { RfmChoices } from "./types.js";

type Ties = NonNullable<RfmChoices["ties"]>;

/** Twice the rank of those at the places `first` to `last`, from 1; doubled, so that a mean of two places is whole. */
const twice: Readonly<Record<Ties, (first: number, last: number, place: number) => number>> = {
  fractional: (first, last) => first + last,
  competition: (first) => 2 * first,
  modified: (_first, last) => 2 * last,
  ordinal: (_first, _last, place) => 2 * place,
};

/**
 * Puts values into `count` bins by their ranks: bin `floor(count * rank / (n + 1))`, from 0, or by bounds at the quantiles
 * of the ranks.
 */
export function rankBins(
  values: readonly Binned[],
  count: number,
  choices: Required<RfmChoices>,
): BinnedGroup {
  const ranked = tiedGroups(values, "lowest").flatMap(({ first, entries }) =>
    entries.map(({ id, value }, index) => {
      const rank = twice[choices.ties](first, first + entries.length - 1, first + index);
      return { id, value, rank };
    }),
  );
  const binOf = finderOf(
    ranked.map(({ rank }) => rank),
    count,
    choices,
  );
  const bins = new Map<string, number>();
  const ends: { from: Fraction | null; to: Fraction | null }[] = Array.from({ length: count }, () => ({
    from: null,
    to: null,
  }));
  for (const { id, value, rank } of ranked) {
    const bin = binOf(rank);
    const end = ends[bin];
    bins.set(id, bin);
    if (end === undefined) continue;
    end.from ??= value;
    end.to = value;
  }
  return {
    by: "ranks",
    places: values.map(({ id }) => bins.get(id) ?? -1),
    ends: ends.map(({ from, to }) => ({ from: fractionText(from), to: fractionText(to) })),
    tied: null,
  };
}

/** The bin of a doubled rank among others, which rise. */
function finderOf(
  ranks: readonly number[],
  count: number,
  { groups, quantileType, boundary }: Required<RfmChoices>,
): (rank: number) => number {
  if (groups === "even") return (rank) => Math.floor((count * rank) / (2 * (ranks.length + 1)));
  const cuts = quantileCuts(ranks.map(wholeFraction), count, quantileType);
  return (rank) => placeAmong(cuts, wholeFraction(rank), boundary);
}
