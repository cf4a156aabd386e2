import { type ClusterOptions, type ClusterResult, clusterCustomers } from "attainment/segments";
import { type ClusterLawId, clusterLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";

const options: ClusterOptions = {
  fields: ["revenue", "orders"],
  seeds: ["c-1", ["0.5", 1]],
  scaling: "none",
};

type Group = typeof clusterCustomers;

function broken(fault: string, cluster: Group): Breakage {
  return { fault, sound: clusterLaws(options), broken: clusterLaws(options, { cluster }) };
}

const changed =
  (change: (result: ClusterResult) => ClusterResult): Group =>
  (customers, how) =>
    change(clusterCustomers(customers, how));

/** For each law of clusters, faults that it has to find. */
export const clusterBreakages: Readonly<Record<ClusterLawId, readonly Breakage[]>> = {
  clustersHoldEverybodyOnce: [
    broken(
      "a customer who is forgotten",
      changed((result) => ({ ...result, customers: result.customers.slice(1) })),
    ),
    broken(
      "sizes of one iteration before",
      changed((result) => ({
        ...result,
        clusters: result.clusters.map((each, index) => ({
          ...each,
          size: each.size + (index === 0 ? 1 : -1),
        })),
      })),
    ),
  ],
  nearestClusterWins: [
    broken("an end after the first iteration", (customers, how) => ({
      ...clusterCustomers(customers, { ...how, maxIterations: 1 }),
      converged: true,
    })),
    broken(
      "the farthest cluster",
      changed((result) => ({
        ...result,
        customers: result.customers.map((each) =>
          each.next === null
            ? each
            : {
                ...each,
                cluster: each.next.cluster,
                squaredDistance: each.next.squaredDistance,
                next: { cluster: each.cluster, squaredDistance: each.squaredDistance },
              },
        ),
      })),
    ),
  ],
  squaresNeverRise: [
    broken(
      "iterations backwards",
      changed((result) => ({ ...result, wcssByIteration: [...result.wcssByIteration].reverse() })),
    ),
  ],
  orderIsIrrelevant: [
    broken("seeds that are the first customers", (customers, how) =>
      clusterCustomers(customers, {
        ...how,
        seeds: customers.slice(0, 2).map(({ customerId }) => customerId),
      }),
    ),
  ],
  runsAreEqual: [broken("a memory of earlier calls", remembering())],
  inputStaysAsItWas: [
    broken("customers that are renamed", (customers, how) => {
      const result = clusterCustomers(customers, how);
      for (const customer of customers) Object.assign(customer, { customerId: `${customer.customerId}!` });
      return result;
    }),
  ],
};

function remembering(): Group {
  let calls = 0;
  return (customers, how) => {
    calls += 1;
    return { ...clusterCustomers(customers, how), value: String(calls) };
  };
}
