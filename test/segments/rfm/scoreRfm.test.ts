import { type RfmOptions, rfmSegments, scoreRfm } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { refusalOf } from "./refusalOf.js";

const asOf = "2026-06-30";
const order = (customerId: string, orderedOn: string, amount: string | number) => ({
  customerId,
  orderedOn,
  amount,
});
const orders = [
  order("ann", "2026-06-20", "900.10"),
  order("ann", "2026-06-20", "99.9"),
  order("bob", "2026-03-15", 250),
  order("cho", "2025-09-01", "80"),
];
const only = (customerId: string, options: Partial<RfmOptions> = {}, more: readonly object[] = []) =>
  scoreRfm({ transactions: [...orders, ...more] }, { asOf, ...options }).customers.find(
    (each) => each.customerId === customerId,
  );

describe("what scores are made from", () => {
  test("transactions give recency, frequency and the exact sum", () => {
    expect(only("ann")).toEqual({
      customerId: "ann",
      lastOrderOn: "2026-06-20",
      recencyDays: "10",
      frequency: 2,
      amount: "1000",
      monetary: "1000",
      r: 5,
      f: 5,
      m: 5,
      score: 555,
    });
  });

  test("days with an order, and the mean", () => {
    expect(only("ann", { frequency: "days" })?.frequency).toBe(1);
    expect(only("ann", { monetary: "mean" })).toMatchObject({ amount: "1000", monetary: "500" });
    expect(only("ann", { monetary: "mean", frequency: "days" })?.monetary).toBe("1000");
  });

  test("a sum beyond 2^53 - 1 stays exact", () => {
    const more = [order("ann", "2026-06-01", "9007199254740993"), order("ann", "2026-06-01", "0.125")];
    expect(only("ann", {}, more)?.amount).toBe("9007199254741993.125");
  });

  test("aggregates by day or by days since", () => {
    const aggregates = [
      { customerId: "a", lastOrderOn: "2026-06-20", orders: 2, amount: "1000" },
      { customerId: "b", recencyDays: "107", orders: "1", amount: 250 },
      { customerId: "c", recencyDays: "30.4", orders: 1, amount: 1 },
      { customerId: "d", orders: 0, amount: 0 },
    ];
    const { customers, counts } = scoreRfm({ aggregates }, { asOf });
    expect(customers.map(({ lastOrderOn, recencyDays }) => [lastOrderOn, recencyDays])).toEqual([
      ["2026-06-20", "10"],
      ["2026-03-15", "107"],
      [null, "30.4"],
      [null, null],
    ]);
    expect(counts).toMatchObject({ prospects: 1, transactions: null, refunds: null });
  });

  test("a customer without orders is a prospect, and no part of the bins", () => {
    const options = { asOf, segmentation: rfmSegments } as const;
    const result = scoreRfm({ transactions: orders, customerIds: ["zoe", "ann"] }, options);
    expect(result.customers.at(-1)).toEqual({
      customerId: "zoe",
      lastOrderOn: null,
      recencyDays: null,
      frequency: 0,
      amount: "0",
      monetary: null,
      r: null,
      f: null,
      m: null,
      score: null,
      reason: "never_ordered",
      segmentId: "prospect",
    });
    expect(result.thresholds).toEqual(scoreRfm({ transactions: orders }, options).thresholds);
  });

  test("nobody: no scores, and a reason", () => {
    const { value, reason, thresholds } = scoreRfm({ transactions: [] }, { asOf });
    expect([value, reason]).toEqual([null, "no_scores"]);
    expect(thresholds.map(({ bins }) => bins)).toEqual([[], [], []]);
  });

  test("a generator is read once", () => {
    const { counts } = scoreRfm({ transactions: orders.values() }, { asOf });
    expect(counts).toMatchObject({ customers: 3, transactions: 4 });
  });
});

describe("refunds", () => {
  const refund = [order("cho", "2026-06-29", "-30")];

  test.each([
    [undefined, ["2025-09-01", 1, "50"]],
    ["subtract", ["2025-09-01", 1, "50"]],
    ["count", ["2026-06-29", 2, "50"]],
    ["ignore", ["2025-09-01", 1, "80"]],
  ] as const)("%s", (refunds, expected) => {
    const options = refunds === undefined ? {} : { refunds };
    const found = only("cho", options, refund);
    expect([found?.lastOrderOn, found?.frequency, found?.amount]).toEqual(expected);
    expect(scoreRfm({ transactions: [...orders, ...refund] }, { asOf, ...options }).counts.refunds).toBe(1);
  });

  test("refused", () => {
    expect(refusalOf({ transactions: [...orders, ...refund] }, { asOf, refunds: "refuse" })).toEqual([
      ["segments.rfm_refund", "/transactions/4/amount"],
    ]);
  });

  test("a customer with refunds alone is a prospect with what is owed", () => {
    const found = only("dee", {}, [order("dee", "2026-06-29", "-30")]);
    expect([found?.reason, found?.amount, found?.frequency]).toEqual(["never_ordered", "-30", 0]);
  });
});

describe("a combined score", () => {
  test("is the weighted mean of the three", () => {
    const weights = { recency: "3", frequency: "2", monetary: "1" };
    const { customers } = scoreRfm({ transactions: orders, customerIds: ["zoe"] }, { asOf, weights });
    const expected = customers.map(({ r, f, m }) =>
      r === null ? null : (3 * r + 2 * (f ?? 0) + (m ?? 0)) / 6,
    );
    expect(customers.map(({ combined }) => combined && Number(combined).toFixed(9))).toEqual(
      expected.map((each) => each?.toFixed(9) ?? null),
    );
    expect(customers[0]).not.toHaveProperty("segmentId");
    expect(only("ann")).not.toHaveProperty("combined");
  });
});

describe("the result", () => {
  test("prints every choice", () => {
    const { definition, value, asOf: day } = scoreRfm({ transactions: orders }, { asOf });
    expect([value, day]).toEqual(["3", asOf]);
    expect(definition).toEqual({
      frequency: "orders",
      monetary: "sum",
      refunds: "subtract",
      method: "quantile",
      nested: false,
      quantileType: 7,
      boundary: "upperBand",
      allEqual: "middle",
      ties: "fractional",
      groups: "even",
      rCompatible: false,
    });
  });

  test("sums segments, empty ones too", () => {
    const { segments = [], segmentationId } = scoreRfm(
      { transactions: orders, customerIds: ["zoe"] },
      { asOf, segmentation: rfmSegments },
    );
    expect(segmentationId).toBe("rfmSegments");
    expect(segments).toHaveLength(12);
    expect(segments[0]).toEqual({
      id: "champions",
      customers: 1,
      share: "0.25",
      frequency: 2,
      amount: "1000",
      amountShare: "0.7518796992481203007518796992481203",
      amountPerOrder: "500",
    });
    expect(segments.find(({ id }) => id === "lost")).toMatchObject({ customers: 0, amountPerOrder: null });
    expect(segments.at(-1)).toMatchObject({ id: "prospect", customers: 1, amount: "0" });
  });

  test("segments may look at what a customer did, too", () => {
    const segmentation = {
      kind: "segmentation",
      id: "loud",
      segments: [
        {
          id: "big",
          when: {
            all: [
              { field: "amount", gte: "1000" },
              { field: "recencyDays", lt: 30 },
            ],
          },
        },
      ],
      otherwise: "rest",
    } as const;
    const { customers } = scoreRfm({ transactions: orders }, { asOf, segmentation });
    expect(customers.map(({ segmentId }) => segmentId)).toEqual(["big", "rest", "rest"]);
  });
});
