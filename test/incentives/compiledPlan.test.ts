import { compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] };
const commission = { kind: "commission", id: "c", measure: "bookings", scale };
const curve = { kind: "payoutCurve", id: "p", measure: "bookings", quota: "100", target: "10", scale };
const lump = { kind: "lumpSum", id: "l", amount: "5", when: { field: "deals", gte: "3" } };
const plan = { kind: "plan", id: "plan", currency: "USD", components: [commission] };

describe("a compiled plan", () => {
  test("lists every measure and attribute that it looks at", () => {
    const { inputs } = compilePlan({
      ...plan,
      participants: { roles: ["ae"], tierIds: ["senior"] },
      eligibility: { field: "onPlan", is: false },
      components: [
        {
          ...commission,
          scale: { ...scale, steps: [{ kind: "add", id: "s", amount: { measure: "bonus" } }] },
        },
        { ...curve, quota: { measure: "quota" }, target: { measure: "target" } },
        { ...lump, steps: [{ kind: "gate", id: "g", when: { field: "violations", gte: "1" }, set: "0" }] },
      ],
      steps: [
        { kind: "multiply", id: "factor", by: { measure: "factor" }, when: { field: "region", is: "north" } },
      ],
    });
    expect(inputs).toEqual([
      "bonus",
      "bookings",
      "deals",
      "factor",
      "onPlan",
      "quota",
      "region",
      "role",
      "target",
      "tier",
      "violations",
    ]);
  });

  test("is frozen to its depth, and the document of the caller is not", () => {
    const document = structuredClone(plan);
    const compiled = compilePlan(document);
    expect(Object.isFrozen(compiled)).toBe(true);
    expect(Object.isFrozen(compiled.versions[0]?.components[0])).toBe(true);
    expect(Object.isFrozen(document.components[0]?.scale.bands)).toBe(false);
  });

  test("has the versions of a history in the order of time", () => {
    const { versions } = compilePlan([
      { ...plan, version: "b", effective: { from: "2026-02-01" } },
      { ...plan, version: "a", effective: { from: "2026-01-01", to: "2026-02-01" } },
    ]);
    expect(versions.map(({ version }) => version)).toEqual(["a", "b"]);
  });
});
