import { type Issue, quoted } from "../../kernel/issue/index.js";
import { meaningOf } from "../counting/meaningOf.js";
import { warning } from "../stageModelWarning.js";
import type { Stage, StageModel } from "../types.js";
import { asksToExit, isInPlay } from "./moveKind.js";
import { type MoveRule, moveRules } from "./moveRules.js";

/** Stages where no deal comes, or that none leaves, and criteria that no move asks for. */
export function lintMoves(model: StageModel): readonly Issue[] {
  const rules = moveRules(model);
  const { stages } = model;
  const allowed = stages.flatMap((_source, from) =>
    stages.flatMap((_target, to): readonly MoveRule[] => {
      const rule = rules.between(from, to);
      return rule === null || rule.forbiddenBy !== null ? [] : [rule];
    }),
  );
  const entered = new Set(allowed.map(({ target }) => target));
  const left = new Set(allowed.map(({ source }) => source));
  const leftOnward = new Set(allowed.filter(({ kind }) => asksToExit(kind)).map(({ source }) => source));
  const start = stages.find(({ archived }) => archived !== true);
  return stages.flatMap((stage, index) => {
    if (stage.archived === true) return [];
    const at = `/stages/${index}`;
    const name = `The stage ${quoted(stage.id)}`;
    const found: Issue[] = [];
    if (hasExit(stage) && !leftOnward.has(stage)) {
      const message = `${name} has exit guards or required fields, but no move goes on from it. Remove them, or write entry guards.`;
      found.push(warning("pipeline.exit_never_asked", at, message, stage));
    }
    if (stage !== start && !entered.has(stage) && !isTold(stage, index)) {
      const message = `No move leads to the stage ${quoted(stage.id)}. Allow one, or archive the stage.`;
      found.push(warning("pipeline.unreachable_stage", at, message, stage));
    }
    if (isInPlay(stage) && !left.has(stage)) {
      const message = `No move leads out of the stage ${quoted(stage.id)}, so that a deal there stays open for good. Allow one.`;
      found.push(warning("pipeline.dead_end", at, message, stage));
    }
    return found;
  });

  /** That a deal begins closed, or that an open stage stands behind a won one, has been told as what it is. */
  function isTold(stage: Stage, index: number): boolean {
    const isBehindWin = stages.slice(0, index).some((each) => meaningOf(each.kind) === "won");
    return start === undefined || !isInPlay(start) || (stage.kind === "open" && isBehindWin);
  }
}

function hasExit({ exit = [], requiredFields = [] }: Stage): boolean {
  return exit.length + requiredFields.length > 0;
}
