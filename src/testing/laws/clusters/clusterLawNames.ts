/** The laws of clusters of customers. */
export const clusterLawNames = [
  "clustersHoldEverybodyOnce",
  "nearestClusterWins",
  "squaresNeverRise",
  "orderIsIrrelevant",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of clusters.
 *
 * @since 0.1.0
 */
export type ClusterLawId = (typeof clusterLawNames)[number];
