import {
  compareFractions,
  type Decimal,
  fractionOf,
  larger,
  minus,
  multiplyFractions,
  negate,
  ONE,
  plus,
  smaller,
} from "../../kernel/decimal/index.js";
import type { RawAmount, Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import type { Moment } from "./definition.js";
import type { DrawCourse } from "./drawTerms.js";
import type { Entry } from "./part.js";
import { traceDrawAmount } from "./traceDrawAmount.js";
import { sumOfPay, traceLedger } from "./traceLedger.js";
import { traceNegated } from "./traceNegated.js";

/** The pay around which draws were settled. */
export interface DrawFigures {
  readonly pay: Decimal;
  /** What of it lies above what the guarantees promise. */
  readonly surplus: Decimal;
  readonly afterRecovery: Decimal;
}

/** Records one node for each draw. */
export function traceDraws(
  courses: readonly DrawCourse[],
  figures: DrawFigures,
  moment: Moment,
  trace: Tracer | undefined,
): void {
  if (trace === undefined) return;
  let before = figures.afterRecovery;
  for (const course of courses) {
    const { id, ref, title } = course.terms;
    const { opening, entries } = course;
    const payBefore = before;
    traceLedger({ id, ref, title, opening, entries }, trace, (cause, group) => {
      if (cause === "recovered") traceRecovery(course, group, figures, moment, trace);
      else traceAdvance(course, group, payBefore, moment, trace);
      return true;
    });
    before = plus(before, sumOfPay(entries.filter(isAdvance), opening));
  }
}

function isAdvance({ cause }: Entry): boolean {
  return cause === "advance" || cause === "guarantee";
}

function traceAdvance(
  course: DrawCourse,
  entries: readonly Entry[],
  payBefore: Decimal,
  moment: Moment,
  trace: Tracer,
): void {
  const { id, ref, type } = course.terms;
  const since = trace.mark();
  traceDrawAmount(course, moment, trace);
  if (type === "additive") return;
  const pay = tracedAmount(larger(moment.nothing, payBefore));
  trace.node({ id: `${id}.payBefore`, kind: "input", ref, inputs: [{ id: "pay", value: pay }], value: pay });
  const value = tracedAmount(sumOfPay(entries, null));
  trace.node({ id: `${id}.advance`, kind: "difference", ref, value }, since);
}

/** Pay less what is promised, the share of it that may be taken, the cap, what is owed, what older advances leave. */
function traceRecovery(
  { terms, due }: DrawCourse,
  entries: readonly Entry[],
  { pay, surplus }: DrawFigures,
  { rounding }: Moment,
  trace: Tracer,
): void {
  const { id, ref, share, cap } = terms;
  const recovered = negate(sumOfPay(entries, null));
  traceNegated(`${id}.recovered`, ref, recovered, trace, (since) => {
    const [all, promised] = [tracedAmount(pay), tracedAmount(minus(pay, surplus))];
    trace.node({
      id: `${id}.payBefore`,
      kind: "input",
      ref,
      inputs: [{ id: "pay", value: all }],
      value: all,
    });
    const inputs = [{ id: "promised", value: promised }];
    trace.node({ id: `${id}.promised`, kind: "input", ref, inputs, value: promised });
    trace.node({ id: `${id}.above`, kind: "difference", ref, value: tracedAmount(surplus) }, since);
    let course = surplus;
    if (compareFractions(share, fractionOf(ONE)) < 0) {
      const exact: RawAmount = { exact: multiplyFractions(fractionOf(surplus), share) };
      const at = `${ref}/recoveryShare`;
      trace.node(
        { id: `${id}.share`, kind: "multiply", ref: at, params: { by: share }, value: exact },
        since,
      );
      course = rounding.round(exact.exact);
      const how = { rounding: rounding.trace, value: tracedAmount(course) };
      trace.node({ id: `${id}.rounded`, kind: "round", ref: rounding.ref, ...how }, since);
    }
    if (cap !== null) {
      course = smaller(course, cap);
      const params = { at: fractionOf(cap) };
      const node = { id: `${id}.most`, kind: "cap", ref: `${ref}/recoveryCap`, params } as const;
      trace.node({ ...node, value: tracedAmount(course) }, since);
    }
    course = capAt("owed", due, course, { id, ref, since, trace });
    if (minus(course, recovered).units > 0) capAt("left", recovered, course, { id, ref, since, trace });
  });
}

function capAt(
  name: string,
  at: Decimal,
  before: Decimal,
  {
    id,
    ref,
    since,
    trace,
  }: { readonly id: string; readonly ref: string; readonly since: number; readonly trace: Tracer },
): Decimal {
  const after = smaller(before, at);
  const inputs = [{ id: name, value: tracedAmount(at) }];
  trace.node({ id: `${id}.${name}`, kind: "cap", ref, inputs, value: tracedAmount(after) }, since);
  return after;
}
