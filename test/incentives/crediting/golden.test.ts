import { expect, test } from "vitest";
import { type CreditRule, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { facts, sales } from "./sales.js";

/**
 * A quarter as a compensation analyst would check it by hand: a shared deal, a deal in euros, a reseller, a technical
 * overlay, a deal of the quarter before that comes back in part, and one that nobody owns.
 */
test("a quarter of deals", () => {
  const rules: readonly CreditRule[] = [
    { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
    { id: "owner", rank: 2, to: { kind: "owner" } },
    {
      id: "engineer",
      when: { field: "engineerId", exists: true },
      to: { kind: "overlay", shares: [{ field: "engineerId", share: "0.5" }] },
      measures: [{ measure: "bookings", as: "supported" }],
    },
    {
      id: "team",
      to: { kind: "rollup", levels: 2 },
      measures: [{ measure: "bookings", as: "teamBookings" }],
    },
  ];
  const document = sales(rules, {
    event: { from: "deals", date: "closedOn", where: { field: "stageId", is: "won" } },
    fx: { table: { kind: "rateTable", rates: [{ from: "EUR", to: "USD", on: "2026-02-01", rate: "1.1" }] } },
  });
  const won = { stageId: "won", closedOn: "2026-02-10" };
  const deals = [
    { id: "d-1", ...won, ownerId: "ann", amount: "90000.01", engineerId: "bob" },
    { id: "d-2", ...won, ownerId: "bob", amount: "10000", currency: "EUR" },
    { id: "d-3", ...won, ownerId: "reseller", amount: "5000", discount: "500" },
    { id: "d-4", ...won, ownerId: "ann", amount: "20000", closedOn: "2025-12-20" },
    { id: "d-5", ...won, ownerId: "eve", amount: "-4000", refundOf: "d-4" },
    { id: "d-6", ...won, ownerId: null, amount: "700" },
    { id: "d-7", stageId: "open", ownerId: "bob", amount: "9999", closedOn: null },
  ];
  const splits = [
    { id: "s-1", recordId: "d-1", personId: "ann", share: "0.5" },
    { id: "s-2", recordId: "d-1", personId: "bob", share: "0.5" },
  ];
  const given = facts([], { partners: [{ id: "reseller" }], records: { deals, splits } });
  const { value, people, uncredited, reconciliation } = compileCrediting(document).evaluate(given);

  expect(value).toBe("101500.01");
  expect(people.map(({ id, measures }) => [id, ...measures.map((measure) => measure.value)])).toEqual([
    // id, bookings, supported, teamBookings
    ["ann", "41000.01", "0.00", "0.00"],
    ["bob", "56000.00", "45000.01", "0.00"],
    ["eve", "0.00", "0.00", "97000.01"],
    ["max", "0.00", "0.00", "97000.01"],
    ["reseller", "4500.00", "0.00", "0.00"],
  ]);
  expect(uncredited.map(({ recordId, reason, amount }) => [recordId, reason, amount])).toEqual([
    ["d-4", "outside_period", null],
    ["d-6", "no_owner", "700.00"],
    ["d-7", "not_earned", null],
  ]);
  expect(reconciliation).toMatchObject({
    records: { given: 7, credited: 4, uncredited: 3, leftOut: 0 },
    measures: [
      {
        source: "102200.01",
        credited: "101500.01",
        uncredited: "700.00",
        overlay: "45000.01",
        rollup: "194000.02",
      },
    ],
  });
});
