import { type Goal, type GoalTree, lintGoalTree, safeCompileGoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { goal, tree } from "../documents.js";

function codes(document: GoalTree): readonly string[] {
  const compiled = safeCompileGoalTree(document);
  const found = compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
  if (!compiled.ok) expect(lintGoalTree(document).map(({ code, path }) => `${code} ${path}`)).toEqual(found);
  return found;
}

const phased = (...points: readonly (readonly [on: string, progress: string])[]): Goal["pace"] => ({
  kind: "phased",
  points: points.map(([on, progress]) => ({ on, progress })),
});
const own = (pace: Goal["pace"]) => tree(goal({ id: "a", ...(pace === undefined ? {} : { pace }) }));
const grades = {
  kind: "bands",
  bands: [
    { id: "low", from: "0" },
    { id: "high", from: "1" },
  ],
} as const;
const amounts = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "1", value: "1" },
  ],
} as const;
const plain = tree(goal({ id: "a" }), goal({ id: "b" }));

const rows: readonly (readonly [what: string, document: GoalTree, codes: readonly string[]])[] = [
  [
    "working days without a calendar, once",
    { ...plain, pace: { kind: "linear", days: "working" } },
    ["goals.no_calendar /pace/days"],
  ],
  [
    "a season of working days without one",
    own({ kind: "seasonal", weights: ["1", "1", "1"], days: "working" }),
    ["goals.no_calendar /goals/0/pace/days"],
  ],
  [
    "a faulty calendar",
    { ...plain, calendar: { weekend: [], holidays: ["2026-02-30"] } },
    ["date.not_a_date /calendar/holidays/0"],
  ],
  [
    "a point before the period",
    own(phased(["2026-06-30", "0.1"])),
    ["goals.bad_phases /goals/0/pace/points/0/on"],
  ],
  ["a point after it", own(phased(["2026-10-01", "1"])), ["goals.bad_phases /goals/0/pace/points/0/on"]],
  [
    "points out of order",
    own(phased(["2026-08-01", "0.1"], ["2026-08-01", "0.2"])),
    ["goals.bad_phases /goals/0/pace/points/1/on"],
  ],
  [
    "a point that falls",
    own(phased(["2026-08-01", "0.3"], ["2026-08-02", "0.2"])),
    ["goals.bad_phases /goals/0/pace/points/1/progress"],
  ],
  [
    "a point above one",
    own(phased(["2026-08-01", "1.1"])),
    ["goals.bad_phases /goals/0/pace/points/0/progress"],
  ],
  [
    "a last day that is not the end",
    own(phased(["2026-09-30", "0.9"])),
    ["goals.bad_phases /goals/0/pace/points/0/progress"],
  ],
  ["the last day at one", own(phased(["2026-09-30", "1"])), []],
  ["a day that is none", own(phased(["soon", "0.9"])), ["date.not_a_date /goals/0/pace/points/0/on"]],
  [
    "two weights for three months",
    own({ kind: "seasonal", weights: ["1", "2"] }),
    ["goals.bad_season /goals/0/pace/weights"],
  ],
  [
    "a weight below zero",
    own({ kind: "seasonal", weights: ["1", "2", "-1"] }),
    ["goals.bad_season /goals/0/pace/weights"],
  ],
  [
    "weights of zero",
    own({ kind: "seasonal", weights: ["0", "0", "0"] }),
    ["goals.bad_season /goals/0/pace/weights"],
  ],
  ["one weight for one quarter", own({ kind: "seasonal", unit: "quarter", weights: ["2"] }), []],
  [
    "a status by a pace that is not there",
    { ...plain, status: { by: "gap", scale: grades } },
    ["goals.no_pace /status/by"],
  ],
  ["a status by progress needs none", { ...plain, status: { by: "progress", scale: grades } }, []],
  [
    "a status that pays",
    { ...plain, status: { by: "progress", scale: amounts } },
    ["goals.not_grades /status/scale"],
  ],
  [
    "grades that ask for a quota",
    { ...plain, grades: { committed: { ...grades, boundsIn: "quota" } } },
    ["goals.scale_needs_facts /grades/committed"],
  ],
  [
    "grades with a fault",
    {
      ...plain,
      grades: {
        committed: amounts,
        aspirational: {
          kind: "bands",
          bands: [
            { id: "b", from: "1" },
            { id: "a", from: "0" },
          ],
        },
      },
    },
    ["scale.unsorted /grades/aspirational/bands/1/from"],
  ],
];

describe("what is refused of a pace", () => {
  test.each(rows)("%s", (_what, document, expected) => {
    expect(codes(document)).toEqual(expected);
  });

  test("a calendar that nothing counts by is told", () => {
    const idle = { ...plain, calendar: { weekend: [] } };
    expect(lintGoalTree(idle).map(({ code, path }) => `${code} ${path}`)).toContain(
      "goals.unused_field /calendar",
    );
    const used = { ...idle, pace: { kind: "linear", days: "working" } } as const;
    expect(lintGoalTree(used).map(({ path }) => path)).not.toContain("/calendar");
  });
});
