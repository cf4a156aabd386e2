import { recordAllocation, shareOut } from "../../../kernel/allocation/index.js";
import { buildCondition, type Condition, type Readings } from "../../../kernel/condition/index.js";
import {
  type Decimal,
  fractionOf,
  multiplyFractions as multiplied,
  plus,
  ZERO,
} from "../../../kernel/decimal/index.js";
import type { RawAmount, Tracer } from "../../../kernel/trace/index.js";
import type {
  CreditedRecord,
  CreditingFunction,
  CreditingScene,
  FlatRecord,
  Given,
  Payee,
  PayeeRule,
  RecordCredit,
} from "../creditingFunction.js";
import type { ReadRecord } from "../facts/readRecords.js";
import { type Standing, standingOf } from "../record/standingOf.js";
import { conversionOf } from "../record/worthOf.js";
import { givenOf, unitOf } from "../rules/shareValue.js";

/** A record while it is recorded. */
interface Recording {
  readonly crediting: CreditingFunction;
  readonly scene: CreditingScene;
  readonly record: ReadRecord;
  readonly credited: CreditedRecord;
  readonly trace: Tracer;
}

/**
 * Records what one record was credited and why: its values, the conditions of event and rules, how each rule dealt it
 * out, what came on top, and last what owners and splits were credited with in the first measure.
 */
export function traceRecord(
  crediting: CreditingFunction,
  scene: CreditingScene,
  record: ReadRecord,
  credited: CreditedRecord,
  trace: Tracer,
): void {
  const by: Recording = { crediting, scene, record, credited, trace };
  const mark = trace.mark();
  const standing = standingOf(crediting, scene, record.view, ignored);
  const isCounted = standing !== null && typeof standing === "object";
  const basis = isCounted ? standing.basis : record.view;
  const { where } = crediting.document.event;
  if (where !== undefined)
    traceCondition(where, `${crediting.ref}/event/where`, `${record.id}.event`, basis, trace);
  if (isCounted) {
    for (const [measure, value] of credited.values.entries())
      if (value !== null) traceValue(measure, value, standing, by);
    traceRules(basis, by);
    for (const role of ["overlay", "rollup"] as const) traceCredits(role, by);
    traceCredits("primary", by);
  }
  const note = credited.rest[0]?.reason;
  const value = isCounted ? creditedIn("primary", 0, by) : null;
  trace.node(
    { id: record.id, kind: "close", ref: crediting.ref, value, unit: crediting.document.currency, note },
    mark,
  );
}

function ignored(): void {}

/** The value: the base, times the exchange rate, rounded once. */
function traceValue(
  measure: number,
  value: Decimal,
  { record: view, original, rateDate }: Standing,
  by: Recording,
): void {
  const { crediting, scene, record, trace } = by;
  const node = crediting.measures[measure];
  if (node === undefined) return;
  const id = `${record.id}.${node.id}`;
  const mark = trace.mark();
  if (node.base.isCount && original !== null) {
    const taken = amountOf(value, measure, by);
    trace.node({
      id,
      kind: "constant",
      ref: node.ref,
      label: node.title,
      params: { value: taken },
      value: taken,
    });
    return;
  }
  const conversion = node.base.isMoney ? conversionOf(crediting, view, rateDate, scene.rates, ignored) : null;
  node.base.trace(view, `${id}.base`, trace);
  const [used] = conversion?.used ?? [];
  if (conversion && used !== undefined) {
    const { factor } = conversion;
    const params = { value: factor, from: used.rate.from, to: used.rate.to, on: used.rate.on };
    trace.node({
      id: `${id}.rate`,
      kind: "constant",
      ref: `${crediting.ref}/fx/table`,
      params,
      value: factor,
    });
  }
  const exact = node.base.value(view, ignored);
  if (!node.base.isMoney || exact === null) return;
  if (conversion && used !== undefined) {
    const product = multiplied(exact, conversion.factor);
    trace.node({ id: `${id}.converted`, kind: "product", ref: `${crediting.ref}/fx`, value: product }, mark);
  }
  const { places, mode } = crediting.rounding;
  const { ref, title: label } = node;
  const unit = crediting.document.currency;
  trace.node(
    { id, kind: "round", ref, label, value: amountOf(value, measure, by), unit, rounding: { places, mode } },
    mark,
  );
}

