import fc from "fast-check";
import { addDays } from "../../../kernel/index.js";
import type { VisitFacts } from "../../../pipeline/index.js";

/**
 * What {@link visitFacts} may give.
 *
 * @since 0.1.0
 */
export interface VisitFactsConstraints {
  /** The most customers, 6 by default. */
  readonly maxCustomers?: number;
}

const AS_OF = "2026-09-30";
const INTERVALS = [7, 14, 30, null] as const;

/**
 * Customers with grades and intervals, and what was done for them: half of the visits fall on the day that makes the next one
 * due on the day that is looked at, or a day beside it; some are calls, some later, some of nobody known.
 *
 * @param constraints - See {@link VisitFactsConstraints}.
 * @returns An arbitrary of what `assessVisits` accepts.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { assessVisits } from "attainment/pipeline";
 * import { visitFacts } from "attainment/testing";
 * const sample = fc.sample(visitFacts({ maxCustomers: 3 }), { seed: 42, numRuns: 50 });
 * sample.every((facts) => assessVisits(facts).all.customers <= 3); // => true
 * ```
 * @since 0.1.0
 */
export function visitFacts({ maxCustomers = 6 }: VisitFactsConstraints = {}): fc.Arbitrary<VisitFacts> {
  const customer = fc.record({
    interval: fc.constantFrom(...INTERVALS),
    ownerId: fc.constantFrom("lin", "wang", null),
    gradeId: fc.constantFrom("A", "B", null),
    createdDaysAgo: fc.oneof(fc.constantFrom(-1, 6, 7, 8, 13, 14, 15, null), fc.nat(200)),
    visits: fc.array(fc.tuple(daysAgo, fc.constantFrom("visit", "visit", "call")), { maxLength: 3 }),
  });
  return fc
    .record({ customers: fc.array(customer, { maxLength: maxCustomers }), strays: fc.nat(2) })
    .map(({ customers, strays }) => ({
      asOf: AS_OF,
      customers: customers.map(({ interval, ownerId, gradeId, createdDaysAgo }, at) => ({
        id: `c-${at}`,
        gradeId,
        visitEveryDays: interval,
        ...(ownerId === null ? {} : { ownerId }),
        ...(createdDaysAgo === null ? {} : { createdOn: addDays(AS_OF, -createdDaysAgo) }),
      })),
      activities: [
        ...customers.flatMap(({ visits, interval }, at) =>
          visits.map(([place, type], index) => ({
            id: `v-${at}-${index}`,
            ownerId: "lin",
            customerId: `c-${at}`,
            type,
            doneOn: addDays(AS_OF, -daysOf(place, interval)),
          })),
        ),
        ...Array.from({ length: strays }, (_, at) => ({
          id: `s-${at}`,
          ownerId: "lin",
          type: "visit",
          doneOn: AS_OF,
          ...(at === 0 ? { customerId: "unknown" } : {}),
        })),
      ],
    }));
}

/** Some days ago, or so many beside the interval. */
type Place = { readonly days: number } | { readonly beside: number };

const daysAgo: fc.Arbitrary<Place> = fc.oneof(
  fc.integer({ min: -5, max: 120 }).map((days) => ({ days })),
  fc.constantFrom(-1, 0, 1).map((beside) => ({ beside })),
);

function daysOf(place: Place, interval: number | null): number {
  return "days" in place ? place.days : (interval ?? 0) + place.beside;
}
