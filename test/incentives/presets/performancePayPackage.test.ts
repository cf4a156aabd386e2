import {
  compilePayPackage,
  compilePlan,
  performancePayPackage,
  performancePayPlan,
} from "attainment/incentives";
import { describe, expect, test } from "vitest";

const pay = compilePayPackage(performancePayPackage);

describe("salary and performance pay", () => {
  test.each([
    ["a full month at grade A and a team of 1.1", "1", "1.2", "1.1", ["6000.00", "2640.00"], "8640.00"],
    ["two thirds of a month", "0.6667", "1", "1", ["4000.20", "2000.00"], "6000.20"],
    ["grade D, whatever the team did", "1", "0", "1.5", ["6000.00", "0.00"], "6000.00"],
  ])("%s", (_, attendance, gradeCoefficient, teamCoefficient, parts, value) => {
    const given = { baseSalary: "6000", performanceBase: "2000" };
    const measures = { ...given, attendance, gradeCoefficient, teamCoefficient };
    const whole = pay.evaluate({ period: "2026-07", measures });
    expect(whole.parts.map((part) => part.value)).toEqual(parts);
    expect(whole.value).toBe(value);
  });

  test("pays the performance that the plan pays", () => {
    const measures = { performanceBase: "2345.67", gradeCoefficient: "0.7", teamCoefficient: "0.95" };
    const plan = compilePlan(performancePayPlan).evaluate({ period: "2026-07", measures });
    const own = { ...measures, baseSalary: "0", attendance: "1" };
    expect(pay.evaluate({ period: "2026-07", measures: own }).value).toBe(plan.value);
  });

  test("has no value before a coefficient is known", () => {
    const measures = { baseSalary: "6000", attendance: "1", performanceBase: "2000", gradeCoefficient: "1" };
    const { value, parts } = pay.evaluate({
      period: "2026-07",
      measures: { ...measures, teamCoefficient: null },
    });
    expect(value).toBeNull();
    expect(parts.map((part) => part.value)).toEqual(["6000.00", null]);
  });
});
