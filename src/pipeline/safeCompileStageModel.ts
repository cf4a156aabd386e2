import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../kernel/issue/index.js";
import { buildProcess, compiledProcess } from "../kernel/process/index.js";
import { dealAges } from "./age/dealAges.js";
import { buildStageModel } from "./buildStageModel.js";
import { evaluatePipeline } from "./evaluatePipeline.js";
import { dealHistories } from "./history/dealHistories.js";
import { type MovingModel, moveDeal } from "./moves/moveDeal.js";
import { moveRules } from "./moves/moveRules.js";
import { processOf } from "./moves/processOf.js";
import { stageModelSchema } from "./schema.js";
import type { CompiledStageModel } from "./types.js";

/**
 * Compiles a stage model as {@link compileStageModel} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link StageModel} as plain JSON.
 * @returns The compiled stage model, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileStageModel } from "attainment/pipeline";
 * const read = safeCompileStageModel({
 *   kind: "stageModel",
 *   id: "sale",
 *   stages: [{ id: "contact", kind: "open", probability: "25" }],
 * });
 * read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path]); // => [["pipeline.probability_out_of_range", "/stages/0/probability"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileStageModel(document: unknown): Result<CompiledStageModel> {
  const read = readDocument(document, stageModelSchema);
  if (!read.ok) return read;
  const built = buildStageModel(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const model = built.data;
  const rules = moveRules(model.document);
  const process = buildProcess(deepFreeze(processOf(model.document, rules)), "");
  if (!process.ok) return { ok: false, issues: capIssues(process.issues) };
  const moving: MovingModel = { model: model.document, rules, process: process.data };
  const safeEvaluate: CompiledStageModel["safeEvaluate"] = (facts, options) =>
    evaluatePipeline(model, facts, options);
  const safeMove: CompiledStageModel["safeMove"] = (position, request) => moveDeal(moving, position, request);
  const safeHistory: CompiledStageModel["safeHistory"] = (facts, options) =>
    dealHistories(model.document, facts, options);
  const safeAges: CompiledStageModel["safeAges"] = (facts, options) =>
    dealAges(model.document, facts, options);
  const compiled: CompiledStageModel = {
    document: model.document,
    inputs: model.inputs,
    process: compiledProcess(moving.process),
    evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
    safeEvaluate,
    move: (position, request) => unwrap(safeMove(position, request)),
    safeMove,
    history: (facts, options) => unwrap(safeHistory(facts, options)),
    safeHistory,
    ages: (facts, options) => unwrap(safeAges(facts, options)),
    safeAges,
  };
  return { ok: true, data: deepFreeze(compiled) };
}
