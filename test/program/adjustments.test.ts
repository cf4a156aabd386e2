import { describe, expect, test } from "vitest";
import { compileProgram, type Facts, type Program, type ReviewResult } from "../../src/index.js";

const program: Program = {
  kind: "program",
  id: "p",
  measures: [{ id: "sales", unit: "money", given: true }],
  plans: [
    {
      kind: "plan",
      id: "pay",
      currency: "USD",
      components: [
        {
          kind: "commission",
          id: "commission",
          measure: "sales",
          scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
        },
      ],
    },
  ],
};
const facts: Facts = {
  period: "2026-07",
  people: [{ id: "ann" }, { id: "bob" }],
  measures: [
    { personId: "ann", measure: "sales", value: "1000" },
    { personId: "bob", measure: "sales", value: "2000" },
  ],
};
const adjustment = {
  id: "a-1",
  personId: "ann",
  planId: "pay",
  amount: "-20",
  reason: "agreed with the manager",
};
const compiled = compileProgram(program);

describe("adjustments in a program", () => {
  test("are booked for the person whom they name", () => {
    const { people, value } = compiled.evaluate({ ...facts, adjustments: [adjustment] });
    expect(people.map((each) => each.value)).toEqual(["80.00", "200.00"]);
    expect(value).toBe("280.00");
  });

  test("with a date wait for their own period", () => {
    const measures = ["2026-07", "2026-08"].map((period) => ({
      personId: "ann",
      measure: "sales",
      value: "1000",
      period,
    }));
    const adjustments = [{ ...adjustment, date: "2026-08-03" }];
    const people = [{ id: "ann" }];
    const { closes } = compiled.replay(["2026-07", "2026-08"], { people, measures, adjustments });
    expect(closes.map(({ value }) => value)).toEqual(["100.00", "80.00"]);
    const undated = () =>
      compiled.replay(["2026-07", "2026-08"], { people, measures, adjustments: [adjustment] });
    expect(undated).toThrow(/adjustment_without_date at \/adjustments\/0\/date/);
  });

  test.each([
    ["of no plan", { planId: "x" }, "program.unknown_plan /adjustments/0/planId"],
    ["of nobody", { personId: "zoe" }, "program.unknown_person /adjustments/0/personId"],
    ["of no day", { date: "2026-13-45" }, "date.not_a_date /adjustments/0/date"],
    ["of no amount", { amount: "much" }, "decimal.not_decimal /adjustments/0/amount"],
  ])("one %s is left out and told", (_, change, expected) => {
    const close = compiled.evaluate(
      { ...facts, adjustments: [{ ...adjustment, ...change }] },
      { onInvalid: "report" },
    );
    expect(close.issues.map(({ code, path }) => `${code} ${path}`)).toContain(expected);
    expect(close.leftOut?.map(({ stream, index }) => [stream, index])).toEqual([["adjustments", 0]]);
    expect(close.value).toBe("300.00");
  });

  test("with a date wait for the end of the cycle of their plan", () => {
    const quarterly = compileProgram({ ...program, parts: [{ documentId: "pay", every: "quarter" }] });
    const measures = [{ personId: "ann", measure: "sales", value: "1000", period: "2026-Q3" }];
    const adjustments = [{ ...adjustment, date: "2026-08-03" }];
    const months = ["2026-07", "2026-08", "2026-09"];
    const { closes } = quarterly.replay(months, { people: [{ id: "ann" }], measures, adjustments });
    expect(closes.map(({ value }) => value)).toEqual(["0.00", "0.00", "80.00"]);
  });

  test.each([
    ["in this period", {}, ["program.adjustment_without_effect /adjustments/1"]],
    ["of no plan", { planId: "x" }, ["program.unknown_plan /adjustments/1/planId"]],
    ["in another period", { date: "2026-01-05" }, []],
  ])("one %s for somebody who left is not lost without a word", (_, change, expected) => {
    const gone = [...facts.people, { id: "lea", leftOn: "2026-02-01" }];
    const adjustments = [adjustment, { ...adjustment, personId: "lea", ...change }];
    const close = compiled.evaluate({ ...facts, people: gone, adjustments }, { onInvalid: "report" });
    const told = close.issues.filter(({ severity }) => severity === "error");
    expect(told.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect((close.leftOut ?? []).map(({ id, amount }) => [id, amount])).toEqual(
      expected.map(() => ["a-1", "-20"]),
    );
  });

  test("one for somebody whom the plan does not pay has no effect, and says so", () => {
    const only = compileProgram({ ...program, parts: [{ documentId: "pay", for: { personIds: ["bob"] } }] });
    const close = only.evaluate({ ...facts, adjustments: [adjustment] }, { onInvalid: "report" });
    expect(close.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "program.adjustment_without_effect /adjustments/0",
    ]);
  });
});

