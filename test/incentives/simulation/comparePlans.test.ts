import { comparePlans, compilePlan, type Plan, type PlanFacts } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { codesOf } from "../codesOf.js";

const bands = (rate: string) =>
  ({
    kind: "bands",
    mode: "graduated",
    bands: [
      { from: "0", rate },
      { from: "1000", rate: "0.2" },
    ],
  }) as const;
const plan: Plan = {
  kind: "plan",
  id: "ae-2026",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "sales",
      title: "Sales",
      measure: "bookings",
      quotaPeriod: "quarter",
      scale: bands("0.1"),
    },
    { kind: "lumpSum", id: "spring", amount: "50", when: { field: "bookings", gte: "800" } },
  ],
  steps: [{ kind: "cap", id: "limit", at: "300" }],
};
const [sales, spring] = plan.components;

function facts(personId: string, period: string, bookings: string, nps = "0"): PlanFacts {
  return { personId, period, measures: { bookings, nps } };
}

/** Ann sells steadily, Bob in one burst. */
const history = [
  facts("ann", "2026-01", "600"),
  facts("ann", "2026-02", "600"),
  facts("bob", "2026-01", "0"),
  facts("bob", "2026-02", "2000"),
];

function compare(other: unknown, on: readonly PlanFacts[] = history) {
  return comparePlans(compilePlan(plan), compilePlan(other), on);
}

describe("the golden comparison: a higher first rate, the bonus dropped, an activity bonus added, the cap lifted", () => {
  const next: Plan = {
    ...plan,
    id: "ae-2027",
    title: "Next year",
    components: [
      { kind: "commission", id: "sales", measure: "bookings", quotaPeriod: "quarter", scale: bands("0.12") },
      { kind: "lumpSum", id: "visits", amount: "20", when: { field: "bookings", gte: "600" } },
    ],
    steps: [{ kind: "cap", id: "limit", at: "400" }],
  };
  const found = compare(next);

  test("in all", () => {
    expect(found.pay).toEqual({ a: "440.00", b: "540.00", difference: "100.00" });
    expect(found.value).toBe("100.00");
    expect(found.issues).toEqual([]);
  });

  test("by person and period", () => {
    expect(found.people.map(({ personId, pay }) => [personId, pay.a, pay.b, pay.difference])).toEqual([
      ["ann", "140.00", "200.00", "60.00"],
      ["bob", "300.00", "340.00", "40.00"],
    ]);
    expect(found.people[0]?.periods.map(({ period, pay }) => [period, pay.a, pay.b])).toEqual([
      ["2026-01", "60.00", "92.00"],
      ["2026-02", "80.00", "108.00"],
    ]);
  });

  test("by line: a line that one plan does not have is 0 there", () => {
    expect(found.lines.map(({ id, a, b, difference }) => [id, a, b, difference])).toEqual([
      ["sales", "440.00", "480.00", "40.00"],
      ["spring", "50.00", "0.00", "-50.00"],
      ["limit", "-50.00", "0.00", "50.00"],
      ["visits", "0.00", "60.00", "60.00"],
    ]);
  });

  test("by cause, each on top of those before it", () => {
    expect(
      found.causes.map(({ changes, pay }) => [
        ...changes.map(({ part, id, change }) => `${part} ${id} ${change}`),
        pay,
      ]),
    ).toEqual([
      ["component sales changed", "20.00"],
      ["component spring removed", "0.00"],
      ["component visits added", "40.00"],
      ["step limit changed", "40.00"],
    ]);
    expect(found.people.map(({ personId, causes }) => [personId, ...causes.map(({ pay }) => pay)])).toEqual([
      ["ann", "20.00", "0.00", "40.00", "0.00"],
      ["bob", "0.00", "0.00", "0.00", "40.00"],
    ]);
  });
});

describe("the state", () => {
  test("is carried from period to period under each plan", () => {
    const double = compare({ ...plan, components: [{ ...sales, quotaPeriod: "year" }, spring] });
    expect(double.value).toBe("0.00");
    const apart = compare({
      ...plan,
      components: [{ ...sales, accumulation: "interval", quotaPeriod: undefined }, spring],
    });
    expect(apart.people.map(({ pay }) => pay.difference)).toEqual(["-20.00", "0.00"]);
  });

  test("of the first period opens both plans, without what one of them does not have", () => {
    const total = { quotaPeriod: "2026-Q1", measured: "900", earned: "90.00" };
    const components = [{ id: "sales", ...total }];
    const state = { planId: "ae-2026", personId: "ann", period: "2026-01", components };
    const on = [{ ...facts("ann", "2026-02", "300"), state }];
    const kept = compare(
      { ...plan, id: "ae-2027", components: [{ ...sales, scale: bands("0.11") }, spring] },
      on,
    );
    expect(kept.pay).toEqual({ a: "50.00", b: "60.00", difference: "10.00" });
    const lost = compare({ ...plan, components: [spring] }, on);
    expect(lost.pay.difference).toBe("-50.00");
    expect(lost.issues.map(({ code, path }) => [code, path])).toEqual([
      ["incentives.state_trimmed", "/history/0/state"],
    ]);
  });

  test("after a gap is none, and that is told", () => {
    const found = compare(plan, [facts("ann", "2026-01", "600"), facts("ann", "2026-03", "600")]);
    expect(found.pay.a).toBe("120.00");
    expect(found.issues.map(({ code, severity }) => [code, severity])).toContainEqual([
      "incentives.history_gap",
      "warning",
    ]);
  });
});

