import { unwrap } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import { evaluateRows, groupRows, rateOutcome, traceRate } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { activitiesIssue } from "./activitiesIssue.js";
import { ownerMeasures } from "./ownerMeasures.js";
import { type ReadVisits, readVisits } from "./readVisits.js";
import { type Standing, standingOf } from "./standingOf.js";
import { tallyVisits } from "./tallyVisits.js";
import type { VisitFacts, VisitOptions, VisitResult } from "./visitTypes.js";

/**
 * Assesses which customers were visited within the interval that their grade grants them, which are overdue, and which were
 * never touched.
 *
 * Formula: `dueOn = last visit + interval`, or `creation + interval` before the first visit;
 * `value = onTime / (onTime + overdue + untouched)`, from 0 to 1, in all, by grade and by owner.
 *
 * - Looked at on `asOf`: on the due day, and `graceDays` after it, a customer is in time. What was done later is passed over.
 * - Never visited: `notYetDue` until the due day, `untouched` after it, and where nobody knows since when it is a customer.
 * - A visit before the customer was created counts as one on the day of creation.
 * - `onTime + overdue + untouched + notYetDue + noInterval` is all customers of a grade. One more visit never makes a
 *   customer later.
 * - Nothing due gives null (`nothing_due`).
 *
 * @param facts - The day, customers with `gradeId` and `visitEveryDays`, and activities; see {@link VisitFacts}.
 * @param options - Which types are visits, and how days are counted; see {@link VisitOptions}.
 * @returns How each customer stands, with counts and shares; see {@link VisitResult}.
 * @throws AttainmentError with every fault: `document.*`, `date.not_a_date`, `calendar.*`, `activities.due_too_late`.
 * @example
 * ```ts
 * import { assessVisits } from "attainment/pipeline";
 * const visits = assessVisits({
 *   asOf: "2026-09-30",
 *   customers: [
 *     { id: "c-1", ownerId: "lin", gradeId: "A", visitEveryDays: 7, createdOn: "2026-01-05" },
 *     { id: "c-2", ownerId: "lin", gradeId: "A", visitEveryDays: 7, createdOn: "2026-01-05" },
 *     { id: "c-3", ownerId: "lin", gradeId: "B", visitEveryDays: 14, createdOn: "2026-02-01" },
 *     { id: "c-4", ownerId: "lin", gradeId: "B", visitEveryDays: 14, createdOn: "2026-09-25" },
 *   ],
 *   activities: [
 *     { id: "v-1", ownerId: "lin", customerId: "c-1", type: "visit", doneOn: "2026-09-23" },
 *     { id: "v-2", ownerId: "lin", customerId: "c-2", type: "visit", doneOn: "2026-09-20" },
 *   ],
 * });
 * visits.customers.map(({ id, status, daysLate }) => [id, status, daysLate]); // => [["c-1", "onTime", 0], ["c-2", "overdue", 3], ["c-3", "untouched", 227], ["c-4", "notYetDue", 0]]
 * visits.grades.map(({ id, rate }) => [id, rate.value]); // => [["A", "0.5"], ["B", "0"]]
 * ```
 * Source: visits by grade, A within a week, B within two, C within a month,
 * https://max.book118.com/html/2026/0214/6011153133012102.shtm
 * @since 0.1.0
 */
export function assessVisits(facts: VisitFacts, options: VisitOptions = {}): VisitResult {
  return unwrap(evaluateRows({ ...DOOR, read: readVisits, run }, facts, options));
}

const DOOR = {
  facts: ["asOf", "customers", "activities"],
  options: ["types", "notYetDue", "graceDays", "calendar", "onDayOff"],
} as const;

function run(given: ReadVisits, trace: Tracer | undefined): VisitResult {
  const { asOf, types, notYetDue, unmatched, notYetCreated } = given;
  const customers = given.customers
    .map((customer) => standingOf(customer, given))
    .sort((a, b) => compareTexts(a.id, b.id));
  const tally = (rows: readonly Standing[]) => tallyVisits(rows, notYetDue);
  const by = (keyOf: (row: Standing) => string | null) =>
    groupRows(customers, keyOf).map(({ id, rows }) => ({ id, ...tally(rows) }));
  const all = tally(customers);
  const owners = by(({ ownerId }) => ownerId);
  traceRate(trace, "visits", all.rate, ["onTime", "due"]);
  return {
    ...rateOutcome(all.rate),
    asOf,
    types,
    notYetDue,
    all,
    grades: by(({ gradeId }) => gradeId),
    owners,
    customers,
    unmatched,
    notYetCreated,
    measures: ownerMeasures(null, owners, ({ rate, overdue, untouched }) => [
      { measure: "visits.onTimeRate", value: rate.value },
      { measure: "visits.overdueCount", value: String(overdue) },
      { measure: "visits.untouchedCount", value: String(untouched) },
    ]),
    issues: unmatched === 0 ? [] : [unmatchedWarning(unmatched)],
  };
}

function unmatchedWarning(unmatched: number) {
  const message = `${unmatched} visits say no customer, or one that is not among the customers, and count for nobody. Hand it over, or correct the id.`;
  const code = "activities.unmatched_visits";
  return activitiesIssue(code, "/activities", message, { unmatched }, "warning");
}
