import { unwrap } from "../issue/index.js";
import { safeParsePeriod } from "./safeParsePeriod.js";
import type { FiscalCalendar, Period } from "./types.js";

/**
 * Reads the name of a period.
 *
 * The forms, all with four digits of the year:
 *
 * - `2026` a year, `2026-H1` a half, `2026-Q3` a quarter, `2026-03` a month, `2026-W07` a week of ISO 8601 (Monday
 *   to Sunday, in the year of its Thursday), `2026-03-15` a day;
 * - `FY2026`, `FY2026-H1`, `FY2026-Q3` the same of a fiscal year, which must be given;
 * - `FY2026-P01`, `FY2026-W07` a period and a week of a fiscal year of weeks (4-4-5), which must be given;
 * - `2026..2028` and `FY2026..FY2028` several years, both included;
 * - `2026-01-15/2026-03-01` any days, half open: 1 March is the first day that no longer belongs.
 *
 * The `id` of the result is the shortest name of the same days ({@link formatPeriod}), so one span of days has one
 * id: `2026-07-01/2026-10-01` becomes `2026-Q3`, and a quarter of the calendar that is also one of the given fiscal
 * year takes the fiscal name. Printing and reading again gives the same period.
 *
 * @param text - The name.
 * @param fiscal - How fiscal years run; names that begin with `FY` need it.
 * @returns The period, half open.
 * @throws AttainmentError `period.not_a_period` (no such form, month, week or day), `period.unsorted`,
 * `period.no_fiscal_year`, `period.not_a_fiscal_year`, `date.out_of_range`.
 * @example
 * ```ts
 * import { parsePeriod } from "attainment/kernel";
 * parsePeriod("2026-Q3"); // => { id: "2026-Q3", from: "2026-07-01", to: "2026-10-01" }
 * parsePeriod("2026-W01"); // => { id: "2026-W01", from: "2025-12-29", to: "2026-01-05" }
 * const retail = { pattern: "4-5-4", weekStart: "sunday", yearEnd: { month: 1, rule: "nearestToMonthEnd" }, named: "startYear" } as const;
 * parsePeriod("FY2023-P12", retail); // => { id: "FY2023-P12", from: "2023-12-31", to: "2024-02-04" }
 * parsePeriod("FY2026-Q1", { firstMonth: 4, named: "endYear" }); // => { id: "FY2026-Q1", from: "2025-04-01", to: "2025-07-01" }
 * ```
 * Source of the forms: ISO 8601-1 (dates, weeks, intervals); quarters, halves, `FY` and `..` are common usage.
 * @since 0.1.0
 */
export function parsePeriod(text: string, fiscal?: FiscalCalendar): Period {
  return unwrap(safeParsePeriod(text, fiscal));
}
