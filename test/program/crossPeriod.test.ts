import { describe, expect, test } from "vitest";
import {
  compileProgram,
  isAttainmentError,
  type PeriodClose,
  type Program,
  type ProgramState,
  safeCompileProgram,
} from "../../src/index.js";
import { replayTrace } from "../../src/testing/index.js";

const program: Program = {
  kind: "program",
  id: "year",
  measures: [{ id: "sales", unit: "ratio", given: true }],
  rubrics: [
    { kind: "rubric", id: "quarterly", indicators: [{ id: "sales", measure: "sales", weight: "1" }] },
    {
      kind: "rubric",
      id: "annual",
      indicators: [{ id: "quarters", measure: "yearScore", weight: "1", target: "100" }],
    },
  ],
  crossPeriod: [{ id: "yearScore", of: "kpi.quarterly", window: { trailing: 4 } }],
  parts: [
    { documentId: "quarterly", every: "quarter" },
    { documentId: "annual", every: "year" },
  ],
};

const quarters = ["0.92", "0.88", "0.95", "0.9"];
const factsOf = (index: number, state: ProgramState | null) => ({
  period: `2026-Q${index + 1}`,
  people: [{ id: "ann" }],
  measures: [{ personId: "ann", measure: "sales", value: quarters[index] ?? null }],
  state,
});

function closeQuarters(count: number, document: Program = program): readonly PeriodClose[] {
  const compiled = compileProgram(document);
  const closes: PeriodClose[] = [];
  for (let index = 0; index < count; index++)
    closes.push(compiled.evaluate(factsOf(index, closes.at(-1)?.state ?? null)));
  return closes;
}

