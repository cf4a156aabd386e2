import { isList, type Result, readDocument } from "../kernel/issue/index.js";
import type { CompiledVersion } from "./compileVersion.js";
import { compileVersions } from "./compileVersions.js";
import { planHistorySchema, planSchema } from "./schema.js";

/** Reads and compiles a plan, or the versions of one, in order of time; or tells every fault. */
export function compileHistory(document: unknown): Result<readonly CompiledVersion[]> {
  if (!isList(document)) {
    const plan = readDocument(document, planSchema);
    return plan.ok ? compileVersions([plan.data], () => "") : plan;
  }
  const plans = readDocument(document, planHistorySchema);
  return plans.ok ? compileVersions(plans.data, (index) => `/${index}`) : plans;
}
