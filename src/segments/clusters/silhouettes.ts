import type { Doubles } from "./doubles.js";

/** The silhouette of all customers, and of each cluster; null where it has none. */
export interface Silhouettes {
  readonly all: number | null;
  readonly byCluster: readonly (number | null)[];
}

/**
 * How much nearer each point is to its own cluster than to the next one, in the mean.
 *
 * Formula: `s_i = (b_i - a_i) / max(a_i, b_i)`, with a the mean distance to the others of the own cluster and b the least mean
 * distance to another cluster; 0 for one who is alone, or where both are 0.
 */
export function silhouettesOf(
  doubles: Doubles,
  assigned: readonly number[],
  sizes: readonly number[],
): Silhouettes {
  if (sizes.filter((size) => size > 0).length < 2) return { all: null, byCluster: sizes.map(() => null) };
  const distances = distanceSums(doubles, assigned, sizes.length);
  const sums = sizes.map(() => 0);
  assigned.forEach((own, point) => {
    const row = distances.subarray(point * sizes.length, (point + 1) * sizes.length);
    sums[own] = (sums[own] ?? 0) + silhouetteOf(row, own, sizes);
  });
  const total = sums.reduce((all, sum) => all + sum, 0);
  return {
    all: total / assigned.length,
    byCluster: sizes.map((size, cluster) => (size === 0 ? null : (sums[cluster] ?? 0) / size)),
  };
}

function silhouetteOf(sums: Float64Array, own: number, sizes: readonly number[]): number {
  const size = sizes[own] ?? 0;
  if (size < 2) return 0;
  const within = (sums[own] ?? 0) / (size - 1);
  let next = Number.POSITIVE_INFINITY;
  sizes.forEach((other, cluster) => {
    if (cluster !== own && other > 0) next = Math.min(next, (sums[cluster] ?? 0) / other);
  });
  const larger = Math.max(within, next);
  return larger === 0 ? 0 : (next - within) / larger;
}

/** For each point the sum of its distances to each cluster, one row after the other. */
function distanceSums({ points, count }: Doubles, assigned: readonly number[], k: number): Float64Array {
  const sums = new Float64Array(assigned.length * k);
  for (let one = 0; one < assigned.length; one++) {
    for (let other = one + 1; other < assigned.length; other++) {
      let squared = 0;
      for (let axis = 0; axis < count; axis++) {
        const apart = (points[one * count + axis] ?? 0) - (points[other * count + axis] ?? 0);
        squared += apart * apart;
      }
      const distance = Math.sqrt(squared);
      add(sums, one * k + (assigned[other] ?? 0), distance);
      add(sums, other * k + (assigned[one] ?? 0), distance);
    }
  }
  return sums;
}

function add(sums: Float64Array, index: number, value: number): void {
  sums[index] = (sums[index] ?? 0) + value;
}
