import {
  compileLadder,
  consultantLadder,
  type LadderFacts,
  lintLadder,
  salesCareerLadder,
  type TierState,
} from "attainment/tiers";
import { describe, expect, test } from "vitest";

const RUBRIC = "kpi.salesConsultantRubric";

describe.each([
  ["consultantLadder", consultantLadder],
  ["salesCareerLadder", salesCareerLadder],
])("%s", (id, document) => {
  test("is a ladder of its own name that the lint has nothing to say about", () => {
    expect(lintLadder(document)).toEqual([]);
    expect(document.id).toBe(id);
  });

  test("grants more in each tier than in the one below, and names courses and privileges", () => {
    for (const { grants } of document.tiers) expect(grants?.training?.length).toBeGreaterThan(0);
    for (const { grants } of document.tiers.slice(1)) expect(grants?.privileges?.length).toBeGreaterThan(0);
  });

  test("is frozen", () => {
    expect(Object.isFrozen(document.tiers[0]?.grants)).toBe(true);
  });
});

/** The moves of a consultant, quarter by quarter from 2026 on. */
function moves(
  quarters: readonly (readonly [score: string, attainment: string, attributes?: object])[],
  opening: Partial<TierState> & { readonly tierId: string },
  hiredOn = "2024-01-01",
) {
  const ladder = compileLadder({ ...consultantLadder, movesBy: "proposal" });
  let state: TierState = {
    since: "2025-01-01",
    periodsInTier: 4,
    periodsReached: 0,
    periodsMissed: 0,
    ...opening,
  };
  return quarters.map(([score, attainment, attributes = {}], index) => {
    const facts: LadderFacts = {
      period: `${2026 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
      measures: { [RUBRIC]: score, attainment },
      attributes: { hiredOn, onLeave: false, territoryChanged: false, ...attributes },
      state,
    };
    const result = ladder.evaluate(facts);
    state = result.state;
    return [result.proposal.move, result.state.tierId];
  });
}

describe("a consultant", () => {
  test("rises after two quarters at the entry, of score and quota both", () => {
    expect(
      moves(
        [
          ["80", "0.9"],
          ["80", "0.89"],
          ["85", "0.9"],
          ["80", "1"],
        ],
        { tierId: "junior" },
      ),
    ).toEqual([
      ["hold", "junior"],
      ["hold", "junior"],
      ["hold", "junior"],
      ["promote", "intermediate"],
    ]);
  });

  test("falls one tier after two quarters below 90 % of the entry, and the first opens a plan", () => {
    expect(
      moves(
        [
          ["81", "0.9"],
          ["80.99", "0.9"],
          ["90", "0.89"],
          ["60", "0.5"],
        ],
        { tierId: "senior" },
      ),
    ).toEqual([
      ["hold", "senior"],
      ["improvementPlan", "senior"],
      ["demote", "intermediate"],
      ["improvementPlan", "intermediate"],
    ]);
  });

  test("is left in peace in the ramp, on leave and after a change of territory", () => {
    const low = ["10", "0.1"] as const;
    expect(moves([low, low], { tierId: "intermediate" }, "2025-10-04")[0]).toEqual(["hold", "intermediate"]);
    expect(moves([low], { tierId: "intermediate" }, "2025-10-03")[0]).toEqual([
      "improvementPlan",
      "intermediate",
    ]);
    for (const attributes of [{ onLeave: true }, { territoryChanged: true }])
      expect(moves([[...low, attributes]], { tierId: "intermediate" })[0]?.[0]).toBe("hold");
  });

  test("changes nothing in the first quarter of a tier", () => {
    const fresh = { tierId: "intermediate", periodsInTier: 0, periodsMissed: 1 };
    expect(moves([["10", "0.1"]], fresh)).toEqual([["hold", "intermediate"]]);
  });
});

test("a senior consultant goes the way that is named, and leads only with the course", () => {
  const ladder = compileLadder(salesCareerLadder);
  const propose = (careerTrack: string | null, leadershipCourse: string | null) =>
    ladder.evaluate({
      period: "2026-Q3",
      measures: {
        [RUBRIC]: "92",
        attainment: "1.08",
        teamAttainment: null,
        "review.consultantReview.teamwork": "4.2",
      },
      attributes: {
        hiredOn: "2023-05-01",
        onLeave: false,
        territoryChanged: false,
        careerTrack,
        leadershipCourse,
      },
      state: {
        tierId: "seniorConsultant",
        since: "2025-10-01",
        periodsInTier: 3,
        periodsReached: 1,
        periodsMissed: 0,
      },
    }).proposal;
  expect(propose("selling", null).toTierId).toBe("keyAccountManager");
  expect(propose("leading", "passed").toTierId).toBe("teamLeader");
  expect(propose("leading", "failed").reasons).toEqual(["enter_unmet"]);
  expect(propose(null, "passed").reasons).toEqual(["track_unknown"]);
});
