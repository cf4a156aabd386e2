import fc from "fast-check";
import { expect, test } from "vitest";
import { roundQuotient } from "../../../src/kernel/decimal/roundQuotient.js";
import { runs, seed } from "../../seed.js";
import { mode } from "./arbitraries.js";

const largest = Number.MAX_SAFE_INTEGER;

/** Safe dividends at the bound, next to a multiple of the divisor, and anywhere. */
const dividends = (d: number): fc.Arbitrary<number> => {
  const top = Math.floor(largest / d);
  const around = fc
    .tuple(
      fc.oneof(
        fc.nat(1000),
        fc.maxSafeNat().map((n) => n % (top + 1)),
      ),
      fc.integer({ min: -2, max: 2 }),
    )
    .map(([count, offset]) => Math.min(count * d + offset, largest));
  return fc.oneof(
    fc.nat(1000).map((n) => largest - n),
    around,
    fc.maxSafeInteger(),
  );
};

const divisor = fc.oneof(
  fc.integer({ min: 1, max: 1000 }),
  fc.nat(52).map((n) => 2 ** n),
  fc.nat(15).map((n) => 10 ** n),
  fc.maxSafeNat().map((n) => n + (n === 0 ? 1 : 0)),
);
const division = divisor.chain((d) => fc.tuple(dividends(d), fc.constant(d), fc.boolean()));

test("law: the quotient of safe numbers equals that of bigints, in every mode", () => {
  fc.assert(
    fc.property(division, mode, ([size, d, negative], mode) => {
      const n = negative ? 0 - size : size;
      // Scaled alike, the same quotient takes the path of bigints.
      const far = 2n ** 60n;
      expect(roundQuotient(n, d, mode)).toBe(roundQuotient(BigInt(n) * far, BigInt(d) * far, mode));
    }),
    { seed, numRuns: runs * 10 },
  );
});

test("truncation is exact next to the bound, for every small divisor and every power of two", () => {
  const divisors = [
    ...Array.from({ length: 500 }, (_, i) => i + 1),
    ...Array.from({ length: 53 }, (_, i) => 2 ** i),
  ];
  for (const d of divisors) {
    for (let n = largest; n > largest - 40; n--) {
      const exact = Number(BigInt(n) / BigInt(d));
      if (roundQuotient(n, d, "towardZero") !== exact) throw new Error(`${n} / ${d}`);
      if (roundQuotient(-n, d, "towardZero") !== -exact + 0) throw new Error(`-${n} / ${d}`);
    }
  }
  expect(divisors).toHaveLength(553);
});
