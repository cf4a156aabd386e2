import type { ConditionFacts } from "../../../kernel/index.js";

/** Of the facts, what a condition looks at. */
export function factsFor(
  names: readonly string[],
  { measures = {}, attributes = {} }: ConditionFacts,
): ConditionFacts {
  const ofNames = <T>(given: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
  return { measures: ofNames(measures), attributes: ofNames(attributes) };
}
