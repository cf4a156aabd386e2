import { isAttainmentError } from "attainment/kernel";
import { type DealHistory, type EffortFacts, type EffortOptions, measureEffort } from "attainment/pipeline";
import { describe, expect, test } from "vitest";

const period = "2026-07";

/** A deal that came in on the 1st of June, went to an offer on the 5th of July, and was won on the 20th. */
const won: DealHistory = {
  dealId: "won",
  createdOn: "2026-06-01",
  stays: [
    {
      stageId: "contact",
      meaning: "open",
      enteredOn: "2026-06-01",
      leftOn: "2026-07-05",
      days: 34,
      visit: 1,
    },
    { stageId: "offer", meaning: "open", enteredOn: "2026-07-05", leftOn: "2026-07-20", days: 15, visit: 1 },
    { stageId: "won", meaning: "won", enteredOn: "2026-07-20", leftOn: null, days: null, visit: 1 },
  ],
  closings: [{ meaning: "won", stageId: "won", closedOn: "2026-07-20", reversedOn: null }],
};

/** One that is still where it began. */
const open: DealHistory = {
  dealId: "open",
  createdOn: "2026-07-01",
  stays: [
    { stageId: "contact", meaning: "open", enteredOn: "2026-07-01", leftOn: null, days: null, visit: 1 },
  ],
  closings: [],
};

const facts: EffortFacts = {
  period,
  histories: [won, open],
  deals: [
    { id: "won", ownerId: "lin" },
    { id: "open", ownerId: "wang" },
  ],
  activities: [
    { id: "1", ownerId: "lin", dealId: "won", type: "call", doneOn: "2026-06-10" },
    { id: "2", ownerId: "lin", dealId: "won", type: "visit", doneOn: "2026-07-05" },
    { id: "3", ownerId: "wang", dealId: "won", type: "visit", doneOn: "2026-07-20" },
    { id: "4", ownerId: "lin", dealId: "won", type: "call", doneOn: "2026-07-25" },
    { id: "5", ownerId: "wang", dealId: "open", type: "call", doneOn: "2026-07-10" },
    { id: "6", ownerId: "wang", type: "call", doneOn: "2026-07-11" },
    { id: "7", ownerId: "wang", dealId: "open", type: "call", dueOn: "2026-07-12" },
  ],
};

