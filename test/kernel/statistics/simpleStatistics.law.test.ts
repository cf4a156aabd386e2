import * as fc from "fast-check";
import * as simple from "simple-statistics";
import { describe, expect, test } from "vitest";
import {
  correlation,
  covariance,
  fitLine,
  mean,
  median,
  quantile,
  rankCorrelation,
  standardDeviation,
  variance,
  zScore,
} from "../../../src/kernel/index.js";
import { seed } from "../../seed.js";

const value = fc.integer({ min: -9999, max: 9999 }).map((cents) => cents / 100);
const lists = fc.array(value, { minLength: 3, maxLength: 30 });
const pairs = fc
  .array(fc.tuple(value, value), { minLength: 3, maxLength: 30 })
  .filter((all) => new Set(all.map(([x]) => x)).size > 1 && new Set(all.map(([, y]) => y)).size > 1)
  .map((all) => ({ x: all.map(([x]) => x), y: all.map(([, y]) => y) }));

/** Doubles lose digits where large numbers cancel; the exact result is the one to trust. */
function agree(ours: string | null | undefined, theirs: number): void {
  expect(ours).not.toBeNull();
  expect(Math.abs(Number(ours) - theirs)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(theirs)));
}

describe("where simple-statistics has the same definition, it has the same value", () => {
  test.each<[string, (values: readonly number[]) => string | null, (values: number[]) => number]>([
    ["mean", (values) => mean(values), simple.mean],
    ["median", (values) => median(values), simple.median],
    ["variance of a population", (values) => variance(values, { of: "population" }), simple.variance],
    ["variance of a sample", (values) => variance(values, { of: "sample" }), simple.sampleVariance],
    [
      "deviation of a sample",
      (values) => standardDeviation(values, { of: "sample" }),
      simple.sampleStandardDeviation,
    ],
    ["quantile of type 7", (values) => quantile(values, "0.4"), (all) => simple.quantile(all, 0.4)],
  ])("%s", (_, ours, theirs) => {
    fc.assert(
      fc.property(lists, (values) => agree(ours(values), theirs(values))),
      { seed, numRuns: 100 },
    );
  });

  test.each<
    [
      string,
      (x: readonly number[], y: readonly number[]) => string | null | undefined,
      (x: number[], y: number[]) => number,
    ]
  >([
    ["covariance of a sample", (x, y) => covariance(x, y, { of: "sample" }), simple.sampleCovariance],
    ["correlation", (x, y) => correlation(x, y), simple.sampleCorrelation],
    [
      "slope of a line",
      (x, y) => fitLine(x, y).slope?.value,
      (x, y) => simple.linearRegression(x.map((each, index) => [each, y[index] ?? 0])).m,
    ],
    [
      "intercept of a line",
      (x, y) => fitLine(x, y).intercept?.value,
      (x, y) => simple.linearRegression(x.map((each, index) => [each, y[index] ?? 0])).b,
    ],
  ])("%s", (_, ours, theirs) => {
    fc.assert(
      fc.property(pairs, ({ x, y }) => agree(ours(x, y), theirs(x, y))),
      { seed, numRuns: 100 },
    );
  });

  test("rank correlation of values without ties", () => {
    const distinct = fc.uniqueArray(value, { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(distinct, (x) => {
        const y = x.map((each, index) => each * (index % 2 === 0 ? 1 : -1) + index / 1000);
        fc.pre(new Set(y).size === y.length);
        agree(rankCorrelation(x, y), simple.sampleRankCorrelation(x, y));
      }),
      { seed, numRuns: 100 },
    );
  });

  test("z-score", () => {
    fc.assert(
      fc.property(lists, value, (values, at) => {
        const spread = simple.standardDeviation(values);
        fc.pre(spread > 0);
        agree(zScore(at, values, { of: "population" }), simple.zScore(at, simple.mean(values), spread));
      }),
      { seed, numRuns: 100 },
    );
  });
});
