import { compilePlan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] };
const commission = { kind: "commission", id: "c", measure: "bookings", scale, quotaPeriod: "quarter" };
const plan = compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [commission] });
const credit = { id: "d", measure: "bookings", date: "2026-02-03", amount: "100" };
const total = { id: "c", quotaPeriod: "2026-Q1", measured: "1", earned: "1" };
const state = { planId: "plan", personId: null, period: "2026-01", components: [total] };

function faults(facts: unknown): readonly (readonly [string, string])[] {
  const result = plan.safeEvaluate(facts);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

describe("hostile facts", () => {
  test("a revoked proxy is unreadable, as facts, as a list and as a document", () => {
    expect(faults(revoked())).toEqual([["document.unreadable", ""]]);
    expect(faults({ period: "2026-01", measures: { bookings: 1 }, credits: revoked() })).toHaveLength(1);
    const compiled = safeCompilePlan(revoked());
    expect(compiled.ok ? [] : compiled.issues.map(({ code }) => code)).toEqual(["document.unreadable"]);
  });

  test("a hole in the credits is one fault", () => {
    const credits = [credit];
    credits.length = 2;
    expect(faults({ period: "2026-02", credits })).toEqual([["document.wrong_type", "/credits/1"]]);
  });

  test("a state with more faults than fit on the stack is refused, with the first of them", () => {
    const components = Array.from({ length: 60_000 }, () => ({}));
    const found = faults({
      period: "2026-02",
      measures: { bookings: 1 },
      state: { ...state, components },
    });
    expect([found.length, found.at(-1)?.[0]]).toEqual([1001, "document.more_issues"]);
  });

  test("everything that is wrong with a state is told at once", () => {
    const facts = {
      period: "2026-02",
      measures: { bookings: 1 },
      state: { ...state, planId: "other", personId: "p-1", period: "2025-12" },
    };
    expect(faults(facts)).toEqual([
      ["incentives.state_of_another_quota_period", "/state/components/0/quotaPeriod"],
      ["incentives.state_of_another_plan", "/state/planId"],
      ["incentives.state_of_another_person", "/state/personId"],
      ["incentives.state_does_not_adjoin", "/state/period"],
    ]);
  });

  test("an attribute is a number only where it is a decimal", () => {
    const facts = { period: "2026-01", measures: { bookings: 1 } };
    expect(faults({ ...facts, attributes: { level: 2 ** 60 } })).toEqual([
      ["document.wrong_type", "/attributes/level"],
    ]);
    expect(faults({ ...facts, attributes: { level: 2.5 } })).toEqual([]);
  });

  test("the id of a copy is cut where it is told", () => {
    const id = "x".repeat(200);
    const statement = plan.evaluate(
      { period: "2026-02", state, credits: [credit, { ...credit, id }, { ...credit, id }] },
      { onInvalid: "report" },
    );
    expect(statement.leftOut?.map((fact) => fact.id.length)).toEqual([80]);
  });
});

describe("hostile options", () => {
  test.each([
    ["null", null, "document.wrong_type", "/options"],
    ["a text", "lines", "document.wrong_type", "/options"],
    ["ids that are no list", { only: "c" }, "document.wrong_type", "/options/only"],
    ["an id that is no text", { only: ["c", 5] }, "document.wrong_type", "/options/only/1"],
    ["a line that there is not", { only: ["c", "gone"] }, "incentives.unknown_line", "/options/only/1"],
    ["a misspelled report", { onInvalid: "Report" }, "document.wrong_value", "/options/onInvalid"],
    ["a misspelled trace", { trace: "line" }, "document.wrong_value", "/options/trace"],
    [
      "a canonical text that is no choice",
      { canonical: "yes" },
      "document.wrong_value",
      "/options/canonical",
    ],
    ["an unknown option", { tracing: true }, "document.unknown_field", "/options/tracing"],
    [
      "a getter",
      Object.defineProperty({}, "only", { get: () => ["c"] }),
      "document.accessor",
      "/options/only",
    ],
  ])("%s is refused and never thrown", (_name, options, code, path) => {
    // What a caller without types may hand over.
    const result: ReturnType<typeof plan.safeEvaluate> = Reflect.apply(plan.safeEvaluate, plan, [
      { period: "2026-01", measures: { bookings: 1 } },
      options,
    ]);
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  test("a trace that is false is none", () => {
    const result: ReturnType<typeof plan.safeEvaluate> = Reflect.apply(plan.safeEvaluate, plan, [
      { period: "2026-01", measures: { bookings: 1 } },
      { trace: false, canonical: false },
    ]);
    expect(result.ok && [result.data.trace, result.data.canonical]).toEqual([undefined, undefined]);
  });
});
