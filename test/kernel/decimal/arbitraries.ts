import fc from "fast-check";
import type { Decimal, RoundingMode } from "../../../src/kernel/decimal/index.js";
import { roundingModes, scaled } from "../../../src/kernel/decimal/index.js";

const limit = 2n ** 53n;

/** Integers just inside, on and just outside the bound where numbers end and bigints begin. */
const nearLimit: fc.Arbitrary<bigint> = fc
  .tuple(fc.bigInt(-3n, 3n), fc.boolean())
  .map(([offset, negative]) => (negative ? -limit - offset : limit + offset));

/** Integers of up to 60 digits: everyday ones, round ones, ones around 2^53, huge ones. */
export const integer: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt(-10_000_000n, 10_000_000n) },
  { weight: 1, arbitrary: fc.tuple(fc.bigInt(-99n, 99n), fc.nat(20)).map(([n, e]) => n * 10n ** BigInt(e)) },
  { weight: 2, arbitrary: nearLimit },
  { weight: 1, arbitrary: fc.bigInt(-(10n ** 60n) + 1n, 10n ** 60n - 1n) },
);

const places: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(4) },
  { weight: 1, arbitrary: fc.nat(38) },
);

export const decimal: fc.Arbitrary<Decimal> = fc.tuple(integer, places).map(([n, p]) => scaled(n, p));

export const nonzero: fc.Arbitrary<Decimal> = decimal.map((d) => (d.units === 0 ? scaled(7, d.places) : d));

export const mode: fc.Arbitrary<RoundingMode> = fc.constantFrom(...roundingModes);

/** Pairs whose sum, difference or product at equal places falls within 3 of the bound of safe integers. */
const pairAtLimit: fc.Arbitrary<readonly [Decimal, Decimal]> = fc
  .tuple(nearLimit, fc.bigInt(1n, 10n ** 12n), fc.nat(6), fc.constantFrom("sum", "difference", "product"))
  .map(([target, b, p, kind]) => {
    const a = kind === "sum" ? target - b : kind === "difference" ? target + b : target / b;
    return [scaled(a, p), scaled(b, p)];
  });

export const pair: fc.Arbitrary<readonly [Decimal, Decimal]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(decimal, decimal) },
  { weight: 1, arbitrary: pairAtLimit },
);

/** The decimal as text in one of the ways that people write it. */
export const writing: fc.Arbitrary<(d: Decimal) => string> = fc
  .record({
    plus: fc.boolean(),
    zeros: fc.nat(2),
    bare: fc.boolean(),
    point: fc.boolean(),
    exponent: fc.boolean(),
  })
  .map((style) => (d) => {
    const negative = d.units < 0;
    const sign = negative ? "-" : style.plus ? "+" : "";
    const digits = String(d.units).slice(negative ? 1 : 0);
    if (style.exponent) return `${sign}${digits}e-${d.places}`;
    const padded = digits.padStart(d.places + 1, "0");
    const whole = padded.slice(0, padded.length - d.places);
    const part = padded.slice(padded.length - d.places);
    const head = whole === "0" && style.bare && d.places > 0 ? "" : "0".repeat(style.zeros) + whole;
    return `${sign}${head}${d.places > 0 || style.point ? "." : ""}${part}`;
  });
