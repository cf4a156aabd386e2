import { renderText } from "attainment/explain";
import { compilePlan, type PlanFacts, safeCompilePlan } from "attainment/incentives";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { zhCN } from "../../src/locales/zh-CN/index.js";

const table = {
  kind: "bands",
  mode: "whole",
  bands: [
    { from: "0", amount: "0" },
    { from: "60", amount: "0.7" },
    { from: "70", amount: "1" },
    { from: "85", amount: "1.2" },
    { from: "95", amount: "1.5" },
  ],
} as const;
const bonus = { kind: "kpiBonus", id: "k", target: "6000", measure: "kpi.sales", scale: table } as const;
const byFactor = { kind: "kpiBonus", id: "k", target: "6000", measure: "kpi.sales.coefficient" } as const;

function plan(component: object, parts: object = {}): unknown {
  return { kind: "plan", id: "plan", currency: "CNY", components: [component], ...parts };
}

function pays(component: object, measures: PlanFacts["measures"] = {}, parts: object = {}) {
  const facts = { period: "2026-Q1", personId: "p-1", measures };
  const { lines, value, reason } = compilePlan(plan(component, parts)).evaluate(facts);
  return [lines[0]?.value, lines[0]?.reason, value, reason];
}

describe("a KPI bonus pays", () => {
  test.each([
    ["59.99", "0.00"],
    ["60", "4200.00"],
    ["70", "6000.00"],
    ["84.99", "6000.00"],
    ["85", "7200.00"],
    ["95", "9000.00"],
  ])("by its scale: a score of %s pays %s", (score, value) => {
    expect(pays(bonus, { "kpi.sales": score })).toEqual([value, undefined, value, undefined]);
  });

  test("by its measure, where that is a factor", () => {
    expect(pays(byFactor, { "kpi.sales.coefficient": "1.2" })[0]).toBe("7200.00");
  });

  test("by a scale that components share, and a target that is a measure", () => {
    const shared = { ...byFactor, measure: "kpi.sales", scaleId: "s", target: { measure: "base" } };
    const measures = { "kpi.sales": "90", base: "1000" };
    expect(pays(shared, measures, { scales: [{ ...table, id: "s" }] })[0]).toBe("1200.00");
  });

  test("what its steps, the factor and the cap of a person make of it, in that order", () => {
    const stepped = { ...bonus, steps: [{ kind: "add", id: "extra", amount: "100" }] };
    const measures = { "kpi.sales": "85" };
    const own = { personId: "p-1", componentId: "k", target: "1000", rateFactor: "0.5" };
    expect(pays(stepped, measures)[0]).toBe("7300.00");
    expect(pays(stepped, measures, { overrides: [own] })[0]).toBe("700.00");
    expect(pays(stepped, measures, { overrides: [{ ...own, cap: "650.50" }] })[0]).toBe("650.50");
  });

  test("nothing that is known, where the measure or the target is missing", () => {
    const nothing = [null, "missing_measure", null, "missing_measure"];
    expect(pays(bonus, { "kpi.sales": null })).toEqual(nothing);
    expect(pays(byFactor, { "kpi.sales.coefficient": null })).toEqual(nothing);
    const measured = { ...bonus, target: { measure: "base" } };
    expect(pays(measured, { "kpi.sales": "90", base: null })).toEqual(nothing);
  });

  test("nothing that is known, where the scale refuses the score", () => {
    const refusing = { ...bonus, scale: { ...table, negative: "refuse" } };
    expect(pays(refusing, { "kpi.sales": "-1" })).toEqual([
      null,
      "refused_negative",
      null,
      "refused_negative",
    ]);
  });
});

describe("the line of a KPI bonus", () => {
  const compiled = compilePlan(plan(bonus, { participants: { roles: ["consultant"] } }));
  const facts = { period: "2026-Q1", measures: { "kpi.sales": "90" } };

  test("tells the score that it was paid by, also to somebody who is not paid", () => {
    const statement = compiled.evaluate({ ...facts, attributes: { role: "manager" } });
    expect(statement.lines).toEqual([
      {
        id: "k",
        kind: "kpiBonus",
        value: "0.00",
        reason: "not_participant",
        measure: "kpi.sales",
        measured: "90",
      },
    ]);
  });

  test("explains itself, in two languages", () => {
    const { trace } = compiled.evaluate({ ...facts, attributes: { role: "consultant" } }, { trace: true });
    if (trace === undefined) throw new Error("asked for");
    expect(replayTrace(trace)).toBe("7200.00");
    expect(renderText(trace, { maxDepth: 5, hideZero: true }).split("\n")).toEqual([
      "plan: 7200.00 CNY, the sum of",
      "  k: 7200.00 CNY (kpi.sales = 90)",
      "    rounded to 2 places (halfUp) = 7200.00",
      "      target pay: 7200, the product of",
      "        target: 6000",
      "        scale (whole) of 90: 1.2",
    ]);
    expect(renderText(trace, { locale: zhCN, maxDepth: 5 })).toContain("目标：6000");
  });

  test("is found backwards: the least score in hundredths that pays a sum", () => {
    const { inverse } = compilePlan(plan(bonus));
    const found = ["4200", "4200.01", "9000"].map((sum) => inverse("k", sum, { period: "2026-Q1" }).value);
    expect(found).toEqual(["60", "70", "95"]);
    expect(inverse("k", "9000.01", { period: "2026-Q1" }).reason).toBe("not_reached");
    expect(compilePlan(plan(byFactor)).inverse("k", "7200", { period: "2026-Q1" }).value).toBe("1.2");
  });
});

test.each<[string, object, object, readonly string[]]>([
  ["two scales", { ...bonus, scaleId: "s" }, { scales: [{ ...table, id: "s" }] }, ["incentives.two_scales"]],
  [
    "a scale of grades",
    { ...bonus, scale: { kind: "bands", bands: [{ from: "0", id: "C" }] } },
    {},
    ["incentives.scale_of_grades"],
  ],
  [
    "bounds in a quota",
    { ...bonus, scale: { ...table, boundsIn: "quota" } },
    {},
    ["incentives.bounds_in_quota"],
  ],
  ["a shared scale that is none", { ...byFactor, scaleId: "x" }, {}, ["document.unknown_reference"]],
  ["a target that is no decimal", { ...bonus, target: "much" }, {}, ["decimal.not_decimal"]],
  [
    "a quota for one person",
    bonus,
    { overrides: [{ personId: "p", componentId: "k", quota: "1" }] },
    ["incentives.override_without_effect"],
  ],
  ["a quota period", { ...bonus, quotaPeriod: "year" }, {}, ["document.unknown_field"]],
])("%s is refused", (_name, component, parts, codes) => {
  const compiled = safeCompilePlan(plan(component, parts));
  expect(compiled.ok ? [] : compiled.issues.map(({ code }) => code)).toEqual(codes);
});
