import { type Issue, pointer, quoted, readDocument, unwrap } from "../kernel/issue/index.js";
import { fxiaokeStageKindsSchema } from "./config/schema.js";
import { interopIssue } from "./interopIssue.js";
import { itemsOf, known, openDefinition, tableOf, textField } from "./stages/stageFields.js";
import type { FxiaokeStageKinds, StageTable } from "./types.js";

/**
 * The stage table of Fxiaoke, from the description of the field of the stage (`sales_stage` or `oppo_stage_id`).
 *
 * Its options have a value, which records hold, and a label. They do not say which of them are won, lost or void: that is given,
 * because names do not tell. They have no probability either; records do.
 *
 * @param field - The description of the field, with `options`.
 * @param given - Which stages are not open, and of which sales process they are.
 * @returns The table; options stand in the order of the list, and those that are not usable are archived.
 * @throws AttainmentError `interop.unknown_stage_key`, `interop.wrong_value`, `document.*`.
 * @example
 * ```ts
 * import { readFxiaokeStages } from "attainment/interop";
 * const options = [{ label: "验证客户", value: "1" }, { label: "赢单", value: "5" }, { label: "输单", value: "6" }];
 * const table = readFxiaokeStages({ api_name: "sales_stage", options }, { kinds: { "5": "won", "6": "lost" } });
 * table.stages.map(({ key, kind }) => [key, kind]); // => [["1", "open"], ["5", "won"], ["6", "lost"]]
 * ```
 * Source: https://developer.fxiaoke.com/openapi_v2/object/ (description of an object).
 * @since 0.1.0
 */
export function readFxiaokeStages(field: unknown, given: FxiaokeStageKinds): StageTable {
  const issues: Issue[] = [];
  const read = unwrap(readDocument(given, fxiaokeStageKindsSchema));
  const kinds = new Map(Object.entries(read.kinds));
  const definition = openDefinition(field, "", issues);
  const stages = itemsOf(definition.fields.get("options"), "/options", issues).map((option, index) => {
    const key = textField(option, ["value"]) ?? "";
    const archived = option.fields.get("not_usable") === true ? { archived: true } : {};
    return {
      key,
      kind: kinds.get(key) ?? "open",
      order: index + 1,
      ...known("label", textField(option, ["label"])),
      ...archived,
    };
  });
  const keys = new Set(stages.map(({ key }) => key));
  for (const key of kinds.keys()) {
    if (keys.has(key)) continue;
    const message = `No stage has the value ${quoted(key)}. Name one of the options, by its value and not by its label.`;
    issues.push(interopIssue("interop.unknown_stage_key", `/kinds${pointer([key])}`, message));
  }
  return tableOf(known("pipelineId", read.pipelineId), stages, issues);
}
