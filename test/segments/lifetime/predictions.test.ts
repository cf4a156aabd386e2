import {
  expectPurchases,
  type PurchaseModel,
  predictPurchases,
  predictSpend,
  type SpendModel,
} from "attainment/segments";
import { describe, expect, test } from "vitest";
import { codesOf } from "../faults.js";

const model: PurchaseModel = { kind: "bgNbd", unit: "week", r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spend: SpendModel = { kind: "gammaGamma", p: 6.25, q: 3.74, v: 15.44 };

const one = (repeatPurchases: number, ageAtLastPurchase: string, age: string) => ({
  customerId: "c",
  repeatPurchases,
  ageAtLastPurchase,
  age,
});
const weekly = (...customers: readonly ReturnType<typeof one>[]) => ({ unit: "week", customers }) as const;

describe("purchases by BG/NBD", () => {
  test.each<[string, string]>([
    ["0.1429", "0.00782834751607"],
    ["1", "0.0532678911717"],
    ["3", "0.150865230893"],
    ["31.8571", "1.04199606085"],
    ["32", "1.04524332837"],
    ["78", "1.86051905794"],
    ["1000", "6.58039161374"],
    ["0", "0"],
  ])(
    "case clv-bgnbd-2, lifetimes: of a new customer within %s weeks, to 12 digits of mpmath",
    (ahead, expected) => {
      expect(expectPurchases(model, ahead)).toBe(expected);
    },
  );

  test("case clv-bgnbd-1, lifetimes: 1.226 of one with two repeat purchases", () => {
    const { customers } = predictPurchases(weekly(one(2, "30.43", "38.86")), model, { ahead: 39 });
    expect(Number(customers[0]?.expectedPurchases).toFixed(3)).toBe("1.226");
  });

  test.each<[number, string, string, string, string, string]>([
    [2, "30.43", "38.86", "39", "0.72657857008", "1.22602817477"],
    [1, "0.14", "38.86", "10", "0.15702982248", "0.0430781217698"],
    [40, "38", "38.86", "4.345", "0.958830753628", "3.73503730964"],
    [200, "30", "38.86", "52", "3.03590752262e-18", "5.224616746e-16"],
    [3, "2", "400", "1", "0.0000081342325764", "6.5184908778e-8"],
  ])(
    "of %i repeat purchases at %s of %s within %s agree with mpmath to 10 digits",
    (x, last, age, ahead, alive, expected) => {
      const [found] = predictPurchases(weekly(one(x, last, age)), model, { ahead }).customers;
      expect(Number(found?.probabilityAlive) / Number(alive)).toBeCloseTo(1, 10);
      expect(Number(found?.expectedPurchases) / Number(expected)).toBeCloseTo(1, 10);
    },
  );

  test("are defined where the closed form is not: a = 1, and a + b below 1", () => {
    const near = (a: number) => Number(expectPurchases({ ...model, a }, 78));
    expect((near(0.999999) + near(1.000001)) / 2).toBeCloseTo(near(1), 9);
    const early = { ...model, r: 0.5, alpha: 3, a: 0.3, b: 0.4 };
    expect(expectPurchases(early, 7)).toBe("0.786066525033");
  });

  test("take one without a repeat purchase for alive", () => {
    const [found] = predictPurchases(weekly(one(0, "0", "500")), model, { ahead: 1 }).customers;
    expect(found?.probabilityAlive).toBe("1");
  });

  test("take one who was silent for ages for lost", () => {
    const [found] = predictPurchases(weekly(one(2000, "1", "500000")), model, { ahead: 1 }).customers;
    expect([found?.probabilityAlive, found?.expectedPurchases]).toEqual(["0", "0"]);
  });

  test("stand by id with their sum", () => {
    const given = weekly({ ...one(1, "1", "2"), customerId: "b" }, { ...one(0, "0", "9"), customerId: "a" });
    const found = predictPurchases(given, model, { ahead: "4" });
    const sum = found.customers.reduce((all, each) => all + Number(each.expectedPurchases), 0);
    expect([found.customers.map(({ customerId }) => customerId), found.unit, found.ahead]).toEqual([
      ["a", "b"],
      "week",
      "4",
    ]);
    expect(Number(found.value)).toBeCloseTo(sum, 10);
  });

  test("refuse another unit of time, and what cannot be", () => {
    const daily = { unit: "day", customers: [one(1, "9", "8")] } as const;
    expect(codesOf(() => predictPurchases(daily, { ...model, a: 0 }, { ahead: -1 }))).toEqual([
      "segments.bad_parameter /model/a",
      "segments.bad_horizon /options/ahead",
    ]);
    expect(codesOf(() => predictPurchases(daily, model, { ahead: 1 }))).toEqual([
      "segments.unit_mismatch /unit",
      "segments.bad_history /customers/0/ageAtLastPurchase",
    ]);
    expect(codesOf(() => expectPurchases(model, "1e12"))).toEqual(["segments.bad_horizon /ahead"]);
    expect(codesOf(() => predictPurchases(weekly(one(1, "0", "0")), model, { ahead: "44e6" }))).toEqual([
      "segments.bad_horizon /options/ahead",
    ]);
  });

  test("leave a faulty history out", () => {
    const given = weekly(
      { ...one(1.5, "1", "2"), customerId: "half" },
      { ...one(1, "-1", "x"), customerId: "below" },
      { ...one(1, "1", "2"), customerId: "twice" },
      { ...one(1, "1", "2"), customerId: "twice" },
      one(1, "1", "2"),
    );
    const found = predictPurchases(given, model, { ahead: 1, onInvalid: "report" });
    expect(found.customers.map(({ customerId }) => customerId)).toEqual(["c"]);
    expect(found.leftOut?.map(({ id, reason }) => [id, reason])).toEqual([
      ["half", "segments.bad_history"],
      ["below", "segments.bad_history"],
      ["twice", "document.duplicate_id"],
      ["twice", "document.duplicate_id"],
    ]);
  });

  test("do without a repeat purchase whose age is known: one of the two is wrong", () => {
    const codes = codesOf(() => predictPurchases(weekly(one(0, "5", "10")), model, { ahead: 1 }));
    expect(codes).toEqual(["segments.bad_history /customers/0/ageAtLastPurchase"]);
  });
});

describe("spend by Gamma-Gamma", () => {
  const customers = [
    { customerId: "seen", repeatPurchases: 2, meanRepeatValue: "22.35" },
    { customerId: "new", repeatPurchases: 0, meanRepeatValue: null },
  ];

  test("lies between what was seen and the mean over all", () => {
    const found = predictSpend({ customers }, spend);
    expect(found.customers).toEqual([
      { customerId: "new", expectedValue: "35.2189781021897810218978102189781" },
      { customerId: "seen", expectedValue: "24.66371391076115485564304461942257" },
    ]);
    expect(found.value).toBe(found.customers[0]?.expectedValue);
  });

  test("diverges where q is 1 or less, but for those who are known", () => {
    const found = predictSpend({ customers }, { ...spend, q: 1 });
    expect(found).toMatchObject({ value: null, reason: "mean_diverges" });
    expect(found.customers.map(({ expectedValue }) => expectedValue === null)).toEqual([true, false]);
  });

  test("refuses faults", () => {
    const unknown = [{ customerId: "a", repeatPurchases: 1, meanRepeatValue: null }];
    expect(codesOf(() => predictSpend({ customers: unknown }, { ...spend, v: "-1" }))).toEqual([
      "segments.bad_parameter /model/v",
      "segments.bad_history /customers/0/meanRepeatValue",
    ]);
    expect(predictSpend({ customers: unknown }, spend, { onInvalid: "report" }).leftOut).toHaveLength(1);
  });
});
