import type { Condition, ProcessGuard, ProcessMove } from "../../kernel/index.js";
import { quoted } from "../../kernel/issue/index.js";
import type { Stage, StageModel } from "../types.js";
import { asksToExit } from "./moveKind.js";
import { type MoveRule, type MoveRules, moveIdOf } from "./moveRules.js";

/** The name by which guards see the open stage where a deal stood last. */
export const LAST_OPEN = "position.lastOpenStageId";

/** A move between two stages, with all that it asks for. */
export function stageMove({ stages }: StageModel, rules: MoveRules, rule: MoveRule): ProcessMove {
  const { source, target, kind, transition } = rule;
  const guards = namedApart([
    { prefix: "", guards: guardsOfLeaving(rule) },
    { prefix: "position.", guards: guardsOfReturn(stages, rules, rule) },
    { prefix: "entry.", guards: target.entry ?? [] },
  ]);
  const actions = actionsOf(rule);
  return {
    id: moveIdOf(source.id, target.id),
    title: transition?.title ?? kind,
    from: source.id,
    to: target.id,
    ...(transition?.roles === undefined ? {} : { roles: transition.roles }),
    ...(guards.length === 0 ? {} : { guards }),
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** The name by which guards see a field of the deal. */
export function dealField(field: string): string {
  return `deal.${field}`;
}

/** What a move asks for on the side of the stage that it leaves, and by itself. */
function guardsOfLeaving({ source, kind, transition }: MoveRule): readonly ProcessGuard[] {
  const asks = asksToExit(kind);
  const fields = [...(asks ? (source.requiredFields ?? []) : []), ...(transition?.requiredFields ?? [])];
  return namedApart([
    { prefix: "exit.", guards: asks ? (source.exit ?? []) : [] },
    { prefix: "required.", guards: requiredOf(fields) },
    { prefix: "transition.", guards: transition?.guards ?? [] },
  ]);
}

/**
 * What a return into play asks for, unless a transition allows it: that a move from the open stage where the deal stood
 * last may lead there, with what that move asks for; one that is for some roles only cannot be made this way. So hold, or
 * a loss, is no way round a stage.
 *
 * Off hold that stage must be known. A closed deal may never have been open; where nothing is known, it may go anywhere.
 */
function guardsOfReturn(
  stages: readonly Stage[],
  rules: MoveRules,
  { kind, target, transition }: MoveRule,
): readonly ProcessGuard[] {
  if ((kind !== "resume" && kind !== "reopen") || target.kind !== "open" || transition !== undefined)
    return [];
  const unknown: readonly Condition[] =
    kind === "reopen" ? [{ not: { field: LAST_OPEN, exists: true } }] : [];
  const to = stages.indexOf(target);
  const allowed = stages.flatMap((stage, from) => {
    if (stage.kind !== "open") return [];
    const rule = rules.between(from, to);
    const isFree = rule === null || (rule.forbiddenBy === null && rule.transition?.roles === undefined);
    return isFree ? [{ stage, rule }] : [];
  });
  const from = allowed.map(({ stage }) => stage.id);
  const where: ProcessGuard = {
    id: "lastOpenStage",
    when: { any: [...unknown, { field: LAST_OPEN, in: from }] },
    message: `It has to have stood last, by lastOpenStageId of its position, in ${from.map(quoted).join(", ")}.`,
  };
  const exits = allowed.flatMap(({ stage, rule }) =>
    (rule === null ? [] : guardsOfLeaving(rule)).map((guard) => ({
      ...guard,
      id: `${stage.id}.${guard.id}`,
      when: { any: [...unknown, { not: { field: LAST_OPEN, is: stage.id } }, guard.when] },
    })),
  );
  return [where, ...exits];
}

/** Two lists may call a guard by one name, and a guard may be called as a required field is; a move has each id once. */
function namedApart(
  lists: readonly { readonly prefix: string; readonly guards: readonly ProcessGuard[] }[],
): readonly ProcessGuard[] {
  const taken = new Set<string>();
  return lists.flatMap(({ prefix, guards }) =>
    guards.map((guard) => {
      let { id } = guard;
      while (taken.has(id)) id = `${prefix}${id}`;
      taken.add(id);
      return { ...guard, id };
    }),
  );
}

function actionsOf({ target, transition }: MoveRule): NonNullable<ProcessMove["actions"]> {
  const own = target.actions ?? [];
  const taken = new Set(own.map(({ id }) => id));
  const more = (transition?.actions ?? []).map((action) => {
    let { id } = action;
    while (taken.has(id)) id = `transition.${id}`;
    taken.add(id);
    return { ...action, id };
  });
  return [...own, ...more];
}

function requiredOf(fields: readonly string[]): readonly ProcessGuard[] {
  return [...new Set(fields)].map((field) => ({
    id: `required.${field}`,
    when: { field: dealField(field), exists: true },
    message: `The deal needs a value in ${field}.`,
  }));
}
