import type { Fraction } from "../../../kernel/decimal/index.js";
import { endText } from "../../../kernel/statistics/index.js";
import { coefficient } from "../coefficient.js";
import type { AgreementReason, CoefficientWithInterval } from "../types.js";

/** The ends of an interval, exact as far as the critical values are. */
export interface Bounds {
  readonly from: Fraction;
  readonly to: Fraction;
}

/** A coefficient with its interval; where there is no coefficient there is no interval, for the same reason. */
export function withInterval(
  found: Fraction | AgreementReason,
  bounds: Bounds | AgreementReason,
): CoefficientWithInterval {
  const reason = typeof found === "string" ? found : bounds;
  return typeof reason === "string"
    ? { ...coefficient(found), interval: null, intervalReason: reason }
    : { ...coefficient(found), interval: { from: endText(reason.from), to: endText(reason.to) } };
}
