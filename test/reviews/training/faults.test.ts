import { isAttainmentError } from "attainment/kernel";
import { assessTrainingEffect, compileTraining, lintTraining, safeCompileTraining } from "attainment/reviews";
import { describe, expect, test } from "vitest";
import { asked, lin, sales } from "./samples.js";

type Found = readonly (readonly [string, string])[];
const codesOf = (issues: readonly { readonly code: string; readonly path: string }[]) =>
  issues.map(({ code, path }) => [code, path]);

const course = (id: string, ...prerequisiteIds: readonly string[]) => ({ id, hours: "1", prerequisiteIds });
const document = (courses: readonly object[], more: object = {}) => ({
  kind: "training",
  id: "t",
  courses,
  ...more,
});
const one = [course("a")];

describe("a faulty document", () => {
  test.each<[string, object, Found]>([
    ["no course", document([]), [["document.wrong_value", "/courses"]]],
    ["a course twice", document([course("a"), course("a")]), [["document.duplicate_id", "/courses/1/id"]]],
    [
      "a certificate with the id of a course",
      document(one, { certificates: [{ id: "a", courseId: "a" }] }),
      [["document.duplicate_id", "/certificates/0/id"]],
    ],
    [
      "a circle",
      document([course("a", "b"), course("b", "a"), course("c", "a")]),
      [
        ["training.circle", "/courses/0/prerequisiteIds"],
        ["training.circle", "/courses/1/prerequisiteIds"],
      ],
    ],
    ["hours below zero", document([{ id: "a", hours: "-1" }]), [["training.negative", "/courses/0/hours"]]],
    [
      "a cost below zero",
      document([{ id: "a", hours: 1, cost: "-0.01" }]),
      [["training.negative", "/courses/0/cost"]],
    ],
    [
      "a session on no day",
      document([{ id: "a", hours: 1, sessions: [{ id: "s", on: "2026-02-30" }] }]),
      [["date.not_a_date", "/courses/0/sessions/0/on"]],
    ],
    [
      "a need that is met by nothing",
      document(one, { needs: [{ id: "n", source: "market" }] }),
      [["training.need_without_course", "/needs/0"]],
    ],
    [
      "a need that is met by two things",
      document(one, { needs: [{ id: "n", source: "market", courseIds: ["a"], competencyId: "c" }] }),
      [["training.need_without_course", "/needs/0"]],
    ],
    [
      "a competency that nobody trains",
      document(one, { needs: [{ id: "n", source: "market", competencyId: "c" }] }),
      [["training.untrained_competency", "/needs/0/competencyId"]],
    ],
    [
      "a priority of zero",
      document(one, { needs: [{ id: "n", source: "market", courseIds: ["a"], priority: 0 }] }),
      [["training.bad_priority", "/needs/0/priority"]],
    ],
    [
      "a program that requires a course twice, and one that is not there",
      document(one, {
        programs: [{ id: "p", kind: "onboarding", within: { days: 9 }, courseIds: ["a", "a", "b"] }],
      }),
      [
        ["document.duplicate_id", "/programs/0/courseIds/1"],
        ["document.unknown_reference", "/programs/0/courseIds/2"],
      ],
    ],
    [
      "a cadence without a calendar",
      document(one, {
        programs: [{ id: "p", kind: "recurring", courseIds: ["a"], cadence: { kind: "workingDays" } }],
      }),
      [["cadence.no_calendar", "/programs/0/cadence/calendar"]],
    ],
    [
      "a renewal on no day",
      document(one, { certificates: [{ id: "c", courseId: "a", renewal: { kind: "dates", dates: ["x"] } }] }),
      [["date.not_a_date", "/certificates/0/renewal/dates/0"]],
    ],
  ])("is refused: %s", (_name, given, expected) => {
    const read = safeCompileTraining(given);
    expect(read.ok ? [] : codesOf(read.issues)).toEqual(expected);
    expect(codesOf(lintTraining(given))).toEqual(expected);
  });
});

