// Does my plan keep its promises? Ask it five hundred times, and get the scenario that breaks it.
import { compilePlan } from "attainment/incentives";
import { checkLaws, planLaws } from "attainment/testing";
import document from "./my-plan.json" with { type: "json" };

const plan = compilePlan(document);

const { failures } = checkLaws(planLaws(plan), { seed: 42, runs: 500 });

for (const failure of failures) {
  console.log(failure.statement);
  console.log(JSON.stringify(failure.scenario, null, 2));
}
console.log(failures.length === 0 ? "every law holds" : `${failures.length} laws are broken`);
