import {
  assessForecast,
  forecastByCategory,
  forecastRunRate,
  forecastSeasonal,
  forecastSmoothed,
  forecastTrend,
  forecastWeighted,
  measureStageRates,
} from "attainment/pipeline";
import { describe, expect, test } from "vitest";

test("fc-1: amount times probability by expected month (frappe/crm#798)", () => {
  const deal = (id: string, probability: number, expectedCloseOn: string) => ({
    id,
    amount: 100_000,
    probability,
    expectedCloseOn,
  });
  const deals = [deal("A", 0.5, "2026-06-15"), deal("B", 0.5, "2026-07-15"), deal("C", 1.0, "2026-08-15")];
  const forecast = forecastWeighted({ deals });
  expect(forecast.periods.map(({ id, expected }) => [id, expected])).toEqual([
    ["2026-06", "50000"],
    ["2026-07", "50000"],
    ["2026-08", "100000"],
  ]);
  expect(forecast.value).toBe("200000");
});

test("fc-2: simple exponential smoothing (enableu.com)", () => {
  const smoothed = forecastSmoothed([1_000_000], { weight: "0.3", start: { level: 950_000 } });
  expect(smoothed.value).toBe("965000");
});

test("fc-3: the close rate of a stage, 30 of 50 (forecastio.ai)", () => {
  const model = {
    kind: "stageModel",
    id: "sale",
    stages: [
      { id: "demo", kind: "open", probability: "0.5" },
      { id: "won", kind: "won" },
      { id: "lost", kind: "lost" },
    ],
  } as const;
  const deals = Array.from({ length: 50 }, (_, index) => ({
    id: `d${index}`,
    stageId: index < 30 ? "won" : "lost",
  }));
  const changes = deals.map(({ id, stageId }) => ({
    id: `c-${id}`,
    dealId: id,
    fromStageId: "demo",
    stageId,
    changedOn: "2026-01-31",
  }));
  const measured = measureStageRates({ deals, changes }, { model });
  expect(measured.ratios).toEqual([{ stageId: "demo", rate: "0.6" }]);
  expect(measured.rates.rates).toEqual([{ stageId: "demo", sample: 50, reached: "50", won: "30" }]);
  const open = [{ id: "x", stageId: "demo", amount: "1000" }];
  const options = { model, probability: measured.rates };
  expect(forecastWeighted({ deals: open }, options).value).toBe("600");
});

test("the example of Salesforce: single and cumulative lines", () => {
  const deal = (forecastCategory: string, amount: string) => ({
    id: forecastCategory,
    forecastCategory,
    amount,
  });
  const deals = [
    deal("closed", "50"),
    deal("commit", "100"),
    deal("bestCase", "150"),
    deal("pipeline", "200"),
  ];
  const amounts = (lines: "single" | "cumulative") =>
    forecastByCategory({ deals }, { lines }).lines.map(({ id, amount }) => `${id} ${amount}`);
  expect(amounts("single")).toEqual([
    "closed 50",
    "commit 100",
    "mostLikely 0",
    "bestCase 150",
    "pipeline 200",
  ]);
  expect(amounts("cumulative")).toEqual([
    "closed 50",
    "commit 150",
    "mostLikely 150",
    "bestCase 300",
    "openPipeline 450",
  ]);
});

test("the worked WMAPE of forecaststudio.com.mx: 65 of 1,010, against a MAPE of 77.5 %", () => {
  const assessed = assessForecast([
    { id: "A", actual: 1000, forecast: 950 },
    { id: "B", actual: 10, forecast: 25 },
  ]);
  expect(assessed).toMatchObject({ mape: "0.775", bias: "-35", meanAbsoluteError: "32.5", mapeWithout: [] });
  expect(Number(assessed.value)).toBeCloseTo(65 / 1010, 15);
});

describe("simple exponential smoothing by where it starts", () => {
  // The level before the first value is what tables of the same method disagree on.
  test.each([
    ["first", [null, "39", "41.5", "40.75"], "39.375"],
    [{ meanOf: 2 }, [null, null, "42.125", "41.0625"], "39.53125"],
    [{ level: "40" }, ["40", "39.5", "41.75", "40.875"], "39.4375"],
  ] as const)("%j", (start, fitted, value) => {
    const smoothed = forecastSmoothed(["39", "44", "40", "38"], { weight: "0.5", start });
    expect(smoothed.fitted).toEqual(fitted);
    expect(smoothed.value).toBe(value);
  });
});

describe("seasonal indices of one table by their definitions", () => {
  // The indices were computed a second time with numpy.
  const quarters = ["72", "87", "87", "74", "80", "94", "98", "84"];
  const rounded = (indices: readonly string[]) => indices.map((index) => Number(index).toFixed(4));

  test.each([
    ["ratioToMean", ["0.8994", "1.0710", "1.0947", "0.9349"]],
    ["ratioToCycleMean", ["0.8994", "1.0718", "1.0943", "0.9344"]],
    ["ratioToTrend", ["0.9319", "1.0842", "1.0814", "0.9025"]],
    ["ratioToMovingAverage", ["0.9450", "1.0771", "1.0800", "0.8978"]],
  ] as const)("%s", (indices, expected) => {
    expect(rounded(forecastSeasonal(quarters, { seasons: 4, indices }).indices)).toEqual(expected);
  });
});

test("a straight line with its prediction interval, as lm of R", () => {
  const trend = forecastTrend(["100", "110", null, "130", "150"], { ahead: 2 });
  expect(trend.periods[0]).toEqual({
    ahead: 1,
    value: "158.5",
    interval: { from: "132.107863448", to: "184.892136552", confidence: "0.95", method: "prediction" },
  });
});

test("a run rate by calendar and by working days", () => {
  const facts = { period: "2026-06", asOf: "2026-06-10", toDate: "40000" };
  expect(forecastRunRate(facts)).toMatchObject({
    value: "120000",
    daysGone: 10,
    days: 30,
    remaining: "80000",
  });
  const calendar = { weekend: ["saturday", "sunday"] } as const;
  expect(forecastRunRate(facts, { calendar })).toMatchObject({
    value: "110000",
    daysGone: 8,
    days: 22,
    definition: "workingDays",
  });
});
