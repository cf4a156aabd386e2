import type { Plan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { buildPlan } from "../../../src/incentives/buildPlan.js";
import { readPlanFacts } from "../../../src/incentives/facts/readPlanFacts.js";

const commission = {
  kind: "commission",
  id: "c",
  measure: "sales",
  quotaPeriod: "quarter",
  scale: { kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }] },
} as const;

function paid(period: string, more: object = {}) {
  const plan: Plan = { kind: "plan", id: "p", currency: "USD", components: [{ ...commission, ...more }] };
  const built = buildPlan([plan], () => "");
  const read = readPlanFacts({ period, measures: { sales: "100" } });
  if (!built.ok || !read.ok) throw new Error("sound");
  const result = built.data.pay({ ...read.data, stateGap: true });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return [result.data.value, result.data.reason, result.data.state];
}

describe("a period whose state cannot be gone on with", () => {
  test("is not known where a total began before it", () => {
    expect(paid("2026-02")).toEqual([null, "missing_opening", null]);
  });

  test("is not known where a cap may have left something to pay", () => {
    const steps = [{ kind: "cap", id: "cap", at: "5" }];
    expect(paid("2026-02", { accumulation: "interval", steps, capExcess: "carried" })).toEqual([
      null,
      "missing_opening",
      null,
    ]);
  });

  test("is paid where the total begins with it, and where each period stands by itself", () => {
    expect(paid("2026-01").slice(0, 2)).toEqual(["10.00", undefined]);
    expect(paid("2026-02", { accumulation: "interval" }).slice(0, 2)).toEqual(["10.00", undefined]);
  });
});
