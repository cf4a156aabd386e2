import { capIssues, type Issue, type Result } from "../kernel/issue/index.js";
import { evaluateVersion } from "./evaluateVersion.js";
import { checkOnly, type PlanVersions, prepare } from "./prepare.js";
import { readPlanOptions } from "./readPlanOptions.js";
import type { PlanOptions, Statement } from "./types.js";

/** Evaluates a plan on unknown facts. */
export function evaluatePlan(plan: PlanVersions, facts: unknown, given: unknown): Result<Statement> {
  const read = readPlanOptions(given);
  if (!read.ok) return refuse(read.issues, {});
  const options = read.data;
  const prepared = prepare(plan, facts, (version) => version);
  if (!("version" in prepared)) return refuse(prepared, options);
  const { version, reading, participation, faults } = prepared;
  const unknown = checkOnly(version, options.only);
  const refused = unknown.length > 0 || (faults.length > 0 && options.onInvalid !== "report");
  if (refused) return refuse([...unknown, ...faults], options);
  const statement = evaluateVersion(version, reading, participation, faults, options);
  return { ok: true, data: { ...statement, issues: capIssues(statement.issues, options.maxIssues) } };
}

function refuse(issues: readonly Issue[], { maxIssues }: PlanOptions): Result<Statement> {
  return { ok: false, issues: capIssues(issues, maxIssues) };
}
