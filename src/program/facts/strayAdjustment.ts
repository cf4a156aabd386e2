import { containsDate, isCalendarDate, type Period } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { cycleOf, type DueSpans } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import { textOf } from "./splitRecords.js";

/**
 * Why an adjustment would get lost: no plan reads it, or its plan does not pay the person. One with a date waits for the
 * end of the cycle that it lies in, and is of no concern to other cycles.
 */
export function strayAdjustment(
  program: ProgramFunction,
  item: unknown,
  due: DueSpans,
  period: Period,
  path: string,
): readonly Issue[] {
  const planId = textOf(item, "planId") ?? "";
  if (!program.documents.plans.some(({ id }) => id === planId))
    return [unknownPlan(planId, `${path}/planId`)];
  if (due.has(planId)) return [];
  const date = textOf(item, "date");
  const cycle = cycleOf(program, planId, period);
  const isAwaited = cycle.to > period.to || (date !== null && !containsDate(cycle, date));
  return date !== null && isCalendarDate(date) && isAwaited ? [] : [withoutEffect(planId, period.id, path)];
}

function unknownPlan(planId: string, path: string): Issue {
  const message = `The program has no plan ${quoted(planId)}. Correct the id.`;
  return issueOf<ProgramFactsCode>("program.unknown_plan", path, message, { planId: planId.slice(0, 80) });
}

function withoutEffect(planId: string, period: string, path: string): Issue {
  const message = `The plan ${quoted(planId)} does not pay this person in ${period}, so that nothing can be booked. Book it in a period in which it does.`;
  const params = { planId: planId.slice(0, 80), period };
  return issueOf<ProgramFactsCode>("program.adjustment_without_effect", path, message, params);
}
