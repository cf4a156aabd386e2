import fc from "fast-check";
import type { Review } from "../../../reviews/index.js";
import { minus, order, plus, printRational, rational, rationalOf, times } from "../../rational/index.js";

/** How finely ratings are spread over the scale. */
const STEPS = 8n;
const BESIDE = rational(1n, 100n);

/** Ratings on a scale: spread over it, on its ends, and just beside them. */
export function ratingsOn({ from, to }: Review["ratings"]): fc.Arbitrary<string> {
  const [low, high] = [rationalOf(from), rationalOf(to)];
  const width = minus(high, low);
  const spread = fc
    .bigInt({ min: 0n, max: STEPS })
    .map((step) => plus(low, times(width, rational(step, STEPS))));
  const beside = [plus(low, BESIDE), minus(high, BESIDE)].filter(
    (value) => order(value, low) > 0 && order(value, high) < 0,
  );
  return fc
    .oneof(
      { weight: 4, arbitrary: spread },
      { weight: 2, arbitrary: fc.constantFrom(low, high) },
      { weight: 1, arbitrary: fc.constantFrom(low, ...beside) },
    )
    .map(printRational);
}
