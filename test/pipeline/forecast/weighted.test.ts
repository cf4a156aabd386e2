import {
  type ForecastFacts,
  forecastWeighted,
  type StageModel,
  safeForecastWeighted,
  type WeightedForecastOptions,
} from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { model } from "./sale.js";

const deal = (id: string, more: object = {}) => ({ id, stageId: "offer", amount: "1000", ...more });
const forecast = (facts: ForecastFacts, options: WeightedForecastOptions = {}) =>
  forecastWeighted(facts, { model, ...options });
const codesOf = (facts: unknown, options?: unknown) => {
  const read = safeForecastWeighted(facts, options);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
};

describe("what a period brings", () => {
  const facts: ForecastFacts = {
    period: "2026-Q3",
    deals: [
      deal("won", { stageId: "won", closedOn: "2026-07-10", amount: "500" }),
      deal("won before", { stageId: "won", closedOn: "2026-06-30" }),
      deal("first day", { expectedCloseOn: "2026-07-01" }),
      deal("last day", { expectedCloseOn: "2026-09-30", probability: "0.25" }),
      deal("overdue", { expectedCloseOn: "2026-06-30" }),
      deal("later", { expectedCloseOn: "2026-10-01" }),
      deal("undated"),
      deal("unknown stage", { stageId: "elsewhere", expectedCloseOn: "2026-08-01" }),
      deal("worth nothing known", { amount: null, expectedCloseOn: "2026-08-01" }),
      deal("no chance known", { stageId: "contact", expectedCloseOn: "2026-08-01" }),
      deal("lost", { stageId: "lost", closedOn: "2026-08-01" }),
    ],
  };
  const found = forecast(facts);

  test("is what was won, and what is expected", () => {
    expect(found).toMatchObject({ value: "1350", won: "500", expected: "850", period: "2026-Q3" });
    expect(found.open).toEqual({ count: 2, amount: "2000" });
    expect(found.periods).toEqual([
      { id: "2026-07", count: 1, amount: "1000", expected: "600" },
      { id: "2026-09", count: 1, amount: "1000", expected: "250" },
    ]);
  });

  test("tells what is not part of it", () => {
    expect(found.aside).toEqual([
      { reason: "missing_amount", count: 1, amount: "0" },
      { reason: "missing_probability", count: 1, amount: "1000" },
      { reason: "missing_date", count: 1, amount: "1000" },
      { reason: "overdue", count: 1, amount: "1000" },
      { reason: "later_period", count: 1, amount: "1000" },
      { reason: "unmapped_stage", count: 1, amount: "1000" },
    ]);
    expect(found.issues.map(({ code, severity, params }) => [code, severity, params.reason])).toEqual(
      ["missing_amount", "missing_probability", "missing_date", "unmapped_stage"].map((reason) => [
        "pipeline.not_in_forecast",
        "warning",
        reason,
      ]),
    );
  });

  test.each([true, "lines"] as const)("explains itself with trace %s", (trace) => {
    const traced = forecast(facts, { trace });
    expect(replayFinding(traced)).toBeNull();
    expect(JSON.stringify(traced.trace).includes("first day.probability")).toBe(trace === "lines");
  });

  test("takes moves over what a deal says of itself", () => {
    const changes = [{ id: "c", dealId: "first day", stageId: "won", changedOn: "2026-07-02" }];
    expect(forecast({ ...facts, changes })).toMatchObject({ won: "1500", expected: "250" });
  });

  test("can be told by quarters", () => {
    expect(forecast(facts, { unit: "quarter" }).periods.map(({ id }) => id)).toEqual(["2026-Q3"]);
  });
});

