import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fractionOf, readDecimal } from "../../../src/kernel/decimal/index.js";
import { type Hysteresis, readHysteresis, settle } from "../../../src/kernel/hysteresis/index.js";
import type { Issue } from "../../../src/kernel/issue/index.js";
import { runs, seed } from "../../seed.js";

const number = (value: number | string) => fractionOf(readDecimal(value));

function margins(hysteresis: Hysteresis | undefined) {
  const issues: Issue[] = [];
  const read = readHysteresis(hysteresis, "/hysteresis", issues);
  if (read === null) throw new Error(issues.map(({ code }) => code).join());
  return read;
}

describe("settle", () => {
  const bounds = ["40", "60", "80"].map(number);
  test.each<[string, string, number | null, Hysteresis | undefined, number, boolean]>([
    ["on a bound, with nothing before", "60", null, { up: "5", down: "5" }, 2, false],
    ["just below a bound, with nothing before", "59.99", null, { down: "5" }, 1, false],
    ["below all", "-1", null, undefined, 0, false],
    ["above all", "99", null, undefined, 3, false],
    ["without margins the bounds decide", "79.99", 3, undefined, 2, false],
    ["on the lower edge of the margin one stays", "77", 3, { down: "3" }, 3, true],
    ["just below it one falls", "76.99", 3, { down: "3" }, 2, false],
    ["on the upper edge of the margin one rises", "85", 2, { up: "5" }, 3, false],
    ["just below it one stays", "84.99", 2, { up: "5" }, 2, true],
    ["a margin down does not hold back a rise", "80", 2, { down: "3" }, 3, false],
    ["a margin up does not hold back a fall", "79.99", 3, { up: "5" }, 2, false],
    ["whoever falls falls all the way", "58", 3, { down: "3" }, 1, false],
    ["whoever rises rises all the way", "82", 0, { up: "5" }, 3, false],
    ["within one's own place nothing is held", "70", 2, { up: "3", down: "3" }, 2, false],
    ["from the lowest place nobody falls", "0", 0, { down: "0" }, 0, false],
  ])("%s", (_name, value, previous, hysteresis, index, isHeld) => {
    expect(settle(bounds, number(value), previous, margins(hysteresis))).toMatchObject({ index, isHeld });
  });

  const series = fc.record({
    bounds: fc
      .uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 5 })
      .map((list) => [...list].sort((a, b) => a - b)),
    values: fc.array(fc.integer({ min: -2, max: 22 }), { maxLength: 30 }),
    up: fc.integer({ min: 0, max: 8 }),
    down: fc.integer({ min: 0, max: 8 }),
  });

  test("nobody changes place more often than the bounds alone would have it", () => {
    fc.assert(
      fc.property(series, ({ bounds: list, values, up, down }) => {
        const changes = (hysteresis: Hysteresis): number => {
          let previous: number | null = null;
          let count = 0;
          for (const value of values) {
            const { index } = settle(list.map(number), number(value), previous, margins(hysteresis));
            if (previous !== null && previous !== index) count += 1;
            previous = index;
          }
          return count;
        };
        expect(changes({ up, down })).toBeLessThanOrEqual(changes({}));
      }),
      { seed, numRuns: runs },
    );
  });

  test("from one place a higher value never settles lower", () => {
    fc.assert(
      fc.property(series, fc.nat(5), ({ bounds: list, values, up, down }, place) => {
        const previous = Math.min(place, list.length);
        const placed = [...values]
          .sort((a, b) => a - b)
          .map((value) => settle(list.map(number), number(value), previous, margins({ up, down })).index);
        expect(placed).toEqual([...placed].sort((a, b) => a - b));
      }),
      { seed, numRuns: runs },
    );
  });
});

describe("readHysteresis", () => {
  test("tells what is wrong with a margin", () => {
    const issues: Issue[] = [];
    expect(readHysteresis({ up: "-1", down: "1,5" }, "/h", issues)).toBeNull();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "hysteresis.negative_margin /h/up",
      "decimal.not_decimal /h/down",
    ]);
  });
});
