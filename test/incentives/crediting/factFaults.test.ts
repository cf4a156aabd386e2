import { describe, expect, test } from "vitest";
import { compileCrediting } from "../../../src/incentives/crediting/index.js";
import { codesOf } from "../../kernel/allocation/codesOf.js";
import { untyped } from "../../kernel/untyped.js";
import { deal, facts, sales, shortly, team } from "./sales.js";

const shared = compileCrediting(
  sales([
    { id: "shared", to: { kind: "split", from: "splits" } },
    { id: "owner", to: { kind: "owner" } },
  ]),
);
const half = { id: "s-1", recordId: "d-1", personId: "ann", share: "0.5" };

function faults(change: object): readonly string[] {
  return codesOf(() =>
    shared.evaluate(untyped({ ...facts([deal()], { records: { deals: [deal()], splits: [] } }), ...change })),
  );
}

function records(deals: readonly unknown[], splits: readonly unknown[] = []): object {
  return { records: { deals, splits } };
}

describe("faulty facts are refused, all at once", () => {
  test.each<[string, object, readonly string[]]>([
    [
      "a date that is none",
      records([deal({ closedOn: "2026-02-30" })]),
      ["date.not_a_date /records/deals/0/closedOn"],
    ],
    [
      "an amount that is none",
      records([deal({ amount: "1,000" })]),
      ["decimal.not_decimal /records/deals/0/amount"],
    ],
    [
      "one id twice",
      records([deal(), deal()]),
      ["document.duplicate_id /records/deals/0/id", "document.duplicate_id /records/deals/1/id"],
    ],
    ["no id", records([{ ...deal(), id: undefined }]), ["document.missing_field /records/deals/0/id"]],
    [
      "a record that is not flat",
      records([{ ...deal(), lines: [] }]),
      ["document.wrong_type /records/deals/0/lines"],
    ],
    ["a record that is none", records([null]), ["document.wrong_type /records/deals/0"]],
    [
      "shares of 110 %",
      records([deal()], [half, { ...half, id: "s-2", personId: "bob", share: "0.6" }]),
      ["crediting.split_not_one /records/deals/0"],
    ],
    ["shares of 50 %", records([deal()], [half]), ["crediting.split_not_one /records/deals/0"]],
    [
      "a share of nothing",
      records([deal()], [half, { ...half, id: "s-2", personId: "bob", share: 0 }]),
      ["crediting.share_not_positive /records/splits/1/share", "crediting.split_not_one /records/deals/0"],
    ],
    [
      "somebody twice",
      records([deal()], [half, { ...half, id: "s-2" }]),
      [
        "crediting.repeated_payee /records/splits/0",
        "crediting.repeated_payee /records/splits/1",
        "crediting.split_not_one /records/deals/0",
      ],
    ],
    [
      "a share without a person",
      records([deal()], [{ recordId: "d-1", share: 1 }]),
      ["document.missing_field /records/splits/0/personId", "crediting.split_not_one /records/deals/0"],
    ],
    [
      "a share that is none",
      records([deal()], [{ ...half, share: "half" }]),
      ["decimal.not_decimal /records/splits/0/share", "crediting.split_not_one /records/deals/0"],
    ],
    [
      "an original that is no text, which would pass for a record of its own",
      records([deal(), deal({ id: "d-2", refundOf: 1, amount: "-1000" })]),
      ["document.wrong_type /records/deals/1/refundOf"],
    ],
    [
      "more digits than a credit has",
      records([deal({ amount: `1${"0".repeat(59)}.5` })]),
      ["decimal.too_long /records/deals/0/amount"],
    ],
    [
      "one person twice",
      { people: [...team, { id: "ann" }] },
      ["document.duplicate_id /people/0/id", "document.duplicate_id /people/4/id"],
    ],
    [
      "a person who is a partner",
      { partners: [{ id: "eve" }] },
      ["document.duplicate_id /people/3/id", "document.duplicate_id /partners/0/id"],
    ],
    ["nobody", { people: undefined }, ["document.missing_field /people"]],
    [
      "two assignments of one day",
      {
        people: [
          { id: "ann", assignments: [{ from: "2025-01-01" }, { from: "2026-01-01", managerId: "bob" }] },
        ],
      },
      ["crediting.overlapping_assignments /people/0/assignments/1"],
    ],
    [
      "an assignment of no day",
      { people: [{ id: "ann", assignments: [{ from: "2026-01-01", to: "2026-01-01" }] }] },
      ["period.unsorted /people/0/assignments/0/to"],
    ],
    [
      "an assignment without a start",
      { people: [{ id: "ann", assignments: [{ managerId: "x" }] }] },
      ["date.not_a_date /people/0/assignments/0/from"],
    ],
    ["a period that is none", { period: "2026-Q5" }, ["period.not_a_period /period"]],
    ["no records", { records: undefined }, ["document.missing_field /records"]],
    ["a field that is misspelled", { person: [] }, ["document.unknown_field /person"]],
  ])("%s", (_name, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test("a record whose shares are all faulty is no record without shares", () => {
    const splits = ["ann", "bob"].map((personId) => ({
      id: personId,
      recordId: "d-1",
      personId,
      share: "half",
    }));
    const given = facts([deal()], { records: { deals: [deal()], splits } });
    const { credits, leftOut, reconciliation } = shared.evaluate(given, { onInvalid: "report" });
    expect(credits).toEqual([]);
    expect(leftOut?.at(-1)).toMatchObject({ id: "d-1", reason: "crediting.split_not_one", amount: "1000" });
    expect(reconciliation.measures[0]).toMatchObject({ source: "1000.00", leftOut: "1000.00" });
  });

  test("a credit that could not be read again", () => {
    const document = sales(undefined, {
      measures: [
        { id: "m", base: { kind: "derived", derive: { multiply: [{ measure: "a" }, { measure: "a" }] } } },
      ],
    });
    const run = () => compileCrediting(document).evaluate(facts([deal({ a: "9".repeat(40) })]));
    expect(codesOf(run)).toEqual(["crediting.amount_too_long /records/deals/0"]);
  });

  test("faults of records that do not count are none", () => {
    expect(faults(records([deal({ closedOn: "2025-01-01", amount: "x" })]))).toEqual([]);
  });
});

describe("faulty facts are reported and left out", () => {
  test("the others are credited, and the reconciliation holds what was left out", () => {
    const deals = [deal(), deal({ id: "d-2", amount: "70" }), deal({ id: "d-3", amount: "x" })];
    const given = { ...facts([]), records: { deals, splits: [half] } };
    const result = shared.evaluate(given, { onInvalid: "report" });
    expect(shortly(result)).toEqual(["ann d-2 70.00"]);
    expect(result.leftOut).toEqual([
      { id: "d-1", stream: "deals", index: 0, reason: "crediting.split_not_one", amount: "1000" },
      { id: "d-3", stream: "deals", index: 2, reason: "decimal.not_decimal", amount: null },
    ]);
    expect(result.reconciliation.records).toEqual({ given: 3, credited: 1, uncredited: 0, leftOut: 2 });
    expect(result.reconciliation.measures[0]).toMatchObject({
      source: "1070.00",
      credited: "70.00",
      leftOut: "1000.00",
    });
  });

  test("a person who is left out is nobody to be credited", () => {
    const people = [{ id: "ann", hobby: "chess" }];
    const result = shared.evaluate(untyped({ ...facts([deal()]), people }), { onInvalid: "report" });
    expect(result.uncredited.map(({ reason }) => reason)).toEqual(["unknown_person"]);
    expect(result.leftOut?.map(({ id, stream }) => [id, stream])).toEqual([["ann", "people"]]);
  });
});

describe("what is odd is warned of", () => {
  test("a stream that is absent, and shares of no record", () => {
    const absent = shared.evaluate({ ...facts([]), records: {} });
    expect(absent.issues.map(({ code, path }) => [code, path])).toEqual([
      ["crediting.missing_stream", "/records/deals"],
      ["crediting.missing_stream", "/records/splits"],
    ]);
    const lost = shared.evaluate({ ...facts([]), records: { deals: [], splits: [half] } });
    expect(lost.issues.map(({ code, params }) => [code, params.count])).toEqual([
      ["crediting.split_without_record", 1],
    ]);
  });
});

describe("options", () => {
  test("only lists the credits of some records, and changes no sum", () => {
    const deals = [deal(), deal({ id: "d-2", ownerId: null })];
    const all = compileCrediting(sales()).evaluate(facts(deals));
    const some = compileCrediting(sales()).evaluate(facts(deals), { only: ["d-2"] });
    expect(some).toEqual({ ...all, credits: [] });
    expect(compileCrediting(sales()).evaluate(facts(deals), { only: ["d-1"] })).toEqual({
      ...all,
      uncredited: [],
    });
  });

  test.each([
    ["a trace of all", { trace: true }, ["crediting.trace_one_record /options/only"]],
    ["a trace of two", { trace: true, only: ["d-1", "d-2"] }, ["crediting.trace_one_record /options/only"]],
    ["a record that there is not", { only: ["d-9"] }, ["crediting.unknown_record /options/only/0"]],
  ] as const)("%s is refused", (_name, options, expected) => {
    expect(
      codesOf(() => compileCrediting(sales()).evaluate(facts([deal(), deal({ id: "d-2" })]), options)),
    ).toEqual(expected);
  });

  test("fields that are named are carried, and no other", () => {
    const result = compileCrediting(sales(undefined, { fields: ["region"] })).evaluate(
      facts([deal({ region: "east" })]),
    );
    expect(result.credits[0]?.fields).toEqual({ region: "east" });
  });
});
