import { fractionOf, isZeroFraction, multiplyFractions, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import type { Moment } from "./definition.js";
import type { DrawCourse } from "./drawTerms.js";

/** The node of what a draw is this time: its source, the share of it, never below zero, rounded. */
export function traceDrawAmount(
  { terms: { id }, amountSource: { ref, share, of }, amount }: DrawCourse,
  { reading, rounding }: Moment,
  trace: Tracer,
): void {
  if (amount === null) return;
  const since = trace.mark();
  const at = share === null ? ref : `${ref}/of`;
  const own = `${id}.amount`;
  let exact = "measure" in of ? (reading.measures.get(of.measure) ?? fractionOf(ZERO)) : of.constant;
  if ("measure" in of) {
    const inputs = [{ id: of.measure, value: exact }];
    trace.node({ id: `${own}.of`, kind: "input", ref: at, inputs, value: exact });
  } else trace.node({ id: `${own}.of`, kind: "constant", ref: at, params: { value: exact }, value: exact });
  if (share !== null) {
    exact = multiplyFractions(exact, share);
    const node = {
      id: `${own}.share`,
      kind: "multiply",
      ref: `${ref}/share`,
      params: { by: share },
    } as const;
    trace.node({ ...node, value: exact }, since);
  }
  if (exact.numerator.units < 0 || isZeroFraction(exact)) {
    exact = fractionOf(ZERO);
    trace.node({ id: `${own}.least`, kind: "floor", ref, params: { at: exact }, value: exact }, since);
  }
  const how = { rounding: rounding.trace, value: tracedAmount(amount) };
  trace.node({ id: own, kind: "round", ref: rounding.ref, ...how }, since);
}
