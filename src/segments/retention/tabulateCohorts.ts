import { dateOfDay, dayNumber, isCalendarDate, notADate, periodOf } from "../../kernel/calendar/index.js";
import { divideFractions, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import {
  histories,
  type Purchase,
  type ReadPurchases,
  readOptions,
  readPurchases,
} from "../purchases/index.js";
import { type Calendar, calendarOf } from "./cohortCalendar.js";
import { cohortOptionsSchema } from "./schema.js";
import type { CohortAge, CohortOptions, CohortTable } from "./types.js";

/**
 * Puts customers into cohorts by the month of their first purchase, and counts for each month since how many of them
 * bought.
 *
 * Formula: `rate(cohort, age) = customers of the cohort who bought in the unit (first + age) / customers of the cohort`;
 * `ages` at the top pools all cohorts that have reached an age: `sum(active) / sum(size)`.
 *
 * Range: 0 to 1, and 1 at age 0. A unit is a calendar month, quarter or year.
 *
 * - The unit of `asOf` may not have ended: its entries have `complete: false`, and more may come.
 * - Where no cohort has an age of 1 the value is null (`no_repeat_period`).
 * - Rows with an amount below zero are refunds and no purchases; purchases after `asOf` are not looked at. Both are counted.
 *
 * @param purchases - All purchases from the first on, in any order; see {@link Purchase}. Where earlier ones are missing,
 * old customers pass for new ones.
 * @param options - `asOf`, `unit`, `onInvalid`, `maxIssues`.
 * @returns The table; see {@link CohortTable}.
 * @throws AttainmentError `date.not_a_date`, `segments.duplicate_purchase`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { tabulateCohorts } from "attainment/segments";
 * const purchases = [
 *   { customerId: "ann", orderedOn: "2026-01-05" },
 *   { customerId: "ann", orderedOn: "2026-02-10" },
 *   { customerId: "bob", orderedOn: "2026-01-20" },
 *   { customerId: "bob", orderedOn: "2026-03-02" },
 *   { customerId: "cho", orderedOn: "2026-02-28" },
 * ];
 * const table = tabulateCohorts(purchases, { asOf: "2026-03-31" });
 * table.cohorts.map(({ cohort, ages }) => [cohort, ages.map(({ rate }) => rate).join(" ")]); // => [["2026-01", "1 0.5 0.5"], ["2026-02", "1 0"]]
 * table.ages[1]; // => { age: 1, size: 3, active: 1, rate: "0.3333333333333333333333333333333333", complete: true }
 * ```
 * @see https://en.wikipedia.org/wiki/Cohort_analysis for the method.
 * @since 0.1.0
 */
export function tabulateCohorts(purchases: readonly Purchase[], options: CohortOptions): CohortTable {
  return unwrap(tryTabulate(purchases, options));
}

function tryTabulate(given: unknown, rest: unknown): Result<CohortTable> {
  const options = readOptions(rest, cohortOptionsSchema);
  if (!options.ok) return options;
  const { asOf, unit = "month", onInvalid, maxIssues } = options.data;
  const issues: Issue[] = isCalendarDate(asOf) ? [] : [notADate("/options/asOf")];
  const read = readPurchases(given, "optional");
  if (onInvalid !== "report") for (const issue of read.issues) issues.push(issue);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues, maxIssues) };
  const counts = countCohorts(read, calendarOf(unit, dayNumber(asOf)));
  const ages = pooled(counts);
  return {
    ok: true,
    data: {
      value: ages[1]?.rate ?? null,
      ...(ages[1] === undefined ? { reason: "no_repeat_period" } : {}),
      issues: capIssues(read.issues, maxIssues),
      unit,
      asOf,
      cohorts: counts.map(({ first, ages: own }) => ({
        cohort: periodOf(dateOfDay(first), unit).id,
        size: own[0]?.active ?? 0,
        ages: own,
      })),
      ages,
      refunds: read.refunds,
      later: read.days.filter((day) => day > dayNumber(asOf)).length,
      ...(read.leftOut.length === 0 ? {} : { leftOut: read.leftOut }),
    },
  };
}

interface Cohort {
  /** A day of the unit of the first purchases. */
  readonly first: number;
  readonly ages: readonly CohortAge[];
}

function countCohorts(read: ReadPurchases, { indexOf, last, isComplete }: Calendar): readonly Cohort[] {
  const counts = new Map<number, { readonly first: number; readonly active: number[] }>();
  for (const { rows } of histories(read)) {
    const days = rows.map((row) => read.days[row] ?? 0);
    const [first = 0] = days;
    const cohort = indexOf(first);
    if (cohort > last) continue;
    const found = counts.get(cohort) ?? {
      first,
      active: new Array<number>(last - cohort + 1).fill(0),
    };
    counts.set(cohort, found);
    // Days rise, so that equal units stand next to each other.
    let before = -1;
    for (const day of days) {
      const age = indexOf(day) - cohort;
      if (age !== before && age < found.active.length) found.active[age] = (found.active[age] ?? 0) + 1;
      before = age;
    }
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([cohort, { first, active }]) => ({
      first,
      ages: active.map((count, age) => ageOf(age, active[0] ?? 0, count, cohort + age < last || isComplete)),
    }));
}

function pooled(cohorts: readonly Cohort[]): readonly CohortAge[] {
  const longest = Math.max(0, ...cohorts.map(({ ages }) => ages.length));
  return Array.from({ length: longest }, (_, age) => {
    const reached = cohorts.flatMap(({ ages }) => ages[age] ?? []);
    const sum = (of: (each: CohortAge) => number) => reached.reduce((all, each) => all + of(each), 0);
    const complete = reached.every((each) => each.complete);
    return ageOf(
      age,
      sum(({ size }) => size),
      sum(({ active }) => active),
      complete,
    );
  });
}

function ageOf(age: number, size: number, active: number, complete: boolean): CohortAge {
  const rate = formatFraction(divideFractions(wholeFraction(active), wholeFraction(size)));
  return { age, size, active, rate, complete };
}
