import { add } from "attainment/kernel";
import { assessVisits, type VisitFacts, type VisitOptions, type VisitResult } from "attainment/pipeline";
import { type VisitLawId, visitLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

type Assess = (facts: VisitFacts, options: VisitOptions) => VisitResult;

function broken(fault: string, breakIt: Assess, options: VisitOptions = {}): Breakage {
  const assess: typeof assessVisits = (facts, given = {}) => breakIt(facts, given);
  return { fault, sound: visitLaws(options), broken: visitLaws(options, { assessVisits: assess }) };
}

let round = 0;

/** For each law of visits, faults that it has to find. */
export const visitBreakages: Readonly<Record<VisitLawId, readonly Breakage[]>> = {
  everyCustomerStandsSomewhere: [
    broken("those without an interval dropped", (facts, options) => {
      const result = assessVisits(facts, options);
      return { ...result, all: { ...result.all, noInterval: 0 } };
    }),
    broken("a group that is lost", (facts, options) => {
      const result = assessVisits(facts, options);
      return { ...result, grades: result.grades.slice(1) };
    }),
  ],
  datesDecideTheStanding: [
    broken("overdue on the due day", (facts, options) => {
      const { customers, ...result } = assessVisits(facts, options);
      const turned = customers.map((each) =>
        each.dueOn === facts.asOf && each.status === "onTime"
          ? { ...each, status: "overdue" as const }
          : each,
      );
      return { ...result, customers: turned };
    }),
    broken("grace that is forgotten", (facts, { graceDays: _, ...options }) => assessVisits(facts, options), {
      graceDays: 2,
    }),
    broken("calls that count as visits", (facts, options) =>
      assessVisits(facts, { ...options, types: ["visit", "call"] }),
    ),
  ],
  oneMoreVisitMakesNobodyLater: [
    broken("the last visit in the list, and not in time", (facts, options) => {
      const last = new Map(facts.activities.map((each) => [each.customerId, each]));
      return assessVisits({ ...facts, activities: [...last.values()] }, options);
    }),
  ],
  orderIsIrrelevant: [
    broken("the first customer left out", (facts, options) =>
      assessVisits({ ...facts, customers: facts.customers.slice(1) }, options),
    ),
  ],
  tracedEqualsUntraced: [
    broken("a customer lost in the trace", (facts, options) => {
      const result = assessVisits(facts, options);
      return options.trace === true ? { ...result, customers: result.customers.slice(1) } : result;
    }),
  ],
  traceReplays: [
    broken("a count of the trace changed", (facts, options) =>
      changedNodes(assessVisits(facts, options), (node) =>
        node.children.length === 0 && node.value !== null ? { ...node, value: add(node.value, "1") } : node,
      ),
    ),
  ],
  runsAreEqual: [
    broken("a count of runs", (facts, options) => {
      round += 1;
      return { ...assessVisits(facts, options), unmatched: round };
    }),
  ],
  inputStaysAsItWas: [
    broken("the day written over", (facts, options) => {
      const result = assessVisits(facts, options);
      Reflect.set(facts, "asOf", "2026-01-01");
      return result;
    }),
  ],
};
