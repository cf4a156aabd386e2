import { compareFractions } from "../decimal/index.js";
import { compareByKeys } from "./compareByKeys.js";
import type { RatedItem } from "./groupItems.js";
import type { Distribution } from "./types.js";

/** Somebody with the place among all, and the level that it comes to by its number in the list of levels. */
export interface Placed {
  readonly item: RatedItem;
  readonly rank: number;
  readonly level: number;
  readonly reason: "within_slots" | "tied_up" | "tied_down" | "tie_broken" | "tie_broken_by_id";
}

/** Fills the slots of the levels from the best down. */
export function placeItems(
  items: readonly RatedItem[],
  slots: readonly number[],
  document: Distribution,
): readonly Placed[] {
  const { ties = "up" } = document;
  const ordered = inOrder(items, document);
  const levelAt = levelOfPlace(slots);
  const byValue = runsOf(ordered, (a, b) => compareFractions(a.value, b.value) === 0);
  const lineParts = new Set(
    byValue.filter(({ first, last }) => levelAt(first) !== levelAt(last)).flatMap(({ members }) => members),
  );
  const same = (a: RatedItem, b: RatedItem) => compareByKeys(a, b, document) === 0;
  return runsOf(ordered, same).flatMap(({ first, last, members }) => {
    const [top, bottom] = [levelAt(first), levelAt(last)];
    return members.map((item, index): Placed => {
      if (top === bottom)
        return { item, rank: first, level: top, reason: lineParts.has(item) ? "tie_broken" : "within_slots" };
      if (ties === "byId")
        return { item, rank: first, level: levelAt(first + index), reason: "tie_broken_by_id" };
      const isUp = ties === "up";
      return { item, rank: first, level: isUp ? top : bottom, reason: isUp ? "tied_up" : "tied_down" };
    });
  });
}

/** Best first; equal ones by id, which decides nothing unless the distribution says so. */
function inOrder(items: readonly RatedItem[], document: Distribution): readonly RatedItem[] {
  return [...items].sort((a, b) => compareByKeys(a, b, document) || (a.id < b.id ? -1 : 1));
}

interface Run {
  /** Places from 1. */
  readonly first: number;
  readonly last: number;
  readonly members: readonly RatedItem[];
}

function runsOf(
  ordered: readonly RatedItem[],
  same: (a: RatedItem, b: RatedItem) => boolean,
): readonly Run[] {
  const runs: RatedItem[][] = [];
  for (const item of ordered) {
    const run = runs.at(-1);
    const [one] = run ?? [];
    if (run !== undefined && one !== undefined && same(one, item)) run.push(item);
    else runs.push([item]);
  }
  let place = 0;
  return runs.map((members) => {
    const first = place + 1;
    place += members.length;
    return { first, last: place, members };
  });
}

/** The level whose slots a place, from 1, lies in. */
function levelOfPlace(slots: readonly number[]): (place: number) => number {
  let line = 0;
  const lines = slots.map((count) => {
    line += count;
    return line;
  });
  return (place) => lines.findIndex((end) => end >= place);
}
