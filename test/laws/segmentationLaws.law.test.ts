import {
  compileSegmentation,
  customerGrade,
  rfmSegments,
  rfmSegmentsR,
  safeCompileSegmentation,
} from "attainment/segments";
import { checkLaws, lawNames, segmentationLaws, segmentations, segmentFacts } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { segmentationBreakages } from "./breakages/segmentationBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

const item = { id: "x", field: "x", weight: 1 };
const fixed: Readonly<Record<string, object>> = {
  "rules that each fit alone, over scores": rfmSegments,
  "overlapping rules over scores": rfmSegmentsR,
  "a scale that is not whole": {
    kind: "segmentation",
    id: "shares",
    fields: { share: { between: ["0", "1"] } },
    segments: [{ id: "high", when: { field: "share", gte: "0.5" } }],
    otherwise: "low",
  },
  "the customer grade": customerGrade,
  "one grade alone": {
    kind: "segmentation",
    id: "one",
    score: [item],
    grades: [{ id: "a", from: "10" }],
    hysteresis: { up: "1", down: "1" },
  },
  "margins wider than grades": {
    kind: "segmentation",
    id: "wide",
    score: [item],
    outOf: "1",
    rounding: { places: 0, mode: "halfEven" },
    grades: [0, 1, 2, 3, 4].map((from) => ({ id: `g${from}`, from })),
    hysteresis: { up: "2.5", down: "7" },
  },
  "scores of fields that have a scale": {
    kind: "segmentation",
    id: "scaled",
    fields: { x: { between: ["0", "60"], whole: true }, y: { between: ["0", "1"], outside: "clip" } },
    score: [
      { id: "x", field: "x", weight: "0.5" },
      { id: "y", field: "y", weight: "0.5" },
    ],
    grades: [
      { id: "b", from: "0" },
      { id: "a", from: "50" },
    ],
  },
  "a rule that is always met": {
    kind: "segmentation",
    id: "rules",
    segments: [
      {
        id: "all",
        when: {
          any: [
            { field: "a", exists: true },
            { field: "a", exists: false },
          ],
        },
      },
    ],
    otherwise: "all",
  },
};

describe("the laws of segmentations", () => {
  test("hold for any segmentation", { timeout: PATIENCE }, () => {
    const holds = fc.property(segmentations(), (document) => {
      expect(checkLaws(segmentationLaws(document), { seed, runs: 15 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: runs });
  });

  test.each(Object.entries(fixed))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    expect(checkLaws(segmentationLaws(document), { seed, runs }).failures).toEqual([]);
  });

  test("are each about some of the segmentations that are drawn, and lay no scenario aside", () => {
    const laws = fc
      .sample(segmentations(), { seed, numRuns: 60 })
      .flatMap((document) => segmentationLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.segmentation));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("segmentations and their facts", () => {
  const drawn = fc.sample(segmentations(), { seed, numRuns: 300 });

  test("are valid by construction", () => {
    const valid = fc.property(segmentations(), fc.nat(), (document, from) => {
      const compiled = safeCompileSegmentation(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      for (const facts of fc.sample(segmentFacts(document), { seed: from, numRuns: 3 })) {
        const result = compileSegmentation(document).safeEvaluate(facts);
        expect(result.ok ? [] : result.issues).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: runs });
  });

  test("are varied: every field of a document occurs, and every end of an evaluation", () => {
    const fields = new Set(
      drawn.flatMap((document) => [
        ...Object.keys(document),
        ...("score" in document
          ? [...document.score, ...document.grades].flatMap(Object.keys)
          : document.segments.flatMap(Object.keys)),
      ]),
    );
    const expected = ["segments", "otherwise", "when", "service", "outOf", "score", "curve", "missing"];
    for (const field of [...expected, "rounding", "hysteresis"]) expect(fields).toContain(field);
    const ends = new Set(
      drawn.flatMap((document, index) =>
        fc.sample(segmentFacts(document), { seed: seed + index, numRuns: 10 }).map((facts) => {
          const { reason, heldFrom, value } = compileSegmentation(document).evaluate(facts);
          return reason ?? (heldFrom === undefined ? (value === facts.previous ? "stays" : "moves") : "held");
        }),
      ),
    );
    for (const end of ["stays", "moves", "held", "missing_value", "all_missing"]) expect(ends).toContain(end);
  });

  test("constraints are kept", () => {
    const scored = fc.sample(segmentations({ form: "score", hysteresis: "always" }), { seed, numRuns: 50 });
    expect(scored.every((each) => "score" in each && each.hysteresis !== undefined)).toBe(true);
    const ruled = fc.sample(segmentations({ form: "rules" }), { seed, numRuns: 50 });
    expect(ruled.every((each) => "segments" in each)).toBe(true);
    const facts = fc.sample(segmentFacts(customerGrade, { complete: true, previous: "never" }), {
      seed,
      numRuns: 50,
    });
    expect(
      facts.every(({ previous, fields }) => previous === undefined && !Object.values(fields).includes(null)),
    ).toBe(true);
  });

  test("are on a bound, just below it and just above it, each in a tenth of the cases", () => {
    const grades = compileSegmentation({ ...customerGrade, hysteresis: {} });
    const bounds = customerGrade.grades.map(({ from }) => Number(from));
    const scores = fc
      .sample(segmentFacts(grades, { complete: true }), { seed, numRuns: 1000 })
      .map((facts) => Number(grades.evaluate(facts).score));
    const share = (is: (score: number, bound: number) => boolean) =>
      scores.filter((score) => bounds.some((bound) => is(score, bound))).length / scores.length;
    expect(share((score, bound) => score === bound)).toBeGreaterThan(0.1);
    expect(share((score, bound) => score >= bound - 1 && score < bound)).toBeGreaterThan(0.1);
    expect(share((score, bound) => score > bound && score <= bound + 1)).toBeGreaterThan(0.1);
  });
});

describe.each(lawNames.segmentation)("the law of segmentations %s", (id) => {
  test("has a breakage", () => {
    expect(segmentationBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(segmentationBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
