import type { PipelineMetric } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { factsOf, figureOf, rowsOf, told } from "./story.js";

const stories = [
  told("w1", ["01-01 s1", "01-09 s2", "02-01 won"], {
    amount: "100",
    productId: "p",
    ownerId: "ada",
    wonReason: "price",
  }),
  told("w2", ["01-01 s1", "02-01 won"], { amount: "50", productId: "q" }),
  told("l1", ["01-01 s1", "01-09 s2", "02-01 lost"], {
    amount: "300",
    productId: "p",
    lostReason: "price",
    rivalId: "r",
  }),
  told("l2", ["01-01 s1", "01-09 hold", "02-01 lost"], { amount: "20", productId: "p", lostReason: "price" }),
  told("l3", ["01-01 s1", "02-01 lost"], { amount: "80", lostReason: "time", ownerId: "ada" }),
  told("l4", ["01-01 lost"], { amount: "10", closedOn: "2026-01-01" }),
];
const facts = factsOf(stories);

describe("leak", () => {
  test("by value: what was lost from each stage, and from which most", () => {
    const figure = figureOf({ kind: "leak", id: "l" }, facts);
    expect([figure.value, figure.unit, figure.topId, figure.definition]).toEqual([
      "400",
      "money",
      "s2",
      "value",
    ]);
    expect(figure.rows?.map(({ id, value }) => [id, value])).toEqual([
      ["s1", "80"],
      ["s2", "300"],
      ["s3", "0"],
      ["s4", "0"],
      ["hold", "20"],
    ]);
    expect(figure.apart).toEqual([{ id: "unknownStage", count: 1, amount: "10" }]);
  });

  test("by count, of equal ones the first", () => {
    const figure = figureOf({ kind: "leak", id: "l", definition: "count" }, facts);
    expect([figure.value, figure.unit, figure.topId]).toEqual(["3", "count", "s1"]);
  });

  test("by rate: one less the conversion of each step", () => {
    const figure = figureOf({ kind: "leak", id: "l", definition: "rate" }, facts);
    expect([figure.value, figure.unit, figure.topId, figure.definition]).toEqual([
      "0.6",
      "ratio",
      "s2",
      "rateAnyTouchCreated",
    ]);
    expect(rowsOf(figure)).toEqual([
      ["s1", "3", "5", "0.6"],
      ["s2", "2", "2", "1"],
      ["s3", "0", "0", "stage_not_reached"],
      ["s4", "0", "0", "stage_not_reached"],
    ]);
  });

  test("of nothing lost is nothing, and points nowhere", () => {
    const figure = figureOf({ kind: "leak", id: "l" }, factsOf(stories.slice(0, 2)));
    expect([figure.value, figure.topId]).toEqual(["0", undefined]);
  });
});

describe("win and loss", () => {
  test.each<
    [
      string,
      Partial<Extract<PipelineMetric, { kind: "winLoss" }>>,
      string,
      string,
      readonly unknown[],
      unknown,
    ]
  >([
    [
      "losses by reason",
      { by: "reason" },
      "reasonLossShareCount",
      "0.75",
      [
        ["price", "2", "4", "0.5"],
        ["time", "1", "4", "0.25"],
      ],
      [{ id: "unknown", count: 1, amount: "10" }],
    ],
    [
      "losses by reason and value",
      { by: "reason", measuredBy: "value" },
      "reasonLossShareValue",
      "0.9756097560975609756097560975609756",
      [
        ["price", "320", "410", "0.7804878048780487804878048780487805"],
        ["time", "80", "410", "0.1951219512195121951219512195121951"],
      ],
      [{ id: "unknown", count: 1, amount: "10" }],
    ],
    [
      "wins by reason",
      { by: "reason", definition: "winShare" },
      "reasonWinShareCount",
      "0.5",
      [
        ["price", "1", "2", "0.5"],
        ["time", "0", "2", "0"],
      ],
      [{ id: "unknown", count: 1, amount: "50" }],
    ],
    [
      "win rate by product",
      { by: "product" },
      "productWinRateCount",
      "0.5",
      [
        ["p", "1", "3", "0.3333333333333333333333333333333333"],
        ["q", "1", "1", "1"],
      ],
      [{ id: "unknown", count: 2, amount: "90" }],
    ],
    [
      "win rate by owner",
      { by: "owner" },
      "ownerWinRateCount",
      "0.5",
      [["ada", "1", "2", "0.5"]],
      [{ id: "unknown", count: 4, amount: "380" }],
    ],
    [
      "losses by rival",
      { by: "rival" },
      "rivalLossShareCount",
      "0.25",
      [["r", "1", "4", "0.25"]],
      [{ id: "unknown", count: 3, amount: "110" }],
    ],
    [
      "losses by the stage that they were lost from",
      { by: "stage" },
      "stageLossShareCount",
      "0.75",
      [
        ["s1", "1", "4", "0.25"],
        ["s2", "1", "4", "0.25"],
        ["s3", "0", "4", "0"],
        ["s4", "0", "4", "0"],
        ["hold", "1", "4", "0.25"],
      ],
      [{ id: "unknown", count: 1, amount: "10" }],
    ],
  ])("%s", (_name, terms, definition, value, rows, apart) => {
    const figure = figureOf({ kind: "winLoss", id: "w", by: "reason", ...terms }, facts);
    expect([figure.definition, figure.value]).toEqual([definition, value]);
    expect(rowsOf(figure)).toEqual(rows);
    expect(figure.apart).toEqual(apart);
  });

  test.each<[string, PipelineMetric, Parameters<typeof factsOf>[0], string]>([
    ["of nothing closed", { kind: "winLoss", id: "w", by: "product" }, [], "no_closed_deals"],
    ["of nothing lost", { kind: "winLoss", id: "w", by: "reason" }, stories.slice(0, 2), "no_losses"],
    [
      "of nothing won",
      { kind: "winLoss", id: "w", by: "reason", definition: "winShare" },
      stories.slice(2),
      "no_wins",
    ],
    [
      "of an amount that is not known",
      { kind: "winLoss", id: "w", by: "reason", measuredBy: "value" },
      [told("x", ["01-01 s1", "02-01 lost"], { lostReason: "time" })],
      "missing_amount",
    ],
    [
      "of losses of no worth",
      { kind: "winLoss", id: "w", by: "reason", measuredBy: "value" },
      [told("x", ["01-01 s1", "02-01 lost"], { lostReason: "time", amount: 0 })],
      "no_lost_value",
    ],
  ])("%s has no value", (_name, metric, told, reason) => {
    const figure = figureOf(metric, factsOf(told));
    expect([figure.value, figure.reason]).toEqual([null, reason]);
  });
});
