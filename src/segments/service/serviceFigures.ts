import { daysBetween } from "../../kernel/calendar/index.js";
import { type Fraction, fractionText, wholeFraction } from "../../kernel/decimal/index.js";
import { countRate } from "../../kernel/rows/index.js";
import { meanFraction, medianFraction } from "../../kernel/statistics/index.js";
import type { ReadComplaint } from "./readComplaints.js";
import type { ClosedOnTime, ServiceFigures, ServiceTime } from "./types.js";

/** Times and shares of complaints. */
export function serviceFigures(
  complaints: readonly ReadComplaint[],
  asOf: string,
  minimum: number,
): ServiceFigures {
  const daysTo = (day: (complaint: ReadComplaint) => string | null) =>
    complaints.flatMap((complaint) => {
      const done = day(complaint);
      return done === null ? [] : [wholeFraction(daysBetween(complaint.openedOn, done))];
    });
  const unanswered = complaints.filter(({ firstResponseOn }) => firstResponseOn === null).length;
  const open = complaints.filter(({ resolvedOn }) => resolvedOn === null).length;
  const reopened = complaints.filter(({ isReopened }) => isReopened).length;
  const settled = complaints.filter(({ resolvedOn, isReopened }) => resolvedOn !== null || isReopened).length;
  return {
    complaints: complaints.length,
    open,
    firstResponse: {
      days: timeOf(
        daysTo(({ firstResponseOn }) => firstResponseOn),
        unanswered,
        minimum,
      ),
      minutes: timeOf(
        complaints.flatMap(({ firstResponseMinutes }) => firstResponseMinutes ?? []),
        unanswered,
        minimum,
      ),
    },
    resolution: {
      days: timeOf(
        daysTo(({ resolvedOn }) => resolvedOn),
        open,
        minimum,
      ),
      minutes: timeOf(
        complaints.flatMap(({ resolutionMinutes }) => resolutionMinutes ?? []),
        open,
        minimum,
      ),
    },
    closedOnTime: closedOnTime(complaints, asOf, minimum),
    reopened: countRate(reopened, settled, "nothing_done", minimum),
  };
}

function timeOf(values: readonly Fraction[], open: number, minimum: number): ServiceTime {
  const sample = values.length;
  if (sample < minimum) {
    const reason = sample === 0 ? "nothing_done" : "insufficient_sample";
    return { mean: null, median: null, reason, sample, open };
  }
  return {
    mean: fractionText(meanFraction(values)),
    median: fractionText(medianFraction(values)),
    sample,
    open,
  };
}

function closedOnTime(complaints: readonly ReadComplaint[], asOf: string, minimum: number): ClosedOnTime {
  const counts = { inTime: 0, late: 0, overdue: 0, notYetDue: 0, withoutDue: 0 };
  for (const { dueOn, resolvedOn } of complaints) {
    if (dueOn === null) counts.withoutDue += 1;
    else if (resolvedOn !== null) counts[resolvedOn <= dueOn ? "inTime" : "late"] += 1;
    else counts[dueOn < asOf ? "overdue" : "notYetDue"] += 1;
  }
  const { inTime, late, overdue, notYetDue, withoutDue } = counts;
  const rate = countRate(inTime, inTime + late + overdue, "nothing_due", minimum);
  return { ...rate, late, overdue, notYetDue, withoutDue };
}
