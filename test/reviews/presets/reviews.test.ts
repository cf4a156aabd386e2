import { describe, expect, test } from "vitest";
import { add } from "../../../src/kernel/index.js";
import {
  backOfficeRubric,
  channelManagerRubric,
  salesConsultantRubric,
  teamLeaderRubric,
} from "../../../src/kpi/index.js";
import {
  backOfficeReview,
  consultantReview,
  lintReview,
  teamLeaderReview,
} from "../../../src/reviews/index.js";

const reviews = [consultantReview, teamLeaderReview, backOfficeReview];

describe.each(reviews)("$id", (review) => {
  test("is told of nothing but the weight of self", () => {
    expect(lintReview(review).map(({ code }) => code)).toEqual(["reviews.self_in_score"]);
  });

  test("weighs its groups to one", () => {
    expect(review.groups.reduce((sum, { weight }) => add(sum, weight), "0")).toBe("1");
  });
});

test("ready-made rubrics read competencies that the ready-made reviews have", () => {
  const names = new Set(
    reviews.flatMap(({ id, competencies }) => competencies.map((each) => `review.${id}.${each.id}`)),
  );
  const rubrics = [salesConsultantRubric, channelManagerRubric, teamLeaderRubric, backOfficeRubric];
  const read = rubrics
    .flatMap(({ indicators = [] }) => indicators.map(({ measure }) => measure))
    .filter((measure) => measure.startsWith("review."));
  expect(read.length).toBeGreaterThan(0);
  expect(read.filter((measure) => !names.has(measure))).toEqual([]);
});
