import { isAttainmentError } from "attainment/kernel";
import {
  type MarketFacts,
  type MarketOptions,
  measureMarketShare,
  measurePenetration,
  measureWalletShare,
} from "attainment/segments";
import { describe, expect, test } from "vitest";

const period = "2026-Q3";
const before = "2026-Q2";

function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

const facts: MarketFacts = {
  period,
  own: [
    { id: "o-1", period, region: "north", productId: "pump", value: "200", volume: 20 },
    { id: "o-2", period, region: "north", productId: "valve", value: "100", volume: 30 },
    { id: "o-3", period, region: "south", value: "100", volume: 5 },
    { id: "o-4", period, region: "west", value: "50" },
    { id: "o-5", period: before, region: "north", value: "250" },
    { id: "o-6", period: before, region: "south", value: "100" },
    { id: "o-7", period: "2025-Q3", region: "north", value: "100" },
  ],
  figures: [
    { id: "m-1", period, region: "north", value: "900", volume: 100, publishedOn: "2026-10-01" },
    { id: "m-2", period, region: "north", value: "1000", volume: 100, publishedOn: "2026-11-01" },
    { id: "m-3", period, region: "south", value: "1000", volume: 50 },
    { id: "m-4", period, region: "east", value: "2000", volume: 10 },
    { id: "m-5", period: before, region: "north", value: "1000" },
    { id: "m-6", period: "2025-Q3", region: "north", value: "500" },
    { id: "r-1", period, region: "north", value: "400", rivalId: "acme" },
    { id: "r-2", period, region: "north", value: "300", rivalId: "bolt" },
    { id: "w-1", period, region: "north", value: "77", customerId: "c-1" },
  ],
};

describe("the share of a market", () => {
  const market = measureMarketShare(facts, { by: ["region"] });

  test("by part: own over size, the last published size", () => {
    expect(
      market.cells.map(({ region, own, market: size, share, reason }) => [region, own, size, share, reason]),
    ).toEqual([
      ["east", "0", "2000", "0", undefined],
      ["north", "300", "1000", "0.3", undefined],
      ["south", "100", "1000", "0.1", undefined],
      ["west", "50", null, null, "no_market_size"],
    ]);
  });

  test("in all: only what has a size, and the rest is told", () => {
    expect(market).toMatchObject({
      value: "0.1",
      measured: { parts: 3, own: "400", market: "4000" },
      withoutSize: { parts: 1, own: "50" },
    });
    expect(market.issues.map(({ code }) => code)).toEqual(["market.without_size"]);
    expect(market.cells.map(({ weight }) => weight)).toEqual(["0.5", "0.25", "0.25", null]);
  });

  test("against the largest rival, and ranked among them", () => {
    const [, north, south] = market.cells;
    expect([north?.relativeShare, north?.rank, north?.rivals.map(({ share }) => share)]).toEqual([
      "0.75",
      2,
      ["0.4", "0.3"],
    ]);
    expect([south?.relativeShare, south?.rank]).toEqual([null, null]);
  });

  test("against the period before, over the parts that both have", () => {
    expect([market.against, market.change, market.cells[1]?.change]).toEqual([before, "0.05", "0.05"]);
    expect(measureMarketShare(facts, { by: ["region"], against: "sameLastYear" }).change).toBe("0.1");
    expect(measureMarketShare(facts, { by: ["region"], against: "none" })).toMatchObject({
      against: null,
      change: null,
    });
  });

  test("by volume: own sales that nobody counted give no share", () => {
    const { cells, measured } = measureMarketShare(facts, { by: ["region"], measure: "volume" });
    expect(cells.map(({ region, share, own }) => [region, share, own])).toEqual([
      ["east", "0", "0"],
      ["north", "0.5", "50"],
      ["south", "0.1", "5"],
      ["west", null, null],
    ]);
    expect(measured).toEqual({ parts: 3, own: "55", market: "160" });
  });

  test("of the whole market", () => {
    expect(measureMarketShare(facts, { by: [] })).toMatchObject({
      value: "0.1125",
      cells: [{ region: null }],
    });
  });

  test("from orders", () => {
    const orders = [
      { id: "1", orderedOn: "2026-07-01", region: "north", amount: "100", quantity: 1 },
      { id: "2", orderedOn: "2026-09-30", region: "north", amount: "150", quantity: 1 },
      { id: "3", orderedOn: "2026-10-01", region: "north", amount: "999", quantity: 1 },
      { id: "4", orderedOn: "2026-06-30", region: "north", amount: "50", quantity: 1 },
    ];
    const { cells } = measureMarketShare({ period, orders, figures: facts.figures }, { by: ["region"] });
    expect([cells[1]?.share, cells[1]?.change]).toEqual(["0.25", "0.2"]);
  });

  test.each([
    ["no_market_size", []],
    ["zero_market", [{ id: "m", period, region: "north", value: "0" }]],
  ])("is null for %s", (reason, figures) => {
    const own = [{ id: "o", period, region: "north", value: "5" }];
    expect(measureMarketShare({ period, own, figures }, { by: ["region"] })).toMatchObject({
      value: null,
      reason,
    });
  });

  test.each([
    ["above the market", "120", [], "market.share_above_one"],
    [
      "with rivals above it",
      "80",
      [{ id: "r", period, value: "30", rivalId: "acme" }],
      "market.rivals_above_market",
    ],
  ])("warns of sales %s", (_what, value, rivals, code) => {
    const figures = [{ id: "m", period, value: "100" }, ...rivals];
    const { issues } = measureMarketShare({ period, own: [{ id: "o", period, value }], figures });
    expect(issues.map((issue) => [issue.code, issue.severity])).toEqual([[code, "warning"]]);
  });
});

