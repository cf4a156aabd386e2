import { compilePlan } from "attainment/incentives";
import { checkLaws, planLaws } from "attainment/testing";

/** What every plan of ours has to keep, whatever else it does: who sells more is never paid less. */
const promises = ["payNeverFalls", "payNeverExceedsItsCap"] as const;

/** Asks a plan five hundred times whether it keeps its laws; the text of each that is broken, with the scenario. */
export function checkPlan(document: unknown): readonly string[] {
  const { failures } = checkLaws(planLaws(compilePlan(document), { expect: promises }), {
    seed: 42,
    runs: 500,
  });
  return failures.map(({ statement, scenario }) => `${statement}\n${JSON.stringify(scenario, null, 2)}`);
}
