import { compileReview } from "attainment/reviews";
import { expect, test } from "vitest";

test("a mean is rounded to two places, a tie away from zero: 3.125 is 3.13", () => {
  const review = compileReview({
    kind: "review",
    id: "tie",
    ratings: { from: "1", to: "5" },
    groups: [{ id: "peers", weight: "1" }],
    competencies: [{ id: "care", items: [{ id: "listens" }] }],
  });
  const answers = [3, 3, 3, 3, 3, 3, 3, 4].map((rating, index) => ({
    id: `a-${index}`,
    personId: "p",
    raterId: `r-${index}`,
    groupId: "peers",
    itemId: "listens",
    rating,
  }));
  expect(review.evaluate({ period: "2026-Q3", personId: "p", answers }).value).toBe("3.13");
});
