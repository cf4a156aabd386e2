import { describe, expect, test } from "vitest";
import {
  type CreditRule,
  lintCrediting,
  safeCompileCrediting,
} from "../../../src/incentives/crediting/index.js";
import { sales } from "./sales.js";

const owner: CreditRule = { id: "owner", to: { kind: "owner" } };

function split(...shares: readonly (string | number)[]): CreditRule {
  const people = shares.map((share, index) => ({ personId: `p-${index}`, share }));
  return { id: "split", to: { kind: "split", shares: people } };
}

function faultsOf(change: object): readonly string[] {
  const document = { ...sales(), ...change };
  const read = safeCompileCrediting(document);
  const faults = read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
  expect(
    lintCrediting(document)
      .filter(({ severity }) => severity === "error")
      .map(({ code, path }) => `${code} ${path}`),
  ).toEqual(faults);
  return faults;
}

describe("a document is refused", () => {
  test.each<[string, object, readonly string[]]>([
    [
      "shares among the records themselves",
      { rules: [{ id: "shared", to: { kind: "split", from: "deals" } }] },
      ["document.wrong_value /rules/0/to/from"],
    ],
    [
      "a ratio by a name that no field has",
      { measures: [{ id: "bookings", base: { kind: "margin", ratio: { as: "__proto__", of: "price" } } }] },
      ["document.forbidden_key /measures/0/base/ratio/as"],
    ],
    ["a split of 110 %", { rules: [split("0.6", "0.5")] }, ["crediting.split_not_one /rules/0/to/shares"]],
    [
      "thirds of 33.3 %",
      { rules: [split("0.333", "0.333", "0.333")] },
      ["crediting.split_not_one /rules/0/to/shares"],
    ],
    [
      "a share of zero",
      { rules: [split("1", "0")] },
      ["crediting.share_not_positive /rules/0/to/shares/1/share"],
    ],
    [
      "a share of a measure below zero",
      { rules: [{ ...owner, measures: [{ measure: "bookings", share: "-1" }] }] },
      ["crediting.share_not_positive /rules/0/measures/0/share"],
    ],
    [
      "a share that is no number",
      { rules: [split("half", "0.5")] },
      ["decimal.not_decimal /rules/0/to/shares/0/share"],
    ],
    [
      "somebody twice",
      {
        rules: [
          {
            id: "s",
            to: {
              kind: "split",
              shares: [
                { personId: "a", share: "0.5" },
                { personId: "a", share: "0.5" },
              ],
            },
          },
        ],
      },
      ["crediting.repeated_payee /rules/0/to/shares/1"],
    ],
    [
      "a measure that is not declared",
      { rules: [{ ...owner, measures: [{ measure: "sales" }] }] },
      ["document.unknown_reference /rules/0/measures/0/measure"],
    ],
    [
      "a measure twice",
      { rules: [{ ...owner, measures: [{ measure: "bookings" }, { measure: "bookings" }] }] },
      ["crediting.repeated_measure /rules/0/measures/1"],
    ],
    [
      "the id of another measure",
      {
        measures: [{ id: "bookings" }, { id: "other" }],
        rules: [{ ...owner, measures: [{ measure: "bookings", as: "other" }] }],
      },
      ["crediting.name_taken /rules/0/measures/0/as"],
    ],
    ["two rules of one id", { rules: [owner, owner] }, ["document.duplicate_id /rules/1/id"]],
    [
      "two measures of one id",
      { measures: [{ id: "bookings" }, { id: "bookings" }] },
      ["document.duplicate_id /measures/1/id", "crediting.repeated_measure /rules/0"],
    ],
    [
      "a sign that ids of rules do not hold",
      { rules: [{ ...owner, id: "a#b" }] },
      ["document.wrong_value /rules/0/id"],
    ],
    [
      "dates that hold no day",
      { rules: [{ ...owner, effective: { from: "2026-02-01", to: "2026-02-01" } }] },
      ["period.unsorted /rules/0/effective/to"],
    ],
    [
      "no date",
      { rules: [{ ...owner, effective: { from: "2026-02-30" } }] },
      ["date.not_a_date /rules/0/effective/from"],
    ],
    [
      "a condition that is none",
      { rules: [{ ...owner, when: { field: "a", gte: "x" } }] },
      ["decimal.not_decimal /rules/0/when/gte"],
    ],
    [
      "a rollup without levels",
      { rules: [owner, { id: "up", to: { kind: "rollup" } }] },
      ["document.missing_field /rules/1/to/levels"],
    ],
    [
      "levels from zero",
      { rules: [owner, { id: "up", to: { kind: "rollup", levels: [0] } }] },
      ["document.wrong_value /rules/1/to/levels/0"],
    ],
    [
      "an unknown way to credit",
      { rules: [{ id: "x", to: { kind: "team" } }] },
      ["document.unknown_kind /rules/0/to/kind"],
    ],
    [
      "an unknown base",
      { measures: [{ id: "bookings", base: { kind: "profit" } }] },
      ["document.unknown_kind /measures/0/base/kind"],
    ],
    [
      "rates of zero",
      {
        fx: { table: { kind: "rateTable", rates: [{ from: "EUR", to: "USD", on: "2026-01-01", rate: 0 }] } },
      },
      ["money.rate_not_positive /fx/table/rates/0/rate"],
    ],
    ["no currency", { currency: "usd" }, ["document.wrong_value /currency"]],
    ["no rules", { rules: [] }, ["document.wrong_value /rules"]],
    ["an unknown field", { winners: 2 }, ["document.unknown_field /winners"]],
  ])("%s", (_name, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });

  test("a split says by how much it is off", () => {
    const read = safeCompileCrediting(sales([split("0.6", "0.5")]));
    expect(read.ok ? [] : read.issues.map(({ params }) => params)).toEqual([{ total: "1.1", off: "0.1" }]);
  });
});

