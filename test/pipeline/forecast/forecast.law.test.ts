import { add, compare, multiply } from "attainment/kernel";
import {
  assessForecast,
  forecastRunRate,
  forecastSeasonal,
  forecastSmoothed,
  measureStageRates,
} from "attainment/pipeline";
import { decimals } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";
import { model } from "./sale.js";

const holds = (property: fc.IProperty<unknown[]>) => fc.assert(property, { seed, numRuns: runs });
const amount = decimals({ min: "0", max: "100000", places: 2 });
const values = fc.array(amount, { minLength: 1, maxLength: 12 });

describe("how good forecasts were", () => {
  const pairs = fc.array(fc.record({ forecast: amount, actual: amount }), { minLength: 1, maxLength: 8 });

  test("a WMAPE is no less than zero, and zero if and only if every forecast was right", () => {
    holds(
      fc.property(pairs, (given) => {
        const { value } = assessForecast(given);
        const isRight = given.every(({ forecast, actual }) => compare(forecast, actual) === 0);
        if (value === null) return;
        expect(compare(value, "0")).toBe(isRight ? 0 : 1);
        expect(assessForecast(given.map(({ actual }) => ({ forecast: actual, actual }))).value).toBe("0");
      }),
    );
  });

  test("money in another unit, and another order, change no ratio", () => {
    holds(
      fc.property(pairs, (given) => {
        const scaled = given.map((pair) => ({
          forecast: multiply(pair.forecast, "7"),
          actual: multiply(pair.actual, "7"),
        }));
        const [one, seven] = [assessForecast(given), assessForecast(scaled.reverse())];
        expect([seven.value, seven.biasRatio, seven.mape]).toEqual([one.value, one.biasRatio, one.mape]);
      }),
    );
  });
});

describe("forecasts from series", () => {
  test("smoothing stays between the least and the largest value", () => {
    holds(
      fc.property(values, fc.constantFrom("0.1", "0.3", "1"), (series, weight) => {
        const { value } = forecastSmoothed(series, { weight });
        const sorted = [...series].sort(compare);
        // Levels are kept to 34 digits.
        expect(compare(add(value ?? "-1", "1e-20"), sorted[0] ?? "0")).toBeGreaterThanOrEqual(0);
        expect(compare(value ?? "-1", add(sorted.at(-1) ?? "0", "1e-20"))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("normalized indices have a mean of 1, whatever they are taken to", () => {
    const kinds = ["ratioToMean", "ratioToCycleMean", "ratioToTrend", "ratioToMovingAverage"] as const;
    holds(
      fc.property(
        fc.array(decimals({ min: "1", max: "1000", places: 0 }), { minLength: 9, maxLength: 15 }),
        fc.constantFrom(...kinds),
        fc.integer({ min: 2, max: 4 }),
        (series, indices, seasons) => {
          const found = forecastSeasonal(series, { seasons, indices });
          const sum = found.indices.reduce((all, index) => all + Number(index), 0);
          if (found.indices.length > 0) expect(sum).toBeCloseTo(seasons, 9);
        },
      ),
    );
  });

  test("a run rate times its share is what was reached", () => {
    holds(
      fc.property(amount, fc.integer({ min: 1, max: 30 }), (toDate, day) => {
        const asOf = `2026-06-${String(day).padStart(2, "0")}`;
        const { value, remaining, daysGone } = forecastRunRate({ period: "2026-06", asOf, toDate });
        expect(Number(value) * daysGone).toBeCloseTo(Number(toDate) * 30, 4);
        expect(Number(remaining) + Number(toDate)).toBeCloseTo(Number(value), 6);
      }),
    );
  });
});

test("rates of stages are ratios, and open deals change none", () => {
  const story = fc.record({
    stood: fc.subarray(["contact", "offer"]),
    end: fc.constantFrom("won", "lost", "void", "offer"),
    amount,
  });
  holds(
    fc.property(
      fc.array(story, { maxLength: 15 }),
      fc.constantFrom("count" as const, "value" as const),
      (stories, by) => {
        const factsOf = (told: typeof stories) => ({
          deals: told.map((each, index) => ({ id: `${each.end}${index}`, amount: each.amount })),
          changes: told.flatMap((each, index) =>
            [...each.stood, each.end].map((stageId, place) => ({
              id: `${index}/${place}`,
              dealId: `${each.end}${index}`,
              stageId,
              changedOn: `2026-01-0${place + 1}`,
            })),
          ),
        });
        const options = { model, by, minimum: 1 };
        const { ratios } = measureStageRates(factsOf(stories), options);
        for (const { rate } of ratios)
          if (rate !== null) expect([compare(rate, "0") >= 0, compare(rate, "1") <= 0]).toEqual([true, true]);
        const closed = stories.filter(({ end }) => end !== "offer");
        expect(measureStageRates(factsOf(closed), options).ratios).toEqual(ratios);
      },
    ),
  );
});
