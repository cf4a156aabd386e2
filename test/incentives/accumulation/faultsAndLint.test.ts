import { compilePlan, lintPlan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { bandsOf, planOf, type Written } from "./play.js";

const scale = bandsOf("graduated", ["0", "0.05"], ["1000", "0.08"]);
const wholeScale = bandsOf("whole", ["0", "0.05"], ["1000", "0.08"]);
const cap = (at: string) => [{ kind: "cap" as const, id: "cap", at }];

describe("a plan", () => {
  test.each<[string, Written, string]>([
    [
      "incentives.annualized_quota_period",
      { accumulation: "annualized", quotaPeriod: "quarter", scale },
      "/components/0/quotaPeriod",
    ],
    [
      "incentives.deal_steps_annualized",
      { accumulation: "annualizedToDate", dealSteps: cap("1"), scale },
      "/components/0/dealSteps",
    ],
    [
      "incentives.attainment_steps_without_quota",
      { attainmentSteps: cap("1"), scale },
      "/components/0/attainmentSteps",
    ],
    [
      "incentives.windfall_over_nothing",
      { windfall: { over: "0", rate: "0" }, scale },
      "/components/0/windfall/over",
    ],
    [
      "incentives.by_without_bands",
      {
        by: {},
        scale: {
          kind: "curve",
          points: [
            { at: "0", value: "0" },
            { at: "1", value: "1" },
          ],
        },
      },
      "/components/0/by",
    ],
    [
      "document.duplicate_id",
      { dealSteps: [...cap("1"), ...cap("2")], scale },
      "/components/0/dealSteps/1/id",
    ],
    ["decimal.not_decimal", { windfall: { over: "x", rate: "0" }, scale }, "/components/0/windfall/over"],
  ])("is refused: %s", (code, component, path) => {
    const compiled = safeCompilePlan(planOf(component));
    expect(compiled.ok ? [] : compiled.issues.map((issue) => [issue.code, issue.path])).toEqual([
      [code, path],
    ]);
  });

  test.each<[string, Written, readonly (readonly [string, string])[]]>([
    [
      "exact priors without a total",
      { trueUp: "exact", scale },
      [["incentives.choice_without_effect", "/components/0/trueUp"]],
    ],
    [
      "a year without annualizing",
      { yearBy: "days", scale },
      [["incentives.choice_without_effect", "/components/0/yearBy"]],
    ],
    [
      "steps on no quota period",
      { stepsOn: "quotaPeriod", scale },
      [["incentives.choice_without_effect", "/components/0/stepsOn"]],
    ],
    [
      "excess without a cap",
      { capExcess: "carried", scale },
      [["incentives.choice_without_effect", "/components/0/capExcess"]],
    ],
    [
      "slices of a band that another number picks",
      { by: { measure: "other" }, scale },
      [["incentives.by_with_slices", "/components/0/by"]],
    ],
    [
      "a quota period that deals do not look at",
      { accumulation: "perDeal", quotaPeriod: "quarter", scale },
      [["incentives.interval_ignores_quota_period", "/components/0/quotaPeriod"]],
    ],
    [
      "a step that passes a cap of the scale",
      { scale: { ...scale, steps: cap("100") }, steps: [{ kind: "multiply", id: "m", by: "1.2" }] },
      [["incentives.passes_cap_of_scale", "/components/0/steps/0"]],
    ],
    [
      "a step on deals that passes their cap",
      { dealSteps: [...cap("100"), { kind: "multiply", id: "m", by: "1.2" }], scale },
      [["steps.passes_cap", "/components/0/dealSteps/1"]],
    ],
    [
      "choices that are meant",
      {
        trueUp: "exact",
        quotaPeriod: "year",
        steps: cap("9"),
        capExcess: "carried",
        stepsOn: "period",
        scale,
      },
      [["incentives.choice_without_effect", "/components/0/trueUp"]],
    ],
    [
      "deals by the total that they reach",
      { accumulation: "perDeal", quotaPeriod: "quarter", by: {}, scale: { ...wholeScale, steps: [] } },
      [],
    ],
  ])("is told of %s", (_title, component, found) => {
    const issues = lintPlan(planOf(component)).filter(({ code }) => code !== "incentives.cliff");
    expect(issues.map(({ code, path }) => [code, path])).toEqual(found);
  });

  test("says what it pays at 100 % through steps on the attainment and a band that the attainment picks", () => {
    const scale = { ...bandsOf("whole", ["0", "0.05"], ["1", "0.1"]), boundsIn: "quota" as const };
    const lint = (component: Written) =>
      lintPlan(planOf(component, { targetIncentive: "1" })).find(
        ({ code }) => code === "incentives.pay_at_target",
      )?.params.pays;
    expect(lint({ quota: "1000", by: {}, scale })).toBe("100.00");
    expect(lint({ quota: "1000", attainmentSteps: cap("0.9"), scale })).toBe("45.00");
    const unknown = lintPlan(
      planOf({ quota: "1000", accumulation: "perDeal", scale }, { targetIncentive: "1" }),
    );
    expect(unknown.map(({ code }) => code)).toContain("incentives.pay_at_target_unknown");
  });
});

describe("a state", () => {
  const plan = compilePlan(planOf({ scale, quotaPeriod: "quarter" }));
  const total = { id: "c", quotaPeriod: "2026-Q1", measured: "1", earned: "0.05" };

  test.each<[unknown, string, string]>([
    [{ ...total, entitled: "x" }, "decimal.not_decimal", "/state/components/0/entitled"],
    [
      { ...total, excess: { numerator: "1" } },
      "document.missing_field",
      "/state/components/0/excess/denominator",
    ],
    [
      { ...total, excess: { numerator: "1", denominator: "0" } },
      "document.wrong_value",
      "/state/components/0/excess/denominator",
    ],
    [{ ...total, since: "2026-02-30" }, "date.not_a_date", "/state/components/0/since"],
    [{ ...total, more: 1 }, "document.unknown_field", "/state/components/0/more"],
  ])("%j is refused", (component, code, path) => {
    const state = { planId: "plan", personId: null, period: "2026-01", components: [component] };
    const result = plan.safeEvaluate({ period: "2026-02", measures: { sales: "1" }, state });
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });
});
