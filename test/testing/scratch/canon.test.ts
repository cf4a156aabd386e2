import { checkLaws, planLaws, plans } from "attainment/testing";
import fc from "fast-check";
import { test } from "vitest";
test("x", { timeout: 600000 }, () => {
  let seed = 5;
  const seen = new Map<string, number>();
  for (const document of fc.sample(plans(), { seed: 5, numRuns: 120 })) {
    seed++;
    for (const law of planLaws(document)) {
      if (law.id !== "canonicalTextRunsTheSame") continue;
      const { failures } = checkLaws([law], { seed, runs: 5 });
      for (const f of failures) {
        const e = f.scenario.expected as Record<string, unknown>; const g = f.scenario.found as Record<string, unknown>;
        if (typeof e !== "object" || typeof g !== "object") { console.log("THROW", JSON.stringify(f.scenario).slice(0, 1500), JSON.stringify(document).slice(0,1500)); continue; }
        for (const k of Object.keys(e)) if (JSON.stringify(e[k]) !== JSON.stringify(g[k])) {
          seen.set(k, (seen.get(k) ?? 0) + 1);
          if ((seen.get(k) ?? 0) < 4) console.log(k, "\nE", JSON.stringify(e[k]).slice(0, 2500), "\nF", JSON.stringify(g[k]).slice(0, 2500), "\nFACTS", JSON.stringify(f.scenario.facts).slice(0,1500));
        }
      }
    }
  }
  console.log(seen);
});
