import { describe, expect, test } from "vitest";
import {
  type Crediting,
  type CreditMeasure,
  type CreditRule,
  compileCrediting,
} from "../../../src/incentives/crediting/index.js";
import { nodesOf } from "../../../src/testing/laws/traceFindings.js";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { deal, facts, reasons, sales, shortly, team } from "./sales.js";

const shared: readonly CreditRule[] = [
  { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
  { id: "owner", rank: 2, when: { field: "amount", gte: "500" }, to: { kind: "owner" } },
  { id: "up", to: { kind: "rollup", levels: 1 }, measures: [{ measure: "bookings", as: "team" }] },
];
const counted: readonly CreditMeasure[] = [{ id: "bookings" }, { id: "deals", base: { kind: "count" } }];
const splits = [
  { id: "s-1", recordId: "d-1", personId: "ann", share: "0.6" },
  { id: "s-2", recordId: "d-1", personId: "bob", share: "0.4" },
];

function evaluate(refund: object, original: object = {}, change: Partial<Crediting> = {}) {
  const deals = [
    deal(original),
    deal({ id: "d-2", amount: "-1000", refundOf: "d-1", closedOn: "2026-03-31", ...refund }),
  ];
  const given = facts(deals, { records: { deals, splits } });
  return compileCrediting(sales(shared, change)).evaluate(given);
}

describe("a record that takes back another one", () => {
  test("goes to the same people with the same shares, whatever it says itself", () => {
    const result = evaluate({ ownerId: "eve", amount: "-10.01" });
    expect(shortly(result)).toEqual([
      "ann d-1 600.00",
      "ann d-2 -6.01",
      "bob d-1 400.00",
      "bob d-2 -4.00",
      "max d-1#up@1 1000.00",
      "max d-2#up@1 -10.01",
    ]);
    expect(result.credits[1]).toMatchObject({ refundOf: "d-1", recordId: "d-2", date: "2026-03-31" });
  });

  test("in full leaves nobody with anything", () => {
    const { people, reconciliation, value } = evaluate({});
    expect(people.flatMap(({ measures }) => measures.map((measure) => measure.value))).toEqual(
      Array.from({ length: 8 }, () => "0.00"),
    );
    expect(value).toBe("0.00");
    expect(reconciliation.measures[0]).toMatchObject({ source: "0.00", credited: "0.00", rollup: "0.00" });
  });

  test("goes to the people of an original of an earlier period", () => {
    const result = evaluate({ ownerId: "eve" }, { closedOn: "2025-11-11" });
    expect(shortly(result).slice(0, 2)).toEqual(["ann d-2 -600.00", "bob d-2 -400.00"]);
    expect(reasons(result)).toEqual(["d-1 outside_period null"]);
  });

  test("is led by the managers that the original was led by", () => {
    const people = team.map((person) =>
      person.id === "ann"
        ? {
            id: "ann",
            assignments: [
              { from: "2025-01-01", to: "2026-03-01", managerId: "max" },
              { from: "2026-03-01", managerId: "eve" },
            ],
          }
        : person,
    );
    const deals = [deal(), deal({ id: "d-2", amount: "-1000", refundOf: "d-1", closedOn: "2026-03-31" })];
    const result = compileCrediting(sales(shared)).evaluate(
      facts(deals, { people, records: { deals, splits: [] } }),
    );
    expect(shortly(result).slice(2)).toEqual(["max d-1#up@1 1000.00", "max d-2#up@1 -1000.00"]);
  });

  test("is converted by the rate of the original", () => {
    const rates = [
      { from: "EUR", to: "USD", on: "2026-01-01", rate: "1.1" },
      { from: "EUR", to: "USD", on: "2026-03-01", rate: "1.3" },
    ];
    const fx = { fx: { table: { kind: "rateTable", rates } } } as const;
    expect(evaluate({ currency: "EUR" }, { currency: "EUR" }, fx).value).toBe("0.00");
    expect(evaluate({ currency: "EUR", amount: "-100" }, { currency: "EUR" }, fx).value).toBe("990.00");
  });

  test("is listed where the original is not among the records", () => {
    const result = evaluate({ refundOf: "d-9" });
    expect(reasons(result)).toEqual(["d-2 unknown_original null"]);
    expect(result.issues.map(({ code, params }) => [code, params.reason])).toEqual([
      ["crediting.uncredited", "unknown_original"],
    ]);
  });

  test("takes nothing where the original is left out, which nobody was credited with", () => {
    const deals = [deal({ currency: "usd" }), deal({ id: "d-2", amount: "-1000", refundOf: "d-1" })];
    for (const list of [deals, [...deals].reverse()]) {
      const result = compileCrediting(sales()).evaluate(facts(list), { onInvalid: "report" });
      expect(result.credits).toEqual([]);
      expect(reasons(result)).toEqual(["d-2 unknown_original null"]);
    }
  });

  test.each<[string, readonly CreditMeasure[], object, readonly string[]]>([
    ["in full takes one from a count", counted, {}, ["bookings 0.00", "deals 0"]],
    ["in part takes none from a count", counted, { amount: "-999.99" }, ["bookings 0.01", "deals 1"]],
    ["in full takes one from a count alone", counted.slice(1), {}, ["deals 0"]],
    ["in part takes none from a count alone", counted.slice(1), { amount: "-1" }, ["deals 1"]],
  ])("%s", (_name, measures, refund, expected) => {
    const deals = [deal(), deal({ id: "d-2", amount: "-1000", refundOf: "d-1", ...refund })];
    const crediting = compileCrediting(sales(undefined, { measures }));
    const [ann] = crediting.evaluate(facts(deals)).people;
    expect(ann?.measures.map(({ id, value }) => `${id} ${value}`)).toEqual(expected);
    const { trace } = crediting.evaluate(facts(deals), { trace: true, only: ["d-2"] });
    for (const node of trace === undefined ? [] : nodesOf(trace))
      expect(replayTrace(node), node.id).toBe(node.value);
    expect(trace?.children.length).toBeGreaterThan(0);
  });

  test("with a quantity of the same sign would add to it: refused", () => {
    const measures = [{ id: "units", base: { kind: "quantity", field: "units" } }] as const;
    const deals = [deal({ units: 5 }), deal({ id: "d-2", units: 5, amount: "-1000", refundOf: "d-1" })];
    const read = compileCrediting(sales(undefined, { measures })).safeEvaluate(facts(deals));
    expect(read.ok ? [] : read.issues.map(({ code, params }) => [code, params.measure])).toEqual([
      ["crediting.refund_adds", "units"],
    ]);
  });

  test("has the fields of the original that it lacks, for conditions of a plan", () => {
    const { credits } = evaluate({ status: "returned" }, { product: "basic", status: "won" });
    expect(credits.find(({ id }) => id === "d-2")?.fields).toMatchObject({
      product: "basic",
      status: "returned",
    });
  });

  test("by its own fields where that is named", () => {
    const result = evaluate({ ownerId: "eve", amount: "-600" }, {}, { refunds: "own" });
    expect(reasons(result)).toEqual(["d-2 no_rule -600.00"]);
  });

  test.each<[string, object, string]>([
    ["with the sign of the original it would pay twice", { amount: "1000" }, "crediting.refund_adds"],
    ["of itself", { refundOf: "d-2" }, "crediting.refund_of_refund"],
  ])("%s: refused", (_name, refund, code) => {
    const deals = [deal(), deal({ id: "d-2", amount: "-1000", refundOf: "d-1", ...refund })];
    const read = compileCrediting(sales()).safeEvaluate(facts(deals));
    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
