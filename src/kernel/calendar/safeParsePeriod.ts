import type { Issue, Result } from "../issue/index.js";
import { calendarIssue, shown } from "./calendarError.js";
import type { CalendarCode } from "./codes.js";
import { dateOfDay } from "./dateOfDay.js";
import { fiscalYearIssue } from "./fiscalOffset.js";
import { namedPeriod } from "./namedPeriod.js";
import { readPeriodText } from "./periodText.js";
import { FIRST_DAY, LAST_DAY } from "./readDay.js";
import type { FiscalCalendar, Period } from "./types.js";

/**
 * Reads the name of a period as {@link parsePeriod} does, and returns what is wrong instead of throwing it.
 *
 * @param text - The name of a period; anything else is refused.
 * @param fiscal - How fiscal years run; names that begin with `FY` need it.
 * @returns The period, or its issues: `period.not_a_period`, `period.unsorted`, `period.no_fiscal_year`,
 * `period.not_a_fiscal_year`, `date.out_of_range`. Their `path` is `""`.
 * @example
 * ```ts
 * import { safeParsePeriod } from "attainment/kernel";
 * const read = safeParsePeriod("2026-Q5");
 * read.ok ? [] : read.issues.map((issue) => issue.code); // => ["period.not_a_period"]
 * ```
 * @since 0.1.0
 */
export function safeParsePeriod(text: unknown, fiscal?: FiscalCalendar): Result<Period> {
  const badFiscal = fiscalYearIssue(fiscal);
  if (badFiscal !== null) return { ok: false, issues: [badFiscal] };
  const given = shown(text);
  const days = readPeriodText(text, fiscal);
  if (days === "unknown") {
    return refuse("period.not_a_period", given, `A period cannot be read from ${given}. Write ${FORMS}.`);
  }
  if (days === "noFiscalYear") return refuse("period.no_fiscal_year", given, `${given} ${NEEDS_FISCAL_YEAR}`);
  if (days.first >= days.after) return refuse("period.unsorted", given, `${given} ${HAS_NO_DAY}`);
  if (days.first < FIRST_DAY || days.after > LAST_DAY) {
    return refuse("date.out_of_range", given, `${given} ${LEAVES_THE_CALENDAR}`);
  }
  return { ok: true, data: namedPeriod({ from: dateOfDay(days.first), to: dateOfDay(days.after) }, fiscal) };
}

const FORMS =
  "2026, 2026-H1, 2026-Q3, 2026-03, 2026-W07, 2026-03-15, FY2026, FY2026-Q3, 2026..2028 or 2026-01-15/2026-03-01; FY2026-P01 and FY2026-W07 in a fiscal year of weeks";
const NEEDS_FISCAL_YEAR =
  "is a fiscal name, but no fiscal year is given. Say in which month fiscal years begin and how they are named.";
const HAS_NO_DAY =
  'has no day. The end must be later than the start: "from/to" is half open, "year..year" includes both.';
const LEAVES_THE_CALENDAR =
  "begins or ends outside the calendar. Choose a period from 0001-01-01 to 9999-12-31, the last day not included.";

function refuse(
  code: CalendarCode,
  given: string,
  message: string,
): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [calendarIssue(code, "", message, { given })] };
}
