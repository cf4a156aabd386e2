import { checkLaws, planLaws, plans } from "attainment/testing";
import fc from "fast-check";
import { expect, test } from "vitest";

test("laws", { timeout: 600000 }, () => {
  const found = new Map<string, { n: number; ex: string }>();
  const only = process.env.LAW?.split(",");
  let seed = Number(process.env.SEED ?? 1);
  const time = new Map<string, number>();
  for (const document of fc.sample(plans(), { seed, numRuns: Number(process.env.N ?? 150) })) {
    seed++;
    for (const law of planLaws(document)) {
      if (only !== undefined && !only.includes(law.id)) continue;
      const t = performance.now();
      const { failures } = checkLaws([law], { seed, runs: Number(process.env.RUNS ?? 6) });
      time.set(law.id, (time.get(law.id) ?? 0) + performance.now() - t);
      for (const f of failures) {
        const k = found.get(f.id) ?? { n: 0, ex: "" };
        const ex = `${JSON.stringify(f.scenario).slice(0, Number(process.env.EX ?? 1800))}\n   DOC ${JSON.stringify(document).slice(0, 2500)}`;
        found.set(f.id, { n: k.n + 1, ex: k.ex === "" || ex.length < k.ex.length ? ex : k.ex });
      }
    }
  }
  for (const [k, v] of found) console.log(`#### ${k} ${v.n}\n${v.ex}`);
  console.log([...time].map(([k, v]) => `${k} ${Math.round(v)}`).join("\n"));
  expect(1).toBe(1);
});
