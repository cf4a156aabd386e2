import { describe, expect, test } from "vitest";
import { answersOf } from "./adapters/answers.js";
import type { Json } from "./facts.js";
import { filled } from "./units.js";

const table = [
  ["1", "2"],
  ["3", null],
];
const facts = {
  mechanic: "",
  parameters: { quota: "100" },
  input: {
    sales: ["10", "30"],
    percent: "5",
    deals: [
      { amount: "7", wonOn: null },
      { amount: "8", wonOn: "2026-02-01" },
    ],
    month: "July",
    week: 604800000,
    people: "2",
    table,
    isDone: true,
  },
};

describe("facts that are written by hand", () => {
  test("are as many as the longest list that they refer to, period after period", () => {
    const template = { period: "2026-12", sales: { $: "sales" }, quota: { $: "plan.quota" } };
    expect(filled(template, facts)).toEqual([
      { period: "2026-12", sales: "10", quota: "100" },
      { period: "2027-01", sales: "30", quota: "100" },
    ]);
  });

  test("are one evaluation each in a list", () => {
    expect(filled([{ all: { $: "sales" } }, { first: { $: "sales.0" } }], facts)).toEqual([
      { all: ["10", "30"] },
      { first: "10" },
    ]);
  });

  test.each<[Json, Json]>([
    [{ $: "percent", as: "fraction" }, "0.05"],
    [{ $: "percent", as: "negative" }, "-5"],
    [{ $: "sales", as: "increments", at: "1" }, "20"],
    [{ $: "plan.quota", less: "percent" }, "95"],
    [{ $: "plan.quota", less: ["sales.0", "sales.1"], counted: true }, 60],
    [{ $: "plan.quota", per: "people" }, "50"],
    [{ $: "percent", as: "restOfHundred" }, "95"],
    [{ $: "percent", as: "sortable" }, "000005"],
    [{ $: "month", as: "dayInMonth" }, "2026-07-15"],
    [{ $: "week", as: "dayAfterMilliseconds" }, "2026-01-08"],
    [{ $: "deals", each: "amount" }, ["7", "8"]],
    [{ $: "deals", each: "wonOn" }, ["2026-02-01"]],
    [{ $: "people", as: "upTo" }, [1, 2]],
    [
      { $: "table", as: "transposed" },
      [
        ["1", "3"],
        ["2", null],
      ],
    ],
    [{ $: "isDone", as: "count" }, 1],
    [{ $: "table.1.1", as: "fraction" }, null],
  ])("read %j in another notation", (reference, value) => {
    expect(filled([{ value: reference }], facts)).toEqual([{ value }]);
  });

  test("repeat a part for each item of a list, and as often as a number says", () => {
    const each = [{ $for: "deals", id: { $: "name" }, amount: { $: "item.amount" } }];
    const times = [{ $times: "people", personId: { $: "name" } }];
    expect(filled([{ each, times }], facts)).toEqual([
      {
        each: [
          { id: "deals.1", amount: "7" },
          { id: "deals.2", amount: "8" },
        ],
        times: [{ personId: "p1" }, { personId: "p2" }],
      },
    ]);
  });

  test("name parts as they are told to, and take a table cell by cell", () => {
    const times = [{ $times: "people", $named: "rater", id: { $: "name" } }];
    const cells = [{ $for: { $: "table", as: "cells" }, at: { $: "item.row" }, value: { $: "item.value" } }];
    expect(filled([{ times, cells }], facts)).toEqual([
      {
        times: [{ id: "rater1" }, { id: "rater2" }],
        cells: [
          { at: "r1", value: "1" },
          { at: "r1", value: "2" },
          { at: "r2", value: "3" },
        ],
      },
    ]);
  });

  test("know the place of an item and the one before it, and take those alone that have something in a field", () => {
    const moves = [{ $for: "sales", from: { $: "before" }, to: { $: "item" }, at: { $: "place" } }];
    const won = [{ $for: "deals", $with: "wonOn", amount: { $: "item.amount" } }];
    const others = [{ $times: { $: "sales.0", less: "sales.0" }, id: { $: "name" } }];
    expect(filled([{ moves, won, others }], facts)).toEqual([
      {
        moves: [
          { from: null, to: "10", at: 0 },
          { from: "10", to: "30", at: 1 },
        ],
        won: [{ amount: "8" }],
        others: [],
      },
    ]);
  });

  test("are one evaluation for each item of a list, and leave out what is optional and empty", () => {
    const template = [{ $for: "table", last: { $: "item.1", optional: true } }];
    expect(filled(template, facts)).toEqual([{ last: "2" }, {}]);
  });

  test.each(["nothing", "deals.2", "plan.nothing"])("do not refer to %s, which is not there", (path) => {
    expect(() => filled([{ value: { $: path } }], facts)).toThrow(`the case has no ${path}`);
  });
});