describe("where chances come from", () => {
  const facts = { deals: [deal("a", { probability: "0.9" }), deal("b")] };

  test.each([
    ["deal", "dealProbability", "1500"],
    ["stage", "stageProbability", "1200"],
  ] as const)("%s", (probability, definition, value) => {
    expect(forecast(facts, { probability })).toMatchObject({ definition, value });
  });

  test("history, with a group of its own, and none below the minimum", () => {
    const rate = (sample: number, won: number, group?: string) => ({
      stageId: "offer",
      sample,
      reached: sample,
      won,
      ...(group === undefined ? {} : { group }),
    });
    const rates = {
      by: "count",
      per: "ownerId",
      minimum: 10,
      rates: [rate(40, 10), rate(30, 9, "ann"), rate(9, 9, "bob")],
    } as const;
    const deals = [deal("a", { ownerId: "ann" }), deal("b", { ownerId: "bob" }), deal("c")];
    const found = forecast({ deals }, { probability: rates });
    expect(found).toMatchObject({ definition: "stageHistoryCount", value: "550" });
    expect(found.aside).toEqual([{ reason: "insufficient_history", count: 1, amount: "1000" }]);
    const thin = forecast({ deals: [deal("b", { ownerId: "bob" })] }, { probability: rates });
    expect(thin).toMatchObject({ value: null, reason: "insufficient_history", expected: null });
    expect(replayFinding(forecast({ deals }, { probability: rates, trace: "lines" }))).toBeNull();
    expect(replayFinding(forecast({ deals: [deal("b")] }, { model: bare, trace: true }))).toBeNull();
  });
});

const bare: StageModel = { kind: "stageModel", id: "bare", stages: [{ id: "offer", kind: "open" }] };

describe("rounding", () => {
  test("is done once, and periods sum to what it gives", () => {
    const chance = {
      by: "count",
      minimum: 1,
      rates: [{ stageId: "offer", sample: 3, reached: 3, won: 1 }],
    } as const;
    const deals = ["2026-01-31", "2026-02-28", "2026-03-31"].map((expectedCloseOn) =>
      deal(expectedCloseOn, { amount: "100", expectedCloseOn }),
    );
    const found = forecast(
      { deals },
      { probability: chance, rounding: { places: 2, mode: "halfUp" }, trace: true },
    );
    expect(found.value).toBe("100.00");
    expect(found.periods.map(({ expected }) => expected)).toEqual(["33.33", "33.34", "33.33"]);
    expect(replayFinding(found)).toBeNull();
  });

  test("of nothing is nothing", () => {
    const found = forecast({ deals: [] }, { rounding: { places: 2, mode: "halfUp" } });
    expect(found).toMatchObject({ value: "0.00", expected: "0.00", won: "0", periods: [] });
  });
});

describe("the interval", () => {
  const deals = Array.from({ length: 100 }, (_, index) => deal(`d${index}`, { probability: "0.5" }));

  test("is that of a sum of independent deals", () => {
    // 50,000 -/+ 1.959963984540054 * sqrt(100 * 1000^2 * 0.25)
    expect(forecast({ deals }).interval).toEqual({
      from: "40200.1800773",
      to: "59799.8199227",
      confidence: "0.95",
      method: "varianceOfSum",
    });
  });

  test("never leaves what can happen", () => {
    const few = deals.slice(0, 10).map((each) => ({ ...each, probability: "0.01" }));
    expect(forecast({ deals: few }).interval?.from).toBe("0");
  });

  test("is none of few deals, unless that is asked for", () => {
    expect(forecast({ deals: deals.slice(0, 9) })).toMatchObject({
      interval: null,
      intervalReason: "too_few_deals",
    });
    expect(forecast({ deals: deals.slice(0, 9) }, { minimum: 9 }).interval).not.toBeNull();
  });

  test("is by past errors where they are handed over", () => {
    const past = Array.from({ length: 11 }, (_, index) => ({ forecast: "100", actual: 90 + 2 * index }));
    const found = forecast({ deals }, { past, confidence: "0.8" });
    expect(found.interval).toEqual({ from: "46000", to: "54000", confidence: "0.8", method: "pastErrors" });
    const unknown = [...past.slice(2), { forecast: "0", actual: "5" }, { forecast: null, actual: "5" }];
    expect(forecast({ deals }, { past: unknown }).intervalReason).toBe("short_history");
  });
});

