import type { Condition, Scale, Step } from "../../kernel/index.js";
import type { ComponentContext } from "../components/definition.js";
import { componentSteps } from "../components/registry.js";
import type { Component } from "../types.js";

/** A condition with its place in the document. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly path: string;
}

/** The conditions that decide about the pay of a component, each with its place. */
export function conditionsOf(component: Component, context: ComponentContext): readonly PlacedCondition[] {
  const { ref } = context;
  const own = [
    ...("when" in component && component.when !== undefined
      ? [{ condition: component.when, path: `${ref}/when` }]
      : []),
    ...("where" in component && component.where !== undefined
      ? [{ condition: component.where, path: `${ref}/where` }]
      : []),
    ...("qualify" in component && component.qualify !== undefined
      ? [{ condition: component.qualify, path: `${ref}/qualify` }]
      : []),
  ];
  return [...own, ...listsOf(component, context).flatMap(([steps, path]) => conditionsOfSteps(steps, path))];
}

/** The lists of steps of a component and of its own scale, each with its place. */
export function listsOf(
  component: Component,
  { ref }: ComponentContext,
): readonly (readonly [readonly Step[], string])[] {
  const scale: Scale | undefined = "scale" in component ? component.scale : undefined;
  return [
    [componentSteps(component), `${ref}/steps`],
    [scale?.steps ?? [], `${ref}/scale/steps`],
    ...("measureSteps" in component
      ? ([[component.measureSteps ?? [], `${ref}/measureSteps`]] as const)
      : []),
    ...("attainmentSteps" in component
      ? ([[component.attainmentSteps ?? [], `${ref}/attainmentSteps`]] as const)
      : []),
    ...("dealSteps" in component ? ([[component.dealSteps ?? [], `${ref}/dealSteps`]] as const) : []),
  ];
}

/** The conditions of a list of steps. */
export function conditionsOfSteps(steps: readonly Step[], path: string): readonly PlacedCondition[] {
  return steps.flatMap(({ when }, index) =>
    when === undefined ? [] : [{ condition: when, path: `${path}/${index}/when` }],
  );
}