describe("lint", () => {
  const up: CreditRule = { id: "up", to: { kind: "rollup", levels: 1 } };
  const when = { field: "region", is: "east" };

  test.each<[string, object, readonly string[]]>([
    ["nothing to say", {}, []],
    [
      "a rule after one that always fits",
      { rules: [owner, { ...owner, id: "late" }] },
      ["crediting.unreachable_rule /rules/1"],
    ],
    ["not where two win", { rules: [owner, { ...owner, id: "late" }], precedence: { winners: 2 } }, []],
    ["not where all win", { rules: [owner, { ...owner, id: "late" }], precedence: { winners: "all" } }, []],
    ["no rule for the rest", { rules: [{ ...owner, when }] }, ["crediting.no_fallback /rules"]],
    [
      "two of one rank",
      {
        rules: [
          { ...owner, rank: 1, when },
          { ...owner, id: "b", rank: 1 },
        ],
      },
      ["crediting.equal_ranks /rules/1/rank"],
    ],
    [
      "not where ties are refused",
      {
        rules: [
          { ...owner, rank: 1, when },
          { ...owner, id: "b", rank: 1 },
        ],
        precedence: { ties: "refuse" },
      },
      [],
    ],
    [
      "not where they differ in tests",
      {
        rules: [
          { ...owner, rank: 1, when },
          { ...owner, id: "b", rank: 1 },
        ],
        precedence: { order: "specific" },
      },
      [],
    ],
    [
      "a measure without a rule",
      {
        measures: [{ id: "bookings" }, { id: "b" }],
        rules: [{ ...owner, measures: [{ measure: "bookings" }] }],
      },
      ["crediting.unused_measure /measures/1"],
    ],
    ["nothing to roll up", { rules: [up] }, ["crediting.nothing_to_roll_up /rules/0"]],
    [
      "a part of each record",
      { rules: [{ ...owner, measures: [{ measure: "bookings", share: "0.9" }] }] },
      ["crediting.partial_share /rules/0/measures"],
    ],
  ])("%s", (_name, change, expected) => {
    expect(lintCrediting({ ...sales(), ...change }).map(({ code, path }) => `${code} ${path}`)).toEqual(
      expected,
    );
  });
});
