import { customerGrade, lintSegmentation } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { byScore, bySize } from "./documents.js";

const found = (document: unknown): readonly string[] =>
  lintSegmentation(document).map(({ code, severity, path }) => `${severity} ${code} ${path}`);
const rules = (...conditions: readonly unknown[]) => ({
  ...bySize,
  segments: conditions.map((when, index) => ({ id: `s${index}`, when })),
});
const exists = (field: string, isThere: boolean) => ({ field, exists: isThere });
const unreachable = ["warning segments.unreachable_rule /segments/1/when"];

describe("lintSegmentation", () => {
  test("has nothing to say about sound documents", () => {
    expect([bySize, byScore, customerGrade].flatMap(found)).toEqual([]);
  });

  test("tells errors alone where there are some", () => {
    expect(found({ ...bySize, segments: [] })).toEqual(["error document.wrong_value /segments"]);
    expect(found({ ...byScore, outOf: "0" })).toEqual(["error segments.bad_out_of /outOf"]);
  });

  test.each<[string, unknown, unknown]>([
    ["always met", { any: [exists("a", true), exists("a", false)] }, { field: "b", is: "x" }],
    ["the same", { field: "a", is: "x" }, { field: "a", is: "x" }],
    ["a wider span", { field: "a", gte: "100" }, { field: "a", gt: "100" }],
    ["a span around one value", { field: "a", between: ["1", "3"] }, { field: "a", equals: 3 }],
    ["a span without one end", { field: "a", lt: "5" }, { field: "a", between: [1, 4] }],
    ["a longer list", { field: "a", in: ["x", "y"] }, { field: "a", is: "x" }],
    ["all but one", { field: "a", isNot: "z" }, { field: "a", in: ["x", "y"] }],
    ["presence alone", exists("a", true), { field: "a", gt: 0 }],
    [
      "one of several",
      {
        any: [
          { field: "a", gt: 0 },
          { field: "b", gt: 0 },
        ],
      },
      { field: "b", gt: 1 },
    ],
    [
      "less to ask",
      { field: "a", gt: 0 },
      {
        all: [
          { field: "b", gt: 0 },
          { field: "a", gt: 2 },
        ],
      },
    ],
    [
      "both ways are taken",
      { field: "a", gt: 0 },
      {
        any: [
          { field: "a", gt: 1 },
          { field: "a", equals: 3 },
        ],
      },
    ],
    [
      "several at once",
      {
        all: [
          { field: "a", gt: 0 },
          { field: "b", gt: 0 },
        ],
      },
      {
        all: [
          { field: "b", gt: 0 },
          { field: "a", gt: 0 },
          { field: "c", gt: 0 },
        ],
      },
    ],
    ["the contrary", { not: { field: "a", gt: 0 } }, { field: "a", lt: 0 }],
  ])("finds a rule that is never reached: %s", (_name, first, second) => {
    expect(found(rules(first, second))).toEqual(unreachable);
  });

  test.each<[string, unknown, unknown]>([
    ["a narrower span", { field: "a", gt: "100" }, { field: "a", gte: "100" }],
    ["a span that ends", { field: "a", between: [0, 9] }, { field: "a", gt: 1 }],
    ["another field", { field: "a", gt: 0 }, { field: "b", gt: 0 }],
    ["a shorter list", { field: "a", is: "x" }, { field: "a", in: ["x", "y"] }],
    ["absence", exists("a", true), exists("a", false)],
    [
      "a part only",
      {
        all: [
          { field: "a", gt: 0 },
          { field: "b", gt: 0 },
        ],
      },
      { field: "a", gt: 0 },
    ],
    [
      "one way only",
      { field: "a", gt: 0 },
      {
        any: [
          { field: "a", gt: 1 },
          { field: "b", gt: 1 },
        ],
      },
    ],
    ["text and truth", { field: "a", isNot: true }, { field: "a", is: "x" }],
    [
      "what cannot be told",
      { not: { field: "a", gt: 0 } },
      {
        all: [
          { field: "a", lt: 0 },
          { field: "a", isNot: "none" },
        ],
      },
    ],
  ])("is silent about %s", (_name, first, second) => {
    expect(found(rules(first, second))).toEqual([]);
  });

  test("names the rule that takes it all", () => {
    const [issue] = lintSegmentation(rules({ field: "a", gt: 0 }, { field: "a", gt: 1 }));
    expect(issue?.params).toEqual({ id: "s1", takenBy: "s0" });
  });

  test("hints at an otherwise that a rule gives too", () => {
    expect(found({ ...bySize, otherwise: "key" })).toEqual(["hint segments.otherwise_shared /otherwise"]);
  });

  test("warns of a lower grade that is visited more often", () => {
    const [low, middle, high] = byScore.grades;
    const often = { ...low, service: { visitEveryDays: 10 } };
    expect(found({ ...byScore, grades: [often, middle, high] })).toEqual([
      "warning segments.shorter_visits /grades/0/service/visitEveryDays",
    ]);
    const { service: _, ...silent } = middle;
    expect(found({ ...byScore, grades: [{ ...low, service: { visitEveryDays: 6 } }, silent, high] })).toEqual(
      ["warning segments.shorter_visits /grades/0/service/visitEveryDays"],
    );
  });

  test("warns of a margin as wide as a grade", () => {
    expect(found({ ...byScore, hysteresis: { up: "19.99", down: "20" } })).toEqual([
      "warning segments.wide_margin /hysteresis/down",
    ]);
  });

  test("hints at an item without weight, and hands on what its curve has to say", () => {
    const [power, loyalty] = byScore.score;
    const points = [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
      { at: "2", value: "0.5" },
    ];
    const score = [
      { ...power, weight: "1", curve: { kind: "curve", points } },
      { ...loyalty, weight: "0" },
    ];
    expect(found({ ...byScore, score })).toEqual([
      "hint scale.falls /score/0/curve/points/2",
      "hint segments.zero_weight /score/1/weight",
    ]);
  });
});
