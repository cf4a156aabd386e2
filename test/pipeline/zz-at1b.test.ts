import { compileStageModel } from "attainment/pipeline";
import { pipelineFacts } from "attainment/testing";
import { parsePeriod } from "attainment/kernel";
import fc from "fast-check";
import { test } from "vitest";
import { replayTrace } from "../../src/testing/replay/index.js";
import { renderText } from "attainment/explain";
import { book, figure, historyAt, parse, cmp, sub, mul, q, type Case } from "./zz-at1-oracle.js";

const M: any[] = [];
const push = (m: any) => { for (const minimum of [0, 3, undefined]) M.push({ ...m, id: `m${M.length}`, ...(minimum === undefined ? {} : { minimum }) }); };
for (const definition of ["closedCount","closedValue","allCount","createdCount","closedAndStale","wonOverCreated"]) push({ kind: "winRate", definition });
push({ kind: "winRate", definition: "closedAndStale", oldAfterDays: 30 });
for (const of of ["won","lost","closed"]) for (const average of ["mean","median"]) push({ kind: "cycle", of, average });
for (const deals of ["open","created","closed"]) for (const winRate of ["closedCount","closedValue","allCount","createdCount","wonOverCreated"]) for (const cycleOf of ["won","closed"]) for (const average of ["mean","median"]) push({ kind: "velocity", deals, winRate, cycleOf, average });
push({ kind: "velocity", qualifiedFrom: "s2" });
for (const definition of ["anyTouch","fallThrough","direct"]) for (const cohort of ["created","closed","all"]) { push({ kind: "stageConversion", definition, cohort }); push({ kind: "leak", definition: "rate", conversion: definition, cohort }); }
push({ kind: "stageConversion", definition: "closedCohort" });
for (const per of ["visit","deal"]) { push({ kind: "timeInStage", stays: "censored", per }); for (const average of ["mean","median"]) push({ kind: "timeInStage", average, per }); }
for (const definition of ["quota","remaining"]) { push({ kind: "coverage", definition, quota: "1000" }); push({ kind: "coverage", definition, quota: { measure: "quota" } }); }
for (const winRate of ["closedCount","closedValue"]) push({ kind: "requiredCoverage", winRate, createAndCloseShare: "0.3" });
for (const definition of ["moved","notClosed"]) for (const by of ["count","value"]) push({ kind: "slippage", definition, by });
for (const definition of ["monthPushes","pushes","changes","netDays"]) push({ kind: "pushCount", definition });
for (const definition of ["value","count"]) push({ kind: "leak", definition });
for (const definition of ["mean","median"]) for (const since of ["stageEntry","creation"]) { push({ kind: "ageing", definition, since }); push({ kind: "ageing", definition, since, buckets: [0, 7, 30], stageIds: ["s2", "hold"] }); }
push({ kind: "ageing", definition: "overLongestCycle" });
for (const definition of ["longestTime","lowestConversion","mostDeals"]) push({ kind: "bottleneck", definition });
for (const of of ["deals","moves"]) push({ kind: "conformance", of });
for (const by of ["reason","rival","product","stage","owner"]) for (const definition of ["winRate","lossShare","winShare"]) for (const measuredBy of ["count","value"]) push({ kind: "winLoss", by, definition, measuredBy });

const stages = (arch: boolean): any[] => [
  { id: "s1", kind: "open" }, { id: "s2", kind: "open", requiredFields: ["productId"] }, { id: "old", kind: "open", ...(arch ? { archived: true } : {}) }, { id: "s3", kind: "open" },
  { id: "hold", kind: "onHold" }, { id: "won", kind: "won" }, { id: "care", kind: "postSale" }, { id: "lost", kind: "lost" }, { id: "void", kind: "void" },
];
const close = (t: string, r: any) => { const d = sub(parse(t), r); const a = { n: d.n < 0n ? -d.n : d.n, d: d.d }; const m = { n: r.n < 0n ? -r.n : r.n, d: r.d }; return cmp(mul(a, q(10n ** 33n)), m) <= 0; };
let compared = 0, values = 0; const seenReasons: Record<string, number> = {}; const bad = new Map<string, any>();
const same = (got: any, want: any) => { compared++; if (typeof want === "string") { seenReasons[want] = (seenReasons[want] ?? 0) + 1; return got.value === null && got.reason === want; } values++; return got.value !== null && close(got.value, want); };
const show = (v: any) => (typeof v === "string" ? v : `${v.n}/${v.d}`);
function fail(key: string, info: any) { const size = JSON.stringify(info.facts).length; const old = bad.get(key); if (!old || old.size > size) bad.set(key, { size, count: (old?.count ?? 0) + 1, ...info }); else old.count++; }

