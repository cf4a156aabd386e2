import { compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { bandsOf, months, planOf, play, values } from "./play.js";

const scale = bandsOf("graduated", ["0", "0.05"], ["1000", "0.08"]);

describe("quota periods of fiscal years", () => {
  test("start anew with them, by names that any calendar reads", () => {
    const fiscalYear = { firstMonth: 2, named: "endYear" as const };
    const plan = planOf({ scale, quotaPeriod: { unit: "quarter", fiscalYear } });
    const statements = play(plan, months("900", "900", "900"));
    expect(values(statements)).toEqual(["45.00", "45.00", "69.00"]);
    expect(statements.map(({ state }) => state?.components[0]?.quotaPeriod)).toEqual([
      "2025-11-01/2026-02-01",
      "2026-02-01/2026-05-01",
      "2026-02-01/2026-05-01",
    ]);
  });

  test("of whole weeks", () => {
    const fiscalYear = {
      pattern: "4-4-5" as const,
      weekStart: "monday" as const,
      yearEnd: { month: 12, rule: "lastInMonth" as const },
      named: "endYear" as const,
    };
    const plan = compilePlan(planOf({ scale, quotaPeriod: { unit: "quarter", fiscalYear } }));
    const january = plan.evaluate({ period: "2025-12-29/2026-01-26", measures: { sales: "900" } });
    const february = plan.evaluate({
      period: "2026-01-26/2026-02-23",
      measures: { sales: "900" },
      state: january.state,
    });
    expect([january.value, february.value]).toEqual(["45.00", "69.00"]);
  });
});

describe("the year to date annualized", () => {
  test("of somebody who joins within the year counts from the first period that is evaluated", () => {
    const plan = compilePlan(
      planOf({ accumulation: "annualizedToDate", scale: bandsOf("graduated", ["0", "0"], ["12000", "0.1"]) }),
    );
    const november = plan.evaluate({ period: "2026-11", measures: { sales: "2000" } });
    expect([november.value, november.state?.components[0]?.since]).toEqual(["100.00", "2026-11-01"]);
    const december = plan.evaluate({ period: "2026-12", measures: { sales: "0" }, state: november.state });
    expect(december.value).toBe("-100.00");
  });

  test("shows the attainment of a year", () => {
    const plan = compilePlan(planOf({ accumulation: "annualized", quota: "12000", scale }));
    expect(plan.evaluate({ period: "2026-Q1", measures: { sales: "3000" } }).lines[0]?.attainment).toBe("1");
  });

  test("by days takes any period, by months whole months only", () => {
    const facts = { period: "2026-01-01/2026-01-15", measures: { sales: "140" } };
    const byDays = planOf({
      accumulation: "annualized",
      yearBy: "days",
      scale: bandsOf("graduated", ["0", "0"], ["3000", "0.1"]),
    });
    expect(compilePlan(byDays).evaluate(facts).value).toBe("2.49");
    const byMonths = compilePlan(planOf({ accumulation: "annualized", scale })).safeEvaluate(facts);
    expect(byMonths.ok ? [] : byMonths.issues.map(({ code, path }) => [code, path])).toEqual([
      ["incentives.period_not_of_months", "/period"],
    ]);
  });
});

describe("exact priors", () => {
  test("are carried as the quotient that they are", () => {
    const plan = planOf({
      kind: "payoutCurve",
      quota: "3",
      target: "1",
      quotaPeriod: "quarter",
      trueUp: "exact",
      scale: {
        kind: "curve",
        points: [
          { at: "0", value: "0" },
          { at: "1", value: "1" },
        ],
        outside: { above: "extend" },
      },
    });
    const statements = play(plan, months("0.01", "0.01", "0.01"));
    expect(statements[0]?.state?.components[0]?.entitled).toEqual({ numerator: "1", denominator: "300" });
    expect(values(statements)).toEqual(["0.00", "0.00", "0.00"]);
    expect(statements[2]?.state?.components[0]).toMatchObject({ entitled: "0.01", earned: "0.00" });
  });
});

describe("a number in a state", () => {
  test("has one text, whichever way it was computed: traced or not", () => {
    const bands = bandsOf("graduated", ["0", "0"], ["5000", "0.01"]);
    const choices = {
      accumulation: "annualized" as const,
      yearBy: "days" as const,
      stepsOn: "quotaPeriod" as const,
    };
    const plan = compilePlan(planOf({ ...choices, scale: bands }));
    const facts = { period: "2026-02", measures: { sales: "999.99" } };
    const [plain, traced] = [plan.evaluate(facts), plan.evaluate(facts, { trace: true })];
    expect(traced.state).toEqual(plain.state);
    expect(plain.state?.components[0]?.beforeSteps).toEqual({ numerator: "4499927", denominator: "730000" });
  });
});

describe("bounds that time scales", () => {
  test.each([
    ["runningTotal", {}],
    ["interval", { total: "period" }],
  ] as const)("with %s meet what picks the band where it is the measure itself", (accumulation, by) => {
    const more = { proration: { scales: ["bounds"] } };
    const component = { accumulation, quotaPeriod: "quarter", scale: { ...scale, mode: "whole" } } as const;
    const [plain, picked] = [planOf(component, more), planOf({ ...component, by }, more)].map(compilePlan);
    const half = { period: "2026-02", employment: { from: "2026-02-15" } };
    for (const sales of ["499.99", "500", "600"]) {
      const facts = { ...half, measures: { sales } };
      expect(picked?.evaluate(facts).value).toBe(plain?.evaluate(facts).value);
      expect(picked?.distance("c", facts)).toEqual(plain?.distance("c", facts));
    }
    expect(picked?.evaluate({ ...half, measures: { sales: "500" } }).value).toBe("40.00");
    expect(picked?.inverse("c", "40", half).value).toBe("500");
    expect(plain?.inverse("c", "40", half).value).toBe("500");
  });
});
