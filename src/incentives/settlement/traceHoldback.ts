import { type Decimal, fractionOf, multiplyFractions, smaller } from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import type { Moment } from "./definition.js";
import type { Held } from "./hold.js";
import type { HoldbackTerms } from "./holdbackTerms.js";
import type { Entry } from "./part.js";
import { sumOfPay, type TracedLedger, traceLedger } from "./traceLedger.js";
import { traceNegated } from "./traceNegated.js";

/** Records the node of a holdback. */
export function traceHoldback(
  terms: HoldbackTerms,
  ledger: TracedLedger,
  figures: { readonly pay: Decimal; readonly held: Held },
  moment: Moment,
  trace: Tracer | undefined,
): void {
  if (trace === undefined) return;
  traceLedger(ledger, trace, (cause, entries) => {
    if (cause === "held") traceHeld(terms, figures.held, figures.pay, moment, trace);
    else if (cause === "condition") traceCondition(terms, entries, moment, trace);
    else return false;
    return true;
  });
}

/** The share of what was earned, or the amount; never more than that, and never more than pay is left. */
function traceHeld(
  { id, ref, held }: HoldbackTerms,
  { base, total }: Held,
  pay: Decimal,
  { rounding }: Moment,
  trace: Tracer,
): void {
  traceNegated(`${id}.held`, ref, total, trace, (since) => {
    let course = base;
    const inputs = [{ id: "earned", value: tracedAmount(base) }];
    trace.node({ id: `${id}.earned`, kind: "input", ref, inputs, value: tracedAmount(base) });
    if ("share" in held) {
      const exact = multiplyFractions(fractionOf(base), held.share);
      const node = { id: `${id}.share`, kind: "multiply", ref: `${ref}/share` } as const;
      trace.node({ ...node, params: { by: held.share }, value: exact }, since);
      course = rounding.round(exact);
      const how = { rounding: rounding.trace, value: tracedAmount(course) };
      trace.node({ id: `${id}.rounded`, kind: "round", ref: rounding.ref, ...how }, since);
    } else {
      course = smaller(course, held.amount);
      const node = { id: `${id}.most`, kind: "cap", ref: `${ref}/amount` } as const;
      trace.node({ ...node, params: { at: fractionOf(held.amount) }, value: tracedAmount(course) }, since);
    }
    if (smaller(course, pay) === course) return;
    const left = [{ id: "pay", value: tracedAmount(pay) }];
    trace.node({ id: `${id}.payLeft`, kind: "cap", ref, inputs: left, value: tracedAmount(total) }, since);
  });
}

/** All that was held where the condition is met, else nothing. */
function traceCondition(
  { id, ref, release }: HoldbackTerms,
  entries: readonly Entry[],
  { reading }: Moment,
  trace: Tracer,
): void {
  if (release.kind !== "condition") return;
  const since = trace.mark();
  const value = tracedAmount(sumOfPay(entries, null));
  const nothing = tracedAmount({ units: 0, places: value.fixed });
  trace.node({ id: `${id}.nothing`, kind: "constant", ref, params: { value: nothing }, value: nothing });
  release.when.judge(reading, prefixed(trace, id));
  const at = `${ref}/release`;
  trace.node({ id: `${id}.condition`, kind: "gate", ref: at, params: { set: value }, value }, since);
}
