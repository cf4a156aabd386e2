import { compilePlan, lintPlan, type Ramp, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { untyped } from "../../kernel/untyped.js";
import { aboveBreakpoint, lineOf, planOf, straight } from "./plans.js";

const facts = { period: "2026-Q1", measures: { bookings: "10000" } } as const;

describe("leave", () => {
  // 18 of the 90 days.
  const employment = { leave: [{ from: "2026-02-01", to: "2026-02-19", reason: "parental" }] };
  test.each([
    [{}, "8000", "1000.00", "1.25"],
    [{ leave: "scaled" }, "8000", "1000.00", "1.25"],
    [{ leave: "quotaOnly" }, "8000", "1250.00", "1.25"],
    [{ leave: "ignored" }, "10000", "1000.00", "1"],
  ] as const)("%j", (proration, quota, value, attainment) => {
    const line = lineOf(planOf(straight, { proration }), { ...facts, employment });
    expect(line).toMatchObject({ quota, value, attainment });
  });

  test("of the whole period waives the quota: no attainment, no pay, and no warning of a faulty quota", () => {
    const away = { leave: [{ from: "2025-11-01" }] };
    const statement = compilePlan(planOf(straight)).evaluate({ ...facts, employment: away });
    expect(statement.lines[0]).toMatchObject({
      value: "0.00",
      reason: "quota_waived",
      quota: "0",
      attainment: null,
    });
    expect(statement.issues).toEqual([]);
  });

  test("with its quota waived a commission on amounts pays on; with its bounds scaled it pays nothing", () => {
    const given = { ...facts, measures: { sales: "60000" }, employment: { to: "2025-12-31" } };
    expect(lineOf(planOf(aboveBreakpoint), given).value).toBe("1000.00");
    expect(lineOf(planOf(aboveBreakpoint, { proration: { scales: ["bounds"] } }), given).value).toBe("0.00");
  });
});

describe("what is scaled", () => {
  // 45 of 90 days: half.
  const employment = { from: "2026-02-15" };
  const capped = {
    ...straight,
    steps: [{ kind: "cap", id: "cap", at: "900" }],
  } as const;

  test.each([
    [[], "900.00"],
    [["quota"], "900.00"],
    [["target"], "500.00"],
    [["payout"], "450.00"],
    [["quota", "payout"], "450.00"],
  ] as const)("%j: a payout of 1,000 under a cap of 900", (scales, value) => {
    expect(lineOf(planOf(capped, { proration: { scales } }), { ...facts, employment }).value).toBe(value);
  });

  test("a lump sum and a KPI bonus", () => {
    const lump = { kind: "lumpSum", id: "l", amount: "100", when: { field: "bookings", gt: "0" } } as const;
    const bonus = { kind: "kpiBonus", id: "k", target: "300", measure: "bookings" } as const;
    const given = { ...facts, measures: { bookings: "1" }, employment };
    expect(lineOf(planOf(lump), given).value).toBe("100.00");
    expect(lineOf(planOf(lump, { proration: { scales: ["payout"] } }), given).value).toBe("50.00");
    expect(lineOf(planOf(bonus), given).value).toBe("150.00");
    expect(lineOf(planOf(bonus, { proration: { scales: ["payout"] } }), given).value).toBe("150.00");
    expect(lineOf(planOf(bonus, { proration: { scales: [] } }), given).value).toBe("300.00");
  });

  test("a quota period is prorated as a whole, whatever part of it is evaluated", () => {
    const yearly = planOf({ ...straight, quotaPeriod: "year", quota: "36500", target: "3650" });
    const line = lineOf(yearly, { ...facts, employment: { from: "2026-02-15", to: "2026-12-02" } });
    expect(line).toMatchObject({ quota: "29000", time: { counted: "290", of: "365" }, value: "1000.00" });
  });

  test("an inverse counts with what time leaves", () => {
    const plan = compilePlan(planOf(aboveBreakpoint, { proration: { scales: ["bounds"] } }));
    const given = { period: "2026-Q1", employment };
    const { value: least } = plan.inverse("rent", "100", given);
    // A tenth of what is above 25,000: 99.995 is the least that is rounded to 100.00.
    expect(least).toBe("25999.95");
    expect(plan.evaluate({ ...given, measures: { sales: "25999.95" } }).value).toBe("100.00");
  });
});

describe("days", () => {
  const october = { period: "2026-10", measures: { bookings: "0" }, employment: { from: "2026-10-10" } };
  const calendar = {
    weekend: ["saturday", "sunday"],
    holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    workdays: ["2026-10-10"],
  } as const;
  test.each([
    [{}, "22", "31"],
    [{ dayCount: "thirty360" }, "21", "30"],
    [{ dayCount: "businessDays", calendar }, "16", "18"],
    [{ dayCount: "monthDivisor", divisor: "21.75", calendar }, "16", "18"],
  ] as const)("%j", (proration, counted, of) => {
    expect(lineOf(planOf(straight, { proration }), october).time).toMatchObject({ counted, of });
  });

  test("a divisor stands in for the days of the month where not all of it is served", () => {
    const plan = planOf(
      { ...straight, quota: "21750" },
      { proration: { dayCount: "monthDivisor", divisor: "21.75", calendar } },
    );
    expect(lineOf(plan, october).quota).toBe("16000");
    expect(lineOf(plan, { ...october, employment: {} }).quota).toBe("21750");
  });
});

describe("a quota that changes", () => {
  test("is weighted by its days; on the others the plan's own counts", () => {
    const quotas = [
      { componentId: "curve", from: "2026-01-31", to: "2026-03-02", quota: "13000" },
      { componentId: "curve", from: "2026-02-15", target: "1900" },
    ];
    const line = lineOf(planOf(straight), { ...facts, quotas });
    // 60 days of 10,000 and 30 of 13,000; 45 days of 1,000 and 45 of 1,900.
    expect(line.quota).toBe("11000");
    expect(line.value).toBe("1318.18");
  });

  test("gives a commission a quota that the plan leaves out", () => {
    const plan = planOf({ ...aboveBreakpoint, scale: inQuota });
    const quotas = [{ componentId: "rent", from: "2026-01-01", quota: "100" }];
    expect(lineOf(plan, { ...facts, measures: { sales: "150" }, quotas }).value).toBe("5.00");
  });

  test.each([
    [[{ componentId: "other", from: "2026-01-01", quota: "1" }], "incentives.quota_without_effect"],
    [[{ componentId: "rent", from: "2026-01-01", target: "1" }], "incentives.quota_without_effect"],
    [
      [
        { componentId: "rent", from: "2026-01-01", quota: "1" },
        { componentId: "rent", from: "2026-02-01", to: "2026-03-01", quota: "2" },
      ],
      "incentives.overlapping_quotas",
    ],
    [[{ componentId: "rent", from: "2026-03-01", to: "2026-03-01", quota: "2" }], "period.unsorted"],
    [[{ componentId: "rent", quota: "2" }], "date.not_a_date"],
    [[{ componentId: "rent", from: "2026-03-01", quota: "x" }], "decimal.not_decimal"],
    [[{ componentId: "rent", from: "2026-03-01", amount: "2" }], "document.unknown_field"],
    ["none", "document.wrong_type"],
  ])("%j is refused", (quotas, code) => {
    const given = { period: "2026-Q1", measures: { sales: "1" }, quotas: untyped(quotas) };
    const read = compilePlan(planOf(aboveBreakpoint)).safeEvaluate(given);
    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toContain(code);
  });
});

describe("faults", () => {
  test.each([
    [{ employment: { from: "2026-02-01", to: "2026-02-01" } }, "period.unsorted", "/employment/to"],
    [{ employment: { from: "1 May" } }, "date.not_a_date", "/employment/from"],
    [{ employment: { until: "2026-02-01" } }, "document.unknown_field", "/employment/until"],
    [{ employment: { leave: [{ to: "2026-02-01" }] } }, "date.not_a_date", "/employment/leave/0/from"],
    [{ employment: { leave: {} } }, "document.wrong_type", "/employment/leave"],
    [{ employment: null }, "document.wrong_type", "/employment"],
    [{ payDate: "soon" }, "date.not_a_date", "/payDate"],
  ])("%j", (wrong, code, path) => {
    const read = compilePlan(planOf(straight)).safeEvaluate({ ...facts, ...wrong });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  test.each<[object, string, string]>([
    [
      { proration: { dayCount: "businessDays" } },
      "incentives.proration_without_calendar",
      "/proration/calendar",
    ],
    [{ proration: { dayCount: "monthDivisor" } }, "incentives.proration_divisor", "/proration/divisor"],
    [{ proration: { divisor: "21.75" } }, "incentives.proration_divisor", "/proration/divisor"],
    [
      { proration: { dayCount: "monthDivisor", divisor: "0" } },
      "incentives.proration_divisor",
      "/proration/divisor",
    ],
    [
      { proration: { calendar: { weekend: [], holidays: ["x"] } } },
      "date.not_a_date",
      "/proration/calendar/holidays/0",
    ],
    [{ ramps: [{ unit: "month" }] }, "incentives.ramp_without_steps", "/ramps/0"],
    [
      { ramps: [{ unit: "month", factors: ["0.5"], quotas: ["1"] }] },
      "incentives.ramp_without_steps",
      "/ramps/0",
    ],
    [{ ramps: [{ unit: "month", factors: ["-0.5"] }] }, "document.wrong_value", "/ramps/0/factors/0"],
    [
      { ramps: [{ unit: "month", factors: ["0.5"], componentIds: ["x"] }] },
      "document.unknown_reference",
      "/ramps/0/componentIds/0",
    ],
    [
      {
        ramps: [
          { unit: "month", factors: ["0.5"] },
          { unit: "month", factors: ["0.5"] },
        ],
      },
      "incentives.two_ramps",
      "/ramps/1",
    ],
  ])("%j", (wrong, code, path) => {
    const read = safeCompilePlan({ ...planOf(straight), ...wrong });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });

  test("a ramp without a day of hire is told", () => {
    const plan = compilePlan(planOf(straight, { ramps: [{ unit: "month", factors: ["0.5"] }] }));
    expect(plan.evaluate(facts).issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["incentives.no_hire_date", "warning"],
    ]);
    expect(plan.evaluate({ ...facts, employment: { rampFrom: "2026-01-01" } }).issues).toEqual([]);
  });
});

describe("a ramp", () => {
  const ramp = { unit: "month", factors: ["0.3", "0.6"] } as const;
  test.each<[Partial<Ramp>, string, string, number]>([
    [{}, "2026-01-10", "2026-Q1", (31 * 0.3 + 28 * 0.6 + 31) / 90],
    [{ starts: "firstFullPeriod" }, "2026-01-10", "2026-02", 0.3],
    [{ starts: "firstFullPeriod" }, "2026-01-01", "2026-02", 0.6],
    [{ starts: "hireDate" }, "2026-01-15", "2026-02", (14 * 0.3 + 14 * 0.6) / 28],
    [{ unit: "week" }, "2026-03-02", "2026-W10", 0.3],
    [{ unit: "week" }, "2026-03-02", "2026-W11", 0.6],
    [{ unit: "quarter" }, "2026-03-31", "2026-Q2", 0.6],
  ])("%j from %s in %s", (more, rampFrom, period, share) => {
    const plan = planOf(straight, { ramps: [{ ...ramp, ...more }] });
    const line = lineOf(plan, { period, measures: { bookings: "0" }, employment: { rampFrom } });
    expect(Number(line.time?.quota)).toBeCloseTo(share, 12);
  });

  test("scales the target too where it says so, and is for the components that it names", () => {
    const both = planOf(straight, { ramps: [{ ...ramp, scales: ["quota", "target"] }] });
    const given = { period: "2026-01", measures: { bookings: "3000" }, employment: { from: "2026-01-01" } };
    expect(lineOf(both, given)).toMatchObject({ quota: "3000", value: "300.00" });
    expect(lineOf(planOf(straight, { ramps: [ramp] }), given).value).toBe("1000.00");
    const other = { ...straight, id: "other" };
    const one = {
      ...planOf(straight),
      components: [straight, other],
      ramps: [{ ...ramp, componentIds: ["other"] }],
    };
    expect(
      compilePlan(one)
        .evaluate(given)
        .lines.map(({ value }) => value),
    ).toEqual(["300.00", "1000.00"]);
  });
});

test.each([
  [["payout", "target"], ["incentives.scaled_twice"]],
  [["bounds", "payout"], ["incentives.scaled_twice"]],
  [["payout", "quota"], []],
  [["target", "quota"], []],
] as const)("lint: %j is taken off twice: %j", (scales, codes) => {
  const found = lintPlan(planOf(straight, { proration: { scales } })).map(({ code }) => code);
  expect(found.filter((code) => code === "incentives.scaled_twice")).toEqual(codes);
});

test("what is left out of the facts stays out of the statement", () => {
  const line = lineOf(planOf(straight, { proration: {}, leavers: "forfeit" }), facts);
  expect([line.time, line.segments]).toEqual([undefined, undefined]);
});

const inQuota = {
  kind: "bands",
  mode: "graduated",
  boundsIn: "quota",
  bands: [{ from: "0" }, { from: "1", rate: "0.10" }],
} as const;
