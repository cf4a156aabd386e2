import { divideFractions, fractionOf, scaled } from "../../kernel/decimal/index.js";
import { doubleOf } from "../../kernel/statistics/index.js";
import type { Centers } from "./centers.js";
import type { Space } from "./space.js";

/** Points and centers in scaled units, as doubles: for what is printed, and for what is plain without exact numbers. */
export interface Doubles {
  readonly count: number;
  /** Of point p the number on axis a at `p * count + a`; of centers likewise. */
  readonly points: Float64Array;
  readonly centers: Float64Array;
  /** How much two squared distances may be off together. */
  readonly tolerance: number;
}

/** Far more than the rounding of a difference of two numbers of a size, of its square and of their sum adds up to. */
const OFF = 1e-13;

/** The points in doubles. Each axis is moved to its first point: distances stay, and large numbers lose no digits. */
export function doublesOf({ axes, unit }: Space): Omit<Doubles, "centers" | "tolerance"> {
  const count = axes.length;
  const length = axes[0]?.grid.length ?? 0;
  const points = new Float64Array(length * count);
  axes.forEach(({ grid, weight }, axis) => {
    const scale = scaleOf(weight, unit);
    const [origin = 0n] = grid;
    grid.forEach((value, point) => {
      points[point * count + axis] = Number(value - origin) * scale;
    });
  });
  return { count, points };
}

/** The centers beside the points. */
export function withCenters(
  points: Omit<Doubles, "centers" | "tolerance">,
  { axes, unit }: Space,
  { sums, counts }: Centers,
): Doubles {
  const centers = new Float64Array(counts.length * axes.length);
  axes.forEach(({ grid, weight }, axis) => {
    const scale = scaleOf(weight, unit);
    const [origin = 0n] = grid;
    counts.forEach((count, cluster) => {
      const sum = (sums[cluster]?.[axis] ?? 0n) - origin * BigInt(count);
      centers[cluster * axes.length + axis] = (Number(sum) / count) * scale;
    });
  });
  let size = 0;
  for (let axis = 0; axis < axes.length; axis++) {
    const largest = Math.max(most(points.points, axis, axes.length), most(centers, axis, axes.length));
    size += largest * largest;
  }
  return { ...points, centers, tolerance: size * OFF };
}

/** The square of how far a point is from a center. */
export function squaredDistance({ count, points, centers }: Doubles, point: number, cluster: number): number {
  let sum = 0;
  for (let axis = 0; axis < count; axis++) {
    const apart = (points[point * count + axis] ?? 0) - (centers[cluster * count + axis] ?? 0);
    sum += apart * apart;
  }
  return sum;
}

function most(values: Float64Array, axis: number, count: number): number {
  let largest = 0;
  for (let index = axis; index < values.length; index += count)
    largest = Math.max(largest, Math.abs(values[index] ?? 0));
  return largest;
}

/** The root of a weight over the unit. */
function scaleOf(weight: bigint, unit: bigint): number {
  return Math.sqrt(doubleOf(divideFractions(fractionOf(scaled(weight, 0)), fractionOf(scaled(unit, 0)))));
}
