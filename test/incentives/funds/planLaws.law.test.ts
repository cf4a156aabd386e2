import { lintPlan, safeCompilePlan } from "attainment/incentives";
import { checkLaws, planFacts, planLaws, plans } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seed } from "../../seed.js";

const kinds = ["contest", "teamPool", "commission"] as const;
const sample = fc.sample(plans({ kinds: [...kinds] }), { seed, numRuns: 25 });

describe("plans with contests and team pools", () => {
  test("are drawn valid, with facts that they accept", () => {
    const used = new Set(sample.flatMap(({ components }) => components.map(({ kind }) => kind)));
    expect([...used].sort()).toEqual([...kinds].sort());
    for (const document of sample) {
      expect(lintPlan(document).filter(({ severity }) => severity === "error")).toEqual([]);
      const compiled = safeCompilePlan(document);
      if (!compiled.ok) throw new Error("not compiled");
      for (const facts of fc.sample(planFacts(document), { seed, numRuns: 5 }))
        expect(compiled.data.safeEvaluate(facts)).toMatchObject({ ok: true });
    }
  });

  test("keep the laws of plans", () => {
    for (const document of sample.slice(0, 12))
      expect(checkLaws(planLaws(document), { seed, runs: 8 }).failures).toEqual([]);
  });
});
