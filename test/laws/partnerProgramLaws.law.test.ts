import {
  checkLaws,
  dealRegistrations,
  lawNames,
  partnerFacts,
  partnerProgramLaws,
  partnerPrograms,
} from "attainment/testing";
import { compilePartnerProgram, safeCompilePartnerProgram } from "attainment/tiers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { partnerProgramBreakages } from "./breakages/partnerProgramBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of partner programs", () => {
  test("hold for any program", { timeout: PATIENCE }, () => {
    const holds = fc.property(partnerPrograms(), (document) => {
      expect(checkLaws(partnerProgramLaws(document), { seed, runs: 3 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test("are each about some of the programs that are drawn, and lay no scenario aside", () => {
    const laws = fc
      .sample(partnerPrograms(), { seed, numRuns: 20 })
      .flatMap((document) => partnerProgramLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.partnerProgram));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("partner programs and their facts", () => {
  test("are valid by construction", { timeout: PATIENCE }, () => {
    const valid = fc.property(partnerPrograms(), fc.nat(), (document, from) => {
      const compiled = safeCompilePartnerProgram(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      const program = compilePartnerProgram(document);
      const [facts] = fc.sample(partnerFacts(document), { seed: from, numRuns: 1 });
      const result = program.safeEvaluate(facts);
      expect(result.ok ? [] : result.issues).toEqual([]);
      if (document.registration === undefined) return;
      const [deals] = fc.sample(dealRegistrations(document), { seed: from, numRuns: 1 });
      const judged = program.safeRegisterDeals(deals);
      expect(judged.ok ? [] : judged.issues).toEqual([]);
    });
    fc.assert(valid, { seed, numRuns: runs });
  });

  test("are varied: every outcome of an approval, a claim and a registration occurs", () => {
    const drawn = fc.sample(partnerPrograms(), { seed, numRuns: 150 });
    const ledgers = drawn.flatMap((document, index) =>
      fc
        .sample(partnerFacts(document), { seed: seed + index, numRuns: 8 })
        .flatMap((facts) => compilePartnerProgram(document).evaluate(facts).fund ?? []),
    );
    const statuses = ledgers.flatMap(({ approvals }) => approvals.map(({ status }) => status));
    expect([...new Set(statuses)].sort()).toEqual(["closed", "lapsed", "open", "refused"]);
    const reasons = ledgers.flatMap(({ claims }) => claims.map(({ reason }) => reason ?? "paid"));
    expect([...new Set(reasons)].sort()).toEqual([
      "above_approval",
      "approval_closed",
      "claim_too_late",
      "no_open_approval",
      "not_approved_yet",
      "paid",
    ]);
    expect(ledgers.some(({ expired }) => Number(expired) > 0)).toBe(true);
    const deals = drawn
      .filter(({ registration }) => registration !== undefined)
      .flatMap((document, index) =>
        fc
          .sample(dealRegistrations(document), { seed: seed + index, numRuns: 8 })
          .flatMap((facts) => compilePartnerProgram(document).registerDeals(facts).registrations),
      );
    expect([...new Set(deals.map(({ status }) => status))].sort()).toEqual([
      "expired",
      "later",
      "protected",
      "rejected",
      "withdrawn",
      "won",
    ]);
  });
});

describe.each(lawNames.partnerProgram)("the law of partner programs %s", (id) => {
  test("has a breakage", () => {
    expect(partnerProgramBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(partnerProgramBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound).length).toBeGreaterThan(0);
    expect(checkLaws(only(sound), { seed, runs: 100 }).failures).toEqual([]);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(new Set(failures.map((failure) => failure.id))).toEqual(new Set([id]));
  });
});
