import { describe, expect, test } from "vitest";
import { evaluate, single, table, withFields } from "./samples.js";

const column = (ratings: readonly number[]) =>
  table(
    "peers",
    ["a"],
    ratings.map((rating) => [rating]),
  );

describe("the spread of an item", () => {
  test.each([
    [[2, 4, 4, 6, 4], {}, {}, "1.41"],
    [[2, 4, 4, 6], {}, {}, null],
    [[2, 4, 4, 6], { minimum: 4 }, {}, "1.63"],
    [[2, 6], {}, { kind: "manager" }, "2.83"],
    [[2], {}, { kind: "manager" }, null],
  ])("of %j from %j on in %j is %s", (ratings, spread, group, expected) => {
    const document = single(["a"], group, { spread, ratings: { from: 1, to: 6 } });
    const [found] = evaluate(document, column(ratings)).groups;
    expect(found?.items[0]).toMatchObject({ raters: ratings.length, deviation: expected });
  });

  test("is told only where the review asks for it", () => {
    const [found] = evaluate(single(["a"]), column([1, 2, 3, 4, 5])).groups;
    expect(found?.items[0]).toEqual({ id: "a", value: "3.00", raters: 5 });
    expect(found).not.toHaveProperty("comments");
  });

  test("next to an earlier report would tell that of too few, and is held back then", () => {
    const document = single(["a"], {}, { spread: {} });
    const first = evaluate(document, column([1, 2, 3, 4, 5]));
    const spreadOf = (ratings: readonly number[]) =>
      evaluate(document, column(ratings), {}, [first]).groups[0]?.items[0];
    expect(spreadOf([1, 2, 3, 4, 5, 1, 2, 3])).toMatchObject({ value: "2.63", deviation: null });
    expect(spreadOf([1, 2, 3, 4, 5, 1, 2, 3, 4, 5])).toMatchObject({ value: "3.00", deviation: "1.49" });
  });

  test("of as many raters is held back where ratings were changed and their mean stayed", () => {
    const document = single(["a"], {}, { spread: {} });
    const first = evaluate(document, column([3, 3, 3, 3, 3]));
    const changed = evaluate(document, column([2, 4, 3, 3, 3]), {}, [first]);
    expect(changed.groups[0]?.items[0]).toMatchObject({ value: "3.00", deviation: null });
    expect(evaluate(document, column([3, 3, 3, 3, 3]), {}, [first])).toEqual(first);
  });
});

