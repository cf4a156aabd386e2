import { compilePayPackage, type PayPackage, type PayPackageState } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { consultant, march, measures } from "./consultant.js";

function paid(
  given: Partial<typeof measures> = {},
  document = consultant,
  state: PayPackageState | null = null,
) {
  const facts = { ...march, measures: { ...measures, ...given }, state };
  return compilePayPackage(document).evaluate(facts, { trace: true });
}

describe("a pay package", () => {
  test("sums its parts, takes deductions in order within the limit, and carries the rest", () => {
    const { trace: _trace, ...pay } = paid();
    expect(pay).toEqual({
      packageId: "consultant",
      period: "2026-03",
      personId: "li",
      currency: "CNY",
      value: "8000.00",
      parts: [
        { id: "base", kind: "salary", title: "基本工资", value: "6000.00" },
        { id: "performance", kind: "performance", value: "2640.00" },
        { id: "commission", kind: "commission", value: "1360.00" },
        { id: "meals", kind: "benefit", value: "300.00" },
      ],
      gross: "10000.00",
      benefits: "300.00",
      total: "10300.00",
      deducted: "2000.00",
      carried: "200.50",
      marketRatio: "0.8",
      ledgers: [
        {
          id: "loss",
          kind: "penalty",
          title: "Loss",
          owedBy: "person",
          opening: "0.00",
          entries: [
            { id: "owed", cause: "owed", pay: "0.00", change: "1500.00" },
            { id: "deducted", cause: "deducted", pay: "-1500.00", change: "-1500.00" },
          ],
          closing: "0.00",
        },
        {
          id: "returned",
          kind: "clawback",
          owedBy: "person",
          opening: "0.00",
          entries: [
            { id: "owed", cause: "owed", pay: "0.00", change: "700.50" },
            { id: "deducted", cause: "deducted", pay: "-500.00", change: "-500.00" },
          ],
          closing: "200.50",
        },
      ],
      state: {
        packageId: "consultant",
        personId: "li",
        period: "2026-03",
        balances: [{ id: "returned", balance: "200.50" }],
      },
      issues: [],
    });
  });

  test("follows from its trace", () => {
    const cases = [paid(), paid({ market: "0" }), paid({ loss: "0", returned: "0" })];
    expect(cases.map(replayFinding)).toEqual([null, null, null]);
  });

  test("takes what was carried in the next period, and forgets nothing", () => {
    const { state } = paid();
    const april = compilePayPackage(consultant).evaluate({
      ...march,
      period: "2026-04",
      measures: { ...measures, loss: "0", returned: "0" },
      state,
    });
    expect([april.deducted, april.carried, april.state?.balances]).toEqual(["200.50", "0.00", []]);
  });

  test("never takes so much that less than the floor is left, and rounds to the safe side", () => {
    expect(paid({ minimumWage: "9400" }).value).toBe("9400.00");
    expect(paid({ minimumWage: "12000" })).toMatchObject({ deducted: "0.00", carried: "2200.50" });
    expect(paid({ minimumWage: "9400.001" }).value).toBe("9400.01");
    const third = { ...consultant, limit: { share: "0.33333" } };
    expect(paid({ loss: "5000" }, third).deducted).toBe("3333.30");
    const odd = {
      ...consultant,
      parts: [{ kind: "salary", id: "s", amount: "100.01" } as const],
      limit: { share: "0.5" },
    };
    expect(paid({}, odd).deducted).toBe("50.00");
  });

  test("takes what the limit does not hold for from all that is left", () => {
    const [loss, returned] = consultant.deductions ?? [];
    if (loss === undefined || returned === undefined) throw new Error("no deductions");
    const draw = { kind: "drawRecovery", id: "draw", amount: "9000", limited: false } as const;
    const document = { ...consultant, deductions: [draw, loss, returned] };
    // 1,000 is left, below the minimum wage, so that nothing more may be taken.
    expect(paid({}, document).ledgers.map(({ closing }) => closing)).toEqual(["0.00", "1500.00", "700.50"]);
    const last = { ...consultant, deductions: [loss, { ...draw, amount: "9000" }] };
    expect(paid({}, last)).toMatchObject({ value: "0.00", deducted: "10000.00", carried: "500.00" });
  });

  test("without a limit takes down to zero", () => {
    const { limit: _limit, ...open } = consultant;
    expect(paid({ loss: "99999" }, open)).toMatchObject({ value: "0.00", carried: "90699.50" });
  });

  test("takes nothing from pay below zero, and says so", () => {
    const pay = paid({ "pay.sales": "-20000" });
    expect([pay.gross, pay.deducted, pay.value, pay.carried]).toEqual([
      "-11360.00",
      "0.00",
      "-11360.00",
      "2200.50",
    ]);
    expect(pay.issues.map(({ code }) => code)).toEqual(["incentives.negative_gross"]);
  });

  test.each<readonly [NonNullable<PayPackage["market"]>["compares"], string]>([
    ["salary", "0.8"],
    ["gross", "1.25"],
    ["total", "1.2875"],
  ])("compares %s with the market", (compares, ratio) => {
    const document = {
      ...consultant,
      market: { figure: "8000", ...(compares === undefined ? {} : { compares }) },
    };
    const given = compares === "salary" ? { attendance: "0.5" } : {};
    const expected = compares === "salary" ? "0.75" : ratio;
    expect(paid(given, document).marketRatio).toBe(expected);
  });

  test("has no value where a measure of the pay is missing, and one where a benefit is", () => {
    const facts = { ...march, measures: { ...measures, team: null } };
    const missing = compilePayPackage(consultant).evaluate(facts, { trace: true });
    expect([
      missing.value,
      missing.reason,
      missing.state,
      missing.ledgers,
      missing.gross,
      missing.total,
    ]).toEqual([null, "missing_measure", null, [], null, null]);
    expect([missing.parts[1], replayFinding(missing)]).toEqual([
      { id: "performance", kind: "performance", value: null, reason: "missing_measure" },
      null,
    ]);
    const unlimited = compilePayPackage(consultant).evaluate(
      { ...march, measures: { ...measures, minimumWage: null } },
      { trace: true },
    );
    expect([unlimited.value, unlimited.gross, replayFinding(unlimited)]).toEqual([null, "10000.00", null]);
    const unowed = compilePayPackage(consultant).evaluate(
      { ...march, measures: { ...measures, returned: null } },
      { trace: true },
    );
    expect([unowed.value, replayFinding(unowed)]).toEqual([null, null]);
    const benefit = {
      ...consultant,
      parts: [
        ...consultant.parts.slice(0, 3),
        { kind: "benefit", id: "car", amount: { measure: "car" } } as const,
      ],
    };
    const stated = compilePayPackage(benefit).evaluate({ ...march, measures: { ...measures, car: null } });
    expect([stated.value, stated.benefits, stated.total]).toEqual(["8000.00", null, null]);
  });

  test("tells where there is no market figure", () => {
    const pay = paid({ market: "0" });
    expect([pay.marketRatio, pay.issues.map(({ code }) => code)]).toEqual([
      null,
      ["incentives.no_market_figure"],
    ]);
  });

  test("returns the parts and deductions that are asked for", () => {
    const pay = compilePayPackage(consultant).evaluate(march, { only: ["commission", "loss"] });
    expect([pay.parts.map(({ id }) => id), pay.ledgers.map(({ id }) => id), pay.value]).toEqual([
      ["commission"],
      ["loss"],
      "8000.00",
    ]);
  });

  test("sap-gates-baseline: 25,000 by weights of 30 % and 70 %", () => {
    const goal = (id: string, weight: string) =>
      ({ kind: "bonus", id, amount: "25000", factors: [weight, { measure: id }] }) as const;
    const document = {
      ...{ kind: "payPackage", id: "section", currency: "EUR" },
      parts: [goal("ebitda", "0.30"), goal("buRevenue", "0.70")],
    };
    const pay = compilePayPackage(document).evaluate({
      period: "2026",
      measures: { ebitda: "1", buRevenue: "1" },
    });
    expect([pay.parts.map(({ value }) => value), pay.value]).toEqual([["7500.00", "17500.00"], "25000.00"]);
  });

  test("medsales-offer-b: crediting at 90 %, and a top-up in the ramp", () => {
    const document = {
      ...{ kind: "payPackage", id: "offer-b", currency: "USD" },
      parts: [
        { kind: "salary", id: "base", amount: "105000" },
        { kind: "commission", id: "commission", amount: { measure: "reported" }, factors: ["0.9", "0.045"] },
        { kind: "bonus", id: "ramp", amount: { measure: "rampTopUp" } },
      ],
    };
    const evaluate = (rampTopUp: string) =>
      compilePayPackage(document).evaluate({ period: "2026", measures: { reported: "1200000", rampTopUp } });
    expect([evaluate("0").parts[1]?.value, evaluate("0").value, evaluate("3600").value]).toEqual([
      "48600.00",
      "153600.00",
      "157200.00",
    ]);
  });
});
