import {
  addDays,
  addMonths,
  dateOfInstant,
  dayNumber,
  nextPeriod,
  periodOf,
  prorate,
  samePeriodLastYear,
  splitPeriod,
  weekdayOf,
} from "../../../src/kernel/calendar/index.js";
import { units } from "./arbitraries.js";

/** Days around which some zone changes its clock, skips a day, or begins a year on another date. */
const starts = [
  "1994-12-30",
  "2011-12-28",
  "2026-02-27",
  "2026-03-06",
  "2026-03-27",
  "2026-10-23",
  "2026-12-30",
];
const days = starts.flatMap((start) => Array.from({ length: 6 }, (_, index) => addDays(start, index)));

const rows = days.map((date) => [
  dayNumber(date),
  weekdayOf(date),
  addMonths(date, 1),
  addMonths(date, -12),
  units.map((unit) => periodOf(date, unit)),
  units.map((unit) => nextPeriod(periodOf(date, unit))),
  units.map((unit) => samePeriodLastYear(periodOf(date, unit))),
  splitPeriod(periodOf(date, "month"), "week"),
  prorate("1000", { from: date, to: addDays(date, 1) }, periodOf(date, "year")),
  dateOfInstant(`${date}T23:30:00Z`, "Asia/Shanghai"),
]);

/** The zone of this process, so that the parent sees that it took effect; then every answer. */
process.stdout.write(`${new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()}\n${JSON.stringify(rows)}`);
