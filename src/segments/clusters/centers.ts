import type { Space } from "./space.js";

/** Where the clusters are: along each axis the sum of so many points. */
export interface Centers {
  /** By cluster, then by axis. */
  readonly sums: readonly (readonly bigint[])[];
  /** The number of points behind the sums: never 0, since an empty cluster keeps the center that it had. */
  readonly counts: readonly number[];
  /** How many points are in each now. */
  readonly sizes: readonly number[];
}

/** The seeds as centers, with nobody in them yet. */
export function seedCenters({ axes }: Space, k: number): Centers {
  const clusters = Array.from({ length: k }, (_, cluster) => cluster);
  return {
    sums: clusters.map((cluster) => axes.map(({ seeds }) => seeds[cluster] ?? 0n)),
    counts: clusters.map(() => 1),
    sizes: clusters.map(() => 0),
  };
}

/** The centers of what was assigned; a cluster with nobody in it stays where it was. */
export function centersOf({ axes }: Space, assigned: readonly number[], before: Centers): Centers {
  const sizes = before.sizes.map(() => 0);
  for (const cluster of assigned) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const sums = sizes.map(() => axes.map(() => 0n));
  axes.forEach(({ grid }, axis) => {
    const column = sizes.map(() => 0n);
    assigned.forEach((cluster, point) => {
      column[cluster] = (column[cluster] ?? 0n) + (grid[point] ?? 0n);
    });
    column.forEach((sum, cluster) => {
      const own = sums[cluster];
      if (own !== undefined) own[axis] = sum;
    });
  });
  return {
    sums: sums.map((own, cluster) => (sizes[cluster] === 0 ? (before.sums[cluster] ?? own) : own)),
    counts: sizes.map((size, cluster) => (size === 0 ? (before.counts[cluster] ?? 1) : size)),
    sizes,
  };
}
