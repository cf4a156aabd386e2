import type { PipelineFacts, PipelineMetric } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import type { FieldChange } from "../../../src/records/index.js";
import { factsOf, figureOf, rowsOf, told } from "./story.js";

/** A change of the day on which a deal is expected to close. */
function moved(dealId: string, changedOn: string, from: string | null, to: string | null): FieldChange {
  return { id: `${dealId}:${changedOn}`, dealId, field: "expectedCloseOn", from, to, changedOn };
}

describe("push count", () => {
  // push-1, Salesforce: expected 2025-01-10, then 01-28, 02-03, 01-31, 04-01.
  const days = ["2025-01-10", "2025-01-28", "2025-02-03", "2025-01-31", "2025-04-01"];
  const facts: PipelineFacts = {
    period: "2025-Q1",
    deals: [
      { id: "d", stageId: "s1", expectedCloseOn: "2025-04-01" },
      { id: "still", stageId: "s1", expectedCloseOn: "2025-02-01" },
    ],
    fieldChanges: [
      ...days.slice(1).map((to, index) => moved("d", `2025-01-0${index + 1}`, days[index] ?? null, to)),
      { ...moved("d", "2025-01-09", "1", "2"), field: "amount" },
    ],
  };

  test.each([
    ["push-1 monthPushes", {}, "monthPushes", "2", "count"],
    ["pushes", { definition: "pushes" }, "pushes", "3", "count"],
    ["changes", { definition: "changes" }, "changes", "4", "count"],
    ["netDays", { definition: "netDays" }, "netDays", "81", "days"],
  ] as const)("%s", (_name, terms, definition, expected, unit) => {
    const figure = figureOf({ kind: "pushCount", id: "p", ...terms }, facts);
    expect([figure.definition, figure.value, figure.unit]).toEqual([definition, expected, unit]);
    expect(figure.rows).toEqual([
      { id: "d", sample: 4, numerator: null, denominator: null, value: expected },
    ]);
  });

  test("counts the changes of the period, and a day that was first set is no push", () => {
    const changes = [
      moved("d", "2024-12-31", days[0] ?? null, "2025-06-01"),
      moved("d", "2025-03-31", null, "2025-07-01"),
    ];
    const figure = figureOf({ kind: "pushCount", id: "p" }, { ...facts, fieldChanges: changes });
    expect([figure.value, figure.rows?.[0]?.sample]).toEqual(["0", 1]);
  });
});

// Five deals that were expected in the quarter when it began, and others that were not.
const expected = [
  told("won", ["01-01 s1", "02-01 won"], {
    createdOn: "2025-12-01",
    expectedCloseOn: "2026-02-01",
    amount: "10",
  }),
  told("moved", ["01-01 s1"], { createdOn: "2025-12-01", expectedCloseOn: "2026-05-01", amount: "40" }),
  told("gone", ["01-01 s1"], { createdOn: "2025-12-01", expectedCloseOn: null, amount: "20" }),
  told("overdue", ["01-01 s1"], { createdOn: "2025-12-01", expectedCloseOn: "2026-03-01", amount: "20" }),
  told("lost", ["01-01 s1", "03-31 lost"], {
    createdOn: "2025-12-01",
    expectedCloseOn: "2026-09-01",
    amount: "10",
  }),
  told("new", ["01-01 s1"], { expectedCloseOn: "2026-02-01", amount: "7" }),
  told("later", ["01-01 s1"], { createdOn: "2025-12-01", expectedCloseOn: "2026-04-01", amount: "7" }),
  told("before", ["01-01 s1"], {
    createdOn: "2025-12-01",
    stageId: "won",
    closedOn: "2025-12-31",
    expectedCloseOn: "2026-01-05",
  }),
];
const fieldChanges = [
  moved("moved", "2026-02-01", "2026-03-31", "2026-05-01"),
  moved("gone", "2026-02-01", "2026-03-31", null),
  moved("lost", "2025-12-05", "2026-05-01", "2026-03-01"),
  moved("lost", "2026-01-01", "2026-03-01", "2026-09-01"),
];
const facts = factsOf(expected, { fieldChanges });

