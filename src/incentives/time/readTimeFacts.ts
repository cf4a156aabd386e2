import type { Period } from "../../kernel/calendar/index.js";
import type { Fields, Issue } from "../../kernel/issue/index.js";
import { type ReadQuota, readQuotas } from "./readQuotas.js";
import { type ReadSegment, readSegments } from "./readSegments.js";
import { type ReadEmployment, readDay, readEmployment } from "./readTime.js";

/** What the facts say about time; what they do not say is absent. */
export interface ReadTimeFacts {
  readonly employment?: ReadEmployment;
  readonly quotas?: readonly ReadQuota[];
  readonly segments?: readonly ReadSegment[];
  readonly payDate?: string;
}

/** The fields of the facts that are about time. */
export const timeFactFields: readonly string[] = ["employment", "quotas", "segments", "payDate"];

/** Reads what the facts say about time; a fault in it is one of the frame, since nobody can leave it out. */
export function readTimeFacts(own: Fields, period: Period | null, issues: Issue[]): ReadTimeFacts {
  if (!timeFactFields.some((name) => own.has(name))) return {};
  const payDate = readDay(own, "payDate", "", issues);
  return {
    ...(own.has("employment") ? { employment: readEmployment(own.get("employment"), issues) } : {}),
    ...(own.has("quotas") ? { quotas: readQuotas(own.get("quotas"), issues) } : {}),
    ...(own.has("segments") ? { segments: readSegments(own.get("segments"), period, issues) } : {}),
    ...(payDate === null ? {} : { payDate }),
  };
}
