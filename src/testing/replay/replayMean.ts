import type { TraceNode } from "../../kernel/index.js";
import { NOTHING, order } from "../rational/index.js";
import { exactly, overSpan, plusSpan, readSpan, type Span, timesSpan } from "./span.js";
import { numberOf } from "./spanOf.js";

/** The sum of weight times child over the sum of weights; null where a child that counts is missing and not settled. */
export function replayMean({ params, children }: TraceNode): Span | null {
  const { weights, missing } = params;
  if (typeof weights !== "object" || weights === null) return null;
  const nothing = exactly(NOTHING);
  let [sum, total] = [nothing, nothing];
  let found = 0;
  for (const [index, child] of children.entries()) {
    const weight = readSpan(weights[index] ?? "") ?? nothing;
    const value = numberOf(child);
    if (value !== null) found += order(weight.high, NOTHING) === 0 ? 0 : 1;
    else if ((missing === "refuse" || missing === "moveTo") && order(weight.high, NOTHING) !== 0) return null;
    // The others have its weight, and where none of them has any, there is no mean.
    else if (missing === "reweight") continue;
    sum = plusSpan(sum, timesSpan(weight, value ?? nothing));
    total = plusSpan(total, weight);
  }
  return found === 0 ? null : overSpan(sum, total);
}
