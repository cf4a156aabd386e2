import { type ClusterOptions, clusterCustomers } from "../../segments/index.js";
import type { ClusterLawId } from "./clusters/clusterLawNames.js";
import {
  type ClusterSubject,
  clustersHoldEverybodyOnce,
  inputStaysAsItWas,
  nearestClusterWins,
  orderIsIrrelevant,
  runsAreEqual,
  squaresNeverRise,
} from "./clusters/clusterMakers.js";
import type { Law } from "./law.js";

/**
 * What the laws of clusters are tried on.
 *
 * @since 0.1.0
 */
export interface ClusterLawOptions {
  /** What groups customers in place of the library's `clusterCustomers`. */
  readonly cluster?: typeof clusterCustomers;
}

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<ClusterLawId, (subject: ClusterSubject) => readonly Law[]>> = {
  clustersHoldEverybodyOnce,
  nearestClusterWins,
  squaresNeverRise,
  orderIsIrrelevant,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that clusters of customers have to keep; all hold always.
 *
 * @param options - The fields, seeds and scaling that customers are grouped by.
 * @param tried - See {@link ClusterLawOptions}.
 * @returns Laws for `checkLaws`.
 * @example
 * ```ts
 * import { checkLaws, clusterLaws } from "attainment/testing";
 * const laws = clusterLaws({ fields: ["revenue", "orders"], seeds: ["c-1", "c-2"], scaling: "zScore" });
 * checkLaws(laws, { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function clusterLaws(
  options: ClusterOptions,
  { cluster = clusterCustomers }: ClusterLawOptions = {},
): readonly Law[] {
  return Object.values(makers).flatMap((make) => make({ options, cluster }));
}
