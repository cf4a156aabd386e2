import type { CompiledPlan, PlanFacts, PlanState, Statement } from "../../../incentives/index.js";
import { parsePeriod, splitPeriod } from "../../../kernel/index.js";
import { foldableComponents } from "../../premises/foldableComponents.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { factsScenarios, factsWithin, plainAmount, sumOf, UNCHANGED } from "./planCase.js";

/** Conditional: for components with a running total over a quarter or more, see `foldableComponents`. */
export function monthsFoldToTheQuarter(plan: CompiledPlan, demanded: boolean): readonly Law[] {
  const foldable = plan.versions.map((version) => foldableComponents(version, demanded));
  const ids = new Set(
    foldable
      .flat()
      .filter((id) => foldable.every((own, at) => own.includes(id) || !hasComponent(plan, at, id))),
  );
  if (ids.size === 0) return [];
  const scenarios = factsScenarios(plan, {
    complete: true,
    credits: "always",
    period: "quarter",
    state: false,
    ...UNCHANGED,
  });
  const statement =
    "What the months of a quarter pay one after the other, each with the state of the one before, is what the quarter pays at once.";
  return [
    lawOf("monthsFoldToTheQuarter", statement, scenarios, ({ facts }) => {
      const whole = plan.evaluate(facts);
      const months = monthByMonth(plan, facts);
      // A month without a total hands no state on.
      if (months.some(({ state }) => state === null)) return null;
      return firstOf(whole.lines, ({ id, value }) => {
        const paid = months.map((month) => month.lines.find((line) => line.id === id)?.value ?? null);
        const amounts = paid.flatMap((amount) => amount ?? []);
        if (!ids.has(id) || value === null || amounts.length < months.length) return null;
        const each = months.map(({ period }, index) => ({ period, value: paid[index] }));
        return difference(plainAmount(value), sumOf(amounts), { line: id, months: each });
      });
    }),
  ];
}

function hasComponent({ versions }: CompiledPlan, at: number, id: string): boolean {
  return versions[at]?.components.some((component) => component.id === id) ?? false;
}

/** The statements of the months, each opened with the state of the one before. */
function monthByMonth(plan: CompiledPlan, facts: PlanFacts): readonly Statement[] {
  let state: PlanState | null = null;
  return splitPeriod(parsePeriod(facts.period), "month").map((month) => {
    const own = factsWithin(facts, month);
    const statement = plan.evaluate(state === null ? own : { ...own, state });
    state = statement.state;
    return statement;
  });
}
