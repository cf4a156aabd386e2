import { compileGoalTree, type GoalFacts } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, owners, tree } from "./documents.js";

const document = tree(
  above({ id: "top", title: "All", rollUp: { missing: "reweight" } }),
  goal({ id: "a", key: "sales", title: "Ann", ownerId: "ann", parentId: "top", target: "200" }),
  goal({ id: "b", key: "sales", ownerId: "bob", parentId: "top" }),
  goal({ id: "calls", measure: "calls", unit: "count", parentId: "top", target: { measure: "plan" } }),
);
const compiled = compileGoalTree(document);
const facts: GoalFacts = {
  period: "2026-Q3",
  personId: "ann",
  measures: { sales: "100", calls: "30", plan: "40" },
  owners: owners({ bob: "80" }),
};

function codes(given: unknown, options: object = {}): readonly string[] {
  const result = compiled.safeEvaluate(given, options);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("an evaluation", () => {
  test("reads the measures of the person, of the owners, and for goals without an owner of the person", () => {
    const { goals, ...result } = compiled.evaluate(facts);
    expect(result).toEqual({
      value: "0.6833333333333333333333333333333333",
      issues: [],
      treeId: "q3",
      period: "2026-Q3",
    });
    const third = "0.3333333333333333333333333333333333";
    expect(goals).toEqual([
      { id: "top", key: "top", title: "All", progress: result.value, actual: null, target: null },
      {
        id: "a",
        key: "sales",
        title: "Ann",
        ownerId: "ann",
        parentId: "top",
        progress: "0.5",
        actual: "100",
        target: "200",
        weight: third,
      },
      {
        id: "b",
        key: "sales",
        ownerId: "bob",
        parentId: "top",
        progress: "0.8",
        actual: "80",
        target: "100",
        weight: third,
      },
      {
        id: "calls",
        key: "calls",
        parentId: "top",
        progress: "0.75",
        actual: "30",
        target: "40",
        weight: third,
      },
    ]);
  });

  test("gives a reason where an owner or a measure is missing", () => {
    const { goals } = compiled.evaluate({
      period: "2026-Q3",
      measures: { calls: null, plan: "40", sales: "5" },
      owners: [{ id: "bob", measures: {} }],
    });
    expect(goals.map(({ reason }) => reason)).toEqual([
      "all_missing",
      "missing_owner",
      "missing_measure",
      "missing_measure",
    ]);
    expect(goals.map(({ target }) => target)).toEqual([null, "200", "100", "40"]);
  });

  test("lists the measures that everybody needs", () => {
    expect(compiled.inputs).toEqual(["calls", "plan"]);
    expect(codes({ period: "2026-Q3" })).toEqual([
      "goals.missing_measure /measures/calls",
      "goals.missing_measure /measures/plan",
    ]);
  });

  test("limits what is listed to the goals that are asked for", () => {
    const asked = compiled.evaluate(facts, { only: ["b"] });
    expect(asked.goals.map(({ id }) => id)).toEqual(["b"]);
    expect(asked.value).toBe(compiled.evaluate(facts).value);
    expect(codes(facts, { only: ["b", "nobody"] })).toEqual(["goals.unknown_goal /options/only/1"]);
    expect(codes(facts, { only: 1 })).toEqual(["document.wrong_type /options/only"]);
  });

  test("warns of owners who own nothing", () => {
    const { issues } = compiled.evaluate({ ...facts, owners: owners({ bob: "80", eve: "1" }) });
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["goals.unknown_owner", "warning", "/owners/1"],
    ]);
  });
});

describe("facts at fault", () => {
  const faulty = {
    ...facts,
    owners: [
      { id: "bob", measures: { sales: "eighty" } },
      { id: "bob", measures: {} },
      { id: "ann", measures: {} },
      { measures: {} },
      7,
      { id: "eve", quota: "1" },
    ],
  };

  test("are all told", () => {
    expect(codes(faulty)).toEqual([
      "decimal.not_decimal /owners/0/measures/sales",
      "document.duplicate_id /owners/1/id",
      "goals.person_among_owners /owners/2/id",
      "document.missing_field /owners/3/id",
      "document.wrong_type /owners/4",
      "document.unknown_field /owners/5/quota",
    ]);
  });

  test("are left out on request", () => {
    const { goals, issues, leftOut } = compiled.evaluate(faulty as never, { onInvalid: "report" }); // at fault on purpose
    expect(issues).toHaveLength(6);
    expect(leftOut?.map(({ id, stream, index, reason }) => [id, stream, index, reason])).toEqual([
      ["bob.sales", "owners", 0, "decimal.not_decimal"],
      ["bob", "owners", 1, "document.duplicate_id"],
      ["ann", "owners", 2, "goals.person_among_owners"],
      ["#3", "owners", 3, "document.missing_field"],
      ["#4", "owners", 4, "document.wrong_type"],
      ["eve", "owners", 5, "document.unknown_field"],
    ]);
    expect(goals.find(({ id }) => id === "b")?.reason).toBe("missing_measure");
  });

  test("are refused where the owners are no list, or the period is none", () => {
    expect(codes({ ...facts, owners: {} })).toEqual(["document.wrong_type /owners"]);
    expect(codes({ ...facts, period: "2026-Q9" })).toEqual(["period.not_a_period /period"]);
    expect(codes({ ...facts, people: [] })).toEqual(["document.unknown_field /people"]);
  });

  test("run no code of theirs", () => {
    const owner = { id: "bob" };
    Object.defineProperty(owner, "measures", {
      enumerable: true,
      get: () => {
        throw new Error("ran");
      },
    });
    expect(codes({ ...facts, owners: [owner] })).toEqual(["document.accessor /owners/0/measures"]);
    const proxy = new Proxy([], {
      getOwnPropertyDescriptor: () => {
        throw new Error("ran");
      },
    });
    expect(codes({ ...facts, owners: proxy })).toEqual(["document.unreadable /owners"]);
  });
});

test("a stranger among the owners is told of at the place that was handed over, whoever is left out before", () => {
  const given = [{ id: "bob", measures: { sales: "x" } }, {}, { id: "zed", measures: {} }];
  const result = compiled.safeEvaluate({ ...facts, owners: given }, { onInvalid: "report" });
  const found = result.ok ? result.data.issues : [];
  expect(found.filter(({ severity }) => severity === "warning").map(({ path }) => path)).toEqual([
    "/owners/2",
  ]);
});
