import { compileMeasures, type MeasureExpression } from "attainment/kernel";
import { type Adapters, type Facts, type Json, textOf } from "../units.js";

/** A premium of one period as that of a year, and back (nneessen). */
export const annualizations: Adapters = {
  annualisation: ({ parameters, input }: Facts) => {
    const periods = { constant: textOf(parameters.periods_per_year), unit: "count" } as const;
    const { amount, annual } = input;
    return annual === undefined
      ? { annual: premium(amount, { multiply: [{ measure: "premium" }, periods] }) }
      : { amount: premium(annual, { divide: [{ measure: "premium" }, periods], whenZero: "null" }) };
  },
};

function premium(given: Json | undefined, derive: MeasureExpression): string | null {
  const measures = compileMeasures([
    { id: "premium", unit: "money", given: true },
    { id: "result", unit: "money", derive },
  ]);
  const { people } = measures.evaluate({
    period: "2026-01",
    measures: [{ personId: "agent", measure: "premium", value: textOf(given) }],
  });
  return people[0]?.measures.find(({ id }) => id === "result")?.value ?? null;
}
