import { capIssues, type Issue } from "../issue/index.js";
import { needsCalendar } from "./buildCadence.js";
import { cadenceIssue } from "./cadenceIssue.js";
import { LENGTHS_OF } from "./lengthsOf.js";
import { readCadence } from "./safeCompileCadence.js";
import type { Cadence } from "./types.js";

/**
 * Looks a cadence over: every error that would keep it from being compiled; of a cadence without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `cadence.unused_calendar` | a calendar that nothing looks at |
 * | `cadence.skips_periods` | the fifth weekday of a month, which most months lack, or the 53rd of a year |
 * | `cadence.skips_days_off` | due dates on days off that nobody catches up on |
 *
 * @param document - A {@link Cadence} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintCadence } from "attainment/kernel";
 * const meeting = { kind: "periodic", unit: "month", on: { weekday: "friday", nth: 5 } };
 * lintCadence(meeting).map(({ code, path }) => [code, path]); // => [["cadence.skips_periods", "/on/nth"]]
 * ```
 * @since 0.1.0
 */
export function lintCadence(document: unknown): readonly Issue[] {
  const read = readCadence(document);
  return read.ok ? capIssues(lintOf(read.data.document, "")) : read.issues;
}

/** What is probably not meant in a cadence that compiles; `ref` is its place in the outermost document. */
export function lintOf(cadence: Cadence, ref: string): readonly Issue[] {
  return [...lintCalendar(cadence, ref), ...lintNth(cadence, ref)];
}

function lintCalendar(cadence: Cadence, ref: string): readonly Issue[] {
  if (cadence.calendar !== undefined && !needsCalendar(cadence)) {
    const message =
      "A calendar is given, and nothing here looks at it. Write onDayOff, or remove the calendar.";
    return [cadenceIssue("cadence.unused_calendar", `${ref}/calendar`, message, {}, "warning")];
  }
  if (cadence.onDayOff !== "skip" || cadence.kind === "workingDays") return [];
  const message =
    "What falls on a day off is left out, and nobody catches up on it. Write next if somebody should.";
  return [cadenceIssue("cadence.skips_days_off", `${ref}/onDayOff`, message, {}, "hint")];
}

function lintNth(cadence: Cadence, ref: string): readonly Issue[] {
  if (cadence.kind !== "periodic" || !("nth" in cadence.on)) return [];
  const { fewestDays } = LENGTHS_OF[cadence.on.month === undefined ? cadence.unit : "month"];
  if (Math.abs(cadence.on.nth) * 7 <= fewestDays) return [];
  const message =
    "Not every such time has so many of this weekday, and then nothing is due. Write -1 for the last one.";
  return [cadenceIssue("cadence.skips_periods", `${ref}/on/nth`, message, {}, "hint")];
}
