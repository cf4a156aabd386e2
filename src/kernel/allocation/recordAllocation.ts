import { type Decimal, formatDecimal, ONE, plus } from "../decimal/index.js";
import type { RawAmount, Tracer } from "../trace/index.js";
import type { ShareRule, Shares } from "./shareOut.js";

/** One part as a trace shows it. */
interface RecordedPart {
  readonly id: string;
  readonly weight: Decimal;
  readonly ref: string;
}

/** Where an allocation stands in its trace. */
export interface AllocationPlace {
  readonly id: string;
  readonly ref: string;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
}

/** Records an allocation: the whole, and below it every part and, where there is one, what nobody got. */
export function recordAllocation(
  trace: Tracer,
  place: AllocationPlace,
  parts: readonly RecordedPart[],
  shares: Shares,
  rule: ShareRule,
): void {
  const mark = trace.mark();
  const amount = (value: Decimal): RawAmount => ({
    exact: { numerator: value, denominator: ONE },
    fixed: rule.unit.places,
  });
  for (const [index, value] of shares.parts.entries()) {
    const part = parts[index];
    if (part === undefined) continue;
    const params = { weight: formatDecimal(part.weight), value: amount(value) };
    trace.node({
      id: `${place.id}.${part.id}`,
      kind: "constant",
      ref: part.ref,
      params,
      value: amount(value),
      unit: place.unit,
    });
  }
  if (shares.remainder.units !== 0) {
    const rest = amount(shares.remainder);
    trace.node({
      id: `${place.id}#remainder`,
      kind: "constant",
      ref: place.ref,
      params: { value: rest },
      value: rest,
      unit: place.unit,
    });
  }
  const whole = amount(shares.parts.reduce(plus, shares.remainder));
  const params = { whole, remainder: rule.remainder, cut: rule.cut, unit: amount(rule.unit) };
  trace.node({ ...place, kind: "allocate", params, value: whole }, mark);
}
