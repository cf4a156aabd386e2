import { add, compare, multiply, subtract } from "attainment/kernel";
import { type Json, listOf, openText, type Row, textOf } from "../facts.js";

export interface Bounds {
  readonly from: string;
  readonly to?: string;
}

/** Upper bounds, the last one usually open, as contiguous bands from zero. */
export function bandsUpTo(bounds: readonly (string | undefined)[]): readonly Bounds[] {
  return bounds.map((to, index) => boundsOf(bounds[index - 1] ?? "0", to, index + 1 === bounds.length));
}

/** Where a printed range begins as a bound: 11 after 0-10 begins at 10, 0.1 after 0-0.1 begins at 0.1. */
export function rangeStart(from: string, integers: boolean): string {
  return integers && compare(from, "0") > 0 ? subtract(from, "1") : from;
}

export type Range = readonly [from: string, to: string | undefined];

/** Printed ranges as bands: integers (0-10, 11-20) or touching (0-0.1, 0.1-1); a hole or an overlap stays. */
export function bandsOfRanges(ranges: readonly Range[], integers: boolean = false): readonly Bounds[] {
  return ranges.map(([from, to], index) => {
    const [before, next] = [ranges[index - 1]?.[1], ranges[index + 1]?.[0]];
    const touches = index === 0 ? next !== undefined && next === to : from === before;
    return boundsOf(rangeStart(from, integers || !touches), to, index + 1 === ranges.length);
  });
}

/** Printed ranges, which may stand in any order. */
export function rangesOf(json: Json | undefined): readonly Range[] {
  return listOf(json)
    .map(listOf)
    .map(([from, to]): Range => [textOf(from), openText(to)])
    .sort((a, b) => compare(a[0], b[0]));
}

/** Widths in blocks of some size as bands from zero; what is beyond a bounded last tier may belong to it as well. */
export function bandsOfBlocks(tiers: readonly Row[], beyond: "nothing" | "last"): readonly Bounds[] {
  const ends: (string | undefined)[] = [];
  for (const tier of tiers) {
    const blocks = openText(tier.max_blocks);
    const width = blocks === undefined ? undefined : multiply(blocks, textOf(tier.block_size));
    ends.push(width === undefined ? undefined : add(ends.at(-1) ?? "0", width));
  }
  return bandsUpTo(beyond === "last" ? [...ends.slice(0, -1), undefined] : ends);
}

/** An end so far out that a band behind it can only overlap: a tier without end that is not the last one. */
const ENDLESS = "1e30";

function boundsOf(from: string, to: string | undefined, isLast: boolean): Bounds {
  if (to === undefined) return isLast ? { from } : { from, to: ENDLESS };
  return { from, to };
}

/** The name of a tier by its position: tier1 is the first. */
export function tierName(index: number): string {
  return `tier${index + 1}`;
}

/** Bounds that each end a tier and begin the next, as bands from the second tier on: the first has no lower end. */
export function bandsFrom(bounds: readonly string[]): readonly (Bounds & { readonly id: string })[] {
  return bounds.map((from, index) => ({ id: tierName(index + 1), from }));
}

/**
 * Who owns a threshold in a peer that compares with threshold x (factor + machine epsilon) in doubles: the lower tier,
 * unless the factor is so large that the epsilon is lost.
 */
export function boundaryUnderFactor(factor: string): "lowerBand" | "upperBand" {
  return Number(factor) + Number.EPSILON === Number(factor) ? "upperBand" : "lowerBand";
}
