import { compileReview } from "attainment/reviews";
import { describe, expect, test } from "vitest";
import { PERSON, review, table, three } from "./samples.js";

const compiled = compileReview(review);
const [sound] = table("manager", ["listens"], [[4]]);
const answer = (fields: object): unknown => ({ ...sound, ...fields });
const facts = (answers: unknown, fields: object = {}): unknown => ({
  period: "2026-H1",
  personId: PERSON,
  answers,
  ...fields,
});

function issuesOf(given: unknown, options = {}): readonly (readonly [string, string])[] {
  const result = compiled.safeEvaluate(given, options);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
}

describe("a faulty answer", () => {
  test.each([
    [{ rating: "5.01" }, "reviews.rating_off_scale", "/rating"],
    [{ rating: 0 }, "reviews.rating_off_scale", "/rating"],
    [{ rating: "good" }, "decimal.not_decimal", "/rating"],
    [{ rating: true }, "decimal.wrong_type", "/rating"],
    [{ rating: Number.NaN }, "decimal.not_finite", "/rating"],
    [{ rating: 2 ** 53 }, "decimal.unsafe_integer", "/rating"],
    [{ rating: "1".repeat(61) }, "decimal.too_long", "/rating"],
    [{ rating: undefined }, "document.missing_field", "/rating"],
    [{ groupId: "boss" }, "reviews.unknown_group", "/groupId"],
    [{ itemId: "sings" }, "reviews.unknown_item", "/itemId"],
    [{ personId: "p-2" }, "reviews.answer_of_another_person", "/personId"],
    [{ groupId: "self" }, "reviews.self_rated_by_other", "/raterId"],
    [{ raterId: PERSON }, "reviews.self_rated_as_other", "/groupId"],
    [{ id: "" }, "document.wrong_value", "/id"],
    [{ raterId: 7 }, "document.wrong_type", "/raterId"],
    [{ reviewId: 7 }, "document.wrong_type", "/reviewId"],
    [{ answeredOn: "2026-02-30" }, "date.not_a_date", "/answeredOn"],
    [{ comment: { text: "fine" } }, "document.wrong_type", "/comment"],
  ])("%j is %s", (fields, code, at) => {
    expect(issuesOf(facts([answer(fields)]))).toEqual([[code, `/answers/0${at}`]]);
    const reported = compiled.safeEvaluate(facts([answer(fields)]), { onInvalid: "report" });
    const { leftOut } = reported.ok ? reported.data : {};
    const id = "id" in fields ? "#0" : "manager-1/listens";
    expect(leftOut).toEqual([{ id, stream: "answers", index: 0, reason: code, amount: null }]);
  });

  test("is told with all of its faults, and what it says and who said it is not repeated", () => {
    const given = answer({ rating: "777", itemId: "sings", raterId: "Mallory", groupId: "peers" });
    const result = compiled.safeEvaluate(facts([given, answer({ rating: "x777", raterId: "Mallory" })]));
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ code }) => code)).toEqual([
      "reviews.unknown_item",
      "reviews.rating_off_scale",
      "decimal.not_decimal",
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/777|Mallory/);
  });

  test("may hold more than is known of answers", () => {
    const extra = { comment: "fine", seconds: 12.5, late: false, source: null, answeredOn: "2026-06-30" };
    expect(issuesOf(facts([answer(extra)]))).toEqual([]);
  });

  test.each([[null], [7], [[]], [new Date(0)]])("may be no object at all: %j", (given) => {
    expect(issuesOf(facts([given]))).toHaveLength(1);
  });
});

describe("answers that do not go together", () => {
  const peers = three("peers", "listens", 4);

  test("one rater answers one item twice: both are left out", () => {
    const twice = [answer({ id: "a" }), answer({ id: "b", rating: 1 }), ...peers];
    expect(issuesOf(facts(twice))).toEqual([
      ["reviews.duplicate_answer", "/answers/0"],
      ["reviews.duplicate_answer", "/answers/1"],
    ]);
    const reported = compiled.safeEvaluate(facts(twice), { onInvalid: "report" });
    expect(reported.ok ? [reported.data.value, reported.data.leftOut?.length] : []).toEqual(["4.00", 2]);
  });

  test("one id stands twice", () => {
    expect(issuesOf(facts([answer({}), answer({ itemId: "helps" })]))).toEqual([
      ["document.duplicate_id", "/answers/0/id"],
      ["document.duplicate_id", "/answers/1/id"],
    ]);
  });

  test("one rater answers in two groups: all of their answers are left out", () => {
    const both = [
      answer({ id: "a", raterId: "r" }),
      answer({ id: "b", raterId: "r", itemId: "helps" }),
      answer({ id: "c", raterId: "r", groupId: "peers", rating: null }),
      ...peers,
    ];
    expect(issuesOf(facts(both)).map(([code]) => code)).toEqual(Array(3).fill("reviews.rater_in_two_groups"));
    const reported = compiled.safeEvaluate(facts(both), { onInvalid: "report" });
    expect(reported.ok ? reported.data.groups.map(({ raters }) => raters) : []).toEqual([0, 0, 3, 0]);
  });

  test("a faulty answer clashes with none", () => {
    expect(issuesOf(facts([answer({}), answer({ groupId: "boss" })]))).toEqual([
      ["reviews.unknown_group", "/answers/1/groupId"],
    ]);
  });
});

