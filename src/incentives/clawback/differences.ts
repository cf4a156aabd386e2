import {
  type Decimal,
  fractionOf,
  minus,
  multiplyFractions,
  quotient,
  ZERO,
} from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { CompiledComponent } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { type LineRounding, tracedAmount } from "../rounding.js";
import type { PastDeal, PastSpan } from "./paidPast.js";
import { remainingOf } from "./remainingOf.js";
import { reRate } from "./reRate.js";

/** What the two differences stand on. */
interface Ground {
  readonly reading: PlanReading;
  readonly rounding: LineRounding;
  readonly ref: string;
}

/** What a refund changes in the pay of a span, and that pay before it. */
export interface SpanDifference {
  readonly change: Decimal;
  readonly before: Decimal;
}

/** The pay of the span after a refund less that before; null where one of them has none. With a trace it records one node. */
export function spanDifference(
  component: CompiledComponent,
  before: PastSpan,
  after: PastSpan,
  { reading, ref }: Ground,
  trace?: Tracer,
): SpanDifference | null {
  const [less, whole] = [reRate(component, after, reading), reRate(component, before, reading)];
  if (less === null || whole === null) return null;
  const change = minus(less, whole);
  if (trace === undefined) return { change, before: whole };
  const since = trace.mark();
  reRate(component, after, reading, prefixed(trace, "without"));
  reRate(component, before, reading, prefixed(trace, "with"));
  trace.node({ id: "reRated", kind: "difference", ref, value: tracedAmount(change) }, since);
  return { change, before: whole };
}

/** The own share of what is left of a deal after a refund less that before. With a trace it records one node. */
export function shareDifference(
  before: PastDeal | undefined,
  after: PastDeal | undefined,
  ground: Ground,
  trace?: Tracer,
): Decimal {
  if (before === undefined || after === undefined) return ZERO;
  const since = trace?.mark();
  const less = shareLeft(after, "after", ground, trace);
  const change = minus(less, shareLeft(before, "before", ground, trace));
  const { ref } = ground;
  trace?.node({ id: "ownShare", kind: "difference", ref, value: tracedAmount(change) }, since);
  return change;
}

/** Paid x what is left of the deal / the deal, rounded. */
function shareLeft(deal: PastDeal, id: string, { rounding, ref }: Ground, trace?: Tracer): Decimal {
  const since = trace?.mark();
  const paid = tracedAmount(deal.paid);
  const left = quotient(remainingOf(deal), deal.amount);
  const exact = multiplyFractions(fractionOf(deal.paid), left);
  const amount = rounding.round(exact);
  if (trace === undefined) return amount;
  const inputs = [{ id: "paid", value: paid, sources: [deal.id] }];
  trace.node({ id: `${id}.paid`, kind: "input", ref, inputs, value: paid });
  trace.node({ id: `${id}.left`, kind: "multiply", ref, params: { by: left }, value: exact }, since);
  const { ref: at, trace: how } = rounding;
  trace.node({ id, kind: "round", ref: at, rounding: how, value: tracedAmount(amount) }, since);
  return amount;
}