describe("measures over several periods", () => {
  test("the year's score is the mean of the quarters', which the state remembers", () => {
    const closes = closeQuarters(4);
    const scores = closes.at(-1)?.people[0]?.scores.map(({ rubricId, value }) => [rubricId, value]);
    expect(scores).toEqual([
      ["quarterly", "90.00"],
      ["annual", "91.25"],
    ]);
    expect(closes[1]?.state.people[0]?.periods).toEqual([
      {
        id: "yearScore",
        values: [
          { period: "2026-Q1", value: "92" },
          { period: "2026-Q2", value: "88" },
        ],
      },
    ]);
    expect(closes[0]?.people[0]?.scores.map(({ rubricId }) => rubricId)).toEqual(["quarterly"]);
  });

  test("a quarter that nobody remembers leaves no score of the year, unless the rules say so", () => {
    const last = compileProgram(program).evaluate(factsOf(3, null));
    expect(last.people[0]?.scores[1]).toMatchObject({ value: null, reason: "missing_value" });
    const [measure] = program.crossPeriod ?? [];
    if (measure === undefined) return expect.unreachable();
    const lenient = { ...program, crossPeriod: [{ ...measure, missing: "reweight" as const }] };
    expect(compileProgram(lenient).evaluate(factsOf(3, null)).people[0]?.scores[1]?.value).toBe("90.00");
  });

  test("to close by parts gives what closing everybody at once gives", () => {
    const compiled = compileProgram(program);
    const state = closeQuarters(3).at(-1)?.state ?? null;
    const split = compiled.split(factsOf(3, state));
    const people = split.shards.map((shard) => compiled.evaluatePerson(JSON.parse(JSON.stringify(shard))));
    expect(compiled.finish(split, people)).toEqual(closeQuarters(4).at(-1));
  });

  test("quarters are remembered by their fiscal names, and by any name that a state gives them", () => {
    const fiscal = compileProgram({ ...program, fiscalYear: { firstMonth: 4, named: "startYear" } });
    const first = fiscal.evaluate({ ...factsOf(0, null), period: "FY2026-Q1" });
    const periods = first.state.people[0]?.periods;
    expect(periods).toEqual([{ id: "yearScore", values: [{ period: "FY2026-Q1", value: "92" }] }]);
    const renamed: ProgramState = {
      ...first.state,
      people: first.state.people.map((person) => ({
        ...person,
        periods: [{ id: "yearScore", values: [{ period: "2026-04-01/2026-07-01", value: "92" }] }],
      })),
    };
    const second = { ...factsOf(1, null), period: "FY2026-Q2" };
    expect(fiscal.evaluate({ ...second, state: renamed })).toEqual(
      fiscal.evaluate({ ...second, state: first.state }),
    );
  });

  test("the year of somebody who left stands on the quarters that are remembered", () => {
    const [measure] = program.crossPeriod ?? [];
    if (measure === undefined) return expect.unreachable();
    const lenient = compileProgram({ ...program, crossPeriod: [{ ...measure, missing: "reweight" }] });
    const periods = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
    const { closes } = lenient.replay(periods, {
      people: [{ id: "ann", leftOn: "2026-08-16" }],
      measures: periods.map((period, index) => ({
        personId: "ann",
        measure: "sales",
        value: quarters[index] ?? null,
        period,
      })),
    });
    expect(closes.map(({ people }) => people[0]?.scores.map(({ value }) => value))).toEqual([
      ["92.00"],
      ["88.00"],
      ["95.00"],
      ["91.67"],
    ]);
  });

  test("of training, of which a later training may read, is given as well", () => {
    const training = (id: string) => ({
      kind: "training" as const,
      id,
      courses: [{ id: `${id}-course`, hours: "6", passFrom: "80" }],
    });
    const document: Program = {
      kind: "program",
      id: "p",
      trainings: [training("a"), training("b")],
      crossPeriod: [{ id: "passed", of: "training.a-course.passed", window: { trailing: 2 }, take: "sum" }],
      rankings: [{ id: "r", measure: "passed" }],
    };
    const record = {
      id: "t",
      personId: "ann",
      courseId: "a-course",
      completedOn: "2026-02-01",
      examScore: "85",
    };
    const { closes } = compileProgram(document).replay(["2026-02", "2026-03"], {
      people: [{ id: "ann" }],
      records: { training: [record] },
    });
    expect(closes.map(({ rankings }) => rankings[0]?.entries.map(({ value }) => value))).toEqual([[], ["2"]]);
  });

  test("the trace tells the quarters, and replays", () => {
    const state = closeQuarters(3).at(-1)?.state ?? null;
    const { people } = compileProgram(program).evaluate(factsOf(3, state), { trace: true, only: ["ann"] });
    const node = people[0]?.trace?.children.find(({ id }) => id === "yearScore");
    expect(node?.value).toBe("91.25");
    expect(node?.children.map(({ inputs }) => inputs[0])).toEqual([
      { id: "kpi.quarterly@2026-Q1", value: "92" },
      { id: "kpi.quarterly@2026-Q2", value: "88" },
      { id: "kpi.quarterly@2026-Q3", value: "95" },
      { id: "kpi.quarterly@2026-Q4", value: "90" },
    ]);
    expect(node && replayTrace(node)).toBe("91.25");
  });

  test.each<[string, Partial<Program>, string]>([
    [
      "of a measure that is not there",
      { crossPeriod: [{ id: "y", of: "kpi.none", window: "yearToDate" }] },
      "program.unknown_measure /crossPeriod/0/of",
    ],
    [
      "of itself",
      { crossPeriod: [{ id: "y", of: "y", window: "yearToDate" }] },
      "program.unknown_measure /crossPeriod/0/of",
    ],
    [
      "called as another",
      { crossPeriod: [{ id: "sales", of: "kpi.quarterly", window: "yearToDate" }] },
      "program.ambiguous_name /crossPeriod/0/id",
    ],
    [
      "of pay, which is known last",
      {
        plans: [
          {
            kind: "plan",
            id: "bonus",
            currency: "USD",
            components: [
              {
                kind: "recognition",
                id: "prize",
                awards: [{ kind: "title", name: "x" }],
                when: { field: "sales", gte: "1" },
              },
            ],
          },
        ],
        crossPeriod: [{ id: "y", of: "pay.bonus", window: "yearToDate" }],
      },
      "program.measure_not_yet_known /crossPeriod/0/of",
    ],
    [
      "called as another over several periods",
      {
        crossPeriod: [
          { id: "y", of: "kpi.quarterly", window: "yearToDate" },
          { id: "y", of: "kpi.quarterly", window: { trailing: 2 } },
        ],
      },
      "document.duplicate_id /crossPeriod/1/id",
    ],
    [
      "read too early",
      { rubrics: [...(program.rubrics ?? [])].reverse() },
      "program.measure_not_yet_known /rubrics/0/indicators/0/measure",
    ],
  ])("one %s is refused", (_, change, expected) => {
    const result = safeCompileProgram({ ...program, ...change });
    const found = result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
    expect(found).toContain(expected);
  });

  test.each<[string, unknown, string]>([
    ["an unknown measure", [{ id: "other", values: [] }], "program.state_of_unknown_document"],
    [
      "a period twice",
      [
        {
          id: "yearScore",
          values: [
            { period: "2026-Q1", value: "1" },
            { period: "2026-Q1", value: "2" },
          ],
        },
      ],
      "document.duplicate_id",
    ],
    [
      "a period twice, by two names",
      [
        {
          id: "yearScore",
          values: [
            { period: "2026-Q1", value: "1" },
            { period: "2026-01-01/2026-04-01", value: "2" },
          ],
        },
      ],
      "document.duplicate_id",
    ],
    [
      "what is no period",
      [{ id: "yearScore", values: [{ period: "first", value: "1" }] }],
      "period.not_a_period",
    ],
    [
      "a ratio over zero",
      [
        {
          id: "yearScore",
          values: [{ period: "2026-Q1", value: "1", ratio: { numerator: "1", denominator: "0" } }],
        },
      ],
      "document.wrong_value",
    ],
    [
      "a ratio without a value",
      [
        {
          id: "yearScore",
          values: [{ period: "2026-Q1", value: null, ratio: { numerator: "1", denominator: "3" } }],
        },
      ],
      "document.wrong_value",
    ],
    ["no decimal", [{ id: "yearScore", values: [{ period: "2026-Q1", value: "x" }] }], "decimal.not_decimal"],
    ["a number", [{ id: "yearScore", values: [{ period: "2026-Q1", value: 1 }] }], "decimal.wrong_type"],
  ])("a state with %s is refused", (_, periods, code) => {
    const state = closeQuarters(1)[0]?.state;
    const people = (state?.people ?? []).map((person) => ({ ...person, periods }));
    try {
      compileProgram(program).evaluate(JSON.parse(JSON.stringify(factsOf(1, null))));
      compileProgram(program).evaluate({
        ...factsOf(1, null),
        state: JSON.parse(JSON.stringify({ ...state, people })),
      });
      expect.unreachable();
    } catch (error) {
      expect(isAttainmentError(error) ? error.issues.map((issue) => issue.code) : []).toContain(code);
    }
  });
});
