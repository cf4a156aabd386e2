import { cadenceFacts, cadenceLaws, cadences, checkLaws, lawNames } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileCadence } from "../../src/kernel/cadence/index.js";
import { runs, seed } from "../seed.js";
import { cadenceBreakages } from "./breakages/cadenceBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of cadences", () => {
  test("hold for any cadence", { timeout: PATIENCE }, () => {
    const holds = fc.property(cadences(), (document) => {
      expect(checkLaws(cadenceLaws(document), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 8) });
  });

  test("have the names that are listed", () => {
    const laws = cadenceLaws({ kind: "weekly", on: ["monday"] });
    expect(laws.map(({ id }) => id)).toEqual(lawNames.cadence);
  });
});

describe("cadences and their facts", () => {
  const drawn = fc.sample(cadences(), { seed, numRuns: 100 });

  test("are varied: every kind, every window and every status occurs", () => {
    expect(new Set(drawn.map(({ kind }) => kind)).size).toBe(6);
    const fields = new Set(drawn.flatMap(Object.keys));
    for (const field of ["graceDays", "earlyDays", "lateDays", "onDayOff", "plus", "next", "first"])
      expect(fields).toContain(field);
    const results = drawn.flatMap((document, index) =>
      fc
        .sample(cadenceFacts(document), { seed: seed + index, numRuns: 3 })
        .map((facts) => compileCadence(document).evaluate(facts)),
    );
    const statuses = new Set(results.flatMap(({ occurrences }) => occurrences.map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(["done", "due", "excused", "late", "missed", "overdue"]);
    const reasons = new Set(results.flatMap(({ unmatched }) => unmatched.map(({ reason }) => reason)));
    expect([...reasons].sort()).toEqual(["after_as_of", "nothing_open", "starts"]);
  });

  test("have events on a due date and on the day beside it, each in a tenth of the cases", () => {
    const cadence = compileCadence({ kind: "periodic", unit: "month", on: { day: 10 } });
    const facts = fc.sample(cadenceFacts(cadence), { seed, numRuns: 200 });
    const days = facts.flatMap(({ events }) => events.map(({ on }) => on.slice(8)));
    for (const day of ["09", "10"])
      expect(days.filter((each) => each === day).length / days.length).toBeGreaterThan(0.1);
  });
});

describe.each(lawNames.cadence)("the law of cadences %s", (id) => {
  test.each(cadenceBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(failures.map((failure) => failure.id)).toEqual([id]);
    const path = failures[0]?.path ?? "";
    expect(checkLaws(only(sound), { seed, runs: 1, path }).failures).toEqual([]);
    expect(checkLaws(only(sound), { seed, runs: 20 }).failures).toEqual([]);
  });
});
