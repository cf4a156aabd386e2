import { compileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";

describe("a score without a rounding of its own", () => {
  const rubric = compileRubric({
    kind: "rubric",
    id: "tie",
    outOf: "1",
    indicators: [{ id: "sales", measure: "sales", weight: "1" }],
  });

  test.each([
    ["0.864", "0.86"],
    ["0.865", "0.87"],
    ["0.8649999", "0.86"],
    ["-0.865", "-0.87"],
  ])("is rounded once to two places, a tie away from zero: %s is %s", (sales, expected) => {
    expect(rubric.evaluate({ period: "2026-Q3", measures: { sales } }).value).toBe(expected);
  });
});
