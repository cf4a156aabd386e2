import {
  checkLaws,
  type Law,
  type LawReport,
  ladderFacts,
  ladderLaws,
  ladders,
  lawNames,
} from "attainment/testing";
import { compileLadder, safeCompileLadder } from "attainment/tiers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { ladderBreakages } from "./breakages/ladderBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

const fixed: Readonly<Record<string, object>> = {
  "one tier alone": { kind: "ladder", id: "one", tiers: [{ id: "a", stay: { field: "x", gte: "1" } }] },
  "a simulation without patience": {
    kind: "ladder",
    id: "fast",
    promoteAfter: 1,
    minimumPeriods: 1,
    demoteAfter: 1,
    movesBy: "proposal",
    protectedWhen: { field: "onLeave", is: true },
    tiers: [
      { id: "a" },
      { id: "b", enter: { field: "x", gte: "10" }, stay: { field: "x", gte: "8" } },
      { id: "c", enter: { field: "x", gte: "10" }, stay: { field: "x", gte: "8" } },
    ],
  },
  "a start in the middle, and a tier by decision only": {
    kind: "ladder",
    id: "middle",
    startTierId: "b",
    demoteAfter: 3,
    minimumPeriods: 4,
    tiers: [
      { id: "a" },
      {
        id: "b",
        enter: { field: "x", gte: "1" },
        stay: {
          any: [
            { field: "x", gt: "0" },
            { field: "y", exists: true },
          ],
        },
      },
      { id: "c" },
    ],
  },
};

describe("the laws of ladders", () => {
  test("hold for any ladder", { timeout: PATIENCE }, () => {
    // A seed for each ladder: with one for all of them, each would meet the same few draws.
    const holds = fc.property(ladders(), fc.nat(), (document, from) => {
      expect(checkLaws(ladderLaws(document), { seed: from, runs: 2 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: runs });
  });

  test.each(Object.entries(fixed))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    expect(checkLaws(ladderLaws(document), { seed, runs }).failures).toEqual([]);
  });

  test("are each about some of the ladders that are drawn, and lay no scenario aside", () => {
    const laws = fc.sample(ladders(), { seed, numRuns: 60 }).flatMap((document) => ladderLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.ladder));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("ladders and their facts", () => {
  const drawn = fc.sample(ladders(), { seed, numRuns: 300 });

  test("are valid by construction", () => {
    const valid = fc.property(ladders(), fc.nat(), (document, from) => {
      const compiled = safeCompileLadder(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      if (!compiled.ok) return;
      for (const facts of fc.sample(ladderFacts(compiled.data), { seed: from, numRuns: 3 })) {
        const result = compiled.data.safeEvaluate(facts);
        expect(result.ok ? [] : result.issues).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: runs });
  });

  test("are varied: every field of a document and every move occurs", () => {
    const fields = new Set(
      drawn.flatMap((ladder) => [...Object.keys(ladder), ...ladder.tiers.flatMap(Object.keys)]),
    );
    for (const field of [
      "startTierId",
      "promoteAfter",
      "minimumPeriods",
      "demoteAfter",
      "improvementDays",
      "protectedWhen",
      "movesBy",
      "subject",
      "enter",
      "stay",
      "grants",
      "windows",
      "durations",
      "triggers",
      "track",
      "trackBy",
      "fastTrack",
      "probation",
      "minimumMonths",
      "coolDownPeriods",
      "stayAt",
      "whileProtected",
      "uncountedWhen",
      "payTier",
    ])
      expect(fields).toContain(field);
    const moves = new Set<string>();
    for (const document of drawn) {
      // All five are seen soon, and then no more has to be drawn.
      if (moves.size === 5) break;
      const ladder = compileLadder(document);
      for (const facts of fc.sample(ladderFacts(ladder), { seed, numRuns: 10 }))
        moves.add(ladder.evaluate(facts).proposal.move);
    }
    expect([...moves].sort()).toEqual(["demote", "exitReview", "hold", "improvementPlan", "promote"]);
  });

  test("are on a bound, just below it and just above it, each in a tenth of the cases", () => {
    const ladder = compileLadder({
      kind: "ladder",
      id: "l",
      tiers: [{ id: "a" }, { id: "b", enter: { field: "x", gte: "80" } }],
    });
    const values = fc
      .sample(ladderFacts(ladder, { complete: true }), { seed, numRuns: 1000 })
      .map(({ measures }) => Number(measures?.x));
    const share = (is: (value: number) => boolean) => values.filter(is).length / values.length;
    expect(share((value) => value === 80)).toBeGreaterThan(0.1);
    expect(share((value) => value >= 79 && value < 80)).toBeGreaterThan(0.1);
    expect(share((value) => value > 80 && value <= 81)).toBeGreaterThan(0.1);
  });
});

/** What was found about a law of a sound ladder: several breakages start from the same one. */
const found = new Map<Law, LawReport["failures"]>();

function failuresOf(law: Law): LawReport["failures"] {
  const failures = found.get(law) ?? checkLaws([law], { seed, runs: RUNS }).failures;
  found.set(law, failures);
  return failures;
}

describe.each(lawNames.ladder)("the law of ladders %s", (id) => {
  test("has a breakage", () => {
    expect(ladderBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(ladderBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(only(sound).flatMap(failuresOf)).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
