import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, issueOf, type Result, unwrap } from "../../kernel/issue/index.js";
import { readOptions } from "../purchases/index.js";
import { clusterResult } from "./clusterResult.js";
import type { ClustersCode } from "./codes.js";
import { runLloyd } from "./lloyd.js";
import { type Point, readPoints } from "./readPoints.js";
import { readSeeds } from "./readSeeds.js";
import { clusterOptionsSchema } from "./schema.js";
import { silhouettesOf } from "./silhouettes.js";
import { spaceOf } from "./space.js";
import type { ClusterCustomer, ClusterOptions, ClusterResult } from "./types.js";

const ITERATIONS = 100;

/** All pairs of more than these would take minutes. */
const MOST_FOR_SILHOUETTE = 20_000;

/**
 * Groups customers who are like each other: k-means by Lloyd's iterations, from seeds that are handed over.
 *
 * Formula: each customer belongs to the cluster whose centroid is nearest by `d^2 = sum over fields of (x - c)^2` in scaled
 * units; each centroid is the mean of its customers; both by turns, until nobody changes.
 * `WCSS = sum over customers of d^2` to the own centroid; it never rises.
 *
 * Which centroid is nearest is decided exactly, for every scaling: the square of a z-score is a rational number. Of equally near ones the
 * first wins. So the order of the customers, the engine and rounding never decide where somebody belongs; the seeds do,
 * and other seeds may find other clusters.
 *
 * Unit: centroids in the units of the fields, exact; distances, WCSS and the silhouette in scaled units, distances and
 * silhouette to 12 significant digits. A standard deviation is over all n customers.
 *
 * - A cluster to which nobody is nearest keeps its centroid, has the size 0, and gives the warning `segments.empty_cluster`.
 * - A field that is the same for everybody is left aside when it is scaled, with the warning `segments.constant_field`.
 * - After `maxIterations` it stops where it is, with the warning `segments.not_converged`.
 * - As many seeds as customers, or more, are an error.
 * - A customer who lacks a field is faulty and follows `onInvalid`.
 *
 * @param customers - Customers with their fields, in any order.
 * @param options - `fields`, `seeds` and `scaling`; see {@link ClusterOptions}.
 * @returns Who is in which cluster, and the clusters; see {@link ClusterResult}.
 * @throws AttainmentError `segments.bad_seed`, `segments.too_many_clusters`, `segments.too_many_for_silhouette`,
 * `segments.missing_cluster_field`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { clusterCustomers } from "attainment/segments";
 * const customers = [[1, 1], [1.5, 2], [3, 4], [5, 7], [3.5, 5], [4.5, 5], [3.5, 4.5]].map(([visits = 0, orders = 0], index) => ({
 *   customerId: `c${index + 1}`,
 *   fields: { visits, orders },
 * }));
 * const found = clusterCustomers(customers, { fields: ["visits", "orders"], seeds: ["c1", "c4"], scaling: "none" });
 * found.customers.map(({ cluster }) => cluster); // => [0, 0, 1, 1, 1, 1, 1]
 * found.clusters.map(({ centroid }) => centroid.map(({ value }) => value)); // => [["1.25", "1.5"], ["3.9", "5.1"]]
 * [found.value, found.iterations]; // => ["8.525", 3]
 * ```
 * @see https://en.wikipedia.org/wiki/K-means_clustering for the method.
 * @since 0.1.0
 */
export function clusterCustomers(
  customers: readonly ClusterCustomer[],
  options: ClusterOptions,
): ClusterResult {
  return unwrap(tryCluster(customers, options));
}

function tryCluster(given: unknown, rest: unknown): Result<ClusterResult> {
  const options = readOptions(rest, clusterOptionsSchema);
  if (!options.ok) return options;
  const { fields, scaling, onInvalid, maxIssues, maxIterations = ITERATIONS } = options.data;
  const faults: Faults = { issues: [], leftOut: [] };
  const points = readPoints(given, fields, faults);
  const frame: Issue[] = onInvalid === "report" ? [] : [...faults.issues];
  const seeds = readSeeds(options.data, points, frame);
  checkCounts(options.data, points, frame);
  if (frame.length > 0) return { ok: false, issues: capIssues(frame, maxIssues) };
  const values = points.map((point) => point.values);
  const space = spaceOf(values, seeds, scaling, fields.length);
  const found = runLloyd(space, seeds.length, maxIterations);
  const { assigned, centers, doubles } = found;
  const silhouettes =
    options.data.silhouette === true ? silhouettesOf(doubles, assigned, centers.sizes) : null;
  return { ok: true, data: clusterResult(options.data, points, space, found, silhouettes, faults) };
}

function checkCounts({ seeds, silhouette }: ClusterOptions, points: readonly Point[], frame: Issue[]): void {
  const count = points.length;
  if (seeds.length >= count) {
    const message = `There are ${seeds.length} clusters for ${count} customers. Name fewer seeds than there are customers.`;
    const params = { clusters: seeds.length, customers: count };
    frame.push(issueOf<ClustersCode>("segments.too_many_clusters", "/options/seeds", message, params));
  }
  if (silhouette !== true || count <= MOST_FOR_SILHOUETTE) return;
  const message = `A silhouette looks at all pairs, of at most ${MOST_FOR_SILHOUETTE} customers, and there are ${count}. Do without, or take a sample.`;
  const path = "/options/silhouette";
  frame.push(issueOf<ClustersCode>("segments.too_many_for_silhouette", path, message, { customers: count }));
}
