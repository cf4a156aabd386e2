import { type Credit, lintPlan, type ResidualComponent, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { paid, planOf, type Written } from "./pay.js";

function residual(schedule: ResidualComponent["schedule"], more: Partial<Written<ResidualComponent>> = {}) {
  return planOf({ kind: "residual", id: "residual", measure: "billed", schedule, ...more });
}

const START = "2025-01-15";

/** What is billed of a contract in one month of it, by the calendar. */
function bill(month: number, amount = "250", more: Partial<Credit> = {}): Credit {
  const index = month - 1;
  const date = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-20`;
  return {
    id: `bill-${month}`,
    measure: "billed",
    date,
    amount,
    recordId: "contract",
    fields: { startedOn: START },
    ...more,
  };
}

const [a, b, c, d] = [
  [
    ...[0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map((rate, index) => ({
      from: index + 1,
      to: index + 1,
      rate: String(rate),
    })),
    { from: 7, rate: "0.04" },
  ],
  [{ from: 1, to: 12, rate: "0.15" }],
  [
    { from: 1, to: 12, rate: "0.2" },
    { from: 13, to: 24, rate: "0.1" },
  ],
  [
    { from: 1, to: 3, amount: "300" },
    { from: 4, rate: "0.05" },
  ],
] as const;

describe("a residual", () => {
  test.each<[string, ResidualComponent["schedule"], number, string]>([
    ["kleegr-A-month1", a, 1, "175.00"],
    ["kleegr-A-month6", a, 6, "50.00"],
    ["kleegr-A-month7", a, 7, "10.00"],
    ["kleegr-B-month1", b, 1, "37.50"],
    ["kleegr-B-month12", b, 12, "37.50"],
    ["kleegr-B, month 13", b, 13, "0.00"],
    ["kleegr-C-month12", c, 12, "50.00"],
    ["kleegr-C-month13", c, 13, "25.00"],
    ["kleegr-D-month1", d, 1, "300.00"],
    ["kleegr-D-month3", d, 3, "300.00"],
    ["kleegr-D, month 4", d, 4, "12.50"],
    [
      "kleegr-real-month5",
      [
        { from: 1, to: 1, rate: "0.6" },
        { from: 2, rate: "0.1" },
      ],
      5,
      "25.00",
    ],
  ])("%s pays by the month of the contract", (_name, schedule, month, value) => {
    const credit = bill(month);
    const period = credit.date.slice(0, 7);
    expect(paid(residual(schedule), { period, credits: [credit] })).toEqual({ residual: value });
  });

  test.each<[string, ResidualComponent["schedule"], number, string]>([
    ["kleegr-B-12m", b, 12, "450.00"],
    ["kleegr-C-24m", c, 24, "900.00"],
  ])("%s: a whole schedule sums to %s", (_name, schedule, count, value) => {
    const credits = Array.from({ length: count }, (_, index) => bill(index + 1));
    expect(paid(residual(schedule), { period: "2025-01-01/2027-01-01", credits })).toEqual({
      residual: value,
    });
  });

  test("kleegr-month1: a setup fee and the first month are two components", () => {
    const plan = planOf(
      {
        kind: "commission",
        id: "setup",
        measure: "setup",
        scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.5" }] },
      },
      { kind: "residual", id: "residual", measure: "billed", schedule: [{ from: 1, to: 1, rate: "0.6" }] },
    );
    const facts = { period: "2025-01", measures: { setup: "2500" }, credits: [bill(1)] };
    expect(plan.evaluate(facts)).toMatchObject({
      value: "1400.00",
      lines: [{ value: "1250.00" }, { value: "150.00" }],
    });
  });

  test("begins a month on the first of the calendar month, or on the day of the start", () => {
    const credit = bill(2, "250", { date: "2025-02-10" });
    const schedule = [{ from: 1, to: 1, rate: "1" }] as const;
    const facts = { period: "2025-02", credits: [credit] };
    expect(paid(residual(schedule), facts)).toEqual({ residual: "0.00" });
    expect(paid(residual(schedule, { monthBy: "anniversary" }), facts)).toEqual({ residual: "250.00" });
    const onDay = { period: "2025-02", credits: [bill(2, "250", { date: "2025-02-15" })] };
    expect(paid(residual(schedule, { monthBy: "anniversary" }), onDay)).toEqual({ residual: "0.00" });
  });

  test("pays while the contract runs: not before its start, nor from its end on", () => {
    const open = residual([{ from: 1, rate: "0.1" }]);
    const on = (fields: Credit["fields"]) => ({
      period: "2025-03",
      credits: [bill(3, "100", fields === undefined ? {} : { fields })],
    });
    expect(paid(open, on({ startedOn: START, endedOn: "2025-03-21" }))).toEqual({ residual: "10.00" });
    expect(paid(open, on({ startedOn: START, endedOn: "2025-03-20" }))).toEqual({ residual: "0.00" });
    expect(paid(open, on({ startedOn: "2025-03-21" }))).toEqual({ residual: "0.00" });
    const named = residual([{ from: 1, rate: "0.1" }], { startField: "policyFrom" });
    expect(paid(named, on({ policyFrom: START }))).toEqual({ residual: "10.00" });
  });

  test("warns of a bill without the start of its contract", () => {
    const statement = residual(b).evaluate({ period: "2025-01", credits: [bill(1, "250", { fields: {} })] });
    expect(statement).toMatchObject({ value: "0.00", issues: [{ code: "incentives.undecided_deal" }] });
  });

  test("takes back a bill that is taken back in the same period", () => {
    const refund: Credit = {
      id: "r",
      measure: "billed",
      date: "2025-01-28",
      amount: "-250",
      refundOf: "contract",
    };
    expect(paid(residual(a), { period: "2025-01", credits: [bill(1), refund] })).toEqual({
      residual: "0.00",
    });
    expect(paid(residual(d), { period: "2025-01", credits: [bill(1), refund] })).toEqual({
      residual: "0.00",
    });
  });

  test("is refused with months out of order, and a gap is told", () => {
    const plan = (schedule: unknown) => ({
      kind: "plan",
      id: "plan",
      currency: "USD",
      components: [{ kind: "residual", id: "r", measure: "billed", schedule }],
    });
    const faults = (schedule: unknown) => {
      const read = safeCompilePlan(plan(schedule));
      return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
    };
    const at = "incentives.schedule_out_of_order /components/0/schedule";
    expect(
      faults([
        { from: 1, rate: "1" },
        { from: 2, rate: "1" },
      ]),
    ).toEqual([`${at}/1/from`]);
    expect(
      faults([
        { from: 1, to: 3, rate: "1" },
        { from: 3, rate: "1" },
      ]),
    ).toEqual([`${at}/1/from`]);
    expect(faults([{ from: 3, to: 2, rate: "1" }])).toEqual([`${at}/0/to`]);
    expect(
      lintPlan(
        plan([
          { from: 1, to: 2, rate: "1" },
          { from: 5, rate: "1" },
        ]),
      ),
    ).toMatchObject([{ code: "incentives.schedule_gap", params: { from: 3, to: 4 } }]);
  });

  test.each([["31/03/2025"], [20250331], [true]])(
    "an end that cannot be read (%s) is not taken for none",
    (end) => {
      const fields = { startedOn: START, endedOn: end };
      const plan = residual([{ from: 1, rate: "0.1" }]);
      const { value, issues } = plan.evaluate({ period: "2025-05", credits: [bill(5, "250", { fields })] });
      expect([value, issues.map(({ code }) => code)]).toEqual(["0.00", ["incentives.undecided_deal"]]);
      const open = { startedOn: START, endedOn: null };
      expect(plan.evaluate({ period: "2025-05", credits: [bill(5, "250", { fields: open })] }).value).toBe(
        "25.00",
      );
    },
  );
});
