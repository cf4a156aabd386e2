import type { Process } from "../../kernel/index.js";
import { limitOf } from "../age/limitOf.js";
import type { StageModel } from "../types.js";
import { isInPlay } from "./moveKind.js";
import type { MoveRules } from "./moveRules.js";
import { stageMove } from "./stageMove.js";

/**
 * A stage model as a process: its stages are the states, its rules are written out as moves. The fields of a deal are
 * attributes named `deal.<field>`. A state has a deadline where the age of its stage runs from the entry.
 */
export function processOf(model: StageModel, rules: MoveRules): Process {
  const { stages } = model;
  const start = stages.find(({ archived }) => archived !== true);
  return {
    kind: "process",
    id: model.id,
    ...(model.title === undefined ? {} : { title: model.title }),
    ...(start === undefined ? {} : { startStateId: start.id }),
    states: stages.map((stage) => {
      const { id, title, role } = stage;
      const limit = limitOf(model, stage);
      return {
        id,
        ...(title === undefined ? {} : { title }),
        ...(role === undefined ? {} : { role }),
        ...(limit?.clock === "stageEntry" ? { dueAfterDays: limit.maxAgeDays } : {}),
        ...(isInPlay(stage) ? {} : { final: true }),
      };
    }),
    moves: stages.flatMap((_source, from) =>
      stages.flatMap((_target, to) => {
        const rule = rules.between(from, to);
        return rule === null || rule.forbiddenBy !== null ? [] : [stageMove(model, rules, rule)];
      }),
    ),
  };
}
