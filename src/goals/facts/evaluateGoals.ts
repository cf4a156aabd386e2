import { isCalendarDate, notADate, type Period } from "../../kernel/calendar/index.js";
import { evaluateFacts, readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Issue, quoted, type Result } from "../../kernel/issue/index.js";
import type { EvaluateOptions } from "../../kernel/trace/index.js";
import type { GoalTreeFunction } from "../goalFunction.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { GoalResult } from "../types.js";
import { type ReadOwner, readOwners } from "./readOwners.js";
import { type ReadPeriods, readPeriods } from "./readPeriods.js";
import { unreadFacts } from "./unreadFacts.js";

/** Evaluates a goal tree on unknown facts. */
export function evaluateGoals(tree: GoalTreeFunction, facts: unknown, given: unknown): Result<GoalResult> {
  const asked = readEvaluateOptions(given);
  const unknown = asked.ok ? unknownGoals(tree, asked.data.options) : [];
  if (unknown.length > 0) return { ok: false, issues: capIssues(unknown) };
  return evaluateFacts<ReadExtra, GoalResult>(
    {
      needs: { measures: tree.everybodyNeeds, fields: [] },
      missingCode: "goals.missing_measure",
      own: ["owners", "on", "periods"],
      readExtra: (fields, { personId, period }, faults, frame) => ({
        owners: fields.has("owners") ? readOwners(fields.get("owners"), personId, faults) : new Map(),
        periods: fields.has("periods") ? readPeriods(fields.get("periods"), personId, faults) : null,
        on: fields.has("on") ? readDay(fields.get("on"), period, frame) : null,
      }),
      run: (reading, read, options, trace) => {
        const owners = new Map([...read.owners].map(([id, { readings }]) => [id, readings]));
        const { period, personId } = reading;
        const { on, periods } = read;
        const { result } = tree.judge(
          {
            period,
            person: reading,
            personId,
            owners,
            ...(on === null ? {} : { on }),
            ...(periods === null ? {} : { inPeriod: periods.of }),
          },
          trace,
        );
        return { ...only(result, options), issues: unreadFacts(tree, reading, read) };
      },
    },
    facts,
    given,
  );
}

/** What goals are judged by beside the measures of the person. */
interface ReadExtra {
  readonly owners: ReadonlyMap<string, ReadOwner>;
  readonly periods: ReadPeriods | null;
  readonly on: string | null;
}

/** The day to which measures reach, within the period of the facts. */
function readDay(value: unknown, { id, from, to }: Period, issues: Issue[]): string | null {
  if (typeof value !== "string" || !isCalendarDate(value)) {
    issues.push(notADate("/on"));
    return null;
  }
  if (from <= value && value < to) return value;
  const message = `The measures reach to ${value}, which does not lie in the period ${id}. Correct one of them.`;
  issues.push(goalIssue("goals.day_outside_period", "/on", message, { on: value, period: id }));
  return null;
}

/** The result with the goals that are asked for. */
function only(result: GoalResult, { only: ids }: EvaluateOptions): GoalResult {
  if (ids === undefined) return result;
  const asked = new Set(ids);
  return { ...result, goals: result.goals.filter(({ id }) => asked.has(id)) };
}

/** An option that names no goal would give an empty list in silence. */
function unknownGoals({ document }: GoalTreeFunction, { only: ids = [] }: EvaluateOptions): readonly Issue[] {
  const known = new Set(document.goals.map(({ id }) => id));
  return ids.flatMap((id, index) => {
    if (known.has(id)) return [];
    const message = `The tree has no goal ${quoted(id)}. Name one of its goals.`;
    return [goalIssue("goals.unknown_goal", `/options/only/${index}`, message, { id: cut(id) })];
  });
}
