import { renderText } from "attainment/explain";
import { compilePlan, type PlanFacts, safeCompilePlan } from "attainment/incentives";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { zhCN } from "../../src/locales/zh-CN/index.js";

const star = {
  kind: "recognition",
  id: "star",
  title: "Star of the quarter",
  when: { field: "sales", gte: "100000" },
  awards: [
    { kind: "points", amount: "100.0" },
    { kind: "title", name: "Star" },
    { kind: "training", name: "negotiation-2" },
    { kind: "equityUnits", amount: 5 },
  ],
} as const;
const lump = { kind: "lumpSum", id: "l", amount: "500", when: { field: "calls", gte: "10" } } as const;

const compiled = compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [star, lump] });
const given = [
  { kind: "points", amount: "100" },
  { kind: "title", name: "Star" },
  { kind: "training", name: "negotiation-2" },
  { kind: "equityUnits", amount: "5" },
];

function evaluate(measures: PlanFacts["measures"] = {}, options = {}) {
  return compiled.evaluate({ period: "2026-Q1", measures: { calls: "10", ...measures } }, options);
}

describe("a recognition", () => {
  test("awards where its condition is met, and pays nothing", () => {
    const { lines, value, issues } = evaluate({ sales: "100000" });
    expect([lines[0], value, issues]).toEqual([
      { id: "star", kind: "recognition", title: "Star of the quarter", value: "0.00", awards: given },
      "500.00",
      [],
    ]);
  });

  test("awards nothing where it is not met", () => {
    const { lines, value, issues } = evaluate({ sales: "99999.99" });
    expect([lines[0]?.awards, lines[0]?.reason, value, issues]).toEqual([[], undefined, "500.00", []]);
  });

  test("costs nobody the total where it is missing: the line is zero, and the statement warns", () => {
    const { lines, value, reason, state, issues } = evaluate({ sales: null });
    expect(lines[0]).toMatchObject({ value: "0.00", reason: "missing_condition", awards: [] });
    expect([value, reason, state === null]).toEqual(["500.00", undefined, false]);
    expect(issues.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ["incentives.undecided_recognition", "warning", { componentId: "star" }],
    ]);
  });

  test("that the facts say nothing of is a fault of the facts", () => {
    const result = compiled.safeEvaluate({ period: "2026-Q1", measures: { calls: "10" } });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ["incentives.missing_measure", "/measures/sales"],
    ]);
  });

  test("awards nothing to somebody whom the plan is not for", () => {
    const closed = compilePlan({
      kind: "plan",
      id: "plan",
      currency: "USD",
      participants: { personIds: ["p-1"] },
      components: [star],
    });
    const { lines } = closed.evaluate({ period: "2026-Q1", personId: "p-2", measures: { sales: "200000" } });
    expect(lines[0]).toMatchObject({ value: "0.00", reason: "not_participant", awards: [] });
  });

  test("has no measure that could be looked for", () => {
    expect(compiled.inverse("star", "1", { period: "2026-Q1" }).reason).toBe("no_measure");
  });

  test("hands out awards of its own, so that nobody's changes reach the plan", () => {
    const [line] = evaluate({ sales: "100000" }).lines;
    for (const award of line?.awards ?? []) Object.assign(award, { kind: "points", amount: "0", name: "x" });
    expect(evaluate({ sales: "100000" }).lines[0]?.awards).toEqual(given);
  });

  test("explains itself, in two languages", () => {
    const { trace } = evaluate({ sales: "120000" }, { trace: true });
    const line = trace?.children[0];
    if (line === undefined) throw new Error("asked for");
    expect(replayTrace(line)).toBe("0.00");
    expect(renderText(line).split("\n")).toEqual([
      "Star of the quarter: 0.00 USD",
      "  awards: 100 points, title Star, training negotiation-2, 5 equity units",
      "    sales at least 100000: met, found 120000",
    ]);
    expect(renderText(line, { locale: zhCN }).split("\n")).toEqual([
      "Star of the quarter：0.00 USD",
      "  表彰内容：100 积分, 荣誉称号 Star, 培训 negotiation-2, 5 股权单位",
      "    sales 不低于 100000：满足，实际 120000",
    ]);
    const none = evaluate({ sales: null }, { trace: true }).trace?.children[0];
    expect(none === undefined ? "" : renderText(none, { maxDepth: 2 })).toBe(
      "Star of the quarter: 0.00 USD (a field of the condition is missing)\n  awards: none",
    );
  });
});

test.each<[string, object, readonly (readonly [string, string])[]]>([
  ["no awards", { ...star, awards: [] }, [["document.wrong_value", "/components/0/awards"]]],
  ["steps", { ...star, steps: [] }, [["document.unknown_field", "/components/0/steps"]]],
  [
    "points without an amount",
    { ...star, awards: [{ kind: "points" }] },
    [["document.missing_field", "/components/0/awards/0/amount"]],
  ],
  [
    "points that are no decimal, and a condition at fault",
    { ...star, awards: [{ kind: "points", amount: "many" }], when: { field: "sales", gte: "x" } },
    [
      ["decimal.not_decimal", "/components/0/awards/0/amount"],
      ["decimal.not_decimal", "/components/0/when/gte"],
    ],
  ],
])("%s is refused", (_name, component, expected) => {
  const result = safeCompilePlan({ kind: "plan", id: "plan", currency: "USD", components: [component] });
  expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual(expected);
});
