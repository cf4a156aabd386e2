// Two plans and their laws: the first keeps them; the second pays less from 120,000 up, and prints the case that shows it.
import broken from "./broken-plan.json" with { type: "json" };
import { checkPlan } from "./checkPlan.js";
import plan from "./plan.json" with { type: "json" };

for (const [name, document] of Object.entries({ "plan.json": plan, "broken-plan.json": broken })) {
  const findings = checkPlan(document);
  console.log(`${name}: ${findings.length === 0 ? "every law holds" : `${findings.length} broken`}`);
  for (const finding of findings) console.log(finding);
}