describe("answers of a document", () => {
  const results = [
    {
      value: "2",
      missing: null,
      lines: [{ id: "a", value: "1.5" }],
      entries: [{ cause: "held", change: "-3" }],
    },
    { value: "3", lines: [{ id: "a", value: "0" }], entries: [] },
  ];
  const found = { results, plan: { quota: "4" }, input: { sales: ["8", "6"] } };

  test.each<[Json, Json]>([
    ["0.value", "2"],
    ["last.lines.a.value", "0"],
    ["*.value", ["2", "3"]],
    ["plan.quota", "4"],
    [
      ["0.value", "input.sales.1"],
      ["2", "6"],
    ],
    [{ payment: "1.value" }, { payment: "3" }],
    [{ sum: "*.value" }, "5"],
    [{ percent: { ratio: ["0.value", "plan.quota"] } }, "50"],
    [{ ratio: ["*.value", "input.sales"] }, ["0.25", "0.5"]],
    [{ difference: ["input.sales", "*.value"] }, ["6", "3"]],
    [{ growth: "*.value" }, "0.5"],
    [{ is: ["0.lines.first.id", "a"] }, true],
    [{ only: "0.value", where: ["0.lines.first.id", "b"] }, null],
    [{ entries: "*.entries", cause: "held" }, ["3", "0"]],
    [{ paid: "*.lines.*.value", word: "NONE" }, ["1.5", "NONE"]],
    [{ product: ["*.value", "plan.quota"] }, ["8", "12"]],
    [{ is: ["*.value", "3"] }, [false, true]],
    [{ exists: ["0.value", "0.missing"] }, [true, false]],
    [{ words: "*.value", as: { "2": "two" } }, ["two", "3"]],
    [
      { each: "*", take: { one: "value", of: "plan.quota" } },
      [
        { one: "2", of: "4" },
        { one: "3", of: "4" },
      ],
    ],
    [{ each: "*", take: ["value"], first: 1 }, [["2"]]],
    [{ joined: ["*.value", "plan.quota"] }, ["2", "3", "4"]],
    [{ orElse: "0.missing", write: "0" }, "0"],
    [{ count: "input.sales" }, 2],
    [{ rest: "input.sales" }, ["6"]],
    [{ position: "*.value", of: "3" }, 1],
    [{ position: "*.value", of: "4" }, null],
    [{ lookup: "0.lines", by: "value", equal: "0.lines.0.value", take: "id" }, "a"],
    [
      { events: { late: "input.sales", early: "*.value" }, when: ["6", "2"] },
      [
        [0, "early"],
        [1, "late"],
      ],
    ],
  ])("%j", (asked, answer) => {
    expect(answersOf({ answer: asked }, found)).toEqual({ answer });
  });

  test("a path that leads nowhere is a fault of the document", () => {
    expect(() => answersOf({ answer: "0.nothing" }, found)).toThrow("no nothing in");
  });
});
