import { compileProgram, safeCompileProgram } from "attainment/program";
import { checkLaws, lawNames, programFacts, programLaws, programs } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { program as quarterly } from "../program/quarter.js";
import { rowsOf } from "../rowsOf.js";
import { runs, seed } from "../seed.js";
import { programBreakages } from "./breakages/programBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

describe("the laws of programs", () => {
  test("hold for any program", { timeout: PATIENCE }, () => {
    const holds = fc.property(programs(), fc.nat(), (document, from) => {
      expect(checkLaws(programLaws(document), { seed: from, runs: 1 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 8) });
  });

  test("hold for one that joins a document of every kind", { timeout: PATIENCE }, () => {
    expect(checkLaws(programLaws(quarterly), { seed, runs: Math.ceil(runs / 16) }).failures).toEqual([]);
  });

  test("lay no scenario aside", () => {
    const laws = programLaws(quarterly);
    expect(laws.map(({ id }) => id)).toEqual(lawNames.program);
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("programs and their facts", () => {
  test("are valid by construction", { timeout: PATIENCE }, () => {
    const valid = fc.property(programs(), fc.nat(), (document, from) => {
      const compiled = safeCompileProgram(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      for (const { periods, facts } of fc.sample(programFacts(document), { seed: from, numRuns: 1 }))
        expect(() => compileProgram(document).replay(periods, facts)).not.toThrow();
    });
    fc.assert(valid, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test("are varied: documents of every kind, and every cycle", () => {
    const drawn = fc.sample(programs(), { seed, numRuns: 100 });
    const fields = new Set(drawn.flatMap(Object.keys));
    for (const field of [
      "goals",
      "stageModels",
      "segmentations",
      "reviews",
      "rubrics",
      "crossPeriod",
      "ladders",
      "awards",
      "plans",
      "parts",
      "fiscalYear",
    ])
      expect(fields).toContain(field);
    const cycles = new Set(drawn.flatMap(({ parts }) => parts?.[0]?.every ?? "none"));
    expect([...cycles].sort()).toEqual(["half", "none", "quarter", "year"]);
  });

  test("are on a bound, just below it and just above it, each in a tenth of the cases", () => {
    const amounts = fc
      .sample(programFacts(quarterly), { seed, numRuns: 300 })
      .flatMap(({ facts }) => rowsOf(facts.records?.deals))
      .map(({ amount }) => Number(amount));
    const bounds = [0, 5000, 9000, 6000, 8, 70, 90, 80, 60, 1000, 1, 5];
    const share = (is: (amount: number, bound: number) => boolean) =>
      amounts.filter((amount) => bounds.some((bound) => is(amount, bound))).length / amounts.length;
    expect(share((amount, bound) => amount === bound)).toBeGreaterThan(0.1);
    expect(share((amount, bound) => amount < bound && bound - amount <= 1)).toBeGreaterThan(0.1);
    expect(share((amount, bound) => amount > bound && amount - bound <= 1)).toBeGreaterThan(0.1);
  });
});

describe.each(lawNames.program)("the law of programs %s", (id) => {
  test("has a breakage", () => {
    expect(programBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(programBreakages[id])("finds $fault", { timeout: PATIENCE }, ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    // That the sound one keeps the law is told above, on more scenarios.
    expect(checkLaws(only(sound), { seed, runs: 5 }).failures).toEqual([]);
    // Only that it finds the fault is asked here: making the scenario small takes by far the most time.
    const found = only(broken).map(({ property }) =>
      fc.check(property, { seed, numRuns: RUNS, endOnFailure: true }),
    );
    expect(found.map(({ failed }) => failed)).toEqual([true]);
  });
});
