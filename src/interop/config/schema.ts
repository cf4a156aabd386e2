import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { currencySchema } from "../../kernel/money/index.js";
import type { CrmConfig, FxiaokeStageKinds, StageTable } from "../types.js";

let config: z.ZodType<CrmConfig> | undefined;
let table: z.ZodType<StageTable> | undefined;
let kinds: z.ZodType<FxiaokeStageKinds> | undefined;

/** The schema of a {@link CrmConfig}, built when it is first asked for. */
export function crmConfigSchema(): z.ZodType<CrmConfig> {
  config ??= z.strictObject({
    stageTables: z.array(stageTableSchema()).min(1, "A stage table is needed. Add one."),
    timeZone: nameSchema(),
    currency: currencySchema().exactOptional(),
    fields: z.record(nameSchema(), nameSchema()).exactOptional(),
    readOnly: z.array(nameSchema()).exactOptional(),
    object: z.enum(["NewOpportunityObj", "OpportunityObj"]).exactOptional(),
    maxIssues: z.int().min(0).exactOptional(),
  });
  return config;
}

/** The schema of a {@link StageTable}, built when it is first asked for. */
export function stageTableSchema(): z.ZodType<StageTable> {
  table ??= z.strictObject({
    pipelineId: nameSchema().exactOptional(),
    label: z.string().exactOptional(),
    stages: z.array(stageSchema()).min(1, "A stage table needs a stage. Add one."),
  });
  return table;
}

/** The schema of {@link FxiaokeStageKinds}, built when it is first asked for. */
export function fxiaokeStageKindsSchema(): z.ZodType<FxiaokeStageKinds> {
  kinds ??= z.strictObject({
    kinds: z.record(nameSchema(), stageKindSchema()),
    pipelineId: nameSchema().exactOptional(),
  });
  return kinds;
}

function stageKindSchema() {
  return z.enum(["open", "won", "lost", "void", "postSale", "onHold"]);
}

function stageSchema(): z.ZodType<StageTable["stages"][number]> {
  return z.strictObject({
    key: nameSchema(),
    label: z.string().exactOptional(),
    order: z.number().exactOptional(),
    kind: stageKindSchema(),
    probability: decimalLiteralSchema().exactOptional(),
    forecastCategory: z
      .enum(["pipeline", "bestCase", "mostLikely", "commit", "closed", "omitted"])
      .exactOptional(),
    archived: z.boolean().exactOptional(),
  });
}
