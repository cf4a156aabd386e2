import type { Process, ProcessGuard, ProcessMove } from "../../kernel/index.js";
import { pointer } from "../../kernel/issue/index.js";
import type { Stage, StageModel } from "../types.js";
import { asksToExit, isAllowed, type MoveKind, moveKind } from "./moveKind.js";

/**
 * A stage model as a process: its stages are the states, its rules are written out as moves. The fields of a deal are
 * attributes named `deal.<field>`.
 */
export function processOf(model: StageModel): Process {
  const { stages } = model;
  return {
    kind: "process",
    id: model.id,
    ...(model.title === undefined ? {} : { title: model.title }),
    states: stages.map(({ id, title, kind, role, maxAgeDays }) => ({
      id,
      ...(title === undefined ? {} : { title }),
      ...(role === undefined ? {} : { role }),
      ...(maxAgeDays === undefined ? {} : { dueAfterDays: maxAgeDays }),
      ...(kind === "open" || kind === "onHold" ? {} : { final: true }),
    })),
    moves: stages.flatMap((source, from) =>
      stages.flatMap((target, to) => {
        const kind = moveKind(stages, from, to);
        return kind === null || !isAllowed(kind, model.moves) ? [] : [stageMove(source, target, kind)];
      }),
    ),
  };
}

/** The id of the move between two stages. Escaped as a JSON pointer, so that no two pairs share one. */
export function moveIdOf(from: string, to: string): string {
  return pointer([from, to]).slice(1);
}

/** A move of one kind between two stages, with all that it asks for. */
export function stageMove(source: Stage, target: Stage, kind: MoveKind): ProcessMove {
  const exit = asksToExit(kind) ? (source.exit ?? []) : [];
  const required = namedApart(exit, asksToExit(kind) ? requiredOf(source) : [], "required.");
  const left = [...exit, ...required];
  const guards = [...left, ...namedApart(left, target.entry ?? [], "entry.")];
  return {
    id: moveIdOf(source.id, target.id),
    title: kind,
    from: source.id,
    to: target.id,
    ...(guards.length === 0 ? {} : { guards }),
    ...(target.actions === undefined ? {} : { actions: target.actions }),
  };
}

/** Two stages may call a guard by one name, and a guard may be called as a required field is; a move has each id once. */
function namedApart(
  before: readonly ProcessGuard[],
  guards: readonly ProcessGuard[],
  prefix: string,
): readonly ProcessGuard[] {
  const taken = new Set(before.map(({ id }) => id));
  return guards.map((guard) => {
    let { id } = guard;
    while (taken.has(id)) id = `${prefix}${id}`;
    taken.add(id);
    return { ...guard, id };
  });
}

function requiredOf({ requiredFields = [] }: Stage): readonly ProcessGuard[] {
  return requiredFields.map((field) => ({
    id: `required.${field}`,
    when: { field: dealField(field), exists: true },
    message: `The deal needs a value in ${field}.`,
  }));
}

/** The name by which guards see a field of the deal. */
export function dealField(field: string): string {
  return `deal.${field}`;
}
