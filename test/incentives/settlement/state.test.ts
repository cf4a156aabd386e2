import { compilePlan, type Plan, type PlanFacts, type PlanState } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { planOf, stateWith, untyped } from "./settled.js";

const draw = { kind: "draw", id: "draw", amount: "2000", recovery: "recoverable" };
const held = { kind: "holdback", id: "held", share: "0.3", release: { kind: "cash" } };

describe("facts and state", () => {
  const plan = compilePlan(planOf([]) satisfies Plan);
  const settled = compilePlan({ ...planOf([]), settlement: [held, draw] });

  function codesOf(facts: Partial<Record<keyof PlanFacts, unknown>>): readonly (readonly [string, string])[] {
    const result = settled.safeEvaluate({ period: "2026-01", measures: { sales: "0" }, ...facts });
    return result.ok ? [] : result.issues.map(({ code, path }) => [code, path] as const);
  }

  test.each<[string, unknown, string, string]>([
    ["no list", "cash", "document.wrong_type", "/cash"],
    ["no object", ["x"], "document.wrong_type", "/cash/0"],
    ["no record", [{ date: "2026-01-02", amount: "1" }], "document.missing_field", "/cash/0/recordId"],
    [
      "another period",
      [{ recordId: "a", date: "2026-02-02", amount: "1" }],
      "incentives.cash_outside_period",
      "/cash/0/date",
    ],
    ["no date", [{ recordId: "a", date: "soon", amount: "1" }], "date.not_a_date", "/cash/0/date"],
    [
      "no amount",
      [{ recordId: "a", date: "2026-01-02", amount: "x" }],
      "decimal.not_decimal",
      "/cash/0/amount",
    ],
    [
      "a whole of nothing",
      [{ recordId: "a", date: "2026-01-02", amount: "1", of: "0" }],
      "document.wrong_value",
      "/cash/0/of",
    ],
    [
      "a whole that is none",
      [{ recordId: "a", date: "2026-01-02", amount: "1", of: "x" }],
      "decimal.not_decimal",
      "/cash/0/of",
    ],
    [
      "an unknown field",
      [{ recordId: "a", date: "2026-01-02", amount: "1", paid: 1 }],
      "document.unknown_field",
      "/cash/0/paid",
    ],
  ])("cash: %s", (_name, cash, code, path) => {
    expect(codesOf({ cash })).toEqual([[code, path]]);
  });

  test("faulty cash is left out when faults are reported", () => {
    const cash = [
      { recordId: "a", date: "2026-02-02", amount: "5" },
      { recordId: "b", date: "2026-01-02", amount: "x" },
    ];
    const result = settled.evaluate(
      { period: "2026-01", measures: { sales: "0" }, cash },
      { onInvalid: "report" },
    );
    expect(result.leftOut).toEqual([
      { id: "a", stream: "cash", index: 0, reason: "incentives.cash_outside_period", amount: "5" },
      { id: "b", stream: "cash", index: 1, reason: "decimal.not_decimal", amount: null },
    ]);
    const [bad] =
      settled.evaluate(untyped({ period: "2026-01", measures: { sales: "0" }, cash: [null] }), {
        onInvalid: "report",
      }).leftOut ?? [];
    expect(bad?.id).toBe("#0");
  });

  const part = { since: "2025-12", whole: "10", amount: "5", age: 0 };

  test.each<[string, unknown, string, string]>([
    [
      "a stranger",
      [{ id: "other", kind: "draw", parts: [part] }],
      "incentives.state_of_unknown_settlement",
      "/0/id",
    ],
    [
      "another kind",
      [{ id: "held", kind: "draw", parts: [part] }],
      "incentives.state_of_unknown_settlement",
      "/0/id",
    ],
    ["no kind", [{ id: "held", kind: "loan", parts: [part] }], "document.wrong_value", "/0/kind"],
    [
      "twice",
      [
        { id: "draw", kind: "draw", parts: [part] },
        { id: "draw", kind: "draw", parts: [] },
      ],
      "document.duplicate_id",
      "/1",
    ],
    [
      "below zero",
      [{ id: "draw", kind: "draw", parts: [{ ...part, amount: "-1" }] }],
      "document.wrong_value",
      "/0/parts/0/amount",
    ],
    [
      "no period",
      [{ id: "draw", kind: "draw", parts: [{ ...part, since: "once" }] }],
      "period.not_a_period",
      "/0/parts/0/since",
    ],
    [
      "no age",
      [{ id: "draw", kind: "draw", parts: [{ ...part, age: -1 }] }],
      "document.wrong_value",
      "/0/parts/0/age",
    ],
    [
      "no due date",
      [{ id: "held", kind: "holdback", parts: [{ ...part, dueOn: "x" }] }],
      "date.not_a_date",
      "/0/parts/0/dueOn",
    ],
    [
      "an empty record",
      [{ id: "held", kind: "holdback", parts: [{ ...part, recordId: "" }] }],
      "document.wrong_value",
      "/0/parts/0/recordId",
    ],
    ["no list", {}, "document.wrong_type", ""],
  ])("balances: %s", (_name, balances, code, path) => {
    expect(codesOf({ state: { ...stateWith(undefined), balances } })).toEqual([
      [code, `/state/balances${path}`],
    ]);
  });

  test("cash of a state is read as carefully", () => {
    const state = { ...stateWith(undefined), cash: [{ recordId: "a", received: "x" }, { received: "1" }] };
    expect(codesOf({ state })).toEqual([
      ["decimal.not_decimal", "/state/cash/0/received"],
      ["document.missing_field", "/state/cash/1/recordId"],
    ]);
  });

  test("every fault is told where there is no period to hold them against", () => {
    const result = settled.safeEvaluate({ cash: [{ recordId: "a", date: "2026-01-02" }] });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(["/period", "/cash/0/amount"]);
  });

  test("a plan without a settlement takes what is owed from pay, and keeps no empty balances", () => {
    const owed = [{ id: "negativePay", kind: "negativePay", parts: [part] }] satisfies PlanState["balances"];
    const statement = plan.evaluate({
      period: "2026-01",
      measures: { sales: "100" },
      state: stateWith(owed),
    });
    expect([statement.payable, statement.state?.balances]).toEqual(["95.00", undefined]);
  });

  test("balances of another version stand still and are told", () => {
    const first = { ...planOf([]), settlement: [draw], effective: { from: "2025-01-01", to: "2026-01-01" } };
    const second = { ...planOf([]), effective: { from: "2026-01-01" } };
    const history = compilePlan([first, second]);
    const owed = [{ id: "draw", kind: "draw", parts: [part] }] satisfies PlanState["balances"];
    const statement = history.evaluate({
      period: "2026-01",
      measures: { sales: "100" },
      state: stateWith(owed),
    });
    expect([statement.payable, statement.settlement]).toEqual([
      "100.00",
      [{ id: "draw", kind: "draw", owedBy: "person", opening: "5.00", entries: [], closing: "5.00" }],
    ]);
    expect(statement.state?.balances).toEqual([
      { id: "draw", kind: "draw", parts: [{ ...part, whole: "10.00", amount: "5.00" }] },
    ]);
  });

  test("`only` names ledgers as it names lines", () => {
    const facts = { period: "2026-01", measures: { sales: "100" } };
    const statement = settled.evaluate(facts, { only: ["draw"] });
    expect([statement.lines, statement.settlement.map(({ id }) => id)]).toEqual([[], ["draw"]]);
    expect(settled.evaluate(facts, { only: ["negativePay"] }).settlement).toEqual([]);
  });
});
