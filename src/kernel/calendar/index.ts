export { addDays } from "./addDays.js";
export { addMonths } from "./addMonths.js";
export { adjoins } from "./adjoins.js";
export { checkHistory, type PathOf } from "./checkHistory.js";
export type {
  CalendarCode,
  DateCode,
  HistoryCode,
  PeriodCode,
  ProrationCode,
  WorkingCalendarCode,
} from "./codes.js";
export { compileWorkingCalendar } from "./compileWorkingCalendar.js";
export { completedMonths } from "./completedMonths.js";
export { containsDate } from "./containsDate.js";
export { dateOfDay } from "./dateOfDay.js";
export { dateOfInstant, instantReader } from "./dateOfInstant.js";
export { dayNumber } from "./dayNumber.js";
export { daysBetween } from "./daysBetween.js";
export { formatPeriod } from "./formatPeriod.js";
export { isCalendarDate } from "./isCalendarDate.js";
export { joinPeriods } from "./joinPeriods.js";
export { lintHistory } from "./lintHistory.js";
export { nextPeriod } from "./nextPeriod.js";
export { notADate } from "./notADate.js";
export { overlap } from "./overlap.js";
export { parsePeriod } from "./parsePeriod.js";
export { periodOf } from "./periodOf.js";
export { previousPeriod } from "./previousPeriod.js";
export { prorate } from "./prorate.js";
export type {
  ActualProration,
  BusinessDaysProration,
  MonthDivisorProration,
  ProrateOptions,
  Proration,
  SpanBounds,
  Thirty360Proration,
} from "./proration.js";
export { prorationOf } from "./prorationOf.js";
export { buildWorkingCalendar, safeCompileWorkingCalendar } from "./safeCompileWorkingCalendar.js";
export { safeParsePeriod } from "./safeParsePeriod.js";
export { samePeriodLastYear } from "./samePeriodLastYear.js";
export { shiftPeriod, wholeMonths } from "./shiftPeriod.js";
export { splitPeriod } from "./splitPeriod.js";
export { days360 } from "./thirty360.js";
export type {
  CalendarDate,
  DateSpan,
  Effective,
  FiscalCalendar,
  FiscalWeeks,
  FiscalYear,
  Period,
  PeriodUnit,
  Weekday,
} from "./types.js";
export { unitOf } from "./unitOf.js";
export { type Versioned, versionOn } from "./versionOn.js";
export { type VersionPart, versionsWithin } from "./versionsWithin.js";
export { weekdayOf } from "./weekdayOf.js";
export { numberOfWeekday, weekdays } from "./weekdays.js";
export { workingCalendarSchema } from "./workingCalendarSchema.js";
export type { CompiledWorkingCalendar, WorkingCalendar } from "./workingCalendarTypes.js";
