import fc from "fast-check";
import { expect, test } from "vitest";
import {
  comparison,
  decimalOf,
  equal,
  isZero,
  larger,
  scaled,
  smaller,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, pair } from "./arbitraries.js";
import { exactOf } from "./oracle.js";

test.each<[a: string, b: string, result: -1 | 0 | 1]>([
  ["1.5", "1.50", 0],
  ["0", "0.00", 0],
  ["-1", "1", -1],
  ["0.1", "0.09", 1],
  ["9007199254740993", "9007199254740992", 1],
  ["9007199254740991", "9007199254740991.5", -1],
  ["-9007199254740992", "-9007199254740991", -1],
  ["1e30", "1e-30", 1],
])("%s against %s is %i", (a, b, result) => {
  expect(comparison(decimalOf(a), decimalOf(b))).toBe(result);
  expect(comparison(decimalOf(b), decimalOf(a)) + result).toBe(0);
});

test("smaller and larger return the first on a tie, as it is", () => {
  const [a, b] = [decimalOf("1.5"), decimalOf("1.50")];
  expect(smaller(a, b)).toBe(a);
  expect(larger(a, b)).toBe(a);
  expect(smaller(b, decimalOf("2"))).toBe(b);
  expect(larger(decimalOf("1"), b)).toBe(b);
});

test("law: equal to decimal.js", () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const expected = exactOf(a).cmp(exactOf(b));
      expect(comparison(a, b)).toBe(expected);
      expect(equal(a, b)).toBe(expected === 0);
      expect(smaller(a, b)).toBe(expected <= 0 ? a : b);
      expect(larger(a, b)).toBe(expected >= 0 ? a : b);
    }),
    { seed, numRuns: runs * 2 },
  );
});

test("law: trailing zeros do not change a value", () => {
  fc.assert(
    fc.property(decimal, fc.nat(25), (d, zeros) => {
      const same = scaled(BigInt(d.units) * 10n ** BigInt(zeros), d.places + zeros);
      expect(equal(d, same)).toBe(true);
      expect(isZero(same)).toBe(exactOf(d).isZero());
    }),
    { seed, numRuns: runs },
  );
});
