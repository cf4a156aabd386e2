import { compareScores, compileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";

const sales = { id: "sales", title: "Sales", measure: "sales", weight: "0.6", target: "100" };
const visits = { id: "visits", measure: "visits", weight: "0.4", target: "40" };
const exam = { id: "exam", measure: "exam", weight: "0.4" };
const bands = [
  { id: "B", from: "0", amount: "1" },
  { id: "A", from: "85", amount: "1.2" },
];
const grades = { kind: "bands", mode: "whole", bands };
const before = compileRubric({ kind: "rubric", id: "r", indicators: [sales, visits], grades });
const after = compileRubric({ kind: "rubric", id: "r", indicators: [sales, exam], grades });

describe("compareScores", () => {
  test("tells what each indicator adds, also one that is new or has gone", () => {
    const is = before.evaluate({ period: "2026-Q2", measures: { sales: "80", visits: "40" } });
    const then = after.evaluate({ period: "2026-Q3", measures: { sales: "95.555", exam: "0.9" } });
    expect(compareScores(is, then)).toEqual({
      before: "88.00",
      after: "93.33",
      change: "5.33",
      indicators: [
        { id: "sales", title: "Sales", before: "48", after: "57.333", change: "9.333" },
        { id: "visits", before: "40", after: "0", change: "-40" },
        { id: "exam", before: "0", after: "36", change: "36" },
      ],
      rest: "-0.003",
      grade: { before: "A", after: "A" },
      coefficient: { before: "1.2", after: "1.2" },
    });
  });

  test("has no change without a score", () => {
    const is = before.evaluate({ period: "2026-Q2", measures: { sales: "80", visits: "40" } });
    const none = before.evaluate({ period: "2026-Q3", measures: { sales: null, visits: "40" } });
    const { change, rest, after: value } = compareScores(is, none);
    expect([change, rest, value]).toEqual([null, null, null]);
  });
});
