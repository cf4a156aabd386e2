import type { CompiledPlan } from "../../../incentives/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { factsScenarios, plainAmount, sumOf } from "./planCase.js";

/** Universal. A statement without a total has a line without a value. */
export function linesSumToTotal(plan: CompiledPlan): readonly Law[] {
  const statement = "The lines of a statement add up to its total.";
  return [
    lawOf("linesSumToTotal", statement, factsScenarios(plan), ({ facts }) => {
      const { value, lines } = plan.evaluate(facts);
      const amounts = lines.flatMap((line) => line.value ?? []);
      const total = amounts.length < lines.length ? null : sumOf(amounts);
      return difference(total, value === null ? null : plainAmount(value), {
        lines: lines.map(({ id, value: pay }) => ({ id, value: pay })),
      });
    }),
  ];
}

/** Universal for plans with a component that looks at a measure. */
export function dealsSumToLine(plan: CompiledPlan): readonly Law[] {
  const statement = "What the deals of a line pay adds up to the line.";
  return [
    lawOf("dealsSumToLine", statement, factsScenarios(plan, { credits: "always" }), ({ facts }) =>
      firstOf(plan.evaluate(facts).lines, ({ id, value, deals }) => {
        if (value === null || deals === undefined) return null;
        const shares = deals.map((deal) => ({ id: deal.id, value: deal.value }));
        return difference(plainAmount(value), sumOf(deals.map((deal) => deal.value)), { line: id, shares });
      }),
    ),
  ];
}
