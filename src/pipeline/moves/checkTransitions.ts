import { duplicateIds, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { buildGuards } from "../../kernel/process/index.js";
import type { StageModelDocumentCode } from "../codes.js";
import type { Stage, StageModel } from "../types.js";
import { moveIdOf, startsOf } from "./moveRules.js";
import type { StageTransition } from "./types.js";

/** Every fault of the transitions of a stage model. */
export function checkTransitions({ stages, transitions = [] }: StageModel, ref: string): readonly Issue[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const taken = new Set<string>();
  return transitions.flatMap((transition, index) => {
    const at = `${ref}/transitions/${index}`;
    return [
      ...checkStages(transition, at, byId),
      ...checkPairs(transition, at, taken),
      ...checkTerms(transition, at),
    ];
  });
}

/** Names that stand twice in a list of them. */
export function repeatedNames(names: readonly string[] | undefined, ref: string): readonly Issue[] {
  const items = (names ?? []).map((id) => ({ id }));
  return duplicateIds(items, ref).map((issue) => ({ ...issue, path: issue.path.replace(/\/id$/, "") }));
}

function checkTerms({ guards = [], actions = [], requiredFields, roles }: StageTransition, at: string) {
  const built = buildGuards(guards, `${at}/guards`, "transition");
  return [
    ...(built.ok ? [] : built.issues),
    ...repeatedNames(requiredFields, `${at}/requiredFields`),
    ...repeatedNames(roles, `${at}/roles`),
    ...duplicateIds(actions, `${at}/actions`),
  ];
}

function checkStages(
  transition: StageTransition,
  at: string,
  stages: ReadonlyMap<string, Stage>,
): readonly Issue[] {
  const { to } = transition;
  const unknown = (id: string, path: string) => {
    const message = `The model has no stage ${quoted(id)}. Correct the name, or declare the stage.`;
    return fault("pipeline.unknown_transition_stage", path, message, id);
  };
  const starts = startsOf(transition).flatMap((from, index) => {
    const path = typeof transition.from === "string" ? `${at}/from` : `${at}/from/${index}`;
    if (!stages.has(from)) return [unknown(from, path)];
    if (from !== to) return [];
    const message = `The transition leads from ${quoted(to)} to itself. Remove it.`;
    return [fault("pipeline.transition_to_itself", path, message, to)];
  });
  const target = stages.get(to);
  if (target === undefined) return [...starts, unknown(to, `${at}/to`)];
  if (target.archived !== true) return starts;
  const message = `The stage ${quoted(to)} is archived, so that no deal can go there. Remove the transition, or take the stage into use again.`;
  return [...starts, fault("pipeline.transition_to_archived", `${at}/to`, message, to)];
}

function checkPairs(transition: StageTransition, at: string, taken: Set<string>): readonly Issue[] {
  const { from, to } = transition;
  const pairs =
    from === undefined ? [["", to] as const] : startsOf(transition).map((start) => [start, to] as const);
  return pairs.flatMap(([start, end]) => {
    const key = moveIdOf(start, end);
    if (!taken.has(key)) {
      taken.add(key);
      return [];
    }
    const where = from === undefined ? "from everywhere" : `from ${quoted(start)}`;
    const message = `Another transition leads ${where} to ${quoted(end)} too. Keep one.`;
    return [fault("pipeline.duplicate_transition", at, message, end)];
  });
}

function fault(code: StageModelDocumentCode, path: string, message: string, stageId: string): Issue {
  return issueOf<StageModelDocumentCode>(code, path, message, { stageId: stageId.slice(0, 80) });
}