describe("lint", () => {
  const program = { id: "p", kind: "onboarding", within: { days: 9 } };

  test.each<[string, object, Found]>([
    ["nothing to say", sales, []],
    ["a course for nothing", document(one), [["training.unused_course", "/courses/0"]]],
    [
      "a prerequisite that comes later",
      document([course("a", "b"), course("b")], { programs: [{ ...program, courseIds: ["a", "b"] }] }),
      [["training.prerequisite_later", "/programs/0/courseIds/0"]],
    ],
    [
      "a prerequisite that is left out",
      document([course("a", "b"), course("b")], { programs: [{ ...program, courseIds: ["a"] }] }),
      [["training.prerequisite_not_required", "/programs/0/courseIds/0"]],
    ],
    [
      "what is odd about a cadence",
      document(one, {
        certificates: [
          {
            id: "c",
            courseId: "a",
            renewal: { kind: "weekly", on: ["monday"], calendar: { weekend: [] } },
          },
        ],
      }),
      [["cadence.unused_calendar", "/certificates/0/renewal/calendar"]],
    ],
  ])("finds %s", (_name, given, expected) => {
    expect(codesOf(lintTraining(given))).toEqual(expected);
  });
});

describe("faulty facts", () => {
  const training = compileTraining(sales);
  const [first] = lin.records;
  const { personId: _personId, ...nobody } = lin;
  const { measures: _measures, ...without } = lin;

  test.each<[string, unknown, Found]>([
    ["nobody", nobody, [["document.missing_field", "/personId"]]],
    ["no records", { ...lin, records: undefined }, [["document.missing_field", "/records"]]],
    [
      "somebody else's record",
      { ...lin, records: [{ ...first, personId: "mei" }] },
      [["training.record_of_another_person", "/records/0/personId"]],
    ],
    [
      "an unknown course",
      { ...lin, records: [{ ...first, courseId: "x" }] },
      [["training.unknown_course", "/records/0/courseId"]],
    ],
    [
      "one record twice",
      { ...lin, records: [first, first] },
      [["training.duplicate_record", "/records/1/id"]],
    ],
    [
      "a score that is none",
      { ...lin, records: [{ ...first, examScore: "A" }] },
      [["decimal.not_decimal", "/records/0/examScore"]],
    ],
    [
      "no date",
      { ...lin, records: [{ ...first, completedOn: "May" }] },
      [["date.not_a_date", "/records/0/completedOn"]],
    ],
    [
      "measures that are not given",
      without,
      [
        ["training.missing_measure", "/measures/review.negotiation"],
        ["training.missing_measure", "/measures/goal.sales"],
      ],
    ],
    ["a start on no day", { ...lin, since: "2026-02-30" }, [["date.not_a_date", "/since"]]],
  ])("are refused: %s", (_name, facts, expected) => {
    const result = training.safeEvaluate(facts);
    expect(result.ok ? [] : codesOf(result.issues)).toEqual(expected);
  });

  test("a record may be left out and reported; one that was not completed is no attempt", () => {
    const records = [
      ...lin.records,
      { ...first, id: "r-8", courseId: "x" },
      { ...first, id: "r-9", completedOn: null },
    ];
    // A record as it may come from outside, without a course of ours.
    const result = training.safeEvaluate({ ...lin, records }, { onInvalid: "report" });
    const data = result.ok ? result.data : null;
    expect(data?.leftOut).toEqual([
      { id: "r-8", stream: "records", index: 3, reason: "training.unknown_course", amount: null },
    ]);
    expect(data?.courses[0]?.attempts).toBe(2);
  });

  test("the inputs are those of conditions and gaps", () => {
    expect(training.inputs).toEqual(["goal.sales", "region", "review.negotiation", "role"]);
  });
});

