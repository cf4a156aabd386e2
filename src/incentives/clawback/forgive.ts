import {
  fractionOf,
  minus,
  multiplyFractions,
  negate,
  ONE,
  quotient,
  readDecimal,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { LineResult } from "../components/definition.js";
import { tracedAmount } from "../rounding.js";
import { applyRefund } from "./applyRefund.js";
import type { RefundPart } from "./judgeRefunds.js";
import type { PastSpan } from "./paidPast.js";
import { refundOf, type TakeBackFrame, type TakenBack } from "./takeBack.js";

/**
 * What is given back of a refund that the line of the component took by itself, where only a share of it is to be taken:
 * what the line took for it x (1 - share), rounded. With a trace it records one node.
 */
export function forgive(
  span: PastSpan,
  part: RefundPart,
  result: LineResult | null,
  { rounding, ref }: TakeBackFrame,
  trace?: Tracer,
): TakenBack {
  const { credit, amount, share, deal } = part;
  const since = trace?.mark();
  const told = result?.line.deals?.find(({ id }) => id === credit.id);
  const line = told === undefined ? ZERO : negate(readDecimal(told.value));
  const counted = told === undefined ? amount : readDecimal(told.amount);
  const rest = subtractFractions(fractionOf(ONE), share);
  // A refund of several deals is one deal of the line: each part has its portion of it.
  const by = multiplyFractions(rest, quotient(amount, counted));
  const exact = multiplyFractions(fractionOf(line), by);
  const value = rounding.round(exact);
  if (trace !== undefined) {
    const taken = tracedAmount(line);
    const inputs = [{ id: "taken", value: taken, sources: [credit.id] }];
    trace.node({ id: "taken", kind: "input", ref, inputs, value: taken });
    trace.node({ id: "given", kind: "multiply", ref, params: { by }, value: exact }, since);
    const { ref: at, trace: how } = rounding;
    trace.node({ id: "round", kind: "round", ref: at, rounding: how, value: tracedAmount(value) }, since);
  }
  const taken = minus(rounding.round(multiplyFractions(fractionOf(line), quotient(amount, counted))), value);
  const refund = { ...refundOf(part), taken };
  const after = applyRefund(span, { deal, refund, unearned: ZERO, measured: null });
  return { span: after, unearned: ZERO, taken, value, notReRated: false };
}
