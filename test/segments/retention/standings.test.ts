import { classifyCustomers, type Purchase, tabulateCohorts } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { codesOf } from "../faults.js";

const bought = (customerId: string, ...dates: readonly string[]): readonly Purchase[] =>
  dates.map((orderedOn) => ({ customerId, orderedOn }));

/** Each on a bound of 12 months around the first quarter of 2026, or just beside it. */
const purchases = [
  ...bought("firstEver", "2026-01-01", "2026-01-01", "2026-03-31"),
  ...bought("awayOverAYear", "2024-12-31", "2026-02-01"),
  ...bought("awayJustAYear", "2025-01-01", "2026-02-01"),
  ...bought("sleeps", "2025-04-01"),
  ...bought("lost", "2025-03-31"),
  ...bought("lostBefore", "2024-12-31"),
  ...bought("comesLater", "2026-04-01"),
];

describe("customers of a period", () => {
  test("by default are new after 12 months without a purchase", () => {
    const found = classifyCustomers(purchases, { period: "2026-Q1" });
    expect(found).toEqual({
      value: "0.6666666666666666666666666666666667",
      issues: [],
      period: "2026-Q1",
      newAfterMonths: 12,
      lostAfterMonths: 12,
      opening: 3,
      closing: 4,
      active: 3,
      new: 2,
      firstEver: 1,
      returning: 1,
      reactivated: 0,
      inactive: 1,
      lost: 1,
      churnRate: "0.3333333333333333333333333333333333",
      customers: [
        { customerId: "awayJustAYear", standing: "returning", lastBefore: "2025-01-01", activeDays: 1 },
        { customerId: "awayOverAYear", standing: "new", lastBefore: "2024-12-31", activeDays: 1 },
        { customerId: "firstEver", standing: "new", lastBefore: null, activeDays: 2 },
        { customerId: "lost", standing: "lost", lastBefore: "2025-03-31", activeDays: 0 },
        { customerId: "sleeps", standing: "inactive", lastBefore: "2025-04-01", activeDays: 0 },
      ],
      refunds: 0,
      later: 1,
    });
  });

  test.each<[number | "firstEver", number, string]>([
    ["firstEver", 12, "reactivated"],
    [13, 12, "reactivated"],
    [12, 12, "new"],
    [12, 6, "new"],
  ])(
    "new after %s, lost after %i months: one who was away over a year is %s",
    (newAfterMonths, lostAfterMonths, standing) => {
      const { customers } = classifyCustomers(purchases, {
        period: "2026-Q1",
        newAfterMonths,
        lostAfterMonths,
      });
      expect(customers.find(({ customerId }) => customerId === "awayOverAYear")?.standing).toBe(standing);
    },
  );

  test("may be reactivated under one definition and returning under another", () => {
    const found = classifyCustomers(purchases, { period: "2026-Q1", lostAfterMonths: 3 });
    expect(found.customers.find(({ customerId }) => customerId === "awayJustAYear")?.standing).toBe(
      "reactivated",
    );
  });

  test("are none: the value is null", () => {
    const found = classifyCustomers([], { period: "2026-Q1" });
    expect(found).toMatchObject({ value: null, reason: "no_opening_customers", churnRate: null, active: 0 });
  });

  test("count refunds and later purchases apart", () => {
    const refund = { customerId: "a", orderedOn: "2026-01-05", amount: "-5" };
    const found = classifyCustomers([refund], { period: "2026-Q1" });
    expect(found).toMatchObject({ active: 0, refunds: 1, later: 0 });
  });

  test("refuse a definition that contradicts itself", () => {
    expect(
      codesOf(() => classifyCustomers([], { period: "2026", newAfterMonths: 3, lostAfterMonths: 6 })),
    ).toEqual([
      "segments.new_before_lost /options/newAfterMonths",
      "segments.period_too_long /options/period",
    ]);
    expect(codesOf(() => classifyCustomers([], { period: "2026", lostAfterMonths: 12 }))).toEqual([]);
    expect(codesOf(() => classifyCustomers([], { period: "soon" }))).toEqual([
      "period.not_a_period /options/period",
    ]);
  });

  test("leave faulty purchases out, each with its place", () => {
    const faulty = [
      { customerId: "a", orderedOn: "2026-02-30" },
      { customerId: null, orderedOn: "2026-01-05", amount: "3" },
      { id: "o-1", customerId: "a", orderedOn: "2026-01-05", amount: "1,5" },
      { id: "o-2", customerId: "a", orderedOn: "2026-01-05" },
      { id: "o-2", customerId: "a", orderedOn: "2026-01-05" },
      { customerId: "b", orderedOn: "2026-01-05" },
    ];
    const codes = [
      "date.not_a_date /purchases/0/orderedOn",
      "document.missing_field /purchases/1/customerId",
      "decimal.not_decimal /purchases/2/amount",
      "segments.duplicate_purchase /purchases/3/id",
      "segments.duplicate_purchase /purchases/4/id",
    ];
    expect(codesOf(() => classifyCustomers(faulty, { period: "2026-Q1" }))).toEqual(codes);
    const found = classifyCustomers(faulty, { period: "2026-Q1", onInvalid: "report" });
    expect(found.customers.map(({ customerId }) => customerId)).toEqual(["b"]);
    expect(found.leftOut?.map(({ id, amount }) => [id, amount])).toEqual([
      ["#0", null],
      ["#1", "3"],
      ["o-1", null],
      ["o-2", null],
      ["o-2", null],
    ]);
    const strange: unknown = [42, new Date(0)];
    const codesOfStrange = codesOf(() =>
      Reflect.apply(classifyCustomers, null, [strange, { period: "2026" }]),
    );
    expect(codesOfStrange).toEqual(["document.wrong_type /purchases/0", "document.wrong_type /purchases/1"]);
  });
});

