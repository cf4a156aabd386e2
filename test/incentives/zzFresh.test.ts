import { compilePlan, lintPlan } from "attainment/incentives";
import { renderText } from "attainment/explain";
import { replayTrace } from "attainment/testing";
import { test } from "vitest";
const plan = (components: unknown[], rest = {}) => ({ kind: "plan", id: "p", currency: "USD", components, ...rest });
const log = (...a: unknown[]) => console.log(...a.map((x) => (typeof x === "string" ? x : JSON.stringify(x))));
const t = (name: string, f: () => unknown) => {
  try { log(name, "=>", f()); } catch (e) { log(name, "!!", (e as { issues?: { code: string; path: string; message: string }[] }).issues?.map(({ code, path, message }) => [code, path, message]) ?? String(e)); }
};
test("probe", () => {
  const rec = { kind: "recognition", id: "r", when: { field: "x", gte: "1" }, awards: [{ kind: "points", amount: "1e2" }, { kind: "title", name: "<b>Star</b>\n" }, { kind: "equityUnits", amount: "0.3333" }] };
  const lump = { kind: "lumpSum", id: "l", amount: "100", when: { field: "y", gte: "0" } };
  for (const elig of [undefined, { field: "e", gte: "1" }]) for (const x of ["0", "1", null]) for (const e of ["0", "1", null]) for (const role of ["a", "b", null]) {
    if (elig === undefined && e !== "1") continue;
    const p = compilePlan(plan([rec, lump], { participants: { roles: ["a"] }, ...(elig ? { eligibility: elig } : {}), steps: [{ kind: "floor", id: "f", at: "150" }] }));
    t(`${!!elig} x=${x} e=${e} role=${role}`, () => {
      const facts = { period: "2026-Q1", personId: "p-1", attributes: { role }, measures: { x, y: "1", e } };
      const s = p.evaluate(facts, { trace: true });
      const u = p.evaluate(facts);
      const { trace, ...rest } = s;
      if (JSON.stringify(rest) !== JSON.stringify(u)) throw new Error("traced differs");
      const rp = replayTrace(trace!);
      return [s.value, s.reason, s.lines.map((l) => [l.id, l.value, l.reason, l.awards?.length]), s.issues.map((i) => i.code), s.state === null, rp];
    });
  }
  const p2 = compilePlan(plan([rec, lump]));
  const s2 = p2.evaluate({ period: "2026-Q1", measures: { x: "1", y: "1" } }, { trace: true });
  log(renderText(s2.trace!));
  log(s2.lines[0]);
  t("absent x", () => p2.evaluate({ period: "2026-Q1", measures: { y: "1" } }));
  t("absent x report", () => { const s = p2.safeEvaluate({ period: "2026-Q1", measures: { y: "1" } }, { onInvalid: "report" }); return s; });
  t("inverse rec", () => p2.inverse("r", "1", { period: "2026-Q1", measures: { y: "1" } }));
  t("override rec", () => compilePlan(plan([rec], { overrides: [{ personId: "p", componentId: "r", cap: "1" }] })));
  t("bare override", () => compilePlan(plan([lump], { overrides: [{ personId: "p", componentId: "l" }] })));
  t("rec steps", () => compilePlan(plan([{ ...rec, steps: [] }])));
  t("rec no awards", () => compilePlan(plan([{ ...rec, awards: [] }])));
  t("rec dup awards", () => lintPlan(plan([{ ...rec, awards: [{ kind: "points", amount: "-5" }, { kind: "points", amount: "5" }] }])));
  t("bad amount", () => compilePlan(plan([{ ...rec, awards: [{ kind: "points", amount: "abc" }, { kind: "title", amount: "5" }, { kind: "cash", amount: "5" }] }])));
  t("mutate awards", () => { const a = s2.lines[0]!.awards as { amount?: string }[]; a[0]!.amount = "9"; return p2.evaluate({ period: "2026-Q1", measures: { x: "1", y: "1" } }).lines[0]!.awards; });
  // kpiBonus odd
  t("kpi two scales", () => compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "1", measure: "m", scaleId: "none", scale: { kind: "bands", bands: [{ from: "0", id: "g" }] } }])));
  t("kpi grades scale", () => compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "x", measure: "m", scale: { kind: "bands", bands: [{ from: "0", id: "g" }] } }])));
  t("kpi quota", () => compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "1", measure: "m", quota: "5" }])));
  t("kpi quota bounds", () => compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "1", measure: "m", scale: { kind: "bands", boundsIn: "quota", mode: "whole", bands: [{ from: "0", amount: "1" }] } }])));
  t("kpi override quota", () => compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "1", measure: "m" }], { overrides: [{ personId: "p", componentId: "k", quota: "1" }] })));
  const kp = compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "1000", measure: "m", scale: { kind: "bands", mode: "whole", negative: "refuse", bands: [{ from: "0", amount: "0" }, { from: "60", amount: "1" }] } }, lump]));
  t("kpi refuse", () => { const s = kp.evaluate({ period: "2026-Q1", measures: { m: "-1", y: "1" } }); return [s.value, s.reason, s.lines]; });
  t("kpi null", () => { const s = kp.evaluate({ period: "2026-Q1", measures: { m: null, y: "1" } }, { trace: true }); return [s.value, s.reason, s.lines, replayTrace(s.trace!)]; });
  t("kpi inverse", () => [kp.inverse("k", "1000", { period: "2026-Q1", measures: { y: "1" } }), kp.inverse("k", "1000.01", { period: "2026-Q1", measures: { y: "1" } }), kp.inverse("k", "-1", { period: "2026-Q1", measures: {} })]);
  const rev = compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "1000", measure: "complaints", scale: { kind: "curve", points: [{ at: "0", value: "1.5" }, { at: "10", value: "0" }] } }]));
  t("kpi inverse falling", () => [rev.inverse("k", "1000", { period: "2026-Q1", measures: {} }), rev.inverse("k", "0", { period: "2026-Q1", measures: {} })]);
  const credits = [{ id: "a", measure: "m", date: "2026-01-05", amount: "70", personId: "p-1" }, { id: "b", measure: "m", date: "2026-01-06", amount: "5", personId: "p-2" }, { id: "c", measure: "m", date: "2026-01-07", amount: "5", personId: "" }, { id: "d", measure: "m", date: "2026-13-07", amount: "x", personId: 5 }];
  t("credits reject", () => kp.evaluate({ period: "2026-Q1", personId: "p-1", measures: { y: "1" }, credits } as never));
  t("credits nobody", () => kp.evaluate({ period: "2026-Q1", measures: { y: "1" }, credits: credits.slice(0, 1) } as never));
  t("credits report", () => kp.evaluate({ period: "2026-Q1", personId: "p-1", measures: { y: "1", m: "75" }, credits } as never, { onInvalid: "report" }));
  t("credits all other", () => kp.evaluate({ period: "2026-Q1", personId: "p-3", measures: { y: "1" }, credits: credits.slice(0, 2) } as never, { onInvalid: "report" }));
  t("credits all other, stated", () => kp.evaluate({ period: "2026-Q1", personId: "p-3", measures: { y: "1", m: "60" }, credits: credits.slice(0, 2) } as never, { onInvalid: "report" }));
  t("state null", () => kp.evaluate({ period: "2026-Q1", measures: { y: "1", m: "1" }, state: null }).state);
  t("state kpi comp", () => kp.evaluate({ period: "2026-Q2", measures: { y: "1", m: "1" }, state: JSON.parse(JSON.stringify({ planId: "p", personId: null, period: "2026-Q1", components: [{ id: "k", quotaPeriod: "2026-Q1", measured: "1", earned: "1" }] })) }).state);
  t("huge", () => compilePlan(plan([{ kind: "kpiBonus", id: "k", target: "9".repeat(60), measure: "m" }])).evaluate({ period: "2026-Q1", measures: { m: "9".repeat(60) } }).value?.length);
});
