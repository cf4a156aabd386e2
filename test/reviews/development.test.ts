import { compileGoalTree } from "attainment/goals";
import {
  type CompiledDevelopment,
  compileDevelopment,
  reviewMeasures,
  safeCompileDevelopment,
} from "attainment/reviews";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { developmentSchema } from "../../src/reviews/development/schema.js";
import { evaluate, review, table } from "./samples.js";

const jobs = {
  kind: "development",
  id: "jobs",
  reviewId: "half-year",
  levels: [
    { competencyId: "service", title: "Service", level: "4", when: { field: "tier", is: "senior" } },
    { competencyId: "service", level: "3" },
    { competencyId: "selling", level: "3.5", when: { field: "role", is: "consultant" } },
    { competencyId: "leading", level: "3", when: { field: "role", is: "leader" } },
  ],
} as const;
const courses = [
  { id: "closing", title: "Closing", competencyIds: ["selling"], hours: 4 },
  { id: "basics", competencyIds: ["selling", "service"] },
  { id: "leading", competencyIds: ["leading"] },
];
const measures = {
  "review.half-year.service": "3.50",
  "review.half-year.selling": "2.90",
  "review.half-year.leading": null,
};
const attributes = { tier: "senior", role: "consultant" };
const facts = { period: "2026-H1", personId: "p-1", measures, attributes, courses };

const development = compileDevelopment(jobs);
type Facts = Parameters<CompiledDevelopment["evaluate"]>[0];
const report = (fields: Partial<Facts> = {}) => development.evaluate({ ...facts, ...fields });

describe("a development report", () => {
  test("says where somebody stands, by role and tier", () => {
    const { value, competencies, gaps, strengths } = report();
    expect(competencies).toEqual([
      { id: "service", title: "Service", required: "4", actual: "3.5", difference: "-0.5", verdict: "gap" },
      { id: "selling", required: "3.5", actual: "2.9", difference: "-0.6", verdict: "gap" },
      { id: "leading", required: null, actual: null, difference: null, verdict: null, reason: "no_level" },
    ]);
    expect([value, gaps, strengths]).toEqual(["0", ["selling", "service"], []]);
  });

  test.each([
    ["2.99", "gap"],
    ["3.00", "met"],
    ["3.49", "met"],
    ["3.50", "strength"],
  ])("with %s of a level of 3 finds %s", (score, verdict) => {
    const given = { ...measures, "review.half-year.service": score };
    const junior = report({ measures: given, attributes: { tier: "junior", role: "consultant" } });
    expect(junior.competencies[0]?.verdict).toBe(verdict);
  });

  test("finds no gap where too few answered", () => {
    const leader = report({ attributes: { tier: "senior", role: "leader" } });
    expect(leader.competencies[2]).toMatchObject({ required: "3", verdict: null, reason: "missing_measure" });
    const nothing = Object.fromEntries(Object.keys(measures).map((name) => [name, null]));
    expect(report({ measures: nothing })).toMatchObject({
      value: null,
      reason: "nothing_to_compare",
      goals: null,
    });
  });

  test("suggests the courses that train a gap, in their order, and says which gap none does", () => {
    expect(report().training).toEqual([
      { courseId: "closing", title: "Closing", competencyIds: ["selling"] },
      { courseId: "basics", competencyIds: ["selling", "service"] },
    ]);
    expect(report({ courses: courses.slice(0, 1) }).untrained).toEqual(["service"]);
    expect(report({ courses: [] }).untrained).toEqual(["selling", "service"]);
  });

  test("sets goals that a goal tree takes, at 0 now and 1 at the level", () => {
    const { goals } = report();
    const tree = compileGoalTree(goals);
    const progress = (selling: string) =>
      tree.evaluate({
        period: "2026-H2",
        personId: "p-1",
        measures: { ...measures, "review.half-year.selling": selling },
      }).goals[0]?.progress;
    expect([progress("2.90"), progress("3.5")]).toEqual(["0", "1"]);
    expect(goals?.goals.map(({ id, period }) => [id, period])).toEqual([
      ["p-1.selling", "2026-H2"],
      ["p-1.service", "2026-H2"],
    ]);
    expect(report({ goalPeriod: "2027" }).goals?.goals[0]?.period).toBe("2027");
  });

  test("keeps the order of the document among gaps of one size, and sorts strengths from the highest", () => {
    const given = { ...measures, "review.half-year.selling": "3.00", "review.half-year.service": "3.50" };
    expect(report({ measures: given }).gaps).toEqual(["service", "selling"]);
    const high = { ...measures, "review.half-year.selling": "5.00", "review.half-year.service": "5.00" };
    expect(report({ measures: high }).strengths).toEqual(["selling", "service"]);
  });

  test("takes the measures that a review gives", () => {
    const items = ["listens", "helps", "closes"];
    const result = evaluate(review, table("manager", items, [[5, 4, 3]]));
    const given = { ...reviewMeasures(result), "review.half-year.leading": null };
    const { competencies } = report({ measures: given });
    expect(competencies.map(({ actual }) => actual)).toEqual(["4.5", "3", null]);
    expect(reviewMeasures(result)["review.half-year"]).toBe("3.75");
  });

  test("is traced as the mean of what is met", () => {
    const traced = development.evaluate(facts, { trace: true });
    expect(traced.trace).toMatchObject({ kind: "weightedMean", value: "0" });
    expect(traced.trace?.children.map(({ value, note }) => [value, note])).toEqual([
      ["0", undefined],
      ["0", undefined],
      [null, "no_level"],
    ]);
    const { trace: _trace, ...rest } = traced;
    expect(rest).toEqual(report());
  });
});

describe("required levels", () => {
  const faults = (fields: object) => {
    const compiled = safeCompileDevelopment({ ...jobs, ...fields });
    return compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]);
  };

  test.each([
    [{ levels: [] }, "document.wrong_value", "/levels"],
    [{ levels: [jobs.levels[1], jobs.levels[0]] }, "reviews.unreachable_level", "/levels/1"],
    [{ levels: [{ competencyId: "a", level: "x" }] }, "decimal.not_decimal", "/levels/0/level"],
    [{ strengthFrom: "-1" }, "reviews.bad_strength", "/strengthFrom"],
    [{ courses: [] }, "document.unknown_field", "/courses"],
  ])("%j are refused: %s", (fields, code, path) => {
    expect(faults(fields)).toEqual([[code, path]]);
  });

  test("name what they need, and refuse facts without it", () => {
    expect(development.inputs).toEqual([...Object.keys(measures), "role", "tier"].sort());
    const { ok, ...rest } = development.safeEvaluate({
      ...facts,
      measures: {},
      courses: [{ id: 7 }],
      goalPeriod: "soon",
    });
    const found = ok || !("issues" in rest) ? [] : rest.issues.map(({ code, path }) => [code, path]);
    expect(found).toContainEqual(["reviews.missing_measure", "/measures/review.half-year.service"]);
    expect(found).toContainEqual(["document.wrong_type", "/courses/0/id"]);
    expect(found.map(([, path]) => path)).toContain("/goalPeriod");
  });

  test("have a schema of JSON Schema", () => {
    expect(z.toJSONSchema(developmentSchema(), { io: "input", unrepresentable: "any" }).type).toBe("object");
  });
});
