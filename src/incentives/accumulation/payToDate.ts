import { type Fraction, minus } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { RoundedPay } from "../components/finishPay.js";
import { tracedAmount } from "../rounding.js";
import type { Bearings } from "./bearings.js";
import { payTo } from "./payTo.js";

/** Pay to date. Its node is what of it was not earned before, where a period before left a total. */
export function payToDate(bearings: Bearings, toDate: Fraction, trace?: Tracer): RoundedPay {
  const { accumulator, reading, terms, opening } = bearings;
  const since = trace?.mark();
  const pay = payTo(accumulator, terms, toDate, reading, trace);
  if (trace === undefined || !opening.carried || pay.amount === null) return pay;
  const { ref } = accumulator;
  const before = tracedAmount(opening.earned);
  const inputs = [{ id: "earnedBefore", value: before }];
  trace.node({ id: "before", kind: "input", ref, inputs, value: before });
  const value = tracedAmount(minus(pay.amount, opening.earned));
  trace.node({ id: "thisPeriod", kind: "difference", ref, value }, since);
  return pay;
}
