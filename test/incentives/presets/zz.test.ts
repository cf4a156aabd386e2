import * as incentives from "attainment/incentives";
import { test } from "vitest";
import { checkLaws, planLaws } from "attainment/testing";
test("x", () => {
  for (const [name, doc] of Object.entries(incentives)) {
    if (!/Plan$/.test(name) || typeof doc === "function") continue;
    console.log(name, incentives.lintPlan(doc).map((i) => `${i.severity} ${i.code} ${i.path} ${i.message}`));
    const t = Date.now();
    const laws = planLaws(doc);
    const r = checkLaws(laws, { seed: 42, runs: 60 });
    console.log(laws.map((l) => l.id).join(" "), JSON.stringify(r.failures).slice(0, 1500), Date.now() - t);
  }
  console.log(incentives.lintCrediting(incentives.teamCrediting), incentives.lintCrediting(incentives.partnerCrediting), incentives.lintPayPackage(incentives.performancePayPackage));
}, 120000);
