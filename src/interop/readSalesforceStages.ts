import type { Issue } from "../kernel/issue/index.js";
import type { StageKind } from "../pipeline/index.js";
import { salesforce } from "./crm/salesforce.js";
import { isNo, isYes } from "./fields/readFlag.js";
import {
  categoryField,
  type Definition,
  itemsOf,
  known,
  numberField,
  probabilityField,
  tableOf,
  textField,
  unknownKind,
} from "./stages/stageFields.js";
import type { CrmStage, StageTable } from "./types.js";

/**
 * The stage table of Salesforce, from the rows of `OpportunityStage`.
 *
 * `IsClosed` and `IsWon` say what a stage means, whatever it is called: there may be several won stages, and several lost ones.
 *
 * @param rows - The rows, as a query of `OpportunityStage` returns them.
 * @returns One table for all record types; stages that are not active are archived.
 * @throws AttainmentError `interop.unknown_stage_kind`, `interop.wrong_value`, `interop.probability_out_of_range`, `document.*`.
 * @example
 * ```ts
 * import { readSalesforceStages } from "attainment/interop";
 * const table = readSalesforceStages([
 *   { ApiName: "Prospecting", MasterLabel: "Prospecting", SortOrder: 1, DefaultProbability: 10, ForecastCategory: "Pipeline", IsClosed: false, IsWon: false },
 *   { ApiName: "Closed", MasterLabel: "Closed", SortOrder: 9, DefaultProbability: 100, ForecastCategory: "Closed", IsClosed: true, IsWon: true },
 * ]);
 * table.stages.map(({ key, kind, probability }) => [key, kind, probability]); // => [["Prospecting", "open", "0.1"], ["Closed", "won", "1"]]
 * ```
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunitystage.htm
 * @since 0.1.0
 */
export function readSalesforceStages(rows: unknown): StageTable {
  const issues: Issue[] = [];
  return tableOf({}, itemsOf(rows, "", issues).map(stageOf), issues);
}

function stageOf(stage: Definition): CrmStage {
  const kind = kindOf(stage);
  if (kind === null) unknownKind(stage, "IsClosed");
  return {
    key: textField(stage, ["ApiName", "MasterLabel"]) ?? "",
    kind: kind ?? "open",
    ...known("label", textField(stage, ["MasterLabel", "LabelText"])),
    ...known("order", numberField(stage, ["SortOrder", "SortOrderNumber"])),
    ...known("probability", probabilityField(stage, "DefaultProbability", salesforce)),
    ...known("forecastCategory", categoryField(stage, "ForecastCategory", salesforce)),
    ...(isNo(stage.fields.get("IsActive")) ? { archived: true } : {}),
  };
}

function kindOf({ fields }: Definition): StageKind | null {
  if (isNo(fields.get("IsClosed"))) return "open";
  if (!isYes(fields.get("IsClosed"))) return null;
  if (isYes(fields.get("IsWon"))) return "won";
  return isNo(fields.get("IsWon")) ? "lost" : null;
}
