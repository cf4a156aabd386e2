import fc from "fast-check";
import { NOTHING, plus, type Rational, rational } from "../rational/index.js";

/** A place on a bound, or just beside it: which bound (counted round), and how far from it. */
export interface NearBound {
  readonly index: number;
  readonly offset: Rational;
}

/** On a bound, just below and just above it, each in a third of the cases. */
export const nearBound: fc.Arbitrary<NearBound> = fc
  .record({ index: fc.nat(15), side: fc.constantFrom(0n, -1n, 1n), places: fc.constantFrom(0, 2, 4, 12) })
  .map(({ index, side, places }) => ({ index, offset: rational(side, 10n ** BigInt(places)) }));

/** The value that is meant, among these bounds; without bounds, the offset from zero. */
export function valueNear(bounds: readonly Rational[], { index, offset }: NearBound): Rational {
  const bound = bounds[bounds.length === 0 ? 0 : index % bounds.length] ?? NOTHING;
  return plus(bound, offset);
}
