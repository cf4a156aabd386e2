import { type Decimal, readDecimal, ZERO } from "../../kernel/decimal/index.js";
import type { CompiledComponent, LineResult } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { ComponentBook } from "./openClawback.js";
import type { PastSpan } from "./paidPast.js";

/** The evaluated period with what its line paid: each deal, and the terms that the pay depended on. */
export function paidSpan(
  span: PastSpan,
  { component, reading }: ComponentBook,
  result: LineResult | null,
): PastSpan {
  if (component === null || result === null || result.amount === null) return span;
  const paid = new Map((result.line.deals ?? []).map(({ id, value }) => [id, value]));
  const deals = span.deals.map((deal) => ({ ...deal, paid: paidOf(paid.get(deal.id)) }));
  const { measure } = component;
  return {
    ...span,
    measured: measure === null ? null : (reading.measures.get(measure) ?? null),
    earned: result.amount,
    ...termsOf(component, reading),
    deals,
  };
}

function paidOf(value: string | undefined): Decimal {
  return value === undefined ? ZERO : readDecimal(value);
}

/** The measures and attributes that the component looks at. */
function termsOf(
  { measures, fields }: CompiledComponent,
  reading: PlanReading,
): Pick<PastSpan, "measures" | "attributes"> {
  const names = [...new Set([...measures, ...fields])].sort();
  return {
    measures: new Map(
      names.flatMap((name) => {
        const value = reading.measures.get(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
    attributes: new Map(
      names.flatMap((name) => {
        const value = reading.attributes.get(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
  };
}
