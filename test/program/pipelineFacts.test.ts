import { compileProgram, type Program } from "attainment/program";
import { describe, expect, test } from "vitest";

/** A seller with a sales goal, and a pipeline whose figures look at moved closing dates and at the target of the goal. */
const program: Program = {
  kind: "program",
  id: "sales",
  measures: [
    {
      id: "won",
      unit: "money",
      from: "deals",
      sum: "amount",
      person: "ownerId",
      date: "closedOn",
      where: { field: "stageId", is: "won" },
    },
  ],
  goals: [
    {
      kind: "goalTree",
      id: "targets",
      goals: [
        {
          id: "ann-sales",
          key: "sales",
          ownerId: "ann",
          measure: "won",
          unit: "money",
          direction: "increase",
          aggregation: "sum",
          target: "1000",
          period: "2026-Q3",
        },
      ],
    },
  ],
  stageModels: [
    {
      kind: "stageModel",
      id: "sale",
      stages: [
        { id: "open", kind: "open" },
        { id: "won", kind: "won" },
        { id: "lost", kind: "lost" },
      ],
      metrics: [
        { kind: "coverage", id: "coverage", quota: { measure: "goal.sales.target" } },
        { kind: "pushCount", id: "pushes" },
      ],
    },
  ],
};

const facts = {
  period: "2026-Q3",
  people: [{ id: "ann" }, { id: "bob" }],
  records: {
    deals: [
      {
        id: "a",
        ownerId: "ann",
        stageId: "open",
        amount: "1500",
        createdOn: "2026-07-01",
        expectedCloseOn: "2026-09-20",
      },
      {
        id: "b",
        ownerId: "bob",
        stageId: "open",
        amount: "700",
        createdOn: "2026-07-01",
        expectedCloseOn: "2026-09-20",
      },
    ],
    stageChanges: [],
    fieldChanges: [
      {
        id: "a-1",
        dealId: "a",
        field: "expectedCloseOn",
        from: "2026-08-20",
        to: "2026-09-20",
        changedOn: "2026-08-01",
      },
    ],
  },
};

const compiled = compileProgram(program);
const figuresOf = (given: typeof facts) =>
  compiled
    .evaluate(given)
    .people.map(({ id, pipelines }) => [
      id,
      pipelines[0]?.metrics.map(({ value, reason }) => value ?? reason),
    ]);

describe("a pipeline in a program", () => {
  test("counts changes of fields for the owner of the deal, and covers the target of a goal", () => {
    expect(figuresOf(facts)).toEqual([
      ["ann", ["1.5", "1"]],
      ["bob", ["missing_quota", "0"]],
    ]);
  });

  test("leaves out a change of a field whose deal there is not, and tells its place", () => {
    const stray = { id: "x", dealId: "gone", field: "amount", from: "1", to: "2", changedOn: "2026-08-01" };
    const records = { ...facts.records, fieldChanges: [...facts.records.fieldChanges, stray] };
    const { issues, leftOut } = compiled.evaluate({ ...facts, records }, { onInvalid: "report" });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["pipeline.unknown_deal", "/records/fieldChanges/1/dealId"],
    ]);
    expect(leftOut?.map(({ id, stream }) => [id, stream])).toEqual([["x", "fieldChanges"]]);
  });

  test("tells of a deal at its place in the facts of everybody", () => {
    const [first, second] = facts.records.deals;
    if (first === undefined || second === undefined) throw new Error("no deals");
    const nowhere = { ...second, stageId: "gone" };
    const { people } = compiled.evaluate({
      ...facts,
      records: { ...facts.records, deals: [first, nowhere] },
    });
    const told = people.map(({ pipelines }) => pipelines[0]?.issues.map(({ code, path }) => [code, path]));
    expect(told).toEqual([[], [["pipeline.unmapped_stage", "/records/deals/1/stageId"]]]);
  });

  test("is counted before the goals where it looks at none, so that a goal may measure it", () => {
    const [model] = program.stageModels ?? [];
    const [tree] = program.goals ?? [];
    const [goal] = tree?.goals ?? [];
    if (model === undefined || tree === undefined || goal === undefined) throw new Error("no documents");
    const early = compileProgram({
      ...program,
      goals: [{ ...tree, goals: [{ ...goal, measure: "pipeline.sale.pushes", unit: "count", target: "2" }] }],
      stageModels: [{ ...model, metrics: [{ kind: "pushCount", id: "pushes" }] }],
    });
    const [ann] = early.evaluate(facts).people;
    expect(ann?.goals[0]?.goals.map(({ actual, progress }) => [actual, progress])).toEqual([["1", "0.5"]]);
  });

  test("cannot be what a goal measures where it looks at the target of one", () => {
    const [tree] = program.goals ?? [];
    const [goal] = tree?.goals ?? [];
    if (tree === undefined || goal === undefined) throw new Error("no documents");
    const circular = {
      ...program,
      goals: [{ ...tree, goals: [{ ...goal, measure: "pipeline.sale.pushes", unit: "count", target: "2" }] }],
    };
    expect(() => compileProgram(circular)).toThrow("program.measure_not_yet_known");
  });
});
