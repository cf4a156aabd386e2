import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOfFraction, formatDecimal, quotient, scaled } from "../../../src/kernel/decimal/index.js";
import { digitCount } from "../../../src/kernel/decimal/significant.js";
import { seed } from "../../seed.js";

const integer = (size: bigint) => scaled(size, 0);

describe("the digits of a long integer", () => {
  test("are counted right next to a power of ten, where a logarithm cannot tell", () => {
    for (const exponent of [299, 300, 1000, 5000]) {
      const power = 10n ** BigInt(exponent);
      expect([power - 1n, power, power + 1n, -power].map(digitCount)).toEqual([
        exponent,
        exponent + 1,
        exponent + 1,
        exponent + 1,
      ]);
    }
  });

  test("are as many as it prints", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 900n), 10n ** 900n), (size) => {
        expect(digitCount(size)).toBe(String(size).replace("-", "").length);
      }),
      { seed },
    );
  });
});

describe("a fraction of long integers", () => {
  const long = 3n ** 2000n * 7n ** 500n;

  test("is a decimal where twos and fives are left of its denominator, with no more places than it needs", () => {
    const exact = decimalOfFraction(quotient(integer(-5n * long), integer(40n * long)));
    expect(exact && [formatDecimal(exact), exact.places]).toEqual(["-0.125", 3]);
    expect(decimalOfFraction(quotient(integer(6n), integer(4n)))).toEqual({ units: 15, places: 1 });
    expect(decimalOfFraction(quotient(integer(0n), integer(long)))).toEqual({ units: 0, places: 0 });
  });

  test("is none where another prime is left", () => {
    expect(decimalOfFraction(quotient(integer(long), integer(10n * long * 11n)))).toBeNull();
    expect(decimalOfFraction(quotient(integer(1n), integer(30n)))).toBeNull();
  });
});
