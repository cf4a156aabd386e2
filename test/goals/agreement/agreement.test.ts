import {
  compileGoalTree,
  drawUpContract,
  type Goal,
  type GoalAgreementEntry,
  type GoalTree,
  goalAgreement,
  listAgreements,
} from "attainment/goals";
import { lintProcess } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { above, goal, owners, tree } from "../documents.js";
import { accepted, agreed, amended, ann, countered, proposed, started } from "./moves.js";

function judged(document: GoalTree) {
  const facts = { period: "2026-Q3", owners: owners({ ann: "145", bob: "30" }) };
  return compileGoalTree(document)
    .evaluate(facts, { trace: true })
    .goals.map(({ progress, reason, target, agreement }) => [progress ?? reason, target, agreement]);
}

describe("the agreement on a goal", () => {
  test.each([
    ["nothing", [], ["not_agreed", "300", "draft"]],
    ["a proposal", [proposed], ["not_agreed", "300", "proposed"]],
    ["a counter", [proposed, countered], ["not_agreed", "300", "countered"]],
    ["an agreement", [proposed, countered, agreed], ["0.5", "290", "agreed"]],
    [
      "the proposal as the goal says",
      [
        { ...proposed, target: undefined },
        { ...agreed, by: "ann" },
      ],
      ["0.4833333333333333333333333333333333", "300", "agreed"],
    ],
    ["its start", [proposed, countered, agreed, started], ["0.5", "290", "inForce"]],
    ["an amendment that is open", [proposed, countered, agreed, started, amended], ["0.5", "290", "amended"]],
    [
      "one that is withdrawn",
      [proposed, countered, agreed, started, amended, { move: "withdraw", on: "2026-08-11", by: "ann" }],
      ["0.5", "290", "inForce"],
    ],
    [
      "one that is agreed",
      [proposed, countered, agreed, started, amended, accepted],
      ["0.5555555555555555555555555555555556", "261", "agreed"],
    ],
    [
      "its end",
      [proposed, countered, agreed, started, { move: "close", on: "2026-10-05", by: "lea" }],
      ["0.5", "290", "closed"],
    ],
    [
      "an end without agreement",
      [proposed, { move: "close", on: "2026-06-30", by: "lea" }],
      ["not_agreed", "300", "closed"],
    ],
  ] as const)("after %s", (_what, entries, expected) => {
    // An absent target is absent in JSON.
    const moves: readonly GoalAgreementEntry[] = JSON.parse(JSON.stringify(entries));
    expect(judged(tree(ann(...moves)))).toEqual([expected]);
  });

  test("is looked at where it has begun, for all that have an owner, or not at all", () => {
    const bob = goal({ id: "bob", ownerId: "bob", direction: "increase" });
    const document = (agreement?: GoalTree["agreement"]) => ({
      ...tree(ann(proposed), bob),
      ...(agreement === undefined ? {} : { agreement }),
    });
    const reasons = (agreement?: GoalTree["agreement"]) =>
      judged(document(agreement)).map(([found]) => found);
    expect(reasons()).toEqual(["not_agreed", "0.3"]);
    expect(reasons("required")).toEqual(["not_agreed", "not_agreed"]);
    expect(reasons("ignored")).toEqual(["0.4833333333333333333333333333333333", "0.3"]);
  });

  test("of one that only rolls up is not asked for", () => {
    const top = above({ id: "top", ownerId: "lea", rollUp: { missing: "reweight" } });
    const document: GoalTree = {
      ...tree(top, { ...ann(proposed, countered, agreed), parentId: "top" }),
      agreement: "required",
    };
    expect(judged(document).map(([found]) => found)).toEqual(["0.5", "0.5"]);
  });

  test("is about the target on the table where a counter names no other", () => {
    const { target: _target, ...plain } = countered;
    expect(judged(tree(ann(proposed, plain, agreed)))[0]?.[1]).toBe("330");
    expect(judged(tree(ann(proposed, plain)))[0]?.[1]).toBe("300");
  });

  test("of a goal between others is asked for before those below it are pooled", () => {
    const top = above({ id: "top", rollUp: { of: "actuals", missing: "reweight" } });
    const between = above({
      id: "between",
      parentId: "top",
      rollUp: { of: "actuals" },
      agreement: [proposed],
    });
    const leaf = goal({ id: "leaf", parentId: "between", ownerId: "ann", direction: "increase" });
    const other = goal({ id: "other", parentId: "top", ownerId: "bob", direction: "increase" });
    const values = (...goals: readonly Goal[]) =>
      judged(tree(...goals)).map(([progress, target]) => [progress, target]);
    const open = [
      ["0.3", "100"],
      ["not_agreed", "100"],
      ["1.45", "100"],
      ["0.3", "100"],
    ];
    expect(values(top, { ...between, target: "100" }, leaf, other)).toEqual(open);
    const closed: Goal = { ...between, agreement: [proposed, { ...agreed, by: "ann" }], target: "100" };
    expect(values(top, closed, leaf, other)[0]).toEqual(["0.875", "200"]);
  });

  test("is a process without a fault", () => {
    expect(lintProcess(goalAgreement)).toEqual([]);
  });
});

