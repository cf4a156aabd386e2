import type { Issue } from "../kernel/issue/index.js";
import type { StageKind } from "../pipeline/index.js";
import { zoho } from "./crm/zoho.js";
import { isYes } from "./fields/readFlag.js";
import {
  categoryField,
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

const kinds: ReadonlyMap<string | undefined, StageKind> = new Map([
  ["Open", "open"],
  ["Closed Won", "won"],
  ["Closed Lost", "lost"],
]);

/**
 * The stage table of a pipeline of Zoho CRM.
 *
 * A stage goes by its actual value, which is what records hold, and not by its display value; the pipeline goes by its display
 * value, for the same reason. `forecast_type` says whether a stage is open, won or lost.
 *
 * @param pipeline - One of the pipelines of a layout, as the API returns it (`pipeline[0]`).
 * @param pickList - The values of the field `Stage` (`fields[0].pick_list_values`), which alone hold probabilities, 0 to 100.
 * @returns The table for deals of that pipeline; deleted stages are archived.
 * @throws AttainmentError `interop.unknown_stage_kind`, `interop.wrong_value`, `interop.probability_out_of_range`, `document.*`.
 * @example
 * ```ts
 * import { readZohoStages } from "attainment/interop";
 * const maps = [
 *   { actual_value: "Qualification", display_value: "Qualifying", sequence_number: 1, forecast_type: "Open" },
 *   { actual_value: "Closed Won", display_value: "Won", sequence_number: 2, forecast_type: "Closed Won" },
 * ];
 * const table = readZohoStages({ display_value: "Standard", maps });
 * table.stages.map(({ key, kind }) => [key, kind]); // => [["Qualification", "open"], ["Closed Won", "won"]]
 * ```
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/get-pipelines.html
 * @since 0.1.0
 */
export function readZohoStages(pipeline: unknown, pickList?: unknown): StageTable {
  const issues: Issue[] = [];
  const definition = openDefinition(pipeline, "", issues);
  const listed = new Map<string, Definition>();
  if (pickList !== undefined) {
    for (const value of itemsOf(pickList, "/pickList", issues))
      listed.set(textField(value, ["actual_value"]) ?? "", value);
  }
  const stages = itemsOf(definition.fields.get("maps"), "/maps", issues).map((stage) =>
    stageOf(stage, listed),
  );
  const pipelineId = textField(definition, ["display_value", "actual_value"]);
  return tableOf(known("pipelineId", pipelineId), stages, issues);
}

function stageOf(stage: Definition, listed: ReadonlyMap<string, Definition>): CrmStage {
  const key = textField(stage, ["actual_value", "display_value"]) ?? "";
  const value = listed.get(key);
  const kind = kinds.get(
    textField(stage, ["forecast_type"]) ?? (value && textField(value, ["forecast_type"])),
  );
  if (kind === undefined) unknownKind(stage, "forecast_type");
  return {
    key,
    kind: kind ?? "open",
    ...known("label", textField(stage, ["display_value"])),
    ...known("order", numberField(stage, ["sequence_number"])),
    ...known("probability", value && probabilityField(value, "probability", zoho)),
    ...known("forecastCategory", categoryField(stage, "forecast_category", zoho)),
    ...(isYes(stage.fields.get("_delete")) ? { archived: true } : {}),
  };
}
