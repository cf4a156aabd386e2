import { divideFractions, formatFraction, fractionOf, scaled } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { doubleText } from "../../kernel/statistics/index.js";
import type { ClustersCode } from "./codes.js";
import { type Doubles, squaredDistance } from "./doubles.js";
import type { Clustering } from "./lloyd.js";
import type { Point } from "./readPoints.js";
import type { Silhouettes } from "./silhouettes.js";
import type { Space } from "./space.js";
import type { Cluster, ClusterOptions, ClusterResult } from "./types.js";

/** Writes out what was found. */
export function clusterResult(
  { fields, scaling, maxIssues }: ClusterOptions,
  points: readonly Point[],
  space: Space,
  found: Clustering,
  silhouettes: Silhouettes | null,
  { issues, leftOut }: Faults,
): ClusterResult {
  const { assigned, totals, converged, centers, doubles } = found;
  const totalTexts = totals.map(formatFraction);
  return {
    value: totalTexts.at(-1) ?? "0",
    issues: capIssues([...issues, ...warningsOf(fields, scaling, space, found)], maxIssues),
    fields: [...fields],
    scaling,
    customers: points.map(({ customerId }, point) => ({
      customerId,
      ...placeOf(doubles, point, assigned[point] ?? 0, centers.sizes.length),
    })),
    clusters: centers.sizes.map((size, cluster) => ({
      cluster,
      size,
      ...centroidOf(fields, space, found, cluster),
      silhouette: textOf(silhouettes?.byCluster[cluster]),
    })),
    iterations: totals.length,
    converged,
    wcssByIteration: totalTexts,
    silhouette: textOf(silhouettes?.all),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

/** The cluster of a point, and the nearest other one. */
function placeOf(
  doubles: Doubles,
  point: number,
  own: number,
  k: number,
): Pick<ClusterResult["customers"][number], "cluster" | "squaredDistance" | "next"> {
  let next: { readonly cluster: number; readonly distance: number } | null = null;
  for (let cluster = 0; cluster < k; cluster++) {
    const distance = squaredDistance(doubles, point, cluster);
    if (cluster !== own && (next === null || distance < next.distance)) next = { cluster, distance };
  }
  return {
    cluster: own,
    squaredDistance: doubleText(squaredDistance(doubles, point, own)),
    next: next === null ? null : { cluster: next.cluster, squaredDistance: doubleText(next.distance) },
  };
}

function centroidOf(
  fields: readonly string[],
  { axes }: Space,
  { centers, squares }: Clustering,
  cluster: number,
): Pick<Cluster, "centroid" | "wcss"> {
  const count = fractionOf(scaled(centers.counts[cluster] ?? 1, 0));
  const within = squares[cluster];
  return {
    centroid: axes.map(({ places }, axis) => {
      const sum = fractionOf(scaled(centers.sums[cluster]?.[axis] ?? 0n, places));
      return { field: fields[axis] ?? "", value: formatFraction(divideFractions(sum, count)) };
    }),
    wcss: within === undefined ? "0" : formatFraction(within),
  };
}

function textOf(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : doubleText(value);
}

function warningsOf(
  fields: readonly string[],
  scaling: ClusterOptions["scaling"],
  { axes }: Space,
  { centers, converged, totals }: Clustering,
): readonly Issue[] {
  const warning = (code: ClustersCode, path: string, message: string, params: Issue["params"]) =>
    issueOf<ClustersCode>(code, path, message, params, "warning");
  const constant = axes.flatMap(({ grid }, axis) => {
    if (scaling === "none" || grid.some((value) => value !== grid[0])) return [];
    const field = fields[axis] ?? "";
    const message = `The field ${quoted(field)} is the same for all customers and parts nobody. Leave it out.`;
    const params = { field: field.slice(0, 80) };
    return [warning("segments.constant_field", `/options/fields/${axis}`, message, params)];
  });
  const empty = centers.sizes.flatMap((size, cluster) => {
    if (size > 0) return [];
    const message = `Nobody is nearest to the cluster ${cluster}, which stays where it was. Choose another seed, or fewer.`;
    return [warning("segments.empty_cluster", `/options/seeds/${cluster}`, message, { cluster })];
  });
  if (converged) return [...constant, ...empty];
  const message = `The clusters still changed in iteration ${totals.length}, the last that is allowed. Raise maxIterations.`;
  const stopped = warning("segments.not_converged", "/options/maxIterations", message, {
    iterations: totals.length,
  });
  return [...constant, ...empty, stopped];
}
