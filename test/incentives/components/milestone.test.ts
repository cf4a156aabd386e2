import { lintPlan, type MilestoneComponent, type PlanState, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { deal, paid, planOf, type Written } from "./pay.js";

const bands = [
  { from: "1250", amount: "100" },
  { from: "2500", amount: "200" },
  { from: "5000", amount: "400", id: "top" },
];

function milestone(more: Partial<Written<MilestoneComponent>> = {}) {
  return planOf({ kind: "milestone", id: "milestone", measure: "orders", bands, pays: "each", ...more });
}

describe("a milestone", () => {
  test.each([
    ["1249.99", "0.00", "0.00"],
    ["1250", "100.00", "100.00"],
    ["2600", "300.00", "200.00"],
    ["9000", "700.00", "400.00"],
  ])("at %s pays %s where each is paid, and %s where only the highest is", (orders, each, highest) => {
    expect(paid(milestone(), { measures: { orders } })).toEqual({ milestone: each });
    expect(paid(milestone({ pays: "highest" }), { measures: { orders } })).toEqual({ milestone: highest });
  });

  test("kickers are shares of a target, at multiples of the quota", () => {
    const kicker = milestone({
      bands: [
        { from: "1", amount: "0.05" },
        { from: "1.25", amount: "0.1" },
      ],
      boundsIn: "quota",
      quota: "100000",
      target: "40000",
    });
    const { lines } = kicker.evaluate({ period: "2026-Q3", measures: { orders: "125000" } });
    expect(lines[0]).toMatchObject({ value: "6000.00", quota: "100000", attainment: "1.25" });
    expect(paid(kicker, { measures: { orders: "99999" } })).toEqual({ milestone: "0.00" });
  });

  /** The months of a quarter, each with the state of the one before. */
  function months(more: Partial<Written<MilestoneComponent>>, orders: readonly string[]) {
    const plan = milestone({ quotaPeriod: "quarter", ...more });
    let state: PlanState | null = null;
    return orders.map((each, index) => {
      const facts = { period: `2026-0${index + 7}`, measures: { orders: each } };
      const statement = plan.evaluate(state === null ? facts : { ...facts, state });
      state = statement.state;
      return statement.value;
    });
  }

  test("is paid once within its quota period", () => {
    expect(months({}, ["1300", "1300", "100"])).toEqual(["100.00", "200.00", "0.00"]);
  });

  test("is taken back where the measure falls again, unless it is kept", () => {
    expect(months({}, ["1300", "-200", "300"])).toEqual(["100.00", "-100.00", "100.00"]);
    expect(months({ whenLost: "keep" }, ["1300", "-200", "300"])).toEqual(["100.00", "0.00", "0.00"]);
  });

  test("tells which deal reached it, and the deals sum to the line", () => {
    const credits = [deal("a", "1000"), deal("b", "500"), deal("c", "-400"), deal("d", "1500")];
    const { lines } = milestone().evaluate({ period: "2026-Q3", credits });
    expect(lines[0]?.value).toBe("300.00");
    expect(lines[0]?.deals?.map(({ value }) => value)).toEqual(["0.00", "100.00", "-100.00", "300.00"]);
  });

  test("pays nothing without the quota that its bounds are multiples of", () => {
    const byQuota = milestone({ boundsIn: "quota", quota: { measure: "quota" } });
    const at = (quota: string | null) =>
      byQuota.evaluate({ period: "2026-Q3", measures: { orders: "9000", quota } });
    expect(at("0")).toMatchObject({ value: "0.00", lines: [{ reason: "zero_quota" }] });
    expect(at(null)).toMatchObject({ value: "0.00", lines: [{ reason: "missing_quota" }] });
    expect(milestone().evaluate({ period: "2026-Q3", measures: { orders: null } }).reason).toBe(
      "missing_measure",
    );
    expect(
      milestone({ target: { measure: "target" } }).evaluate({
        period: "2026-Q3",
        measures: { orders: "9000", target: null },
      }).reason,
    ).toBe("missing_measure");
  });

  test("says how much is needed for a pay", () => {
    const facts = { period: "2026-Q3" };
    expect(milestone().inverse("milestone", "300", facts).value).toBe("2500");
    expect(milestone().inverse("milestone", "701", facts).reason).toBe("not_reached");
  });

  test("is part of what 100 % pays", () => {
    const component = {
      kind: "milestone",
      id: "kicker",
      measure: "orders",
      bands: [{ from: "1", amount: "500" }],
      pays: "each",
      boundsIn: "quota",
      quota: "1000",
    };
    const plan = { kind: "plan", id: "p", currency: "USD", targetIncentive: "500", components: [component] };
    expect(lintPlan(plan)).toEqual([]);
    expect(lintPlan({ ...plan, targetIncentive: "600" })).toMatchObject([
      { code: "incentives.pay_at_target", params: { pays: "500.00" } },
    ]);
  });

  test("warns where a total starts amid its quota period, and refuses a period beyond it", () => {
    const plan = milestone({ quotaPeriod: "quarter" });
    expect(plan.evaluate({ period: "2026-08", measures: { orders: "0" } }).issues).toMatchObject([
      { code: "incentives.no_opening_state" },
    ]);
    const beyond = plan.safeEvaluate({ period: "2026", measures: { orders: "0" } });
    expect(beyond.ok ? [] : beyond.issues).toMatchObject([
      { code: "incentives.period_exceeds_quota_period" },
    ]);
  });

  test("is refused with bounds out of order, or in multiples of a quota that it does not name", () => {
    const faults = (more: object) => {
      const read = safeCompilePlan({
        kind: "plan",
        id: "plan",
        currency: "USD",
        components: [{ kind: "milestone", id: "m", measure: "orders", bands, pays: "each", ...more }],
      });
      return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
    };
    expect(faults({ bands: [bands[1], bands[0]] })).toEqual(["scale.unsorted /components/0/bands/1/from"]);
    expect(faults({ boundsIn: "quota" })).toEqual(["incentives.quota_required /components/0/quota"]);
    expect(faults({ pays: "all" })).toEqual(["document.wrong_value /components/0/pays"]);
  });
});
