import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  subtractFractions,
  wholeFraction,
  ZERO,
} from "../decimal/index.js";

/** A ratio of two sums, in a part or in the whole. */
export interface Quotient {
  readonly numerator: Fraction;
  readonly denominator: Fraction;
}

/** What a part moves the ratio of the whole by: through its weight, and through its own rate. */
export interface Effects {
  readonly mix: Fraction;
  readonly rate: Fraction;
}

const NONE: Effects = { mix: fractionOf(ZERO), rate: fractionOf(ZERO) };
const HALF: Fraction = divideFractions(wholeFraction(1), wholeFraction(2));

/**
 * Parts the change of a pooled ratio R = sum(w * r), with weights w = d / D and rates r = n / d, among its parts:
 * `mix = (w1 - w0) * ((r0 + r1) / 2 - (R0 + R1) / 2)` and `rate = (w0 + w1) / 2 * (r1 - r0)`. The parts sum to R1 - R0, since
 * weights sum to one. A part that is there in one period only has no change of its rate. Null where a rate has no denominator
 * but a numerator, and where the whole has no rate.
 */
export function mixAndRate(
  part: { readonly now: Quotient; readonly base: Quotient },
  whole: { readonly now: Quotient; readonly base: Quotient },
): Effects | null {
  const [now, base] = [rateOf(part.now), rateOf(part.base)];
  const [all, before] = [rateOf(whole.now), rateOf(whole.base)];
  if (now === undefined || base === undefined || all === undefined || before === undefined) return null;
  if (all === null || before === null) return null;
  const r1 = now ?? base;
  const r0 = base ?? now;
  if (r1 === null || r0 === null) return NONE;
  const w1 = divideFractions(part.now.denominator, whole.now.denominator);
  const w0 = divideFractions(part.base.denominator, whole.base.denominator);
  const apart = subtractFractions(middle(r0, r1), middle(before, all));
  return {
    mix: multiplyFractions(subtractFractions(w1, w0), apart),
    rate: multiplyFractions(middle(w0, w1), subtractFractions(r1, r0)),
  };
}

/** Null where nothing stands over nothing, undefined where something does. */
function rateOf({ numerator, denominator }: Quotient): Fraction | null | undefined {
  if (!isZeroFraction(denominator)) return divideFractions(numerator, denominator);
  return isZeroFraction(numerator) ? null : undefined;
}

function middle(a: Fraction, b: Fraction): Fraction {
  return multiplyFractions(addFractions(a, b), HALF);
}
