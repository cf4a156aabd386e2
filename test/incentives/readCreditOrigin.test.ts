import { type Credit, compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { credit, flat } from "./clawback/plans.js";

const plan = compilePlan(flat("0.1"));
const plain = credit("a", "2026-01-05", "100");

function codes(given: unknown): readonly string[] {
  const run = plan.safeEvaluate({ period: "2026-01", credits: [given] });
  return run.ok ? [] : run.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("the origin of a credit", () => {
  test.each<readonly [string, object]>([
    ["document.wrong_value /credits/0/recordId", { recordId: "" }],
    ["document.wrong_type /credits/0/recordId", { recordId: 7 }],
    ["document.wrong_value /credits/0/role", { role: "owner" }],
    ["document.wrong_value /credits/0/role", { role: null }],
    ["document.wrong_value /credits/0/level", { level: -1 }],
    ["document.wrong_value /credits/0/level", { level: 1.5 }],
    ["document.wrong_value /credits/0/level", { level: "1" }],
    ["document.wrong_value /credits/0/refundOf", { refundOf: "" }],
    ["document.wrong_type /credits/0/refundOf", { refundOf: null }],
    ["document.wrong_type /credits/0/fields", { fields: [] }],
    ["document.wrong_type /credits/0/fields/region", { fields: { region: ["north"] } }],
    ["document.wrong_type /credits/0/fields/size", { fields: { size: Number.NaN } }],
    ["document.unsafe_key /credits/0/fields", { fields: JSON.parse('{"__proto__": 1}') }],
  ])("%s", (expected, origin) => {
    const found = codes({ ...plain, ...origin });
    if (expected.startsWith("document.unsafe_key")) expect(found).toHaveLength(1);
    else expect(found).toEqual([expected]);
  });

  test("that is at fault leaves the credit out, with its amount", () => {
    const run = plan.safeEvaluate(
      { period: "2026-01", credits: [{ ...plain, role: "owner" }, credit("b", "2026-01-06", "50")] },
      { onInvalid: "report" },
    );
    expect(run.ok && [run.data.value, run.data.leftOut]).toEqual([
      "5.00",
      [{ id: "a", stream: "credits", index: 0, reason: "document.wrong_value", amount: "100" }],
    ]);
  });

  test("goes through the canonical text, and what is not said stays unsaid", () => {
    const full: Credit = {
      ...plain,
      recordId: "deal-1",
      role: "rollup",
      level: 2,
      fields: { region: "north", size: 3, isNew: true, note: null },
    };
    const list = [full, credit("b", "2026-01-06", "-50", "deal-1"), credit("c", "2026-01-07", "1")];
    const first = plan.evaluate({ period: "2026-01", credits: list }, { canonical: true });
    const facts = JSON.parse(first.canonical?.facts ?? "");
    expect(facts.credits).toEqual([
      { ...full, amount: "100" },
      { id: "b", measure: "bookings", date: "2026-01-06", amount: "-50", refundOf: "deal-1" },
      { id: "c", measure: "bookings", date: "2026-01-07", amount: "1" },
    ]);
    expect(plan.evaluate(facts, { canonical: true })).toEqual(first);
  });

  test("said as it would be without saying is the same text", () => {
    const text = (given: Credit) =>
      plan.evaluate({ period: "2026-01", credits: [given] }, { canonical: true }).canonical?.facts;
    expect(text({ ...plain, recordId: "a", role: "direct", level: 0, fields: {} })).toBe(text(plain));
  });
});
