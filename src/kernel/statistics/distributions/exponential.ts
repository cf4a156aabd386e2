/** ln 2 in two parts, so that a multiple of it leaves no error behind: the first has zeros for its last bits. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

/** Terms of the series, which then is exact to a double for exponents of at most ln 2 / 2. */
const TERMS = 18;

/** Beyond this size of the exponent a double holds no power. */
const LARGEST = 709;

/** e to a power, by + - x / alone: `Math.exp` differs between engines. */
export function exponential(power: number): number {
  if (power < -LARGEST) return 0;
  const halvings = Math.round(Math.min(power, LARGEST) / (LN2_HIGH + LN2_LOW));
  const rest = Math.min(power, LARGEST) - halvings * LN2_HIGH - halvings * LN2_LOW;
  let sum = 1;
  for (let term = TERMS; term > 0; term--) sum = 1 + (rest / term) * sum;
  for (let count = Math.abs(halvings); count > 0; count--) sum = halvings > 0 ? sum * 2 : sum / 2;
  return sum;
}
