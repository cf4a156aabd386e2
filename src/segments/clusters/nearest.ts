import type { Centers } from "./centers.js";
import { type Doubles, squaredDistance } from "./doubles.js";
import type { Space } from "./space.js";

/**
 * The cluster nearest to each point; of equally near ones the first.
 *
 * Doubles decide where they can: a difference beyond what they may be off by is no tie. Where they cannot, integers do, so
 * that neither rounding nor the engine ever decides where a customer belongs.
 */
export function nearestTo(space: Space, centers: Centers, doubles: Doubles): readonly number[] {
  const length = space.axes[0]?.grid.length ?? 0;
  const near = new Float64Array(centers.counts.length);
  return Array.from({ length }, (_, point) => {
    let best = 0;
    for (let cluster = 0; cluster < near.length; cluster++) {
      near[cluster] = squaredDistance(doubles, point, cluster);
      if (at(near, cluster) < at(near, best)) best = cluster;
    }
    return settle(space, centers, point, near, best, doubles.tolerance);
  });
}

function settle(
  space: Space,
  centers: Centers,
  point: number,
  near: Float64Array,
  best: number,
  tolerance: number,
): number {
  const bound = at(near, best) + tolerance;
  let found = best;
  let exact: Exact | null = null;
  for (let cluster = 0; cluster < near.length; cluster++) {
    if (cluster === best || at(near, cluster) > bound) continue;
    exact ??= exactly(space, centers, point, found);
    const other = exactly(space, centers, point, cluster);
    const order = other.over * exact.under - exact.over * other.under;
    if (order > 0n || (order === 0n && cluster > found)) continue;
    found = cluster;
    exact = other;
  }
  return found;
}

/** A squared distance as a fraction of the unit of the space. */
interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

function exactly({ axes }: Space, { sums, counts }: Centers, point: number, cluster: number): Exact {
  const count = BigInt(counts[cluster] ?? 1);
  const over = axes.reduce((all, { grid, weight }, axis) => {
    const apart = count * (grid[point] ?? 0n) - (sums[cluster]?.[axis] ?? 0n);
    return all + weight * apart * apart;
  }, 0n);
  return { over, under: count * count };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
