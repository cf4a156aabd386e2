import { documentIssue, type Issue, isList, ownValue } from "../../kernel/issue/index.js";
import type { CompiledPlan } from "../types.js";

/** A plan that `compilePlan` made; null for anything else, and then `issues` says so. */
export function readPlan(value: unknown, path: string, issues: Issue[]): CompiledPlan | null {
  if (isCompiledPlan(value)) return value;
  const message = "A compiled plan is needed here. Hand over what compilePlan returned.";
  issues.push(documentIssue("document.wrong_type", path, message, { expected: "object" }));
  return null;
}

function isCompiledPlan(value: unknown): value is CompiledPlan {
  return isList(ownValue(value, "versions")) && typeof ownValue(value, "safeEvaluate") === "function";
}
