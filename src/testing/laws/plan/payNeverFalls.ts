import fc from "fast-check";
import type { CompiledPlan, Component, PlanFacts } from "../../../incentives/index.js";
import { decimals } from "../../arbitraries/decimals.js";
import { planFacts } from "../../arbitraries/planFacts.js";
import { payNeverFallsBy } from "../../premises/payNeverFallsBy.js";
import { order, plus, printRational, rationalOf } from "../../rational/index.js";
import { type Law, lawOf } from "../law.js";
import { withoutSigns } from "../withoutSigns.js";
import { totalOf } from "./planCase.js";

type MoreScenario = {
  readonly facts: PlanFacts;
  /** By how much which measure grows. */
  readonly more: { readonly measure: string; readonly by: string };
};

/** Conditional: for measures of which the document says so, or on demand for every measure that earns. */
export function payNeverFalls(plan: CompiledPlan, demanded: boolean): readonly Law[] {
  const { versions } = plan;
  const earning = [...new Set(versions.flatMap(({ components }) => components.flatMap(measureOf)))];
  const premises = earning.map((measure) => ({
    measure,
    parts: versions.map((version) => payNeverFallsBy(version, measure)),
  }));
  const rising = premises.filter(({ parts }) => demanded || !parts.includes(null));
  if (rising.length === 0) return [];
  const nonNegative = rising.flatMap(({ parts }) => parts.flatMap((part) => part?.nonNegative ?? []));
  const scenarios = fc
    .record({
      facts: planFacts(plan, { credits: "never" }),
      measure: fc.constantFrom(...rising.map(({ measure }) => measure)),
      // A step over a bound is seen where little more is sold.
      by: fc.oneof(
        decimals({ min: "0.01", max: "100", places: 2 }),
        decimals({ min: "0.01", max: "500000", places: 2 }),
      ),
    })
    .map(({ facts, measure, by }): MoreScenario => {
      const measures = withoutSigns(facts.measures ?? {}, nonNegative);
      return { facts: { ...facts, measures }, more: { measure, by } };
    });
  return [
    lawOf("payNeverFalls", "More sales never lower pay.", scenarios, (scenario) => find(plan, scenario)),
  ];
}

/** The measure that a component pays by: sales, or a score. */
function measureOf(component: Component): readonly string[] {
  return "measure" in component ? [component.measure] : [];
}

function find(plan: CompiledPlan, { facts, more }: MoreScenario) {
  const total = totalOf(facts, more.measure);
  if (total === null) return null;
  const grown = printRational(plus(rationalOf(total), rationalOf(more.by)));
  const before = plan.evaluate(facts).value;
  const after = plan.evaluate({ ...facts, measures: { ...facts.measures, [more.measure]: grown } }).value;
  if (before === null || after === null || order(rationalOf(before), rationalOf(after)) <= 0) return null;
  return {
    expected: `at least ${before} for ${more.measure} of ${grown}, since ${total} pays ${before}`,
    found: after,
  };
}
