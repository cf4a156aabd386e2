import type { Plan } from "../../incentives/index.js";
import { NOTHING, order, type Rational, rationalOf, times, WHOLE } from "../rational/index.js";
import { type Earning, isEarning } from "./isEarning.js";
import { scaleOf } from "./planNeeds.js";
import { scaleBounds } from "./scaleBounds.js";

/** The components that pay by this measure. */
export function earningBy(plan: Plan, measure: string): readonly Earning[] {
  return plan.components.filter(isEarning).filter((component) => component.measure === measure);
}

/** Where the pay for a measure changes its rule, as values of the measure, for one person with these sources. */
export function earningBounds(
  plan: Plan,
  measure: string,
  personId: string | undefined,
  given: Readonly<Record<string, string | null>>,
): readonly Rational[] {
  return earningBy(plan, measure).flatMap((component) => {
    const scale = scaleOf(plan, component);
    if (scale === null) return [];
    const inQuota = component.kind === "payoutCurve" || scale.boundsIn === "quota";
    const multiple = inQuota ? quotaOf(plan, component, personId, given) : WHOLE;
    return multiple === null ? [] : scaleBounds(scale).map((bound) => times(bound, multiple));
  });
}

/** The quota above zero that a component has for a person, or null. */
function quotaOf(
  { overrides = [] }: Plan,
  { id, quota }: Earning,
  personId: string | undefined,
  given: Readonly<Record<string, string | null>>,
): Rational | null {
  const own = overrides.find((each) => each.personId === personId && each.componentId === id)?.quota;
  const named = own ?? quota;
  const text = typeof named === "object" ? given[named.measure] : named;
  if (text === undefined || text === null) return null;
  const value = rationalOf(text);
  return order(value, NOTHING) > 0 ? value : null;
}
