import { type Issue, issueOf, pointer, quoted } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { Accumulator } from "./accumulator.js";
import type { Terms } from "./termsOf.js";

/** The warning of a statement that a quota is zero or missing, so that there is no attainment. */
export function quotaWarnings(
  { id, needsQuota }: Pick<Accumulator, "id" | "needsQuota">,
  { quota, quotaReason }: Terms,
): readonly Issue[] {
  // A commission on amounts that names no quota lacks nothing.
  if (quotaReason === null || quotaReason === "quota_waived" || (quota === null && !needsQuota)) return [];
  const effect = needsQuota ? "the component pays nothing" : "there is no attainment";
  const [code, what] = CODES[quotaReason];
  const message = `The quota of ${quoted(id)} ${what}, so that ${effect}. Give a quota above zero.`;
  const path = quota === null || quota.measure === null ? "" : pointer(["measures", quota.measure]);
  return [issueOf<PlanLintCode>(code, path, message, { componentId: id.slice(0, 80) }, "warning")];
}

const CODES = {
  zero_quota: ["incentives.zero_quota", "is not above zero"],
  missing_quota: ["incentives.missing_quota", "is not known"],
} as const;
