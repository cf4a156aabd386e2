import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileProgram, type Facts, type PeriodClose, type Program } from "../../src/index.js";
import { seed } from "../seed.js";

const base: Program = { kind: "program", id: "p", measures: [{ id: "sales", unit: "money", given: true }] };
const sales = (value: string, period?: string) => ({
  personId: "ann",
  measure: "sales",
  value,
  ...(period === undefined ? {} : { period }),
});
const ann: Facts = { period: "2026-Q3", people: [{ id: "ann" }], measures: [sales("1000")] };

/** What closing by parts gives; it has to be what closing at once gives. */
function closed(document: Program, facts: Facts): PeriodClose {
  const compiled = compileProgram(document);
  const close = compiled.evaluate(facts, { onInvalid: "report" });
  const split = compiled.split(facts, { onInvalid: "report" });
  const people = split.shards.map((shard) =>
    compiled.evaluatePerson(JSON.parse(JSON.stringify(shard)), { onInvalid: "report" }),
  );
  expect(compiled.finish(split, people)).toEqual(close);
  return close;
}

describe("goals of shorter periods", () => {
  const goal = (month: string, target: string) => ({
    id: `sales-${month}`,
    ownerId: "ann",
    parentId: "quarter",
    measure: "sales",
    unit: "money" as const,
    direction: "atLeast" as const,
    target,
    period: month,
  });
  const goals: Program["goals"] = [
    {
      kind: "goalTree",
      id: "tree",
      goals: [
        {
          id: "quarter",
          ownerId: "ann",
          unit: "money",
          direction: "atLeast",
          period: "2026-Q3",
          target: "300",
        },
        goal("2026-07", "100"),
        goal("2026-08", "200"),
      ],
    },
  ];

  test("are judged by the measures of those periods", () => {
    const measures = [sales("50", "2026-07"), sales("100", "2026-08"), sales("150", "2026-Q3")];
    const close = closed({ ...base, goals }, { ...ann, measures });
    const progress = close.goals[0]?.goals.map(({ id, progress: value }) => [id, value]);
    expect(progress).toEqual([
      ["quarter", "0.5"],
      ["sales-2026-07", "0.5"],
      ["sales-2026-08", "0.5"],
    ]);
    expect(close.people[0]?.goals[0]?.goals.map(({ progress: value }) => value)).toEqual([
      "0.5",
      "0.5",
      "0.5",
    ]);
  });
});

describe("goals of longer periods", () => {
  const deals = ["2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01"].map((closedOn, index) => ({
    id: `d-${index}`,
    ownerId: "ann",
    amount: "100",
    closedOn,
  }));
  const year = {
    id: "year",
    ownerId: "ann",
    measure: "sold",
    unit: "money" as const,
    direction: "increase" as const,
    target: "400",
    period: "2026",
    pace: { kind: "linear" as const },
  };
  const program: Program = {
    kind: "program",
    id: "p",
    measures: [
      { id: "sold", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
    ],
    goals: [{ kind: "goalTree", id: "tree", goals: [year] }],
  };

  test("are judged by what was reached from their first day on", () => {
    const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
    const { closes } = compileProgram(program).replay(quarters, {
      people: [{ id: "ann" }],
      records: { deals },
    });
    const progress = closes.map(({ goals, people }) =>
      [goals, people[0]?.goals].map((list) => list?.[0]?.goals[0]?.progress),
    );
    expect(progress).toEqual([
      ["0.25", "0.25"],
      ["0.5", "0.5"],
      ["0.75", "0.75"],
      ["1", "1"],
    ]);
    expect(closes.at(-1)?.goals[0]?.goals[0]?.pace).toMatchObject({ expected: "1", projected: "400" });
  });

  test("at the end of the year are where closing the whole year finds them, whatever was sold and when", () => {
    const sale = fc.record({
      amount: fc.integer({ min: -900, max: 900 }).map(String),
      closedOn: fc.constantFrom(
        "2025-12-31",
        "2026-01-01",
        "2026-03-31",
        "2026-04-01",
        "2026-12-31",
        "2027-01-01",
      ),
    });
    const { pace: _, ...plain } = year;
    const compiled = compileProgram({
      ...program,
      goals: [{ kind: "goalTree", id: "tree", goals: [plain] }],
    });
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 8 }), (sales) => {
        const records = {
          deals: sales.map((each, index) => ({ ...each, id: `d-${index}`, ownerId: "ann" })),
        };
        const progressIn = (period: string) =>
          compiled.evaluate({ period, people: [{ id: "ann" }], records }).goals[0]?.goals[0]?.progress;
        expect(progressIn("2026-Q4")).toBe(progressIn("2026"));
        expect(progressIn("2026-12")).toBe(progressIn("2026"));
      }),
      { seed, numRuns: 60 },
    );
  });

  test("take a measure with a window of its own, and what another document found, as they are on the closed period", () => {
    const trailing = {
      id: "recent",
      unit: "money" as const,
      from: "deals",
      sum: "amount",
      person: "ownerId",
      date: "closedOn",
      window: { trailing: 2 },
    };
    const { pace: _, ...plain } = year;
    const goals: Program["goals"] = [
      {
        kind: "goalTree",
        id: "tree",
        goals: [
          { ...plain, measure: "recent", id: "recent" },
          { ...plain, measure: "review.look", id: "look", key: "look", unit: "score", target: "5" },
        ],
      },
    ];
    const review = {
      kind: "review" as const,
      id: "look",
      ratings: { from: "1", to: "5" },
      groups: [{ id: "manager", kind: "manager" as const, weight: "1" }],
      competencies: [{ id: "c", items: [{ id: "i" }] }],
    };
    const document: Program = { ...program, measures: [trailing], goals, reviews: [review] };
    const answer = { id: "1", personId: "ann", raterId: "lea", groupId: "manager", itemId: "i", rating: "4" };
    const close = closed(document, {
      period: "2026-Q3",
      people: [{ id: "ann" }],
      records: { deals, answers: [{ ...answer, answeredOn: "2026-08-01" }] },
    });
    expect(close.people[0]?.goals[0]?.goals.map(({ progress }) => progress)).toEqual(["0.5", "0.8"]);
  });

  test("take a value that is given for the closed period as the value to date", () => {
    const given: Program = { ...program, measures: [{ id: "sold", unit: "money", given: true }] };
    const measures = [{ personId: "ann", measure: "sold", value: "180" }];
    const close = closed(given, { period: "2026-Q2", people: [{ id: "ann" }], measures });
    expect(close.goals[0]?.goals[0]?.progress).toBe("0.45");
  });
});