describe("without a model", () => {
  test("deals without a day of closing are open, and of the others nobody knows", () => {
    const found = forecastWeighted({
      deals: [deal("a", { probability: "0.5" }), deal("b", { closedOn: "2026-01-01" })],
    });
    expect(found.value).toBe("500");
    expect(found.aside).toEqual([{ reason: "closed_unknown", count: 1, amount: "1000" }]);
  });
});

describe("faults", () => {
  test.each([
    [
      "a probability in percent",
      { deals: [deal("a", { probability: 20 })] },
      {},
      "pipeline.probability_out_of_range",
      "/deals/0/probability",
    ],
    [
      "two currencies",
      {
        deals: [
          deal("a", { currency: "EUR" }),
          deal("b", { currency: "EUR" }),
          deal("c", { currency: "USD" }),
        ],
      },
      { model },
      "pipeline.mixed_currencies",
      "/deals/2/currency",
    ],
    [
      "chances of stages without a model",
      { deals: [] },
      { probability: "stage" },
      "pipeline.no_forecast_model",
      "/options/probability",
    ],
    [
      "more won than reached",
      { deals: [] },
      {
        probability: {
          by: "count",
          minimum: 1,
          rates: [{ stageId: "offer", sample: 2, reached: 2, won: 3 }],
        },
      },
      "pipeline.bad_stage_rate",
      "/options/probability/rates/0",
    ],
    ["no deals at all", {}, {}, "document.missing_field", "/deals"],
    ["an option that is none", { deals: [] }, { models: model }, "document.unknown_field", "/options/models"],
    ["something to limit", { deals: [] }, { only: ["a"] }, "document.unknown_field", "/options/only"],
    [
      "a confidence of 1",
      { deals: [] },
      { confidence: 1 },
      "statistics.bad_confidence",
      "/options/confidence",
    ],
    [
      "an amount with a comma",
      { deals: [deal("a", { amount: "1,000" })] },
      {},
      "decimal.not_decimal",
      "/deals/0/amount",
    ],
  ])("%s", (_name, facts, options, code, path) => {
    expect(codesOf(facts, options)).toEqual([[code, path]]);
  });

  test("a stage model with faults, and a rate that stands twice", () => {
    const twice = { ...model, stages: [...model.stages, ...model.stages.slice(0, 1)] };
    expect(codesOf({ deals: [] }, { model: twice })).toEqual([
      ["pipeline.bad_forecast_model", "/options/model"],
      ["document.duplicate_id", `/options/model/stages/${model.stages.length}/id`],
    ]);
    const rate = { stageId: "offer", sample: 20, reached: 20, won: 3 };
    const probability = { by: "count", minimum: 1, rates: [rate, rate] };
    expect(codesOf({ deals: [] }, { probability })).toEqual([
      ["pipeline.bad_stage_rate", "/options/probability/rates/1"],
    ]);
  });

  test("20 is told to be 0.2", () => {
    const read = safeForecastWeighted({ deals: [deal("a", { probability: 20 })] });
    expect(read.ok ? "" : read.issues[0]?.message).toContain("Write a ratio: 0.2, if 20 % is meant.");
  });

  test("are left out and told where that is asked for", () => {
    const deals = [deal("a", { probability: 20 }), deal("b", { probability: "0.2" })];
    const found = forecastWeighted({ deals }, { onInvalid: "report" });
    expect(found.value).toBe("200");
    expect(found.leftOut).toEqual([
      { id: "a", stream: "deals", index: 0, reason: "pipeline.probability_out_of_range", amount: "1000" },
    ]);
  });

  test("another currency of a deal that takes no part is none", () => {
    const deals = [deal("a", { currency: "EUR" }), deal("b", { currency: "USD", stageId: "lost" })];
    expect(forecast({ deals }).value).toBe("600");
  });
});
