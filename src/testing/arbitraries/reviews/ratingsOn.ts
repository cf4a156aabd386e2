import type { Review } from "../../../reviews/index.js";
import { minus, order, plus, printRational, rational, rationalOf, times } from "../../rational/index.js";

/** How finely ratings are spread over the scale. */
const STEPS = 8;
const BESIDE = rational(1n, 100n);

/**
 * Ratings on a scale to draw from with equal chances: spread over it, on its ends, and just beside them. The more likely
 * stand in the list more often. They are written once, because a set of facts draws dozens.
 */
export function ratingsOn({ from, to }: Review["ratings"]): readonly string[] {
  const [low, high] = [rationalOf(from), rationalOf(to)];
  const width = minus(high, low);
  const spread = Array.from({ length: STEPS + 1 }, (_, step) =>
    plus(low, times(width, rational(BigInt(step), BigInt(STEPS)))),
  );
  const beside = [plus(low, BESIDE), minus(high, BESIDE)].filter(
    (value) => order(value, low) > 0 && order(value, high) < 0,
  );
  const twice = [...spread, low, high, low, high, ...beside].map(printRational);
  return [...twice, ...twice];
}