describe("comments", () => {
  const written = (count: number, items: readonly string[] = ["a"]) =>
    table(
      "peers",
      items,
      Array.from({ length: count }, () => items.map(() => 3)),
    ).map((answer, index) => ({
      ...answer,
      comment: index === 0 ? "zeal" : index === 1 ? "Ask more" : "",
    }));
  const document = single(["a"], {}, { comments: {} });

  test("of five unnamed raters or more are shown, sorted by what they say", () => {
    expect(evaluate(document, written(5)).groups[0]?.comments).toEqual([
      { itemId: "a", text: "Ask more" },
      { itemId: "a", text: "zeal" },
    ]);
    expect(evaluate(document, written(4)).groups[0]?.comments).toBeNull();
    expect(evaluate(document, written(2)).groups[0]?.comments).toBeNull();
    const sooner = single(["a"], {}, { comments: { minimum: 3 } });
    expect(evaluate(sooner, written(3)).groups[0]?.comments).toHaveLength(2);
    expect(evaluate(sooner, written(2)).groups[0]?.comments).toBeNull();
  });

  test("of raters who are known are shown anyway, and there are none where nobody answered", () => {
    const known = single(["a"], { kind: "manager" }, { comments: {} });
    expect(evaluate(known, written(1)).groups[0]?.comments).toEqual([{ itemId: "a", text: "zeal" }]);
    expect(evaluate(known, []).groups[0]?.comments).toEqual([]);
  });

  test("on an item that too few rated stay hidden", () => {
    const two = single(["a", "b"], {}, { comments: {} });
    const answers = [
      ...written(5),
      ...table("peers", ["b"], [[1]]).map((each) => ({ ...each, comment: "me" })),
    ];
    expect(JSON.stringify(evaluate(two, answers))).not.toContain('"me"');
  });

  test("that one more rater would have written are held back after a report", () => {
    const loose = single(["a"], { minimum: 1 }, { comments: {} });
    const first = evaluate(loose, written(5));
    expect(evaluate(loose, written(6), {}, [first]).groups[0]?.comments).toBeNull();
    expect(evaluate(loose, written(10), {}, [first]).groups[0]?.comments).toHaveLength(2);
  });

  describe("after a report", () => {
    const two = single(["a", "b"], {}, { comments: {} });
    /** Ten raters of b, the first so many of whom rated and commented on a too. */
    const ten = (count: number, late: readonly string[] = []) =>
      table(
        "peers",
        ["a", "b"],
        Array.from({ length: 10 }, (_, index) => [index < count ? 3 : null, 4]),
      ).map((answer) => {
        const wrote = answer.itemId === "a" && (answer.rating !== null || late.includes(answer.raterId));
        return wrote ? { ...answer, comment: answer.raterId } : answer;
      });
    const first = evaluate(two, ten(5));
    const textsOf = (given: ReturnType<typeof ten>) =>
      evaluate(two, given, {}, [first]).groups[0]?.comments?.map(({ text }) => text);

    test("are held back item by item: the group has as many raters, and three are new on the item", () => {
      expect(textsOf(ten(5))).toHaveLength(5);
      expect(textsOf(ten(8))).toEqual([]);
      expect(textsOf(ten(10))).toHaveLength(10);
    });

    test("are held back where one who did not observe the item wrote later", () => {
      expect(textsOf(ten(5, ["peers-9"]))).toEqual([]);
    });
  });

  test("of a group that is rolled up stand among those of the other", () => {
    const rolling = withFields({ belowMinimum: { rollUpInto: "customers" }, comments: {} });
    const answers = [
      ...table("customers", ["listens"], [[3], [3], [3], [3]]),
      ...table("peers", ["listens"], [[3]]).map((each) => ({ ...each, comment: "kind" })),
    ];
    const { groups } = evaluate(rolling, answers);
    expect(groups.map(({ id, comments }) => [id, comments?.map(({ text }) => text) ?? null])).toEqual([
      ["self", []],
      ["manager", []],
      ["peers", null],
      ["customers", ["kind"]],
    ]);
  });
});

describe("who may rate", () => {
  const eligible = { field: "monthsKnown", gte: "4" };
  const months = [12, 4, 3, undefined, 5];
  const answers = column([1, 2, 3, 4, 5]).map((answer, index) => ({
    ...answer,
    ...(months[index] === undefined ? {} : { monthsKnown: months[index] }),
  }));

  test("is a condition on answers: the others do not count, and are told", () => {
    const { value, issues, leftOut } = evaluate(single(["a"], {}, { eligible }), answers);
    expect(value).toBe("2.67");
    expect(leftOut).toEqual(
      [2, 3].map((index) => ({
        id: `peers-${index + 1}/a`,
        stream: "answers",
        index,
        reason: "reviews.rater_not_eligible",
        amount: null,
      })),
    );
    expect(issues.map(({ code, severity, path, params }) => [code, severity, path, params])).toEqual([
      ["reviews.rater_not_eligible", "warning", "/answers", { count: 2 }],
    ]);
  });

  test("leaves a group below its minimum where too few may", () => {
    const late = answers.map((answer) => ({ ...answer, monthsKnown: answer.rating === 1 ? 4 : 1 }));
    expect(evaluate(single(["a"], {}, { eligible }), late).groups[0]?.reason).toBe("below_minimum");
    const nobody = answers.map((answer) => ({ ...answer, monthsKnown: "4 months" }));
    expect(evaluate(single(["a"], {}, { eligible }), nobody).groups[0]?.reason).toBe("no_answers");
  });
});
