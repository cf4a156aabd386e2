import { assessSmart, type Goal, type SmartContext } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { issueCodes } from "../issueCodes.js";

const goal: Goal = { id: "g", unit: "money", direction: "atLeast", target: "100", period: "2026-Q3" };
const history = ["80", "90", "100"];

describe("how hard a target is", () => {
  const rows: readonly (readonly [fields: Partial<Goal>, context: SmartContext, difficulty: string])[] = [
    [{}, {}, "unknown"],
    [{}, { history: ["100", "100", "100"] }, "unknown"],
    [{}, { history }, "inReach"],
    [{ target: "110" }, { history }, "inReach"],
    [{ target: "110.01" }, { history }, "tooHard"],
    [{ target: "90" }, { history }, "inReach"],
    [{ target: "89.99" }, { history }, "tooEasy"],
    [{}, { peers: ["100", "120"] }, "inReach"],
    [{ target: "99.99" }, { peers: ["100", "120"] }, "tooEasy"],
    [{ target: "120.01" }, { peers: ["100", "120"] }, "tooHard"],
    [{}, { industry: { low: "100", high: "120" } }, "inReach"],
    [{ target: "99.99" }, { industry: { low: "100", high: "120" } }, "tooEasy"],
    [{ target: "120.01" }, { industry: { low: "100", high: "120" } }, "tooHard"],
    [{ direction: "atMost", target: "99" }, { industry: { low: "100", high: "120" } }, "tooHard"],
    [{ direction: "atMost", target: "121" }, { industry: { low: "100", high: "120" } }, "tooEasy"],
    [{}, { history: ["100"], growth: { tooEasyBelow: "0", tooHardAbove: "0.2" } }, "inReach"],
    [
      { target: "120.01" },
      { history: ["100"], growth: { tooEasyBelow: "0", tooHardAbove: "0.2" } },
      "tooHard",
    ],
    [
      { target: "99.99" },
      { history: ["100"], growth: { tooEasyBelow: "0", tooHardAbove: "0.2" } },
      "tooEasy",
    ],
    [{}, { history: ["0"], growth: { tooEasyBelow: "0", tooHardAbove: "0.2" } }, "unknown"],
    // Where less is better, bounds of growth are bounds of the cut.
    [
      { direction: "atMost", target: "85" },
      { history: ["100"], growth: { tooEasyBelow: "0.1", tooHardAbove: "0.2" } },
      "inReach",
    ],
    [
      { direction: "atMost", target: "91" },
      { history: ["100"], growth: { tooEasyBelow: "0.1", tooHardAbove: "0.2" } },
      "tooEasy",
    ],
    [
      { direction: "decrease", target: "79" },
      { history: ["100"], growth: { tooEasyBelow: "0.1", tooHardAbove: "0.2" } },
      "tooHard",
    ],
    [{ target: "115" }, { history, peers: ["200", "300"] }, "mixed"],
  ];

  test.each(rows)("%j against %j: %s", (fields, context, difficulty) => {
    expect(assessSmart({ ...goal, ...fields }, context).difficulty).toBe(difficulty);
  });

  test("is told by each check with its figures", () => {
    const { letters } = assessSmart({ ...goal, target: "130" }, { industry: { low: "100", high: "120" } });
    const check = letters[2]?.checks.find(({ id }) => id === "not_beyond_industry");
    expect(check).toEqual({
      id: "not_beyond_industry",
      verdict: "unmet",
      message: "In the industry 100 to 120 are usual, less than the target asks for, so it is too hard.",
      params: { target: "130", low: "100", high: "120" },
    });
  });

  test.each([
    [{ industry: { low: "2", high: "1" } }, ["goals.unsorted_bounds /context/industry"]],
    [{ growth: { tooEasyBelow: "0" } }, ["document.missing_field /context/growth/tooHardAbove"]],
    [{ strategyIds: [""] }, ["document.wrong_value /context/strategyIds/0"]],
  ])("refuses %j", (context, faults) => {
    expect(issueCodes(() => Reflect.apply(assessSmart, undefined, [goal, context]))).toEqual(faults);
  });
});