describe("the list of agreements", () => {
  const document = tree(
    ann(proposed, countered, agreed, started, amended, accepted),
    goal({ id: "bob", ownerId: "bob", agreement: [proposed] }),
    goal({ id: "all" }),
  );

  test("tells how far each is, and who has none", () => {
    const { value, goals, without, treeId } = listAgreements(document, ["cho", "ann", "bob"]);
    expect([value, without, treeId]).toEqual(["0.3333333333333333333333333333333333", ["cho", "bob"], "q3"]);
    const last = { proposedBy: "ann", agreedBy: "lea", agreedOn: "2026-08-12" };
    expect(goals).toEqual([
      {
        goalId: "ann",
        ownerId: "ann",
        state: "agreed",
        since: "2026-08-12",
        isAgreed: true,
        versions: [
          { from: "2026-07-01", target: "290", proposedBy: "ann", agreedBy: "lea", agreedOn: "2026-06-20" },
          { from: "2026-08-01", target: "261", reason: "lostAccount", ...last },
        ],
      },
      {
        goalId: "bob",
        ownerId: "bob",
        state: "proposed",
        since: "2026-06-15",
        dueOn: "2026-06-20",
        isAgreed: false,
        versions: [],
      },
    ]);
  });

  test("of nobody has no share", () => {
    expect(listAgreements(compileGoalTree(document), [])).toMatchObject({ value: null, reason: "no_people" });
  });

  test("refuses what is no list, and no tree", () => {
    // A caller in JavaScript may hand over anything.
    const bad: readonly string[] = JSON.parse('["ann", 1]');
    expect(() => listAgreements(document, bad)).toThrow("/people/1");
    expect(() => listAgreements({ ...document, goals: [] }, [])).toThrow("/goals");
  });
});

describe("a performance contract", () => {
  test("shows the target after its changes, and lists them", () => {
    const changes = [{ from: "2026-08-10", reason: "lostAccount", add: "-30" }] as const;
    const { goals } = drawUpContract(tree(goal({ id: "a", ownerId: "ann", target: "300", changes })), "ann");
    expect(goals.map((each) => [each.target, each.changes])).toEqual([["270", changes]]);
  });

  test("holds the goals of one person as they were agreed", () => {
    const document = {
      ...tree(
        { ...ann(proposed, countered, agreed), weight: "3", stretch: "350" },
        goal({ id: "calls", ownerId: "ann", unit: "count", weight: "1", nature: "activity" }),
        goal({ id: "bob", ownerId: "bob" }),
      ),
      title: "Third quarter",
    };
    const contract = drawUpContract(document, "ann", {
      issuerId: "lea",
      signedOn: "2026-06-25",
      terms: ["Reviewed each month."],
    });
    expect(contract).toEqual({
      value: "2",
      issues: [],
      treeId: "q3",
      personId: "ann",
      title: "Third quarter",
      issuerId: "lea",
      signedOn: "2026-06-25",
      isAgreed: false,
      terms: ["Reviewed each month."],
      goals: [
        {
          id: "ann",
          measure: "sales",
          unit: "money",
          direction: "increase",
          stretch: "350",
          weight: "3",
          period: "2026-Q3",
          target: "290",
          commitment: "committed",
          nature: "result",
          share: "0.75",
          state: "agreed",
          versions: [
            { from: "2026-07-01", target: "290", proposedBy: "ann", agreedBy: "lea", agreedOn: "2026-06-20" },
          ],
        },
        {
          id: "calls",
          measure: "sales",
          unit: "count",
          direction: "atLeast",
          weight: "1",
          period: "2026-Q3",
          target: "100",
          commitment: "committed",
          nature: "activity",
          share: "0.25",
          state: "draft",
          versions: [],
        },
      ],
    });
  });

  test("of one goal gives it all, and of goals without weights no share", () => {
    const two = tree(
      goal({ id: "a", ownerId: "ann" }),
      goal({ id: "b", ownerId: "ann" }),
      goal({ id: "c", ownerId: "bob" }),
    );
    expect(drawUpContract(two, "ann").goals.map(({ share }) => share)).toEqual([null, null]);
    expect(drawUpContract(two, "bob").goals.map(({ share }) => share)).toEqual(["1"]);
  });

  test("refuses a person without a goal, and a day that is none", () => {
    expect(() => drawUpContract(tree(goal({ id: "a", ownerId: "ann" })), "bob")).toThrow(
      "goals.no_goal_of_person",
    );
    expect(() =>
      drawUpContract(tree(goal({ id: "a", ownerId: "ann" })), "ann", { signedOn: "soon" }),
    ).toThrow("date.not_a_date");
  });
});
