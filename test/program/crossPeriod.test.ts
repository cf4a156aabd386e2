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
