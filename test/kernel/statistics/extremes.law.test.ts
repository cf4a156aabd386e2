import fc from "fast-check";
import { expect, test } from "vitest";
import * as statistics from "../../../src/kernel/statistics/index.js";
import { seed } from "../../seed.js";

/** Small numbers, so that equal ones are common, and numbers at the ends of what can be read. */
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 9 }).map(String),
  fc.constantFrom("1e-60", "-1e60", "123456789012345678901234567890.123456789", "1e97", "-1e-95", "3.33"),
);
const pairs = fc.array(fc.tuple(numbers, numbers), { maxLength: 6 });

test("whatever can be read has an answer, and every number in it is plain decimal text", () => {
  fc.assert(
    fc.property(pairs, (sample) => {
      const [x, y] = [sample.map(([a]) => a), sample.map(([, b]) => b)];
      const found = [
        statistics.variance(x),
        statistics.standardDeviation(x),
        statistics.zScore("1", x),
        statistics.covariance(x, y),
        statistics.correlation(x, y),
        statistics.fitLine(x, y, { at: ["1", "1e40"] }),
        statistics.fitTrend(x),
        statistics.smooth(x, { weight: "0.3" }),
        statistics.trimmedMean(x, { count: 1 }),
        statistics.winsorizedMean(x, { share: "0.3" }),
      ];
      expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|\de[+-]?\d/);
    }),
    { seed, numRuns: 150 },
  );
});

test("named case: a line that explains next to nothing of numbers that are far apart", () => {
  const far = ["1e97", "-1e-95", "123456789012345678901234567890.123456789", "1e-60", "1e97"];
  expect(statistics.fitTrend(far).slope?.p).toBe("1");
});
