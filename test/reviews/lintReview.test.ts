import { lintReview } from "attainment/reviews";
import { expect, test } from "vitest";
import { review, single, withFields } from "./samples.js";

const [self, manager, peers, customers] = review.groups;

function found(document: unknown): readonly (readonly string[])[] {
  return lintReview(document).map(({ code, severity, path }) => [code, severity, path]);
}

test("errors come alone", () => {
  expect(found(withFields({ groups: [self] }))).toEqual([["weighting.sum_not_one", "error", "/groups"]]);
  expect(found(7).map(([code]) => code)).toEqual(["document.wrong_type"]);
});

test("a sound review gets no word", () => {
  const groups = [{ ...self, weight: "0" }, { ...manager, weight: "0.5" }, peers, customers];
  expect(found(withFields({ groups }))).toEqual([]);
});

test.each([
  [review, "reviews.self_in_score", "hint", "/groups/0/weight"],
  [single(["a"], { minimum: 2 }), "reviews.low_minimum", "warning", "/groups/0/minimum"],
  [
    withFields({ groups: [manager, { ...self, weight: "0", minimum: 2 }, { ...peers, weight: "0.6" }] }),
    "reviews.unreachable_minimum",
    "warning",
    "/groups/1/minimum",
  ],
  [
    single([], {}, { competencies: [{ id: "empty", items: [] }, review.competencies[0]] }),
    "reviews.empty_competency",
    "warning",
    "/competencies/0/items",
  ],
  [
    withFields({ groups: [manager, { ...peers, weight: "0.3" }, { id: "others", weight: "0.3" }] }),
    "reviews.kind_twice",
    "hint",
    "/groups/2/kind",
  ],
  [
    withFields({
      groups: [
        { ...manager, weight: "0" },
        { ...peers, weight: "1" },
      ],
    }),
    "reviews.group_without_weight",
    "hint",
    "/groups/0/weight",
  ],
  [
    single(["a", "b"], {}, { aggregation: "perRater" }),
    "reviews.per_rater_discloses",
    "hint",
    "/aggregation",
  ],
  [single(["a"], {}, { spread: { minimum: 4 } }), "reviews.low_spread_minimum", "warning", "/spread/minimum"],
  [
    single(["a"], {}, { comments: { minimum: 3 } }),
    "reviews.low_spread_minimum",
    "warning",
    "/comments/minimum",
  ],
  [single(["a"], {}, { unanimous: "hide" }), "reviews.unanimous_not_counted", "hint", "/unanimous"],
])("%j: %s", (document, ...expected) => {
  expect(found(document)).toEqual([expected]);
});

test("a manager is known anyway, and one item gives nothing away per rater", () => {
  expect(found(single(["a"], { kind: "manager", minimum: 1 }))).toEqual([]);
  expect(found(single(["a"], {}, { aggregation: "perRater" }))).toEqual([]);
});
