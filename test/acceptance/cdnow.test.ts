import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  expectPurchases,
  type PurchaseModel,
  type PurchaseSummary,
  predictPurchases,
  predictSpend,
  projectLifetimeValue,
  summarizePurchases,
} from "attainment/segments";
import { describe, expect, test } from "vitest";

const shared = process.env.SHARED_DIR ?? join(import.meta.dirname, "../../../shared");
const file = join(shared, "data/cdnow/cdnow_sample_transactions.csv");
const exists = existsSync(file);

interface Row {
  readonly customerId: string;
  readonly orderedOn: string;
  readonly amount: string;
}

/** The file as a spreadsheet sees it: split at commas; no field of it is quoted. */
function readRows(): readonly Row[] {
  const [, ...lines] = readFileSync(file, "utf8").split(/\r?\n/);
  return lines.flatMap((line) => {
    const [, customerId, orderedOn, , amount] = line.split(",");
    if (customerId === undefined || orderedOn === undefined || amount === undefined) return [];
    return [{ customerId, orderedOn, amount }];
  });
}

/** Days since 1970, by the platform and not by the library. */
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Each customer once more, day by day: the four numbers in plain doubles. */
function summarizeByHand(rows: readonly Row[], asOf: string): ReadonlyMap<string, readonly number[]> {
  const worth = new Map<string, Map<number, number>>();
  for (const { customerId, orderedOn, amount } of rows) {
    if (orderedOn > asOf) continue;
    const days = worth.get(customerId) ?? new Map<number, number>();
    days.set(dayOf(orderedOn), (days.get(dayOf(orderedOn)) ?? 0) + Number(amount));
    worth.set(customerId, days);
  }
  return new Map(
    [...worth].map(([customerId, days]) => {
      const [first = 0, ...repeats] = [...days.keys()].sort((a, b) => a - b);
      const total = repeats.reduce((sum, day) => sum + (days.get(day) ?? 0), 0);
      const last = repeats.at(-1) ?? first;
      const mean = repeats.length === 0 ? 0 : total / repeats.length;
      return [customerId, [repeats.length, (last - first) / 7, (dayOf(asOf) - first) / 7, mean]];
    }),
  );
}

const model: PurchaseModel = {
  kind: "bgNbd",
  unit: "week",
  r: "0.243",
  alpha: "4.414",
  a: "0.793",
  b: "2.426",
};
const spend = { kind: "gammaGamma", p: "6.25", q: "3.74", v: "15.44" } as const;

describe.skipIf(!exists)("the public CDNOW sample (skipped where its folder is absent)", () => {
  const rows = exists ? readRows() : [];
  const summary: PurchaseSummary = summarizePurchases(rows, { asOf: "1997-09-30", unit: "week" });
  const repeaters = summary.customers.filter(({ repeatPurchases }) => repeatPurchases > 0);
  const means = repeaters.map(({ meanRepeatValue }) => Number(meanRepeatValue)).sort((a, b) => a - b);

  test("has 2,357 customers, each as a plain loop over days finds it", () => {
    const byHand = summarizeByHand(rows, "1997-09-30");
    expect([summary.customers.length, byHand.size]).toEqual([2357, 2357]);
    for (const each of summary.customers) {
      const found = [each.repeatPurchases, each.ageAtLastPurchase, each.age, each.meanRepeatValue ?? 0];
      const expected = byHand.get(each.customerId) ?? [];
      found.forEach((value, index) => {
        expect(Number(value)).toBeCloseTo(expected[index] ?? Number.NaN, 9);
      });
    }
  });

  test("has 946 repeaters, whose mean values are those of Hardie's paper", () => {
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    const spread = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
    const middle = ((means[472] ?? 0) + (means[473] ?? 0)) / 2;
    expect([summary.repeaters, means.length]).toEqual([946, 946]);
    expect(
      [mean, Math.sqrt(spread), means[0], middle, means.at(-1)].map((value) => value?.toFixed(4)),
    ).toEqual(["35.0778", "30.2835", "2.9900", "27.4975", "299.6338"]);
  });

  test("gives the published expectations of BG/NBD, to 0.005", () => {
    const published = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
    const found = ["0.1429", 1, 3, "31.8571", 32, 78].map((ahead) => Number(expectPurchases(model, ahead)));
    for (const [index, value] of published.entries())
      expect(Math.abs((found[index] ?? 0) - value)).toBeLessThan(0.005);
    const first = predictPurchases(summary, model, { ahead: 39 }).customers.find(
      ({ customerId }) => customerId === "1",
    );
    expect(Number(first?.expectedPurchases).toFixed(3)).toBe("1.226");
  });

  test("gives the published mean spend of the first ten customers, to 0.06", () => {
    const published = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
    const found = new Map(
      predictSpend(summary, spend).customers.map(({ customerId, expectedValue }) => [
        customerId,
        Number(expectedValue),
      ]),
    );
    for (const [index, value] of published.entries())
      expect(Math.abs((found.get(String(index + 1)) ?? 0) - value)).toBeLessThan(0.06);
  });

  test("values its first customer at 36.29 over a year, and in the wrong unit at the published 140.1", () => {
    const customers = summary.customers.filter(({ customerId }) => customerId === "1");
    const options = { purchases: model, spend, months: 12, monthlyDiscountRate: "0.01" } as const;
    expect(projectLifetimeValue({ unit: "week", customers }, options).value).toBe("36.29");
    const trap = { ...options, unitsPerMonth: 30, rounding: { places: 1, mode: "halfUp" } } as const;
    expect(projectLifetimeValue({ unit: "week", customers }, trap).value).toBe("140.1");
  });
});
