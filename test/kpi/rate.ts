import type { DecimalInput, TraceNode } from "attainment/kernel";
import { compileRubric, type Indicator, type IndicatorResult, type RubricResult } from "attainment/kpi";
import { expect } from "vitest";
import { leads } from "../../src/testing/laws/kpi/leads.js";
import { replayTrace } from "../../src/testing/replay/index.js";

/** One indicator that measures `x`, without what every indicator has. */
export type Rated = Omit<Indicator, "id" | "measure" | "weight">;

/** A rubric of one indicator of all weight. */
export function rubricOf(indicator: Rated): unknown {
  return {
    kind: "rubric",
    id: "r",
    indicators: [{ id: "i", measure: "x", weight: "1", ...indicator }],
  };
}

/** What one indicator comes to; its trace is replayed on the way. */
export function rate(
  indicator: Rated,
  measures: Readonly<Record<string, DecimalInput | null>>,
): IndicatorResult {
  const result = traced(rubricOf(indicator), measures);
  const [only] = result.indicators;
  if (only === undefined) throw new Error("no indicator");
  return only;
}

/** Evaluates with a trace, checks that every node of it follows from its parts, and gives the result without it. */
export function traced(
  document: unknown,
  measures: Readonly<Record<string, DecimalInput | null>>,
  attributes: Readonly<Record<string, string | number | boolean | null>> = {},
): RubricResult {
  const rubric = compileRubric(document);
  const facts = { period: "2026-Q3", measures, attributes };
  const { trace, ...rest } = rubric.evaluate(facts, { trace: true });
  expect(rest).toEqual(rubric.evaluate(facts));
  expect(trace?.value).toEqual(rest.value);
  for (const node of nodesOf(trace)) {
    expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
    expect(leads(rubric.document, node.ref)).toBe(true);
  }
  return rest;
}

/** Every node of a trace. */
export function nodesOf(node: TraceNode | undefined): readonly TraceNode[] {
  return node === undefined ? [] : [node, ...node.children.flatMap(nodesOf)];
}
