import { readLiteral } from "../../kernel/decimal/index.js";
import { type Faults, readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result } from "../../kernel/issue/index.js";
import { recorderFor, type Tracer } from "../../kernel/trace/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { planTraining } from "./planTraining.js";
import type { TrainingPlan } from "./planTypes.js";
import { readPlanRequest } from "./readPlanRequest.js";

/** Plans training for an unknown request. */
export function evaluatePlan(
  training: BuiltTraining,
  request: unknown,
  given: unknown,
): Result<TrainingPlan> {
  const options = readEvaluateOptions(given);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { onInvalid, maxIssues } = options.data.options;
  const frame: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const read = readPlanRequest(training, request, faults, frame);
  if (read === null || (faults.issues.length > 0 && onInvalid !== "report"))
    return { ok: false, issues: capIssues([...frame, ...faults.issues], maxIssues) };
  const plan = planTraining(training, read);
  const trace = recorderFor(options.data.options);
  recordPlan(training, plan, trace);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      ...plan,
      issues: capIssues(faults.issues, maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

/** The cost of a plan is the sum of what each course costs. */
function recordPlan({ document, ref }: BuiltTraining, plan: TrainingPlan, trace: Tracer | undefined): void {
  if (trace === undefined) return;
  const id = `training.${document.id}.plan`;
  const mark = trace.mark();
  for (const { personId, courseId, title, cost } of plan.courses) {
    const at = document.courses.findIndex((course) => course.id === courseId);
    const value = readLiteral(cost, "", []);
    const node = { id: `${id}.${personId}.${courseId}`, ref: `${ref}/courses/${at}`, label: title };
    trace.node({ ...node, kind: "constant", params: { value }, value, unit: document.currency });
  }
  const value = readLiteral(plan.cost, "", []);
  trace.node({ id, kind: "sum", ref, label: document.title, value, unit: document.currency }, mark);
}
