import { compileTraining, type Training, type TrainingFacts } from "attainment/reviews";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { lin, sales } from "./samples.js";

const training = compileTraining(sales);

describe("how a person stands", () => {
  const result = training.evaluate(lin);

  test("with courses: passed from the score that passes on, with the score of the last exam", () => {
    expect(result.courses.slice(0, 2)).toEqual([
      {
        id: "product",
        title: "Product knowledge",
        isPassed: true,
        passedOn: "2026-04-03",
        score: "80",
        attempts: 2,
      },
      { id: "listening", isPassed: false, passedOn: null, score: null, attempts: 0 },
    ]);
  });

  test.each<[Training["exam"], readonly string[], string]>([
    ["last", ["86", "79.9"], "79.9"],
    ["best", ["86", "79.9"], "86"],
    ["best", ["79.9", "86"], "86"],
  ])("with the %s of exams %j", (exam, scores, expected) => {
    const records = scores.map((examScore, index) => ({
      id: `r-${index}`,
      personId: "lin",
      courseId: "product",
      completedOn: `2026-04-0${index + 1}`,
      examScore,
    }));
    const [product] = compileTraining({ ...sales, exam }).evaluate({ ...lin, records }).courses;
    expect(product).toMatchObject({ isPassed: true, score: expected, attempts: 2 });
  });

  test("with programs: what is for nobody else, by its due date", () => {
    expect(result.programs).toEqual([
      { id: "onboarding", completion: "1", required: 2, passed: 2, open: [] },
      { id: "refresher", completion: null, reason: "nothing_due", required: 0, passed: 0, open: [] },
    ]);
    expect(result.value).toBe("1");
    const other = training.evaluate({ ...lin, attributes: { role: "manager", region: "east" }, records: [] });
    expect(other.programs.map(({ completion, reason }) => [completion, reason])).toEqual([
      ["0", undefined],
      [null, "not_for_person"],
    ]);
    expect(other.programs[0]?.open).toEqual([
      { courseId: "product", dueOn: "2026-05-01", isOverdue: true },
      { courseId: "compliance", dueOn: "2026-05-01", isOverdue: true },
    ]);
  });

  test("with a recurring program in the period in which it is due", () => {
    const december = training.evaluate({ ...lin, period: "2026-Q4", asOf: "2026-11-30" });
    // The course of May is the one that is due at the end of the year: it opened the year before.
    expect(december.programs[1]).toMatchObject({ completion: "1", required: 1, passed: 1 });
    const next = training.evaluate({ ...lin, period: "2027-Q4", asOf: "2027-11-30" });
    expect(next.programs[1]).toMatchObject({
      completion: "0",
      open: [{ courseId: "compliance", dueOn: "2027-12-31", isOverdue: false }],
    });
  });

  test("with measures that flow on", () => {
    const measures = new Map(result.measures.map(({ id, value }) => [id, value]));
    expect(measures.get("training.sales")).toBe("1");
    expect(measures.get("training.product.passed")).toBe("1");
    expect(measures.get("training.product.score")).toBe("80");
    expect(measures.get("training.listening.score")).toBeNull();
    expect(measures.get("training.product-expert.valid")).toBe("1");
    expect(measures.get("training.onboarding.completion")).toBe("1");
    expect(measures.get("training.refresher.completion")).toBeNull();
  });

  test("passes over what is completed later, and says so", () => {
    const early = training.evaluate({ ...lin, asOf: "2026-04-01" });
    expect(early.laterRecords).toEqual(["r-2", "r-3"]);
    expect(early.courses[0]).toMatchObject({ isPassed: false, score: "74" });
    expect(early.value).toBe("0");
  });

  test("explains its share", () => {
    const { trace, ...rest } = training.evaluate(lin, { trace: true });
    expect(rest).toEqual(result);
    expect(trace === undefined ? "no trace" : replayTrace(trace)).toBe("1");
  });

  test.each<[string, Partial<TrainingFacts>, string]>([
    ["no start is given", {}, "no_start"],
    [
      "a condition cannot be judged",
      { since: "2026-03-02", attributes: { role: null, region: null } },
      "missing_condition",
    ],
  ])("gives no share where %s", (_name, more, reason) => {
    const { since: _since, ...facts } = lin;
    expect(training.evaluate({ ...facts, ...more })).toMatchObject({ value: null, reason });
  });

  test("gives no share where nothing is required", () => {
    const { programs: _programs, ...without } = sales;
    expect(compileTraining(without).evaluate(lin)).toMatchObject({ value: null, reason: "nothing_required" });
  });

  test("a recurring program that counts from the last time needs a first one, or a start", () => {
    const document = {
      ...sales,
      programs: [
        {
          id: "refresher",
          kind: "recurring",
          courseIds: ["compliance"],
          cadence: { kind: "afterLast", interval: { months: 6 } },
        },
      ],
    };
    const { since: _since, ...facts } = { ...lin, records: [] };
    expect(compileTraining(document).evaluate(facts).programs[0]).toMatchObject({ reason: "no_start" });
    const [program] = compileTraining(document).evaluate({ ...facts, since: "2026-03-02" }).programs;
    expect(program).toMatchObject({
      completion: "0",
      open: [{ courseId: "compliance", dueOn: "2026-09-02", isOverdue: true }],
    });
  });
});
