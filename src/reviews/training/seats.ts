import type { Period } from "../../kernel/calendar/index.js";
import { byText } from "../../kernel/order/index.js";
import type { BuiltCourse } from "./builtTraining.js";
import type { TrainingSession } from "./types.js";

/** When a course of a bundle is taken: its session, or null for one that can be taken at any time. */
export interface Slot {
  readonly session: TrainingSession | null;
  /** The day before which nothing that stands on it is taken; null where no date is known. */
  readonly day: string | null;
}

/** The seats that are taken so far, by course and session. */
export type Taken = Map<TrainingSession, number>;

/** The days of {@link Slot} of what a person is planned for so far, by course. */
export type Dates = ReadonlyMap<string, string>;

/**
 * The first session of each course that has a seat, that is held in the period, after the last known day, and after the
 * prerequisites.
 */
export function findSessions(
  courses: readonly BuiltCourse[],
  when: { readonly period: Period; readonly asOf: string; readonly taken: Taken; readonly dates: Dates },
): readonly Slot[] | "no_session" | "no_seat" {
  const dates = new Map(when.dates);
  const found: Slot[] = [];
  for (const { document, prerequisiteIds } of courses) {
    const after = prerequisiteIds.reduce((last, id) => laterOf(last, dates.get(id)), when.asOf);
    const session = sessionOf(document.sessions, after, when.period, when.taken);
    if (session === "no_session" || session === "no_seat") return session;
    // What can be taken at any time is taken after what it stands on.
    const day = session?.on ?? (after > when.asOf ? after : null);
    if (day !== null) dates.set(document.id, day);
    found.push({ session, day });
  }
  return found;
}

function sessionOf(
  sessions: readonly TrainingSession[] | undefined,
  after: string,
  { from, to }: Period,
  taken: Taken,
): TrainingSession | null | "no_session" | "no_seat" {
  if (sessions === undefined) return null;
  const held = sessions.filter(({ on }) => from <= on && on < to && on > after).sort(byText(({ on }) => on));
  if (held.length === 0) return "no_session";
  const free = held.find(
    (session) => session.seats === undefined || (taken.get(session) ?? 0) < session.seats,
  );
  return free ?? "no_seat";
}

function laterOf(a: string, b: string | undefined): string {
  return b === undefined || b < a ? a : b;
}
