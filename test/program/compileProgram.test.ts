import { compileProgram, safeCompileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import { program } from "./quarter.js";

/** The faults of the program with some fields replaced. */
function faultsOf(changes: Record<string, unknown>): readonly (readonly [code: string, path: string])[] {
  const compiled = safeCompileProgram({ ...program, ...changes });
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]);
}

const [rubric] = program.rubrics ?? [];
const [ladder] = program.ladders ?? [];
const [tree] = program.goals ?? [];
const [commission, bonus] = program.plans ?? [];
const measures = program.measures ?? [];
const reading = (measure: string) => ({
  kind: "rubric",
  id: "other",
  indicators: [{ id: "only", measure, weight: "1" }],
});

describe("what a program refuses", () => {
  const rows: readonly (readonly [string, Record<string, unknown>, string, string])[] = [
    [
      "a measure that no document declares",
      { rubrics: [reading("turnover")] },
      "program.unknown_measure",
      "/rubrics/0/indicators/0/measure",
    ],
    [
      "an attribute where a measure is needed",
      { rubrics: [rubric, reading("role")] },
      "program.unknown_measure",
      "/rubrics/1/indicators/0/measure",
    ],
    [
      "a goal on a measure that there is not",
      { goals: [{ ...tree, goals: [{ ...tree?.goals[1], parentId: undefined, measure: "turnover" }] }] },
      "program.unknown_measure",
      "/goals/0/goals/0/measure",
    ],
    [
      "a rubric that reads a later one",
      { rubrics: [reading("kpi.score"), rubric] },
      "program.measure_not_yet_known",
      "/rubrics/0/indicators/0/measure",
    ],
    [
      "a rubric that reads itself",
      { rubrics: [rubric, reading("kpi.other")] },
      "program.measure_not_yet_known",
      "/rubrics/1/indicators/0/measure",
    ],
    [
      "a rubric that reads pay",
      { rubrics: [rubric, reading("pay.commission")] },
      "program.measure_not_yet_known",
      "/rubrics/1/indicators/0/measure",
    ],
    [
      "a condition on a name that there is not",
      { ladders: [{ ...ladder, protectedWhen: { field: "onLeave", is: true } }] },
      "program.unknown_field",
      "/ladders/0/protectedWhen/field",
    ],
    [
      "a condition on a grade that comes later",
      { rubrics: [{ ...rubric, tooNew: { field: "kpi.score.grade", is: "C" } }] },
      "program.measure_not_yet_known",
      "/rubrics/0/tooNew/field",
    ],
    [
      "a name that is an attribute and a measure",
      { attributes: ["region", "sales"] },
      "program.ambiguous_name",
      "/measures/0/id",
    ],
    [
      "an attribute that is ready anyway",
      { attributes: ["region", "role"] },
      "program.ambiguous_name",
      "/attributes/1",
    ],
    [
      "a measure with the name of a result",
      { measures: [...measures, { id: "kpi.score", unit: "score", given: true }] },
      "program.ambiguous_name",
      "/rubrics/0/id",
    ],
    [
      "two documents of one id",
      { rubrics: [rubric, { ...reading("sales"), id: "levels" }] },
      "document.duplicate_id",
      "/ladders/0/id",
    ],
    [
      "two rankings of one id",
      {
        rankings: [
          { id: "a", measure: "sales" },
          { id: "a", measure: "visits" },
        ],
      },
      "document.duplicate_id",
      "/rankings/1/id",
    ],
    [
      "a ranking by a measure that there is not",
      { rankings: [{ id: "a", measure: "turnover" }] },
      "program.unknown_measure",
      "/rankings/0/measure",
    ],
    [
      "a part of a document that there is not",
      { parts: [{ documentId: "spiff" }] },
      "program.unknown_document",
      "/parts/0/documentId",
    ],
    [
      "two parts of one document",
      { parts: [{ documentId: "bonus" }, { documentId: "bonus" }] },
      "program.duplicate_part",
      "/parts/1/documentId",
    ],
    [
      "a part for a tier that no ladder has",
      { parts: [{ documentId: "bonus", for: { tierIds: ["senior", "master"] } }] },
      "program.unknown_tier",
      "/parts/0/for/tierIds/1",
    ],
    [
      "a part without a day",
      { parts: [{ documentId: "bonus", effective: { from: "2026-07-01", to: "2026-07-01" } }] },
      "period.unsorted",
      "/parts/0/effective",
    ],
    [
      "plans in two currencies",
      { plans: [commission, { ...bonus, currency: "USD" }] },
      "program.mixed_currencies",
      "/plans/1/currency",
    ],
    [
      "two trees with one goal of a person",
      { goals: [tree, { ...tree, id: "again" }] },
      "program.ambiguous_goal",
      "/goals/1/goals/0",
    ],
    [
      "a goal whose parent is missing",
      { goals: [{ ...tree, goals: tree?.goals.slice(1) }] },
      "goals.unknown_parent",
      "/goals/0/goals/0/parentId",
    ],
    [
      "a fault inside a document, at its place in the program",
      { plans: [{ ...commission, currency: "euro" }] },
      "document.wrong_value",
      "/plans/0/currency",
    ],
  ];

  test.each(rows)("%s", (_name, changes, code, path) => {
    expect(faultsOf(changes)).toContainEqual([code, path]);
  });

  test("names both sides of a circle, and how to mend it", () => {
    const compiled = safeCompileProgram({ ...program, rubrics: [reading("kpi.score"), rubric] });
    const [issue] = compiled.ok ? [] : compiled.issues;
    expect(issue?.params).toEqual({ name: "kpi.score", reader: "other", giver: "score" });
    expect(issue?.message).toBe(
      '"other" reads "kpi.score", which "score" gives only after it. Read something else, or put rubrics in another order.',
    );
  });

  test("tells all faults at once", () => {
    const faults = faultsOf({
      parts: [{ documentId: "spiff" }],
      plans: [commission, { ...bonus, currency: "USD" }],
      rankings: [{ id: "a", measure: "sales", when: { all: [] } }],
    });
    expect(faults.length).toBeGreaterThanOrEqual(3);
  });
});

