import { daysBetween, safeParsePeriod } from "../../kernel/calendar/index.js";
import { quoted } from "../../kernel/issue/index.js";
import { cut } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { checked, unchecked } from "./smartCheck.js";
import type { SmartCheck } from "./types.js";

/** The most days between one check-in and the next. */
const LONGEST: Readonly<Record<NonNullable<Goal["checkIn"]>, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
};

/** Whether a goal has an end, and is looked at before it. */
export function checkTimeBound({ period, checkIn }: Goal): readonly SmartCheck[] {
  const read = safeParsePeriod(period);
  const hasPeriod = checked(
    "has_period",
    read.ok,
    `The goal runs in ${quoted(period)}.`,
    `${quoted(period)} is no period, so write one such as 2026-Q3.`,
    { period: cut(period) },
  );
  const hasCheckIn = checked(
    "has_check_in",
    checkIn !== undefined,
    `Progress is looked at every ${checkIn ?? "-"}.`,
    "Say how often progress is looked at.",
    { checkIn: checkIn ?? null },
  );
  return [
    hasPeriod,
    hasCheckIn,
    checkInFits(read.ok ? daysBetween(read.data.from, read.data.to) : null, checkIn),
  ];
}

function checkInFits(days: number | null, checkIn: Goal["checkIn"]): SmartCheck {
  const id = "check_in_fits";
  if (days === null || checkIn === undefined)
    return unchecked(id, "A period and a check-in would show whether one is looked at within the other.");
  return checked(
    id,
    LONGEST[checkIn] < days,
    `There is time to act between a check-in every ${checkIn} and the end, after ${days} days.`,
    `A check-in every ${checkIn} comes no sooner than the end, after ${days} days, so look at it more often.`,
    { checkIn, days: String(days) },
  );
}
