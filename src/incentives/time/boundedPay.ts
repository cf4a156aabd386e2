import {
  divideFractions,
  type Fraction,
  isZeroFraction,
  multiplyFractions,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PayValue } from "../components/definition.js";
import { NOTHING } from "./pieces.js";
import { timesNode } from "./scaledSource.js";

/** A share of the bounds of a scale, with the place of what says so. */
export interface BoundsShare {
  readonly share: Fraction;
  readonly ref: string;
}

/**
 * Pay by a scale whose bounds and fixed amounts are scaled: share x pay(value / share). Rates stay as they are. With no
 * day in service there is nothing left of the scale.
 */
export function boundedPay(
  value: Fraction,
  bounds: BoundsShare | null,
  pay: (value: Fraction, trace?: Tracer) => PayValue,
  trace?: Tracer,
): PayValue {
  if (bounds === null) return pay(value, trace);
  const { share, ref } = bounds;
  if (isZeroFraction(share)) {
    trace?.node({
      id: "bounds",
      kind: "constant",
      ref,
      params: { value: NOTHING },
      value: NOTHING,
      note: "quota_waived",
    });
    return { exact: NOTHING };
  }
  const since = trace?.mark();
  const paid = pay(divideFractions(value, share), trace);
  if (paid.exact === null) return paid;
  const exact = multiplyFractions(paid.exact, share);
  trace?.node(timesNode("bounds", ref, exact, share), since);
  return { exact };
}

/** A figure as a scale with scaled bounds reads it. */
export function withinBounds(value: Fraction, bounds: BoundsShare | null): Fraction {
  return bounds === null || isZeroFraction(bounds.share) ? value : divideFractions(value, bounds.share);
}
