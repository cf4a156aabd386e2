import type { LimitCounts } from "./limitCounts.js";

/** A limit on the slots of the levels from `first` up to, but not including, `after`. */
export interface SlotLimit extends LimitCounts {
  readonly first: number;
  readonly after: number;
}

/**
 * Slots that keep every limit, or null where none do. The lines between the levels are drawn from the best level down,
 * each as near to where the wanted slots draw it as the limits let it.
 *
 * A limit on a run of levels bounds the distance of two lines; `reach[i][j]` is the farthest that line j may lie beyond
 * line i when all limits are taken together (shortest paths). With that known, a line that is within reach of those
 * drawn before never shuts out a solution for the rest.
 */
export function limitedSlots(
  wanted: readonly number[],
  limits: readonly SlotLimit[],
): readonly number[] | null {
  if (limits.every((limit) => keeps(wanted, limit))) return wanted;
  const n = wanted.reduce((sum, count) => sum + count, 0);
  const reach = reachOf(wanted.length, n, limits);
  if (reach.some((row, index) => (row[index] ?? 0) < 0)) return null;
  const drawn: number[] = [0];
  let line = 0;
  for (const [index, count] of wanted.entries()) {
    line += count;
    drawn.push(within(line, bounds(index + 1, drawn, reach)));
  }
  return drawn.slice(1).map((place, index) => place - (drawn[index] ?? 0));
}

function keeps(slots: readonly number[], { first, after, least, most }: SlotLimit): boolean {
  const count = slots.slice(first, after).reduce((sum, each) => sum + each, 0);
  return least <= count && count <= most;
}

type Reach = readonly (readonly number[])[];

function reachOf(levels: number, n: number, limits: readonly SlotLimit[]): Reach {
  const lines = Array.from({ length: levels + 1 }, (_, index) => index);
  // Without limits a later line lies from 0 to n beyond an earlier one.
  const reach = lines.map((i) => lines.map((j) => (j > i ? n : 0)));
  const narrow = (i: number, j: number, most: number): void => {
    const row = reach[i];
    if (row !== undefined) row[j] = Math.min(row[j] ?? most, most);
  };
  narrow(levels, 0, -n);
  for (const { first, after, least, most } of limits) {
    narrow(first, after, most);
    narrow(after, first, -least);
  }
  for (const k of lines)
    for (const i of lines) for (const j of lines) narrow(i, j, at(reach, i, k) + at(reach, k, j));
  return reach;
}

function at(reach: Reach, i: number, j: number): number {
  return reach[i]?.[j] ?? 0;
}

/** Where a line may lie, given those before it. */
function bounds(line: number, drawn: readonly number[], reach: Reach): readonly [number, number] {
  const low = Math.max(...drawn.map((place, index) => place - at(reach, line, index)));
  const high = Math.min(...drawn.map((place, index) => place + at(reach, index, line)));
  return [low, high];
}

function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}
