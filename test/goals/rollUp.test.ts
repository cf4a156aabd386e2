import { compileGoalTree, type Goal, type GoalRollUp, type GoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, owners, tree } from "./documents.js";

/** A parent with children of these progresses as ratios, each an owner. */
function family(
  progress: readonly (string | null)[],
  weights: readonly (string | null)[] = [],
  rollUp: GoalRollUp = {},
  fields: Partial<Goal> = {},
): string | undefined {
  const children = progress.map((_, index) => {
    const weight = weights[index] ?? null;
    const own = weight === null ? {} : { weight };
    return goal({
      id: `k${index}`,
      ownerId: `k${index}`,
      parentId: "top",
      direction: "increase",
      target: "1",
      ...fields,
      ...own,
    });
  });
  const measures = Object.fromEntries(progress.map((value, index) => [`k${index}`, value]));
  return headline(tree(above({ id: "top", rollUp }), ...children), measures);
}

function headline(document: GoalTree, measures: Readonly<Record<string, string | null>>): string | undefined {
  const result = compileGoalTree(document).evaluate({ period: "2026-Q3", owners: owners(measures) });
  return result.value ?? result.reason;
}

function targets(rollUp: GoalRollUp): GoalTree {
  const products = ["100000", "20000", "1000"].map((target, index) =>
    goal({ id: `p${index}`, ownerId: `p${index}`, parentId: "top", target }),
  );
  return tree(above({ id: "top", rollUp }), ...products);
}

describe("published cases", () => {
  test("goal-04 (support.perdoo.com): equal weights", () => {
    expect(family(["1", "0", "0"])).toBe("0.3333333333333333333333333333333333");
  });

  test("goal-05 (support.perdoo.com): below zero counts as zero for the goal above", () => {
    expect(family(["-0.5", "1"])).toBe("0.5");
    expect(family(["-0.5", "1"], [], {}, { clamp: { least: "-10" } })).toBe("0.25");
  });

  test("goal-07 (help.lattice.com): the own value comes before the goals below", () => {
    const children = ["300", "500", "1000"].map((target, index) =>
      goal({ id: `k${index}`, ownerId: `k${index}`, parentId: "top", target }),
    );
    const top = goal({ id: "top", direction: "increase", baseline: "0", target: "1800", ownerId: "top" });
    expect(headline(tree(top, ...children), { top: "300", k0: "300", k1: "0", k2: "0" })).toBe(
      "0.1666666666666666666666666666666667",
    );
  });

  test("goal-08 (support.synergita.com): weights 40, 20, 40", () => {
    expect(family(["0.3", "0.3", "0.4"], ["0.4", "0.2", "0.4"])).toBe("0.34");
  });

  test("goal-10 and goal-11 (MicrosoftDocs/Viva#518): weights by target", () => {
    const compiled = compileGoalTree(targets({ weights: "target" }));
    const facts = { period: "2026-Q3", owners: owners({ p0: "100000", p1: "0", p2: "0" }) };
    const { value, goals } = compiled.evaluate(facts);
    expect(goals.slice(1).map(({ weight }) => (100 * Number(weight)).toFixed(1))).toEqual([
      "82.6",
      "16.5",
      "0.8",
    ]);
    expect(Number(value)).toBeCloseTo(0.82644628099174, 12);
    expect(headline(targets({}), { p0: "100000", p1: "0", p2: "0" })).toBe(
      "0.3333333333333333333333333333333333",
    );
    // Pooled actual values over pooled targets come to the same.
    expect(headline(targets({ of: "actuals" }), { p0: "100000", p1: "0", p2: "0" })).toBe(value);
  });

  test("goal-16 (frappe/hrms test_goal.py): nested means", () => {
    const leaf = (id: string, parentId: string) =>
      goal({ id, parentId, ownerId: id, direction: "increase", target: "100" });
    const document = tree(
      above({ id: "top" }),
      leaf("a", "top"),
      above({ id: "mid", parentId: "top" }),
      leaf("b", "mid"),
      leaf("c", "mid"),
    );
    expect(headline(document, { a: "0", b: "50", c: "0" })).toBe("0.125");
  });

  test("goal-17 (frappe/hrms test_goal.py): the mean of 25, 0 and 25", () => {
    expect(family(["0.25", "0", "0.25"])).toBe("0.1666666666666666666666666666666667");
  });

  test("goal-19 and goal-20 (frappe/hrms test_appraisal.py): weights 30 and 70", () => {
    expect(family(["0.125", "0.5"], ["0.3", "0.7"])).toBe("0.3875");
    expect(family(["5", "3"], ["0.3", "0.7"])).toBe("3.6");
  });

  test("goal-22 (frappe/hrms#2023): a missing part counts as zero, or leaves the mean", () => {
    expect(family(["5", "5", null], [], { missing: "zero" })).toBe("3.333333333333333333333333333333333");
    expect(family(["5", "5", null], [], { missing: "reweight" })).toBe("5");
  });

  test("goal-23 (frappe/hrms test_appraisal_template.py): weights must total one", () => {
    expect(() => family(["1", "1"], ["0.3", "0.6999"])).toThrow("0.9999");
    expect(family(["1", "1"], ["0.3", "0.7"])).toBe("1");
  });

  test("goal-28 (taskany-inc/issues#1221): those without a weight share what is left", () => {
    expect(family(["0", "0", "1"], ["0.6", "0.4", null], { weights: "remainder" })).toBe("0");
    expect(family(["0", "0", "1"], ["0.5", "0.25", null], { weights: "remainder" })).toBe("0.25");
    expect(family(["0", "1", "0"], ["0.5", null, null], { weights: "remainder" })).toBe("0.25");
    expect(family(["0", "0", "1"], [null, null, null], { weights: "remainder" })).toBe(
      "0.3333333333333333333333333333333333",
    );
  });
});