test("a faulty answer that leaves a group too small hides it, and its issue tells nothing of the rest", () => {
  const rate = (ratings: readonly unknown[]) => {
    const given = ratings.map((rating, index) =>
      answer({ id: `${index}`, raterId: `r-${index}`, groupId: "peers", rating }),
    );
    const result = compiled.safeEvaluate(facts(given), { onInvalid: "report", trace: true });
    return result.ok ? result.data : undefined;
  };
  const result = rate([1, 1, 9]);
  expect(result?.groups[2]).toMatchObject({ value: null, reason: "below_minimum", raters: null });
  expect(result?.leftOut?.map(({ id }) => id)).toEqual(["2"]);
  expect(JSON.stringify(rate([5, 4, 7]))).toBe(JSON.stringify(result));
});

describe("an answer of another review", () => {
  test("is passed over in silence, whatever is wrong with it", () => {
    const others = [answer({ reviewId: "other" }), { reviewId: "other", rating: "?" }];
    const mine = answer({ reviewId: "half-year" });
    const result = compiled.safeEvaluate(facts([...others, mine]));
    expect(result).toMatchObject({ ok: true, data: { value: "4.00", issues: [] } });
    expect(result.ok && "leftOut" in result.data).toBe(false);
  });
});

describe("the frame of the facts", () => {
  test.each([
    [undefined, [["document.wrong_type", ""]]],
    [[], [["document.wrong_type", ""]]],
    [
      {},
      [
        ["document.missing_field", "/period"],
        ["document.missing_field", "/personId"],
        ["document.missing_field", "/answers"],
      ],
    ],
    [facts([], { period: "2026-13" }), [["period.not_a_period", "/period"]]],
    [facts([], { personId: "" }), [["document.wrong_value", "/personId"]]],
    [facts({}), [["document.wrong_type", "/answers"]]],
    [facts([], { measures: {} }), [["document.unknown_field", "/measures"]]],
  ])("%j is refused", (given, expected) => {
    for (const onInvalid of ["reject", "report"]) {
      const found = issuesOf(given, { onInvalid });
      if (onInvalid === "reject" || found.length > 0) expect(found).toEqual(expected);
    }
  });

  test("is told together with faulty answers", () => {
    const given = { personId: 7, answers: [answer({ rating: 9 }), answer({ id: "b", personId: "p-2" })] };
    expect(issuesOf(given).map(([code]) => code)).toEqual([
      "document.missing_field",
      "document.wrong_type",
      "reviews.rating_off_scale",
    ]);
  });
});

describe("the options", () => {
  const answers = [...table("manager", ["listens"], [[4]]), ...table("self", ["listens"], [[2]])];

  test("only lists the groups that it names, and changes no number", () => {
    const all = compiled.evaluate({ period: "2026-H1", personId: PERSON, answers });
    const some = compiled.evaluate({ period: "2026-H1", personId: PERSON, answers }, { only: ["manager"] });
    expect(some).toEqual({ ...all, groups: all.groups.filter(({ id }) => id === "manager") });
  });

  test.each([
    [{ only: ["boss"] }, "reviews.unknown_group", "/options/only/0"],
    [{ trace: "full" }, "document.wrong_value", "/options/trace"],
    [{ onlyGroups: [] }, "document.unknown_field", "/options/onlyGroups"],
  ])("%j is refused", (options, code, path) => {
    expect(issuesOf(facts(answers), options)).toEqual([[code, path]]);
  });

  test("maxIssues cuts the list", () => {
    const bad = Array.from({ length: 5 }, (_, index) => answer({ id: `${index}`, rating: 9 }));
    expect(issuesOf(facts(bad), { maxIssues: 2 }).map(([code]) => code)).toEqual([
      "reviews.rating_off_scale",
      "reviews.rating_off_scale",
      "document.more_issues",
    ]);
  });
});

test("evaluate throws what safeEvaluate returns", () => {
  const answers = table("manager", ["listens"], [[9]]);
  expect(() => compiled.evaluate({ period: "2026-H1", personId: PERSON, answers })).toThrow(/scale/);
});
