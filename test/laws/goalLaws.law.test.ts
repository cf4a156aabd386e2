import { compileGoalTree, safeCompileGoalTree } from "attainment/goals";
import { checkLaws, goalFacts, goalLaws, goalTrees, lawNames } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { goalBreakages } from "./breakages/goalBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

/** Sound trees are tried at length above; here it is enough that the law does not cry out at once. */
const SOUND_RUNS = 25;

const common = { measure: "sales", unit: "money", direction: "increase", period: "2026-Q3" } as const;
const fixed: Readonly<Record<string, object>> = {
  "company, teams and people": {
    kind: "goalTree",
    id: "levels",
    goals: [
      {
        id: "company",
        unit: "money",
        direction: "atLeast",
        target: "1000",
        period: "2026",
        rollUp: { of: "actuals" },
      },
      {
        id: "north",
        parentId: "company",
        unit: "money",
        direction: "atLeast",
        target: "600",
        period: "2026-Q3",
      },
      { ...common, id: "ann", parentId: "north", ownerId: "ann", baseline: "100", target: "400" },
      { ...common, id: "bob", parentId: "north", ownerId: "bob", target: { measure: "plan" } },
      { ...common, id: "south", parentId: "company", ownerId: "south", direction: "atLeast", target: "400" },
    ],
  },
  "thirds, with archived ones": {
    kind: "goalTree",
    id: "thirds",
    goals: [
      { id: "top", unit: "ratio", direction: "increase", period: "2026-Q3", rollUp: { missing: "reweight" } },
      { ...common, id: "a", parentId: "top", target: "3" },
      { ...common, id: "b", parentId: "top", ownerId: "ann", target: "7" },
      { ...common, id: "c", parentId: "top", target: "9", archived: true },
      { ...common, id: "d", parentId: "c", target: "9" },
    ],
  },
  "a value of its own over the goals below": {
    kind: "goalTree",
    id: "own",
    goals: [
      { ...common, id: "top", target: "3" },
      { ...common, id: "a", parentId: "top", target: "3" },
      { id: "empty", parentId: "top", unit: "money", direction: "increase", period: "2026-Q4" },
    ],
  },
};

describe("the laws of goals", () => {
  test("hold for any tree", { timeout: PATIENCE }, () => {
    const holds = fc.property(goalTrees({ maxGoals: 6 }), (document) => {
      expect(checkLaws(goalLaws(document), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test.each(Object.entries(fixed))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    expect(checkLaws(goalLaws(document), { seed, runs: Math.ceil(runs / 4) }).failures).toEqual([]);
  });

  test("are each about some of the trees that are drawn, and lay no scenario aside", () => {
    const laws = fc.sample(goalTrees(), { seed, numRuns: 60 }).flatMap((document) => goalLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.goal));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("trees of goals and their facts", () => {
  test("are valid by construction", () => {
    const valid = fc.property(goalTrees(), fc.nat(), (document, from) => {
      const compiled = safeCompileGoalTree(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      for (const facts of fc.sample(goalFacts(document), { seed: from, numRuns: 3 })) {
        const result = compileGoalTree(document).safeEvaluate(facts);
        expect(result.ok ? [] : result.issues).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: Math.ceil(runs / 2) });
  });

  test("are varied: every direction, every roll-up and every reason occurs", () => {
    const drawn = fc.sample(goalTrees(), { seed, numRuns: 400 });
    const goals = drawn.flatMap((document) => document.goals);
    expect(new Set(goals.map(({ direction }) => direction)).size).toBe(8);
    const rollUps = goals.map(({ rollUp }) => rollUp?.of ?? rollUp?.weights);
    for (const each of ["actuals", "relative", "remainder", "target", undefined])
      expect(rollUps).toContain(each);
    const reasons = new Set(
      drawn.flatMap((document, index) => {
        const compiled = compileGoalTree(document);
        return fc
          .sample(goalFacts(compiled), { seed: seed + index, numRuns: 3 })
          .map((facts) => compiled.evaluate(facts))
          .flatMap(({ reason, goals: listed }) => [reason, ...listed.map((goal) => goal.reason)]);
      }),
    );
    const expected = [
      "missing_owner",
      "missing_measure",
      "missing_target",
      "missing_baseline",
      "zero_target",
    ];
    const others = ["negative_target", "zero_distance", "wrong_direction", "not_whole", "outside_period"];
    const ofRollUps = ["no_children", "missing_value", "all_missing", "move_to_missing", "no_goals"];
    for (const each of [...expected, ...others, ...ofRollUps]) expect(reasons, each).toContain(each);
  });

  test("constraints are kept", () => {
    const small = fc.sample(goalTrees({ maxGoals: 2 }), { seed, numRuns: 50 });
    expect(Math.max(...small.map(({ goals }) => goals.length))).toBe(2);
    const document = fixed["company, teams and people"];
    const facts = fc.sample(goalFacts(compileGoalTree(document), { complete: true }), { seed, numRuns: 50 });
    expect(JSON.stringify(facts)).not.toContain("null");
    for (const { owners = [], personId } of facts)
      expect(new Set([...owners.map(({ id }) => id), personId])).toEqual(
        new Set(["ann", "bob", "south", personId]),
      );
  });

  test("are on a bound, just below it and just above it, each in a tenth of the cases", () => {
    const one = compileGoalTree({
      kind: "goalTree",
      id: "one",
      goals: [{ ...common, id: "one", target: "500" }],
    });
    const values = fc
      .sample(goalFacts(one, { complete: true }), { seed, numRuns: 1000 })
      .map(({ measures }) => Number(measures?.sales));
    const share = (is: (value: number) => boolean) => values.filter(is).length / values.length;
    expect(share((value) => value === 500)).toBeGreaterThan(0.1);
    expect(share((value) => value >= 499 && value < 500)).toBeGreaterThan(0.1);
    expect(share((value) => value > 500 && value <= 501)).toBeGreaterThan(0.1);
  });
});

describe.each(lawNames.goal)("the law of goals %s", (id) => {
  test("has a breakage", () => {
    expect(goalBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(goalBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: SOUND_RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