describe("bad input", () => {
  const own = [{ id: "o", period, region: "north", value: "1" }];
  test.each<[string, MarketFacts, MarketOptions, string]>([
    [
      "two sizes of one day",
      {
        period,
        own,
        figures: [
          { id: "a", period, value: 1 },
          { id: "b", period, value: 2 },
        ],
      },
      {},
      "market.figure_twice /figures/1",
    ],
    [
      "a whole and its part",
      {
        period,
        own,
        figures: [
          { id: "a", period, value: 1 },
          { id: "b", period, value: 2, region: "north" },
        ],
      },
      { by: [] },
      "market.overlapping_figures /figures/1",
    ],
    [
      "two currencies",
      {
        period,
        own,
        figures: [
          { id: "a", period, value: 1, currency: "USD" },
          { id: "b", period, value: 2, region: "north", currency: "CNY" },
        ],
      },
      {},
      "market.mixed_currencies /figures",
    ],
    ["orders and figures", { period, own, orders: [], figures: [] }, {}, "market.sales_twice /orders"],
    [
      "a rival among own sales",
      { period, own: [{ id: "o", period, value: 1, rivalId: "acme" }], figures: [] },
      {},
      "market.own_with_rival /own/0/rivalId",
    ],
    ["no own sales", { period, figures: [] }, {}, "document.missing_field /own"],
    [
      "sales below zero",
      { period, own: [{ id: "o", period, value: "-1" }], figures: [] },
      {},
      "document.wrong_value /own/0/value",
    ],
    [
      "money with a comma",
      { period, own: [{ id: "o", period, value: "1,000" }], figures: [] },
      {},
      "decimal.not_decimal /own/0/value",
    ],
    [
      "no such period",
      { period, own: [{ id: "o", period: "2026-Q5", value: "1" }], figures: [] },
      {},
      "period.not_a_period /own/0/period",
    ],
  ])("%s", (_what, given, options, code) => {
    expect(codesOf(() => measureMarketShare(given, options))).toEqual([code]);
  });

  test("a dimension that markets do not have", () => {
    const call: (facts: never, options: never) => unknown = measureMarketShare;
    const given = [{ period, own, figures: [] }, { by: ["weekday"] }];
    expect(codesOf(() => Reflect.apply(call, undefined, given))).toEqual([
      "document.wrong_value /options/by",
    ]);
  });
});

describe("the share of wallet", () => {
  const wallet: MarketFacts = {
    period,
    own: [
      { id: "o-1", period, customerId: "c-1", value: "30" },
      { id: "o-2", period, customerId: "c-2", value: "90" },
      { id: "o-3", period, customerId: "c-3", value: "10" },
      { id: "o-4", period: before, customerId: "c-1", value: "15" },
    ],
    figures: [
      { id: "w-1", period, customerId: "c-1", value: "300" },
      { id: "w-2", period, customerId: "c-2", value: "100" },
      { id: "w-3", period: before, customerId: "c-1", value: "300" },
      { id: "m-1", period, value: "100000" },
    ],
  };

  test.each([
    ["pooled", "0.3"],
    ["mean", "0.5"],
  ] as const)("%s is %s", (definition, value) => {
    const result = measureWalletShare(wallet, { definition });
    expect([result.value, result.change, result.withoutSize.own]).toEqual([value, "0.05", "10"]);
    expect(result.cells.map(({ customer, share }) => [customer, share])).toEqual([
      ["c-1", "0.1"],
      ["c-2", "0.9"],
      ["c-3", null],
    ]);
  });
});

describe("penetration", () => {
  test("is own customers over potential ones, of the parts where these are known", () => {
    const penetration = measurePenetration({
      period,
      figures: [
        { id: "m-1", period, region: "north", channel: "direct", customers: 30 },
        { id: "m-2", period, region: "north", channel: "partner", customers: 10 },
        { id: "m-3", period, region: "east", channel: "direct", customers: 0 },
      ],
      customers: [
        { id: "c-1", region: "north", channel: "direct", createdOn: "2026-09-30" },
        { id: "c-2", region: "north", channel: "direct", createdOn: "2026-10-01" },
        { id: "c-3", region: "north", channel: "partner" },
        { id: "c-4", region: "west", channel: "direct" },
      ],
    });
    expect(penetration).toMatchObject({
      value: "0.05",
      measured: { parts: 2, own: 2, potential: "40" },
      withoutSize: { parts: 1, own: 1 },
    });
    expect(
      penetration.cells.map(({ region, penetration: share, reason }) => [region, share, reason]),
    ).toEqual([
      ["east", null, "zero_market"],
      ["north", "0.03333333333333333333333333333333333", undefined],
      ["north", "0.1", undefined],
      ["west", null, "no_market_size"],
    ]);
  });

  test("is null where nothing is known of the market", () => {
    const none = measurePenetration({ period, figures: [], customers: [{ id: "c" }] });
    expect([none.value, none.reason]).toEqual([null, "no_market_size"]);
  });
});
