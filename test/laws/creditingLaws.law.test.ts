import { safeCompileCrediting } from "attainment/incentives";
import { checkLaws, creditingFacts, creditingLaws, creditings, lawNames } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { creditingBreakages } from "./breakages/creditingBreakages.js";

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of crediting", () => {
  test("hold for any document, lay no scenario aside, and are each about some", { timeout: 600_000 }, () => {
    const ids = new Set<string>();
    const holds = fc.property(creditings(), (document) => {
      const laws = creditingLaws(document);
      for (const { id } of laws) ids.add(id);
      expect(checkLaws(laws, { seed, runs: 4 })).toMatchObject({ failures: [], skipped: 0 });
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
    expect(ids).toEqual(new Set(lawNames.crediting));
  });

  test("are tried on documents and facts without a fault, with every reason to credit nobody", () => {
    const reasons = new Set<string>();
    const valid = fc.property(creditings(), fc.nat(), (document, from) => {
      const compiled = safeCompileCrediting(document);
      expect(compiled).toMatchObject({ ok: true });
      if (!compiled.ok) return;
      for (const facts of fc.sample(creditingFacts(document), { seed: from, numRuns: 3 })) {
        const result = compiled.data.safeEvaluate(facts);
        expect(result.ok ? [] : result.issues).toEqual([]);
        for (const { reason } of result.ok ? result.data.uncredited : []) reasons.add(reason);
      }
    });
    fc.assert(valid, { seed, numRuns: runs });
    for (const reason of [
      "no_date",
      "outside_period",
      "no_amount",
      "no_rate",
      "no_rule",
      "no_owner",
      "unknown_person",
    ])
      expect(reasons).toContain(reason);
  });
});

describe.each(lawNames.crediting)("the law of crediting %s", (id) => {
  test("finds each of its breakages", () => {
    expect(creditingBreakages[id].length).toBeGreaterThan(0);
    for (const { sound, broken } of creditingBreakages[id]) {
      const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
      const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
      expect(failures.map((failure) => failure.id)).toEqual([id]);
      // The same scenarios, up to the one that told: it is the fault that the law found, and not the document.
      const tried = 1 + Number(failures[0]?.path.split(":")[0]);
      expect(checkLaws(only(sound), { seed, runs: tried })).toMatchObject({ failures: [] });
    }
  });
});
