import type { Answer } from "attainment";
import { compileReview, correctLeniency } from "attainment/reviews";
import { describe, expect, test } from "vitest";

type Ratings = readonly (string | number | null)[];

/** What one rater says of several people. */
function says(raterId: string, ratings: Ratings): readonly Answer[] {
  return ratings.map((rating, index) => ({
    id: `${raterId}/${index}`,
    personId: `p-${index}`,
    raterId,
    groupId: raterId === `p-${index}` ? "self" : "peers",
    itemId: "a",
    rating,
  }));
}

const ratingsOf = (answers: readonly Answer[]) => answers.map(({ rating }) => rating);

describe("leniency of raters", () => {
  test("r360-29: 80, 90, 100 of mean 90 and deviation 10 are 67, 75, 83 at mean 75 and deviation 8 (iemranking)", () => {
    const { answers, raters, value } = correctLeniency(says("r", [80, 90, 100]), {
      reference: { mean: 75, deviation: 8 },
      minimumRatings: 3,
    });
    expect([ratingsOf(answers), value]).toEqual([["67", "75", "83"], "1"]);
    expect(raters).toEqual([{ raterId: "r", ratings: 3, mean: "90", deviation: "10", isCorrected: true }]);
  });

  test("is measured on what others gave to the same: a lenient and a strict rater meet in the middle", () => {
    const lenient = says("lenient", [3, 4, 5, 3, 5]);
    const strict = says("strict", [1, 2, 3, 1, 3]);
    const { answers } = correctLeniency([...lenient, ...strict], { rounding: { places: 2, mode: "halfUp" } });
    const corrected = ["1.59", "3", "4.41", "1.59", "4.41"];
    expect(ratingsOf(answers)).toEqual([...corrected, ...corrected]);
    // Who was rated by nobody else is told from nobody.
    expect(ratingsOf(correctLeniency(lenient).answers)).toEqual(["3", "4", "5", "3", "5"]);
  });

  test("does not depend on the order of answers", () => {
    const all = [...says("a", [3, 4, 5, 3, 5]), ...says("b", [1, 2, 3, 1, 2])];
    const there = correctLeniency(all);
    const back = correctLeniency([...all].reverse());
    expect([...back.answers].reverse()).toEqual(there.answers);
    expect(back.raters).toEqual(there.raters);
  });

  test.each([
    [[1, 2, 3, 4], "too_few_by_rater"],
    [[3, 3, 3, 3, 3], "ratings_all_equal"],
    [[3], "too_few_by_rater"],
    [[1, 2, 3, 4, null], "too_few_by_rater"],
  ])("of %j is left as it is: %s", (ratings, reason) => {
    const given = says("r", ratings);
    const { answers, raters, value } = correctLeniency(given);
    expect([answers, raters[0]?.reason, value]).toEqual([given, reason, "0"]);
  });

  test("leaves what people say about themselves, and stays on the scale where there is one", () => {
    const reference = { mean: 4, deviation: 2 };
    const own = says("p-0", [5, 1, 2, 3, 4, 5]);
    const { answers } = correctLeniency(own, { reference, ratings: { from: 1, to: 5 } });
    expect(ratingsOf(answers)).toEqual([5, "1.470178", "2.735089", "4", "5", "5"]);
    expect(ratingsOf(correctLeniency(own, { reference }).answers)[5]).toBe("6.529822");
  });

  test("gives answers that a review takes", () => {
    const review = compileReview({
      kind: "review",
      id: "r",
      ratings: { from: 0, to: 100 },
      groups: [{ id: "peers", weight: 1, minimum: 1 }],
      competencies: [{ id: "all", items: [{ id: "a" }] }],
    });
    const options = { reference: { mean: 75, deviation: 8 }, minimumRatings: 3 };
    const { answers } = correctLeniency(says("r", [80, 90, 100]), options);
    expect(review.evaluate({ period: "2026", personId: "p-2", answers: answers.slice(2) }).value).toBe(
      "83.00",
    );
  });
});

describe("what cannot be corrected", () => {
  const faulty = (answers: unknown, options: unknown): readonly (readonly [string, string])[] => {
    try {
      // Callers without types may hand over anything.
      Reflect.apply(correctLeniency, undefined, [answers, options]);
      return [];
    } catch (error) {
      const issues: unknown = error instanceof Error && "issues" in error ? error.issues : [];
      return Array.isArray(issues) ? issues.map(({ code, path }) => [code, path]) : [];
    }
  };

  test.each([
    [[{ id: "x" }], {}, "document.missing_field", "/answers/0/personId"],
    [7, {}, "document.wrong_type", "/answers"],
    [[], { minimumRatings: 1 }, "document.wrong_value", "/options/minimumRatings"],
    [[], { reference: { mean: 1, deviation: 0 } }, "reviews.bad_bound", "/options/reference/deviation"],
    [[], { reference: { mean: 1 } }, "document.wrong_type", "/options/reference/deviation"],
    [[], { ratings: { from: "one", to: 5 } }, "decimal.not_decimal", "/options/ratings/from"],
    [[], { rounding: { places: 2 } }, "document.wrong_value", "/options/rounding"],
    [[], { minimum: 2 }, "document.unknown_field", "/options/minimum"],
    [[], 7, "document.wrong_type", "/options"],
  ])("%j with %j is refused: %s", (answers, options, code, path) => {
    expect(faulty(answers, options)).toContainEqual([code, path]);
  });
});
