import { dayNumber, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Fraction, readLiteral, wholeFraction } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import type { Absences } from "./absences.js";
import type { GoalChangeReason, GoalTargetChange } from "./types.js";

/** What a change does to a target; an absence leaves some of the days that were left before it. */
export type ChangeAction =
  | { readonly kind: "replace" | "add" | "multiply"; readonly operand: Fraction }
  | { readonly kind: "absent"; readonly before: Fraction; readonly after: Fraction };

/** A change that was read. */
export interface ReadChange {
  readonly day: number;
  readonly from: string;
  readonly reason: GoalChangeReason;
  readonly label: string;
  readonly ref: string;
  readonly action: ChangeAction;
  /** What the new target is rounded to a multiple of. */
  readonly step: Fraction | null;
}

/** Reads one change of a target, after those that begin before it; null with a fault. */
export function readChange(
  change: GoalTargetChange,
  absences: Absences,
  ref: string,
  issues: Issue[],
): ReadChange | null {
  const before = issues.length;
  const { from, reason, note } = change;
  if (!isCalendarDate(from)) issues.push(notADate(`${ref}/from`));
  const action = readAction(change, absences, ref, issues);
  const step = change.step === undefined ? null : readLiteral(change.step, `${ref}/step`, issues);
  if (step !== null && step.numerator.units <= 0) {
    const message = "The step is not above zero. Write the unit that targets are multiples of.";
    issues.push(goalIssue("goals.bad_step", `${ref}/step`, message));
  }
  if (action === null || issues.length > before) return null;
  return { day: dayNumber(from), from, reason, label: note ?? reason, ref, action, step };
}

const FIELDS = ["target", "add", "multiply", "absentTo"] as const;

function readAction(
  change: GoalTargetChange,
  absences: Absences,
  ref: string,
  issues: Issue[],
): ChangeAction | null {
  const named = FIELDS.filter((field) => change[field] !== undefined);
  const [field, ...others] = named;
  if (field === undefined || others.length > 0) {
    const message = `A change names exactly one of ${FIELDS.join(", ")}, and this one names ${named.length}. Keep the one that is meant.`;
    issues.push(goalIssue("goals.bad_change", ref, message, { fields: named }));
    return null;
  }
  if (field === "absentTo") return readAbsence(change, absences, ref, issues);
  const operand = readLiteral(change[field] ?? "", `${ref}/${field}`, issues);
  return operand === null ? null : { kind: field === "target" ? "replace" : field, operand };
}

/** An absence has to end after it begins, and with those before it to leave a day of the period. */
function readAbsence(
  { from, absentTo = "" }: GoalTargetChange,
  absences: Absences,
  ref: string,
  issues: Issue[],
): ChangeAction | null {
  if (!isCalendarDate(absentTo)) issues.push(notADate(`${ref}/absentTo`));
  if (!isCalendarDate(absentTo) || !isCalendarDate(from)) return null;
  const { before, after } = absences.take(dayNumber(from), dayNumber(absentTo));
  if (absentTo > from && after > 0)
    return { kind: "absent", before: wholeFraction(before), after: wholeFraction(after) };
  const message =
    "An absence ends after it begins, and all absences leave a day of the period to work. Correct its days, or archive the goal.";
  issues.push(goalIssue("goals.bad_absence", `${ref}/absentTo`, message));
  return null;
}
