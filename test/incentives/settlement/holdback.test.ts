import { describe, expect, test } from "vitest";
import { credit, holdback, month, moved, paid, planOf, run, tenPercent } from "./settled.js";

describe("what is held", () => {
  test("an amount a period, never more than was earned", () => {
    const months = run(planOf([holdback({ kind: "after", periods: 1 }, { amount: "100" })]), [
      "500",
      "30",
      "0",
    ]);
    expect(moved(months, "held")).toEqual([["-100.00"], ["-30.00"], []]);
    expect(paid(months)).toEqual(["400.00", "100.00", "30.00"]);
  });

  test("of named components", () => {
    const lump = { kind: "lumpSum", id: "lump", amount: "50", when: { field: "won", is: true } } as const;
    const components = [...planOf([]).components, lump];
    const plan = planOf([holdback({ kind: "after", periods: 1 }, { componentIds: ["lump"] })], {
      components,
    });
    const [only] = run(plan, [{ measures: { sales: "100" }, attributes: { won: true } }]);
    expect([only?.value, only?.payable]).toEqual(["150.00", "100.00"]);
    expect(only?.settlement[0]?.entries[0]?.componentId).toBe("lump");
  });

  test("of the whole value, also where steps of the plan alone have made it", () => {
    const floor = [{ kind: "floor", id: "least", at: "80" }] as const;
    const months = run(planOf([holdback({ kind: "after", periods: 1 })], { steps: floor }), ["0", "0"]);
    expect(moved(months, "held")).toEqual([["-80.00"], ["-80.00"]]);
    expect(paid(months)).toEqual(["0.00", "80.00"]);
  });

  test("never more than pay is left: a second holdback takes what the first leaves", () => {
    const plan = planOf([
      holdback({ kind: "after", periods: 1 }, { id: "first", share: "0.8" }),
      holdback({ kind: "after", periods: 1 }, { id: "second", share: "0.8" }),
    ]);
    const [only] = run(plan, ["100"]);
    expect(only?.settlement.map(({ closing }) => closing)).toEqual(["80.00", "20.00"]);
    expect(only?.payable).toBe("0.00");
  });

  test("ga-withholding: two shares of one value", () => {
    const never = { kind: "condition", when: { field: "refunded", is: true } } as const;
    const plan = planOf(
      [holdback(never, { id: "income", share: "0.03" }), holdback(never, { id: "local", share: "0.003" })],
      { currency: "KRW" },
    );
    const [only] = run(plan, [{ measures: { sales: "1890000" }, attributes: { refunded: false } }]);
    expect(only?.settlement.map(({ closing }) => closing)).toEqual(["56700", "5670"]);
    expect(only?.payable).toBe("1827630");
  });
});

describe("installments", () => {
  test("salescookie-three-instalments: 6 % of 1,000 in thirds", () => {
    const sixPercent = {
      components: [
        {
          ...tenPercent.components[0],
          scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.06" }] },
        },
      ],
    } as const;
    const plan = planOf([holdback({ kind: "installments", count: 3 })], sixPercent);
    const months = run(plan, [
      month([credit("deal", "2026-01-10", "1000")]),
      month([]),
      month([]),
      month([]),
    ]);
    expect(paid(months)).toEqual(["20.00", "20.00", "20.00", "0.00"]);
  });

  test("ga-deferral-2029: 30 % now, the rest in seven parts", () => {
    const plan = planOf(
      [holdback({ kind: "installments", count: 7, first: "nextPeriod" }, { share: "0.7" })],
      { currency: "KRW" },
    );
    const months = run(plan, ["1890000", "0", "0", "0", "0", "0", "0", "0"]);
    expect([months[0]?.payable, months[0]?.accrued]).toEqual(["567000", "1323000"]);
    expect(paid(months).slice(1)).toEqual(Array.from({ length: 7 }, () => "189000"));
  });

  test("nneessen-earn-active: three of nine months earn 300 of 900", () => {
    const plan = planOf([holdback({ kind: "installments", count: 9, first: "nextPeriod" })]);
    const months = run(plan, ["900", "0", "0", "0"]);
    expect(months[3]?.accrued).toBe("600.00");
  });

  test.each([
    ["last", ["33.33", "33.33", "33.34"]],
    ["first", ["33.34", "33.33", "33.33"]],
    ["spread", ["33.33", "33.34", "33.33"]],
  ] as const)("the remainder goes %s", (remainder, expected) => {
    const months = run(planOf([holdback({ kind: "installments", count: 3, remainder })]), ["100", "0", "0"]);
    expect(paid(months)).toEqual(expected);
  });
});

describe("released after a time", () => {
  test.each([
    ["kleegr-release-30d", { days: 30 }, "2025-07-01"],
    ["kleegr-release-2m", { months: 2 }, "2025-08-01"],
    ["kleegr-release-refund14", { days: 14 }, "2025-06-15"],
  ])("%s: held up to the day, released on it", (_id, time, day) => {
    const plan = planOf([holdback({ kind: "after", ...time })]);
    const [held] = run(plan, [{ period: "2025-06-01", credits: [credit("deal", "2025-06-01", "100")] }]);
    expect(held?.state?.balances?.[0]?.parts[0]?.dueOn).toBe(day);
    expect(held?.payable).toBe("0.00");
    const facts = { measures: { sales: "0" }, state: held?.state ?? null };
    const [before] = run(plan, [{ ...facts, period: `2025-06-02/${day}` }], held?.state);
    expect(before?.payable).toBe("0.00");
    const [on] = run(plan, [{ ...facts, period: day }], before?.state);
    expect(on?.payable).toBe("100.00");
  });

  test("kleegr-after-payments: a condition counts payments", () => {
    const plan = planOf([holdback({ kind: "condition", when: { field: "payments", gte: "3" } })]);
    const months = run(plan, [
      { measures: { sales: "100", payments: "2" } },
      { measures: { sales: "50", payments: "3" } },
    ]);
    expect(paid(months)).toEqual(["0.00", "150.00"]);
    expect(moved(months, "condition")).toEqual([[], ["100.00"]]);
  });

  test("a condition that cannot be judged leaves it held, and says so", () => {
    const plan = planOf([holdback({ kind: "condition", when: { field: "payments", gte: "3" } })]);
    const [only] = run(plan, [{ measures: { sales: "100", payments: null } }]);
    expect([only?.payable, only?.issues.map(({ code }) => code)]).toEqual([
      "0.00",
      ["incentives.undecided_release"],
    ]);
  });

  test("zepys: 70 % with the sale, 30 % two periods later", () => {
    const months = run(planOf([holdback({ kind: "after", periods: 2 }, { share: "0.30" })]), [
      "1000",
      "0",
      "0",
    ]);
    expect(paid(months)).toEqual(["700.00", "0.00", "300.00"]);
  });
});
