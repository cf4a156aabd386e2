// biome-ignore-all lint: scratch
type R = { n: bigint; d: bigint };
const g = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : g(b, a % b));
export const q = (n: bigint | number, d: bigint | number = 1n): R => {
  let [a, b] = [BigInt(n), BigInt(d)]; if (b < 0n) { a = -a; b = -b; }
  const k = g(a, b) || 1n; return { n: a / k, d: b / k };
};
export const add = (a: R, b: R) => q(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: R, b: R) => q(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: R, b: R) => q(a.n * b.n, a.d * b.d);
export const div = (a: R, b: R) => q(a.n * b.d, a.d * b.n);
export const cmp = (a: R, b: R) => { const x = a.n * b.d - b.n * a.d; return x < 0n ? -1 : x > 0n ? 1 : 0; };
export const parse = (t: string): R => {
  const m = /^(-?)(\d*)(?:\.(\d*))?$/.exec(t); if (!m) throw new Error(`bad ${t}`);
  const f = m[3] ?? ""; const v = BigInt((m[2] || "0") + f) * (m[1] ? -1n : 1n); return q(v, 10n ** BigInt(f.length));
};
const Z = q(0); const ONE = q(1);
const day = (d: string) => Math.round(Date.parse(d + "T00:00:00Z") / 86400000);
const dist = (a: string, b: string) => day(b) - day(a);
export type Ans = R | string; // reason
type Fig = { value: Ans; sample: number; definition: string; rows?: any[]; topId?: string | undefined; apart?: Record<string, number> };

export interface Case { model: any; period: { from: string; to: string }; asOf: string; deals: any[]; changes: any[]; fieldChanges: any[]; measures: any }

const MEAN: any = { open: "open", onHold: "open", won: "won", postSale: "won", lost: "lost", void: "void" };
const order = (a: any, b: any) => a.changedOn < b.changedOn ? -1 : a.changedOn > b.changedOn ? 1 : (a.sequence ?? 0) - (b.sequence ?? 0) || (a.id < b.id ? -1 : 1);

export function historyAt(c: Case, d: any, asOf: string) {
  const kind = new Map<string, string>(c.model.stages.map((s: any) => [s.id, s.kind]));
  const meaning = (s: string | null) => (s === null ? "unmapped" : MEAN[kind.get(s) ?? ""] ?? "unmapped");
  const closed = (m: string) => m === "won" || m === "lost" || m === "void";
  const mine = c.changes.filter((x) => x.dealId === d.id).sort(order);
  const past = mine.filter((x) => x.changedOn <= asOf); const later = mine.filter((x) => x.changedOn > asOf);
  const own = d.stageId || null; const born = d.createdOn ?? null; const ownClosed = d.closedOn ?? null;
  const start = (m: string) => (c.model.firstStay === "creation" && !closed(m) ? born : null);
  const stays: any[] = []; // stage, m, entered, seen
  const put = (stage: string | null, m: string, entered: string | null, seen: string) => stays.push({ stage, m, entered, seen });
  if (past.length > 0) {
    const f = past[0].fromStageId || null;
    if (f !== null) put(f, meaning(f), start(meaning(f)), past[0].changedOn);
    for (const x of past) {
      const from = x.fromStageId || null;
      if (from !== null && stays.length > 0 && stays.at(-1).stage !== from) put(from, meaning(from), null, x.changedOn);
      if (stays.length === 0 || stays.at(-1).stage !== x.stageId) put(x.stageId, meaning(x.stageId), x.changedOn, x.changedOn);
    }
  } else if (later.length > 0) {
    const f = later[0].fromStageId || null;
    if (f !== null) {
      // a closing after the day and not behind that change has not happened yet
      if (closed(meaning(f)) && ownClosed !== null && ownClosed > asOf && ownClosed <= later[0].changedOn) put(null, "open", null, "~");
      else put(f, meaning(f), start(meaning(f)), "~");
    } else if (closed(meaning(own)) && ownClosed !== null && ownClosed <= asOf) put(own, meaning(own), null, "~");
    else put(null, "open", null, "~");
  } else if (closed(meaning(own)) && ownClosed !== null && ownClosed > asOf) put(null, "open", null, "~");
  else put(own, meaning(own), start(meaning(own)), "~");
  // closings
  const closings: any[] = [];
  stays.forEach((s, i) => {
    const prev = stays[i - 1];
    if (prev && closed(prev.m) && prev.m !== s.m) closings.at(-1).reversed = s.seen;
    if (closed(s.m) && !(prev && prev.m === s.m)) {
      let on = s.entered;
      if (on === null && ownClosed !== null && ownClosed <= asOf && ownClosed <= s.seen && (!prev || ownClosed >= prev.seen)) on = ownClosed;
      closings.push({ m: s.m, on, reversed: null, stage: s.stage });
    }
  });
  const seenVisits = new Map<any, number>();
  const out = stays.map((s, i) => {
    const left = i + 1 < stays.length ? stays[i + 1].entered : null;
    const visit = (seenVisits.get(s.stage) ?? 0) + 1; seenVisits.set(s.stage, visit);
    return { stage: s.stage, m: s.m, entered: s.entered, left, last: i === stays.length - 1, visit, days: s.entered !== null && left !== null ? dist(s.entered, left) : null };
  });
  const end = out.at(-1)!; const fin = closings.at(-1);
  return { stays: out, closings, stage: end.stage, m: end.m, closedOn: fin && fin.reversed === null ? fin.on : null };
}

