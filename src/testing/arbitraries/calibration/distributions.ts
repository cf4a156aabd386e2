import fc from "fast-check";
import type { Distribution, DistributionLimit } from "../../../kernel/calibration/index.js";
import { maybe, written } from "../maybe.js";

/**
 * What {@link distributions} may give.
 *
 * @since 0.1.0
 */
export interface DistributionConstraints {
  /** The most levels, 5 by default. */
  readonly maxLevels?: number;
  /** Whether distributions may have limits; so by default. */
  readonly limits?: boolean;
}

/**
 * Distributions of one to five levels whose shares sum to 1, some with limits on runs of levels that may be too tight for
 * few people.
 *
 * @param constraints - See {@link DistributionConstraints}.
 * @returns An arbitrary of documents without errors, valid by construction.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { lintDistribution } from "attainment/kernel";
 * import { distributions } from "attainment/testing";
 * const sample = fc.sample(distributions(), { seed: 42, numRuns: 20 });
 * sample.every((distribution) => lintDistribution(distribution).every(({ severity }) => severity !== "error")); // => true
 * ```
 * @since 0.1.0
 */
export function distributions({
  maxLevels = 5,
  limits = true,
}: DistributionConstraints = {}): fc.Arbitrary<Distribution> {
  return fc
    .array(fc.nat(100), { maxLength: maxLevels - 1 })
    .map((cuts) => [...cuts].sort((a, b) => a - b))
    .chain((cuts) => {
      const lines = [...cuts, 100];
      const shares = lines.map((line, index) => line - (lines[index - 1] ?? 0));
      return fc.record({
        kind: fc.constant("distribution" as const),
        id: fc.constant("distribution"),
        levels: fc.tuple(...shares.map(levelOf)),
        limits: limits
          ? maybe(fc.array(limitOf(shares.length), { minLength: 1, maxLength: 2 }), 3)
          : fc.constant(undefined),
        slots: maybe(
          fc.constantFrom("largestRemainder", "largestShare", "inOrder", "lastLevel", "ceil" as const),
          4,
        ),
        tiedRemainders: maybe(fc.constantFrom("better", "worse" as const), 4),
        best: maybe(fc.constantFrom("highest", "lowest" as const), 4),
        ties: maybe(fc.constantFrom("up", "down", "byId" as const)),
        groups: maybe(fc.constantFrom("together", "apart" as const)),
        minimumGroup: maybe(fc.integer({ min: 1, max: 12 })),
        smallGroups: maybe(fc.constantFrom("pool", "exempt", "keep" as const), 3),
      });
    })
    .map(written);
}

function levelOf(hundredths: number, index: number) {
  return fc.constant({ id: idOf(index), share: String(hundredths / 100) });
}

function idOf(index: number): string {
  return `level-${index + 1}`;
}

/** Bounds on a run of levels, a tenth wide at least, so that most groups can meet them. */
function limitOf(levels: number): fc.Arbitrary<DistributionLimit> {
  return fc
    .record({
      ends: fc.tuple(fc.nat(levels - 1), fc.nat(levels - 1)),
      low: fc.nat(9),
      wide: fc.integer({ min: 1, max: 10 }),
      form: fc.constantFrom("range", "atLeast", "under"),
    })
    .map(({ ends, low, wide, form }) => {
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      const levelIds = Array.from({ length: last - first + 1 }, (_, index) => idOf(first + index));
      const [atLeast, upper] = [tenths(low), tenths(Math.min(low + wide, 10))];
      if (form === "range") return { levelIds, atLeast, atMost: upper };
      return form === "atLeast" ? { levelIds, atLeast } : { levelIds, under: upper };
    });
}

function tenths(count: number): string {
  return String(count / 10);
}