function issuesOf(given: EffortFacts, options: EffortOptions): readonly string[] {
  try {
    measureEffort(given, options);
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe("effort", () => {
  test("per win: of the won deals up to the win, or all that was done in the period", () => {
    expect(measureEffort(facts, { per: "win" })).toMatchObject({ value: "3", activities: 3, events: 1 });
    expect(measureEffort(facts, { per: "win", activitiesOf: "all" })).toMatchObject({ value: "5" });
  });

  test("per move: between entering and leaving, by the stage that was left", () => {
    const { value, groups } = measureEffort(facts, { per: "move", by: "stage" });
    expect(value).toBe("1.5");
    expect(groups.map(({ id, activities, events }) => [id, activities, events])).toEqual([
      ["contact", 2, 1],
      ["offer", 1, 1],
    ]);
  });

  test("the day of a move belongs to one of the two stays, as named", () => {
    const { groups } = measureEffort(facts, { per: "move", by: "stage", onMoveDay: "entered" });
    expect(groups.map(({ id, activities }) => [id, activities])).toEqual([
      ["contact", 1],
      ["offer", 1],
    ]);
  });

  test("all effort per move, by stage, keeps what belongs to no deal under null", () => {
    const { groups, activities } = measureEffort(facts, { per: "move", by: "stage", activitiesOf: "all" });
    expect(groups.map((group) => [group.id, group.activities, group.events, group.value])).toEqual([
      ["contact", 2, 1, "2"],
      ["offer", 1, 1, "1"],
      ["won", 1, 0, null],
      [null, 1, 0, null],
    ]);
    expect(activities).toBe(5);
  });

  test("by owner: those of the deals, or those who did it", () => {
    const { groups, measures } = measureEffort(facts, { per: "win", by: "owner" });
    expect(groups.map(({ id, value }) => [id, value])).toEqual([["lin", "3"]]);
    expect(measures).toEqual([{ personId: "lin", measure: "activity.perWin", value: "3", period }]);
    const all = measureEffort(facts, { per: "win", by: "owner", activitiesOf: "all" });
    expect(all.groups.map(({ id, value, reason }) => [id, value, reason])).toEqual([
      ["lin", "2", undefined],
      ["wang", null, "no_wins"],
    ]);
  });

  test("a win that was taken back is none", () => {
    const back = won.closings.map((closing) => ({ ...closing, reversedOn: "2026-07-28" }));
    const given = { ...facts, histories: [{ ...won, closings: back }] };
    expect(measureEffort(given, { per: "win" })).toMatchObject({ value: null, reason: "no_wins" });
    expect(measureEffort({ ...given, asOf: "2026-07-27" }, { per: "win" }).value).toBe("3");
  });

  test("a move after the last known day has not happened", () => {
    expect(measureEffort({ ...facts, asOf: "2026-07-19" }, { per: "move" }).events).toBe(1);
  });

  test("a first stay that nobody knows the beginning of has what was done since creation", () => {
    const [first, ...rest] = won.stays;
    const stays = first === undefined ? rest : [{ ...first, enteredOn: null, days: null }, ...rest];
    const given = { ...facts, histories: [{ ...won, stays }] };
    expect(measureEffort(given, { per: "move", by: "stage" }).groups[0]).toMatchObject({ activities: 2 });
  });

  test("nothing is read out of a gap", () => {
    const stays: DealHistory["stays"] = [
      { stageId: "contact", meaning: "open", enteredOn: "2026-06-01", leftOn: null, days: null, visit: 1 },
      { stageId: "offer", meaning: "open", enteredOn: null, leftOn: "2026-07-20", days: null, visit: 1 },
      { stageId: "won", meaning: "won", enteredOn: "2026-07-20", leftOn: null, days: null, visit: 1 },
    ];
    const given = { ...facts, histories: [{ ...won, stays }] };
    expect(measureEffort(given, { per: "move", by: "stage" }).groups).toEqual([
      { id: "offer", value: "0", activities: 0, events: 1 },
    ]);
  });

  test("is null below its minimum, and without a move", () => {
    expect(measureEffort(facts, { per: "win", minimum: 2 }).reason).toBe("insufficient_sample");
    expect(measureEffort({ ...facts, histories: [] }, { per: "move" }).reason).toBe("no_moves");
  });
});

describe("bad input", () => {
  const { deals: _, ...withoutDeals } = facts;

  test.each([
    [withoutDeals, { per: "win", by: "owner" }, ["activities.no_deals /deals"]],
    [facts, { per: "win", by: "stage" }, ["activities.wins_by_stage /options/by"]],
  ] as const)("%#", (given, options, codes) => {
    expect(issuesOf(given, options)).toEqual(codes);
  });

  test("no histories, and none of the two that one may count per", () => {
    const { histories: __, ...rest } = facts;
    const call: (facts: never, options: never) => unknown = measureEffort;
    const run = () => Reflect.apply(call, undefined, [rest, {}]);
    expect(run).toThrow(expect.objectContaining({ issues: expect.anything() }));
  });
});

describe("activities of deals whose histories are not given", () => {
  const strange = { id: "x", ownerId: "lin", dealId: "unheard", type: "call", doneOn: "2026-07-02" };
  const given = { ...facts, activities: [...facts.activities, strange] };

  test("count for no move or win, and are told", () => {
    const [without, found] = [facts, given].map((each) => measureEffort(each, { per: "win" }));
    expect(found?.activities).toBe(without?.activities);
    expect([without?.unmatched, found?.unmatched]).toEqual([0, 1]);
    expect(found?.issues.map(({ code }) => code)).toContain("activities.unmatched_deals");
  });

  test("count like all others where all do", () => {
    expect(measureEffort(given, { per: "win", activitiesOf: "all" }).unmatched).toBe(0);
  });
});