describe("published reviews in a program", () => {
  const review: Program = {
    kind: "program",
    id: "r",
    reviews: [
      {
        kind: "review",
        id: "look",
        ratings: { from: "1", to: "5" },
        groups: [{ id: "peers", kind: "peers", weight: "1" }],
        competencies: [{ id: "c", items: [{ id: "i" }] }],
      },
    ],
  };
  const answers = (ratings: readonly string[]) =>
    ratings.map((rating, index) => ({
      id: `${index}`,
      personId: "ann",
      raterId: `r-${index}`,
      groupId: "peers",
      itemId: "i",
      rating,
    }));
  const close = (ratings: readonly string[], published: readonly ReviewResult[] = []) =>
    compileProgram(review).evaluate({
      period: "2026-H1",
      people: [{ id: "ann" }],
      records: { answers: answers(ratings) },
      published,
    }).people[0]?.reviews[0];

  test("keep a later report from giving the fourth rater away", () => {
    const first = close(["3", "4", "5"]);
    expect(first?.value).toBe("4.00");
    expect(close(["3", "4", "5", "1"])?.value).toBe("3.25");
    expect(close(["3", "4", "5", "1"], first === undefined ? [] : [first])?.value).toBeNull();
  });

  test("count by whatever name their period has, and are told where it has none", () => {
    const first = close(["3", "4", "5"]);
    if (first === undefined) return expect.unreachable();
    const renamed = { ...first, period: "2026-01-01/2026-07-01" };
    expect(close(["3", "4", "5", "1"], [renamed])?.value).toBeNull();
    const told = compileProgram(review).safeEvaluate({
      period: "2026-H1",
      people: [{ id: "ann" }],
      published: [{ ...first, period: "spring" }],
    });
    expect(told.ok ? [] : told.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "period.not_a_period /published/0/period",
    ]);
  });

  test("of a replay have answers of a day, so that none counts twice", () => {
    const compiledReview = compileProgram(review);
    const people = [{ id: "ann" }];
    const replay = (given: readonly object[]) =>
      compiledReview.replay(["2026-H1", "2026-H2"], {
        people,
        records: JSON.parse(JSON.stringify({ answers: given })),
      });
    expect(() => replay(answers(["3", "4", "5"]))).toThrow(
      /answer_without_date at \/records\/answers\/0\/answeredOn/,
    );
    const dated = answers(["3", "4", "5"]).map((each) => ({ ...each, answeredOn: "2026-05-01" }));
    const values = replay(dated).closes.map(({ people: [person] }) => person?.reviews[0]?.value);
    expect(values).toEqual(["4.00", null]);
  });

  test("of a review that the program does not have are told", () => {
    const first = close(["3", "4", "5"]);
    const published = first === undefined ? [] : [{ ...first, reviewId: "other" }];
    const told = compileProgram(review).safeEvaluate({
      period: "2026-H1",
      people: [{ id: "ann" }],
      published,
    });
    expect(told.ok ? [] : told.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "program.unknown_review /published/0/reviewId",
    ]);
  });
});
