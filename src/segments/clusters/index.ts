export { clusterCustomers } from "./clusterCustomers.js";
export type { ClustersCode } from "./codes.js";
export type { Cluster, ClusterCustomer, ClusterOptions, ClusterResult } from "./types.js";
