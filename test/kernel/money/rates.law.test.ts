import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/kernel/calendar/index.js";
import { compare, multiply } from "../../../src/kernel/decimal/index.js";
import { compileRates } from "../../../src/kernel/money/index.js";
import { runs, seed } from "../../seed.js";

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
const rate = fc.integer({ min: 1, max: 5_000_000 }).map((units) => (units / 10_000).toFixed(4));
const days = fc.uniqueArray(fc.record({ day: fc.nat({ max: 40 }), rate }), {
  selector: ({ day }) => day,
  minLength: 1,
  maxLength: 10,
});

function dateOf(day: number): string {
  return addDays("2026-01-01", day);
}

describe("laws of exchange rates", () => {
  test("the latest rate up to the day counts, in whatever order they are written", () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 45 }), amount, (list, day, value) => {
        const rates = list.map((each) => ({ from: "EUR", to: "USD", on: dateOf(each.day), rate: each.rate }));
        const [latest] = list.filter((each) => each.day <= day).sort((a, b) => b.day - a.day);
        const read = compileRates({ kind: "rateTable", rates }).safeConvert(
          { amount: value, currency: "EUR" },
          "USD",
          dateOf(day),
        );
        if (latest === undefined)
          expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(["money.no_rate"]);
        else expect(read.ok ? compare(read.data.value, multiply(value, latest.rate)) : null).toBe(0);
      }),
      { seed, numRuns: runs },
    );
  });

  test("an inverse rate takes back what the rate did, to the cent", () => {
    fc.assert(
      fc.property(rate, amount, (factor, value) => {
        const on = "2026-01-01";
        const rates = compileRates({
          kind: "rateTable",
          inverse: true,
          rates: [{ from: "EUR", to: "USD", on, rate: factor }],
        });
        const there = rates.convert({ amount: value, currency: "EUR" }, "USD", on).value;
        const back = rates.convert({ amount: there, currency: "USD" }, "EUR", on, {
          places: 2,
          mode: "halfUp",
        });
        expect(compare(back.value, value)).toBe(0);
      }),
      { seed, numRuns: runs },
    );
  });
});
