import { type RankEntry, type Ranked, rankOf, tiedGroups } from "./rankOf.js";
import type { TopOptions } from "./types.js";

/** Who is selected by rank, and whom the line would part. */
export interface Selection<Entry extends RankEntry> {
  readonly selected: readonly Ranked<Entry>[];
  readonly tied: readonly Entry[];
}

/** Selects the best for a whole number of places. */
export function selectTopOf<Entry extends RankEntry>(
  entries: readonly Entry[],
  slots: number,
  { ties = "include", best = "highest" }: Pick<TopOptions, "ties" | "best"> = {},
): Selection<Entry> {
  // The group that has some of its members within the places and some beyond: the line would part it.
  const parted = tiedGroups(entries, best).find(
    ({ first, entries: tied }) => first <= slots && first + tied.length - 1 > slots,
  );
  const tied = parted?.entries ?? [];
  const before = parted === undefined ? slots : parted.first - 1;
  const taken = { include: before + tied.length, exclude: before, byId: slots }[ties];
  return { selected: rankOf(entries, { best }).slice(0, taken), tied };
}
