import { compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { bandsOf, months, planOf, play, values } from "./play.js";

const rent = bandsOf("graduated", ["0", "0"], ["500", "0.05"]);
const rents = bandsOf("graduated", ["0", "0"], ["500", "0.05"], ["20000", "0.04"], ["40000", "0.03"]);
const growth = [{ kind: "add", id: "growth", amount: "1000" }] as const;
const recapture = [{ kind: "add", id: "recapture", amount: "-100" }] as const;

describe("published cases of the year to date", () => {
  test.each([
    [
      "jde-m1-each-period-single",
      "annualized" as const,
      rent,
      ["15000", "20000", "25000"],
      ["652.08", "902.08", "1152.08"],
    ],
    [
      "jde-m1-each-period-multi",
      "annualized" as const,
      rents,
      ["15000", "20000", "25000"],
      ["400.42", "550.42", "700.42"],
    ],
    [
      "jde-m2-cumulative-single",
      "runningTotal" as const,
      rent,
      ["15000", "20000", "25000"],
      ["675.00", "1000.00", "1250.00"],
    ],
    [
      "jde-m2-cumulative-multi",
      "runningTotal" as const,
      rents,
      ["15000", "20000", "25000"],
      ["675.00", "840.00", "790.00"],
    ],
  ])("%s", (_id, accumulation, scale, sales, paid) => {
    const plan = planOf({
      accumulation,
      ...(accumulation === "runningTotal" ? { quotaPeriod: "year" as const } : {}),
      scale,
      measureSteps: growth,
      steps: recapture,
    });
    expect(values(play(plan, months(...sales)))).toEqual(paid);
  });

  test("jde-m4-modified-cumulative: all at the rate of the highest band reached", () => {
    const bands = [
      { from: "0", rate: "0", mode: "graduated" as const },
      { from: "500", rate: "0.05" },
      { from: "20000", rate: "0.04" },
      { from: "40000", rate: "0.03" },
    ];
    const scale = { kind: "bands" as const, mode: "excess" as const, excessOver: "500", bands };
    const plan = planOf({ quotaPeriod: "year", scale, measureSteps: growth, steps: recapture });
    expect(values(play(plan, months("15000", "20000", "25000")))).toEqual(["675.00", "645.00", "395.00"]);
  });

  test("jde-m5-part-year: the year's pay by days in the plan, where the program gives the share", () => {
    const plan = planOf(
      {
        scale: bandsOf("graduated", ["0", "0"], ["50000", "0.10"]),
        steps: [{ kind: "multiply", id: "days", by: { measure: "shareOfYear" } }],
      },
      { rounding: { places: 0, mode: "halfUp" } },
    );
    const shareOfYear = "0.586301369863013698630136986301369863";
    expect(
      compilePlan(plan).evaluate({ period: "2026", measures: { sales: "110000", shareOfYear } }).value,
    ).toBe("3518");
  });

  test("oracle-true-up: what was paid is taken off", () => {
    const plan = planOf({ quotaPeriod: "year", scale: bandsOf("whole", ["0", "0.05"]) });
    expect(values(play(plan, months("1000", "2000", "4000")))).toEqual(["50.00", "100.00", "200.00"]);
  });

  test("the year to date annualized and prorated, with rounded and with exact priors", () => {
    const plan = (trueUp: "rounded" | "exact") =>
      planOf({ accumulation: "annualizedToDate", trueUp, scale: rent, measureSteps: growth });
    const sold = months("15000", "20000", "25000");
    expect(values(play(plan("rounded"), sold))).toEqual(["752.08", "1002.09", "1252.08"]);
    expect(values(play(plan("exact"), sold))).toEqual(["752.08", "1002.08", "1252.08"]);
  });

  test("openmeter-delta-round-correct-unit: the total is rounded, and what was booked is taken off", () => {
    const plan = planOf({ quotaPeriod: "year", scale: bandsOf("whole", ["0", "0.001"]) });
    expect(values(play(plan, months("333", "333")))).toEqual(["0.33", "0.34"]);
  });
});
