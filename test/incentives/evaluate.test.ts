import { compilePlan, type PlanFacts, type PlanOptions, type Statement } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const scale = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "1000", rate: "0.1" },
  ],
} as const;
const commission = { kind: "commission", id: "c", measure: "bookings", scale } as const;
const linear = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "1", value: "1" },
  ],
  outside: { above: "extend" },
} as const;
const curve = {
  kind: "payoutCurve",
  id: "p",
  measure: "revenue",
  quota: { measure: "quota" },
  target: { measure: "target" },
  scale: linear,
} as const;
const month = "2026-02";

function evaluate(parts: object, facts: PlanFacts, options?: PlanOptions): Statement {
  return compilePlan({
    kind: "plan",
    id: "plan",
    currency: "USD",
    components: [commission],
    ...parts,
  }).evaluate(facts, options);
}

function linesOf({ lines }: Statement): readonly (readonly [string, string | null, string | undefined])[] {
  return lines.map(({ id, value, reason }) => [id, value, reason]);
}

describe("what is missing", () => {
  test("a measure that is null leaves its line, the value and the state without value", () => {
    const statement = evaluate(
      { components: [commission, curve] },
      { period: month, measures: { bookings: null, revenue: 5, quota: 10, target: 100 } },
    );
    expect(linesOf(statement)).toEqual([
      ["c", null, "missing_measure"],
      ["p", "50.00", undefined],
    ]);
    expect([
      statement.value,
      statement.reason,
      statement.payable,
      statement.accrued,
      statement.state,
    ]).toEqual([null, "missing_measure", null, null, null]);
  });

  test("a target that is null", () => {
    const statement = evaluate(
      { components: [curve] },
      { period: month, measures: { revenue: 5, quota: 10, target: null } },
      { trace: true },
    );
    expect(linesOf(statement)).toEqual([["p", null, "missing_measure"]]);
    expect(statement.trace?.value).toBeNull();
  });

  test("a measure in a step of the plan leaves the total without value, and later steps too", () => {
    const steps = [
      { kind: "multiply", id: "m", by: { measure: "factor" } },
      { kind: "cap", id: "k", at: "1" },
    ];
    const statement = evaluate(
      { steps },
      { period: month, measures: { bookings: 100, factor: null } },
      { trace: true },
    );
    expect(linesOf(statement)).toEqual([
      ["c", "5.00", undefined],
      ["m", null, "missing_measure"],
      ["k", null, "missing_measure"],
    ]);
    expect(statement.trace?.children.map(({ value }) => value)).toEqual(["5.00", null, null]);
  });

  test("a value that the scale refuses", () => {
    const refusing = {
      ...commission,
      scale: { ...scale, bands: [{ from: "10", rate: "1" }], below: "refuse" },
    };
    expect(
      linesOf(evaluate({ components: [refusing] }, { period: month, measures: { bookings: 5 } })),
    ).toEqual([["c", null, "refused_below"]]);
  });

  test("a refusal on the way pays nothing for that deal, and the next one makes up for it", () => {
    const refusing = { ...commission, scale: { ...scale, negative: "refuse" } };
    const credits = [
      { id: "a", measure: "bookings", date: "2026-02-01", amount: "-50" },
      { id: "b", measure: "bookings", date: "2026-02-02", amount: "150" },
    ];
    const { lines } = evaluate({ components: [refusing] }, { period: month, credits });
    expect(lines[0]?.deals?.map(({ id, value }) => [id, value])).toEqual([
      ["a", "0.00"],
      ["b", "5.00"],
    ]);
  });
});

describe("quotas", () => {
  test("a negative quota counts as one of zero", () => {
    const statement = evaluate(
      { components: [curve] },
      { period: month, measures: { revenue: 5, quota: -10, target: 1 } },
    );
    expect(linesOf(statement)).toEqual([["p", "0.00", "zero_quota"]]);
    expect(statement.issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["incentives.zero_quota", "warning", "/measures/quota"],
    ]);
  });

  test("what was measured without a quota counts as soon as there is one", () => {
    const running = { ...curve, target: "1000", quotaPeriod: "quarter" };
    const plan = compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [running] });
    const first = plan.evaluate({ period: "2026-01", measures: { revenue: 5, quota: 0 } });
    expect(first.state?.components).toEqual([
      { id: "p", quotaPeriod: "2026-Q1", measured: "5", earned: "0.00" },
    ]);
    const { state } = first;
    if (state === null) throw new Error("there is a state");
    expect(plan.evaluate({ period: "2026-02", measures: { revenue: 5, quota: 20 }, state }).value).toBe(
      "500.00",
    );
  });

  test("bounds in quota take the quota of the person", () => {
    const inQuota = {
      ...commission,
      quota: "1000",
      scale: {
        ...scale,
        boundsIn: "quota",
        bands: [
          { from: "0", rate: "0.1" },
          { from: "1", rate: "0.2" },
        ],
      },
    };
    const parts = { components: [inQuota], overrides: [{ personId: "p-1", componentId: "c", quota: "500" }] };
    const measures = { bookings: 1000 };
    expect(evaluate(parts, { period: month, measures }).value).toBe("100.00");
    expect(evaluate(parts, { period: month, personId: "p-1", measures }).value).toBe("150.00");
  });

  test("bounds in quota without a quota pay nothing and warn", () => {
    const inQuota = { ...commission, scale: { ...scale, boundsIn: "quota" } };
    const statement = evaluate({ components: [inQuota] }, { period: month, measures: { bookings: 1000 } });
    expect(linesOf(statement)).toEqual([["c", "0.00", "missing_quota"]]);
    expect(statement.issues.map(({ code }) => code)).toEqual(["incentives.missing_quota"]);
  });
});

