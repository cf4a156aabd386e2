import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDecimal, parseDecimal } from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, writing } from "./arbitraries.js";
import { exactOf, faultOf, textOf } from "./oracle.js";

const long = (digits: number) => "1234567890".repeat(10).slice(0, digits);

describe("what is read", () => {
  test.each<[input: string | number | bigint, units: number | bigint, places: number]>([
    ["0", 0, 0],
    ["-0", 0, 0],
    ["+0.00", 0, 2],
    ["1.", 1, 0],
    [".5", 5, 1],
    ["-.5", -5, 1],
    ["+1", 1, 0],
    ["007", 7, 0],
    ["1.50", 150, 2],
    ["1.e2", 100, 0],
    ["1e2", 100, 0],
    ["1E+2", 100, 0],
    ["1e-7", 1, 7],
    ["1.50e1", 15, 0],
    ["-.5e1", -5, 0],
    ["12.345e1", 12345, 2],
    ["12.300e1", 123, 0],
    ["0e-999", 0, 0],
    ["0e999", 0, 0],
    ["-0.00e5", 0, 2],
    ["123456789012345", 123456789012345, 0],
    ["9007199254740991", 9007199254740991, 0],
    ["-9007199254740991", -9007199254740991, 0],
    ["9007199254740992", 9007199254740992n, 0],
    ["-9007199254740992", -9007199254740992n, 0],
    ["90071992547409.91", 9007199254740991, 2],
    ["90071992547409.92", 9007199254740992n, 2],
    ["99999999999999999", 99999999999999999n, 0],
    ["000000000000000000000001.5", 15, 1],
    ["-000000000000000000000001.5", -15, 1],
    [long(60), BigInt(long(60)), 0],
    [`-${long(60)}`, -BigInt(long(60)), 0],
    [`0.${"0".repeat(38)}${long(60)}`, BigInt(long(60)), 98],
    ["1e99", 10n ** 99n, 0],
    ["-1e98", -(10n ** 98n), 0],
    ["1e-98", 1, 98],
    ["-1e-97", -1, 97],
    ["1.000e-98", 1, 98],
    [`1${"0".repeat(99)}`, 10n ** 99n, 0],
    [0, 0, 0],
    [-0, 0, 0],
    [0.1, 1, 1],
    [0.1 + 0.2, 30000000000000004n, 17],
    [1e-7, 1, 7],
    [-1.5e-9, -15, 10],
    [2 ** 53 - 1, 9007199254740991, 0],
    [-(2 ** 53) + 1, -9007199254740991, 0],
    [0n, 0, 0],
    [2n ** 53n - 1n, 9007199254740991, 0],
    [2n ** 53n, 9007199254740992n, 0],
    [-(10n ** 98n), -(10n ** 98n), 0],
  ])("%s", (input, units, places) => {
    expect(parseDecimal(input)).toStrictEqual({ units, places });
  });
});

describe("what is refused", () => {
  test.each([
    "",
    ".",
    "+",
    "-",
    "-.",
    "e5",
    ".e5",
    "1e",
    "1e+",
    "1e1234",
    "1e0001",
    "1e1.5",
    " 1",
    "1 ",
    "1\n",
    "\u00a01",
    "1,000",
    "1_000",
    "1.2.3",
    "1-2",
    "--1",
    "+-1",
    "0x10",
    "0b1",
    "1n",
    "$1",
    "5%",
    "NaN",
    "Infinity",
    "-Infinity",
    "null",
    "\uff11",
    "\u0661",
    "\u22121",
    "1\u0000",
    "123456789012345678901x",
  ])("%j is not a decimal", (input) => {
    expect(parseDecimal(input)).toBe("not_decimal");
  });

  test.each([
    long(61),
    `-${long(61)}`,
    `0.${"0".repeat(38)}${long(61)}`,
    `0.${"0".repeat(98)}1`,
    `1${"0".repeat(100)}`,
    "0".repeat(101),
    `+1${"0".repeat(99)}`,
    "1e100",
    "-1e99",
    "1e999",
    "1e-99",
    "-1e-98",
    "1.5e-98",
    "1e-999",
    5e-324,
    1.5e-98,
    10n ** 100n,
    -(10n ** 100n),
    -(10n ** 99n),
    BigInt(long(61)),
    10n ** 100_000n,
  ])("too long: %s", (input) => {
    expect(parseDecimal(input)).toBe("too_long");
  });

  test.each([NaN, Infinity, -Infinity])("%s is not finite", (input) => {
    expect(parseDecimal(input)).toBe("not_finite");
  });

  test.each([2 ** 53, -(2 ** 53), 2 ** 53 + 2, 1e21, -1e300])("%s is an unsafe integer", (input) => {
    expect(parseDecimal(input)).toBe("unsafe_integer");
  });

  test.each([undefined, null, true, {}, [], ["1"], Symbol("1"), () => 1, Object("1"), { valueOf: () => 1 }])(
    "a value of the wrong type, case %#",
    (input) => {
      expect(parseDecimal(input)).toBe("wrong_type");
    },
  );
});

describe("laws", () => {
  test("every way of writing a decimal reads to its value", () => {
    fc.assert(
      fc.property(decimal, writing, (d, write) => {
        const read = parseDecimal(write(d));
        if (typeof read === "string") throw new Error(`${read}: ${write(d)}`);
        expect(faultOf(read)).toBeNull();
        expect(formatDecimal(read)).toBe(textOf(exactOf(d)));
      }),
      { seed, numRuns: runs },
    );
  });

  test("written without an exponent, the places are kept", () => {
    fc.assert(
      fc.property(decimal, (d) => {
        const text = exactOf(d).toFixed(d.places);
        expect(parseDecimal(text)).toStrictEqual(d);
      }),
      { seed, numRuns: runs },
    );
  });

  test("a number reads as what it prints", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (x) => {
        fc.pre(Math.abs(x) > 1e-70 || x === 0);
        expect(parseDecimal(x)).toStrictEqual(parseDecimal(x === 0 ? "0" : String(x)));
      }),
      { seed, numRuns: runs },
    );
  });

  test("no text makes it throw, and what it accepts decimal.js reads alike", () => {
    const odd = fc.string({ unit: fc.constantFrom(..."0123456789.+-eE _,x"), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string()), (text) => {
        const read = parseDecimal(text);
        if (typeof read === "string") return;
        expect(formatDecimal(read)).toBe(textOf(exactOf(read)));
        expect(Number(formatDecimal(read))).toBe(Number(text) + 0);
      }),
      { seed, numRuns: runs * 5 },
    );
  });
});
