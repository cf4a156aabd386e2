import { compileReview, safeCompileReview } from "attainment/reviews";
import { checkLaws, lawNames, reviewFacts, reviewLaws, reviews } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { reviewBreakages } from "./breakages/reviewBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

const competencies = [
  { id: "service", weight: "3", items: [{ id: "listens" }, { id: "helps", weight: "0" }] },
  { id: "selling", items: [{ id: "closes" }] },
];
const groups = [
  { id: "self", kind: "self", weight: "0" },
  { id: "manager", kind: "manager", weight: "0.5" },
  { id: "customers", kind: "customers", weight: "0.3" },
  { id: "peers", kind: "peers", weight: "0.2" },
];
const base = { kind: "review", id: "fixed", ratings: { from: "1", to: "5" }, groups, competencies };

const fixed: Readonly<Record<string, object>> = {
  "four groups and an item of weight zero": base,
  "means per rater, no score below a minimum": {
    ...base,
    aggregation: "perRater",
    belowMinimum: "hideTotal",
  },
  "weight that moves to a group that may be hidden": { ...base, missingGroup: { moveTo: "peers" } },
  "a manager who is not to be known": {
    ...base,
    groups: [{ id: "managers", kind: "manager", weight: "1", minimum: 2 }],
    rounding: { mode: "halfEven", places: 0 },
  },
};

describe("the laws of reviews", () => {
  test("hold for any review", { timeout: PATIENCE }, () => {
    const holds = fc.property(reviews(), (document) => {
      expect(checkLaws(reviewLaws(document), { seed, runs: 4 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 10) });
  });

  test.each(Object.entries(fixed))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    expect(checkLaws(reviewLaws(document), { seed, runs: Math.ceil(runs / 10) }).failures).toEqual([]);
  });

  test("are each about some of the reviews that are drawn, and lay no scenario aside", () => {
    const laws = fc.sample(reviews(), { seed, numRuns: 20 }).flatMap((document) => reviewLaws(document));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.review));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });
});

describe("reviews and their facts", () => {
  const drawn = fc.sample(reviews(), { seed, numRuns: 100 });

  test("are valid by construction", () => {
    const valid = fc.property(reviews(), fc.nat(), (document, from) => {
      const compiled = safeCompileReview(document);
      expect(compiled.ok ? [] : compiled.issues).toEqual([]);
      for (const facts of fc.sample(reviewFacts(document), { seed: from, numRuns: 2 })) {
        const result = compiled.ok ? compiled.data.safeEvaluate(facts) : compiled;
        expect(result.ok ? [] : result.issues).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: Math.ceil(runs / 2) });
  });

  test("are varied: every field, every kind of raters and every reason occurs", () => {
    const fields = new Set(
      drawn.flatMap((review) => [...Object.keys(review), ...review.groups.flatMap(Object.keys)]),
    );
    const known = ["aggregation", "missingGroup", "belowMinimum", "rounding", "kind", "minimum"];
    for (const field of [...known, "outliers", "unanimous", "repeated", "spread", "gaps"])
      expect(fields).toContain(field);
    expect(new Set(drawn.flatMap((review) => review.groups.map(({ kind }) => kind))).size).toBe(8);
    const results = drawn.flatMap((document, index) => {
      const review = compileReview(document);
      return fc
        .sample(reviewFacts(review), { seed: seed + index, numRuns: 4 })
        .map((facts) => review.evaluate(facts));
    });
    expect(new Set(results.map(({ reason }) => reason))).toEqual(
      new Set([
        undefined,
        "no_group_counts",
        "missing_group",
        "moved_to_missing_group",
        "no_weight",
        "below_minimum",
      ]),
    );
  });

  test("have as many raters as the minimum, one fewer and one more, each in a tenth of the cases", () => {
    const review = compileReview({ ...base, groups: [{ id: "peers", weight: "1", minimum: 4 }] });
    const counts = fc
      .sample(reviewFacts(review), { seed, numRuns: 1000 })
      .map(({ answers }) => new Set(answers.map(({ raterId }) => raterId)).size);
    for (const count of [3, 4, 5]) {
      expect(counts.filter((each) => each === count).length).toBeGreaterThan(100);
    }
  });

  test("have ratings on the ends of the scale and just beside them, each in a tenth of the cases", () => {
    const ratings = fc
      .sample(reviewFacts(compileReview(base)), { seed, numRuns: 200 })
      .flatMap(({ answers }) => answers.map(({ rating }) => Number(rating)));
    const share = (is: (rating: number) => boolean) => ratings.filter(is).length / ratings.length;
    expect(share((rating) => rating === 1)).toBeGreaterThan(0.1);
    expect(share((rating) => rating === 5)).toBeGreaterThan(0.1);
    expect(share((rating) => rating === 1.01 || rating === 4.99)).toBeGreaterThan(0.05);
  });
});

describe.each(lawNames.review)("the law of reviews %s", (id) => {
  test("has a breakage", () => {
    expect(reviewBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(reviewBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(failures.map((failure) => failure.id)).toEqual([id]);
    // The very scenario on which the broken review fails, and a few more.
    const path = failures[0]?.path ?? "";
    expect(checkLaws(only(sound), { seed, runs: 1, path }).failures).toEqual([]);
    expect(checkLaws(only(sound), { seed, runs: 20 }).failures).toEqual([]);
  });
});
