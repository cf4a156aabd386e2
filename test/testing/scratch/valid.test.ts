import { safeCompilePlan } from "attainment/incentives";
import { planFacts, plans } from "attainment/testing";
import fc from "fast-check";
import { expect, test } from "vitest";

test("valid", { timeout: 600000 }, () => {
  const bad = new Map<string, { n: number; ex: string }>();
  const warn = new Map<string, number>();
  const note = (key: string, ex: unknown) => {
    const k = bad.get(key) ?? { n: 0, ex: "" };
    bad.set(key, { n: k.n + 1, ex: k.ex || JSON.stringify(ex).slice(0, 3000) });
  };
  let n = 0;
  let nulls = 0;
  const used = new Map<string, number>();
  for (const document of fc.sample(plans(), { seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.N ?? 400) })) {
    const c = safeCompilePlan(document);
    if (!c.ok) {
      for (const i of c.issues) note(`compile ${i.code} ${i.path.replace(/\d+/g, "N")}`, { i, document });
      continue;
    }
    for (const facts of fc.sample(planFacts(c.data), { seed: n, numRuns: 4 })) {
      n++;
      let r: ReturnType<typeof c.data.safeEvaluate>;
      try { r = c.data.safeEvaluate(facts); } catch (e) { note(`throw ${e}`, { facts, document }); continue; }
      if (!r.ok) for (const i of r.issues) note(`facts ${i.code} ${i.path.replace(/\d+/g, "N")}`, { i, facts, document });
      else {
        if (r.data.value === null) nulls++;
        for (const i of r.data.issues) warn.set(`${i.severity} ${i.code}`, (warn.get(`${i.severity} ${i.code}`) ?? 0) + 1);
        for (const k of Object.keys(facts)) used.set(k, (used.get(k) ?? 0) + 1);
        for (const l of r.data.settlement) for (const e of l.entries) used.set(`entry ${l.kind} ${e.cause}`, (used.get(`entry ${l.kind} ${e.cause}`) ?? 0) + 1);
        for (const l of r.data.lines) { if (l.kind==="clawback") used.set("clawback " + (l.value === "0.00"), (used.get("clawback "+ (l.value === "0.00")) ?? 0) + 1); if (l.reason) used.set("reason "+l.reason, (used.get("reason "+l.reason)??0)+1);}
      }
    }
  }
  console.log(n, nulls, Object.fromEntries(used), Object.fromEntries(warn));
  for (const [k, v] of bad) console.log(k, v.n, v.ex.slice(0, Number(process.env.EX ?? 1500)));
  expect(1).toBe(1);
});