describe("a mean of progress", () => {
  test("has the weights of its mode", () => {
    expect(family(["0", "1"], ["1", "3"], { weights: "relative" })).toBe("0.75");
    expect(family(["0", "1"], ["1", "3"], { weights: "equal" })).toBe("0.5");
    expect(family(["0", "1"])).toBe("0.5");
  });

  test("keeps each goal within its clamp", () => {
    expect(family(["1.75", "0.25"])).toBe("1");
    expect(family(["1.75", "0.25"], [], {}, { clamp: { most: "1" } })).toBe("0.625");
    expect(family(["0.1", "1"], [], {}, { clamp: { least: "0.5", most: "1" } })).toBe("0.75");
  });

  test("treats a goal without progress as its policy says", () => {
    expect(family([null, "0.5"])).toBe("missing_value");
    expect(family([null, "0.5"], [], { missing: "reweight" })).toBe("0.5");
    expect(family([null, "0.5"], [], { missing: "zero" })).toBe("0.25");
    expect(family([null, "0.5"], [], { missing: { moveTo: "k1" } })).toBe("0.5");
    expect(family([null, "0.5"], [], { missing: { moveTo: "k0" } })).toBe("move_to_missing");
    expect(family([null, null], [], { missing: "zero" })).toBe("all_missing");
    expect(family([null, "0.5"], ["1", "0"], { missing: "reweight" })).toBe("all_missing");
    expect(family([null, "0.5"], ["0", "1"])).toBe("0.5");
  });

  test("takes targets as weights also where they are measures", () => {
    const children = ["a", "b"].map((id) =>
      goal({ id, ownerId: id, parentId: "top", target: { measure: "plan" } }),
    );
    const compiled = compileGoalTree(tree(above({ id: "top", rollUp: { weights: "target" } }), ...children));
    const value = (a: string | null, b: string) => {
      const people = [
        { id: "a", measures: { sales: "10", plan: a } },
        { id: "b", measures: { sales: "10", plan: b } },
      ];
      const result = compiled.evaluate({ period: "2026-Q3", owners: people });
      return result.value ?? result.reason;
    };
    expect(value("10", "30")).toBe("0.5");
    expect(value(null, "30")).toBe("missing_target");
    expect(value("-10", "30")).toBe("negative_target");
    expect(value("0", "0")).toBe("no_weight");
  });

  test("takes the pooled target of a goal below as its weight", () => {
    const document = tree(
      above({ id: "top", rollUp: { weights: "target" } }),
      above({ id: "mid", parentId: "top", rollUp: { of: "actuals" } }),
      goal({ id: "a", ownerId: "a", parentId: "mid", target: "10" }),
      goal({ id: "b", ownerId: "b", parentId: "mid", target: "20" }),
      goal({ id: "c", ownerId: "c", parentId: "top", target: "10" }),
    );
    expect(headline(document, { a: "0", b: "15", c: "10" })).toBe("0.625");
  });
});

