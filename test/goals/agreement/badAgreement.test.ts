import { type Goal, type GoalAgreementEntry, safeCompileGoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { goal, tree } from "../documents.js";
import { accepted, agreed, amended, ann, countered, proposed } from "./moves.js";

describe("what is refused of an agreement", () => {
  const codes = (...moves: readonly GoalAgreementEntry[]) => {
    const compiled = safeCompileGoalTree(tree(ann(...moves)));
    return compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
  };
  const at = "/goals/0/agreement";
  const { change, ...bare } = amended;

  test.each([
    ["a move too early", [agreed], `goals.move_refused ${at}/0`],
    [
      "a move that goes back in time",
      [proposed, { ...countered, on: "2026-06-01" }],
      `goals.move_refused ${at}/1`,
    ],
    ["a day that is none", [{ ...proposed, on: "2026-06-31" }], `date.not_a_date ${at}/0/on`],
    ["agreeing with oneself", [proposed, { ...agreed, by: "lea" }], `goals.agreed_alone ${at}/1/by`],
    ["an amendment without a change", [proposed, countered, agreed, bare], `goals.bad_amendment ${at}/3`],
    [
      "a change before there is anything to amend",
      [{ ...proposed, ...(change === undefined ? {} : { change }) }],
      `goals.bad_amendment ${at}/0`,
    ],
    [
      "a target that is agreed to and not proposed",
      [proposed, countered, { ...agreed, target: "1" }],
      `goals.bad_amendment ${at}/2`,
    ],
    [
      "a faulty change",
      [
        proposed,
        countered,
        agreed,
        { ...amended, change: { from: "2026-08-01", reason: "other" } },
        accepted,
      ],
      `goals.bad_change ${at}/3/change`,
    ],
  ] as const)("%s", (_what, moves, issue) => {
    expect(codes(...moves)).toEqual([issue]);
  });

  test("a target of a goal whose direction has none", () => {
    const range = goal({
      id: "ann",
      direction: "inRange",
      low: "1",
      high: "2",
      agreement: [proposed, countered, agreed],
    });
    const compiled = safeCompileGoalTree(tree(range));
    const codes = compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
    expect(codes).toEqual(["goals.nothing_to_change /goals/0/agreement/1/target"]);
  });

  test("changes beside it", () => {
    const both: Goal = { ...ann(proposed), changes: [{ from: "2026-08-01", reason: "other", add: "1" }] };
    const compiled = safeCompileGoalTree(tree(both));
    expect(compiled.ok ? [] : compiled.issues.map(({ code }) => code)).toEqual(["goals.two_histories"]);
  });
});