test("faults of very many purchases are told, and run into no limit of the engine", () => {
  const faulty = Array.from({ length: 150_000 }, () => ({ customerId: "a", orderedOn: "" }));
  expect(codesOf(() => classifyCustomers(faulty, { period: "2026", maxIssues: 1 }))).toEqual([
    "date.not_a_date /purchases/0/orderedOn",
    "document.more_issues ",
  ]);
  const { leftOut } = tabulateCohorts(faulty, { asOf: "2026-01-01", onInvalid: "report" });
  expect(leftOut).toHaveLength(faulty.length);
  expect(codesOf(() => tabulateCohorts(faulty, { asOf: "2026-01-01" }))).toHaveLength(1_001);
});

describe("cohorts", () => {
  const table = tabulateCohorts(
    [
      ...bought("a", "2025-11-30", "2025-12-01", "2026-02-15"),
      ...bought("b", "2025-11-01", "2025-11-02"),
      ...bought("c", "2026-01-01", "2026-02-10", "2026-02-11"),
      ...bought("d", "2026-02-16"),
    ],
    { asOf: "2026-02-15" },
  );

  test("are of the month of the first purchase, with each month since", () => {
    expect(
      table.cohorts.map(({ cohort, size, ages }) => [cohort, size, ages.map(({ active }) => active)]),
    ).toEqual([
      ["2025-11", 2, [2, 1, 0, 1]],
      ["2026-01", 1, [1, 1]],
    ]);
  });

  test("are pooled where they have reached an age", () => {
    expect(table.ages.map(({ size, active, rate, complete }) => [size, active, rate, complete])).toEqual([
      [3, 3, "1", true],
      [3, 2, "0.6666666666666666666666666666666667", false],
      [2, 0, "0", true],
      [2, 1, "0.5", false],
    ]);
    expect([table.value, table.later]).toEqual(["0.6666666666666666666666666666666667", 1]);
  });

  test.each<["month" | "quarter" | "year", readonly string[]]>([
    ["month", ["2025-11", "2026-02"]],
    ["quarter", ["2025-Q4", "2026-Q1"]],
    ["year", ["2025", "2026"]],
  ])("may be of a %s", (unit, names) => {
    const rows = [...bought("a", "2025-11-30"), ...bought("b", "2026-02-01")];
    const { cohorts } = tabulateCohorts(rows, { asOf: "2026-12-31", unit });
    expect(cohorts.map(({ cohort }) => cohort)).toEqual(names);
    expect(cohorts.at(-1)?.ages.at(-1)?.complete).toBe(true);
  });

  test("that are too young have no value", () => {
    const found = tabulateCohorts(bought("a", "2026-01-02"), { asOf: "2026-01-31" });
    expect(found).toMatchObject({ value: null, reason: "no_repeat_period" });
    expect(tabulateCohorts([], { asOf: "9999-12-31" })).toMatchObject({ value: null, cohorts: [], ages: [] });
  });

  test("ask for a day and sound purchases", () => {
    expect(codesOf(() => tabulateCohorts(bought("a", "x"), { asOf: "2026-1-1" }))).toEqual([
      "date.not_a_date /options/asOf",
      "date.not_a_date /purchases/0/orderedOn",
    ]);
    const found = tabulateCohorts(bought("a", "x"), { asOf: "2026-01-01", onInvalid: "report" });
    expect(found.leftOut).toHaveLength(1);
  });
});

describe("the first years of the calendar", () => {
  test("have nothing before them, and nobody was lost there", () => {
    const rows = [...bought("a", "0001-01-01", "0001-05-01"), ...bought("b", "0001-06-30")];
    const found = classifyCustomers(rows, { period: "0001-Q2", lostAfterMonths: 24, newAfterMonths: 24 });
    expect(found.customers.map(({ customerId, standing }) => [customerId, standing])).toEqual([
      ["a", "returning"],
      ["b", "new"],
    ]);
    expect([found.opening, found.closing]).toEqual([1, 2]);
  });

  test("count whole months as elsewhere", () => {
    const rows = bought("a", "0001-01-31");
    const found = (lostAfterMonths: number) =>
      classifyCustomers(rows, { period: "0002-01", lostAfterMonths, newAfterMonths: "firstEver" });
    expect([found(12).lost, found(13).lost]).toEqual([1, 0]);
  });
});
