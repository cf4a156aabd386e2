import { exponential } from "../../kernel/statistics/distributions/exponential.js";
import { naturalLogarithm } from "../../kernel/statistics/distributions/naturalLogarithm.js";

/** The parameters of a BG/NBD model in doubles. */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** What is known of a customer: x repeat purchases, the last at the age `last` of `age`. */
export interface Known {
  readonly x: number;
  readonly last: number;
  readonly age: number;
}

/** Sums beyond so many terms are refused: nobody predicts so far ahead of so little. */
const MOST_TERMS = 10_000_000;

/** Weights are scaled down by this when they outgrow it; a ratio of sums does not change. */
const LARGE = 1e200;

/** Where the rest of a sum no longer changes a double. */
const NOTHING = 1e-17;

/**
 * The probability that a customer is still one.
 *
 * Formula: `1 / (1 + a / (b + x - 1) * ((alpha + T) / (alpha + t_x))^(r + x))`, and 1 without a repeat purchase: only after
 * a purchase can somebody be lost. By + - x / alone.
 */
export function probabilityAlive({ r, alpha, a, b }: BgNbd, { x, last, age }: Known): number {
  if (x === 0) return 1;
  const quiet = exponential((r + x) * naturalLogarithm((alpha + age) / (alpha + last)));
  return 1 / (1 + (a / (b + x - 1)) * quiet);
}

/** What is believed of the rate and of the chance to leave, once somebody is known and still a customer. */
export function updated({ r, alpha, a, b }: BgNbd, { x, age }: Known): BgNbd {
  return { r: r + x, alpha: alpha + age, a, b: b + x };
}

/** Is the sum for so long a time short enough? */
export function isPredictable({ r, alpha }: BgNbd, ahead: number): boolean {
  return (1 + ahead / alpha) * (r + 50) <= MOST_TERMS;
}

/**
 * The purchases expected within a time of somebody who is a customer now.
 *
 * Formula: `sum over n of W_n * S_n`. W_n is how probable n purchases are for one who never leaves, negative binomial:
 * `W_(n+1) / W_n = z (r + n) / (n + 1)` with `z = ahead / (alpha + ahead)`. S_n is how many of n come about:
 * `S_n = sum over k < n of B(a, b + k) / B(a, b)`, the probability of still being there after k.
 *
 * It is the closed form of Fader, Hardie and Lee with the hypergeometric function, summed differently: all terms are above
 * zero, so that no digits cancel, and `a = 1` is no exception. No power is needed, since the weights are divided by their sum.
 */
export function expectedPurchases({ r, alpha, a, b }: BgNbd, ahead: number): number {
  if (ahead === 0) return 0;
  const z = ahead / (alpha + ahead);
  let weight = 1;
  let weights = 0;
  let sum = 0;
  let bought = 0;
  let staying = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    weights += weight;
    sum += weight * bought;
    bought += staying;
    staying *= (b + n) / (a + b + n);
    const growth = (z * (r + n)) / (n + 1);
    weight *= growth;
    if (growth < 1 && isOver(weight, bought, growth, sum)) break;
    if (weight > LARGE) {
      weight /= LARGE;
      weights /= LARGE;
      sum /= LARGE;
    }
  }
  return sum / weights;
}

/** Weights fall at least like a geometric series from here on, and what is bought grows by one a step at most. */
function isOver(weight: number, bought: number, growth: number, sum: number): boolean {
  const rest = 1 / (1 - growth);
  return weight * rest * (bought + rest) < sum * NOTHING;
}
