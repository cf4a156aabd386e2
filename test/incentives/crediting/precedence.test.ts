import { describe, expect, test } from "vitest";
import {
  type Crediting,
  type CreditRule,
  compileCrediting,
} from "../../../src/incentives/crediting/index.js";
import { credited, deal, facts, reasons, sales, shortly } from "./sales.js";

const rules: readonly CreditRule[] = [
  { id: "anybody", rank: 3, to: { kind: "owner" } },
  { id: "east", rank: 2, when: { field: "region", is: "east" }, to: { kind: "owner", field: "eastId" } },
  {
    id: "large-east",
    rank: 4,
    when: {
      all: [
        { field: "region", is: "east" },
        { field: "amount", gte: "500" },
      ],
    },
    to: { kind: "owner", field: "largeId" },
  },
];
const people = { region: "east", eastId: "bob", largeId: "max" };

describe("which rules win", () => {
  test.each<[string, Crediting["precedence"], readonly string[]]>([
    ["the lowest rank, by default", undefined, ["bob d-1 1000.00"]],
    ["the most tests", { order: "specific" }, ["max d-1 1000.00"]],
    ["two of them", { winners: 2 }, ["ann d-1#anybody 1000.00", "bob d-1#east 1000.00"]],
    [
      "all",
      { winners: "all" },
      ["ann d-1#anybody 1000.00", "bob d-1#east 1000.00", "max d-1#large-east 1000.00"],
    ],
  ])("%s", (_name, precedence, expected) => {
    const document = sales(rules, precedence === undefined ? {} : { precedence });
    expect(credited(document, facts([deal(people)]))).toEqual(expected);
  });

  test("what several rules credit is told as extra", () => {
    const document = sales(rules, { precedence: { winners: "all" } });
    const { reconciliation } = compileCrediting(document).evaluate(
      facts([deal(people), deal({ id: "d-2", amount: "-50" })]),
    );
    expect(reconciliation.measures[0]).toMatchObject({
      source: "950.00",
      credited: "2950.00",
      extra: "2000.00",
    });
  });

  test("rules without a rank come last, in the order of the document", () => {
    const document = sales([
      { id: "first", to: { kind: "owner" } },
      { id: "second", to: { kind: "owner", field: "eastId" } },
      { id: "ranked", rank: 99, to: { kind: "owner", field: "largeId" } },
    ]);
    expect(credited(document, facts([deal(people)]))).toEqual(["max d-1 1000.00"]);
  });

  test.each<[string, Crediting["precedence"], readonly string[]]>([
    ["a tie goes by the document", {}, []],
    ["or the record is listed", { ties: "refuse" }, ["d-1 tied_rules 1000.00"]],
    ["ties are no matter where all win", { ties: "refuse", winners: "all" }, []],
  ])("%s", (_name, precedence, expected) => {
    const tied = rules.map((rule) => ({ ...rule, rank: 1 }));
    const document = sales(tied, { precedence: precedence ?? {} });
    expect(reasons(compileCrediting(document).evaluate(facts([deal(people)])))).toEqual(expected);
  });

  test("a rule is in force from its first day to the day before the last, by the plan date", () => {
    const document = sales(
      [
        { id: "old", effective: { from: "2025-01-01", to: "2026-01-01" }, to: { kind: "owner" } },
        { id: "new", effective: { from: "2026-01-01" }, to: { kind: "owner", field: "eastId" } },
      ],
      { event: { from: "deals", date: "closedOn", planDate: "orderedOn" } },
    );
    const result = compileCrediting(document).evaluate(
      facts([
        deal({ ...people, orderedOn: "2025-12-31" }),
        deal({ ...people, id: "d-2", orderedOn: "2026-01-01" }),
        deal({ ...people, id: "d-3", orderedOn: "2024-12-31" }),
        deal({ ...people, id: "d-4" }),
      ]),
    );
    expect(shortly(result)).toEqual(["ann d-1 1000.00", "bob d-2 1000.00"]);
    expect(reasons(result)).toEqual(["d-3 no_rule 1000.00", "d-4 no_date null"]);
  });

  test("a split from a stream is passed over where the stream has no shares of the record", () => {
    const document = sales([
      { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
      { id: "owner", rank: 2, to: { kind: "owner" } },
    ]);
    const splits = [{ id: "s-1", recordId: "d-2", personId: "bob", share: 1 }];
    const given = { ...facts([]), records: { deals: [deal(), deal({ id: "d-2" })], splits } };
    expect(credited(document, given)).toEqual(["ann d-1 1000.00", "bob d-2 1000.00"]);
  });

  test("a condition that cannot be judged passes the rule over, and is warned of", () => {
    const result = compileCrediting(sales(rules)).evaluate(facts([deal(), deal({ id: "d-2" })]));
    expect(shortly(result)).toEqual(["ann d-1 1000.00", "ann d-2 1000.00"]);
    expect(result.issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["crediting.rule_missing", "/records/deals", { ruleId: "east", count: 2 }],
    ]);
  });
});
