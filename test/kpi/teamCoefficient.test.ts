import { describe, expect, test } from "vitest";
import { traced } from "./rate.js";

const indicators = [{ id: "i", measure: "x", weight: "1" }];
const base = { kind: "rubric", id: "r", outOf: "1", indicators };

describe("the coefficient of the team", () => {
  const bands = [
    { id: "C", from: "0", amount: "0.8" },
    { id: "A", from: "85", amount: "1.2" },
  ];
  const team = {
    ...base,
    grades: { kind: "bands", mode: "whole", bands },
    teamCoefficient: { measure: "team" },
  };

  test("multiplies that of the person", () => {
    const { coefficient, coefficients } = traced(team, { x: "90", team: "1.1" });
    expect([coefficient, coefficients]).toEqual(["1.32", { personal: "1.2", team: "1.1" }]);
  });

  test("multiplies one that is interpolated, and may be a constant", () => {
    const points = [
      { at: "60", value: "0.5" },
      { at: "90", value: "1.4" },
    ];
    const line = {
      ...base,
      grades: { kind: "bands", bands: [{ id: "A", from: "0" }] },
      coefficients: { kind: "curve", points },
      teamCoefficient: "0.9",
    };
    expect(traced(line, { x: "70" }).coefficient).toBe("0.72");
  });

  test("leaves none where it is missing, and does not touch who is too new", () => {
    const { coefficient, coefficients, issues } = traced(team, { x: "90", team: null });
    expect([coefficient, coefficients, issues.map(({ code }) => code)]).toEqual([
      null,
      { personal: "1.2", team: null },
      ["kpi.no_grade"],
    ]);
    const isNew = { ...team, tooNew: { field: "months", lt: "3" } };
    expect(traced(isNew, { x: "90", team: "0.5", months: "1" }).coefficient).toBe("1");
  });
});
