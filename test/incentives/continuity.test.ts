import { compilePlan, type PlanFacts, type Statement } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const scale = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "1000", rate: "0.1" },
  ],
};
const commission = { kind: "commission", id: "c", measure: "bookings", scale, quotaPeriod: "quarter" };
const until = { from: "2026-01-01", to: "2026-02-01" };
const since = { from: "2026-02-01" };

/** January and February of a plan whose second version is in force from February. */
function twoMonths(second: object, january: string, february: string): Statement {
  const base = { kind: "plan", id: "plan", currency: "USD", components: [commission] };
  const plan = compilePlan([
    { ...base, effective: until },
    { ...base, effective: since, ...second },
  ]);
  const { state } = plan.evaluate({ period: "2026-01", measures: { bookings: january } });
  if (state === null) throw new Error("there is a state");
  const facts: PlanFacts = { period: "2026-02", measures: { bookings: february }, state };
  return plan.evaluate(facts);
}

describe("a running total over a change of the plan", () => {
  test.each([
    // 204.69 pays 10.2345, so 10.23; 504.69 pays 25.2345: in halves 25.0, in whole units 25, each less 10.23.
    ["to halves", { mode: "halfUp", step: "0.5" }, "14.77", "25.0"],
    ["to whole units", { mode: "halfUp", places: 0 }, "14.77", "25"],
    ["to thousandths", { mode: "halfUp", places: 3 }, "15.005", "25.235"],
  ])("takes off what was paid to the cent, where rounding changes %s", (_name, rounding, value, earned) => {
    const statement = twoMonths({ rounding }, "204.69", "300");
    expect([statement.value, statement.state?.components[0]?.earned]).toEqual([value, earned]);
  });

  test.each([
    ["a component with another id", { ...commission, id: "renamed" }],
    ["another quota period", { ...commission, quotaPeriod: "year" }],
  ])("that starts anew amid its quota period says so: %s", (_name, component) => {
    const { issues, value } = twoMonths({ components: [component] }, "1000", "300");
    expect([value, issues.map(({ code, severity, path }) => [code, severity, path])]).toEqual([
      "15.00",
      [["incentives.no_opening_state", "warning", "/state"]],
    ]);
  });
});

describe("overrides for single people", () => {
  const plan = compilePlan({
    kind: "plan",
    id: "plan",
    currency: "USD",
    components: [commission],
    overrides: [{ personId: "p-1", componentId: "c", rateFactor: "2" }],
  });

  test("are not passed over in silence where the facts name no person", () => {
    const facts = { period: "2026-01", measures: { bookings: 100 } };
    const { value, issues } = plan.evaluate(facts);
    expect([value, issues.map(({ code, severity }) => [code, severity])]).toEqual([
      "5.00",
      [["incentives.overrides_not_applied", "warning"]],
    ]);
    expect(plan.evaluate({ ...facts, personId: "p-1" })).toMatchObject({ value: "10.00", issues: [] });
    expect(plan.evaluate({ ...facts, personId: "p-2" })).toMatchObject({ value: "5.00", issues: [] });
  });
});