for (const [name, firstStay, arch, moves] of [["a", undefined, false, {}], ["b", "creation", false, { skip: true }], ["c", "creation", true, { reopen: true, back: false }]] as const)
test(`oracle ${name}`, () => {
  const doc: any = { kind: "stageModel", id: "x", stages: stages(arch), moves, metrics: M, ...(firstStay ? { firstStay } : {}) };
  const model = compileStageModel(doc);
  const runs = Number(process.env.AT ?? 300);
  const sample = fc.sample(fc.tuple(pipelineFacts(model, { maxDeals: 30 }), fc.nat(100), fc.boolean()), { seed: Number(process.env.SEED ?? 7), numRuns: runs });
  let n = 0;
  for (const [facts, back, useAsOf] of sample) {
    n++;
    const p = parsePeriod(facts.period);
    const asOfD = (() => { const last = new Date(Date.parse(p.to) - 86400000); const d = new Date(last.getTime() - (useAsOf ? (back % 28) : 0) * 86400000); return d.toISOString().slice(0, 10); })();
    const given: any = { ...facts, ...(useAsOf ? { asOf: asOfD } : {}) };
    const result = model.evaluate(given);
    const c: Case = { model: doc, period: p, asOf: asOfD, deals: facts.deals as any, changes: (facts.changes ?? []) as any, fieldChanges: (facts.fieldChanges ?? []) as any, measures: facts.measures ?? {} };
    const b = book(c);
    // reconciliation
    const tot = (id: string) => result.totals.find((t) => t.id === id)!;
    for (const id of ["open","won","lost","void","unmapped"]) { const mine = b.deals.filter((x) => x.m === id); let s = q(0); for (const x of mine) if (x.amount) s = { ...sub(s, mul(q(-1), x.amount)) }; if (tot(id).count !== mine.length || cmp(parse(tot(id).amount), s) !== 0) fail(`total ${id}`, { facts: given }); }
    const sumC = result.totals.reduce((a, t) => a + t.count, 0); if (sumC !== result.all.count) fail("all", { facts: given });
    // histories
    const hist = model.history({ asOf: asOfD, deals: facts.deals, changes: facts.changes ?? [] });
    for (const x of b.deals) { const h: any = hist.histories.find((y) => y.dealId === x.id); const a = JSON.stringify(h.stays.map((s: any) => [s.stageId, s.meaning, s.enteredOn, s.leftOn, s.days, s.visit])); const w = JSON.stringify(x.stays.map((s: any) => [s.stage, s.m, s.entered, s.left, s.days, s.visit])); const a2 = JSON.stringify(h.closings.map((k: any) => [k.meaning, k.stageId, k.closedOn, k.reversedOn])); const w2 = JSON.stringify(x.closings.map((k: any) => [k.m, k.stage, k.on, k.reversed])); if (a !== w || a2 !== w2) fail("history", { facts: given, got: a + a2, want: w + w2 }); }
    for (const m of M) {
      const got: any = result.metrics.find((f) => f.id === m.id); const want = figure(c, b, m);
      const key = `${m.kind}/${m.definition ?? ""}/${m.by ?? ""}`;
      if (!same(got, want.value)) fail(`${key} value`, { m, got: [got.value, got.reason], want: show(want.value), facts: given });
      if (got.sample !== want.sample) fail(`${key} sample`, { m, got: got.sample, want: want.sample, facts: given });
      if (got.definition !== want.definition) fail(`${key} word`, { got: got.definition, want: want.definition, facts: given });
      if ("topId" in want && got.topId !== want.topId) fail(`${key} top`, { m, got: got.topId, want: want.topId, facts: given });
      for (const [k, v] of Object.entries(want.apart ?? {})) { const a = got.apart?.find((y: any) => y.id === k)?.count ?? 0; if (a !== v) fail(`${key} apart ${k}`, { m, got: a, want: v, facts: given }); }
      if (want.rows) { if (got.rows?.length !== want.rows.length) fail(`${key} rowcount`, { m, facts: given }); else want.rows.forEach((r: any, i: number) => { const o = got.rows[i]; if (o.id !== r.id || o.sample !== r.sample || !same(o, r.value)) fail(`${key} row`, { m, got: o, want: { ...r, value: show(r.value), n: undefined, d: undefined }, facts: given });
        for (const f of ["skipped","won","lost","sitting","toId"]) if (r[f] !== undefined && o[f] !== r[f]) fail(`${key} row.${f}`, { m, got: o[f], want: r[f], facts: given });
        if (r.sittingDays && !close(o.sittingDays, r.sittingDays)) fail(`${key} sittingDays`, { facts: given }); if (r.n && o.numerator !== null && cmp(parse(o.numerator), r.n) !== 0) fail(`${key} num`, { m, got: o, facts: given }); }); }
    }
    if (n % 10 === 0) { const traced = model.evaluate(given, { trace: true }); const { trace, ...rest } = traced as any; if (JSON.stringify(rest) !== JSON.stringify(result)) fail("traced", { facts: given }); const rep: any = replayTrace(trace); if (rep && Array.isArray(rep) && rep.length) fail("replay", { rep, facts: given }); renderText(traced);
      if (trace.value !== result.value) fail("root", { facts: given }); for (const f of result.metrics) { const node = trace.children.find((k: any) => k.id === `pipeline.x.${f.id}`); if (!node || node.value !== f.value) fail("node", { facts: given }); } }
  }
  console.log(name, "runs", n, "compared", compared, "values", values, JSON.stringify(seenReasons));
  for (const [k, v] of bad) console.log("BAD", k, v.count, JSON.stringify({ ...v, m: v.m && { ...v.m }, facts: undefined }), v.size < 3000 ? JSON.stringify(v.facts) : v.size);
}, 600000);
