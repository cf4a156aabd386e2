import { checkLaws, planLaws } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { seed } from "../../seed.js";
import { presetOf } from "../presetOf.js";
import { presetNames } from "./presetNames.js";

describe("a ready plan keeps the laws of plans", () => {
  test.each(presetNames.plans)("%s", (name) => {
    expect(checkLaws(planLaws(presetOf(name)), { seed, runs: 25 }).failures).toEqual([]);
  });

  test("more never pays less, in both readings of tiers", () => {
    for (const name of ["graduatedCommissionPlan", "wholeCommissionPlan"])
      expect(planLaws(presetOf(name)).map(({ id }) => id)).toContain("payNeverFalls");
  });
});
