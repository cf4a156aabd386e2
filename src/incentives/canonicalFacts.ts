import { type Fraction, formatDecimal, formatFraction } from "../kernel/decimal/index.js";
import { canonicalText } from "./canonicalText.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import type { ReadState } from "./facts/readState.js";

/**
 * The facts that were used, as one text: decimals in their shortest form, credits in canonical order, what was left
 * out gone. Evaluating them again gives the same statement.
 */
export function canonicalFacts({
  period,
  personId,
  measures,
  attributes,
  credits,
  state,
}: PlanReading): string {
  return canonicalText({
    period: period.id,
    ...(personId === null ? {} : { personId }),
    measures: Object.fromEntries([...measures].map(([id, value]) => [id, textOf(value)])),
    attributes: Object.fromEntries(attributes),
    credits: [...credits]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, list]) =>
        list.map(({ id, measure, date, amount }) => ({ id, measure, date, amount: formatDecimal(amount) })),
      ),
    ...(state === null ? {} : { state: stateOf(state) }),
  });
}

function stateOf({ planId, personId, period, totals }: ReadState) {
  const components = [...totals.values()].map(({ id, quotaPeriod, measured, earned }) => ({
    id,
    quotaPeriod: quotaPeriod.id,
    measured: formatDecimal(measured),
    earned: formatDecimal(earned),
  }));
  return { planId, personId, period: period.id, components };
}

function textOf(value: Fraction | null): string | null {
  return value === null ? null : formatFraction(value);
}
