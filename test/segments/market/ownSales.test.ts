import {
  type MarketFacts,
  measureMarketShare,
  measurePenetration,
  measureWalletShare,
} from "attainment/segments";
import { describe, expect, test } from "vitest";

const period = "2026-Q3";
const figures = [{ id: "m", period, region: "north", value: "100", volume: "10" }];
const told = (facts: MarketFacts, options = {}) => {
  const { value, reason, issues } = measureMarketShare(facts, { by: ["region"], ...options });
  return [value, reason, issues.map(({ code, path, params }) => [code, path, params.ids, params.field])];
};

describe("own sales that are not known", () => {
  test("are the reason that nothing has a share, and are told with their records and the field", () => {
    const own = [
      { id: "o-1", period, region: "north", value: "50" },
      { id: "o-2", period, region: "north", value: null },
    ];
    expect(told({ period, figures, own })).toEqual([
      null,
      "missing_sales",
      [["market.missing_sales", "/own", ["o-2"], "value"]],
    ]);
  });

  test("are told of orders too, by value and by volume", () => {
    const orders = [{ id: "o", orderedOn: "2026-07-01", region: "north" }];
    expect(told({ period, figures, orders })[2]).toEqual([
      ["market.missing_sales", "/orders", ["o"], "amount"],
    ]);
    expect(told({ period, figures, orders }, { measure: "volume" })[2]).toEqual([
      ["market.missing_sales", "/orders", ["o"], "quantity"],
    ]);
  });

  test("leave a market of zero what it is", () => {
    const zero = [{ id: "m", period, region: "north", value: "0" }];
    expect(told({ period, figures: zero, own: [] })).toEqual([null, "zero_market", []]);
  });
});

describe("own sales of another span", () => {
  test("that overlaps the period are told, and do not make a share of 0 in silence", () => {
    const own = [
      { id: "july", period: "2026-07", region: "north", value: "20" },
      { id: "year", period: "2026", region: "north", value: "90" },
      { id: "long ago", period: "2025-07", region: "north", value: "10" },
    ];
    expect(told({ period, figures, own })).toEqual([
      "0",
      undefined,
      [["market.other_period", "/own", ["july", "year"], "period"]],
    ]);
  });

  test("are told of wallets too", () => {
    const own = [{ id: "o", period: "2026-07", customerId: "c", value: "20" }];
    const { issues } = measureWalletShare({ period, own, figures: [] });
    expect(issues.map(({ code }) => code)).toEqual(["market.other_period"]);
  });
});

test("more own customers than potential ones are a warning", () => {
  const potential = [{ id: "m", period, customers: 1 }];
  const { value, issues } = measurePenetration(
    { period, figures: potential, customers: [{ id: "a" }, { id: "b" }] },
    { by: [] },
  );
  expect([value, issues.map(({ code, path }) => `${code} ${path}`)]).toEqual([
    "2",
    ["market.share_above_one /cells/0"],
  ]);
});
