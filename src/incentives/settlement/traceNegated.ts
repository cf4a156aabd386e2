import { type Decimal, negate } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";

/** The node of an amount that lowers pay: nothing less the amount, which `size` records. */
export function traceNegated(
  id: string,
  ref: string,
  amount: Decimal,
  trace: Tracer,
  size: (since: number) => void,
): void {
  const since = trace.mark();
  const nothing = tracedAmount({ units: 0, places: amount.places });
  trace.node({ id: `${id}.nothing`, kind: "constant", ref, params: { value: nothing }, value: nothing });
  size(trace.mark());
  trace.node({ id, kind: "difference", ref, value: tracedAmount(negate(amount)) }, since);
}
