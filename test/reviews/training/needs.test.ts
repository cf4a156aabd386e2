import { compileTraining } from "attainment/reviews";
import { describe, expect, test } from "vitest";
import { lin, sales } from "./samples.js";

const training = compileTraining(sales);
const passed = (courseId: string, ...dates: readonly string[]) =>
  dates.map((completedOn, index) => ({ id: `${courseId}-${index}`, personId: "p", courseId, completedOn }));

describe("what a person needs", () => {
  test("is told by course, with every reason, the mandatory first", () => {
    const { needs } = training.evaluate({ ...lin, period: "2027-Q2" });
    expect(needs).toEqual([
      {
        courseId: "product",
        isMandatory: true,
        dueOn: "2027-04-08",
        urgency: "0",
        from: [{ id: "product-expert", source: "certificate" }],
      },
      {
        courseId: "listening",
        isMandatory: false,
        dueOn: null,
        urgency: "1.6",
        from: [{ id: "negotiates", source: "competencyGap", urgency: "1.6", gap: "0.8" }],
      },
      {
        courseId: "negotiation",
        isMandatory: false,
        dueOn: null,
        urgency: "1",
        from: [{ id: "sells", source: "results", urgency: "1" }],
      },
      {
        courseId: "new-segment",
        isMandatory: false,
        dueOn: null,
        urgency: "1",
        from: [{ id: "opens-segment", source: "market", urgency: "1" }],
      },
    ]);
  });

  test.each<[string, string | null, readonly string[], readonly unknown[]]>([
    ["at what is required there is no gap", "4", [], []],
    ["just below there is one", "3.999", [], []],
    ["an unknown measure is told", null, [], [{ id: "negotiates", reason: "missing_measure" }]],
    [
      "of a gap that no course is left for",
      "3",
      ["listening", "negotiation"],
      [{ id: "negotiates", reason: "all_passed" }],
    ],
  ])("%s", (_name, score, courses, unmet) => {
    const records = courses.flatMap((courseId) => passed(courseId, "2026-06-01"));
    const own = records.map((record) => ({ ...record, personId: "lin" }));
    const measures = { "review.negotiation": score, "goal.sales": "0.9" };
    const result = training.evaluate({ ...lin, measures, records: [...lin.records, ...own] });
    expect(result.unmetNeeds).toEqual(unmet);
    expect(result.needs.some(({ courseId }) => courseId === "listening")).toBe(score === "3.999");
  });

  test("the next course of a competency follows once the first is passed", () => {
    const listening = { id: "r-9", personId: "lin", courseId: "listening", completedOn: "2026-06-01" };
    const { needs } = training.evaluate({ ...lin, records: [...lin.records, listening] });
    const negotiation = needs.find(({ courseId }) => courseId === "negotiation");
    expect(negotiation).toMatchObject({ urgency: "2.6" });
    expect(negotiation?.from.map(({ id }) => id)).toEqual(["negotiates", "sells"]);
  });

  test.each<[string, string, boolean]>([
    ["on the last day of the period", "2025-09-25", true],
    ["on the first day after it", "2025-09-26", false],
  ])("a certificate that ends %s is to be renewed: %s, %s", (_name, completedOn, isNeeded) => {
    // Twelve months, and five days of grace.
    const records = [{ id: "r", personId: "lin", courseId: "product", completedOn, examScore: "80" }];
    const { needs } = training.evaluate({ ...lin, records });
    expect(needs.some(({ courseId, isMandatory }) => courseId === "product" && isMandatory)).toBe(isNeeded);
  });

  test("a condition that cannot be judged is told", () => {
    const facts = { ...lin, measures: { "review.negotiation": "4", "goal.sales": null } };
    expect(training.evaluate(facts).unmetNeeds).toEqual([{ id: "sells", reason: "missing_condition" }]);
  });
});
