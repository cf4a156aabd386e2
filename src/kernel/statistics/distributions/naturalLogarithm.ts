import { LN2_HIGH, LN2_LOW } from "./exponential.js";

/** Terms of the series, which then is exact to a double for arguments from 1 / sqrt 2 to sqrt 2. */
const TERMS = 12;

/** The natural logarithm of a positive number, by + - x / alone: `Math.log` differs between engines. */
export function naturalLogarithm(value: number): number {
  let rest = value;
  let doublings = 0;
  for (; rest > Math.SQRT2; rest /= 2) doublings++;
  for (; rest < Math.SQRT1_2; rest *= 2) doublings--;
  const part = (rest - 1) / (rest + 1);
  return doublings * LN2_HIGH + (doublings * LN2_LOW + 2 * part * inverseTangentSum(part * part, TERMS));
}

/** 1 + s / 3 + s^2 / 5 + ...: of the square of x, the inverse hyperbolic tangent of x divided by x. */
export function inverseTangentSum(square: number, terms: number): number {
  let sum = 0;
  for (let term = terms; term >= 0; term--) sum = sum * square + 1 / (2 * term + 1);
  return sum;
}
