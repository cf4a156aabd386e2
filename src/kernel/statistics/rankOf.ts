import { compareFractions, type Fraction } from "../decimal/index.js";
import type { RankOptions, RankTies } from "./types.js";

/** Somebody who is ranked, with the number read. */
export interface RankEntry {
  readonly id: string;
  readonly value: Fraction;
}

/** An entry with its rank as decimal text. */
export interface Ranked<Entry extends RankEntry> {
  readonly entry: Entry;
  readonly rank: string;
  /** Whether others have the same value. */
  readonly tied: boolean;
}

/** The rank of those at the places `first` to `last` (from 1), who have one value, in the group number `group`. */
type TieRule = (first: number, last: number, group: number, place: number) => number;

const rules: Readonly<Record<RankTies, TieRule>> = {
  competition: (first) => first,
  modified: (_first, last) => last,
  dense: (_first, _last, group) => group,
  ordinal: (_first, _last, _group, place) => place,
  // A half is exact in a double.
  fractional: (first, last) => (first + last) / 2,
};

/** Ranks entries, best first, equal ones by id in UTF-16 code units; each once, in that order. */
export function rankOf<Entry extends RankEntry>(
  entries: readonly Entry[],
  { ties = "competition", best = "highest" }: RankOptions = {},
): readonly Ranked<Entry>[] {
  const rule = rules[ties];
  return tiedGroups(entries, best).flatMap(({ first, entries: tied }, group) =>
    tied.map((entry, index) => ({
      entry,
      rank: String(rule(first, first + tied.length - 1, group + 1, first + index)),
      tied: tied.length > 1,
    })),
  );
}

/** Those who have one value, by id, and the place of the first of them, from 1. */
export interface TiedGroup<Entry extends RankEntry> {
  readonly first: number;
  readonly entries: readonly Entry[];
}

/** The entries in groups of one value each, best first. */
export function tiedGroups<Entry extends RankEntry>(
  entries: readonly Entry[],
  best: "highest" | "lowest",
): readonly TiedGroup<Entry>[] {
  const turn = best === "highest" ? -1 : 1;
  const sorted = [...entries].sort(
    (a, b) => turn * compareFractions(a.value, b.value) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const groups: { first: number; entries: Entry[] }[] = [];
  for (const [index, entry] of sorted.entries()) {
    const last = groups.at(-1);
    const value = last?.entries[0]?.value;
    if (last !== undefined && value !== undefined && compareFractions(value, entry.value) === 0)
      last.entries.push(entry);
    else groups.push({ first: index + 1, entries: [entry] });
  }
  return groups;
}
