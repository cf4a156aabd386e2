import type { LadderFacts } from "attainment/tiers";
import { describe, expect, test } from "vitest";
import { quarters } from "./quarters.js";

/** Evaluates quarter after quarter on measures alone. */
function replay(ladder: object, series: readonly NonNullable<LadderFacts["measures"]>[]) {
  return quarters(
    ladder,
    series.map((measures) => ({ measures })),
  );
}

describe("lvl-25: two periods running below the floor (ryanconsulting.ai)", () => {
  const tiers = [{ id: "sdr", stay: { field: "score", gte: "70" } }];

  test.each([
    [[65, 80, 60, 69], 3],
    [[65, 72, 66, 71], null],
    [[60, 60, 60], 1],
  ])("in %j the place of the first trigger is %d", (scores, expected) => {
    const moves = replay(
      { tiers },
      scores.map((score) => ({ score })),
    ).map(({ proposal }) => proposal.move);
    const at = moves.indexOf("exitReview");
    expect(at < 0 ? null : at).toBe(expected);
  });
});

describe("lvl-26: the last four quarters at 90 or more, two of them at 100 or more (pulserevops.com)", () => {
  const enter = {
    all: [
      { field: "at90", gte: "4" },
      { field: "at100", gte: "2" },
    ],
  };
  const tiers = [{ id: "sdr" }, { id: "ae", enter }];

  test.each([
    [[90, 100, 95, 101], true],
    [[90, 99, 95, 101], false],
    [[120, 89, 120, 120], false],
    [[100, 100, 90], false],
  ])("%j: %s", (quarters, expected) => {
    // The counts of a rolling window are measures; the ladder asks for them once.
    const measures = quarters.map((_, index) => {
      const window = quarters.slice(Math.max(0, index - 3), index + 1);
      const atLeast = (bound: number) => window.filter((quarter) => quarter >= bound).length;
      return { at90: atLeast(90), at100: atLeast(100) };
    });
    const last = replay({ tiers, promoteAfter: 1 }, measures).at(-1);
    expect(last?.proposal.move === "promote").toBe(expected);
  });

  test.each([
    [[90, 100, 95, 101], true],
    [[120, 89, 120, 120], false],
  ])("four quarters running, counted by the ladder: %j: %s", (scores, expected) => {
    const running = [{ id: "sdr" }, { id: "ae", enter: { field: "score", gte: "90" } }];
    const last = replay(
      { tiers: running, promoteAfter: 4 },
      scores.map((score) => ({ score })),
    ).at(-1);
    expect(last?.proposal.move === "promote").toBe(expected);
  });
});

describe("lvl-29: retention by two of three, promotion by all of five (dybbs8.com 3438689)", () => {
  const stay = {
    atLeast: 2,
    of: [
      { field: "commission", gte: "1" },
      { field: "policies", gte: "3" },
      { field: "persistency", gte: "80" },
    ],
  };
  const enter = {
    all: [
      { field: "months", gte: "6" },
      { field: "commission", gte: "20" },
      { field: "policies", gte: "24" },
      { field: "persistency", gte: "80" },
      { field: "exam", equals: "1" },
    ],
  };

  test.each([
    [[1, 3, 79], true],
    [[1, 2, 79], false],
    ["0.9 3 80".split(" "), true],
  ])("stays with %j: %s", ([commission = null, policies = null, persistency = null], expected) => {
    const [first] = replay({ tiers: [{ id: "agent", stay }] }, [{ commission, policies, persistency }]);
    expect(first?.rules.find(({ id }) => id === "stay")?.verdict).toBe(expected ? "met" : "unmet");
  });

  test.each([
    [[6, 20, 24, "80", 1], true],
    [[6, 20, 24, "79.9", 1], false],
    [[5, 30, 40, "95", 1], false],
  ])(
    "rises with %j: %s",
    ([months = null, commission = null, policies = null, persistency = null, exam = null], expected) => {
      const tiers = [{ id: "agent" }, { id: "manager", enter }];
      const choices = { tiers, promoteAfter: 1, minimumPeriods: 1 };
      const [first] = replay(choices, [{ months, commission, policies, persistency, exam }]);
      expect(first?.proposal.move === "promote").toBe(expected);
    },
  );
});

describe("lvl-34: a dead band against one threshold", () => {
  const series = [101, 99, 101, 99, 112, 85, 79].map((score) => ({ score }));

  test.each([
    ["110 up and 80 down", "110", "80", [2, 2, 2, 2, 3, 3, 2], 2],
    ["100 for both", "100", "100", [3, 2, 3, 2, 3, 2, 1], 7],
  ])("%s", (_name, up, down, levels, changes) => {
    const enter = { field: "score", gte: up };
    const stay = { field: "score", gte: down };
    const tiers = [
      { id: "1" },
      { id: "2", enter, stay },
      { id: "3", enter, stay },
      { id: "4", enter: { field: "score", gte: "999" } },
    ];
    const choices = {
      tiers,
      startTierId: "2",
      promoteAfter: 1,
      minimumPeriods: 1,
      demoteAfter: 1,
      movesBy: "proposal",
    };
    const after = replay(choices, series).map(({ state }) => Number(state.tierId));
    expect(after).toEqual(levels);
    expect(after.filter((level, index) => level !== (after[index - 1] ?? 2)).length).toBe(changes);
  });
});
