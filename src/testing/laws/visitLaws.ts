import fc from "fast-check";
import { assessVisits, type VisitOptions } from "../../pipeline/index.js";
import { visitFacts } from "../arbitraries/activities/visitFacts.js";
import { laterFinding, standingFinding, sumsFinding, type Visiting } from "./activities/visitFindings.js";
import { difference, type Law, lawOf } from "./law.js";
import { outcomeLaws } from "./outcomeLaws.js";
import { shuffled } from "./shuffled.js";

/**
 * How laws of visits are chosen.
 *
 * @since 0.1.0
 */
export interface VisitLawOptions {
  /** What assesses visits; absent: `assessVisits`. */
  readonly assessVisits?: typeof assessVisits;
}

/**
 * The laws that visits to customers have to keep, whatever was done.
 *
 * | law | says |
 * | --- | --- |
 * | `everyCustomerStandsSomewhere` | the five standings sum to all customers, in all, by grade and by owner |
 * | `datesDecideTheStanding` | who is behind follows from the last visit, the day that is looked at, and the grace |
 * | `oneMoreVisitMakesNobodyLater` | a visit more never takes anybody behind, nor further behind |
 * | `orderIsIrrelevant` | customers and activities in another order give the same |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | as of every result |
 *
 * @param visitOptions - As for `assessVisits`, but for `onInvalid` and `trace`.
 * @param options - See {@link VisitLawOptions}.
 * @returns Laws for `checkLaws`.
 * @example
 * ```ts
 * import { checkLaws, visitLaws } from "attainment/testing";
 * checkLaws(visitLaws({ graceDays: 2 }), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function visitLaws(
  visitOptions: Omit<VisitOptions, "onInvalid" | "trace"> = {},
  options: VisitLawOptions = {},
): readonly Law[] {
  const assess = options.assessVisits ?? assessVisits;
  const visiting: Visiting = { assess: (facts) => assess(facts, visitOptions), visitOptions };
  const scenarios = fc.record({ facts: visitFacts() });
  const ranked = fc.record({
    facts: visitFacts(),
    ranks: fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }),
  });
  const added = fc.record({
    facts: visitFacts(),
    place: fc.nat(5),
    daysAgo: fc.integer({ min: -3, max: 90 }),
  });
  return [
    lawOf(
      "everyCustomerStandsSomewhere",
      "On time, overdue, untouched, not yet due and without an interval are all customers.",
      scenarios,
      ({ facts }) => sumsFinding(visiting, facts),
    ),
    lawOf(
      "datesDecideTheStanding",
      "Who is behind follows from the last visit known, the day that is looked at, and the grace.",
      scenarios,
      ({ facts }) => standingFinding(visiting, facts),
    ),
    lawOf("oneMoreVisitMakesNobodyLater", "One visit more makes nobody later.", added, (scenario) =>
      laterFinding(visiting, scenario),
    ),
    lawOf(
      "orderIsIrrelevant",
      "Customers and activities in another order give the same.",
      ranked,
      ({ facts, ranks }) => {
        const activities = shuffled(facts.activities, ranks);
        const turned = { ...facts, activities, customers: shuffled(facts.customers, ranks) };
        return difference(visiting.assess(facts), visiting.assess(turned));
      },
    ),
    ...outcomeLaws(scenarios, ({ facts }, traced) => assess(facts, { ...visitOptions, ...traced })),
  ];
}
