import type { Readings } from "../../kernel/condition/index.js";
import { type Decimal, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import type { CompiledPart, PayPackageFunction } from "./payPackageFunction.js";
import { ratedPay } from "./payPart.js";

/** The parts of one sort with what they pay, and their sum; null where a measure is missing. */
export interface PaidParts {
  readonly amounts: ReadonlyMap<CompiledPart, Decimal | null>;
  readonly sum: Decimal | null;
}

/** What is paid in money (`gross`), or stated (`benefits`). With a trace it records one node. */
export function paidParts(
  { document, parts, rounding, ref }: PayPackageFunction,
  id: "gross" | "benefits",
  readings: Readings,
  trace?: Tracer,
): PaidParts {
  const since = trace?.mark();
  const own = parts.filter(({ document }) => (document.kind === "benefit") === (id === "benefits"));
  const amounts = new Map(
    own.map((part) => {
      const { id: partId, title } = part.document;
      const { ref: at, amount, factors } = part;
      const mark = trace?.mark();
      const paid = ratedPay({ id: partId, ref: at, amount, factors }, rounding, readings, trace);
      const value = paid && tracedAmount(paid);
      trace?.node({ id: partId, kind: "line", ref: at, label: title, value }, mark);
      return [part, paid];
    }),
  );
  const sum = sumOf([...amounts.values()]);
  const value = sum && tracedAmount(rounding.round(fractionOf(sum)));
  trace?.node({ id: `${document.id}.${id}`, kind: "sum", ref: `${ref}/parts`, value }, since);
  return { amounts, sum };
}

/** The sum; null where one is. */
export function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  let sum = ZERO;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum = plus(sum, amount);
  }
  return sum;
}
