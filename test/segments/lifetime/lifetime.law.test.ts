import {
  estimateLifetimeValue,
  expectPurchases,
  type Purchase,
  type PurchaseHistory,
  type PurchaseModel,
  predictPurchases,
  predictSpend,
  projectLifetimeValue,
  summarizePurchases,
} from "attainment/segments";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";

const settings = { seed, numRuns: Math.min(runs, 150) };

const purchases: fc.Arbitrary<readonly Purchase[]> = fc.array(
  fc.record({
    customerId: fc.integer({ min: 0, max: 9 }).map((id) => `c-${id}`),
    orderedOn: fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2026-0${1 + (day % 3)}-${String(day).padStart(2, "0")}`),
    amount: fc.integer({ min: 0, max: 9999 }).map((cents) => cents / 100),
  }),
  { maxLength: 40 },
);

const parameter = fc.integer({ min: 1, max: 500 }).map((hundredths) => hundredths / 100);
const models: fc.Arbitrary<PurchaseModel> = fc.record({
  kind: fc.constant("bgNbd"),
  unit: fc.constant("week"),
  r: parameter,
  alpha: parameter,
  a: parameter,
  b: parameter,
});

const histories: fc.Arbitrary<PurchaseHistory> = fc
  .record({
    x: fc.integer({ min: 0, max: 30 }),
    last: fc.integer({ min: 1, max: 200 }),
    rest: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ x, last, rest }) => ({
    customerId: "c",
    repeatPurchases: x,
    ageAtLastPurchase: x === 0 ? 0 : last / 7,
    age: (last + rest) / 7,
    meanRepeatValue: x === 0 ? null : "20.5",
  }));

const spend = { kind: "gammaGamma", p: "6.25", q: "3.74", v: "15.44" } as const;
const weekly = (...customers: readonly PurchaseHistory[]) => ({ unit: "week", customers }) as const;

describe("a summary of purchases", () => {
  test("has each customer once, and the last purchase within its age", () => {
    const law = fc.property(purchases, fc.constantFrom("day", "week"), (rows, unit) => {
      const { customers } = summarizePurchases(rows, { asOf: "2026-03-15", unit });
      for (const each of customers) {
        expect(Number(each.ageAtLastPurchase)).toBeLessThanOrEqual(Number(each.age));
        expect(each.repeatPurchases === 0).toBe(each.ageAtLastPurchase === "0");
        expect(each.repeatPurchases === 0).toBe(each.meanRepeatValue === null);
      }
      expect(new Set(customers.map(({ customerId }) => customerId)).size).toBe(customers.length);
      expect(summarizePurchases([...rows].reverse(), { asOf: "2026-03-15", unit }).customers).toEqual(
        customers,
      );
    });
    fc.assert(law, settings);
  });

  test("merges from shards of customers", () => {
    const law = fc.property(purchases, (rows) => {
      const of = (some: readonly Purchase[]) =>
        summarizePurchases(some, { asOf: "2026-03-15", unit: "day" }).customers;
      const isFirst = ({ customerId }: Purchase) => (customerId ?? "") < "c-5";
      expect([...of(rows.filter(isFirst)), ...of(rows.filter((row) => !isFirst(row)))]).toEqual(of(rows));
    });
    fc.assert(law, settings);
  });

  test("knows nothing of later purchases", () => {
    const law = fc.property(purchases, (rows) => {
      const early = rows.filter(({ orderedOn }) => (orderedOn ?? "") <= "2026-02-10");
      const of = (some: readonly Purchase[]) =>
        summarizePurchases(some, { asOf: "2026-02-10", unit: "day" }).customers;
      expect(of(rows)).toEqual(of(early));
    });
    fc.assert(law, settings);
  });
});

describe("a prediction", () => {
  test("of being alive lies in [0, 1], and falls the longer nobody buys", () => {
    const law = fc.property(models, histories, (model, history) => {
      const later = { ...history, customerId: "later", age: Number(history.age) + 5 };
      const { customers } = predictPurchases(weekly(history, later), model, { ahead: 10 });
      const [now, then] = customers.map(({ probabilityAlive }) => Number(probabilityAlive));
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(1);
      expect(then).toBeLessThanOrEqual(now ?? 0);
    });
    fc.assert(law, settings);
  });

  test("of purchases never falls with time, and is at most that of one who never leaves", () => {
    const law = fc.property(
      models,
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 50 }),
      (model, ahead, more) => {
        const [less, longer] = [ahead, ahead + more].map((time) => Number(expectPurchases(model, time)));
        expect(longer).toBeGreaterThanOrEqual(less ?? 0);
        const never = (Number(model.r) / Number(model.alpha)) * ahead;
        expect(less).toBeLessThanOrEqual(never * (1 + 1e-9));
      },
    );
    fc.assert(law, settings);
  });

  test("of spend lies between what was seen and the mean over all", () => {
    const law = fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 9000 }),
      (x, cents) => {
        const seen = cents / 100;
        const found = predictSpend(
          { customers: [{ customerId: "c", repeatPurchases: x, meanRepeatValue: seen }] },
          spend,
        );
        const [one, all] = [Number(found.customers[0]?.expectedValue), Number(found.value)];
        expect(one).toBeGreaterThanOrEqual(Math.min(seen, all) - 1e-9);
        expect(one).toBeLessThanOrEqual(Math.max(seen, all) + 1e-9);
      },
    );
    fc.assert(law, settings);
  });
});

describe("a lifetime value", () => {
  test("by models rises with the margin and the months, and falls with the discount", () => {
    const law = fc.property(
      models,
      histories,
      fc.integer({ min: 1, max: 12 }),
      (purchases, history, months) => {
        const of = (change: object) => {
          const options = { purchases, spend, months, monthlyDiscountRate: "0.01", margin: "0.5", ...change };
          return Number(projectLifetimeValue(weekly(history), options).value);
        };
        const value = of({});
        expect(of({ margin: "0.6" })).toBeGreaterThanOrEqual(value);
        expect(of({ months: months + 1 })).toBeGreaterThanOrEqual(value);
        expect(of({ monthlyDiscountRate: "0.02" })).toBeLessThanOrEqual(value);
      },
    );
    fc.assert(law, { ...settings, numRuns: 60 });
  });

  test("by retention rises with the margin and the rate, until it diverges for good", () => {
    const hundredths = fc.integer({ min: 0, max: 120 });
    const law = fc.property(
      hundredths,
      hundredths,
      fc.constantFrom("afterOnePeriod", "now"),
      (rate, discount, firstMargin) => {
        const of = (retentionRate: number, marginPerPeriod = 100) => {
          const formula = {
            method: "retention",
            marginPerPeriod,
            retentionRate,
            discountRate: discount / 100,
            firstMargin,
          } as const;
          return Number(estimateLifetimeValue(formula).value ?? Number.POSITIVE_INFINITY);
        };
        expect(of((rate + 1) / 100)).toBeGreaterThanOrEqual(of(rate / 100));
        expect(of(rate / 100, 101)).toBeGreaterThanOrEqual(of(rate / 100));
        expect(Number.isFinite(of(rate / 100))).toBe(rate < 100 + discount);
      },
    );
    fc.assert(law, settings);
  });
});