describe("pooled actual values", () => {
  const pooled = (rollUp: GoalRollUp, fields: Partial<Goal> = {}, child: Partial<Goal> = {}): GoalTree =>
    tree(
      above({ id: "top", rollUp: { of: "actuals", ...rollUp }, ...fields }),
      goal({ id: "a", ownerId: "a", parentId: "top", target: "100", ...child }),
      above({ id: "mid", parentId: "top" }),
      goal({ id: "b", ownerId: "b", parentId: "mid", target: "300", ...child }),
    );

  test("are the sum of actuals over the sum of targets, or over the goal's own", () => {
    expect(headline(pooled({}), { a: "50", b: "150" })).toBe("0.5");
    expect(headline(pooled({}, { target: "250" }), { a: "50", b: "150" })).toBe("0.8");
    expect(headline(pooled({}, { direction: "binary" }), { a: "250", b: "150" })).toBe("1");
    expect(headline(pooled({}, { direction: "inRange", low: "0", high: "199" }), { a: "50", b: "150" })).toBe(
      "0",
    );
    expect(headline(pooled({}, { baseline: "100", target: "300" }), { a: "50", b: "150" })).toBe("0.5");
  });

  test("do as their policy says where a goal below lacks its part", () => {
    expect(headline(pooled({}), { a: null, b: "150" })).toBe("missing_value");
    expect(headline(pooled({ missing: "reweight" }), { a: null, b: "150" })).toBe("0.5");
    expect(headline(pooled({ missing: "zero" }), { a: null, b: "150" })).toBe("0.375");
    expect(headline(pooled({ missing: "zero" }), { a: null, b: null })).toBe("all_missing");
    expect(headline(pooled({ missing: "reweight" }), { b: "150" })).toBe("0.5");
  });

  test("need targets that are there", () => {
    const measured = pooled({ missing: "zero" }, {}, { target: { measure: "plan" } });
    expect(headline(measured, { a: "50", b: "150" })).toBe("missing_target");
    const left = pooled({ missing: "reweight" }, {}, { target: { measure: "plan" } });
    expect(headline(left, { a: "50", b: "150" })).toBe("all_missing");
    const named = pooled({ missing: "zero" }, { target: "400" }, { target: { measure: "plan" } });
    expect(headline(named, { a: "50", b: "150" })).toBe("0.5");
  });

  test("tell the actual value and the target", () => {
    const { goals } = compileGoalTree(pooled({})).evaluate({
      period: "2026-Q3",
      owners: owners({ a: "50", b: "150" }),
    });
    expect(goals[0]).toEqual({ id: "top", key: "top", progress: "0.5", actual: "200", target: "400" });
  });
});

describe("archived goals", () => {
  test("are as if they were not there, with all below them", () => {
    const kept = [above({ id: "top" }), goal({ id: "a", ownerId: "a", parentId: "top" })];
    const gone = [
      above({ id: "old", parentId: "top", archived: true }),
      goal({ id: "b", ownerId: "b", parentId: "old" }),
      goal({ id: "c", ownerId: "c", parentId: "top", archived: true }),
    ];
    const facts = { period: "2026-Q3", owners: owners({ a: "50" }) };
    const whole = compileGoalTree(tree(...kept)).evaluate(facts);
    expect(compileGoalTree(tree(...kept, ...gone)).evaluate(facts)).toEqual(whole);
  });

  test("leave their weight to the others", () => {
    const weighed = (archived: object, weights: readonly string[]) =>
      tree(
        above({ id: "top" }),
        ...weights.map((weight, index) =>
          goal({
            id: `k${index}`,
            ownerId: `k${index}`,
            parentId: "top",
            weight,
            ...(index === 2 ? archived : {}),
          }),
        ),
      );
    const facts = { k0: "0", k1: "100", k2: "100" };
    expect(headline(weighed({}, ["0.2", "0.3", "0.5"]), facts)).toBe("0.8");
    expect(headline(weighed({ archived: true }, ["0.2", "0.3", "0.5"]), facts)).toBe("0.6");
    expect(headline(weighed({ archived: true }, ["0.4", "0.6", "0.5"]), facts)).toBe("0.6");
    expect(() => headline(weighed({ archived: true }, ["0.4", "0.5", "0.5"]), facts)).toThrow("0.9");
  });

  test("leave nothing where all are archived", () => {
    const document = tree(above({ id: "top" }), goal({ id: "a", parentId: "top", archived: true }));
    expect(headline(document, {})).toBe("no_children");
    expect(headline(tree(goal({ id: "a", archived: true })), {})).toBe("no_goals");
  });
});

describe("several roots", () => {
  const roots = (first: Partial<Goal>, second: Partial<Goal>) =>
    tree(goal({ id: "a", ownerId: "a", ...first }), goal({ id: "b", ownerId: "b", ...second }));

  test("are averaged by relative weights, 1 where none is written", () => {
    expect(headline(roots({}, {}), { a: "0", b: "100" })).toBe("0.5");
    expect(headline(roots({ weight: "3" }, {}), { a: "0", b: "100" })).toBe("0.25");
    expect(headline(roots({ weight: "0" }, { weight: "0" }), { a: "0", b: "100" })).toBe("no_weight");
    expect(headline(roots({}, {}), { a: "0", b: null })).toBe("missing_value");
  });

  test("do not count where the facts are of other days", () => {
    expect(headline(roots({ period: "2026-Q4" }, {}), { a: "0", b: "100" })).toBe("1");
    expect(headline(roots({ period: "2026-Q4" }, { period: "2026-Q2" }), { a: "0", b: "100" })).toBe(
      "outside_period",
    );
    expect(headline(tree(goal({ id: "a", ownerId: "a", period: "2026-Q4" })), { a: "0" })).toBe(
      "outside_period",
    );
  });
});

describe("a goal of weight zero", () => {
  test("does not make a mean of nothing where the others are missing", () => {
    expect(family([null, "0.5"], ["1", "0"], { missing: "zero" })).toBe("all_missing");
    expect(family([null, "0.5"], ["1", "0"])).toBe("all_missing");
    expect(family([null, "0.5"], ["1", "0"], { missing: { moveTo: "k1" } })).toBe("0.5");
  });
});
