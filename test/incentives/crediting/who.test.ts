import { describe, expect, test } from "vitest";
import { type CreditRule, type CreditTo, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { credited, deal, facts, reasons, sales, shortly, team } from "./sales.js";

const splits = [
  { id: "s-2", recordId: "d-1", personId: "bob", share: "0.4" },
  { id: "s-1", recordId: "d-1", personId: "ann", share: 0.6 },
];

function by(to: CreditTo, more: Partial<CreditRule> = {}): readonly CreditRule[] {
  return [{ id: "r", to, ...more }];
}

describe("whom a rule credits", () => {
  test.each<[string, CreditTo, readonly string[]]>([
    ["the owner", { kind: "owner" }, ["ann d-1 1000.00"]],
    ["whom another field names", { kind: "owner", field: "leadId" }, ["max d-1 1000.00"]],
    [
      "people by shares in the rule",
      {
        kind: "split",
        shares: [
          { personId: "eve", share: "0.25" },
          { field: "ownerId", share: "0.75" },
        ],
      },
      ["ann d-1 750.00", "eve d-1 250.00"],
    ],
    [
      "one person by two fields, once",
      {
        kind: "split",
        shares: [
          { field: "ownerId", share: "0.7" },
          { field: "secondId", share: "0.3" },
        ],
      },
      ["ann d-1 1000.00"],
    ],
    [
      "people by the shares of a stream",
      { kind: "split", from: "splits" },
      ["ann d-1 600.00", "bob d-1 400.00"],
    ],
  ])("%s", (_name, to, expected) => {
    const given = facts([deal({ leadId: "max", secondId: "ann" })]);
    expect(credited(sales(by(to)), { ...given, records: { ...given.records, splits } })).toEqual(expected);
  });

  test("a partner is a payee as well", () => {
    const given = facts([deal({ ownerId: "reseller" })], { partners: [{ id: "reseller" }] });
    expect(credited(sales(), given)).toEqual(["reseller d-1 1000.00"]);
  });

  test("an overlay is on top, with any share", () => {
    const rules = [
      ...by({ kind: "owner" }),
      { id: "engineer", to: { kind: "overlay", shares: [{ personId: "bob", share: "1.5" }] } },
    ] satisfies CreditRule[];
    const result = compileCrediting(sales(rules)).evaluate(facts([deal()]));
    expect(shortly(result)).toEqual(["ann d-1 1000.00", "bob d-1#engineer 1500.00"]);
    expect(result.reconciliation.measures[0]).toMatchObject({ credited: "1000.00", overlay: "1500.00" });
    expect(result.value).toBe("1000.00");
  });

  test("cents are dealt out by the largest remainder, and always sum", () => {
    const third = {
      kind: "split",
      shares: [
        { personId: "ann", share: "0.3334" },
        { personId: "bob", share: "0.3333" },
        { personId: "max", share: "0.3333" },
      ],
    } as const;
    expect(
      credited(sales(by(third)), facts([deal({ amount: "0.01" }), deal({ id: "d-2", amount: "-100" })])),
    ).toEqual([
      "ann d-1 0.01",
      "ann d-2 -33.34",
      "bob d-1 0.00",
      "bob d-2 -33.33",
      "max d-1 0.00",
      "max d-2 -33.33",
    ]);
  });

  test("whoever is not known is listed with the part, and the others are credited", () => {
    const rule = by({
      kind: "split",
      shares: [
        { personId: "ann", share: "0.5" },
        { personId: "zoe", share: "0.3" },
        { field: "nobody", share: "0.2" },
      ],
    });
    const result = compileCrediting(sales(rule)).evaluate(facts([deal()]));
    expect(shortly(result)).toEqual(["ann d-1 500.00"]);
    expect(reasons(result)).toEqual(["d-1 no_owner 200.00", "d-1 unknown_person zoe 300.00"]);
    expect(result.reconciliation.measures[0]).toMatchObject({
      source: "1000.00",
      credited: "500.00",
      uncredited: "500.00",
    });
  });

  test("an overlay for somebody unknown is warned of, and is no part of the record", () => {
    const rules: readonly CreditRule[] = [
      ...by({ kind: "owner" }),
      { id: "se", to: { kind: "overlay", shares: [{ field: "engineerId", share: "1" }] } },
    ];
    const result = compileCrediting(sales(rules)).evaluate(
      facts([deal({ engineerId: "zoe" }), deal({ id: "d-2" })]),
    );
    expect(shortly(result)).toEqual(["ann d-1 1000.00", "ann d-2 1000.00"]);
    expect(result.issues.map(({ code, params }) => [code, params.personId])).toEqual([
      ["crediting.unknown_payee", "zoe"],
    ]);
  });

  test("quota credit and pay credit are two measures, each with its own share", () => {
    const rule = by(
      { kind: "owner" },
      { measures: [{ measure: "quota" }, { measure: "pay", share: "0.9" }] },
    );
    const result = compileCrediting(
      sales(rule, { measures: [{ id: "quota" }, { id: "pay", base: { kind: "gross" } }] }),
    ).evaluate(facts([deal({ tax: "100" })]));
    expect(result.credits.map(({ measure, amount }) => [measure, amount])).toEqual([
      ["pay", "900.00"],
      ["quota", "900.00"],
    ]);
    expect(
      result.reconciliation.measures.map(({ measure, source, withheld }) => [measure, source, withheld]),
    ).toEqual([
      ["quota", "900.00", "0.00"],
      ["pay", "1000.00", "100.00"],
    ]);
  });

  test("everybody is listed with a total, in every id that credits go by", () => {
    const rules: readonly CreditRule[] = [
      ...by({ kind: "owner" }),
      {
        id: "up",
        to: { kind: "rollup", levels: 1 },
        measures: [{ measure: "bookings", as: "teamBookings" }],
      },
    ];
    const { people } = compileCrediting(sales(rules)).evaluate(facts([deal()], { people: team.slice(0, 3) }));
    expect(people).toEqual([
      {
        id: "ann",
        measures: [
          { id: "bookings", value: "1000.00" },
          { id: "teamBookings", value: "0.00" },
        ],
      },
      {
        id: "bob",
        measures: [
          { id: "bookings", value: "0.00" },
          { id: "teamBookings", value: "0.00" },
        ],
      },
      {
        id: "max",
        measures: [
          { id: "bookings", value: "0.00" },
          { id: "teamBookings", value: "1000.00" },
        ],
      },
    ]);
  });
});
