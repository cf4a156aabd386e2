import {
  type CompiledWorkingCalendar,
  dayNumber,
  isCalendarDate,
  notADate,
  type Period,
} from "../../kernel/calendar/index.js";
import {
  compareFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  ONE,
  readLiteral,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import { type PacePath, pacePath, type ReadPace, seasonsOf } from "./pacePath.js";
import type { GoalPace } from "./types.js";

/** Reads a pace for a goal of a period; null with a fault. `calendar` is null where the tree has none. */
export function readPace(
  pace: GoalPace,
  period: Period,
  calendar: CompiledWorkingCalendar | null,
  path: string,
  issues: Issue[],
): PacePath | null {
  const isWorking = pace.kind !== "phased" && pace.days === "working";
  if (isWorking && calendar === null) {
    const message =
      "The pace counts working days, and the tree has no calendar. Write calendar for the tree.";
    issues.push(goalIssue("goals.no_calendar", `${path}/days`, message));
    return null;
  }
  const read = readKind(pace, period, path, issues);
  return read === null ? null : pacePath(read, period, isWorking ? calendar : null);
}

function readKind(pace: GoalPace, period: Period, path: string, issues: Issue[]): ReadPace | null {
  if (pace.kind === "linear") return { kind: "linear", isExclusive: pace.count === "exclusive" };
  return pace.kind === "phased"
    ? readPhases(pace, period, path, issues)
    : readSeason(pace, period, path, issues);
}

function readPhases(
  { points }: Extract<GoalPace, { readonly kind: "phased" }>,
  period: Period,
  path: string,
  issues: Issue[],
): ReadPace | null {
  const before = issues.length;
  const read = points.flatMap(({ on, progress }, index) => {
    const at = `${path}/points/${index}`;
    const value = readLiteral(progress, `${at}/progress`, issues);
    if (!isCalendarDate(on)) issues.push(notADate(`${at}/on`));
    return value === null || !isCalendarDate(on) ? [] : [{ day: dayNumber(on), progress: value, at }];
  });
  if (issues.length > before) return null;
  let last: { readonly day: number; readonly progress: Fraction } = {
    day: dayNumber(period.from) - 1,
    progress: fractionOf(ZERO),
  };
  for (const point of read) {
    const isLater = point.day > last.day && point.day < dayNumber(period.to);
    const toEnd = compareFractions(point.progress, fractionOf(ONE));
    // At the end of the last day all of it is expected.
    const isLast = point.day === dayNumber(period.to) - 1;
    const isMore =
      compareFractions(point.progress, last.progress) >= 0 && (isLast ? toEnd === 0 : toEnd <= 0);
    if (!isLater || !isMore) {
      const field = isLater ? "progress" : "on";
      const message =
        "The points of a phased pace have to lie on days of the period, each later than the one before, and rise from 0 to 1, which is that of the last day. Correct this one.";
      issues.push(goalIssue("goals.bad_phases", `${point.at}/${field}`, message));
      return null;
    }
    last = point;
  }
  return { kind: "phased", points: read.filter(({ day }) => day < dayNumber(period.to) - 1) };
}

function readSeason(
  { unit = "month", weights }: Extract<GoalPace, { readonly kind: "seasonal" }>,
  period: Period,
  path: string,
  issues: Issue[],
): ReadPace | null {
  const before = issues.length;
  const read = weights.map((weight, index) => readLiteral(weight, `${path}/weights/${index}`, issues));
  if (issues.length > before) return null;
  const parts = seasonsOf(period, unit);
  const isNegative = read.some((weight) => weight !== null && weight.numerator.units < 0);
  const isNothing = read.every((weight) => weight === null || isZeroFraction(weight));
  if (parts.length !== read.length || isNegative || isNothing) {
    const message = `The period has ${parts.length} of the unit ${unit}, and there are ${read.length} weights. Write one for each, none below zero and one at least above.`;
    const params = { units: parts.length, weights: read.length };
    issues.push(goalIssue("goals.bad_season", `${path}/weights`, message, params));
    return null;
  }
  return {
    kind: "seasonal",
    parts: parts.map((part, index) => ({ period: part, weight: read[index] ?? fractionOf(ZERO) })),
  };
}
