import { type Period, versionsWithin } from "../kernel/calendar/index.js";
import { type Issue, type IssueParam, issueOf } from "../kernel/issue/index.js";
import type { PlanFactsCode } from "./codes.js";
import type { CompiledVersion } from "./compileVersion.js";

/** The version in force over the whole period, or why there is not exactly one. */
export function versionFor(versions: readonly CompiledVersion[], period: Period): CompiledVersion | Issue {
  const [only] = versions;
  if (versions.length === 1 && only?.effective === undefined && only !== undefined) return only;
  const parts = versionsWithin(versions, period);
  const [part] = parts;
  const ids = parts.map((each) => each.period.id);
  if (part === undefined)
    return refuse(
      "no_version",
      `No version of the plan is in force in ${period.id}. Choose a period of the plan, or mend effective.`,
      period,
    );
  if (parts.length > 1) {
    const message = `${period.id} spans ${parts.length} versions of the plan. Evaluate each part by itself: ${ids.join(", ")}.`;
    return refuse("period_spans_versions", message, period, { parts: ids });
  }
  if (part.period.from === period.from && part.period.to === period.to) return part.version;
  const message = `The plan is in force only in a part of ${period.id}. Evaluate that part by itself: ${ids.join(", ")}.`;
  return refuse("period_not_covered", message, period, { parts: ids });
}

type Refusal = "no_version" | "period_spans_versions" | "period_not_covered";

function refuse(
  reason: Refusal,
  message: string,
  period: Period,
  params: Readonly<Record<string, IssueParam>> = {},
): Issue {
  return issueOf<PlanFactsCode>(`incentives.${reason}`, "/period", message, { period: period.id, ...params });
}
