import {
  buildWorkingCalendar,
  type CompiledWorkingCalendar,
  type Period,
  safeParsePeriod,
} from "../../kernel/calendar/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { readTerms } from "../agreement/readTerms.js";
import { goalIssue } from "../goalIssue.js";
import { dayCounter } from "../pace/dayCounter.js";
import type { PacePath } from "../pace/pacePath.js";
import { readPace } from "../pace/readPace.js";
import type { GoalLinearPace } from "../pace/types.js";
import type { Goal, GoalTree } from "../types.js";
import { checkNumbers } from "./checkNumbers.js";
import type { GoalNumbersRead, GoalTerms } from "./goalNode.js";
import { readNumbers } from "./readNumbers.js";

/** A goal as far as it can be read by itself. */
export interface ReadGoal {
  readonly goal: Goal;
  readonly path: string;
  readonly period: Period;
  readonly numbers: GoalNumbersRead;
  readonly terms: GoalTerms;
  readonly pace: PacePath | null;
}

/** What every goal of a tree shares. */
export interface Frame {
  /** The pace of goals without one of their own. */
  readonly pace: GoalLinearPace | null;
  readonly ref: string;
  readonly calendar: CompiledWorkingCalendar | null;
}

/** Reads what the goals of a tree share. */
export function readFrame({ calendar, pace }: GoalTree, ref: string, issues: Issue[]): Frame {
  const isWorking = pace?.days === "working";
  if (isWorking && calendar === undefined) {
    const message =
      "The pace counts working days, and the tree has no calendar. Write calendar for the tree.";
    issues.push(goalIssue("goals.no_calendar", `${ref}/pace/days`, message));
  }
  const built = calendar === undefined ? null : buildWorkingCalendar(calendar, `${ref}/calendar`);
  if (built !== null && !built.ok) issues.push(...built.issues);
  const days = built?.ok === true ? built.data : null;
  return { ref, calendar: days, pace: pace === undefined || (isWorking && days === null) ? null : pace };
}

/** Reads a goal by itself; null where its period is none. */
export function readGoal(goal: Goal, path: string, frame: Frame, issues: Issue[]): ReadGoal | null {
  const written = readNumbers(goal, path, issues);
  const period = safeParsePeriod(goal.period);
  if (!period.ok) {
    issues.push(...checkNumbers(goal, written, path));
    issues.push(...period.issues.map((issue) => ({ ...issue, path: `${path}/period${issue.path}` })));
    return null;
  }
  const pace = paceOf(goal, period.data, path, frame, issues);
  const terms = readTerms(goal, written, pace?.days ?? dayCounter(period.data, null), path, issues);
  const numbers = { ...written, target: terms.target };
  issues.push(...checkNumbers(goal, numbers, path));
  return { goal, path, period: period.data, numbers, terms, pace };
}

/** The pace of a goal, or else that of the tree. */
function paceOf(
  goal: Goal,
  period: Period,
  path: string,
  { pace, ref, calendar }: Frame,
  issues: Issue[],
): PacePath | null {
  if (goal.pace !== undefined) return readPace(goal.pace, period, calendar, `${path}/pace`, issues);
  return pace === null ? null : readPace(pace, period, calendar, `${ref}/pace`, issues);
}
