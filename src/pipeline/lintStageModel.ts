import { comparison, decimalOf, ONE, ZERO } from "../kernel/decimal/index.js";
import { capIssues, type Issue, quoted, readDocument } from "../kernel/issue/index.js";
import { lintAges } from "./age/lintAges.js";
import { buildStageModel } from "./buildStageModel.js";
import { meaningOf } from "./counting/meaningOf.js";
import { lintMoves } from "./moves/lintMoves.js";
import { stageModelSchema } from "./schema.js";
import { warning } from "./stageModelWarning.js";
import type { Stage, StageModel, StageModelLint } from "./types.js";

/**
 * Looks a stage model over: every error that would keep it from being compiled; of a model without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `pipeline.no_won_stage`, `pipeline.no_lost_stage` | no deal can be won, or lost |
 * | `pipeline.starts_closed` | the first stage is not open |
 * | `pipeline.open_after_won` | an open stage behind a won one, which no deal reaches by going on |
 * | `pipeline.stage_without_role` | nobody answers for an open, post-sale or on-hold stage |
 * | `pipeline.probability_falls` | an open stage is less probable than one before it |
 * | `pipeline.probability_of_closed` | a won stage is not certain, or a lost one not impossible |
 * | `pipeline.exit_never_asked` | exit guards or required fields where no move goes on |
 * | `pipeline.unreachable_stage`, `pipeline.dead_end` | no move leads to a stage, or out of an open one |
 * | `pipeline.clock_without_limit` | a clock or a pause for an age that has no limit |
 *
 * @param document - A {@link StageModel} as plain JSON.
 * @returns Errors, or else warnings; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintStageModel, sixStepSale } from "attainment/pipeline";
 * lintStageModel(sixStepSale); // => []
 * const stages = [{ id: "contact", kind: "open", role: "seller" }, { id: "won", kind: "won" }];
 * lintStageModel({ kind: "stageModel", id: "sale", stages }).map(({ code }) => code); // => ["pipeline.no_lost_stage"]
 * ```
 * @since 0.1.0
 */
export function lintStageModel(document: unknown): StageModelLint {
  const read = readDocument(document, stageModelSchema);
  if (!read.ok) return read.issues;
  const built = buildStageModel(read.data, "");
  if (!built.ok) return capIssues(built.issues);
  const model = read.data;
  return capIssues([
    ...lintKinds(model),
    ...model.stages.flatMap((stage, index) => lintStage(model, stage, index)),
    ...lintMoves(model),
    ...lintAges(model),
  ]);
}

function lintKinds(model: StageModel): readonly Issue[] {
  const stages = model.stages.filter(isInUse);
  const has = (meaning: "won" | "lost") => stages.some(({ kind }) => meaningOf(kind) === meaning);
  const noWon = "No stage is won or post-sale, so that no deal can ever be won. Add one.";
  const noLost = "No stage is lost, so that the win rate is always 1. Add one.";
  return [
    ...(has("won") ? [] : [warning("pipeline.no_won_stage", "/stages", noWon)]),
    ...(has("lost") ? [] : [warning("pipeline.no_lost_stage", "/stages", noLost)]),
    ...stages.slice(0, 1).flatMap((first) => {
      if (meaningOf(first.kind) === "open") return [];
      const message = `The first stage ${quoted(first.id)} is not open, so that a deal begins closed. Put an open stage first.`;
      return [warning("pipeline.starts_closed", `/stages/${model.stages.indexOf(first)}`, message, first)];
    }),
  ];
}

function lintStage(model: StageModel, stage: Stage, index: number): readonly Issue[] {
  const at = `/stages/${index}`;
  const name = `The stage ${quoted(stage.id)}`;
  const { kind, role } = stage;
  if (!isInUse(stage)) return [];
  const before = model.stages.slice(0, index).filter(isInUse);
  const found: Issue[] = [];
  if (kind === "open" && before.some((each) => meaningOf(each.kind) === "won")) {
    const message = `${name} is open and stands behind a won one, where no deal comes without being opened again. Make it post-sale, or move it.`;
    found.push(warning("pipeline.open_after_won", at, message, stage));
  }
  if (role === undefined && (kind === "open" || kind === "onHold" || kind === "postSale")) {
    const message = `${name} has no role that answers for it. Name one.`;
    found.push(warning("pipeline.stage_without_role", at, message, stage));
  }
  return [...found, ...lintProbability(stage, before, at)];
}

function lintProbability(stage: Stage, before: readonly Stage[], at: string): readonly Issue[] {
  const { probability, kind } = stage;
  if (probability === undefined) return [];
  const path = `${at}/probability`;
  const own = decimalOf(probability);
  const meaning = meaningOf(kind);
  if (meaning !== "open") {
    const certain = meaning === "won" ? ONE : ZERO;
    if (comparison(own, certain) === 0) return [];
    const message = `The stage ${quoted(stage.id)} is ${kind}, and its probability ${probability}. Write ${meaning === "won" ? "1" : "0"}.`;
    return [warning("pipeline.probability_of_closed", path, message, stage)];
  }
  const higher = before.find(
    (each) =>
      each.kind === "open" &&
      kind === "open" &&
      each.probability !== undefined &&
      comparison(decimalOf(each.probability), own) > 0,
  );
  if (higher === undefined) return [];
  const message = `The stage ${quoted(stage.id)} is less probable than ${quoted(higher.id)} before it. Mend the order, or the probabilities.`;
  return [warning("pipeline.probability_falls", path, message, stage)];
}

function isInUse({ archived }: Stage): boolean {
  return archived !== true;
}
