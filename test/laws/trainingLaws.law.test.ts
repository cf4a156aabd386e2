import { compileTraining } from "attainment/reviews";
import {
  checkLaws,
  lawNames,
  trainingFacts,
  trainingLaws,
  trainingRequests,
  trainings,
} from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { fixedTraining, trainingBreakages } from "./breakages/trainingBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of training", () => {
  test("hold for any training", { timeout: PATIENCE }, () => {
    const holds = fc.property(trainings(), (document) => {
      expect(checkLaws(trainingLaws(document), { seed, runs: 3 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 20) });
  });

  test("have the names that are listed", () => {
    expect(trainingLaws(fixedTraining).map(({ id }) => id)).toEqual(lawNames.training);
    const without = trainingLaws({ kind: "training", id: "t", courses: [{ id: "a", hours: "1" }] });
    const premised = ["prerequisitesComeFirst", "seatsAreNotExceeded", "requiredIsPassedOrOpen"];
    const universal = lawNames.training.filter((id) => !premised.includes(id));
    expect(without.map(({ id }) => id)).toEqual(universal);
  });
});

describe("training and its facts", () => {
  const drawn = fc.sample(trainings(), { seed, numRuns: 60 }).map(compileTraining);

  test("are varied: every reason and every standing occurs", () => {
    const plans = drawn.flatMap((training, index) =>
      fc
        .sample(trainingRequests(training), { seed: seed + index, numRuns: 3 })
        .map((request) => training.plan(request)),
    );
    const reasons = new Set(plans.flatMap(({ notPlanned }) => notPlanned.map(({ reason }) => reason)));
    expect(reasons.size).toBe(6);
    const results = drawn.flatMap((training, index) =>
      fc
        .sample(trainingFacts(training), { seed: seed + index, numRuns: 3 })
        .map((facts) => training.evaluate(facts)),
    );
    expect(new Set(results.map(({ reason }) => reason))).toEqual(
      new Set([undefined, "no_start", "missing_condition", "nothing_required"]),
    );
    const statuses = results.flatMap(({ certificates }) => certificates.map(({ status }) => status));
    expect(new Set(statuses).size).toBe(4);
  });

  test("have scores on what passes, just below and just above, each in a tenth of the cases", () => {
    const facts = fc.sample(trainingFacts(compileTraining(fixedTraining)), { seed, numRuns: 200 });
    const scores = facts.flatMap(({ records }) => records.map(({ examScore }) => Number(examScore) - 60));
    const share = (is: (over: number) => boolean) => scores.filter(is).length / scores.length;
    expect(share((over) => over === 0)).toBeGreaterThan(0.1);
    expect(share((over) => over < 0 && over >= -1)).toBeGreaterThan(0.1);
    expect(share((over) => over > 0 && over <= 1)).toBeGreaterThan(0.1);
  });
});

describe.each(lawNames.training)("the law of training %s", (id) => {
  test.each(trainingBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(failures.map((failure) => failure.id)).toEqual([id]);
    const path = failures[0]?.path ?? "";
    expect(checkLaws(only(sound), { seed, runs: 1, path }).failures).toEqual([]);
    expect(checkLaws(only(sound), { seed, runs: 20 }).failures).toEqual([]);
  });
});
