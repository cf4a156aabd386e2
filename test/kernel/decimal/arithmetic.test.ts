import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absolute,
  type Decimal,
  decimalOf,
  formatDecimal,
  minus,
  negate,
  plus,
  scaled,
  sign,
  times,
  ZERO,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, pair } from "./arbitraries.js";
import { exactOf, faultOf, textOf } from "./oracle.js";

const safe = 2 ** 53 - 1;

describe("at the bound of safe integers", () => {
  test.each<[name: string, run: () => Decimal, units: number | bigint]>([
    ["safe + 0", () => plus(scaled(safe, 0), ZERO), safe],
    ["safe + 1", () => plus(scaled(safe, 0), scaled(1, 0)), 9007199254740992n],
    ["-safe + -1", () => plus(scaled(-safe, 0), scaled(-1, 0)), -9007199254740992n],
    ["safe - -1", () => minus(scaled(safe, 0), scaled(-1, 0)), 9007199254740992n],
    ["-safe - 1", () => minus(scaled(-safe, 0), scaled(1, 0)), -9007199254740992n],
    ["2^53 - 1", () => minus(scaled(2n ** 53n, 0), scaled(1, 0)), safe],
    ["-2^53 + 1", () => plus(scaled(-(2n ** 53n), 0), scaled(1, 0)), -safe],
    ["2^53 + 3 (a tie in floats)", () => plus(scaled(2n ** 53n, 0), scaled(3, 0)), 9007199254740995n],
    ["94906267 * 94906267", () => times(scaled(94906267, 0), scaled(94906267, 0)), 9007199515875289n],
    ["94906265 * 94906265", () => times(scaled(94906265, 0), scaled(94906265, 0)), 9007199136250225],
    ["-94906267 * 94906267", () => times(scaled(-94906267, 0), scaled(94906267, 0)), -9007199515875289n],
    ["2^53 * 0", () => times(scaled(2n ** 53n, 0), ZERO), 0],
    ["0 * -5", () => times(ZERO, scaled(-5, 0)), 0],
    ["-0 from outside", () => scaled(-0, 2), 0],
    ["negate 0", () => negate(ZERO), 0],
    ["negate 2^53", () => negate(scaled(2n ** 53n, 0)), -9007199254740992n],
    ["a scaled bigint that is safe", () => scaled(-5n, 1), -5],
  ])("%s", (_, run, units) => {
    const result = run();
    expect(result.units).toBe(units);
    expect(faultOf(result)).toBeNull();
  });

  test("aligning the places may leave the safe integers", () => {
    expect(plus(scaled(safe, 0), scaled(1, 1))).toStrictEqual({ units: 90071992547409911n, places: 1 });
    expect(plus(scaled(1, 0), scaled(1, 20))).toStrictEqual({ units: 100000000000000000001n, places: 20 });
    expect(minus(scaled(9007199254740n, 0), scaled(9, 3))).toStrictEqual({
      units: 9007199254739991,
      places: 3,
    });
  });
});

test("places: a sum keeps the larger number, a product adds them", () => {
  expect(plus(decimalOf("1.50"), decimalOf("2.5"))).toStrictEqual({ units: 400, places: 2 });
  expect(minus(decimalOf("1.5"), decimalOf("1.500"))).toStrictEqual({ units: 0, places: 3 });
  expect(times(decimalOf("1.50"), decimalOf("0.2"))).toStrictEqual({ units: 300, places: 3 });
});

test("law: sum, difference, product, sign, size and negative equal decimal.js", () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const [x, y] = [exactOf(a), exactOf(b)];
      const results = [plus(a, b), minus(a, b), times(a, b), negate(a), absolute(a)];
      const expected = [x.plus(y), x.minus(y), x.times(y), x.neg(), x.abs()];
      expect(results.map(formatDecimal)).toStrictEqual(expected.map(textOf));
      expect(results.map(faultOf)).toStrictEqual(results.map(() => null));
      expect(sign(a)).toBe(x.isZero() ? 0 : Math.sign(x.toNumber()));
    }),
    { seed, numRuns: runs * 3 },
  );
});

test("the arbitraries meet the bound of safe integers in at least a tenth of the runs", () => {
  const near = (d: Decimal) => Math.abs(Math.abs(Number(d.units)) - 2 ** 53) < 2 ** 12;
  const pairs = fc.sample(pair, { seed, numRuns: 1000 });
  const met = pairs.filter(([a, b]) => [a, b, plus(a, b), minus(a, b), times(a, b)].some(near));
  expect(met.length).toBeGreaterThan(100);
  const results = pairs.filter(([a, b]) => [plus(a, b), minus(a, b), times(a, b)].some(near));
  expect(results.length).toBeGreaterThan(100);
  expect(fc.sample(decimal, { seed, numRuns: 1000 }).filter(near).length).toBeGreaterThan(100);
});

test("decimalOf is for constants of the program", () => {
  expect(decimalOf("0.5")).toStrictEqual({ units: 5, places: 1 });
  expect(decimalOf(100)).toStrictEqual({ units: 100, places: 0 });
  expect(() => decimalOf("half")).toThrow(RangeError);
});
