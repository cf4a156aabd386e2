import { addDays } from "attainment/kernel";
import {
  type ActivityCounts,
  countActivities,
  type DealHistory,
  measureEffort,
  rateSuccess,
} from "attainment/pipeline";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs, seed } from "../../seed.js";

const period = "2026-07";
const asOf = "2026-07-20";
const NAMES = ["done", "due", "inTime", "late", "missed", "planned"] as const;

/** Days around the bounds of the period and the last known day, and a deal that moves on some of them. */
const day = fc.oneof(
  fc.constantFrom(
    "2026-06-30",
    "2026-07-01",
    "2026-07-19",
    "2026-07-20",
    "2026-07-21",
    "2026-07-31",
    "2026-08-01",
  ),
  fc.integer({ min: -20, max: 50 }).map((days) => addDays("2026-07-01", days)),
);

const activities = fc
  .array(
    fc.record({
      type: fc.constantFrom("visit", "call", "followUp"),
      ownerId: fc.constantFrom("lin", "wang"),
      dealId: fc.constantFrom("d-1", "d-2", null),
      doneOn: fc.option(day),
      dueOn: fc.option(day),
      outcome: fc.constantFrom("order", "no", null),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ dealId, doneOn, dueOn, outcome, ...rest }, index) => ({
      id: `a-${index}`,
      ...rest,
      ...(dealId === null ? {} : { dealId }),
      ...(doneOn === null ? {} : { doneOn }),
      ...(dueOn === null ? {} : { dueOn }),
      ...(outcome === null ? {} : { outcome }),
    })),
  );

const histories = fc.tuple(day, day, fc.boolean()).map(([one, other, isWon]): readonly DealHistory[] => {
  const [enteredOn = one, leftOn = other] = [one, other].sort();
  const closings = isWon
    ? [{ meaning: "won" as const, stageId: "won", closedOn: leftOn, reversedOn: null }]
    : [];
  return ["d-1", "d-2"].map((dealId) => ({
    dealId,
    createdOn: enteredOn,
    stays: [
      { stageId: "contact", meaning: "open", enteredOn, leftOn, days: null, visit: 1 },
      {
        stageId: isWon ? "won" : "offer",
        meaning: isWon ? "won" : "open",
        enteredOn: leftOn,
        leftOn: null,
        days: null,
        visit: 1,
      },
    ],
    closings,
  }));
});

const sumOf = (counts: readonly ActivityCounts[]) =>
  NAMES.map((name) => counts.reduce((sum, each) => sum + each[name], 0));

test("counts of all groups sum to all, whatever they are grouped by", () => {
  fc.assert(
    fc.property(
      activities,
      histories,
      fc.constantFrom("owner", "type", "stage", "deal"),
      (rows, past, by) => {
        const { all, groups, undated, elsewhere, issues } = countActivities(
          { period, asOf, activities: rows, histories: past },
          { by },
        );
        expect(sumOf(groups)).toEqual(sumOf([all]));
        expect(sumOf(groups.flatMap(({ types }) => types))).toEqual(sumOf([all]));
        expect(all.due).toBe(all.inTime + all.late + all.missed + all.planned);
        expect(issues.length).toBe(undated > 0 ? 1 : 0);
        expect(elsewhere).toBeGreaterThanOrEqual(0);
      },
    ),
    { seed, numRuns: runs },
  );
});

test("two shards add up, and order is irrelevant", () => {
  fc.assert(
    fc.property(activities, fc.nat(12), (rows, at) => {
      const count = (some: typeof rows) => countActivities({ period, asOf, activities: some });
      const parts = [count(rows.slice(0, at)), count(rows.slice(at))];
      expect(sumOf(parts.map(({ all }) => all))).toEqual(sumOf([count(rows).all]));
      expect(count([...rows].reverse())).toEqual(count(rows));
    }),
    { seed, numRuns: runs },
  );
});

test("what is done after the last known day changes nothing but what is elsewhere", () => {
  fc.assert(
    fc.property(activities, (rows) => {
      const known = rows.map(({ doneOn, ...rest }) => ({
        ...rest,
        ...(doneOn !== undefined && doneOn <= asOf ? { doneOn } : {}),
      }));
      const [told, before] = [rows, known].map(
        (some) => countActivities({ period, asOf, activities: some }).all,
      );
      expect(told).toEqual(before);
    }),
    { seed, numRuns: runs },
  );
});

test("a success rate is a share, and one with an outcome is never below one of all", () => {
  fc.assert(
    fc.property(activities, (rows) => {
      const facts = { period, asOf, activities: rows };
      const all = rateSuccess(facts, { outcomes: ["order"] });
      const known = rateSuccess(facts, { outcomes: ["order"], of: "withOutcome" });
      expect(all.all.part).toBe(known.all.part);
      expect(all.all.whole - all.withoutOutcome).toBe(known.all.whole);
      if (known.value !== null) expect(Number(known.value)).toBeGreaterThanOrEqual(Number(all.value));
    }),
    { seed, numRuns: runs },
  );
});

test("effort: the groups sum to all", () => {
  fc.assert(
    fc.property(activities, histories, fc.constantFrom("left", "entered"), (rows, past, onMoveDay) => {
      const facts = { period, asOf, activities: rows, histories: past };
      for (const activitiesOf of ["sameDeals", "all"] as const) {
        const effort = measureEffort(facts, { per: "move", by: "stage", activitiesOf, onMoveDay });
        expect(effort.groups.reduce((sum, group) => sum + group.activities, 0)).toBe(effort.activities);
        expect(effort.groups.reduce((sum, group) => sum + group.events, 0)).toBe(effort.events);
      }
    }),
    { seed, numRuns: runs },
  );
});
