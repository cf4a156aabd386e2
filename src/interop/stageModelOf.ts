import { readDocument, unwrap } from "../kernel/issue/index.js";
import type { Stage, StageModel } from "../pipeline/index.js";
import { stageTableSchema } from "./config/schema.js";
import { checkStageTable } from "./stages/checkStageTable.js";
import type { CrmStage, StageTable } from "./types.js";

/**
 * The stage model of a stage table, ready for `compileStageModel` of `attainment/pipeline`.
 *
 * Stages stand in their order, those without one behind, and archived ones last: nothing moves to them, but histories name them.
 * A stage's id is its key, so that mapped deals stand in the stages of the model.
 *
 * @param table - The stages of one pipeline.
 * @param id - The id of the model; absent: the pipeline's.
 * @returns A document, to which moves, ages and metrics may be added.
 * @throws AttainmentError `document.*`, `decimal.*`, `interop.probability_out_of_range` where the table is at fault.
 * @example
 * ```ts
 * import { stageModelOf } from "attainment/interop";
 * import { compileStageModel } from "attainment/pipeline";
 * const table = { pipelineId: "default", stages: [{ key: "won", kind: "won" }, { key: "demo", kind: "open", order: 1 }] } as const;
 * compileStageModel(stageModelOf(table)).document.stages.map(({ id }) => id); // => ["demo", "won"]
 * ```
 * @since 0.1.0
 */
export function stageModelOf(table: StageTable, id?: string): StageModel {
  const read = unwrap(readDocument(table, stageTableSchema));
  const issues = checkStageTable(read, "");
  if (issues.length > 0) return unwrap({ ok: false, issues });
  const { label, pipelineId, stages } = read;
  const order = ({ archived, order: place }: CrmStage) => [
    archived === true ? 1 : 0,
    place ?? Number.POSITIVE_INFINITY,
  ];
  const sorted = [...stages].sort((a, b) => {
    const [[lateA = 0, placeA = 0], [lateB = 0, placeB = 0]] = [order(a), order(b)];
    return lateA - lateB || (placeA === placeB ? 0 : placeA - placeB);
  });
  return {
    kind: "stageModel",
    id: id ?? pipelineId ?? "pipeline",
    ...(label === undefined ? {} : { title: label }),
    stages: sorted.map(stageOf),
  };
}

function stageOf({ forecastCategory, key, kind, label, probability }: CrmStage): Stage {
  return {
    id: key,
    kind,
    ...(label === undefined ? {} : { title: label }),
    ...(probability === undefined ? {} : { probability }),
    ...(forecastCategory === undefined ? {} : { forecastCategory }),
  };
}
