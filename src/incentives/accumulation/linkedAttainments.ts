import type { Fraction } from "../../kernel/decimal/index.js";
import type { CompiledComponent } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";

const PREFIX = "attainment.";

/** Of the names that a plan looks up, those that are the attainment of one of its components. */
export function attainmentNames(
  components: readonly CompiledComponent[],
  names: readonly string[],
): readonly string[] {
  const known = new Set(
    components.flatMap(({ id, attainment }) => (attainment === undefined ? [] : [`${PREFIX}${id}`])),
  );
  return [...new Set(names)].filter((name) => known.has(name));
}

/** The attainments of those names, each on what its component reads; null where a plan looks at none. */
export function attainmentsOf(
  names: readonly string[],
  components: readonly CompiledComponent[],
  readingOf: (component: CompiledComponent) => PlanReading,
): ReadonlyMap<string, Fraction | null> | null {
  if (names.length === 0) return null;
  return new Map(
    names.map((name) => {
      const component = components.find(({ id }) => `${PREFIX}${id}` === name);
      return [name, component?.attainment?.(readingOf(component)) ?? null];
    }),
  );
}

/** The facts with measures that follow from other parts of the plan. */
export function withMeasures(
  reading: PlanReading,
  linked: ReadonlyMap<string, Fraction | null> | null,
): PlanReading {
  return linked === null ? reading : { ...reading, measures: new Map([...reading.measures, ...linked]) };
}

/** The parts of a period, each with what follows from the period as a whole. */
export function linkedParts<Part extends { readonly reading: PlanReading }>(
  parts: readonly Part[],
  linked: ReadonlyMap<string, Fraction | null> | null,
): readonly Part[] {
  return linked === null
    ? parts
    : parts.map((part) => ({ ...part, reading: withMeasures(part.reading, linked) }));
}