describe("people", () => {
  test("the facts must say whose they are where the plan is for named people", () => {
    const plan = compilePlan({
      kind: "plan",
      id: "plan",
      currency: "USD",
      components: [commission],
      participants: { personIds: ["p-1"], tierIds: ["t"] },
    });
    const result = plan.safeEvaluate({ period: month, measures: { bookings: 1 } });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ["incentives.missing_person", "/personId"],
      ["incentives.missing_attribute", "/attributes/tier"],
    ]);
    const reported = plan.evaluate({ period: month, measures: { bookings: 1 } }, { onInvalid: "report" });
    expect([reported.value, reported.reason]).toEqual([null, "missing_person"]);
    expect(
      plan.evaluate({ period: month, personId: "p-2", attributes: { tier: "t" } }).lines[0]?.reason,
    ).toBe("not_participant");
  });

  test("who is not eligible gets nothing from a floor of the plan either, and the running total stands still", () => {
    const parts = {
      components: [{ ...commission, quotaPeriod: "quarter" }],
      eligibility: { field: "onLeave", is: false },
      steps: [{ kind: "floor", id: "guarantee", at: "500" }],
    };
    const state = {
      planId: "plan",
      personId: null,
      period: "2026-01",
      components: [{ id: "c", quotaPeriod: "2026-Q1", measured: "100", earned: "5.00" }],
    };
    const statement = evaluate(
      parts,
      { period: month, measures: { bookings: 900 }, attributes: { onLeave: true }, state },
      { trace: true },
    );
    expect(linesOf(statement)).toEqual([
      ["c", "0.00", "not_eligible"],
      ["guarantee", "0.00", "not_eligible"],
    ]);
    expect(statement.state?.components).toEqual(state.components);
    expect(statement.trace?.children[0]?.children[0]?.children[0]).toMatchObject({
      id: "c.eligibility",
      kind: "condition",
      value: "unmet",
    });
  });

  test("the factor of a person comes before the steps and the cap after them", () => {
    const parts = {
      components: [{ ...commission, steps: [{ kind: "add", id: "more", amount: "10" }] }],
      overrides: [{ personId: "p-1", componentId: "c", rateFactor: "2", cap: "105" }],
    };
    const measures = { bookings: 1000 };
    expect(evaluate(parts, { period: month, personId: "p-1", measures: { bookings: 900 } }).value).toBe(
      "100.00",
    );
    expect(evaluate(parts, { period: month, personId: "p-1", measures }).value).toBe("105.00");
    expect(evaluate(parts, { period: month, personId: "p-2", measures }).value).toBe("60.00");
  });
});

describe("running totals", () => {
  const running = { components: [{ ...commission, quotaPeriod: "quarter" }] };

  test("that begin in the middle of their quota period without a state say so", () => {
    const { issues, value } = evaluate(running, { period: month, measures: { bookings: 100 } });
    expect([value, issues.map(({ code, severity, path }) => [code, severity, path])]).toEqual([
      "5.00",
      [["incentives.no_opening_state", "warning", "/state"]],
    ]);
  });

  test("have nothing to take off in the first period", () => {
    const { trace } = evaluate(running, { period: "2026-01", measures: { bookings: 200 } }, { trace: true });
    expect(trace?.children[0]?.children.map(({ kind, value }) => [kind, value])).toEqual([
      ["round", "10.00"],
    ]);
  });

  test("are traced as what is earned to date less what was earned before", () => {
    const state = {
      planId: "plan",
      personId: null,
      period: "2026-01",
      components: [{ id: "c", quotaPeriod: "2026-Q1", measured: "900", earned: "45.00" }],
    };
    const { trace } = evaluate(
      running,
      { period: month, measures: { bookings: 200 }, state },
      { trace: true },
    );
    const line = trace?.children[0];
    expect(line?.inputs).toEqual([
      { id: "bookings", value: "200" },
      { id: "measuredBefore", value: "900" },
    ]);
    expect(line?.children[0]?.kind).toBe("difference");
    expect(line?.children[0]?.children.map(({ kind, value }) => [kind, value])).toEqual([
      ["round", "60.00"],
      ["input", "45.00"],
    ]);
  });

  test("a version that changes in the quota period goes on with the total", () => {
    const dear = {
      ...commission,
      quotaPeriod: "quarter",
      scale: { ...scale, bands: [{ from: "0", rate: "0.2" }] },
    };
    const plan = compilePlan([
      {
        kind: "plan",
        id: "plan",
        currency: "USD",
        effective: { from: "2026-01-01", to: "2026-02-01" },
        ...running,
      },
      { kind: "plan", id: "plan", currency: "USD", effective: { from: "2026-02-01" }, components: [dear] },
    ]);
    const { state } = plan.evaluate({ period: "2026-01", measures: { bookings: 100 } });
    if (state === null) throw new Error("there is a state");
    expect(plan.evaluate({ period: month, measures: { bookings: 100 }, state }).value).toBe("35.00");
  });
});
