import { compilePlan, type RecalculationRequest, safeRecalculate } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { flat } from "../clawback/plans.js";

const plan = compilePlan(flat("0.1"));

function closedMonth(month: string, personId: string | null = null) {
  const facts = { period: month, measures: { bookings: "100" }, ...(personId === null ? {} : { personId }) };
  return { facts, statement: plan.evaluate(facts) };
}

const january = closedMonth("2026-01");
const { facts } = january;

describe("what cannot be recalculated", () => {
  test.each<readonly [string, RecalculationRequest]>([
    ["incentives.nothing_closed /closed", { closed: [] }],
    ["incentives.closed_without_facts /closed/0/facts", { closed: [{ statement: january.statement }] }],
    [
      "incentives.closed_without_facts /closed/0/facts",
      { closed: [{ statement: { ...january.statement, canonical: { rules: "", facts: "{" } } }] },
    ],
    [
      "incentives.closed_without_value /closed/0/statement/value",
      { closed: [{ facts, statement: { ...january.statement, value: null } }] },
    ],
    ["incentives.closed_of_another /closed", { closed: [january, closedMonth("2026-02", "p-1")] }],
    ["incentives.closed_periods_apart /closed", { closed: [closedMonth("2026-03"), january] }],
    [
      "period.not_a_period /closed/0/statement/period",
      { closed: [{ facts, statement: { ...january.statement, period: "?" } }] },
    ],
    [
      "incentives.corrected_not_closed /corrected/0/facts/period",
      { closed: [january], corrected: [{ facts: { period: "2026-02" } }] },
    ],
    [
      "incentives.corrected_twice /corrected/1/facts/period",
      { closed: [january], corrected: [{ facts }, { facts }] },
    ],
    [
      "incentives.corrected_twice /corrected/1/facts/period",
      { closed: [january], corrected: [{ facts, cause: "rate" }, { facts }] },
    ],
    [
      "incentives.recalculated_without_value /closed/0/facts",
      { closed: [january], corrected: [{ facts: { ...facts, measures: { bookings: null } } }] },
    ],
    [
      "incentives.missing_measure /closed/0/facts/measures/bookings",
      { closed: [january], corrected: [{ facts: { ...facts, measures: {} } }] },
    ],
  ])("%s", (expected, request) => {
    const run = safeRecalculate(plan, request);
    const found = run.ok ? [] : run.issues.map(({ code, path }) => `${code} ${path}`);
    if (expected.startsWith("period")) expect(found[0]).toMatch(/^period\..* \/closed\/0\/statement\/period/);
    else expect(found).toContain(expected);
  });

  test("faulty facts can be reported", () => {
    const corrected = [{ facts: { ...facts, adjustments: [{ id: "x", amount: "1", reason: "" }] } }];
    const run = safeRecalculate(plan, { closed: [january], corrected }, { onInvalid: "report" });
    expect(run.ok && run.data.entries).toEqual([]);
  });

  test("rules in the canonical text that do not compile are passed over", () => {
    const statement = { ...january.statement, canonical: { rules: "{}", facts: "{}" } };
    const run = safeRecalculate(plan, { closed: [{ statement, facts }] });
    expect(run.ok && run.data.entries).toEqual([]);
  });
});
