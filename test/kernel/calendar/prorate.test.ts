import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProrateOptions, Proration } from "../../../src/kernel/calendar/index.js";
import { parsePeriod, prorate, prorationOf, splitPeriod } from "../../../src/kernel/calendar/index.js";
import {
  addFractions,
  compareFractions,
  fractionOf,
  ONE,
  quotient,
  ZERO,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { anyUnit, spans } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

const cents = { places: 2, mode: "halfUp" } as const;
const january = parsePeriod("2026-01");

describe("prorate", () => {
  test.each([
    ["800000", "2026-06-01/2027-01-01", "2026", { rounding: cents }, "469041.10"],
    ["75000", "2026-06-01/2027-01-01", "2026", { rounding: cents }, "43972.60"],
    ["6000", "2026-06-01/2027-01-01", "2026", { rounding: { places: 0, mode: "halfUp" } }, "3518"],
    ["13548", "2025-01-15/2025-02-01", "2025-01", { rounding: { places: 0, mode: "floor" } }, "7429"],
    ["10000", "2025-01-15/2025-02-01", "2025-01", {}, "5483.870967741935483870967741935484"],
    ["3100", "2026-01-15/2026-02-01", "2026-01", {}, "1700"],
    ["300", "2026-04-01/2026-04-11", "2026-04", { rounding: { places: 2, mode: "floor" } }, "100.00"],
    ["100", "2026-01", "2026-01", {}, "100"],
    ["-310", "2026-01-31", "2026-01", { rounding: cents }, "-10.00"],
    ["0", "2026-01-31", "2026-01", { rounding: cents }, "0.00"],
    ["3600", "2026-02", "2026", { dayCount: "thirty360" }, "300"],
    ["3600", "2026-02-28/2026-03-01", "2026", { dayCount: "thirty360", convention: "european" }, "30"],
    ["3600", "2026-02-28/2026-03-01", "2026", { dayCount: "thirty360", convention: "us" }, "10"],
    ["8700", "2026-03", "2026-03", { dayCount: "monthDivisor", divisor: "21.75", days: "20" }, "8000"],
    [
      "8700",
      "2026-03",
      "2026-03",
      { dayCount: "monthDivisor", divisor: "21.75", days: "23", rounding: cents },
      "9200.00",
    ],
    ["8700", "2026-03", "2026-03", { dayCount: "monthDivisor", divisor: "21.75" }, "8700"],
    ["8700", "2026-03", "2026-03", { dayCount: "monthDivisor", divisor: "21.75", days: "0" }, "0"],
    ["3000", "2026-03-11/2026-03-21", "2026-03", { dayCount: "monthDivisor", divisor: 30 }, "1000"],
    ["9000", "2026-03-11/2026-03-21", "2026-Q1", { dayCount: "monthDivisor", divisor: 30 }, "1000"],
    [
      "3000",
      "2026-01-26/2026-02-05",
      "2026-01-26/2026-02-26",
      { dayCount: "monthDivisor", divisor: 30 },
      "1000",
    ],
    ["2175", "2026-03", "2026-03", { dayCount: "monthDivisor", divisor: "21.75", days: "12.5" }, "1250"],
  ] satisfies readonly [string, string, string, ProrateOptions, string][])(
    "%s for %s of %s, %o: %s",
    (amount, part, whole, options, expected) => {
      expect(prorate(amount, parsePeriod(part), parsePeriod(whole), options)).toBe(expected);
    },
  );

  test("counts the first and the last day of service, either way they are written", () => {
    const halfOpen = prorate("3100", { from: "2026-01-15", to: "2026-02-01" }, january);
    const whole = { from: "2026-01-01", to: "2026-01-31" };
    expect(prorate("3100", { from: "2026-01-15", to: "2026-01-31" }, whole, { bounds: "inclusive" })).toBe(
      halfOpen,
    );
    expect(prorate("3100", { from: "2026-01-31", to: "2026-01-31" }, whole, { bounds: "inclusive" })).toBe(
      "100",
    );
  });

  test("multiplies first: a third of 300 has no cent missing", () => {
    const part = parsePeriod("2026-04-01/2026-04-11");
    expect(prorate("300", part, parsePeriod("2026-04"), { rounding: { places: 2, mode: "floor" } })).toBe(
      "100.00",
    );
  });

  test.each([
    ["2025-12-31/2026-01-05", {}, "proration.part_outside"],
    ["2026-01-05/2026-02-02", {}, "proration.part_outside"],
    ["2026-01-05/2026-01-10", { dayCount: "monthDivisor", divisor: "0" }, "proration.bad_divisor"],
    ["2026-01-05/2026-01-10", { dayCount: "monthDivisor", divisor: "-1" }, "proration.bad_divisor"],
    ["2026-01-05/2026-01-10", { dayCount: "monthDivisor", divisor: "x" }, "decimal.not_decimal"],
    ["2026-01-05/2026-01-10", { dayCount: "monthDivisor", divisor: "30", days: "-1" }, "proration.bad_days"],
    ["2026-01-05/2026-01-10", { dayCount: "monthDivisor", divisor: "30", days: "" }, "decimal.not_decimal"],
    ["2026-01-05/2026-01-10", JSON.parse('{ "dayCount": "lunar" }'), "proration.bad_choice"],
    ["2026-01-05/2026-01-10", JSON.parse('{ "bounds": "closed" }'), "proration.bad_choice"],
    [
      "2026-01-05/2026-01-10",
      JSON.parse('{ "dayCount": "thirty360", "convention": "isda" }'),
      "proration.bad_choice",
    ],
    [
      "2026-01-05/2026-01-10",
      JSON.parse('{ "rounding": { "places": -1, "mode": "halfUp" } }'),
      "decimal.invalid_rounding",
    ],
  ])("%s of January, %o: %s", (part, options, code) => {
    expect(codesOf(() => prorate("100", parsePeriod(part), january, options))).toEqual([code]);
  });

  test("refuses spans without a day, amounts that are none, a whole that is not months or has no 360th", () => {
    const day = parsePeriod("2026-01-30");
    expect(codesOf(() => prorate("1", { from: "2026-01-05", to: "2026-01-05" }, january))).toEqual([
      "period.unsorted",
    ]);
    expect(codesOf(() => prorate("one", january, january))).toEqual(["decimal.not_decimal"]);
    expect(codesOf(() => prorate("1", day, day, { dayCount: "monthDivisor", divisor: "30" }))).toEqual([
      "proration.whole_not_months",
    ]);
    expect(codesOf(() => prorate("1", day, day, { dayCount: "thirty360" }))).toEqual([
      "proration.empty_whole",
    ]);
  });
});

describe("prorationOf", () => {
  test("keeps the days as they were counted", () => {
    const { numerator, denominator } = prorationOf(parsePeriod("2026-01-15/2026-02-01"), january);
    expect([numerator.units, denominator.units]).toEqual([17, 31]);
  });

  test.each<Proration>([{ dayCount: "actual" }, { dayCount: "thirty360", convention: "european" }])(
    "the shares of the parts add up to one: %o",
    (options) => {
      fc.assert(
        fc.property(spans, anyUnit, (span, unit) => {
          fc.pre(options.dayCount !== "thirty360" || !isThirtieth(span));
          const shares = splitPeriod(span, unit).map((part) => prorationOf(part, span, options));
          const sum = shares.reduce(addFractions, fractionOf(ZERO));
          expect(compareFractions(sum, fractionOf(ONE))).toBe(0);
        }),
        { seed, numRuns: runs },
      );
    },
  );

  test("a share lies between 0 and 1", () => {
    const choices: readonly Proration[] = [
      {},
      { dayCount: "thirty360", convention: "european" },
      { dayCount: "thirty360", convention: "us" },
    ];
    fc.assert(
      fc.property(spans, anyUnit, fc.constantFrom(...choices), (span, unit, options) => {
        fc.pre(options.dayCount !== "thirty360" || !isThirtieth(span));
        const shares = splitPeriod(span, unit).map((part) => prorationOf(part, span, options));
        const outside = shares.filter(
          (share) =>
            compareFractions(share, fractionOf(ZERO)) < 0 || compareFractions(share, fractionOf(ONE)) > 0,
        );
        expect(outside).toEqual([]);
      }),
      { seed, numRuns: runs * 2 },
    );
  });

  test("rounded parts miss the whole by less than a unit each: they are shares, not an allocation", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 1_000_000 }), (span, amount) => {
        const parts = splitPeriod(span, "month");
        const rounding = { places: 0, mode: "halfUp" } as const;
        const sum = parts.reduce(
          (total, part) => total + Number(prorate(amount, part, span, { rounding })),
          0,
        );
        expect(Math.abs(sum - amount)).toBeLessThanOrEqual(parts.length / 2);
      }),
      { seed, numRuns: runs },
    );
  });

  test("a fixed divisor is no share of a calendar: 31 days of 30 are over one, unless the part is the whole", () => {
    const options = { dayCount: "monthDivisor", divisor: "30" } as const;
    const allButTheFirst = prorationOf(parsePeriod("2026-01-02/2026-02-01"), january, options);
    expect(compareFractions(allButTheFirst, fractionOf(ONE))).toBe(0);
    expect(prorationOf(january, january, options)).toEqual(
      quotient({ units: 30, places: 0 }, { units: 30, places: 0 }),
    );
  });
});

/** A single 30th before a 31st has no day of its own where months count 30. */
function isThirtieth(span: { readonly from: string; readonly to: string }): boolean {
  return (
    span.from.endsWith("-30") && span.to.endsWith("-31") && span.from.slice(0, 7) === span.to.slice(0, 7)
  );
}
