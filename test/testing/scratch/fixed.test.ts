import { checkLaws, planLaws } from "attainment/testing";
import { test } from "vitest";
import { fixedPlans } from "../../laws/fixedPlans.js";
test("x", { timeout: 600000 }, () => {
  for (const [name, document] of Object.entries(fixedPlans)) {
    const t0: string[] = [];
    for (const law of planLaws(document)) {
      const t = performance.now();
      const { failures } = checkLaws([law], { seed: 42, runs: 25 });
      t0.push(`${law.id} ${Math.round(performance.now() - t)}`);
      for (const f of failures) console.log("FAIL", name, f.id, JSON.stringify(f.scenario).slice(0, 3500));
    }
    console.log(name, t0.join(", "));
  }
});