export function book(c: Case) {
  const deals = c.deals.filter((d) => (d.createdOn ?? null) === null || d.createdOn <= c.asOf).map((d) => ({ d, id: d.id, amount: d.amount === null || d.amount === undefined ? null : parse(String(d.amount)), ...historyAt(c, d, c.asOf) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const inP = (x: string | null) => x !== null && x >= c.period.from && x <= c.asOf;
  const of = (m: string) => deals.filter((x) => x.m === m && inP(x.closedOn));
  return { deals, open: deals.filter((x) => x.m === "open"), won: of("won"), lost: of("lost"), void: of("void"), created: deals.filter((x) => inP(x.d.createdOn ?? null)), inP };
}
type B = ReturnType<typeof book>; type D = B["deals"][number];
const sum = (xs: D[]) => xs.reduce((s, x) => (x.amount ? add(s, x.amount) : s), Z);
const cap = (w: string) => w[0]!.toUpperCase() + w.slice(1);
const word = (a: string, ...o: string[]) => a + o.map(cap).join("");
const isR = (a: Ans): a is R => typeof a !== "string";
const enough = (a: Ans, s: number, min: number): Ans => (isR(a) && s < min ? "insufficient_sample" : a);
function median(xs: number[]): R { const s = [...xs].sort((a, b) => a - b); const h = s.length / 2; return s.length % 2 ? q(s[Math.floor(h)]!) : q(s[h - 1]! + s[h]!, 2); }
const mean = (xs: number[]) => q(xs.reduce((a, b) => a + b, 0), xs.length);

// expected day as known at the end of a day (before = first day not known)
function expectedBefore(c: Case, d: any, before: string): string | null {
  const mine = c.fieldChanges.filter((x) => x.dealId === d.id && x.field === "expectedCloseOn").sort(order);
  const past = mine.filter((x) => x.changedOn < before);
  if (past.length) return past.at(-1).to || null;
  if (mine.length) return mine[0].from || null;
  return d.expectedCloseOn ?? null;
}
const next = (d: string) => new Date(Date.parse(d + "T00:00:00Z") + 86400000).toISOString().slice(0, 10);
const prevDay = (d: string) => new Date(Date.parse(d + "T00:00:00Z") - 86400000).toISOString().slice(0, 10);

function winRate(c: Case, b: B, def: string, old: number | undefined, min: number): { value: Ans; sample: number } {
  let w = b.won, l = b.lost;
  if (def === "createdCount") { w = b.created.filter((x) => x.m === "won"); l = b.created.filter((x) => x.m === "lost"); }
  const sample = w.length + l.length; const W = w.length, L = l.length;
  const f = (): Ans => {
    switch (def) {
      case "closedCount": return W + L === 0 ? "no_closed_deals" : q(W, W + L);
      case "closedValue": {
        const all = [...w, ...l];
        if (!all.length) return "no_closed_deals"; if (all.some((x) => !x.amount)) return "missing_amount";
        if (all.some((x) => x.amount!.n < 0n)) return "negative_amount"; if (sum(all).n === 0n) return "no_closed_value";
        return div(sum(w), sum(all));
      }
      case "allCount": { const all = W + L + b.void.length + b.open.length; return all ? q(W, all) : "no_deals"; }
      case "createdCount": case "wonOverCreated": return b.created.length ? q(W, b.created.length) : "no_created_deals";
      case "closedAndStale": {
        const s = b.open.filter((x) => { const e = expectedBefore(c, x.d, next(c.asOf)); return (e !== null && e < c.asOf) || (old !== undefined && x.d.createdOn && dist(x.d.createdOn, c.asOf) > old); }).length;
        return W + L + s ? q(W, W + L + s) : "no_closed_deals";
      }
    }
    throw new Error(def);
  };
  return { value: enough(f(), sample, min), sample };
}
function cycle(xs: D[], avg: string, none: string): Ans {
  if (!xs.length) return none;
  if (xs.some((x) => !x.d.createdOn)) return "missing_created_on";
  const days = xs.map((x) => dist(x.d.createdOn, x.closedOn!)); return avg === "mean" ? mean(days) : median(days);
}
function conversion(c: Case, b: B, def: string, cohort: string, min: number): Fig {
  const closed = def === "closedCohort"; const coh = closed ? "closed" : cohort;
  const deals = coh === "created" ? b.created : coh === "all" ? b.deals : [...b.won, ...b.lost];
  const steps = c.model.stages.filter((s: any) => s.kind === "open" && !s.archived).map((s: any) => s.id);
  const n = steps.length; const at = (x: D, i: number) => (i === n ? x.m === "won" : x.stays.some((s) => s.stage === steps[i]));
  const upTo = (x: D, i: number) => { for (let k = 0; k <= i; k++) if (!at(x, k)) return false; return true; };
  const rows = steps.map((id: string, i: number) => {
    const here = deals.filter((x) => (def === "fallThrough" ? upTo(x, i) : at(x, i)));
    let e = here.length, p = here.filter((x) => at(x, i + 1)).length;
    if (closed) { e = deals.length; p = here.length; }
    if (def === "direct") {
      e = 0; p = 0;
      for (const x of deals) {
        // visits: only stays in steps, in the standing win, or elsewhere; open stays that are no step vanish
        const stand = x.m === "won" ? x.stays.length - [...x.stays].reverse().findIndex((s) => s.m !== "won") : Infinity;
        const from = x.m === "won" && x.stays.every((s) => s.m === "won") ? 0 : stand;
        const line = x.stays.map((s, k) => ({ s, k })).filter(({ s }) => steps.includes(s.stage) || s.m !== "open").map(({ s, k }) => (steps.includes(s.stage) ? s.stage : k >= from ? "WIN" : "ELSE"));
        const path = line.filter((v, k) => v !== line[k - 1]);
        path.forEach((v, k) => { if (v === id) { e++; if (path[k + 1] === (steps[i + 1] ?? "WIN")) p++; } });
      }
    }
    const skipped = deals.filter((x) => at(x, i + 1) && !(def === "fallThrough" ? upTo(x, i) : at(x, i))).length;
    const v: Ans = e === 0 ? "not_reached" : e < min ? "insufficient_sample" : q(p, e);
    return { id, ...(closed ? {} : { toId: steps[i + 1] ?? "won", skipped }), sample: e, won: here.filter((x) => x.m === "won").length, lost: here.filter((x) => x.m === "lost").length, n: q(p), d: q(e), value: v };
  });
  const base = closed ? deals : deals.filter((x) => at(x, 0)); const through = base.filter((x) => (def === "fallThrough" ? upTo(x, n) : at(x, n))).length;
  let whole: Ans = base.length ? q(through, base.length) : "not_reached";
  if (def === "direct") { whole = ONE; for (const r of rows) { if (!isR(r.value)) { whole = r.value; break; } whole = mul(whole as R, r.value); } if (!rows.length) whole = "not_reached"; }
  const none: any = { created: "no_created_deals", closed: "no_closed_deals", all: "no_deals" };
  return { definition: closed ? def : word(def, coh), sample: base.length, value: deals.length ? enough(whole, base.length, min) : none[coh], rows, apart: { notInFirstStage: deals.length - base.length } };
}
export function km(ended: number[], cens: number[]): Ans {
  const times = [...new Set(ended)].sort((a, b) => a - b); let S = ONE; const H = q(1, 2);
  for (let k = 0; k < times.length; k++) {
    const t = times[k]!; const risk = ended.filter((x) => x >= t).length + cens.filter((x) => x >= t).length; const dd = ended.filter((x) => x === t).length;
    S = mul(S, q(risk - dd, risk));
    if (cmp(S, H) < 0) return q(t);
    if (cmp(S, H) === 0) return times[k + 1] === undefined ? q(t) : q(t + times[k + 1]!, 2);
  }
  return "median_not_reached";
}
function staysOf(c: Case, b: B, per: string) {
  return c.model.stages.filter((s: any) => MEAN[s.kind] === "open").map((s: any) => {
    const done: number[] = [], sit: number[] = []; let unknown = 0;
    for (const x of b.deals) {
      const visits = x.stays.filter((v) => v.stage === s.id).map((v) => ({ left: v.left, last: v.last, days: v.last ? (v.entered === null ? null : dist(v.entered, c.asOf)) : v.days }));
      const list = per === "visit" ? visits : visits.length ? [{ left: visits.at(-1)!.left, last: visits.at(-1)!.last, days: visits.some((v) => v.days === null) ? null : visits.reduce((a, v) => a + v.days!, 0) }] : [];
      for (const v of list) {
        if (!v.last && v.left !== null && !b.inP(v.left)) continue;
        if (v.days === null) unknown++; else (v.last ? sit : done).push(v.days);
      }
    }
    return { id: s.id, done, sit, unknown };
  });
}
const timeOf = (done: number[], sit: number[], which: string, avg: string, min: number): { value: Ans; sample: number } => {
  const sample = done.length + (which === "censored" ? sit.length : 0);
  if (!sample) return { value: "no_stays", sample };
  return { sample, value: enough(which === "censored" ? km(done, sit) : avg === "mean" ? mean(done) : median(done), sample, min) };
};
function lastOpen(x: D) { for (const s of [...x.stays].reverse()) if (s.m === "open" && s.stage !== null) return s.stage; return null; }

function kindOf(c: Case, from: any, to: any): string {
  const S = c.model.stages; const i = S.indexOf(from), j = S.indexOf(to); const play = (s: any) => s.kind === "open" || s.kind === "onHold"; const dead = (s: any) => s.kind === "lost" || s.kind === "void";
  if (dead(to)) return "close"; if (!play(from) && play(to)) return "reopen"; if (to.kind === "onHold") return "hold";
  if (from.kind === "onHold") return to.kind === "open" ? "resume" : "advance"; if (dead(from)) return "advance"; if (j < i) return "back";
  const between = S.slice(i + 1, j).filter((s: any) => !s.archived && (s.kind === "won" || s.kind === "postSale" || (s.kind === "open" && from.kind === "open")));
  return between.length ? "skip" : "advance";
}
function allowed(c: Case, from: any, to: any): boolean {
  if (from === to) return true; if (to.archived) return false;
  const k = kindOf(c, from, to); const m = c.model.moves ?? {}; const play = (s: any) => s.kind === "open" || s.kind === "onHold"; const dead = (s: any) => s.kind === "lost" || s.kind === "void";
  if (dead(to)) return play(from); if (to.kind === "onHold") return from.kind === "open"; if (from.kind === "onHold") return to.kind === "open";
  if (dead(from) && to.kind !== "open") return false;
  if (k === "skip") return m.skip === true; if (k === "reopen") return m.reopen === true; if (k === "back") return m.back !== false; return true;
}

export function figure(c: Case, b: B, m: any): Fig {
  const plain = m.kind === "leak" ? m.definition !== "rate" : ["coverage", "forecastCoverage", "pushCount", "ageing"].includes(m.kind) || (m.kind === "bottleneck" && m.definition === "mostDeals");
  const min = m.minimum ?? (plain ? 0 : 10);
  switch (m.kind) {
    case "winRate": { const def = m.definition ?? "closedCount"; return { definition: def, ...winRate(c, b, def, m.oldAfterDays, min) }; }
    case "cycle": {
      const of = m.of ?? "won", avg = m.average ?? "mean"; const xs = of === "won" ? b.won : of === "lost" ? b.lost : [...b.won, ...b.lost];
      const none = ({ won: "no_wins", lost: "no_losses", closed: "no_closed_deals" } as any)[of]; const f = (a: string) => enough(cycle(xs, a, none), xs.length, min);
      return { definition: word(of, avg), sample: xs.length, value: f(avg), rows: ["mean", "median"].map((id) => ({ id, sample: xs.length, value: f(id) })) };
    }
    case "velocity": {
      const nOf = m.deals ?? "open", rate = m.winRate ?? "closedCount", of = m.cycleOf ?? "won", avg = m.average ?? "mean";
      const r = winRate(c, b, rate, undefined, min);
      const f = (): Ans => {
        if (!isR(r.value)) return r.value; if (!b.won.length) return "no_wins"; if (b.won.some((x) => !x.amount)) return "missing_amount";
        const cy = cycle(of === "won" ? b.won : [...b.won, ...b.lost], avg, "no_wins"); if (!isR(cy)) return cy; if (cy.n === 0n) return "zero_cycle";
        let n = nOf === "created" ? b.created.length : nOf === "closed" ? b.won.length + b.lost.length : b.open.length;
        if (nOf === "open" && m.qualifiedFrom) {
          const ids = c.model.stages.map((s: any) => s.id); const lim = ids.indexOf(m.qualifiedFrom);
          n = b.open.filter((x) => { const opens = x.stays.filter((s) => c.model.stages.some((t: any) => t.id === s.stage && t.kind === "open")); const l = opens.at(-1); return l !== undefined && ids.indexOf(l.stage) >= lim; }).length;
        }
        return div(mul(mul(q(n), div(sum(b.won), q(b.won.length))), r.value), cy);
      };
      return { definition: word(nOf, rate, of, avg), sample: r.sample, value: f() };
    }
    case "stageConversion": return conversion(c, b, m.definition ?? "anyTouch", m.cohort ?? "created", min);
    case "timeInStage": {
      const which = m.stays ?? "completed", avg = m.average ?? "mean", per = m.per ?? "visit"; const st = staysOf(c, b, per);
      const all = timeOf(st.flatMap((s: any) => s.done), st.flatMap((s: any) => s.sit), which, avg, min);
      return { definition: which === "censored" ? word(which, "median", per) : word(which, avg, per), ...all, rows: st.map((s: any) => ({ id: s.id, ...timeOf(s.done, s.sit, which, avg, min), sitting: s.sit.length, sittingDays: s.sit.length ? mean(s.sit) : null })), apart: { unknownLength: st.reduce((a: number, s: any) => a + s.unknown, 0) } };
    }
    case "coverage": {
      const due = b.open.filter((x) => { const e = expectedBefore(c, x.d, next(c.asOf)); return e !== null && e >= c.period.from && e < c.period.to; });
      const over = b.open.filter((x) => { const e = expectedBefore(c, x.d, next(c.asOf)); return e !== null && e < c.period.from; });
      const un = b.open.filter((x) => expectedBefore(c, x.d, next(c.asOf)) === null);
      const Q = typeof m.quota === "object" ? (c.measures[m.quota.measure] === null ? null : parse(String(c.measures[m.quota.measure]))) : parse(String(m.quota));
      const f = (): Ans => { if (Q === null) return "missing_quota"; if (Q.n <= 0n) return "no_quota"; let base = Q; if (m.definition === "remaining") { base = sub(Q, sum(b.won)); if (base.n <= 0n) return "quota_met"; } return div(sum(due), base); };
      return { definition: m.definition ?? "quota", sample: due.length, value: enough(f(), due.length, min), apart: { withoutExpectedClose: un.length, overdue: over.length, withoutAmount: due.filter((x) => !x.amount).length } };
    }
    case "requiredCoverage": {
      const def = m.winRate ?? "closedCount"; const r = winRate(c, b, def, undefined, min);
      return { definition: def, sample: r.sample, value: !isR(r.value) ? r.value : r.value.n === 0n ? "no_wins" : div(sub(ONE, parse(String(m.createAndCloseShare ?? "0"))), r.value) };
    }
    case "slippage": {
      const def = m.definition ?? "moved", by = m.by ?? "count";
      const eve = prevDay(c.period.from);
      const exp = b.deals.filter((x) => {
        if (x.d.createdOn && x.d.createdOn >= c.period.from) return false;
        const e = expectedBefore(c, x.d, c.period.from); if (e === null || e < c.period.from || e >= c.period.to) return false;
        return historyAt(c, x.d, eve).m === "open";
      });
      const fate = (x: D) => { if (x.m !== "open") return x.m; const e = expectedBefore(c, x.d, next(c.asOf)); return e === null ? "undated" : e >= c.period.to ? "moved" : "stillExpected"; };
      const num = (xs: D[]) => (by === "count" ? q(xs.length) : sum(xs)); const slipped = exp.filter((x) => (def === "moved" ? ["moved"] : ["moved", "stillExpected", "undated"]).includes(fate(x)));
      const f = (): Ans => { if (!exp.length) return "no_expected_deals"; if (by === "value" && exp.some((x) => x.amount && x.amount.n < 0n)) return "negative_amount"; const w = num(exp); if (w.n === 0n) return "no_expected_value"; return div(num(slipped), w); };
      return { definition: word(def, by), sample: exp.length, value: enough(f(), exp.length, min), rows: undefined as any };
    }
    case "pushCount": {
      const def = m.definition ?? "monthPushes"; let n = 0, s = 0;
      for (const x of b.deals) {
        const ch = c.fieldChanges.filter((y) => y.dealId === x.id && y.field === "expectedCloseOn" && b.inP(y.changedOn)); if (!ch.length) continue; n++;
        for (const y of ch) { const f = y.from || null, t = y.to || null;
          if (def === "changes") s += f === t ? 0 : 1;
          else if (f && t) s += def === "netDays" ? dist(f, t) : def === "pushes" ? (t > f ? 1 : 0) : t.slice(0, 7) > f.slice(0, 7) ? 1 : 0; }
      }
      return { definition: def, sample: n, value: n < min ? "insufficient_sample" : q(s) };
    }
    case "leak": {
      const def = m.definition ?? "value";
      if (def === "rate") { const v = conversion(c, b, m.conversion ?? "anyTouch", m.cohort ?? "created", min); const rows = v.rows!.map((r) => ({ ...r, n: sub(r.d, r.n), value: isR(r.value) ? sub(ONE, r.value) : r.value, skipped: undefined })); let top: any; for (const r of rows) if (isR(r.value) && r.value.n > 0n && (!top || cmp(r.value, top.value) > 0)) top = r; return { ...v, definition: word("rate", v.definition), value: isR(v.value) ? sub(ONE, v.value) : v.value, rows, topId: top?.id }; }
      const st = c.model.stages.filter((s: any) => MEAN[s.kind] === "open").map((s: any) => s.id); const known = b.lost.filter((x) => st.includes(lastOpen(x)));
      const rows = st.map((id: string) => { const xs = known.filter((x) => lastOpen(x) === id); return { id, sample: xs.length, lost: xs.length, value: def === "value" ? sum(xs) : q(xs.length) }; });
      let top: any; for (const r of rows) if (r.value.n > 0n && (!top || cmp(r.value, top.value) > 0)) top = r;
      return { definition: def, sample: known.length, value: known.length < min ? "insufficient_sample" : def === "value" ? sum(known) : q(known.length), rows, topId: top?.id, apart: { unknownStage: b.lost.length - known.length } };
    }
    case "ageing": {
      const def = m.definition ?? "mean"; const since = def === "overLongestCycle" ? "creation" : m.since ?? "stageEntry"; const open = b.open.filter((x) => !m.stageIds || m.stageIds.includes(x.stage));
      const from = (x: D) => (since === "creation" ? x.d.createdOn ?? null : x.stays.at(-1)!.entered); const ages = open.filter((x) => from(x) !== null).map((x) => dist(from(x)!, c.asOf));
      const f = (): Ans => {
        if (def === "overLongestCycle") { const done = b.deals.filter((x) => x.m === "won" || x.m === "lost"); const cy = done.filter((x) => x.closedOn && x.d.createdOn).map((x) => dist(x.d.createdOn, x.closedOn!)); if (!cy.length) return "no_closed_deals"; return q(ages.filter((a) => a > Math.max(...cy)).length); }
        return ages.length ? (def === "mean" ? mean(ages) : median(ages)) : open.length ? "unknown_start" : "no_open_deals";
      };
      const bs = m.buckets ?? [30, 60, 90, 180]; const rows = [...bs, Infinity].map((hi: number, i: number) => { const lo = i ? bs[i - 1] + 1 : 0; const k = ages.filter((a) => a >= lo && a <= hi).length; return { id: hi === Infinity ? `${lo}+` : `${lo}-${hi}`, sample: ages.length, value: !ages.length ? (open.length ? "unknown_start" : "no_open_deals") : ages.length < min ? "insufficient_sample" : q(k, ages.length) }; });
      return { definition: word(since, def), sample: ages.length, value: enough(f(), ages.length, min), rows, apart: { [since === "creation" ? "unknownCreation" : "unknownEntry"]: open.length - ages.length } };
    }
    case "bottleneck": {
      const def = m.definition ?? "longestTime"; let rows: any[];
      if (def === "longestTime") rows = staysOf(c, b, "visit").map((s: any) => ({ id: s.id, ...timeOf(s.done, s.sit, "censored", "median", min) }));
      else if (def === "lowestConversion") rows = conversion(c, b, "anyTouch", "created", min).rows!.map(({ id, sample, value }) => ({ id, sample, value }));
      else rows = c.model.stages.filter((s: any) => MEAN[s.kind] === "open").map((s: any) => { const k = b.open.filter((x) => x.stage === s.id).length; return { id: s.id, sample: k, value: k ? enough(q(k), k, min) : "no_open_deals" }; });
      let top: any; for (const r of rows) if (isR(r.value) && (!top || (def === "lowestConversion" ? cmp(r.value, top.value) < 0 : cmp(r.value, top.value) > 0))) top = r;
      const none: any = { longestTime: "no_stays", lowestConversion: "not_reached", mostDeals: "no_open_deals" };
      return { definition: def, sample: top?.sample ?? 0, value: top ? top.value : rows.some((r) => r.value === "insufficient_sample") ? "insufficient_sample" : none[def], topId: top?.id, rows };
    }
    case "conformance": {
      const of = m.of ?? "deals"; const S = c.model.stages; const st = (id: any) => S.find((s: any) => s.id === id); let mv = 0, mk = 0, dv = 0, dk = 0, und = 0;
      const req = (x: D, s: any) => (s.requiredFields ?? []).every((f: string) => x.d[f] !== undefined && x.d[f] !== null && x.d[f] !== "");
      for (const x of b.deals) {
        let any = false, ok = true;
        x.stays.forEach((s, i) => {
          if (i === 0) return; if (s.entered === null) { und++; return; } if (!b.inP(s.entered)) return;
          const a = st(x.stays[i - 1]!.stage), z = st(s.stage); let kept = false;
          if (a && z) {
            const k = kindOf(c, a, z); kept = allowed(c, a, z) && (["advance", "skip", "resume"].includes(k) ? req(x, a) : true);
            if ((k === "resume" || k === "reopen") && z.kind === "open") { const before = x.stays.slice(0, i).reverse().find((y) => st(y.stage)?.kind === "open"); const o = before && st(before.stage); if (o && o !== z) { kept = kept && allowed(c, o, z) && (["advance", "skip", "resume"].includes(kindOf(c, o, z)) ? req(x, o) : true); } }
          }
          mv++; any = true; if (kept) mk++; else ok = false;
        });
        if (any) { dv++; if (ok) dk++; }
      }
      const [a, k] = of === "deals" ? [dv, dk] : [mv, mk];
      return { definition: of, sample: a, value: a ? enough(q(k, a), a, min) : "no_moves", apart: { undatedMoves: und } };
    }
    case "winLoss": {
      const def = m.definition ?? (m.by === "product" || m.by === "owner" ? "winRate" : "lossShare"), by = m.measuredBy ?? "count";
      const key = (x: D, side: string) => (m.by === "stage" ? (c.model.stages.some((s: any) => s.id === lastOpen(x)) ? lastOpen(x) : null) : ({ reason: side === "won" ? x.d.wonReason : x.d.lostReason, rival: x.d.rivalId, product: x.d.productId, owner: x.d.ownerId } as any)[m.by] || null);
      const W = b.won.map((x) => ({ x, k: key(x, "won") })), L = b.lost.map((x) => ({ x, k: key(x, "lost") }));
      const ks = m.by === "stage" ? c.model.stages.filter((s: any) => MEAN[s.kind] === "open").map((s: any) => s.id) : [...new Set([...W, ...L].map((y) => y.k).filter((k) => k !== null))].sort();
      const num = (ys: { x: D }[]) => (by === "count" ? q(ys.length) : sum(ys.map((y) => y.x)));
      const up = def === "lossShare" ? L : W; const low = def === "winRate" ? [...W, ...L].filter((y) => y.k !== null) : up;
      const none: any = { winRate: "no_closed_deals", lossShare: "no_losses", winShare: "no_wins" };
      const bad = !low.length ? none[def] : by === "value" ? (low.some((y) => !y.x.amount) ? "missing_amount" : low.some((y) => y.x.amount!.n < 0n) ? "negative_amount" : num(low).n === 0n ? (def === "lossShare" ? "no_lost_value" : "no_closed_value") : null) : null;
      return { definition: word(m.by, def, by), sample: low.length, value: bad ?? enough(div(num(up.filter((y) => y.k !== null)), num(low)), low.length, min), rows: ks.map((k: string) => { const u = up.filter((y) => y.k === k), l = def === "winRate" ? low.filter((y) => y.k === k) : low; const s = l.length; return { id: k, sample: s, won: W.filter((y) => y.k === k).length, lost: L.filter((y) => y.k === k).length, value: bad ?? (num(l).n === 0n ? (def === "winRate" && s === 0 ? "no_closed_deals" : def === "lossShare" ? "no_lost_value" : "no_closed_value") : s < min ? "insufficient_sample" : div(num(u), num(l))) }; }), apart: { unknown: (def === "winRate" ? [...W, ...L] : up).filter((y) => y.k === null).length } };
    }
  }
  throw new Error(m.kind);
}
