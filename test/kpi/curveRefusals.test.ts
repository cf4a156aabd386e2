import type { DecimalInput } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { type Rated, rate, rubricOf, traced } from "./rate.js";

const open = {
  kind: "threshold",
  stretch: "120",
  atThreshold: "0.5",
  atStretch: "2",
  most: "2",
} as const;

describe("no ratio, and why", () => {
  test.each<[string, Rated, Readonly<Record<string, DecimalInput | null>>, string, string]>([
    ["the measure is null", { target: "5" }, { x: null }, "missing_measure", "kpi.missing_value"],
    [
      "the target is null",
      { target: { measure: "t" } },
      { x: "1", t: null },
      "missing_target",
      "kpi.missing_value",
    ],
    [
      "the target of a scale is null",
      {
        target: { measure: "t" },
        curve: {
          kind: "curve",
          points: [
            { at: "0", value: "0" },
            { at: "1", value: "1" },
          ],
        },
      },
      { x: "1", t: null },
      "missing_target",
      "kpi.missing_value",
    ],
    [
      "a bound is null",
      { curve: { kind: "inRange", low: "0", high: { measure: "h" } } },
      { x: "1", h: null },
      "missing_bound",
      "kpi.missing_value",
    ],
    ["a target of zero", { target: { measure: "t" } }, { x: "0", t: "0" }, "zero_target", "kpi.zero_target"],
    ["a constant target of zero", { target: "0" }, { x: "0" }, "zero_target", "kpi.zero_target"],
    [
      "a target below zero",
      { target: "-1", curve: { kind: "mirrored" } },
      { x: "5" },
      "negative_target",
      "kpi.zero_target",
    ],
    [
      "steps of a target of zero",
      { target: "0", curve: { kind: "steps", size: "0.1", of: "target", points: "0.1" } },
      { x: "5" },
      "zero_target",
      "kpi.zero_target",
    ],
    [
      "a scale of a target of zero",
      {
        target: "0",
        curve: {
          kind: "curve",
          points: [
            { at: "0", value: "0" },
            { at: "1", value: "1" },
          ],
        },
      },
      { x: "5" },
      "zero_target",
      "kpi.zero_target",
    ],
    [
      "the worst value is the target",
      { target: "5", curve: { kind: "worstToTarget", worst: { measure: "w" } } },
      { x: "5", w: "5" },
      "bad_range",
      "kpi.no_ratio",
    ],
    [
      "threshold, target and stretch out of order",
      { target: "100", curve: { ...open, threshold: { measure: "s" } } },
      { x: "5", s: "100" },
      "bad_range",
      "kpi.no_ratio",
    ],
    [
      "a range that ends below its start",
      { curve: { kind: "inRange", low: { measure: "l" }, high: "5" } },
      { x: "5", l: "6" },
      "bad_range",
      "kpi.no_ratio",
    ],
    [
      "a rating above its scale",
      { rating: { from: "1", to: "5" } },
      { x: "5.1" },
      "rating_off_scale",
      "kpi.rating_off_scale",
    ],
    [
      "a rating below its scale",
      { rating: { from: "1", to: "5", ratio: "top" } },
      { x: "0" },
      "rating_off_scale",
      "kpi.rating_off_scale",
    ],
    [
      "a scale that refuses",
      {
        curve: {
          kind: "curve",
          points: [
            { at: "0", value: "0" },
            { at: "1", value: "1" },
          ],
          outside: { above: "refuse" },
        },
      },
      { x: "2" },
      "refused_above",
      "kpi.no_ratio",
    ],
  ])("%s", (_name, indicator, measures, reason, code) => {
    const line = rate(indicator, measures);
    expect(line).toMatchObject({ status: "missing", reason, ratio: null, contribution: "0" });
    expect(resultOf(indicator, measures)).toEqual({ value: null, reason: "missing_value", codes: [code] });
  });
});

test.each<[string, Rated, string]>([
  ["the value", { target: { measure: "t" } }, "x"],
  ["the target", { target: { measure: "t" } }, "t"],
  ["a bound", { target: "1", curve: { kind: "worstToTarget", worst: { measure: "t" } } }, "t"],
])("what is missing is named and pointed to: %s", (_name, indicator, measure) => {
  const { issues } = traced(rubricOf(indicator), { x: "1", t: "1", [measure]: null });
  expect(issues.map(({ path }) => path)).toEqual([`/measures/${measure}`]);
  expect(issues[0]?.message).toContain(`"${measure}"`);
});

function resultOf(indicator: Rated, measures: Readonly<Record<string, DecimalInput | null>>): unknown {
  const { value, reason, issues } = traced(rubricOf(indicator), measures);
  return { value, reason, codes: issues.map(({ code }) => code) };
}
