import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { currencySchema } from "../../kernel/money/index.js";
import type { CrmConfig, StageTable } from "../types.js";

let config: z.ZodType<CrmConfig> | undefined;
let table: z.ZodType<StageTable> | undefined;

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

function stageSchema(): z.ZodType<StageTable["stages"][number]> {
  return z.strictObject({
    key: nameSchema(),
    label: z.string().exactOptional(),
    order: z.number().exactOptional(),
    kind: z.enum(["open", "won", "lost", "void", "postSale", "onHold"]),
    probability: decimalLiteralSchema().exactOptional(),
    forecastCategory: z
      .enum(["pipeline", "bestCase", "mostLikely", "commit", "closed", "omitted"])
      .exactOptional(),
    archived: z.boolean().exactOptional(),
  });
}
