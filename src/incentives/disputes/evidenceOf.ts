import type { Outcome, TraceNode, TraceParting } from "../../kernel/index.js";
import { type Issue, issueOf, type Result } from "../../kernel/issue/index.js";
import { firstParting } from "../../kernel/trace/index.js";
import type { CompiledPlan, PlanFacts, Statement } from "../types.js";
import { isSame } from "./claimedValue.js";
import type { DisputesCode } from "./codes.js";
import type { DisputeClaim, DisputeEvidence } from "./types.js";

/** What the evidence comes to, and where it parts from what was computed. */
export interface Evidence {
  readonly value: string | null;
  readonly parting: TraceParting | null;
}

/** Looks at the evidence of a claim; null where there is none, or it cannot be looked at, and then `issues` says why. */
export function evidenceOf(
  { evidence, computed: result, lineId }: DisputeClaim,
  computed: string | null,
  issues: Issue[],
): Evidence | null {
  if (evidence === undefined) return null;
  const [used, shown] = "result" in evidence ? [result, evidence.result] : rerun(evidence, issues);
  if (used === null || shown === null) return null;
  const [a, b] = [traceOf(used, "/computed", issues), traceOf(shown, "/evidence/result", issues)];
  if (a === null || b === null) return null;
  const [mine, theirs] = [nodeOf(a, lineId), nodeOf(b, lineId)];
  if (!("result" in evidence) && !isSame((mine ?? a).value, computed)) issues.push(notReproduced());
  const parting = mine === null || theirs === null ? firstParting(a, b) : firstParting(mine, theirs);
  const sameFacts = !("result" in evidence) && evidence.claimedFacts === undefined;
  return {
    value: (theirs ?? b).value,
    // On the same facts what went in otherwise was made otherwise: a quota of the document is an input of its step.
    parting:
      parting !== null && sameFacts && parting.cause === "input" ? { ...parting, cause: "rule" } : parting,
  };
}

type Rerun = Exclude<DisputeEvidence, { readonly result: Outcome }>;

/** The plan on what was used, and on what the claimant shows. */
function rerun(
  { plan, facts, claimedFacts, claimedPlan }: Rerun,
  issues: Issue[],
): readonly [Statement | null, Statement | null] {
  const run = (by: CompiledPlan, on: PlanFacts, path: string): Statement | null => {
    const result: Result<Statement> = by.safeEvaluate(on, { trace: true });
    if (result.ok) return result.data;
    for (const issue of result.issues) issues.push({ ...issue, path: path + issue.path });
    return null;
  };
  return [
    run(plan, facts, "/evidence/facts"),
    run(
      claimedPlan ?? plan,
      claimedFacts ?? facts,
      `/evidence/${claimedFacts === undefined ? "facts" : "claimedFacts"}`,
    ),
  ];
}

function traceOf({ trace }: Outcome, path: string, issues: Issue[]): TraceNode | null {
  if (trace !== undefined) return trace;
  const message =
    "The result carries no trace, so that the two cannot be followed. Evaluate it with { trace: true }.";
  issues.push(issueOf<DisputesCode>("incentives.dispute_without_trace", path, message));
  return null;
}

/** The node of a line, or the root where no line is named; null where the trace does not have the line. */
function nodeOf(root: TraceNode, lineId: string | undefined): TraceNode | null {
  if (lineId === undefined || (root.id === lineId && root.kind === "line")) return root;
  for (const child of root.children) {
    const found = nodeOf(child, lineId);
    if (found !== null) return found;
  }
  return null;
}

function notReproduced(): Issue<DisputesCode> {
  const message =
    "The plan on the facts that were used does not give what is disputed. Hand over the facts and the plan that it was computed from.";
  return issueOf<DisputesCode>(
    "incentives.dispute_not_reproduced",
    "/evidence/facts",
    message,
    {},
    "warning",
  );
}
