import type { Decimal } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import type { Plan } from "../types.js";
import type { LaterTracer } from "./laterTracer.js";
import type { Settlement } from "./settle.js";

/** What was told of the lines and of the ledgers. */
export interface Told {
  readonly lines: LaterTracer | undefined;
  readonly ledgers: LaterTracer | undefined;
}

/**
 * Records the outermost node of a plan: the sum of the lines. Where something lies between what is earned and what is
 * paid, the node closes instead: first what is paid, ledger by ledger, then the sum, which is the
 * value.
 */
export function traceStatement(
  { id, title, currency: unit }: Plan,
  ref: string,
  value: Decimal | null,
  settlement: Settlement | null,
  { lines, ledgers }: Told,
  trace: Tracer,
): void {
  const node = { ref, label: title, value: value && tracedAmount(value), unit };
  const since = trace.mark();
  const payable = settlement?.payable ?? null;
  const isSettled = settlement !== null && settlement.settled.length > 0 && payable !== null;
  if (isSettled && value !== null) tracePayable(id, ref, value, payable, ledgers, unit, trace);
  const mark = trace.mark();
  lines?.handOn(trace);
  const own = isSettled ? `${id}.earned` : id;
  trace.node({ ...node, id: own, kind: "sum", label: isSettled ? undefined : title }, mark);
  if (isSettled) trace.node({ ...node, id, kind: "close" }, since);
}

/** What is paid: what was earned, and what each ledger did to it. */
function tracePayable(
  planId: string,
  ref: string,
  value: Decimal,
  payable: Decimal,
  ledgers: LaterTracer | undefined,
  unit: string,
  trace: Tracer,
): void {
  const since = trace.mark();
  const own = `${planId}.payable`;
  const earned = tracedAmount(value);
  const inputs = [{ id: "earned", value: earned }];
  trace.node({ id: `${own}.earned`, kind: "input", ref, inputs, value: earned });
  ledgers?.handOn(trace);
  trace.node({ id: own, kind: "sum", ref, value: tracedAmount(payable), unit }, since);
}
