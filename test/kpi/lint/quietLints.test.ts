import { lintRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { type Rated, rubricOf } from "../rate.js";

const whole = { kind: "bands", mode: "whole", bands: [{ from: "0", amount: "1" }] } as const;

function codesOf(change: object, indicator: Rated = {}) {
  return lintRubric({ ...Object(rubricOf(indicator)), ...change }).map(({ code }) => code);
}

describe("a lint that would be wrong is not told", () => {
  test.each([
    ["from 0", {}, "0", false],
    ["above 0", {}, "1", true],
    ["from where scores begin", { outOf: { from: "4", to: "9" } }, "4", false],
    ["above where scores begin, below zero", { outOf: { from: "-5", to: "5" } }, "0", true],
  ])("grades that begin %s", (_, change, from, isGap) => {
    const grades = { kind: "bands", bands: [{ id: "A", from }] };
    expect(codesOf({ ...change, grades }).includes("kpi.grade_gap")).toBe(isGap);
  });

  test.each<[string, Rated, boolean]>([
    ["a guarded range", { curve: { kind: "inRange", low: "1", high: "2" } }, false],
    ["a guarded rating", { rating: { from: "-5", to: "5" } }, false],
    ["a guarded ratio", { curve: { kind: "ratio" } }, true],
  ])("a target of zero of %s", (_, own, isTold) => {
    const guard = { baseline: "1", better: "lower", most: whole } as const;
    expect(codesOf({}, { target: "0", guard, ...own }).includes("kpi.zero_target")).toBe(isTold);
  });
});