/** The condition of each rule that has one, and how each rule that won deals out. */
function traceRules(basis: FlatRecord, by: Recording): void {
  const { crediting, scene, record, credited, trace } = by;
  const { document, primary, overlays, rollups } = crediting;
  for (const rule of [...primary, ...overlays, ...rollups]) {
    const when = document.rules[rule.index]?.when;
    if (when !== undefined) traceCondition(when, `${rule.ref}/when`, `${record.id}.${rule.id}`, basis, trace);
  }
  const won = new Set(credited.credits.map(({ rule }) => rule));
  for (const rule of [...primary, ...overlays]) {
    const payees = won.has(rule) ? rule.payees(basis, scene.shares) : null;
    for (const given of payees === null ? [] : rule.gives) traceGiven(rule, given, payees ?? [], by);
  }
}

function traceGiven(rule: PayeeRule, given: Given, payees: readonly Payee[], by: Recording): void {
  const { crediting, record, credited, trace } = by;
  const value = credited.values[given.measure] ?? null;
  const name = crediting.names[given.name]?.id ?? "";
  if (value === null) return;
  const isMoney = crediting.measures[given.measure]?.base.isMoney === true;
  const id = `${record.id}.${rule.id}.${name}`;
  const whole = givenOf(value, given, isMoney, crediting);
  if (given.share !== null) {
    const mark = trace.mark();
    const before = amountOf(value, given.measure, by);
    trace.node({
      id: `${id}.value`,
      kind: "constant",
      ref: rule.ref,
      params: { value: before },
      value: before,
    });
    const { places, mode } = crediting.rounding;
    const params = { by: fractionOf(given.share) };
    const exact = multiplied(fractionOf(value), fractionOf(given.share));
    trace.node({ id: `${id}.share`, kind: "multiply", ref: rule.ref, params, value: exact }, mark);
    if (isMoney) {
      const rounding = { places, mode };
      trace.node(
        {
          id: `${id}.whole`,
          kind: "round",
          ref: rule.ref,
          value: amountOf(whole, given.measure, by),
          rounding,
        },
        mark,
      );
    }
  }
  if (rule.kind !== "split" || !isMoney || payees.length < 2) return;
  const unit = unitOf(crediting.rounding.places);
  const weights = payees.map(({ share }) => share);
  recordAllocation(
    trace,
    { id, ref: `${rule.ref}/to`, unit: crediting.document.currency },
    payees.map(({ personId, share }, at) => ({
      id: personId ?? `#${at}`,
      weight: share,
      ref: `${rule.ref}/to`,
    })),
    shareOut(whole, weights, unit),
    unit,
  );
}

type Part = "primary" | "overlay" | "rollup";

/** The credits of the first measure in one part, each as a constant below their sum. */
function traceCredits(part: Part, by: Recording): void {
  const { crediting, record, credited, trace } = by;
  const credits = credited.credits.filter((credit) => credit.measure === 0 && partOf(credit) === part);
  if (part !== "primary" && credits.length === 0) return;
  const mark = trace.mark();
  const unit = crediting.document.currency;
  for (const { personId, name, amount, level, rule, role } of credits) {
    const value = amountOf(amount, 0, by);
    const id = `${record.id}.${rule.id}.${crediting.names[name]?.id ?? ""}.${personId}${level === 0 ? "" : `@${level}`}`;
    const params = { value, role, level: String(level), personId };
    trace.node({ id, kind: "constant", ref: rule.ref, label: rule.title, params, value, unit });
  }
  const { id = "", ref = crediting.ref } = crediting.measures[0] ?? {};
  trace.node(
    { id: `${record.id}.${id}.${part}`, kind: "sum", ref, value: creditedIn(part, 0, by), unit },
    mark,
  );
}

function creditedIn(part: Part, measure: number, by: Recording): RawAmount {
  const credits = by.credited.credits.filter(
    (credit) => credit.measure === measure && partOf(credit) === part,
  );
  return amountOf(
    credits.reduce((sum, { amount }) => plus(sum, amount), ZERO),
    measure,
    by,
  );
}

function partOf({ role }: RecordCredit): Part {
  return role === "overlay" || role === "rollup" ? role : "primary";
}

function amountOf(amount: Decimal, measure: number, { crediting }: Recording): RawAmount {
  const exact = fractionOf(amount);
  const isMoney = crediting.measures[measure]?.base.isMoney === true;
  return isMoney ? { exact, fixed: crediting.rounding.places } : { exact };
}

function traceCondition(
  condition: Condition,
  ref: string,
  id: string,
  record: FlatRecord,
  trace: Tracer,
): void {
  const attributes = new Map(
    Object.entries(record).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "bigint" ? String(value) : value] as const],
    ),
  );
  const readings: Readings = { measures: new Map(), attributes };
  const built = buildCondition(condition, ref, id);
  if (built.ok) built.data.judge(readings, trace);
}
