import { compileStageModel } from "attainment/pipeline";
import { pipelineFacts } from "attainment/testing";
import { parsePeriod } from "attainment/kernel";
import fc from "fast-check";
import { test } from "vitest";
import { book, figure, historyAt, type Case } from "./zz-at1-oracle.js";
test("slip", () => {
  const found = new Map<string, any>();
  const doc: any = { kind: "stageModel", id: "x", stages: [{ id: "s1", kind: "open" },{ id: "won", kind: "won" },{ id: "lost", kind: "lost" }], metrics: [{ kind: "slippage", id: "m", minimum: 0 }] };
  const model = compileStageModel(doc);
  for (const facts of fc.sample(pipelineFacts(model, { maxDeals: 1 }), { seed: 3, numRuns: 30000 })) {
    const p = parsePeriod(facts.period); const asOf = new Date(Date.parse(p.to) - 86400000).toISOString().slice(0, 10);
    const c: Case = { model: doc, period: p, asOf, deals: facts.deals as any, changes: facts.changes as any, fieldChanges: facts.fieldChanges as any, measures: {} };
    const want = figure(c, book(c), doc.metrics[0]).sample; const got = model.evaluate(facts).metrics[0]!.sample;
    if (got !== want) { const s = JSON.stringify({ p, d: facts.deals, c: facts.changes, f: facts.fieldChanges }); const h = historyAt(c, facts.deals[0], new Date(Date.parse(p.from) - 86400000).toISOString().slice(0, 10)); const k = `${got}${want} ${h.m} ${(facts.changes ?? []).length}`; if (!found.has(k) || found.get(k).length > s.length) found.set(k, s + JSON.stringify(h.stays)); }
  }
  for (const [k, v] of found) console.log(k, v);
}, 300000);
