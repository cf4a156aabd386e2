import {
  addDays,
  buildWorkingCalendar,
  containsDate,
  daysBetween,
  isCalendarDate,
  type Period,
} from "../../kernel/calendar/index.js";
import {
  divideFractions,
  type Fraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { readPeriod, readText } from "../../kernel/facts/index.js";
import {
  capIssues,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  type Result,
  unwrap,
} from "../../kernel/issue/index.js";
import { readConfidence, readValue } from "../../kernel/statistics/index.js";
import type { ForecastCode } from "./codes.js";
import { type Interval, intervalFields, pastInterval, readPast } from "./intervals.js";
import { readOwnOptions } from "./readCallOptions.js";
import { runRateOptionsSchema } from "./seriesSchema.js";
import type { RunRateFacts, RunRateForecast, RunRateOptions } from "./seriesTypes.js";

const FIELDS: ReadonlySet<string> = new Set(["period", "asOf", "toDate"]);

/**
 * Forecasts what a period brings if it goes on as it went.
 *
 * Formula: `value = toDate / share`, `share = days gone / days of the period`. The last known day counts as gone; `calendar`
 * counts working days in place of calendar days.
 *
 * Unit: that of `toDate`; exact. Before the first (working) day is over there is no run rate (`no_days_gone`), and none
 * without a number to date (`missing_value`). What sells more at the end of a quarter than at its start has a run rate that is
 * too low: use a seasonal forecast, or the errors of the past.
 *
 * One period has no spread, so that there is an interval only by the errors of at least ten earlier forecasts at about the
 * same share (`past`): the forecast times the quantiles (type 7) of `actual / forecast`.
 *
 * @param facts - The period, the last known day of it, and what was reached; see {@link RunRateFacts}.
 * @param options - See {@link RunRateOptions}.
 * @returns The forecast; see {@link RunRateForecast}.
 * @throws AttainmentError `pipeline.day_outside_period`, `date.*`, `period.*`, `decimal.*`, `document.*`,
 * `calendar.*`, `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { forecastRunRate } from "attainment/pipeline";
 * const facts = { period: "2026-06", asOf: "2026-06-10", toDate: "40000" };
 * const forecast = forecastRunRate(facts);
 * [forecast.value, forecast.share, forecast.remaining]; // => ["120000", "0.3333333333333333333333333333333333", "80000"]
 * forecastRunRate(facts, { calendar: { weekend: ["saturday", "sunday"] } }).value; // => "110000"
 * forecast.intervalReason; // => "no_past_errors"
 * ```
 * @see https://en.wikipedia.org/wiki/Run_rate for the definition.
 * @since 0.1.0
 */
export function forecastRunRate(facts: RunRateFacts, options: RunRateOptions = {}): RunRateForecast {
  return unwrap(tryRunRate(facts, options));
}

interface RunRate {
  readonly period: Period;
  readonly asOf: string;
  readonly toDate: Fraction | null;
}

function tryRunRate(given: unknown, options: unknown): Result<RunRateForecast> {
  const issues: Issue[] = [];
  const facts = readFacts(ownFields(given, "", issues, FIELDS) ?? new Map(), issues);
  const read = readOwnOptions(options, runRateOptionsSchema);
  if (!read.ok) issues.push(...read.issues);
  const own: RunRateOptions = read.ok ? read.data : {};
  const calendar =
    own.calendar === undefined ? null : buildWorkingCalendar(own.calendar, "/options/calendar");
  if (calendar?.ok === false) issues.push(...calendar.issues);
  const past = readPast(own.past, issues);
  const confidence = readConfidence(own.confidence, issues) ?? fractionOf(ONE);
  if (facts === null || calendar?.ok === false || issues.length > 0)
    return { ok: false, issues: capIssues(issues) };
  const { period, asOf } = facts;
  const count = calendar === null ? calendarDays : calendar.data.countWorkingDays;
  const counted = { gone: count({ from: period.from, to: addDays(asOf, 1) }), all: count(period) };
  const definition = calendar === null ? "calendarDays" : "workingDays";
  const interval = (value: Fraction) => pastInterval(value, past, confidence);
  return { ok: true, data: resultOf(facts, definition, counted, interval) };
}

function calendarDays({ from, to }: { readonly from: string; readonly to: string }): number {
  return daysBetween(from, to);
}

function readFacts(fields: Fields, issues: Issue[]): RunRate | null {
  const period = readPeriod(fields, "period", "", issues);
  const asOf = readText(fields, "asOf", "", issues);
  const given = fields.get("toDate");
  const toDate = given === null ? null : readValue(given, "/toDate", issues);
  if (asOf === null || period === null) return null;
  if (!isCalendarDate(asOf)) {
    const message = "A calendar date is needed here. Write a real day as YYYY-MM-DD.";
    issues.push(issueOf("date.not_a_date", "/asOf", message));
    return null;
  }
  if (!containsDate(period, asOf)) {
    const message = `The last known day ${asOf} is no day of the period ${period.id}. Name one of its days.`;
    issues.push(issueOf<ForecastCode>("pipeline.day_outside_period", "/asOf", message, { asOf }));
  }
  return { period, asOf, toDate };
}

function resultOf(
  { period, toDate }: RunRate,
  definition: string,
  { gone, all }: { readonly gone: number; readonly all: number },
  intervalOf: (value: Fraction) => Interval,
): RunRateForecast {
  const share = all === 0 ? null : divideFractions(wholeFraction(gone), wholeFraction(all));
  const common = {
    issues: [],
    period: period.id,
    definition,
    daysGone: gone,
    days: all,
    share: fractionText(share),
  };
  if (toDate === null || gone === 0) {
    const reason = toDate === null ? "missing_value" : "no_days_gone";
    return { value: null, reason, ...common, remaining: null, ...intervalFields("short_history") };
  }
  const value = divideFractions(multiplyFractions(toDate, wholeFraction(all)), wholeFraction(gone));
  return {
    value: fractionText(value),
    ...common,
    remaining: fractionText(subtractFractions(value, toDate)),
    ...intervalFields(intervalOf(value)),
  };
}
