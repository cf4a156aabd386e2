import { describe, expect, test } from "vitest";
import { evaluate, table, three, withFields } from "./samples.js";

const groups = [
  { id: "self", kind: "self", weight: "0" },
  { id: "manager", kind: "manager", weight: "0.5" },
  { id: "peers", weight: "0.5" },
];
const document = (gaps: object, fields: object = {}) =>
  withFields({ groups, gaps, competencies: [{ id: "all", items: [{ id: "a" }] }], ...fields });

/** What is told of a gap between one rating of oneself and one of the manager. */
function verdict(self: string | number, others: string | number, gaps: object, fields: object = {}) {
  const answers = [...table("self", ["a"], [[self]]), ...table("manager", ["a"], [[others]])];
  const found = evaluate(document(gaps, fields), answers).gaps ?? [];
  expect(found.map(({ level }) => level)).toEqual(["competency", "item"]);
  expect(found[0]?.verdict).toBe(found[1]?.verdict);
  return found[0]?.verdict;
}

describe("gaps between self and others", () => {
  test.each([
    ["4.5", "3.5", "aligned"],
    ["4.6", "3.5", "blindSpot"],
    [2, 3, "aligned"],
    [2, "3.1", "hiddenStrength"],
    [3, 3, "aligned"],
  ])(
    "r360-04: %s against %s, over a quarter of the range 1 to 5, is %s (SAP KBA 2069226)",
    (self, others, expected) => {
      expect(verdict(self, others, {})).toBe(expected);
      expect(verdict(self, others, { over: { share: "0.25", of: "range" } })).toBe(expected);
      expect(verdict(self, others, { over: 1 })).toBe(expected);
    },
  );

  test.each([
    ["6", 5, "3", "aligned"],
    ["6", "5.01", "3", "blindSpot"],
    ["5", "4.66", "3", "aligned"],
    ["5", "4.67", "3", "blindSpot"],
  ])(
    "r360-31: of a scale from 1 to %s, %s against %s over a third of its points is %s (Primalogik)",
    (to, self, others, expected) => {
      const over = { share: { numerator: "1", denominator: "3" }, of: "points" };
      expect(verdict(self, others, { over }, { ratings: { from: "1", to } })).toBe(expected);
    },
  );

  test("r360-31: the gap 1.2 from 1 to 5 is one over a quarter of the range, and none over a third of the points", () => {
    const over = { share: { numerator: "1", denominator: "3" }, of: "points" };
    expect([verdict("4.2", 3, {}), verdict("4.2", 3, { over })]).toEqual(["blindSpot", "aligned"]);
  });

  test.each([
    [{}, "6", "1.25"],
    [{ over: "0.75" }, "6", "0.75"],
    [{ over: { share: { numerator: "1", denominator: "3" }, of: "points" } }, "6", "2"],
    [
      { over: { share: { numerator: "1", denominator: "3" }, of: "points" } },
      "5",
      "1.666666666666666666666666666666667",
    ],
  ])("r360-31: tell the threshold that they are compared with: %j up to %s is %s", (gaps, to, over) => {
    const { gaps: found } = evaluate(document(gaps, { ratings: { from: "1", to } }), []);
    expect(found?.map((gap) => [gap.value, gap.over])).toEqual([
      [null, over],
      [null, over],
    ]);
  });

  test("are of self less others, by the weights of the groups that are shown", () => {
    const answers = [
      ...table("self", ["a"], [[5]]),
      ...table("manager", ["a"], [[4]]),
      ...three("peers", "a", 3),
    ];
    expect(evaluate(document({}), answers).gaps?.[0]).toEqual({
      id: "all",
      level: "competency",
      self: "5.00",
      others: "3.50",
      value: "1.50",
      over: "1",
      verdict: "blindSpot",
    });
    expect(evaluate(document({}), answers.slice(0, -1)).gaps?.[0]).toMatchObject({ others: "4.00" });
    expect(evaluate(document({ against: "peers" }), answers).gaps?.[0]).toMatchObject({ value: "2.00" });
  });

  test("have a reason where there is none", () => {
    const own = table("self", ["a"], [[5]]);
    const two = three("peers", "a", 3).slice(1);
    const gap = (answers: typeof own, fields: object = {}, gaps: object = {}) =>
      evaluate(document(gaps, fields), answers).gaps?.[0];
    expect(gap([])).toMatchObject({ value: null, verdict: null, reason: "missing_self" });
    expect(gap(own)).toMatchObject({ self: "5.00", others: null, reason: "missing_others" });
    // Whether hidden groups have answers is not told by it.
    expect(gap([...own, ...two])).toEqual(gap(own));
    expect(gap([...own, ...two], {}, { against: "peers" })).toEqual(gap(own));
    const answered = [...own, ...two, ...table("manager", ["a"], [[4]])];
    expect(gap(answered)).toMatchObject({ value: "1.00" });
    expect(gap(answered, { belowMinimum: "hideTotal" })).toEqual(gap(own));
    expect(gap(answered, { belowMinimum: "refuse" })).toMatchObject({ self: null, others: null });
  });

  test("are told only where the review asks for them", () => {
    expect(evaluate(withFields({}), [])).not.toHaveProperty("gaps");
  });
});
