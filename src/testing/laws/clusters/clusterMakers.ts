import type fc from "fast-check";
import type { ClusterCustomer, ClusterOptions, clusterCustomers } from "../../../segments/index.js";
import { customersToCluster } from "../../arbitraries/clusters/customersToCluster.js";
import { order, rationalOf } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";

/** Options, and what groups customers by them: the library's own, or what is tried in its place. */
export interface ClusterSubject {
  readonly options: ClusterOptions;
  readonly cluster: typeof clusterCustomers;
}

type ClusterScenario = { readonly customers: readonly ClusterCustomer[] };

function scenariosOf({ options }: ClusterSubject): fc.Arbitrary<ClusterScenario> {
  return customersToCluster(options).map((customers) => ({ customers }));
}

/** Doubles and texts of 12 digits are off by less. */
const NEAR = 1e-9;

/** Universal. */
export function clustersHoldEverybodyOnce(subject: ClusterSubject): readonly Law[] {
  const statement = "Every customer is in one cluster, and the sizes of the clusters sum to all.";
  return [
    lawOf("clustersHoldEverybodyOnce", statement, scenariosOf(subject), ({ customers }) => {
      const found = subject.cluster(customers, subject.options);
      const ids = customers.map(({ customerId }) => customerId).sort();
      const sizes = found.clusters.map(
        ({ cluster }) => found.customers.filter((each) => each.cluster === cluster).length,
      );
      const listed = [found.customers.map(({ customerId }) => customerId), sizes];
      return difference([ids, found.clusters.map(({ size }) => size)], listed);
    }),
  ];
}

/** Where nothing changed any more. */
export function nearestClusterWins(subject: ClusterSubject): readonly Law[] {
  const statement =
    "Where nothing changes any more, nobody is nearer to another centroid than to the own one.";
  return [
    lawOf("nearestClusterWins", statement, scenariosOf(subject), ({ customers }): Finding | null => {
      const found = subject.cluster(customers, subject.options);
      if (!found.converged) return null;
      return firstOf(found.customers, ({ customerId, cluster, squaredDistance, next }) => {
        if (next === null || Number(squaredDistance) <= Number(next.squaredDistance) + NEAR) return null;
        return { expected: next.cluster, found: cluster, customerId };
      });
    }),
  ];
}

/** Universal. */
export function squaresNeverRise(subject: ClusterSubject): readonly Law[] {
  const statement =
    "The sum of squares never rises from one iteration to the next, and the last one is the result.";
  return [
    lawOf("squaresNeverRise", statement, scenariosOf(subject), ({ customers }) => {
      const { wcssByIteration, value, iterations } = subject.cluster(customers, subject.options);
      const rises = wcssByIteration.find((text, index) => {
        const before = wcssByIteration[index - 1];
        return before !== undefined && order(rationalOf(before), rationalOf(text)) < 0;
      });
      if (rises !== undefined) return { expected: "no rise", found: wcssByIteration };
      return difference([wcssByIteration.at(-1), wcssByIteration.length], [value, iterations]);
    }),
  ];
}

/** Universal. */
export function orderIsIrrelevant({ options, cluster }: ClusterSubject): readonly Law[] {
  const statement = "The order in which customers are handed over decides nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, scenariosOf({ options, cluster }), ({ customers }) =>
      difference(cluster(customers, options), cluster([...customers].reverse(), options)),
    ),
  ];
}

/** Universal. */
export function runsAreEqual({ options, cluster }: ClusterSubject): readonly Law[] {
  const statement = "The same customers give the same clusters, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenariosOf({ options, cluster }), ({ customers }) =>
      difference(cluster(customers, options), cluster(customers, options)),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas({ options, cluster }: ClusterSubject): readonly Law[] {
  const statement = "Grouping leaves the customers as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, scenariosOf({ options, cluster }), ({ customers }) => {
      const copy: readonly ClusterCustomer[] = JSON.parse(JSON.stringify(customers));
      cluster(copy, options);
      return difference(customers, copy);
    }),
  ];
}
