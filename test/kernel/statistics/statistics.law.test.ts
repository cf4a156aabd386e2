import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  correlation,
  covariance,
  fitLine,
  mean,
  median,
  smooth,
  trimmedMean,
  variance,
  winsorizedMean,
} from "../../../src/kernel/statistics/index.js";
import { seed } from "../../seed.js";

const numRuns = 150;
const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 });
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 3,
  maxLength: 9,
});
const sides = (sample: readonly (readonly [x: number, y: number])[]) =>
  [sample.map(([x]) => x), sample.map(([, y]) => y)] as const;

describe("laws of statistics", () => {
  test("cutting nothing gives the mean, cutting all but the middle the median", () => {
    fc.assert(
      fc.property(values, (sample) => {
        expect(Number(trimmedMean(sample, { count: 0 }))).toBeCloseTo(Number(mean(sample)), 12);
        expect(winsorizedMean(sample, { count: 0 })).toBe(trimmedMean(sample, { count: 0 }));
        const count = Math.ceil(sample.length / 2) - 1;
        expect(trimmedMean(sample, { count })).toBe(median(sample));
        expect(winsorizedMean(sample, { count })).toBe(median(sample));
      }),
      { seed, numRuns },
    );
  });

  test("the order of values is irrelevant, and a variance is a covariance with itself", () => {
    fc.assert(
      fc.property(values, (sample) => {
        const turned = [...sample].reverse();
        expect(variance(turned)).toBe(variance(sample));
        expect(trimmedMean(turned, { share: "0.2" })).toBe(trimmedMean(sample, { share: "0.2" }));
        expect(covariance(sample, sample)).toBe(variance(sample));
      }),
      { seed, numRuns },
    );
  });

  test("the line goes through the means, and its slope has the sign of the correlation", () => {
    fc.assert(
      fc.property(pairs, (sample) => {
        const [x, y] = sides(sample);
        const line = fitLine(x, y, { at: [mean(x) ?? 0] });
        if (line.slope === null) {
          expect(line.reason).toBe("no_spread");
          return;
        }
        expect(Number(line.at[0]?.value)).toBeCloseTo(Number(mean(y)), 12);
        expect(Math.sign(Number(line.slope.value))).toBe(Math.sign(Number(correlation(x, y) ?? 0)));
        const r = correlation(x, y);
        if (r !== null) expect(Number(line.rSquared)).toBeCloseTo(Number(r) ** 2, 10);
      }),
      { seed, numRuns },
    );
  });

  test("the interval of a single value holds that of the mean, which holds the value", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -3, max: 9 }), (sample, at) => {
        const [found] = fitLine(...sides(sample), { at: [at] }).at;
        if (found === undefined || found.mean === null || found.prediction === null) return;
        const { value, mean: inner, prediction: outer } = found;
        const ends = [outer.from, inner.from, value, inner.to, outer.to].map(Number);
        for (const [index, end] of ends.entries())
          expect(end).toBeGreaterThanOrEqual((ends[index - 1] ?? end) - 1e-9);
      }),
      { seed, numRuns },
    );
  });

  test("the order of points is irrelevant", () => {
    fc.assert(
      fc.property(pairs, (sample) => {
        expect(fitLine(...sides([...sample].reverse()), { at: [2] })).toEqual(
          fitLine(...sides(sample), { at: [2] }),
        );
      }),
      { seed, numRuns },
    );
  });

  test("a level lies within the values and the start; a weight of 1 follows every value", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 10 }), (series, tenths) => {
        const { levels } = smooth(series, { weight: tenths / 10 });
        for (const level of levels.map(Number)) {
          expect(level).toBeLessThanOrEqual(Math.max(...series));
          expect(level).toBeGreaterThanOrEqual(Math.min(...series));
        }
        expect(smooth(series, { weight: 1 }).levels).toEqual(series.map((value) => String(value + 0)));
      }),
      { seed, numRuns },
    );
  });
});
