import { type Condition, compileSteps, type Step } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  type Facts,
  openText,
  rowOf,
  rowsOf,
  textOf,
  tierName,
} from "../units.js";

/**
 * The highest tier that any metric reaches pays (Kill Bill, capacity): a tier is reached where a metric lies above its
 * limit in the tier before, and a metric without limit never leaves its tier. Past the last tier's limits it stays.
 */
export const multiMetric: Adapters = { "multi-metric-tier-max": highestTier };

function highestTier({ parameters, input }: Facts): Answer {
  const tiers = rowsOf(parameters.tiers);
  const limits = tiers.map((tier) => rowOf(tier.limits));
  const [first, ...higher] = tiers.map((tier) => textOf(tier.amount));
  const given = Object.entries(input).map(([metric, value]): [string, string] => [metric, textOf(value)]);
  const steps = higher.flatMap((value, index): Step[] => {
    const any = given.flatMap(([metric]): Condition[] => {
      const limit = openText(limits[index]?.[metric]);
      return limit === undefined ? [] : [{ field: metric, gt: limit }];
    });
    return any.length === 0 ? [] : [{ id: tierName(index), kind: "replace", when: { any }, value }];
  });
  const recurring: Step = { id: "recurring", kind: "add", amount: openText(parameters.recurring) ?? "0" };
  const facts = { measures: Object.fromEntries(given) };
  const start = textOf(first);
  return {
    amount: compileSteps(steps).evaluate(start, facts).value,
    invoice: compileSteps([...steps, recurring]).evaluate(start, facts).value,
  };
}
