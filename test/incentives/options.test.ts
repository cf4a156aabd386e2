import { compilePlan, type PlanFacts, type PlanOptions, type Statement } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../src/testing/replay/index.js";

const scale = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "1000", rate: "0.1" },
  ],
} as const;
const commission = { kind: "commission", id: "c", measure: "bookings", scale } as const;
const month = "2026-02";

function evaluate(parts: object, facts: PlanFacts, options?: PlanOptions): Statement {
  return compilePlan({
    kind: "plan",
    id: "plan",
    currency: "USD",
    components: [commission],
    ...parts,
  }).evaluate(facts, options);
}

describe("options", () => {
  const credits = [
    { id: "good", measure: "bookings", date: "2026-02-03", amount: "100" },
    { id: "late", measure: "bookings", date: "2026-03-03", amount: "300" },
    { id: "odd", measure: "bookings", date: "2026-02-04", amount: "ten" },
    { id: "good", measure: "bookings", date: "2026-02-05", amount: "7" },
  ];

  test("a report leaves faulty facts out and tells which", () => {
    const statement = evaluate(
      {},
      { period: month, credits, measures: { other: "1,000" } },
      { onInvalid: "report" },
    );
    expect(statement.value).toBe("5.00");
    expect(statement.leftOut).toEqual([
      { id: "other", stream: "measures", index: 0, reason: "decimal.not_decimal", amount: null },
      { id: "late", stream: "credits", index: 1, reason: "incentives.credit_outside_period", amount: "300" },
      { id: "odd", stream: "credits", index: 2, reason: "decimal.not_decimal", amount: null },
      { id: "good", stream: "credits", index: 3, reason: "incentives.duplicate_credit", amount: "7" },
    ]);
    expect(statement.issues.map(({ severity }) => severity)).toEqual(["error", "error", "error", "error"]);
  });

  test("a report pays by the credits where the measure says something else", () => {
    const statement = evaluate(
      {},
      { period: month, credits: credits.slice(0, 1), measures: { bookings: "400" } },
      { onInvalid: "report" },
    );
    expect([statement.value, statement.leftOut]).toEqual([
      "5.00",
      [
        {
          id: "bookings",
          stream: "measures",
          index: 0,
          reason: "incentives.credits_do_not_sum",
          amount: "400",
        },
      ],
    ]);
  });

  test("a report without a measure has no value", () => {
    const statement = evaluate({}, { period: month }, { onInvalid: "report" });
    expect([statement.value, statement.reason, statement.issues.map(({ code }) => code)]).toEqual([
      null,
      "missing_measure",
      ["incentives.missing_measure"],
    ]);
  });

  test("only limits the lines, and nothing else", () => {
    const parts = { steps: [{ kind: "cap", id: "cap", at: "1" }] };
    const facts = { period: month, measures: { bookings: 100 } };
    const { lines, ...rest } = evaluate(parts, facts, { only: ["cap"] });
    const { lines: all, ...whole } = evaluate(parts, facts);
    expect([lines, rest]).toEqual([all.slice(1), whole]);
    expect(() => evaluate(parts, facts, { only: ["gone"] })).toThrow("incentives.unknown_line");
  });

  test("credits that count for nothing are told", () => {
    const other = [{ id: "x", measure: "booking", date: "2026-02-03", amount: "1" }];
    const { issues } = evaluate({}, { period: month, measures: { bookings: 1 }, credits: other });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["incentives.unused_credits", "warning"],
    ]);
  });

  test("the canonical text does not depend on how numbers are written or facts are ordered", () => {
    const one = evaluate(
      {},
      { period: "2026-02-01/2026-03-01", measures: { z: "1.0", bookings: 5n, a: null } },
      { canonical: true },
    );
    const other = evaluate(
      {},
      { measures: { a: null, bookings: "5.00", z: 1 }, period: month },
      { canonical: true },
    );
    expect(one.canonical).toEqual(other.canonical);
    expect(one.canonical?.facts).toBe(
      `{"attributes":{},"credits":[],"measures":{"a":null,"bookings":"5","z":"1"},"period":"2026-02"}`,
    );
  });
});

describe("a trace by deals", () => {
  test("of a deal that the scale refuses on the way is nothing, and the next one makes up for it", () => {
    const credits = [
      { id: "d-1", measure: "bookings", date: "2026-02-03", amount: "-5" },
      { id: "d-2", measure: "bookings", date: "2026-02-04", amount: "25" },
    ];
    const components = [{ ...commission, scale: { ...scale, negative: "refuse" } }];
    const { trace, value } = evaluate({ components }, { period: month, credits }, { trace: "lines" });
    const deals = trace?.children[0]?.children[0];
    expect([value, deals?.kind, deals?.value]).toEqual(["1.00", "sum", "1.00"]);
    expect(deals?.children.map((node) => [node.id, node.value, replayTrace(node)])).toEqual([
      ["c.d-1", "0.00", "0.00"],
      ["c.d-2", "1.00", "1.00"],
    ]);
    expect(deals && replayTrace(deals)).toBe("1.00");
  });

  test("has a node for each deal, with the pay up to it and before it", () => {
    const credits = [
      { id: "d-1", measure: "bookings", date: "2026-02-03", amount: "900" },
      { id: "d-2", measure: "bookings", date: "2026-02-04", amount: "200" },
    ];
    const { trace } = evaluate({}, { period: month, credits }, { trace: "lines" });
    const deals = trace?.children[0]?.children[0];
    expect([deals?.kind, deals?.value]).toEqual(["sum", "60.00"]);
    expect(
      deals?.children.map(({ id, kind, value, inputs }) => [id, kind, value, inputs[0]?.sources]),
    ).toEqual([
      ["c.d-1", "difference", "45.00", ["d-1"]],
      ["c.d-2", "difference", "15.00", ["d-2"]],
    ]);
    expect(deals?.children[1]?.children.map(({ value }) => value)).toEqual(["60.00", "45.00"]);
  });
});
