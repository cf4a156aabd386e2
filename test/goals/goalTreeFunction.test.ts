import type { GoalTree } from "attainment/goals";
import { parsePeriod } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { buildGoalTree } from "../../src/goals/buildGoalTree.js";
import type { GoalReadings } from "../../src/goals/goalFunction.js";
import { decimalOf, formatFraction, fractionOf } from "../../src/kernel/decimal/index.js";
import { recorder } from "../../src/kernel/trace/index.js";
import { above, goal, tree } from "./documents.js";

function build(document: GoalTree, ref: string = "/goals/0") {
  const built = buildGoalTree(document, ref);
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return built.data;
}

function readings(
  personId: string | null,
  measures: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
  period: string = "2026-Q3",
): GoalReadings {
  const of = (values: Readonly<Record<string, string>>) => ({
    measures: new Map(Object.entries(values).map(([name, value]) => [name, fractionOf(decimalOf(value))])),
    attributes: new Map(),
  });
  const owners = new Map(Object.entries(others).map(([id, sales]) => [id, of({ sales })]));
  return { period: parsePeriod(period), person: of(measures), personId, owners };
}

const sales = build(
  tree(
    above({ id: "company", rollUp: { of: "actuals" } }),
    above({ id: "north", ownerId: "mia", parentId: "company", key: "team", weight: "2" }),
    goal({ id: "ann", ownerId: "ann", parentId: "north", key: "own" }),
    goal({ id: "mia", ownerId: "mia", parentId: "north", key: "own" }),
    goal({ id: "calls", measure: "calls", unit: "count", target: { measure: "plan" } }),
  ),
);

describe("the inner door", () => {
  test("names what is needed, and the keys with their units", () => {
    expect(sales.needs).toEqual({ measures: ["calls", "plan", "sales"], fields: [] });
    expect(sales.everybodyNeeds).toEqual(["calls", "plan"]);
    expect(sales.keys).toEqual([
      { key: "calls", unit: "count" },
      { key: "company", unit: "money" },
      { key: "own", unit: "money" },
      { key: "team", unit: "money" },
    ]);
  });

  test("tells what was expected by the day, where there is a pace", () => {
    const paced = build({
      ...tree(goal({ id: "a", direction: "increase", period: "2026-06" })),
      pace: { kind: "linear" },
    });
    const facts = { ...readings(null, { sales: "1" }), period: parsePeriod("2026-06"), on: "2026-06-15" };
    const [own] = paced.judge(facts).numbers;
    expect(own?.expected && formatFraction(own.expected)).toBe("0.5");
    expect(
      build(tree(goal({ id: "a" }))).judge(readings(null, { sales: "1" })).numbers[0]?.expected,
    ).toBeNull();
  });

  test("gives exact numbers", () => {
    const thirds = build(tree(goal({ id: "a", target: "3" })));
    const { numbers } = thirds.judge(readings(null, { sales: "1" }));
    expect(
      numbers.map(({ goalId, key, ownerId, actual, target }) => [
        goalId,
        key,
        ownerId,
        actual?.numerator.units,
        target?.numerator.units,
      ]),
    ).toEqual([["a", "a", null, 1, 3]]);
    expect(numbers[0]?.progress).toEqual({ numerator: decimalOf("1"), denominator: decimalOf("3") });
  });

  test("points into the outermost document", () => {
    const trace = recorder();
    sales.judge(readings("ann", { sales: "50", calls: "1", plan: "2" }, { mia: "100" }), trace);
    const root = trace.finish();
    expect([root?.id, root?.ref]).toEqual(["q3", "/goals/0"]);
    expect(root?.children.map(({ ref }) => ref)).toEqual(["/goals/0/goals/0", "/goals/0/goals/4"]);
    const broken = buildGoalTree(tree(goal({ id: "a", parentId: "z" })), "/goals/7");
    expect(broken.ok ? [] : broken.issues.map(({ path }) => path)).toEqual(["/goals/7/goals/0/parentId"]);
  });
});

describe("the goals of one person", () => {
  const facts = readings("ann", { sales: "50", calls: "1", plan: "2" });

  test("are those of the person and those for everybody, as a tree of their own", () => {
    const { result, numbers } = sales.judgeFor(facts, "ann");
    expect(result.goals.map(({ id, parentId, progress }) => [id, parentId, progress])).toEqual([
      ["ann", undefined, "0.5"],
      ["calls", undefined, "0.5"],
    ]);
    expect(result.value).toBe("0.5");
    expect(numbers.map(({ key, progress }) => [key, progress && formatFraction(progress)])).toEqual([
      ["own", "0.5"],
      ["calls", "0.5"],
    ]);
  });

  test("have the progress that they have in the whole tree", () => {
    const others = readings("mia", { sales: "100", calls: "1", plan: "2" }, { ann: "50" });
    const whole = sales.judge(others).result.goals;
    const own = sales.judgeFor(others, "mia").result;
    expect(own.goals.map(({ id }) => id)).toEqual(["north", "mia", "calls"]);
    for (const each of own.goals)
      expect(each.progress).toBe(whole.find(({ id }) => id === each.id)?.progress);
    // The weight of the team among the goals below the company is one beside calls, too: (0.75 * 2 + 0.5) / 3.
    expect(own.value).toBe("0.6666666666666666666666666666666667");
  });

  test("have none where they roll up goals of people who are not there", () => {
    const { result } = sales.judgeFor(readings("mia", { sales: "100", calls: "1", plan: "2" }), "mia");
    expect(result.goals.map(({ id, reason }) => [id, reason])).toEqual([
      ["north", "missing_value"],
      ["mia", undefined],
      ["calls", undefined],
    ]);
  });

  test("may be none", () => {
    const { result, numbers } = build(tree(goal({ id: "a", ownerId: "ann" }))).judgeFor(facts, "bob");
    expect(result).toMatchObject({ value: null, reason: "no_goals", goals: [] });
    expect(numbers).toEqual([]);
  });
});

describe("the numbers of keys", () => {
  const quarters = build(
    tree(
      goal({ id: "q3", key: "own", ownerId: "ann" }),
      goal({ id: "q4", key: "own", ownerId: "ann", period: "2026-Q4", target: "200" }),
    ),
  );
  const numbersIn = (period: string) =>
    quarters
      .judgeFor(readings("ann", { sales: "50" }, {}, period), "ann")
      .numbers.map(({ goalId, progress }) => [goalId, progress === null ? null : formatFraction(progress)]);

  test("are those of the goals that run in the period", () => {
    expect(numbersIn("2026-Q3")).toEqual([["q3", "0.5"]]);
    expect(numbersIn("2026-11")).toEqual([["q4", "0.25"]]);
    expect(numbersIn("2027-Q1")).toEqual([]);
  });

  test("are null where the period touches several", () => {
    expect(numbersIn("2026-H2")).toEqual([["q3", null]]);
  });
});
