import { compileRubric, safeCompileRubric } from "attainment/kpi";
import { checkLaws, lawNames, rubricFacts, rubricLaws, rubrics } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { rubricBreakages } from "./breakages/rubricBreakages.js";
import { fixedRubrics } from "./fixedRubrics.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

/** Every law is tried on many sound rubrics above; here it is enough to see that the sound one is no breach itself. */
const SOUND_RUNS = 50;

describe("the laws of rubrics", () => {
  test("hold for any rubric", { timeout: PATIENCE }, () => {
    const holds = fc.property(rubrics(), (document) => {
      expect(checkLaws(rubricLaws(document), { seed, runs: 3 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test.each(Object.entries(fixedRubrics))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    expect(checkLaws(rubricLaws(document), { seed, runs: Math.ceil(runs / 8) }).failures).toEqual([]);
  });

  test("hold where an indicator and a step have names that traces give themselves", () => {
    const document = {
      kind: "rubric",
      id: "r",
      indicators: [
        { id: "total", measure: "x", weight: "0.5", target: "3" },
        { id: "outOf", measure: "y", weight: "0.5", rating: { from: "1", to: "5" } },
      ],
      steps: [{ kind: "add", id: "mean", amount: "1" }],
    };
    expect(checkLaws(rubricLaws(document), { seed, runs: 20 }).failures).toEqual([]);
  });

  test("are each about some of the rubrics that are drawn, and lay no scenario aside", () => {
    const laws = fc.sample(rubrics(), { seed, numRuns: 80 }).flatMap((document) => rubricLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.rubric));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("rubrics and their facts", () => {
  const drawn = fc.sample(rubrics(), { seed, numRuns: 120 });
  const indicators = drawn.flatMap((rubric) =>
    (rubric.dimensions ?? [rubric]).flatMap((group) => group.indicators),
  );

  test("are valid by construction", () => {
    const valid = fc.property(rubrics(), fc.nat(), (document, from) => {
      const compiled = safeCompileRubric(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      if (!compiled.ok) return;
      for (const facts of fc.sample(rubricFacts(compiled.data), { seed: from, numRuns: 3 })) {
        const result = compiled.data.safeEvaluate(facts);
        expect(result.ok ? [] : result.issues).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: Math.ceil(runs / 2) });
  });

  test("are varied: every curve and every field occurs, and every end of an evaluation", () => {
    const kinds = new Set(indicators.map(({ curve }) => curve?.kind));
    const formulas = ["ratio", "mirrored", "complement", "worstToTarget", "threshold", "steps", "inRange"];
    expect(kinds).toEqual(new Set([undefined, "bands", "curve", ...formulas]));
    const fields = new Set([...drawn, ...indicators].flatMap(Object.keys));
    for (const field of ["dimensions", "indicators", "weights", "outOf", "tooNew", "steps", "rounding"])
      expect(fields).toContain(field);
    for (const field of ["grades", "coefficients", "gradeFrom", "appliesWhen", "rating", "suggests"])
      expect(fields).toContain(field);
    const ends = new Set(
      drawn.flatMap((document, index) => {
        const rubric = compileRubric(document);
        return fc.sample(rubricFacts(rubric), { seed: seed + index, numRuns: 8 }).flatMap((facts) => {
          const { reason, indicators: lines } = rubric.evaluate(facts);
          return [reason ?? "scored", ...lines.map((line) => line.reason ?? line.status)];
        });
      }),
    );
    const reasons = ["too_new", "missing_value", "all_missing", "move_to_missing", "not_applicable"];
    const refusals = [
      "zero_target",
      "negative_target",
      "missing_target",
      "rating_off_scale",
      "missing_measure",
    ];
    for (const end of ["scored", "rated", ...reasons, ...refusals, "missing_condition"])
      expect(ends).toContain(end);
  });

  test("constraints are kept", () => {
    const deep = fc.sample(rubrics({ dimensions: "always", maxIndicators: 2 }), { seed, numRuns: 50 });
    expect(deep.every(({ dimensions = [] }) => dimensions.every((each) => each.indicators.length <= 2))).toBe(
      true,
    );
    expect(deep.every(({ dimensions }) => dimensions !== undefined)).toBe(true);
    const flat = fc.sample(rubrics({ dimensions: "never" }), { seed, numRuns: 50 });
    expect(flat.every(({ dimensions }) => dimensions === undefined)).toBe(true);
    const complete = deep.flatMap((rubric) =>
      fc.sample(rubricFacts(rubric, { complete: true }), { seed, numRuns: 3 }),
    );
    const values = complete.flatMap(({ measures = {}, attributes = {} }) =>
      Object.values({ ...measures, ...attributes }),
    );
    expect(values).not.toContain(null);
  });

  test("are on a bound, just below it and just above it, each in a tenth of the cases", () => {
    const indicator = {
      id: "i",
      measure: "x",
      weight: "1",
      target: "100",
      curve: { kind: "mirrored" },
    } as const;
    const rubric = compileRubric({ kind: "rubric", id: "r", indicators: [indicator] });
    const values = fc
      .sample(rubricFacts(rubric, { complete: true }), { seed, numRuns: 1000 })
      .map(({ measures }) => Number(measures?.x));
    const share = (is: (value: number, bound: number) => boolean) =>
      values.filter((value) => [0, 100].some((bound) => is(value, bound))).length / values.length;
    expect(share((value, bound) => value === bound)).toBeGreaterThan(0.1);
    expect(share((value, bound) => value >= bound - 1 && value < bound)).toBeGreaterThan(0.1);
    expect(share((value, bound) => value > bound && value <= bound + 1)).toBeGreaterThan(0.1);
  });
});

describe.each(lawNames.rubric)("the law of rubrics %s", (id) => {
  test("has a breakage", () => {
    expect(rubricBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(rubricBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: SOUND_RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
