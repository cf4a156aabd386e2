import { type Fraction, fractionText } from "../../kernel/decimal/index.js";
import { tiedGroups } from "../../kernel/statistics/index.js";
import type { Binned, BinnedGroup } from "./binned.js";
import type { RfmChoices } from "./types.js";

type Ties = NonNullable<RfmChoices["ties"]>;

/** Twice the rank of those at the places `first` to `last`, from 1; doubled, so that a mean of two places is whole. */
const twice: Readonly<Record<Ties, (first: number, last: number, place: number) => number>> = {
  fractional: (first, last) => first + last,
  competition: (first) => 2 * first,
  modified: (_first, last) => 2 * last,
  ordinal: (_first, _last, place) => 2 * place,
};

/** Puts values into `count` bins of one size by their ranks: bin `floor(count * rank / (n + 1))`, from 0. */
export function rankBins(values: readonly Binned[], count: number, ties: Ties): BinnedGroup {
  const bins = new Map<string, number>();
  const ends: { from: Fraction | null; to: Fraction | null }[] = Array.from({ length: count }, () => ({
    from: null,
    to: null,
  }));
  for (const { first, entries } of tiedGroups(values, "lowest"))
    for (const [index, { id, value }] of entries.entries()) {
      const rank = twice[ties](first, first + entries.length - 1, first + index);
      const bin = Math.floor((count * rank) / (2 * (values.length + 1)));
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
