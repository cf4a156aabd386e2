import { addFractions, type Fraction, quotient, scaled, wholeFraction } from "../../kernel/decimal/index.js";
import type { Centers } from "./centers.js";
import type { Space } from "./space.js";

/**
 * The sum of squares within each cluster, exact: `sum of x^2 - (sum of x)^2 / n` along each axis. `assigned` must be what the
 * centers are the means of.
 */
export function squaresIn(
  { axes, unit }: Space,
  assigned: readonly number[],
  { sums, sizes }: Centers,
): readonly Fraction[] {
  const squares = sizes.map(() => 0n);
  for (const { grid, weight } of axes) {
    assigned.forEach((cluster, point) => {
      const value = grid[point] ?? 0n;
      squares[cluster] = (squares[cluster] ?? 0n) + weight * value * value;
    });
  }
  return sizes.map((size, cluster) => {
    if (size === 0) return wholeFraction(0);
    const count = BigInt(size);
    const around = axes.reduce((all, { weight }, axis) => {
      const sum = sums[cluster]?.[axis] ?? 0n;
      return all + weight * sum * sum;
    }, 0n);
    const over = count * (squares[cluster] ?? 0n) - around;
    return quotient(scaled(over, 0), scaled(count * unit, 0));
  });
}

/** Their sum. */
export function totalOf(squares: readonly Fraction[]): Fraction {
  return squares.reduce(addFractions, wholeFraction(0));
}
