import {
  type CustomerRevenue,
  classifyCustomers,
  measureRetention,
  measureRevenueRetention,
  type Purchase,
  type StandingOptions,
  tabulateCohorts,
} from "attainment/segments";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";

const settings = { seed, numRuns: Math.min(runs, 200) };

const ids = fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 40 });

/** Days from 2024-06-01 to the end of 2026, the bounds of quarters and years among them. */
const days = fc.oneof(
  fc.constantFrom(
    "2024-12-31",
    "2025-01-01",
    "2025-03-31",
    "2025-04-01",
    "2025-12-31",
    "2026-01-01",
    "2026-03-31",
    "2026-04-01",
  ),
  fc
    .date({
      min: new Date("2024-06-01T00:00:00Z"),
      max: new Date("2026-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10)),
);

const purchases: fc.Arbitrary<readonly Purchase[]> = fc.array(
  fc.record({ customerId: fc.integer({ min: 0, max: 12 }).map((id) => `c-${id}`), orderedOn: days }),
  { maxLength: 40 },
);

const standingOptions: fc.Arbitrary<StandingOptions> = fc
  .record({
    lost: fc.integer({ min: 3, max: 18 }),
    more: fc.option(fc.integer({ min: 0, max: 12 })),
    period: fc.constantFrom("2025-Q2", "2026-01", "2026-Q1", "2026-Q4"),
  })
  .map(({ lost, more, period }) => ({
    period,
    lostAfterMonths: lost,
    newAfterMonths: more === null ? "firstEver" : lost + more,
  }));

const amount = fc.integer({ min: 0, max: 50 });
const revenues: fc.Arbitrary<readonly CustomerRevenue[]> = fc
  .array(fc.record({ opening: amount, closing: fc.oneof(amount, fc.constant(0)), back: fc.boolean() }), {
    maxLength: 15,
  })
  .map((rows) =>
    rows.map(({ opening, closing, back }, index) => ({
      customerId: `c-${index}`,
      opening: opening / 4,
      closing: closing / 4,
      reactivated: back && opening === 0,
    })),
  );

const number = (text: string | null) => Number(text ?? Number.NaN);

describe("retention", () => {
  test("and churn by ids sum to 1, whatever the order, and kept + new is the closing", () => {
    const law = fc.property(ids, ids, (opening, closing) => {
      const found = measureRetention({ opening, closing });
      expect(measureRetention({ opening: [...opening].reverse(), closing: [...closing].reverse() })).toEqual(
        found,
      );
      expect((found.kept ?? 0) + (found.new ?? 0)).toBe(found.closing);
      if (found.value === null) expect(opening).toEqual([]);
      else expect(number(found.value) + number(found.churnRate)).toBeCloseTo(1, 12);
    });
    fc.assert(law, settings);
  });

  test("by counts is that by ids where no new customer is lost again", () => {
    const law = fc.property(ids, ids, (opening, closing) => {
      const {
        opening: openingCount,
        new: newCount,
        closing: closingCount,
        value,
      } = measureRetention({ opening, closing });
      const counts = { openingCount, newCount: newCount ?? 0, closingCount: closingCount ?? 0 };
      expect(measureRetention(counts).value).toBe(value);
    });
    fc.assert(law, settings);
  });

  test("of revenue: gross is at most 1 and at most net, and the parts make the closing", () => {
    const law = fc.property(revenues, (customers) => {
      const found = measureRevenueRetention(customers);
      expect(measureRevenueRetention([...customers].reverse())).toEqual(found);
      const closing = customers.reduce((sum, each) => sum + Number(each.closing), 0);
      expect(number(found.closing)).toBe(closing);
      if (found.value === null) return;
      expect(number(found.grossRate)).toBeGreaterThanOrEqual(0);
      expect(number(found.grossRate)).toBeLessThanOrEqual(Math.min(1, number(found.value)));
      const { value, grossRate } = measureRevenueRetention(totalsOf(found));
      expect([value, grossRate]).toEqual([found.value, found.grossRate]);
    });
    fc.assert(law, settings);
  });
});

function totalsOf({ opening, expansion, contraction, churn }: ReturnType<typeof measureRevenueRetention>) {
  return { opening, expansion, contraction, churn };
}

describe("customers of a period", () => {
  test("new + returning + reactivated = active, and opening + new + reactivated - lost = closing", () => {
    const law = fc.property(purchases, standingOptions, (rows, options) => {
      const found = classifyCustomers(rows, options);
      expect(found.new + found.returning + found.reactivated).toBe(found.active);
      expect(found.opening + found.new + found.reactivated - found.lost).toBe(found.closing);
      expect(found.returning + found.inactive + found.lost).toBe(found.opening);
      expect(classifyCustomers([...rows].reverse(), options)).toEqual(found);
    });
    fc.assert(law, settings);
  });

  test("close as the next period opens", () => {
    const law = fc.property(purchases, fc.integer({ min: 3, max: 18 }), (rows, lostAfterMonths) => {
      const at = (period: string) =>
        classifyCustomers(rows, { period, lostAfterMonths, newAfterMonths: "firstEver" });
      expect(at("2026-Q1").closing).toBe(at("2026-Q2").opening);
    });
    fc.assert(law, settings);
  });

  test("stand alone as they stand among others: shards of customers merge", () => {
    const law = fc.property(purchases, standingOptions, (rows, options) => {
      const shard = (isEven: boolean) =>
        classifyCustomers(
          rows.filter(({ customerId }) => (Number(customerId?.slice(2)) % 2 === 0) === isEven),
          options,
        );
      const merged = [...shard(true).customers, ...shard(false).customers];
      const all = classifyCustomers(rows, options).customers;
      expect(new Set(merged.map((each) => JSON.stringify(each)))).toEqual(
        new Set(all.map((each) => JSON.stringify(each))),
      );
    });
    fc.assert(law, settings);
  });
});

describe("cohorts", () => {
  test("never count more than there are, start whole, and hold every customer once", () => {
    const law = fc.property(purchases, fc.constantFrom("month", "quarter", "year"), (rows, unit) => {
      const table = tabulateCohorts(rows, { asOf: "2026-12-31", unit });
      for (const { size, ages } of table.cohorts) {
        expect(ages[0]?.rate).toBe("1");
        expect(ages.every(({ active }) => active <= size)).toBe(true);
      }
      const customers = new Set(rows.map(({ customerId }) => customerId));
      expect(table.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(customers.size);
      expect(tabulateCohorts([...rows].reverse(), { asOf: "2026-12-31", unit })).toEqual(table);
    });
    fc.assert(law, settings);
  });
});
