export { addDays } from "./addDays.js";
export { addMonths } from "./addMonths.js";
export { adjoins } from "./adjoins.js";
export { checkHistory, type PathOf } from "./checkHistory.js";
export type { CalendarCode, DateCode, HistoryCode, PeriodCode, ProrationCode } from "./codes.js";
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
export { overlap } from "./overlap.js";
export { parsePeriod } from "./parsePeriod.js";
export { periodOf } from "./periodOf.js";
export { previousPeriod } from "./previousPeriod.js";
export { prorate } from "./prorate.js";
export type {
  ActualProration,
  MonthDivisorProration,
  ProrateOptions,
  Proration,
  SpanBounds,
  Thirty360Proration,
} from "./proration.js";
export { prorationOf } from "./prorationOf.js";
export { safeParsePeriod } from "./safeParsePeriod.js";
export { samePeriodLastYear } from "./samePeriodLastYear.js";
export { shiftPeriod } from "./shiftPeriod.js";
export { splitPeriod } from "./splitPeriod.js";
export type { CalendarDate, DateSpan, Effective, FiscalYear, Period, PeriodUnit } from "./types.js";
export { unitOf } from "./unitOf.js";
export { type Versioned, versionOn } from "./versionOn.js";
export { type VersionPart, versionsWithin } from "./versionsWithin.js";
export { weekdayOf } from "./weekdayOf.js";
