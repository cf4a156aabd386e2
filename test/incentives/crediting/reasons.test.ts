import { describe, expect, test } from "vitest";
import { type Crediting, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { deal, facts, reasons, sales } from "./sales.js";

const east = [{ id: "east", when: { field: "region", is: "east" }, to: { kind: "owner" } }] as const;

describe("a record that nobody is credited with is listed with the reason", () => {
  test.each<[string, Partial<Crediting>, object, string]>([
    [
      "it does not earn",
      { event: { from: "deals", date: "closedOn", where: { field: "stage", is: "won" } } },
      { stage: "open" },
      "not_earned null",
    ],
    [
      "it cannot be said whether it earns",
      { event: { from: "deals", date: "closedOn", where: { field: "stage", is: "won" } } },
      {},
      "missing_condition null",
    ],
    ["no date", {}, { closedOn: null }, "no_date null"],
    ["the day after the period", {}, { closedOn: "2026-04-01" }, "outside_period null"],
    ["the day before the period", {}, { closedOn: "2025-12-31" }, "outside_period null"],
    ["no amount", {}, { amount: null }, "no_amount null"],
    ["another currency, and nothing converts it", {}, { currency: "EUR" }, "no_rate null"],
    ["no rule", { rules: east }, { region: "west" }, "no_rule 1000.00"],
    ["no owner", {}, { ownerId: null }, "no_owner 1000.00"],
    ["an owner without a name", {}, { ownerId: "" }, "no_owner 1000.00"],
    ["somebody unknown", {}, { ownerId: "zoe" }, "unknown_person zoe 1000.00"],
  ])("%s", (_name, change, fields, expected) => {
    const result = compileCrediting(sales(undefined, change)).evaluate(facts([deal(fields)]));
    expect(result.credits).toEqual([]);
    expect(reasons(result)).toEqual([`d-1 ${expected}`]);
    expect(result.reconciliation.records).toEqual({ given: 1, credited: 0, uncredited: 1, leftOut: 0 });
    const isWarned = !/not_earned|outside/.test(expected);
    expect(result.issues.map(({ code, severity }) => [code, severity]).slice(-1)).toEqual(
      isWarned ? [["crediting.uncredited", "warning"]] : [],
    );
  });

  test("the first and the last day of the period count", () => {
    const deals = [deal({ closedOn: "2026-01-01" }), deal({ id: "d-2", closedOn: "2026-03-31" })];
    expect(compileCrediting(sales()).evaluate(facts(deals)).value).toBe("2000.00");
  });

  test("one measure without a value leaves the others", () => {
    const measures = [
      { id: "bookings" },
      { id: "units", base: { kind: "quantity", field: "units" } },
    ] as const;
    const result = compileCrediting(sales(undefined, { measures })).evaluate(facts([deal()]));
    expect(result.credits.map(({ measure }) => measure)).toEqual(["bookings"]);
    expect(result.uncredited).toEqual([
      { recordId: "d-1", reason: "no_amount", measure: "units", amount: null },
    ]);
  });

  test("each reason is told once, with how many and how much", () => {
    const deals = [
      deal({ ownerId: null }),
      deal({ id: "d-2", ownerId: null, amount: "-1" }),
      deal({ id: "d-3" }),
    ];
    const { issues, reconciliation } = compileCrediting(sales()).evaluate(facts(deals));
    expect(issues.map(({ params }) => params)).toEqual([{ reason: "no_owner", count: 2, amount: "999.00" }]);
    expect(reconciliation).toEqual({
      records: { given: 3, credited: 1, uncredited: 2, leftOut: 0 },
      reasons: [{ reason: "no_owner", records: 2 }],
      measures: [
        {
          measure: "bookings",
          source: "1999.00",
          credited: "1000.00",
          extra: "0.00",
          withheld: "0.00",
          uncredited: "999.00",
          leftOut: "0.00",
          overlay: "0.00",
          rollup: "0.00",
        },
      ],
    });
  });
});
