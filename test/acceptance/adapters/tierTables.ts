import { safeCompileScale } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  type Bounds,
  bandsOfRanges,
  bandsUpTo,
  type Facts,
  openTexts,
  rangesOf,
  textOf,
} from "../units.js";

/**
 * Whether a table of tiers holds together. What a refusal is called is the peer's word for it: Polar tells a tier
 * without end that is not the last one from ranges that leave a hole or overlap; OCA has one word for all.
 */
export const tierTables: Adapters = { "tier-table-validation": validated };

function validated({ parameters, input }: Facts): Answer {
  if (input.bounds !== undefined) {
    const ends = openTexts(input.bounds);
    return {
      result: resultOf(bandsUpTo(ends), isOpenEarly(ends) ? "unbounded_tier_not_last" : "refused"),
    };
  }
  if (input.ranges !== undefined) {
    const ranges = rangesOf(input.ranges);
    const bands = bandsOfRanges(ranges, parameters.integer_ranges === true);
    const openEarly = isOpenEarly(ranges.map(([, end]) => end));
    return { result: resultOf(bands, openEarly ? "unbounded_tier_not_last" : "non_contiguous") };
  }
  return { result: resultOf([{ from: textOf(input.from), to: textOf(input.to) }], "error") };
}

function resultOf(bands: readonly Bounds[], refused: string): string {
  return safeCompileScale({ kind: "bands", above: "refuse", bands }).ok ? "ok" : refused;
}

function isOpenEarly(ends: readonly (string | undefined)[]): boolean {
  const [, ...earlier] = [...ends].reverse();
  return earlier.includes(undefined);
}
