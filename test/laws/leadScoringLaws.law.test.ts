import { compileLeadScoring } from "attainment/pipeline";
import { checkLaws, lawNames, leadScoringLaws, leadScorings, leads } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { fixedScoring, leadScoringBreakages } from "./breakages/leadScoringBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

/** Sound scorings are tried at length below; here it is enough that the law does not cry out at once. */
const SOUND_RUNS = 25;

describe("the laws of lead scoring", () => {
  test("hold for any scoring", { timeout: PATIENCE }, () => {
    const holds = fc.property(leadScorings(), (scoring) => {
      expect(checkLaws(leadScoringLaws(scoring), { seed, runs: 3 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 10) });
  });

  test("hold for one scoring at length", { timeout: PATIENCE }, () => {
    expect(checkLaws(leadScoringLaws(fixedScoring), { seed, runs: Math.ceil(runs / 10) }).failures).toEqual(
      [],
    );
  });
});

test("leads that are drawn reach every score and every sign", () => {
  const scoring = compileLeadScoring(fixedScoring);
  const drawn = fc.sample(leads(scoring), { seed, numRuns: 80 });
  const scores = drawn.flatMap((each) => {
    const { frequencies } = scoring.count(each);
    return each.map((lead) => scoring.evaluate({ lead: { ...lead, outcome: null }, frequencies }));
  });
  const reasons = new Set(scores.map(({ reason, rule }) => reason ?? rule));
  for (const reason of [undefined, "no_won_leads", "no_lost_leads", "missing_stage", "won_stage"])
    expect(reasons).toContain(reason);
  const signs = new Set(scores.flatMap((score) => score.signs.map(({ reason }) => reason)));
  for (const reason of [undefined, "unset", "unseen_value"]) expect(signs).toContain(reason);
  expect(new Set(scores.map(({ scope }) => typeof scope)).size).toBe(2);
});

describe.each(lawNames.leadScoring)("the law of lead scoring %s", (id) => {
  test("has a breakage", () => {
    expect(leadScoringBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(leadScoringBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: SOUND_RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
