import { evaluateFacts, readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Issue, quoted, type Result } from "../../kernel/issue/index.js";
import type { EvaluateOptions } from "../../kernel/trace/index.js";
import type { GoalTreeFunction } from "../goalFunction.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { GoalResult } from "../types.js";
import { type ReadOwner, readOwners } from "./readOwners.js";

/** Evaluates a goal tree on unknown facts. */
export function evaluateGoals(tree: GoalTreeFunction, facts: unknown, given: unknown): Result<GoalResult> {
  const asked = readEvaluateOptions(given);
  const unknown = asked.ok ? unknownGoals(tree, asked.data.options) : [];
  if (unknown.length > 0) return { ok: false, issues: capIssues(unknown) };
  return evaluateFacts<ReadonlyMap<string, ReadOwner>, GoalResult>(
    {
      needs: { measures: tree.everybodyNeeds, fields: [] },
      missingCode: "goals.missing_measure",
      own: ["owners"],
      readExtra: (fields, { personId }, faults) =>
        fields.has("owners") ? readOwners(fields.get("owners"), personId, faults) : new Map(),
      run: (reading, read, options, trace) => {
        const owners = new Map([...read].map(([id, { readings }]) => [id, readings]));
        const { period, personId } = reading;
        const { result } = tree.judge({ period, person: reading, personId, owners }, trace);
        return { ...only(result, options), issues: strangers(tree, read) };
      },
    },
    facts,
    given,
  );
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

/** Owners whose measures are read by nothing. */
function strangers({ document }: GoalTreeFunction, owners: ReadonlyMap<string, ReadOwner>): readonly Issue[] {
  const owning = new Set(document.goals.map(({ ownerId }) => ownerId));
  return [...owners].flatMap(([id, { index }]) => {
    if (owning.has(id)) return [];
    const message = `${quoted(id)} owns no goal of the tree. Correct the id, or leave the owner out.`;
    return [goalIssue("goals.unknown_owner", `/owners/${index}`, message, { id: cut(id) }, "warning")];
  });
}