describe("slippage", () => {
  test.each([
    [{}, "movedCount", "0.2"],
    [{ by: "value" }, "movedValue", "0.4"],
    [{ definition: "notClosed" }, "notClosedCount", "0.6"],
    [{ definition: "notClosed", by: "value" }, "notClosedValue", "0.8"],
  ] as const)("by %j", (terms, definition, value) => {
    const figure = figureOf({ kind: "slippage", id: "s", ...terms }, facts);
    expect([figure.definition, figure.value, figure.sample]).toEqual([definition, value, 5]);
  });

  test("tells what became of every deal that was expected", () => {
    expect(rowsOf(figureOf({ kind: "slippage", id: "s" }, facts))).toEqual([
      ["won", "1", "5", "0.2"],
      ["lost", "1", "5", "0.2"],
      ["void", "0", "5", "0"],
      ["moved", "1", "5", "0.2"],
      ["stillExpected", "1", "5", "0.2"],
      ["undated", "1", "5", "0.2"],
      ["unmapped", "0", "5", "0"],
    ]);
  });

  test("has no value where nothing was expected, or nothing of worth", () => {
    expect(figureOf({ kind: "slippage", id: "s" }, factsOf([])).reason).toBe("no_expected_deals");
    const free = told("free", ["01-01 s1"], {
      createdOn: "2025-12-01",
      expectedCloseOn: "2026-02-01",
      amount: null,
    });
    const byValue = figureOf({ kind: "slippage", id: "s", by: "value" }, factsOf([free]));
    expect([byValue.reason, byValue.apart]).toEqual([
      "no_expected_value",
      [{ id: "withoutAmount", count: 1 }],
    ]);
  });
});

describe("win rate with stale deals", () => {
  test("counts overdue and old open deals once, as lost", () => {
    const metric: PipelineMetric = {
      kind: "winRate",
      id: "r",
      definition: "closedAndStale",
      oldAfterDays: 119,
    };
    const figure = figureOf(metric, facts);
    // Of the quarter 1 won and 1 lost; overdue: "overdue" and "new"; old, from 1 December: "moved", "gone", "later".
    expect([figure.value, figure.sample]).toEqual(["0.1428571428571428571428571428571429", 2]);
    expect(figureOf({ kind: "winRate", id: "r", definition: "closedAndStale" }, facts).value).toBe("0.25");
    const none = figureOf({ kind: "winRate", id: "r", definition: "closedAndStale" }, factsOf([]));
    expect(none.reason).toBe("no_closed_deals");
  });
});

describe("coverage", () => {
  test("is what is expected in the period over the quota, the rest apart", () => {
    const figure = figureOf(
      { kind: "coverage", id: "c", quota: "9" },
      factsOf([...expected, told("x", ["01-01 s1"], { expectedCloseOn: "2025-11-01", amount: "3" })], {
        fieldChanges,
      }),
    );
    expect([figure.value, figure.definition, figure.sample]).toEqual(["3", "quota", 2]);
    expect(figure.apart).toEqual([
      { id: "withoutExpectedClose", count: 1, amount: "20" },
      { id: "overdue", count: 1, amount: "3" },
    ]);
  });

  test.each<[string, PipelineMetric, string]>([
    ["cov-1 pulserevops", { kind: "coverage", id: "c", quota: { measure: "quota" } }, "2.4"],
    ["of what remains", { kind: "coverage", id: "c", definition: "remaining", quota: 1_400_000 }, "3"],
    [
      "of nothing that remains",
      { kind: "coverage", id: "c", definition: "remaining", quota: "600000" },
      "quota_met",
    ],
    ["of no quota", { kind: "coverage", id: "c", quota: 0 }, "no_quota"],
    [
      "of a quota that is not known",
      { kind: "coverage", id: "c", quota: { measure: "unknown" } },
      "missing_quota",
    ],
    [
      "forecast 120k of 125k",
      { kind: "forecastCoverage", id: "c", forecast: "120000", quota: 125_000 },
      "0.96",
    ],
    [
      "forecast that is not known",
      { kind: "forecastCoverage", id: "c", forecast: { measure: "unknown" }, quota: 1 },
      "missing_forecast",
    ],
    ["forecast of no quota", { kind: "forecastCoverage", id: "c", forecast: 1, quota: "-1" }, "no_quota"],
  ])("%s", (_name, metric, expectedValue) => {
    const open = told("o", ["01-01 s1"], { amount: 2_400_000, expectedCloseOn: "2026-03-31" });
    const won = told("w", ["01-01 s1", "01-05 won"], { amount: 600_000 });
    const measures = { quota: 1_000_000, unknown: null };
    const figure = figureOf(metric, factsOf([open, won], { measures }));
    expect(figure.value ?? figure.reason).toBe(expectedValue);
  });

  test.each<[string, PipelineMetric, string]>([
    ["cov-4 1 / 0.2", { kind: "requiredCoverage", id: "c" }, "5"],
    ["cov-5 0.7 / 0.2", { kind: "requiredCoverage", id: "c", createAndCloseShare: "0.3" }, "3.5"],
    ["by value", { kind: "requiredCoverage", id: "c", winRate: "closedValue" }, "2"],
  ])("required: %s", (_name, metric, expectedValue) => {
    const wins = told("w", ["01-01 s1", "01-05 won"], { amount: 4 });
    const losses = ["a", "b", "c", "d"].map((id) => told(id, ["01-01 s1", "01-05 lost"], { amount: 1 }));
    expect(figureOf(metric, factsOf([wins, ...losses])).value).toBe(expectedValue);
    expect(figureOf({ kind: "requiredCoverage", id: "c" }, factsOf(losses)).reason).toBe("no_wins");
  });
});
