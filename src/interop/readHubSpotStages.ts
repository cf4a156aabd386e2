import type { Issue } from "../kernel/issue/index.js";
import type { StageKind } from "../pipeline/index.js";
import { hubSpot } from "./crm/hubSpot.js";
import { isNo, isYes } from "./fields/readFlag.js";
import {
  type Definition,
  itemsOf,
  known,
  numberField,
  openDefinition,
  probabilityField,
  tableOf,
  textField,
  unknownKind,
} from "./stages/stageFields.js";
import type { CrmStage, StageTable } from "./types.js";

/**
 * The stage table of a deal pipeline of HubSpot.
 *
 * `metadata.isClosed` says whether a stage is closed, and a closed one is won where `metadata.probability` is 1. Both are text.
 *
 * @param pipeline - The pipeline, as the API returns it.
 * @returns The table for deals of that pipeline; archived stages stay in it.
 * @throws AttainmentError `interop.unknown_stage_kind`, `interop.wrong_value`, `interop.probability_out_of_range`, `document.*`.
 * @example
 * ```ts
 * import { readHubSpotStages } from "attainment/interop";
 * const stages = [
 *   { id: "1179202", label: "Demo", displayOrder: 0, archived: false, metadata: { isClosed: "false", probability: "0.4" } },
 *   { id: "1179203", label: "Signed", displayOrder: 1, archived: false, metadata: { isClosed: "true", probability: "1.0" } },
 * ];
 * const table = readHubSpotStages({ id: "default", label: "Sales", displayOrder: 0, archived: false, stages });
 * table.stages.map(({ key, kind }) => [key, kind]); // => [["1179202", "open"], ["1179203", "won"]]
 * ```
 * Source: https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
 * @since 0.1.0
 */
export function readHubSpotStages(pipeline: unknown): StageTable {
  const issues: Issue[] = [];
  const definition = openDefinition(pipeline, "", issues);
  const stages = itemsOf(definition.fields.get("stages"), "/stages", issues).map(stageOf);
  const table = {
    ...known("pipelineId", textField(definition, ["id"])),
    ...known("label", textField(definition, ["label"])),
  };
  return tableOf(table, stages, issues);
}

function stageOf(stage: Definition): CrmStage {
  const metadata = openDefinition(stage.fields.get("metadata") ?? {}, `${stage.path}/metadata`, stage.issues);
  const probability = probabilityField(metadata, "probability", hubSpot);
  const kind = kindOf(metadata, probability);
  if (kind === null) unknownKind(metadata, "isClosed");
  return {
    key: textField(stage, ["id"]) ?? "",
    kind: kind ?? "open",
    ...known("label", textField(stage, ["label"])),
    ...known("order", numberField(stage, ["displayOrder"])),
    ...known("probability", probability),
    ...(isYes(stage.fields.get("archived")) ? { archived: true } : {}),
  };
}

function kindOf({ fields }: Definition, probability: string | undefined): StageKind | null {
  if (isNo(fields.get("isClosed"))) return "open";
  if (!isYes(fields.get("isClosed")) || probability === undefined) return null;
  return probability === "1" ? "won" : "lost";
}