describe("causes", () => {
  test("changes that make no plan alone are told together", () => {
    const shared = { ...bands("0.15"), id: "shared" };
    const { scale: _scale, ...plain } = sales?.kind === "commission" ? sales : { scale: null };
    const found = compare({
      ...plan,
      scales: [shared],
      components: [{ ...plain, scaleId: "shared" }, spring],
    });
    expect(found.causes.map(({ id, pay }) => [id, pay])).toEqual([
      ["scales", "0.00"],
      ["sales", "50.00"],
    ]);
    const back = comparePlans(
      compilePlan({ ...plan, scales: [shared], components: [{ ...plain, scaleId: "shared" }, spring] }),
      compilePlan(plan),
      history,
    );
    expect(back.causes.map(({ id, pay }) => [id, pay])).toEqual([["scales + sales", "-50.00"]]);
  });

  test("rules of the plan, the order of steps, and the settlement, which moves what is paid and not what is earned", () => {
    const steps = [...(plan.steps ?? []), { kind: "multiply", id: "boost", by: "1.5" }] as const;
    const one = compilePlan({ ...plan, steps });
    const other = compilePlan({
      ...plan,
      rounding: { mode: "floor", places: 0 },
      steps: [...steps].reverse(),
      settlement: [{ kind: "holdback", id: "held", share: "0.5", release: { kind: "after", periods: 6 } }],
    });
    const { causes, pay, payable } = comparePlans(one, other, history);
    expect(causes.map(({ id, pay: own, payable: paid }) => [id, Number(own), Number(paid)])).toEqual([
      ["rounding", 0, 0],
      ["held", 0, -330],
      ["steps", -150, -75],
    ]);
    expect([pay.difference, payable.difference]).toEqual(["-150.00", "-405.00"]);
  });

  test("a title is no change; versions that cannot be paired are one cause", () => {
    expect(compare({ ...plan, title: "Another" }).causes).toEqual([]);
    const late = {
      ...plan,
      effective: { from: "2020-01-01" },
      components: [{ ...sales, scale: bands("0.2") }, spring],
    };
    expect(compare(late).causes.map(({ id }) => id)).toEqual(["versions"]);
  });

  test("versions are paired by their days", () => {
    const versions = (rate: string) => [
      { ...plan, effective: { from: "2026-01-01", to: "2026-02-01" } },
      { ...plan, effective: { from: "2026-02-01" }, components: [{ ...sales, scale: bands(rate) }, spring] },
    ];
    const found = comparePlans(compilePlan(versions("0.1")), compilePlan(versions("0.15")), history);
    expect(found.causes.map(({ id, changes }) => [id, changes.length])).toEqual([["sales", 1]]);
  });
});

describe("bad input", () => {
  const noValue = { personId: "ann", period: "2026-01", measures: { bookings: null } };
  test.each<[string, () => unknown, string]>([
    ["no history", () => compare(plan, []), "incentives.empty_simulation"],
    [
      "a period twice",
      () => compare(plan, [facts("ann", "2026-01", "1"), facts("ann", "2026-Q1", "2")]),
      "incentives.duplicate_period",
    ],
    [
      "nobody's facts",
      () => compare(plan, [{ period: "2026-01", measures: { bookings: "1" } }]),
      "document.missing_field",
    ],
    ["another currency", () => compare({ ...plan, currency: "EUR" }), "incentives.compared_currencies"],
    ["facts without a value", () => compare(plan, [noValue]), "incentives.simulated_without_value"],
    [
      "a measure that only the other plan names",
      () => compare({ ...plan, components: [{ ...spring, when: { field: "x", gte: "1" } }] }),
      "incentives.missing_measure",
    ],
  ])("%s", (_name, call, code) => {
    expect(codesOf(call)).toContain(code);
  });

  test('with onInvalid: "report" people at fault are left out of both sides, and told', () => {
    const one = compilePlan(plan);
    const found = comparePlans(one, one, [...history, { ...noValue, personId: "cho" }], {
      onInvalid: "report",
    });
    expect(found.people.map(({ personId }) => personId)).toEqual(["ann", "bob"]);
    expect(found.leftOut).toEqual([
      { id: "cho", stream: "history", index: 4, reason: "incentives.simulated_without_value", amount: null },
    ]);
    expect(found.issues.map(({ code }) => code)).toEqual(["incentives.simulated_without_value"]);
  });
});
