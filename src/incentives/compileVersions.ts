import { checkHistory } from "../kernel/calendar/index.js";
import { deepFreeze, type Issue, issueOf, quoted, type Result } from "../kernel/issue/index.js";
import { byText } from "../kernel/order/index.js";
import type { PlanDocumentCode } from "./codes.js";
import { type CompiledVersion, compileVersion } from "./compileVersion.js";
import type { Plan } from "./types.js";

/** Compiles the versions of one plan, in order of time; or tells every fault. `atOf` is where each one stands. */
export function compileVersions(
  plans: readonly Plan[],
  atOf: (index: number) => string,
): Result<readonly CompiledVersion[]> {
  const issues: Issue[] = [];
  const versions = plans.flatMap(
    (plan, index) => compileVersion(deepFreeze(plan), atOf(index), issues) ?? [],
  );
  for (const issue of checkVersions(plans, atOf)) issues.push(issue);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, data: versions.sort(byText(({ effective }) => effective?.from ?? "")) };
}

/** Versions of one plan have its id and its currency, and no two of them are in force on one day. */
function checkVersions(plans: readonly Plan[], atOf: (index: number) => string): readonly Issue[] {
  const [first] = plans;
  if (first === undefined) {
    const message = "The list holds no version of a plan. Add one.";
    return [issueOf<PlanDocumentCode>("incentives.empty_history", "", message)];
  }
  const strangers = plans.flatMap(({ id, currency }, index) => [
    ...(id === first.id ? [] : [mixed("incentives.mixed_ids", `${atOf(index)}/id`, id, first.id)]),
    ...(currency === first.currency
      ? []
      : [mixed("incentives.mixed_currencies", `${atOf(index)}/currency`, currency, first.currency)]),
  ]);
  return [...strangers, ...checkHistory(plans, atOf)];
}

function mixed(
  code: "incentives.mixed_ids" | "incentives.mixed_currencies",
  path: string,
  found: string,
  first: string,
): Issue {
  const message = `This is ${quoted(found)}, but the first version has ${quoted(first)}. The versions of one plan agree in it; make this a plan of its own.`;
  return issueOf<PlanDocumentCode>(code, path, message, {
    found: found.slice(0, 80),
    first: first.slice(0, 80),
  });
}