describe("a faulty request", () => {
  const training = compileTraining(sales);
  const request = { period: "2026-Q3", people: [asked(lin)] };

  test.each<[string, unknown, Found]>([
    ["no people", { period: "2026-Q3" }, [["document.missing_field", "/people"]]],
    [
      "a period of a person's own",
      { ...request, people: [lin] },
      [["document.unknown_field", "/people/0/period"]],
    ],
    [
      "one person twice",
      { ...request, people: [asked(lin), asked(lin)] },
      [["training.duplicate_person", "/people/1/personId"]],
    ],
    ["an unknown choice", { ...request, choice: "cheapest" }, [["document.wrong_value", "/choice"]]],
    [
      "a budget below zero",
      { ...request, budget: { hours: "-1" } },
      [["training.negative", "/budget/hours"]],
    ],
    [
      "a budget that is no number",
      { ...request, budget: { cost: "much" } },
      [["decimal.not_decimal", "/budget/cost"]],
    ],
    [
      "a person's faults, at their place",
      {
        ...request,
        people: [asked(lin), { personId: "mei", records: [{ id: "r", personId: "mei", courseId: "x" }] }],
      },
      [
        ["training.unknown_course", "/people/1/records/0/courseId"],
        ["training.missing_measure", "/people/1/measures/review.negotiation"],
        ["training.missing_measure", "/people/1/measures/goal.sales"],
        ["training.missing_measure", "/people/1/measures/region"],
        ["training.missing_measure", "/people/1/measures/role"],
      ],
    ],
  ])("is refused: %s", (_name, given, expected) => {
    const result = training.safePlan(given);
    expect(result.ok ? [] : codesOf(result.issues)).toEqual(expected);
  });

  test("a person may be left out and reported, at the place in the request", () => {
    const people = [asked(lin), { personId: 7, records: [] }, asked(lin)];
    const result = training.safePlan({ ...request, people }, { onInvalid: "report" });
    expect(result.ok ? result.data.leftOut : null).toEqual([
      { id: "#1", stream: "people", index: 1, reason: "document.wrong_type", amount: null },
      { id: "lin", stream: "people", index: 2, reason: "training.duplicate_person", amount: null },
    ]);
  });
});

describe("faulty facts of an effect", () => {
  const person = { personId: "a", isTrained: true };
  const faults = (facts: object): readonly unknown[] => {
    try {
      assessTrainingEffect({ people: [], ...facts });
      return [];
    } catch (error) {
      return isAttainmentError(error) ? codesOf(error.issues) : ["not ours"];
    }
  };

  test.each<[string, object, Found]>([
    ["a share above one", { attributed: "1.01" }, [["training.bad_share", "/attributed"]]],
    ["a share below zero", { attributed: "-0.01" }, [["training.bad_share", "/attributed"]]],
    ["a cost below zero", { cost: "-1" }, [["training.negative", "/cost"]]],
    ["no minimum", { minimum: 0 }, [["document.wrong_value", "/minimum"]]],
    ["one person twice", { people: [person, person] }, [["training.duplicate_person", "/people/1/personId"]]],
    [
      "who is trained is not said",
      { people: [{ personId: "a" }] },
      [["document.wrong_type", "/people/0/isTrained"]],
    ],
    [
      "a score that is none",
      { people: [{ ...person, learning: { before: "x", after: null } }] },
      [["decimal.not_decimal", "/people/0/learning/before"]],
    ],
  ])("are refused: %s", (_name, facts, expected) => {
    expect(faults(facts)).toEqual(expected);
  });

  test("a person may be left out and reported", () => {
    const people = [
      { ...person, reaction: "bad" },
      { ...person, personId: "b", reaction: "4" },
    ];
    const effect = assessTrainingEffect({ people }, { onInvalid: "report" });
    expect(effect.leftOut?.map(({ id, reason }) => [id, reason])).toEqual([["a", "decimal.not_decimal"]]);
    expect(effect.levels[0]?.effect).toBe("4");
  });
});
