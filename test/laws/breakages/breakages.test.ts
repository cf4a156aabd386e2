import { checkLaws, lawNames } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { seed } from "../../seed.js";
import type { Breakage } from "./breakage.js";
import { planBreakages } from "./planBreakages.js";
import { scaleBreakages } from "./scaleBreakages.js";

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe.each(lawNames.scale)("the law of scales %s", (id) => {
  findsAll(id, scaleBreakages[id]);
});

describe.each(lawNames.plan)("the law of plans %s", (id) => {
  findsAll(id, planBreakages[id]);
});

function findsAll(id: string, breakages: readonly Breakage[]): void {
  test("has a breakage", () => {
    expect(breakages.length).toBeGreaterThan(0);
  });

  test.each(breakages)("finds $fault", ({ sound, broken }) => {
    const only = (laws: Breakage["sound"]) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(failures.map((failure) => failure.id)).toEqual([id]);
    // The same scenarios, up to the one that told: it is the fault that the law found, and not the document.
    const runs = 1 + Number(failures[0]?.path.split(":")[0]);
    expect(checkLaws(only(sound), { seed, runs })).toMatchObject({ runs, failures: [] });
  });
}
