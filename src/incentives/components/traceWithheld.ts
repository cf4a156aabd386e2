import type { Decimal } from "../../kernel/decimal/index.js";
import { tracedAmount } from "../rounding.js";
import type { Situation } from "./definition.js";

/** Records why a component pays nothing, or nothing that is known. */
export function traceWithheld(
  { trace, since }: Situation,
  ref: string,
  reason: string,
  amount: Decimal | null,
): void {
  const value = amount && tracedAmount(amount);
  trace?.node({ id: "withheld", kind: "constant", ref, params: { value }, value, note: reason }, since);
}