describe("a compiled program", () => {
  test("lists every measure with its unit", () => {
    const { measures: listed } = compileProgram(program);
    const units = new Map(listed.map(({ id, unit }) => [id, unit]));
    expect(units.get("goal.sales")).toBe("ratio");
    expect(units.get("goal.sales.actual")).toBe("money");
    expect(units.get("pipeline.sale.winRate")).toBe("ratio");
    expect(units.get("pipeline.sale.open.count")).toBe("count");
    expect(units.get("segment.grade.A")).toBe("count");
    expect(units.get("review.conduct.teamwork")).toBe("score");
    expect(units.get("kpi.score.coefficient")).toBe("ratio");
    expect(units.get("tier.levels")).toBe("points");
    expect(units.get("person.serviceDays")).toBe("days");
    expect(units.get("pay.on-sales")).toBe("money");
    expect([...units.keys()]).toEqual([...units.keys()].sort());
  });

  test("is frozen, and so is its document", () => {
    const compiled = compileProgram(program);
    expect(Object.isFrozen(compiled)).toBe(true);
    expect(Object.isFrozen(compiled.document.rubrics?.[0]?.indicators?.[0])).toBe(true);
  });

  test("lets trees of different quarters share their keys", () => {
    const next = { ...tree, id: "q4", goals: inQuarter(tree?.goals ?? [], "2026-Q4") };
    expect(faultsOf({ goals: [tree, next] })).toEqual([]);
  });

  test("throws what it refuses", () => {
    expect(() => compileProgram({ kind: "program" })).toThrow();
  });
});

function inQuarter<Goal extends object>(goals: readonly Goal[], period: string): readonly Goal[] {
  return goals.map((goal) => ({ ...goal, period }));
}
