import { awardFacts, awardLaws, awards, checkLaws, lawNames } from "attainment/testing";
import { compileAward, safeCompileAward } from "attainment/tiers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { awardBreakages } from "./breakages/awardBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of awards", () => {
  test("hold for any award", { timeout: PATIENCE }, () => {
    const holds = fc.property(awards(), (document) => {
      expect(checkLaws(awardLaws(document), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test("are each about some of the awards that are drawn, and lay no scenario aside", () => {
    const laws = fc.sample(awards(), { seed, numRuns: 20 }).flatMap((document) => awardLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.award));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("awards and their facts", () => {
  test("are valid by construction", { timeout: PATIENCE }, () => {
    const valid = fc.property(awards(), fc.nat(), (document, from) => {
      const compiled = safeCompileAward(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      for (const facts of fc.sample(awardFacts(document), { seed: from, numRuns: 2 })) {
        const result = compileAward(document).safeEvaluate(facts);
        expect(result.ok ? [] : result.issues).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: runs });
  });

  test("are varied: every reason occurs", () => {
    const reasons = fc
      .sample(awards(), { seed, numRuns: 150 })
      .flatMap((document) =>
        fc
          .sample(awardFacts(document), { seed, numRuns: 8 })
          .map((facts) => compileAward(document).evaluate(facts)),
      )
      .flatMap(({ standings }) => standings.map(({ reason }) => reason));
    expect([...new Set(reasons)].sort()).toEqual([
      "eligibility_missing",
      "missing_value",
      "not_among_the_first",
      "not_eligible",
      "tied_at_the_last_place",
      "too_few_votes",
      "won",
      "won_recently",
    ]);
  });
});

describe.each(lawNames.award)("the law of awards %s", (id) => {
  test("has a breakage", () => {
    expect(awardBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(awardBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: 100 }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
