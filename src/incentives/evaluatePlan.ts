import { capIssues, type Issue, type Result } from "../kernel/issue/index.js";
import { recorderFor } from "../kernel/trace/index.js";
import { canonicalFacts } from "./canonicalFacts.js";
import { evaluateVersion } from "./evaluateVersion.js";
import { readPlanFacts } from "./facts/readPlanFacts.js";
import type { PlanVersions } from "./planVersions.js";
import { checkOnly, type Prepared, prepare } from "./prepare.js";
import { readPlanOptions } from "./readPlanOptions.js";
import type { PlanOptions, Statement } from "./types.js";

/** Evaluates a plan on unknown facts. */
export function evaluatePlan(plan: PlanVersions, facts: unknown, given: unknown): Result<Statement> {
  const options = readPlanOptions(given);
  if (!options.ok) return refuse(options.issues, {});
  const read = readPlanFacts(facts);
  if (!read.ok) return refuse(read.issues, options.data);
  const prepared = prepare(plan, read.data, (version) => version);
  if (!("version" in prepared)) return refuse(prepared, options.data);
  const { version, faults } = prepared;
  const { only, onInvalid } = options.data;
  const unknown = checkOnly(version, only);
  const refused = unknown.length > 0 || (faults.length > 0 && onInvalid !== "report");
  return refused
    ? refuse([...unknown, ...faults], options.data)
    : { ok: true, data: statementFor(prepared, options.data) };
}

/** The statement as the options ask for it. */
function statementFor(prepared: Prepared, options: PlanOptions): Statement {
  const { only, trace, canonical, maxIssues } = options;
  const recording = recorderFor(options);
  const { lines, settlement, issues, ...statement } = evaluateVersion(prepared, recording, trace === "lines");
  const tree = recording?.finish();
  return {
    ...statement,
    lines: only === undefined ? lines : lines.filter(({ id }) => only.includes(id)),
    settlement: only === undefined ? settlement : settlement.filter(({ id }) => only.includes(id)),
    issues: capIssues(issues, maxIssues),
    ...(canonical === true
      ? { canonical: { rules: rulesOf(prepared), facts: canonicalFacts(prepared.given) } }
      : {}),
    ...(tree === undefined ? {} : { trace: tree }),
  };
}

/** The rules that were used: those of one version, or of each that a part of the period is under. */
function rulesOf({ version, parts }: Prepared): string {
  const used = [...new Set((parts ?? []).map((part) => part.version))];
  return used.length > 1 ? `[${used.map((each) => each.rules()).join(",")}]` : version.rules();
}

function refuse(issues: readonly Issue[], { maxIssues }: PlanOptions): Result<Statement> {
  return { ok: false, issues: capIssues(issues, maxIssues) };
}
