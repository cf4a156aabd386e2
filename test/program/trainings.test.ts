import { describe, expect, test } from "vitest";
import { compileProgram, type Facts, type Program, safeCompileProgram } from "../../src/index.js";

const program: Program = {
  kind: "program",
  id: "p",
  measures: [{ id: "sales", unit: "ratio", given: true }],
  trainings: [
    {
      kind: "training",
      id: "sales",
      courses: [
        { id: "product", hours: "6", passFrom: "80" },
        { id: "pricing", hours: "3" },
      ],
      certificates: [
        { id: "expert", courseId: "product", renewal: { kind: "afterLast", interval: { months: 12 } } },
      ],
      programs: [
        { id: "onboarding", kind: "onboarding", courseIds: ["product", "pricing"], within: { days: 60 } },
      ],
    },
  ],
  rubrics: [
    {
      kind: "rubric",
      id: "kpi",
      indicators: [
        { id: "sales", measure: "sales", weight: "0.8" },
        { id: "onboarding", measure: "training.onboarding.completion", weight: "0.2" },
      ],
    },
  ],
  ladders: [
    {
      kind: "ladder",
      id: "levels",
      promoteAfter: 1,
      minimumPeriods: 1,
      tiers: [{ id: "junior" }, { id: "senior", enter: { field: "training.expert.valid", equals: "1" } }],
    },
  ],
};
const record = {
  id: "t-1",
  personId: "ann",
  courseId: "product",
  completedOn: "2026-08-01",
  examScore: "85",
};
const facts: Facts = {
  period: "2026-Q3",
  people: [{ id: "ann", hiredOn: "2026-07-15" }],
  measures: [{ personId: "ann", measure: "sales", value: "1" }],
  records: { training: [record] },
};

describe("training in a program", () => {
  test("feeds rubrics and ladders, and suggests what is missing", () => {
    const { people, issues } = compileProgram(program).evaluate(facts);
    expect(issues).toEqual([]);
    expect(people[0]?.trainings?.map(({ value }) => value)).toEqual(["0.5"]);
    expect(people[0]?.scores[0]?.value).toBe("90.00");
    expect(people[0]?.tiers[0]?.proposal.move).toBe("promote");
    expect(people[0]?.training).toEqual([
      { courseId: "pricing", because: "need", documentId: "sales", elementId: "onboarding" },
    ]);
  });

  test("by parts is the same", () => {
    const compiled = compileProgram(program);
    const split = compiled.split(facts);
    const people = split.shards.map((shard) => compiled.evaluatePerson(JSON.parse(JSON.stringify(shard))));
    expect(compiled.finish(split, people)).toEqual(compiled.evaluate(facts));
  });

  test("a record of a course that no training has is told at its place", () => {
    const records = { training: [record, { ...record, id: "t-2", courseId: "cooking" }] };
    const close = compileProgram(program).evaluate({ ...facts, records }, { onInvalid: "report" });
    expect(close.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "training.unknown_course /records/training/1/courseId",
    ]);
    expect(close.leftOut?.map(({ id, stream, index }) => [id, stream, index])).toEqual([
      ["t-2", "training", 1],
    ]);
  });

  test("a record of no course is told also where the first training does not fall due", () => {
    const [first] = program.trainings ?? [];
    if (first === undefined) return expect.unreachable();
    const two: Program = {
      kind: "program",
      id: "p",
      trainings: [first, { kind: "training", id: "b", courses: [{ id: "negotiating", hours: "1" }] }],
      parts: [{ documentId: "sales", every: "year" }],
    };
    const records = { training: [record, { ...record, id: "t-2", courseId: "cooking" }] };
    const { measures: _, ...rest } = facts;
    const told = compileProgram(two).safeEvaluate({ ...rest, records });
    expect(told.ok ? [] : told.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "training.unknown_course /records/training/1/courseId",
    ]);
  });

  test("a course that stands in two trainings is an ambiguous name", () => {
    const [first] = program.trainings ?? [];
    if (first === undefined) return expect.unreachable();
    const twice = {
      ...program,
      trainings: [first, { kind: "training", id: "b", courses: [{ id: "product", hours: "1" }] }],
    };
    const built = safeCompileProgram(twice);
    expect(built.ok ? [] : built.issues.map(({ code }) => code)).toContain("program.ambiguous_name");
  });
});
